"""Swaps and give-aways: both sides agree, and a manager where their association wants it."""

import uuid
from datetime import datetime

from django.db import transaction

from chat.rosters.access import NoRosterError, colleagues_of, open_swaps, terms_of
from chat.rosters.actions.filling import check_may_have, check_may_take, emptied, given, lock_people
from chat.rosters.actions.planning import check_not_begun, locked_turns
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.swaps import OPEN, after, all_asked_at
from chat.rosters.models import Seat, Swap
from moderation.audit.actions import record
from moderation.staff.access import may, reach
from moderation.staff.models import Person


@transaction.atomic
def ask_swap(
    person: Person,
    seat_id: uuid.UUID,
    now: datetime,
    *,
    colleague_id: uuid.UUID | None = None,
    in_return_id: uuid.UUID | None = None,
) -> Swap:
    """Ask whoever has the seat `in_return` to swap, or a colleague of one's own association to take one's seat.

    With neither it is given away to whoever takes it; until somebody does, one's turn is one's own.

    Raises NoRosterError, RosterRefusedError: `begun`, `cancelled`, `asked_already`, `same_turn`, `person`.
    """
    seat, in_return = _seat(seat_id), _seat(in_return_id) if in_return_id else None
    lock_people([person.pk])
    seat, in_return = _locked_seats(seat, in_return, now)
    if not may(person, "take_turns") or seat.person_id != person.pk:
        raise NoRosterError
    if Swap.objects.filter(seat=seat, state__in=OPEN).exists():
        raise RosterRefusedError("asked_already")
    if in_return is not None:
        colleague = in_return.person
        if colleague is None or colleague == person:
            raise NoRosterError
        if in_return.turn_id == seat.turn_id:
            raise RosterRefusedError("same_turn")
        check_may_have(person, in_return, gives=[seat.turn_id])
    else:
        colleague = colleagues_of(person).filter(pk=colleague_id).first() if colleague_id else None
        if colleague_id and colleague is None:
            raise NoRosterError
    everybody_at = None if colleague else all_asked_at(now, seat.turn.starts_at)
    return Swap.objects.create(
        seat=seat, person=person, colleague=colleague, in_return=in_return, all_asked_at=everybody_at
    )


@transaction.atomic
def agree_to_swap(person: Person, swap_id: uuid.UUID, now: datetime) -> Swap:
    """Say yes to what one was asked, or take what is given away; it changes hands unless a manager has to approve it.

    Raises NoRosterError, RosterRefusedError: `answered`, `taken`, `begun`, `cancelled`, `not_offered`, `other_person`,
    `person` with reasons.
    """
    swap = _locked(swap_id, now, taker=person)
    _check_asked(person, swap, now)
    swap.colleague = person
    associations = {swap.person.association_id, person.association_id}
    awaits = [pk for pk in sorted(associations) if terms_of(pk).approves_swaps]
    swap.state = after(swap.state, "agree", len(awaits))
    _check_both(swap, viewer=person)
    swap.awaits.set(awaits)
    return _stored(swap)


@transaction.atomic
def approve_swap(by: Person, swap_id: uuid.UUID, now: datetime) -> Swap:
    """Confirm for one's own association, or as a coordinator for all, what both have agreed upon.

    Raises NoRosterError, RosterRefusedError: `answered`, `begun`, `cancelled`, `person` with reasons.
    """
    swap = _locked(swap_id, now)
    left = set(swap.awaits.values_list("pk", flat=True))
    approved = _approved_by(by, left)
    if not approved:
        raise NoRosterError
    swap.state = after(swap.state, "approve", len(left - approved))
    _check_both(swap)
    swap.awaits.remove(*approved)
    record("approve_swap", actor=by.pk, kind="swap", object_id=swap.pk)
    return _stored(swap)


@transaction.atomic
def decline_swap(by: Person, swap_id: uuid.UUID, now: datetime) -> Swap:
    """Say no: whoever was asked, or a manager who would have to approve; everybody keeps their turn.

    Raises NoRosterError, RosterRefusedError: `answered`, `begun`, `cancelled`.
    """
    swap = _locked(swap_id, now)
    is_asked = swap.colleague_id == by.pk
    if not is_asked and not _approved_by(by, set(swap.awaits.values_list("pk", flat=True))):
        raise NoRosterError
    swap.state = after(swap.state, "decline")
    if not is_asked:
        record("decline_swap", actor=by.pk, kind="swap", object_id=swap.pk)
    return _stored(swap)


