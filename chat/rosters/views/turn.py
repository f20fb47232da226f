"""One turn: who has its seats, and everything that can be done with it."""

import functools
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods

from chat.duty.core import LONGEST_NAME, LONGEST_PHONE
from chat.rosters import access, actions
from chat.rosters.access import NamedCandidates, NoRosterError, SeatSeen, TurnSeen
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.views.frame import (
    act_of,
    for_everybody_in_rosters,
    frame,
    place_of,
    place_value,
    shown_places,
    shown_turn,
    status_of,
    told,
    uuid_of,
)
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, typed
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage


@require_http_methods(["GET", "HEAD", "POST"])
@for_everybody_in_rosters
def turn(request: HttpRequest, person: Person, turn_id: uuid.UUID) -> HttpResponse:
    """A turn; a POST takes a seat, names or releases somebody, offers seats, sets the backup or cancels it."""
    seen = access.turn(person, turn_id)

    def change() -> None:
        act_of(request, _ACTS)(person, seen, request.POST)

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        # Where something was refused, others may have changed the turn meanwhile.
        shown = access.turn(person, turn_id) if refused else seen
        context = _context(request, person, shown) | told(request, refused)
        return render(request, "desk/roster_turn.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved=request.POST.get("act", ""))


def _seat_of(seen: TurnSeen, form: Mapping[str, str]) -> uuid.UUID:
    wanted = uuid_of(form.get("seat", ""))
    if all(seat.pk != wanted for seat in seen.seats):
        raise NoRosterError
    return wanted


def _take(person: Person, seen: TurnSeen, form: Mapping[str, str]) -> None:
    actions.take_seat(person, _seat_of(seen, form), timezone.now())


def _name(person: Person, seen: TurnSeen, form: Mapping[str, str]) -> None:
    actions.name_to_seat(person, _seat_of(seen, form), uuid_of(form.get("person", "")), timezone.now())


def _release(person: Person, seen: TurnSeen, form: Mapping[str, str]) -> None:
    actions.release_seat(person, _seat_of(seen, form), timezone.now())


def _leave(person: Person, seen: TurnSeen, form: Mapping[str, str]) -> None:
    actions.call_in_sick(person, _seat_of(seen, form), timezone.now())


def _offer(person: Person, seen: TurnSeen, form: Mapping[str, str]) -> None:
    actions.offer_seats(person, [_seat_of(seen, form)], *place_of(form.get("association", "")))


def _backup(person: Person, seen: TurnSeen, form: Any) -> None:
    actions.set_backup(person, [seen.turn.pk], typed(form, "name"), typed(form, "phone"))


def _cancel(person: Person, seen: TurnSeen, form: Mapping[str, str]) -> None:
    actions.cancel_turn(person, seen.turn.pk, timezone.now(), closes="closes" in form)


_ACTS: Mapping[str, Callable[[Person, TurnSeen, Any], None]] = {
    "take": _take,
    "name": _name,
    "release": _release,
    "leave": _leave,
    "offer": _offer,
    "backup": _backup,
    "cancel": _cancel,
}


def _context(request: HttpRequest, person: Person, seen: TurnSeen) -> dict[str, Any]:
    language, now = language_of(request), timezone.now()
    shown = shown_turn(seen, language, now)
    is_open = not (shown["is_draft"] or shown["is_cancelled"] or shown["is_past"])
    has_begun = seen.turn.starts_at <= now
    context = frame(person, language)
    free = [seat for seat in seen.seats if _is_free(seat, is_open, has_begun)] if context["names"] else []
    people = _people(person, seen, free, language)
    return context | {
        "turn": shown,
        "seats": [_shown_seat(seat) | {"people": people.get(seat.pk, "")} for seat in seen.seats],
        "is_open": is_open,
        "is_fillable": is_open and not has_begun,
        "mine_to_take": _to_take(person, seen) if is_open and context["takes"] else "",
        "places": shown_places() if context["plans"] else [],
        "backup": {
            name: typed(request.POST, name) if request.POST.get("act") == "backup" else stored
            for name, stored in (("name", seen.turn.backup_name), ("phone", seen.turn.backup_phone))
        },
        "longest_name": LONGEST_NAME,
        "longest_phone": LONGEST_PHONE,
    }


def _shown_seat(seat: SeatSeen) -> dict[str, Any]:
    return {
        "id": seat.pk,
        "helper": seat.helper_type,
        "name": seat.name,
        "association": seat.association,
        "is_taken": seat.person_id is not None,
        "is_urgent": seat.is_urgent,
        "offered_to": place_value(seat.offered_to, seat.offered_unit_id),
    }


def _is_free(seat: SeatSeen, is_open: bool, has_begun: bool) -> bool:
    """Whether somebody can be named: of a turn that has begun only to what was left at short notice."""
    return is_open and seat.person_id is None and (seat.is_urgent or not has_begun)


def _to_take(person: Person, seen: TurnSeen) -> str:
    """The seat that the person may take, as text; empty when there is none."""
    seat = access.seat_to_take(person, seen, timezone.now())
    return str(seat.pk) if seat else ""


def _people(
    person: Person, seen: TurnSeen, free: Sequence[SeatSeen], language: StaffLanguage
) -> Mapping[uuid.UUID, SafeString]:
    """Whom the person may name to each of these seats, as options of a field; empty: nobody.

    They are put together here, once for seats that are alike: a federation has hundreds of people, a turn many seats.
    """
    options: dict[uuid.UUID, SafeString] = {}
    for seats, candidates in access.candidates_for(person, seen, free):
        options |= dict.fromkeys((seat.pk for seat in seats), _options(candidates, language))
    return options


def _options(candidates: NamedCandidates, language: StaffLanguage) -> SafeString:
    @functools.cache
    def worded(name: str, **value: str) -> str:
        return say(language, name, **value)

    able: list[tuple[uuid.UUID, str]] = []
    others: list[tuple[uuid.UUID, str]] = []
    for candidate, reasons, wish in candidates:
        about = [worded("roster-wish", wish=wish)] if wish else []
        about += [worded("roster-reason", reason=reason) for reason in reasons]
        row = (candidate.person, " · ".join((candidate.name, candidate.home, *about)))
        (others if reasons else able).append(row)
    options = format_html_join("", '<option value="{}">{}</option>', able)
    return options + format_html_join("", '<option value="{}" disabled>{}</option>', others)
