"""What pages are sent: a snapshot, and then exactly the differences."""

import asyncio
import gc
import uuid
import weakref
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.contacts.wire import (
    DeskContact,
    DeskDropped,
    DeskQueue,
    DeskVisitor,
    VisitorPlace,
    Waiting,
)
from chat.desk_page import DeskPage
from chat.duty.wire import DeskCatalogue, DeskDuty, Me, Present, ServiceOnDesk
from chat.picture import Held, Picture
from chat.staff_line.wire import DeskOnLine
from chat.transcripts.access import Extract, NotReadableError
from chat.visitor_page import VisitorPage
from chat.wire import DeskSnapshot
from deploy.protocol import DESK
from moderation.live.decoding import union_of
from moderation.live.wire import Frame, milliseconds
from moderation.staff.access import SignedIn
from moderation.staff.acts import Acts
from moderation.staff.core import Lasting
from moderation.staff.models import Person
from moderation.texts.core import SpokenLanguage
from tests.support.clock import MONDAY_NOON

SERVICES = ["a", "b", "c"]
MINE = SERVICES[:2]
PEOPLE = [uuid.UUID(int=number) for number in range(3)]
ME = PEOPLE[0]
CONTACTS = [f"contact-{number}" for number in range(5)]
LASTING = Lasting(MONDAY_NOON, MONDAY_NOON)

waiting_rows = st.builds(
    Waiting,
    contact=st.sampled_from(CONTACTS),
    service=st.sampled_from(SERVICES),
    language=st.just("fi"),
    since=st.integers(0, 3),
    visitor=st.sampled_from(["here", "network"]),
    wrote=st.booleans(),
)
held_rows = st.builds(  # what never changes follows from the contact and its grant; state and end come by its log
    lambda number, visitor, grant: Held(
        CONTACTS[number], SERVICES[(number + grant) % 3], "fi", "open", number + grant, visitor, 1, grant, ""
    ),
    st.integers(0, len(CONTACTS) - 1),
    st.sampled_from(["here", "network", "closed"]),
    st.integers(1, 2),
)
present_rows = st.builds(
    Present,
    person=st.sampled_from([str(person) for person in PEOPLE]),
    name=st.sampled_from(["Aino", "Eero"]),
    helper=st.sampled_from(["professional", "peer"]),
    services=st.lists(st.sampled_from(SERVICES), unique=True, min_size=1),
    since=st.integers(1, 3),
    open_contacts=st.integers(0, 2),
)


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Any picture that the database could show."""
    waiting = draw(st.lists(waiting_rows, unique_by=lambda row: row.contact, max_size=4))
    held = draw(st.lists(held_rows, unique_by=lambda row: row.contact, max_size=3))
    on_duty = draw(st.lists(present_rows, unique_by=lambda row: row.person, max_size=3))
    return Picture(tuple(waiting), tuple(on_duty), {ME: tuple(held)} if held else {})


# --- what stands around a page -------------------------------------------------------------------


decoder = msgspec.json.Decoder(union_of((*DESK.receives, VisitorPlace)))


class Wire:
    """A socket that keeps its frames."""

    is_closing = False

    def __init__(self) -> None:
        """Nothing sent."""
        self.frames: list[Frame] = []

    def send(self, frame: Frame, *, was_asked_for: bool = False) -> None:
        """Keep it, as it travels."""
        self.send_encoded(msgspec.json.encode(frame))

    def send_encoded(self, raw: bytes, *, was_asked_for: bool = False) -> None:
        """The same for one that is encoded already."""
        self.frames.append(decoder.decode(raw))


class FakeReader:
    """A place in a log."""

    def __init__(self, readers: "FakeReaders") -> None:
        """Open."""
        self._readers = readers
        self.stream, self.seq = 1, 0

    def close(self) -> None:
        """Closed."""
        self._readers.open -= 1


class FakeReaders:
    """Opens logs; counts how many are open."""

    def __init__(self) -> None:
        """None open."""
        self.open = 0
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.refuses = False

    async def add(self, *_arguments: Any) -> FakeReader:
        """Open one, after a while."""
        opened: Callable[[Extract], None] = _arguments[-1]
        await asyncio.sleep(0)
        await self.may_answer.wait()
        if self.refuses:
            raise NotReadableError("deleted")
        self.open += 1
        opened(Extract([], 0, 1))
        return FakeReader(self)


class FakeBoard:
    """A board whose picture the test sets."""

    def __init__(self, picture: Picture) -> None:
        """Shows this."""
        self.picture = picture
        self.reading = 1

    def add(self, *_arguments: Any) -> None:
        """Nobody needs to be known here."""

    remove = add

    @property
    def next_reading(self) -> int:
        """The one after the picture's."""
        return self.reading + 1

    def has_read(self, reading: int) -> bool:
        """Whether the picture is as new as that."""
        return self.reading >= reading

    async def refreshed(self) -> None:
        """It is always up to date."""


