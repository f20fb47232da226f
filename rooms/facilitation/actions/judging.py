"""Posts that wait and posts that were told of, as matters of the queue: what a facilitator sees and decides there."""

import uuid
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.wire import Posted
from moderation.cases.core import CaseRefusedError, Offer, Wanted
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case
from moderation.live.ids import id_of
from moderation.sanctions.core import REASONS, SanctionRefusedError
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.texts.access import say
from moderation.texts.core import STAFF_LANGUAGES, Language, known
from rooms.facilitation import access, core
from rooms.facilitation.actions import reports, sanctions
from rooms.facilitation.models import Report
from rooms.groups.access import NoRoomError, cases_of_led, facilitator_in, titles_of
from rooms.membership.access import nickname_of
from rooms.membership.actions import locked
from rooms.membership.models import Member
from rooms.posts import access as posts
from rooms.posts import actions as writing
from rooms.posts import core as posts_core
from rooms.posts.access import NoPostError, Seat, here
from rooms.posts.actions import CannotError
from rooms.posts.models import HeldPost

HOURS: dict[str, tuple[int, ...]] = {"hold": (24, 72, 168), "mute": (1, 24, 72, 168), "suspend": (24, 48, 72)}
"""What one person alone decides lasts a week at most, and keeps somebody out for 72 hours at most (rule 32)."""
ON_AUTHORS: tuple[str, ...] = ("warn", "hold", "mute", "suspend", "remove")
COVER = Offer("overwrite", ("identifying",), "may")
"""Its author's page says the reason by itself, in the author's language: there is only this one."""


# --- what both have in common ---------------------------------------------------------------------


def room_of(case: Case) -> uuid.UUID:
    """The room of a case."""
    return id_of(case.place)


def _seat(case: Case, person: Person) -> Seat:
    """Where the person sits in the room. Raises NoRoomError, also when they lead it no more."""
    if not may(person, "facilitate"):
        raise NoRoomError
    return here.seat_of_facilitator(room_of(case), person)


def _lock_author(member_id: uuid.UUID | None, seat: Seat) -> None:
    """Room and author, then the log: the order in which everybody locks them. Raises a LookupError."""
    if member_id is not None:
        locked(member_id)
    try:
        transcripts.lock(seat.stream)
    except Stream.DoesNotExist:
        raise NoRoomError from None


def author_offers(member: Member | None, person: Person, now: datetime) -> list[Offer]:
    """What can be decided about a member; nothing about one who is not in the room any more."""
    if member is None or member.state != "active":
        return []
    barred = access.barred_kinds(member, person, now)
    return [
        Offer(kind, REASONS, "may", HOURS.get(kind, ()))  # type: ignore[arg-type]  # all of them are decisions
        for kind in ON_AUTHORS
        if kind not in barred
    ]


def history(member: Member | None, now: datetime) -> dict[str, Any]:
    """What is shown of whoever wrote something: nickname, since when, what was decided about them in this room."""
    if member is None or member.room.stream is None:
        return {"member": None}
    sanctions = access.sanctions_shown(member, member.room.stream, now)
    return {"member": member, "nickname": nickname_of(member), "sanctions": sanctions}


def spoken_in(language: str) -> Language:
    """In which language a facilitator's decision is told in a room of this one."""
    return known(language, STAFF_LANGUAGES) or STAFF_LANGUAGES[0]


def reason_in(language: str, reason: str, words: str) -> str:
    """What the author reads: the reason in the language of the room, and what the facilitator says."""
    spoken = spoken_in(language)
    told = say(spoken, "case-notice", reason=say(spoken, "case-reason", reason=reason))
    return f"{told}\n{core.words(words, core.LONGEST_WORDS)}".strip()


@contextmanager
def _refusals() -> Iterator[None]:
    """What a floor refuses, as the queue says it."""
    try:
        yield
    except CannotError:
        raise CaseRefusedError("not_offered") from None
    except SanctionRefusedError as error:
        raise CaseRefusedError("same_person" if error.problem == "again" else "not_offered") from None


def _impose(member: Member, wanted: Wanted, by: Person, now: datetime) -> uuid.UUID:
    lasts = timedelta(hours=wanted.hours)
    return sanctions.impose(by, member.pk, wanted.decision, wanted.reason, lasts, wanted.words, now).pk


# --- posts that wait ------------------------------------------------------------------------------


def _held(case: Case) -> HeldPost:
    rows = HeldPost.objects.select_related("member__room__stream")
    found = rows.filter(pk=case.about, room=room_of(case), refused_at=None).first()
    if found is None:
        raise NoPostError
    return found


def _lock_held(case: Case, by: Person) -> None:
    seat = _seat(case, by)
    _lock_author(_held(case).member_id, seat)
    if HeldPost.objects.select_for_update().filter(pk=case.about, refused_at=None).first() is None:
        raise NoPostError


def _offers_held(case: Case, person: Person, now: datetime) -> Sequence[Offer]:
    held = _held(case)
    offers = [Offer("return", REASONS, "may")]
    if held.member.grant_id is not None:
        body = _waiting_body(held)
        covers = posts_core.covered(body.text) != body.text or posts_core.covered(body.note) != body.note
        offers = [Offer("approve"), *([COVER] if covers else []), *offers]
    return [*offers, *author_offers(held.member, person, now)]


def _waiting_body(held: HeldPost) -> Posted:
    if held.member.room.stream is None:
        raise NoRoomError
    return posts.posted_of(held.member.room.stream.key_name, held.sealed)


