"""Decisions that need a second person, and reviews that members ask for, as matters of the queue (rule 32)."""

import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from chat.transcripts import actions as transcripts
from moderation.cases.core import CaseRefusedError, Offer, Wanted
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case
from moderation.sanctions import access as sanctions_access
from moderation.sanctions.access import NoSanctionError
from moderation.sanctions.core import SanctionRefusedError, waits_for_second
from moderation.sanctions.models import Sanction
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.texts.access import say
from rooms.facilitation import access
from rooms.facilitation.access import member_led
from rooms.facilitation.actions import sanctions
from rooms.facilitation.actions.judging import history, spoken_in
from rooms.facilitation.core import SUBJECT
from rooms.groups.access import cases_of_led, titles_of
from rooms.membership.access import NoMemberError
from rooms.membership.actions import locked
from rooms.membership.models import Member


def _lock_member(member_id: uuid.UUID) -> None:
    """Room, member and log, in this order."""
    member = locked(member_id)
    if member.room.stream_id is not None:
        transcripts.lock(member.room.stream_id)


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except SanctionRefusedError as error:
        raise CaseRefusedError("same_person" if error.problem == "same_person" else "not_offered") from None


# --- what needs a second person -------------------------------------------------------------------


def _proposed(case: Case, person: Person, now: datetime) -> tuple[Sanction, Member]:
    """Raises a LookupError, also when it waits for nobody any more."""
    sanction = sanctions_access.sanction_of_case(SUBJECT, case.about)
    if not waits_for_second(sanction.decided, now):
        raise NoSanctionError(case.about)
    return sanction, member_led(person, sanction.subject)


def _lock_proposed(case: Case, by: Person) -> None:
    sanction = sanctions_access.sanction_of_case(SUBJECT, case.about)
    member_led(by, sanction.subject)
    _lock_member(sanction.subject)


def _offers_second(case: Case, person: Person, now: datetime) -> Sequence[Offer]:
    """Whoever has proposed it can take it back, and leaves it to others to confirm."""
    sanction, _ = _proposed(case, person, now)
    lift = Offer("lift", ("not_needed", "mistaken", "unfounded"))
    return [lift] if sanction.by_id in (None, person.pk) else [Offer("confirm", ("agreed",)), lift]


def _show_second(case: Case, person: Person, now: datetime) -> Shown:
    sanction, member = _proposed(case, person, now)
    context: dict[str, Any] = {
        "sanction": sanction,
        "is_own": sanction.by_id == person.pk,
        "until": access.ends_of(sanction),
        "appeal": None,
    }
    return Shown("desk/case_sanction.html", {**context, **history(member, now)})


def _decide_second(case: Case, wanted: Wanted, by: Person, now: datetime) -> uuid.UUID | None:
    sanction, member = _proposed(case, by, now)
    act = sanctions.confirm_removal if wanted.decision == "confirm" else sanctions.lift
    with _refusals():
        act(by, member.pk, sanction.pk, now)
    return sanction.pk if wanted.decision == "confirm" else None


def _living_second(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    return sanctions_access.waiting_for_second(ids, timezone.now())


CONFIRMATIONS = Matter(
    "confirmation",
    frozenset({"facilitate"}),
    cases_of_led,
    titles_of,
    lock=_lock_proposed,
    offers=_offers_second,
    show=_show_second,
    decide=_decide_second,
    living=_living_second,
)


# --- reviews --------------------------------------------------------------------------------------


def _sees_appeals(person: Person) -> Q | None:
    """Those who stand beside all facilitators see all; facilitators those of their own groups."""
    return Q(place_kind="room") if may(person, "hear_appeals") else cases_of_led(person)


def _appealed(case: Case, person: Person) -> access.AppealShown:
    for shown in access.appeals_for(person):
        if shown.sanction.pk == case.about:
            return shown
    raise NoSanctionError(case.about)


def _lock_appealed(case: Case, by: Person) -> None:
    _lock_member(_appealed(case, by).sanction.subject)


def _offers_review(case: Case, person: Person, _now: datetime) -> Sequence[Offer]:
    if not _appealed(case, person).may_judge:
        return []
    return [Offer("lift", ("too_hard", "mistaken", "unfounded"), "may"), Offer("uphold", ("fair",), "must")]


def _show_review(case: Case, person: Person, now: datetime) -> Shown:
    """What the member says; of the room nothing else to those who do not lead it."""
    shown = _appealed(case, person)
    try:
        led = history(member_led(person, shown.sanction.subject), now)
    except NoMemberError:
        led = {"member": None}
    context: dict[str, Any] = {
        "sanction": shown.sanction,
        "is_own": not shown.may_judge,
        "until": access.ends_of(shown.sanction),
        "appeal": shown,
    }
    return Shown("desk/case_sanction.html", {**context, **led})


def _decide_review(case: Case, wanted: Wanted, by: Person, now: datetime) -> None:
    shown = _appealed(case, by)
    outcome = "lifted" if wanted.decision == "lift" else "upheld"
    answer = f"{say(spoken_in(shown.language), 'case-reason', reason=wanted.reason)}.\n{wanted.words}".strip()
    with _refusals():
        sanctions.judge_appeal(by, shown.sanction.pk, outcome, answer, now)


APPEALS = Matter(
    "appeal",
    frozenset({"facilitate", "hear_appeals"}),
    _sees_appeals,
    titles_of,
    lock=_lock_appealed,
    offers=_offers_review,
    show=_show_review,
    decide=_decide_review,
    living=sanctions_access.waiting_for_judgement,
)