class FakeHub:
    """Where pages hear of others; nothing happens here."""

    def subscribe(self, _topic: str, _receiver: object) -> None:
        """Somebody wants to hear."""

    unsubscribe = subscribe


class FakePool:
    """A database in which nobody has begun to write."""

    async def run(self, _read: object, *_of: object) -> str:
        """No draft."""
        return ""


class FakeHouse:
    """Everything that a page reaches."""

    def __init__(self, picture: Picture) -> None:
        """With this picture on the board."""
        self.board, self.readers, self.hub = FakeBoard(picture), FakeReaders(), FakeHub()
        self.acts, self.pool = Acts(), FakePool()

    def now(self) -> datetime:
        """It is always the same moment."""
        return MONDAY_NOON

    def enter(self, _page: object) -> None:
        """A page came."""

    leave = enter


class Desk:
    """A desk page, and what a screen shows that follows its frames."""

    def __init__(self, picture: Picture) -> None:
        """Not greeted."""
        self.house, self.wire = FakeHouse(picture), Wire()
        self.page = DeskPage(self.house, self.wire, {}, "")  # type: ignore[arg-type]
        self.page.recognise(SignedIn(Person(pk=ME), frozenset({"see_desk", "answer_contacts"}), LASTING))

    async def enter(self) -> "Desk":
        """Greet."""
        catalogue = DeskCatalogue([ServiceOnDesk(slug, slug) for slug in MINE], [])
        await self.page.enter(ME, Me(str(ME), "Aino", "professional", "Saaristo", 2), catalogue, {})
        await settle()
        return self

    async def show(self, picture: Picture, *, was_read_before: bool = False) -> None:
        """The board has changed; a picture that was read before knows nothing of what was just done here."""
        self.house.board.picture = picture
        self.house.board.reading += not was_read_before
        self.page.show(picture)
        await settle()

    async def take(self, row: Held) -> None:
        """The worker has just been given a contact."""
        self.page.take(row)
        await settle()

    def screen(self) -> dict[str, Any]:
        """What the frames add up to, applied in the order in which they came."""
        screen: dict[str, Any] = {}
        for frame in self.wire.frames:
            match frame:
                case DeskSnapshot(on_duty=on_duty, waiting=waiting, contacts=contacts, on_line=on_line):
                    screen = {
                        "on_line": on_line,
                        "on_duty": {row.person: row for row in on_duty},
                        "waiting": {row.contact: row for row in waiting},
                        "contacts": {contact.contact: contact for contact in contacts},
                    }
                case DeskQueue(put=put, drop=drop):
                    screen["waiting"] |= {row.contact: row for row in put}
                    for contact in drop:
                        del screen["waiting"][contact]
                case DeskDuty(put=come, drop=gone):
                    screen["on_duty"] |= {row.person: row for row in come}
                    for person in gone:
                        del screen["on_duty"][person]
                case DeskContact(contact=contact):
                    screen["contacts"][contact] = frame
                case DeskVisitor(contact=contact, presence=presence):
                    shown = screen["contacts"][contact]
                    screen["contacts"][contact] = msgspec.structs.replace(shown, visitor=presence)
                case DeskOnLine(count=count):
                    screen["on_line"] = count
                case DeskDropped(contact=contact):
                    del screen["contacts"][contact]
                case _:
                    raise AssertionError(f"unexpected: {frame!r}")
        return screen


async def settle() -> None:
    """Let everything that is under way finish."""
    for _ in range(40):
        await asyncio.sleep(0)


# --- the desk ------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=50)
@given(st.lists(pictures(), min_size=1, max_size=6))
def test_a_snapshot_and_all_changes_end_where_a_fresh_snapshot_is(row: list[Picture]) -> None:
    async def play() -> None:
        desk = await Desk(row[0]).enter()
        for picture in row[1:]:
            await desk.show(picture)
        fresh = await Desk(row[-1]).enter()
        assert desk.screen() == fresh.screen()
        assert desk.house.readers.open == fresh.house.readers.open, "a reader for each contact, and no more"

    asyncio.run(play())


@settings(deadline=None, max_examples=50)
@given(st.lists(pictures(), min_size=2, max_size=6))
def test_pictures_that_follow_fast_end_there_too(row: list[Picture]) -> None:
    async def play() -> None:
        desk = Desk(row[0])
        entering = asyncio.create_task(desk.enter())
        for picture in row[1:]:
            desk.house.board.picture = picture
            desk.page.show(picture)
            await asyncio.sleep(0)
        await entering
        await settle()
        fresh = await Desk(row[-1]).enter()
        assert desk.screen() == fresh.screen()
        assert desk.house.readers.open == fresh.house.readers.open

    asyncio.run(play())