def _show_held(case: Case, person: Person, now: datetime) -> Shown:
    facilitator_in(person, room_of(case))
    held = _held(case)
    context = {"post": _waiting_body(held), "why": held.why, "at": held.held_at, "reports": []}
    return Shown("desk/case_post.html", {**context, **history(held.member, now)})


def _decide_held(case: Case, wanted: Wanted, by: Person, now: datetime) -> uuid.UUID | None:
    held, seat = _held(case), _seat(case, by)
    with _refusals():
        led_to = _impose(held.member, wanted, by, now) if wanted.decision in ON_AUTHORS else None
        if wanted.decision in ("approve", "overwrite"):
            covers = wanted.decision == "overwrite"
            words = core.words(wanted.words, core.LONGEST_WORDS) if covers else ""
            writing.judge(seat, held.pk, True, words, now, covers=covers)
        else:
            words = reason_in(seat.language, wanted.reason, wanted.words if led_to is None else "")
            writing.judge(seat, held.pk, False, words, now)
    return led_to


def _living_held(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    return set(HeldPost.objects.filter(pk__in=ids, refused_at=None).values_list("pk", flat=True))


# --- posts that were told of ----------------------------------------------------------------------


class _Told:
    """What was told of a message, and the message, if it still stands there."""

    def __init__(self, case: Case) -> None:
        rows = Report.objects.select_related("member__room__stream", "evening__stream")
        waiting = rows.filter(room=room_of(case), settled_at=None).order_by("reported_at", "pk")
        self.reports = [row for row in waiting if core.reported(row.room_id, row.post, row.evening_id) == case.about]
        if not self.reports:
            raise NoPostError
        self.first = self.reports[0]
        room = self.first.member.room
        members = list(Member.objects.select_related("room__stream").filter(room=room))
        names = {row.pk: nickname_of(row) for row in members}
        self.message = access.message_told_of(self.first, names)
        self.author = next((row for row in members if self.message and row.pk == self.message.member), None)
        self.is_post = self.message is not None and self.first.evening is None

    def is_by(self, person: Person) -> bool:
        """Whether a facilitator has written it themselves."""
        return self.message is not None and self.author is None and self.message.by == person.duty_name


def _lock_told(case: Case, by: Person) -> None:
    seat, told = _seat(case, by), _Told(case)
    _lock_author(told.author.pk if told.author else None, seat)
    ids = [row.pk for row in told.reports]
    if not list(Report.objects.select_for_update().filter(pk__in=ids, settled_at=None).order_by("pk")):
        raise NoPostError


def _offers_told(case: Case, person: Person, now: datetime) -> Sequence[Offer]:
    """Words of an evening go with it, and are not taken away one by one."""
    told = _Told(case)
    nothing = Offer("no_action", ("no_breach", "settled_before", "own_wish"))
    if told.message is None:
        return [nothing]
    if told.is_by(person):
        return []  # it is about themselves: another facilitator decides
    reasons = (*REASONS, "own_wish")
    hide = [Offer("hide", reasons, "may" if told.author else "none")] if told.is_post else []
    covers = told.is_post and posts_core.covered(told.message.text) != told.message.text
    cover = [COVER if told.author else replace(COVER, words="none")] if covers else []
    return [*cover, *hide, *author_offers(told.author, person, now), nothing]


def _show_told(case: Case, person: Person, now: datetime) -> Shown:
    seat, told = _seat(case, person), _Told(case)
    context: dict[str, Any] = {"post": told.message, "why": "", "at": told.first.reported_at}
    context["reports"] = [
        {
            "name": nickname_of(row.member),
            "member": row.member_id,
            "words": access.words_beside(seat.key_name, row.sealed),
            "is_author": told.author is not None and row.member_id == told.author.pk,
        }
        for row in told.reports
    ]
    return Shown("desk/case_post.html", {**context, **history(told.author, now)})


def _decide_told(case: Case, wanted: Wanted, by: Person, now: datetime) -> uuid.UUID | None:
    seat, told = _seat(case, by), _Told(case)
    led_to = None
    with _refusals():
        if wanted.decision in ON_AUTHORS and told.author is not None:
            led_to = _impose(told.author, wanted, by, now)
        if wanted.decision == "overwrite":
            writing.cover(seat, told.first.post, core.words(wanted.words, core.LONGEST_WORDS), now)
        elif wanted.decision != "no_action" and told.is_post:
            words = reason_in(seat.language, wanted.reason, wanted.words if led_to is None else "")
            _take_away(seat, told, words, now)
    reports.settle_all(by, [row.pk for row in told.reports], now)
    return led_to


def _take_away(seat: Seat, told: _Told, words: str, now: datetime) -> None:
    """Its author, a member, keeps it with the reason; a facilitator's goes."""
    if told.author is None:
        writing.remove(seat, told.first.post, now)
    else:
        writing.give_back(seat, told.first.post, words, now)


def _living_told(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    rows = Report.objects.filter(settled_at=None).values_list("room", "post", "evening").distinct()
    return {core.reported(*row) for row in rows} & set(ids)


def _matter(kind: Any, **acts: Callable[..., Any]) -> Matter:
    """Of rooms: seen by those who lead them, of whom there are always two."""
    facilitate: Any = frozenset({"facilitate"})
    return Matter(kind, facilitate, cases_of_led, titles_of, escalates=True, **acts)


HELD = _matter("held", lock=_lock_held, offers=_offers_held, show=_show_held, decide=_decide_held, living=_living_held)
REPORTS = _matter(
    "report", lock=_lock_told, offers=_offers_told, show=_show_told, decide=_decide_told, living=_living_told
)
