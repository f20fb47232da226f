"""The facilitators' page of live evenings: which there are in a room, planning one, calling one off."""

import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.services.core import HELSINKI
from moderation.live.ids import id_of
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from rooms.evenings import access, actions, core
from rooms.evenings.access import NoEveningError
from rooms.evenings.core import EveningPlan, EveningRefusedError
from rooms.evenings.models import Evening
from rooms.groups import access as groups
from rooms.groups.access import NoRoomError
from rooms.groups.models import Room

CONFLICTS = ("state", "room")
"""Problems that come from what somebody else, or the clock, has done meanwhile."""
USUAL: Final[Mapping[str, Any]] = {"theme": "", "guest": "", "begins": "19:00", "ends": "20:30"}
"""What the form of a new evening begins with; its day is a week from now, its places those of the room."""


def _for_facilitators(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may lead rooms. A room that is none is answered like another's."""
    return for_permitted(view, "facilitate", NoRoomError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_facilitators
def evenings(request: HttpRequest, person: Person, room_id: uuid.UUID) -> HttpResponse:
    """A room's evenings; a POST plans one or calls one off."""
    room = groups.room_led(person, room_id)
    act = request.POST.get("act", "")

    def change() -> None:
        if act == "plan":
            actions.plan_evening(person, room.pk, _plan(request.POST), timezone.now())
        elif act == "call_off":
            _call_off(person, room, request.POST.get("evening", ""))
        else:
            raise NoRoomError

    def show(refused: EveningRefusedError | None) -> HttpResponse:
        return form_page(request, "desk/evenings.html", _shown(request, room, act), refused, CONFLICTS)

    return answered(request, change, EveningRefusedError, show)


def _shown(request: HttpRequest, room: Room, act: str) -> dict[str, Any]:
    now = timezone.now()
    rows = [_row(evening, now) for evening in access.of_room(room.pk)]
    usual = {**USUAL, "day": timezone.localdate(now) + timedelta(days=7), "capacity": room.size}
    return {
        "room": room,
        "to_come": [row for row in rows if row["state"] != "over"],
        "over": [row for row in reversed(rows) if row["state"] == "over"],
        "can_plan": room.state in ("planned", "open"),
        "values": {field: typed(request.POST, field) for field in usual} if act == "plan" else usual,
        "today": timezone.localdate(now),
        "last_day": room.ends_on,
        "fewest": core.SMALLEST,
        "longest_theme": core.LONGEST_THEME,
        "longest_guest": core.LONGEST_GUEST,
    }


def _row(evening: Evening, now: datetime) -> dict[str, Any]:
    state = core.state_of(evening.starts_at, evening.ends_at, evening.ended_at, now)
    return {"evening": evening, "state": state, "can_call_off": state != "over" and evening.stream_id is None}


def _plan(form: QueryDict) -> EveningPlan:
    """What was typed: a Finnish day and two wall-clock times. What ends before it begins, ends on the next day."""
    day = _day(form)
    begins, ends = _time(form, "begins"), _time(form, "ends")
    try:
        starts_at, ends_at = _moment(day, begins), _moment(day if ends > begins else day + timedelta(days=1), ends)
    except OverflowError:  # in the year 1, or 9999
        raise EveningRefusedError("time", "day") from None
    return EveningPlan(
        theme=typed(form, "theme"),
        starts_at=starts_at,
        ends_at=ends_at,
        capacity=whole_number(form, "capacity"),
        guest=typed(form, "guest"),
    )


def _day(form: QueryDict) -> date:
    try:
        return date.fromisoformat(form.get("day", ""))
    except ValueError:
        raise EveningRefusedError("time", "day") from None


def _time(form: QueryDict, field: str) -> time:
    try:
        return time.fromisoformat(form.get(field, "")).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise EveningRefusedError("time", field) from None


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, HELSINKI).astimezone(UTC)


def _call_off(person: Person, room: Room, text: str) -> None:
    try:
        evening = id_of(text)
        if access.of_facilitator(person, evening).room_id != room.pk:
            raise NoRoomError
        actions.call_off(person, evening)
    except NoEveningError:
        raise NoRoomError from None