@given(pictures())
@settings(deadline=None, max_examples=50)
def test_the_same_picture_again_sends_nothing(picture: Picture) -> None:
    async def play() -> None:
        desk = await Desk(picture).enter()
        before = len(desk.wire.frames)
        await desk.show(picture)
        assert len(desk.wire.frames) == before == 1

    asyncio.run(play())


def held(contact: str, grant: int = 1) -> Held:
    """A contact of mine."""
    return Held(contact, "a", "fi", "open", 0, "here", 1, grant, "")


async def test_a_contact_that_was_given_away_and_taken_again_unseen_is_opened_anew() -> None:
    """Between two pictures: the reader under the former grant hears nothing any more, and cannot be written by."""
    desk = await Desk(Picture(held={ME: (held("one"),)})).enter()
    await desk.show(Picture(held={ME: (replace(held("one"), grant=2),)}))
    assert [type(frame).__name__ for frame in desk.wire.frames] == ["DeskSnapshot", "DeskDropped", "DeskContact"]
    assert desk.house.readers.open == 1


async def test_a_desk_that_disconnects_leaves_no_reader_behind() -> None:
    desk = await Desk(Picture(held={ME: (held("one"),)})).enter()
    assert desk.house.readers.open == 1
    desk.house.readers.may_answer.clear()
    await desk.show(Picture(held={ME: (held("one"), held("two"))}))  # its log is being opened
    await desk.page.disconnected(1006)
    desk.house.readers.may_answer.set()
    await settle()
    assert desk.house.readers.open == 0


async def test_what_a_worker_has_taken_is_on_the_desk_before_the_board_knows() -> None:
    desk = await Desk(Picture()).enter()
    await desk.take(held("one"))
    assert [type(frame).__name__ for frame in desk.wire.frames] == ["DeskSnapshot", "DeskContact"]
    colleague = Present(str(PEOPLE[1]), "Eero", "professional", ["a"], 1, 0)
    await desk.show(Picture(on_duty=(colleague,)), was_read_before=True)
    assert set(desk.screen()["contacts"]) == {"one"}, "an older picture does not take it away"
    await desk.show(Picture(held={ME: (held("one"),)}))
    assert [type(frame).__name__ for frame in desk.wire.frames[2:]] == ["DeskDuty", "DeskDuty"]
    assert desk.house.readers.open == 1


async def test_what_a_worker_has_taken_goes_when_a_newer_picture_knows_nothing_of_it() -> None:
    desk = await Desk(Picture()).enter()
    await desk.take(held("one"))
    await desk.show(Picture())  # it was given to a colleague meanwhile
    assert desk.screen()["contacts"] == {}
    assert desk.house.readers.open == 0


async def test_rule_35_whoever_may_not_answer_any_more_is_not_shown_what_they_took() -> None:
    desk = await Desk(Picture()).enter()
    desk.page.recognise(SignedIn(Person(pk=ME), frozenset({"see_desk"}), LASTING))
    await desk.take(held("one"))
    assert desk.screen()["contacts"] == {}


async def test_who_gives_a_contact_away_and_takes_it_again_reads_it_anew() -> None:
    desk = await Desk(Picture(held={ME: (held("one"),)})).enter()
    await desk.take(held("one", grant=2))
    assert [type(frame).__name__ for frame in desk.wire.frames[1:]] == ["DeskDropped", "DeskContact"]
    assert desk.house.readers.open == 1


async def test_rule_14_a_text_that_was_deleted_is_shown_as_gone_and_only_then() -> None:
    desk = Desk(Picture(held={ME: (held("one"),)}))
    desk.house.readers.refuses = True
    await desk.enter()
    assert [type(frame).__name__ for frame in desk.wire.frames] == ["DeskSnapshot", "DeskGone"]


# --- the visitor ---------------------------------------------------------------------------------


