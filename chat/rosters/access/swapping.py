"""Swaps that concern somebody, and what they could swap for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from chat.duty.access import helper_type
from chat.rosters.access.filling import candidate, of_seat
from chat.rosters.access.terms import terms_of
from chat.rosters.access.turns import SeatSeen, TurnSeen, is_named, names_seen_by, seen_by, turns_seen_by
from chat.rosters.core.seats import reasons_against
from chat.rosters.core.swaps import OPEN
from chat.rosters.models import Seat, Swap, Turn
from moderation.staff.access import may, reach
from moderation.staff.models import Person, Role
from moderation.staff.permissions import MATRIX


@dataclass(frozen=True, slots=True)
class SwapSeen:
    """A swap as one viewer sees it. Names are empty where the wall between associations is (rule 35)."""

    swap: Swap
    turn: Turn
    in_return: Turn | None
    person: str
    association: str
    """Of whoever asks."""
    colleague: str
    colleagues_association: str
    """Both empty while nobody has taken what is given away."""


@dataclass(frozen=True, slots=True)
class Swaps:
    """The swaps that concern somebody, each in order of time."""

    asked: Sequence[SwapSeen]
    """By themselves, and not over."""
    agreed: Sequence[SwapSeen]
    """To which they have said yes, and which somebody has yet to approve."""
    to_answer: Sequence[SwapSeen]
    open: Sequence[SwapSeen]
    """What others give away and they can take."""
    to_approve: Sequence[SwapSeen]
    """As a manager."""


def colleagues_of(person: Person) -> QuerySet[Person]:
    """Those of the person's own association who could take their turns, by name."""
    takers = Role.objects.filter(role__in=MATRIX["take_turns"]).values("person")
    own = Person.objects.filter(association=person.association_id, helper_type=person.helper_type, is_active=True)
    return own.filter(pk__in=takers).exclude(pk=person.pk).order_by("duty_name", "pk")


def is_being_swapped(seat: SeatSeen) -> bool:
    """Whether somebody was asked to take it, and that is not over."""
    return Swap.objects.filter(seat=seat.pk, state__in=OPEN).exists()


def swaps_waiting(person: Person, now: datetime) -> int:
    """How many swaps wait for this person's answer."""
    return _swaps_to_come(now).filter(colleague=person, state="asked").count()


def returnable(
    person: Person, seat: Seat | SeatSeen, now: datetime, until: datetime
) -> list[tuple[TurnSeen, SeatSeen]]:
    """The seats of others that the person could have in return for this one of theirs, in order of time."""
    others = Seat.objects.filter(helper_type=seat.helper_type, person__is_active=True).exclude(person=person)
    wanted = turns_seen_by(person).filter(starts_at__gt=now, starts_at__lte=until, cancelled_at=None)
    wanted = wanted.exclude(seats__person=person).filter(pk__in=others.values("turn"))
    found = seen_by(person, wanted)
    if not found:
        return []
    me = candidate(person, [seen.turn for seen in found], without=[seat.turn_id])
    return [
        (seen, other)
        for seen in found
        for other in seen.seats
        if other.person_id and not reasons_against(me, of_seat(other, seen.turn, seen.seats))
    ]


def open_swaps(person: Person, now: datetime) -> QuerySet[Swap]:
    """What others give away to whoever takes it, and this person is asked for, too."""
    offered = Q(seat__offered_to=None) | Q(seat__offered_to=person.association_id)
    asked = Q(person__association=person.association_id) | Q(all_asked_at__lte=now)
    given_away = _swaps_to_come(now).filter(state="asked", colleague=None, seat__helper_type=helper_type(person))
    return given_away.filter(offered, asked).exclude(person=person)


def swaps(viewer: Person, now: datetime) -> Swaps:
    """The swaps that concern the viewer; as many queries whatever there is."""
    to_come = _swaps_to_come(now)
    takes = terms_of(viewer.association_id).people_take_turns and may(viewer, "take_turns")
    match reach(viewer, "name_to_turns"):
        case "federation":
            to_approve = to_come.filter(state="agreed")
        case "own association":
            to_approve = to_come.filter(state="agreed", awaits=viewer.association_id)
        case _:
            to_approve = Swap.objects.none()
    return Swaps(
        asked=_swaps_seen(viewer, to_come.filter(person=viewer)),
        agreed=_swaps_seen(viewer, to_come.filter(colleague=viewer, state="agreed")),
        to_answer=_swaps_seen(viewer, to_come.filter(colleague=viewer, state="asked")),
        open=_takeable(viewer, _swaps_seen(viewer, open_swaps(viewer, now))) if takes else [],
        to_approve=_swaps_seen(viewer, to_approve),
    )


def _swaps_to_come(now: datetime) -> QuerySet[Swap]:
    """Those that are not over, of turns that have not begun."""
    return Swap.objects.filter(
        Q(in_return=None) | Q(in_return__turn__starts_at__gt=now, in_return__turn__cancelled_at=None),
        state__in=OPEN,
        seat__turn__starts_at__gt=now,
        seat__turn__cancelled_at=None,
    )


def _takeable(viewer: Person, found: Sequence[SwapSeen]) -> list[SwapSeen]:
    """Those against which nothing speaks."""
    if not found:
        return []
    me = candidate(viewer, [one.turn for one in found])
    return [
        one
        for one in found
        if not reasons_against(me, of_seat(one.swap.seat, one.turn, one.turn.seats.all()))
        and all(seat.person_id != viewer.pk for seat in one.turn.seats.all())
    ]


def _swaps_seen(viewer: Person, found: QuerySet[Swap]) -> list[SwapSeen]:
    names = names_seen_by(viewer)
    rows = found.select_related(
        "seat__turn__service", "in_return__turn__service", "person__association", "colleague__association"
    ).prefetch_related("seat__turn__seats")
    return [
        SwapSeen(
            swap,
            swap.seat.turn,
            swap.in_return.turn if swap.in_return else None,
            swap.person.duty_name if is_named(swap.person.association_id, names) else "",
            swap.person.association.name,
            swap.colleague.duty_name if swap.colleague and is_named(swap.colleague.association_id, names) else "",
            swap.colleague.association.name if swap.colleague else "",
        )
        for swap in rows.order_by("seat__turn__starts_at", "pk")
    ]