@transaction.atomic
def withdraw_swap(person: Person, swap_id: uuid.UUID, now: datetime) -> Swap:
    """Keep one's turn after all.

    Raises NoRosterError, RosterRefusedError: `answered`, `begun`, `cancelled`.
    """
    swap = _locked(swap_id, now)
    if swap.person_id != person.pk:
        raise NoRosterError
    swap.state = after(swap.state, "withdraw")
    return _stored(swap)


def _check_asked(person: Person, swap: Swap, now: datetime) -> None:
    """Raises NoRosterError, RosterRefusedError: `taken`, `not_offered`."""
    if swap.colleague_id == person.pk:
        return
    if swap.all_asked_at is None:
        raise NoRosterError
    if swap.colleague_id is not None:
        raise RosterRefusedError("taken")
    if not open_swaps(person, now).filter(pk=swap.pk).exists():
        raise NoRosterError
    check_may_take(person)


def _approved_by(by: Person, awaited: set[int]) -> set[int]:
    """Those of the awaited associations for which they may say yes or no (rule 35)."""
    match reach(by, "name_to_turns"):
        case "federation":
            return awaited
        case "own association":
            return awaited & {by.association_id}
    return set()


def _check_both(swap: Swap, viewer: Person | None = None) -> None:
    """Every rule for each of the two, with what they give away not counting.

    Raises RosterRefusedError: `person`; of somebody else than the `viewer` (None: a manager) only `other_person`.
    """
    sides = [(swap.colleague, swap.seat, swap.in_return), (swap.person, swap.in_return, swap.seat)]
    for person, wanted, gives in sides:
        if person is None or wanted is None:
            continue
        try:
            check_may_have(person, wanted, gives=[gives.turn_id] if gives else [])
        except RosterRefusedError:
            if viewer in (None, person):
                raise
            raise RosterRefusedError("other_person") from None


def _stored(swap: Swap) -> Swap:
    """Write down what has come of it; when it is done, the turns change hands."""
    swap.save(update_fields=["state", "colleague"])
    if swap.state == "done":
        seats = [(swap.seat, swap.colleague), (swap.in_return, swap.person)]
        changed = [(seat, person) for seat, person in seats if seat is not None and person is not None]
        for seat, _ in changed:
            emptied(seat)
        for seat, person in changed:
            given(seat, person)
    return swap


def _seat(seat_id: uuid.UUID) -> Seat:
    seat = Seat.objects.filter(pk=seat_id).first()
    if seat is None:
        raise NoRosterError
    return seat


def _locked_seats(seat: Seat, in_return: Seat | None, now: datetime) -> tuple[Seat, Seat | None]:
    """The seats as they are once their turns are locked. Raises NoRosterError, RosterRefusedError: `begun`, …"""
    seats = [one for one in (seat, in_return) if one is not None]
    turns = locked_turns([one.turn_id for one in seats])
    for turn in turns.values():
        if turn.period.published_at is None:
            raise NoRosterError
        check_not_begun(turn, now)
    rows = {row.pk: row for row in Seat.objects.select_related("person").filter(pk__in=[one.pk for one in seats])}
    if len(rows) != len(seats):
        raise NoRosterError
    for row in rows.values():
        row.turn = turns[row.turn_id]
    return rows[seat.pk], rows[in_return.pk] if in_return else None


def _locked(swap_id: uuid.UUID, now: datetime, taker: Person | None = None) -> Swap:
    """The swap with both seats, all locked.

    Raises NoRosterError, RosterRefusedError: `answered`, `begun`, `cancelled`.
    """
    known = Swap.objects.select_related("seat", "in_return").filter(pk=swap_id).first()
    if known is None:
        raise NoRosterError
    people = {known.person_id, known.colleague_id, taker.pk if taker else None}
    lock_people([person for person in people if person is not None])
    seat, in_return = _locked_seats(known.seat, known.in_return, now)
    swap = Swap.objects.select_for_update().get(pk=swap_id)
    if swap.state not in OPEN:
        raise RosterRefusedError("answered")
    swap.seat, swap.in_return = seat, in_return
    return swap
