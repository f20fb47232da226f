"""An open desk and the session that it hangs on: what keeps it open, what is said of its end, how it ends (rule 35)."""

import asyncio
from collections.abc import Awaitable, Iterator, Mapping
from contextlib import closing
from typing import Any, TypeVar

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.desk_session import ACTS
from chat.duty.models import OnDuty
from chat.duty.wire import DeskAlive, DeskGoOnDuty, DeskHello, DeskHere
from deploy.protocol import DESK_SENDS
from moderation.staff import actions
from moderation.staff.models import Person, StaffSession
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import MONDAY_NOON, Clock, after
from tests.support.inprocess import Processes
from tests.support.visitor_client import VisitorClient

T = TypeVar("T")
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.storage]
VIOLENCE = "apua-vakivaltaan"


class Turn:
    """Aino's desk, at one of two processes, and the clock."""

    def __init__(self, cookies: Mapping[str, str], clock: Clock) -> None:
        """At the desk since noon, off duty."""
        self.clock, self.cookies = clock, cookies
        self._patch, self._runner = pytest.MonkeyPatch(), asyncio.Runner()
        self.run(self._begin())

    async def _begin(self) -> None:
        self.processes = Processes(["one", "two"], self.clock, self._patch)
        await self.processes.start()
        self.desk = self.processes.desk("one", self.cookies)
        await self.desk.hello()

    def close(self) -> None:
        """Stop everything."""
        self.run(self._end())
        self._runner.close()
        self._patch.undo()

    async def _end(self) -> None:
        await self.desk.cut()
        await self.processes.stop()

    def run(self, work: Awaitable[T]) -> T:
        """Do this, and let everything arrive."""

        async def play() -> T:
            result = await work
            await self.processes.quiet()
            return result

        return self._runner.run(play())

    def pass_time(self, **time: float) -> None:
        """Time passes; then comes a beat."""
        self.clock.forward(**time)
        self.run(self.processes.beat())

    def keep_up(self) -> None:
        """What was done is stored."""
        self.run(self.processes.keep_up())

    @property
    def warning(self) -> tuple[str, int]:
        """What the desk shows of the end of the session."""
        return self.desk.warning

    @property
    def last_active(self) -> float:
        """In minutes after noon, as stored."""
        stored = StaffSession.objects.get(pk=StaffSession.stored_key(self.cookies["vierella_staff"])).last_active_at
        return (stored - MONDAY_NOON).total_seconds() / 60

    async def talk(self) -> VisitorClient:
        """Aino goes on duty and takes a contact."""
        visitor = self.processes.visitor("two")
        await self.desk.go_on_duty(VIOLENCE)
        await visitor.start(VIOLENCE)
        self.contact = (await self.desk.accept((await self.desk.waiting(VIOLENCE)).contact)).contact
        return visitor

    async def end_by_visitor(self, visitor: VisitorClient) -> None:
        """The visitor ends the talk and closes the page."""
        await visitor.end()
        await visitor.cut()

    async def was_signed_out(self) -> bool:
        """Whether the desk was told so, and closed."""
        if not self.desk.was_closed:
            return False
        await self.desk.error("signed_out")
        return await self.desk.closed() == 4001