class WaitingVisitor:
    """A visitor's page in the queue."""

    def __init__(self) -> None:
        """Waits for service a."""
        self.wire = Wire()
        self.page = VisitorPage(FakeHouse(Picture()), self.wire, {})  # type: ignore[arg-type]
        self.page.contact_id, self.page.service = uuid.UUID(int=7), "a"

    def show(
        self,
        ahead: int | None,
        *,
        answering: bool,
        languages: Sequence[SpokenLanguage] = (),
        closes: datetime | None = None,
    ) -> list[VisitorPlace]:
        """What the page is sent for a picture in which so many are before it; None: it is in no queue."""
        before = len(self.wire.frames)
        eero = Present(str(PEOPLE[1]), "Eero", "professional", ["a"], 1, 0, list(languages))
        present = (eero,) if answering else ()
        names = [] if ahead is None else [*CONTACTS[:ahead], str(self.page.contact_id)]
        queue = tuple(Waiting(name, "a", "fi", 1, "here", wrote=False) for name in names)
        closings = {str(self.page.contact_id): closes} if closes else {}
        self.page.show(Picture(queue, present, rooms=((("a",), len(present)),), closings=closings))
        return self.wire.frames[before:]  # type: ignore[return-value]


def test_rule_10_the_place_is_told_when_it_changes_and_not_otherwise() -> None:
    visitor = WaitingVisitor()
    assert visitor.show(2, answering=True) == [VisitorPlace(ahead=2, answering=True)]
    assert visitor.show(2, answering=True) == []
    assert visitor.show(1, answering=True) == [VisitorPlace(ahead=1, answering=True)]
    assert visitor.show(1, answering=False) == [VisitorPlace(ahead=1, answering=False)]
    visitor.page.state = "open"
    assert visitor.show(0, answering=True) == []


def test_rule_16_who_waits_is_told_in_which_languages_somebody_answers_there() -> None:
    visitor = WaitingVisitor()
    assert visitor.show(1, answering=True, languages=["fi", "ar"]) == [
        VisitorPlace(ahead=1, answering=True, languages=["fi", "ar"])
    ]
    assert visitor.show(1, answering=True, languages=["fi", "ar"]) == []
    assert visitor.show(1, answering=True, languages=["fi"]) == [
        VisitorPlace(ahead=1, answering=True, languages=["fi"])
    ]


def test_rule_16_the_languages_of_a_service_are_those_of_everybody_there_each_once() -> None:
    picture = Picture(
        on_duty=(
            Present("1", "Eero", "professional", ["a", "b"], 1, 0, ["sv", "ru"]),
            Present("2", "Aino", "peer", ["a"], 1, 0, ["fi", "sv"]),
        )
    )
    assert picture.languages_in("a") == ["fi", "sv", "ru"]
    assert picture.languages_in("b") == ["sv", "ru"]
    assert picture.languages_in("c") == []


def test_rule_10_who_is_newer_than_the_picture_stands_last() -> None:
    others = tuple(
        Waiting(name, service, "fi", 1, "here", wrote=False) for name, service in zip("abc", "aba", strict=True)
    )
    assert Picture(others).place_of("new", "a") == 2
    assert Picture(others).place_of("new", "c") == 0
    assert Picture(others).place_of("c", "a") == 1


def test_a_visitor_who_is_in_no_queue_is_told_no_place() -> None:
    assert WaitingVisitor().show(None, answering=True) == []


# --- what many desks share -----------------------------------------------------------------------


def test_changes_are_worked_out_once_for_all_desks_of_the_same_services() -> None:
    mine = frozenset(MINE)
    before, after = Picture(), Picture((Waiting("one", "a", "fi", 1, "here", wrote=False),))
    first, second = (after.part(mine).changes_since(before.part(mine)) for _ in range(2))
    assert len(first) == 1
    assert first is second


def test_a_part_keeps_none_of_those_before_it_alive() -> None:
    mine = frozenset(MINE)
    before, after = Picture(), Picture((Waiting("one", "a", "fi", 1, "here", wrote=False),))
    earlier = weakref.ref(before.part(mine))
    after.part(mine).changes_since(before.part(mine))
    del before
    gc.collect()
    assert earlier() is None


def test_rule_10_who_waits_is_told_before_closing_whether_there_is_time() -> None:
    visitor = WaitingVisitor()
    closes = MONDAY_NOON + timedelta(minutes=18)
    at = milliseconds(closes)
    unsure = VisitorPlace(ahead=1, answering=True, closing="unsure", closes=at)
    assert visitor.show(1, answering=True, closes=closes) == [unsure]
    reached = VisitorPlace(ahead=0, answering=True, closing="reached", closes=at)
    assert visitor.show(0, answering=True, closes=closes) == [reached]


def test_rule_10_who_waits_hears_at_once_that_the_chat_stays_open_longer_or_never_closes() -> None:
    visitor = WaitingVisitor()
    soon, later = (MONDAY_NOON + timedelta(minutes=minutes) for minutes in (18, 21))
    for closes in (later, None):
        assert [place.closing for place in visitor.show(0, answering=True, closes=soon)] == ["reached"]
        assert visitor.show(0, answering=True, closes=closes) == [VisitorPlace(ahead=0, answering=True)]
