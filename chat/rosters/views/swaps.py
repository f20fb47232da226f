"""Swaps: giving a turn of one's own to others, and answering what others ask."""

import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.rosters import access, actions
from chat.rosters.access import SwapSeen
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Swap, Turn
from chat.rosters.views.frame import (
    act_of,
    for_everybody_in_rosters,
    for_takers,
    frame,
    shown_turn,
    status_of,
    told,
    uuid_of,
)
from chat.services import words
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.staff.views.forms import answered
from moderation.texts.access import language_of
from moderation.texts.core import StaffLanguage

AROUND = timedelta(weeks=8)
"""So far ahead turns are offered in return."""
NEAR = timedelta(days=1)
"""To a turn so near it is usual to be prevented at short notice: that stands first then."""
SWAPS = "/desk/roster/swaps"


@require_http_methods(["GET", "HEAD", "POST"])
@for_everybody_in_rosters
def swaps(request: HttpRequest, person: Person) -> HttpResponse:
    """The swaps that concern one; a POST says yes or no to one of them, or takes it back."""
    language, now = language_of(request), timezone.now()

    def change() -> None:
        act_of(request, _ANSWERS)(person, uuid_of(request.POST.get("swap", "")), now)

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        found = access.swaps(person, now)
        context = frame(person, language) | {
            name: [_shown(one, language) for one in getattr(found, name)]
            for name in ("asked", "agreed", "to_answer", "open", "to_approve")
        }
        return render(request, "desk/roster_swaps.html", context | told(request, refused), status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved=request.POST.get("act", ""))


@require_http_methods(["GET", "HEAD", "POST"])
@for_takers
def own_seat(request: HttpRequest, person: Person, seat_id: uuid.UUID) -> HttpResponse:
    """A turn of one's own that one cannot come to; a POST asks others to take it, or leaves it at once."""
    language, now = language_of(request), timezone.now()
    seen, seat = access.own_seat(person, seat_id, now)

    def change() -> str:
        return act_of(request, _WAYS_OUT)(person, seat_id, request.POST, now)

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        has_begun = seen.turn.starts_at <= now
        is_asked = access.is_being_swapped(seat)
        returnable = [] if has_begun or is_asked else access.returnable(person, seat, now, now + AROUND)
        context = frame(person, language) | {
            "turn": shown_turn(seen, language, now),
            "has_begun": has_begun,
            "is_near": seen.turn.starts_at - now <= NEAR,
            "is_asked": is_asked,
            "colleagues": access.colleagues_of(person),
            "in_return": [{"seat": other.pk, "turn": shown_turn(one, language, now)} for one, other in returnable],
            **told(request, refused),
        }
        return render(request, "desk/roster_seat.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved=request.POST.get("act", ""))


def _give(person: Person, seat: uuid.UUID, _form: QueryDict, now: datetime) -> str:
    actions.ask_swap(person, seat, now)
    return SWAPS


def _ask(person: Person, seat: uuid.UUID, form: QueryDict, now: datetime) -> str:
    actions.ask_swap(person, seat, now, colleague_id=uuid_of(form.get("colleague", "")))
    return SWAPS


def _swap(person: Person, seat: uuid.UUID, form: QueryDict, now: datetime) -> str:
    actions.ask_swap(person, seat, now, in_return_id=uuid_of(form.get("in_return", "")))
    return SWAPS


def _leave(person: Person, seat: uuid.UUID, _form: QueryDict, now: datetime) -> str:
    actions.call_in_sick(person, seat, now)
    return "/desk/roster/mine"


_WAYS_OUT: Mapping[str, Callable[[Person, uuid.UUID, QueryDict, datetime], str]] = {
    "give": _give,
    "ask": _ask,
    "swap": _swap,
    "leave": _leave,
}
_ANSWERS: Mapping[str, Callable[[Person, uuid.UUID, datetime], Swap]] = {
    "agree": actions.agree_to_swap,
    "approve": actions.approve_swap,
    "decline": actions.decline_swap,
    "withdraw": actions.withdraw_swap,
}


def _shown(one: SwapSeen, language: StaffLanguage) -> Mapping[str, Any]:
    """A swap as the template shows it."""
    return {
        "id": one.swap.pk,
        "state": one.swap.state,
        "turn": _shown_turn(one.turn, language),
        "in_return": _shown_turn(one.in_return, language) if one.in_return else None,
        "person": one.person or one.association,
        "colleague": one.colleague or one.colleagues_association,
    }


def _shown_turn(turn: Turn, language: StaffLanguage) -> Mapping[str, Any]:
    return {
        "id": turn.pk,
        "when": words.appointment(turn.starts_at, turn.ends_at, language),
        "service": in_language(turn.service.names, language),
    }