@pytest.fixture
def turn(cast: Cast, clock: Clock, settings: Settings) -> Iterator[Turn]:
    """Aino has signed in at noon, and opened a desk."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    with closing(Turn(cookies_of(sign_in(Browser(), cast.aino)), clock)) as turn:
        yield turn


def milliseconds(**time: float) -> int:
    return int(after(**time).timestamp() * 1000)


def test_every_frame_of_the_desk_is_somebodys_act_or_comes_by_itself() -> None:
    assert set(DESK_SENDS) - ACTS == {DeskHello, DeskAlive}


# --- idleness -------------------------------------------------------------------------------------


def test_rule_35_after_fifteen_idle_minutes_the_desk_is_closed_with_the_next_beat(turn: Turn) -> None:
    for _ in range(14):
        turn.pass_time(minutes=1)  # beats are answered all the time
        turn.keep_up()
    assert not turn.desk.was_closed
    turn.pass_time(seconds=59)
    assert not turn.desk.was_closed
    turn.pass_time(seconds=1)
    assert turn.run(turn.was_signed_out())


def test_rule_35_coming_back_is_no_activity(turn: Turn) -> None:
    turn.pass_time(minutes=14)
    turn.run(turn.desk.hello("two"))
    turn.keep_up()
    assert turn.last_active == 0
    turn.pass_time(minutes=1)
    assert turn.run(turn.was_signed_out())
    with pytest.raises(RefusedError, match="signed_out"):
        turn.run(turn.desk.hello())


def test_two_minutes_before_the_end_the_desk_asks_and_the_answer_counts(turn: Turn) -> None:
    turn.pass_time(minutes=12, seconds=59)
    assert turn.warning == ("none", 0)
    turn.pass_time(seconds=1)
    assert turn.warning == ("idle", milliseconds(minutes=15))
    turn.clock.forward(minutes=1)
    turn.run(turn.desk.send(DeskHere()))
    assert turn.warning == ("none", 0), "at once"
    turn.keep_up()
    assert turn.last_active == 14
    turn.pass_time(minutes=14, seconds=59)
    assert turn.warning == ("idle", milliseconds(minutes=29))
    turn.pass_time(seconds=1)
    assert turn.run(turn.was_signed_out())


def test_a_desk_that_comes_back_hears_the_warning_again(turn: Turn) -> None:
    turn.pass_time(minutes=13)
    turn.desk.warning = ("none", 0)
    turn.run(turn.desk.hello("two"))
    assert turn.warning == ("idle", milliseconds(minutes=15))


def test_rule_35_what_is_done_after_the_end_does_not_bring_the_session_back(turn: Turn) -> None:
    turn.clock.forward(minutes=15)
    turn.run(turn.desk.send(DeskHere()))
    turn.keep_up()
    assert turn.run(turn.was_signed_out())
    assert turn.last_active == 0


def test_a_page_of_the_same_session_counts_for_the_desk(turn: Turn, client: Browser) -> None:
    client.cookies.load(turn.cookies)
    turn.pass_time(minutes=14)
    assert turn.warning[0] == "idle"
    assert client.get("/desk/account").status_code == 200
    turn.pass_time(seconds=4)
    assert turn.warning == ("none", 0)
    turn.pass_time(minutes=10)
    assert not turn.desk.was_closed


def test_what_is_done_at_a_desk_counts_for_pages_once_it_is_stored(turn: Turn, client: Browser) -> None:
    client.cookies.load(turn.cookies)
    turn.clock.forward(minutes=14)
    turn.run(turn.desk.go_on_duty(VIOLENCE))
    turn.keep_up()
    turn.pass_time(minutes=2)
    assert client.get("/desk").status_code == 200


def test_what_is_done_at_a_desk_is_stored_once_a_minute(turn: Turn) -> None:
    turn.run(turn.talk())
    turn.keep_up()
    turn.clock.forward(seconds=30)
    turn.run(turn.desk.say(turn.contact, "Hei"))
    turn.keep_up()
    assert turn.last_active == 0
    turn.clock.forward(seconds=30)
    turn.run(turn.desk.type(turn.contact))
    turn.keep_up()
    assert turn.last_active == 1


def test_what_is_not_stored_yet_counts_here(turn: Turn) -> None:
    turn.clock.forward(minutes=14)
    turn.run(turn.desk.send(DeskHere()))
    turn.pass_time(minutes=5)
    assert not turn.desk.was_closed
    assert turn.last_active == 0


# --- an open contact ------------------------------------------------------------------------------


def test_rule_35_nobody_is_thrown_out_of_an_open_contact(turn: Turn) -> None:
    visitor = turn.run(turn.talk())
    turn.pass_time(minutes=13)
    assert turn.warning == ("engaged", 0)
    for _ in range(3):
        turn.pass_time(minutes=19)
        turn.run(visitor.say("Olen tässä vielä."))
    assert turn.run(turn.desk.say(turn.contact, "Niin minäkin.")).seq
    assert turn.warning == ("none", 0)
    turn.pass_time(minutes=40)
    turn.run(turn.end_by_visitor(visitor))
    turn.pass_time(minutes=12)
    assert turn.warning == ("none", 0), "from the end it counts anew"
    turn.pass_time(minutes=1)
    assert turn.warning[0] == "idle"
    turn.pass_time(minutes=2)
    assert turn.run(turn.was_signed_out())


def test_rule_35_a_worker_whose_line_broke_comes_back_to_the_contact(turn: Turn, client: Browser) -> None:
    visitor = turn.run(turn.talk())
    turn.run(turn.desk.cut())
    turn.clock.forward(minutes=19)
    client.cookies.load(turn.cookies)
    assert client.get("/desk").status_code == 200, "the page is loaded anew"
    turn.run(turn.desk.hello("two"))
    turn.run(turn.desk.say(turn.contact, "Yhteys katkesi hetkeksi."))
    turn.run(visitor.cut())


def test_rule_35_ten_hours_pass_in_the_middle_of_a_contact(turn: Turn) -> None:
    for _ in range(41):  # more at once would count as a flood
        turn.clock.forward(minutes=14)
        turn.run(turn.desk.send(DeskHere()))
        turn.run(turn.processes.beat())
    assert turn.warning == ("limit", milliseconds(hours=10))
    visitor = turn.run(turn.talk())
    other = turn.processes.visitor("one")
    turn.run(other.start(VIOLENCE))
    assert status("aino") == "on"
    turn.pass_time(minutes=31)
    assert turn.warning == ("overtime", 0)
    assert status("aino") == "finishing", "offered nobody, and counted on by nobody in the queue"
    turn.run(turn.desk.say(turn.contact, "Ei kiirettä."))
    turn.run(turn.desk.send(DeskGoOnDuty(services=[VIOLENCE])))
    assert turn.run(turn.desk.error("not_allowed")).detail == "overtime"
    turn.keep_up()
    with pytest.raises(RefusedError, match="overtime"):
        turn.run(turn.desk.accept(turn.run(turn.desk.waiting(VIOLENCE)).contact))
    turn.run(turn.desk.end(turn.contact))
    turn.pass_time(minutes=1)
    assert turn.warning == ("overtime", milliseconds(minutes=620))
    turn.run(turn.desk.record(turn.contact))
    turn.pass_time(seconds=1)
    assert turn.run(turn.was_signed_out()), "recorded: nothing holds it any more"
    turn.run(visitor.cut())
    turn.run(other.cut())


# --- ending it from elsewhere ---------------------------------------------------------------------


def ends(turn: Turn, act: Any, *arguments: Any, **values: Any) -> None:
    """Do this in a process of its own, as a page does."""
    house = turn.processes.houses["two"]
    turn.run(house.pool.run(lambda: act(*arguments, **values)))


def test_rule_35_a_session_that_is_ended_elsewhere_closes_its_desks_at_once_and_no_others(
    turn: Turn, cast: Cast
) -> None:
    elsewhere = turn.processes.desk("two", cookies_of(sign_in(Browser(), cast.aino)))
    turn.run(elsewhere.hello())
    mine = StaffSession.objects.get(pk=StaffSession.stored_key(turn.cookies["vierella_staff"]))
    ends(turn, actions.end_session, cast.aino, mine.public_id, by=cast.aino.pk)
    assert turn.run(turn.was_signed_out())
    assert elsewhere.is_connected
    ends(turn, actions.end_sessions, cast.aino, by=cast.kaarina.pk)
    assert elsewhere.was_closed
    turn.run(elsewhere.cut())


def test_rule_35_deactivating_somebody_closes_their_desks_at_once(turn: Turn, cast: Cast) -> None:
    visitor = turn.run(turn.talk())
    ends(turn, actions.deactivate_person, cast.aino)
    assert turn.run(turn.was_signed_out()), "an open contact does not keep somebody who may not be here"
    assert not StaffSession.objects.filter(person=cast.aino).exists()
    turn.run(visitor.cut())


def test_what_the_layer_loses_ends_with_the_next_beat(turn: Turn, cast: Cast) -> None:
    turn.processes.layer.loses_next = 10
    ends(turn, actions.end_sessions, cast.aino, by=None)
    assert not turn.desk.was_closed
    turn.run(turn.processes.beat())
    assert turn.run(turn.was_signed_out())


def status(login: str) -> str:
    """How they are on duty."""
    return OnDuty.objects.get(person__login=login).status


def test_who_is_on_duty_and_signed_out_takes_nobody_at_once_and_is_off_duty_soon(turn: Turn) -> None:
    turn.run(turn.desk.go_on_duty(VIOLENCE))
    turn.pass_time(minutes=15)
    assert turn.run(turn.was_signed_out())
    assert status("aino") == "finishing"
    turn.clock.forward(minutes=1)
    turn.keep_up()
    assert not OnDuty.objects.filter(person=Person.objects.get(login="aino")).exists()


def test_who_is_signed_out_at_one_of_two_desks_is_on_duty_at_the_other(turn: Turn, cast: Cast) -> None:
    turn.run(turn.desk.go_on_duty(VIOLENCE))
    elsewhere = turn.processes.desk("two", cookies_of(sign_in(Browser(), cast.aino)))
    turn.run(elsewhere.hello())
    turn.clock.forward(minutes=14)
    turn.run(elsewhere.send(DeskHere()))
    turn.keep_up()
    turn.pass_time(minutes=1)
    assert turn.run(turn.was_signed_out())
    assert status("aino") == "on"
    turn.run(elsewhere.cut())
