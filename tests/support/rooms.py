"""Closed groups as tests need them: founded, led by two, open. Time is always passed in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from moderation.staff.models import Person
from rooms.groups import actions
from rooms.groups.core import RoomPlan
from rooms.groups.models import Room
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON

TITLE = "Pienten lasten äitien nettiryhmä"
WEEKS = 12


def a_plan(now: datetime = MONDAY_NOON, **other: Any) -> RoomPlan:
    """A run that begins today and goes on for twelve weeks; `other` is as in RoomPlan."""
    today = timezone.localdate(now)
    plan: dict[str, Any] = {
        "title": TITLE,
        "summary": "Raskaana oleville ja pienten lasten äideille. Kirjoitamme toisillemme omaan tahtiin.",
        "rules": "Kirjoitetaan omista asioista.\nEi nimiä eikä paikkakuntia.",
        "starts_on": today,
        "ends_on": today + timedelta(weeks=WEEKS),
    }
    return RoomPlan(**{**plan, **other})


def planned_room(cast: Cast, now: datetime = MONDAY_NOON, **plan: Any) -> Room:
    """A room that Tuula has founded and that nobody leads yet; `plan` is as in RoomPlan."""
    return actions.found_room(cast.tuula, a_plan(now, **plan), timezone.localdate(now))


def opened_room(
    cast: Cast, now: datetime = MONDAY_NOON, facilitators: Sequence[Person] | None = None, **plan: Any
) -> Room:
    """An open room that Aino and Eero lead (or `facilitators`); nobody is a member yet. `plan` is as in RoomPlan."""
    room = planned_room(cast, now, **plan)
    actions.choose_facilitators(room, facilitators or [cast.aino, cast.eero])
    return actions.open_room(room, now)
