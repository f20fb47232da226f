"""A run is described anew, and its end is moved: its members are told in the room (rule 31)."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from chat.transcripts.access import read_after
from chat.transcripts.wire import Posted
from moderation.audit.models import AuditRow
from rooms.groups.access import NoRoomError
from rooms.groups.core import RoomRefusedError
from rooms.groups.models import Facilitator, Room
from rooms.runs import actions
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.rooms import WEEKS, a_plan, member_of, opened_room, planned_room

pytestmark = pytest.mark.storage
TODAY = timezone.localdate(NOW)
ENDS = TODAY + timedelta(weeks=WEEKS)


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room."""
    return opened_room(cast)


def told(room: Room) -> list[str]:
    """What the house has written in the room."""
    grant = Facilitator.objects.filter(room=room).select_related("grant")[0].grant
    assert grant is not None
    entries = read_after(grant.stream_id, grant.pk, 0).entries
    return [entry.body.text for entry in entries if isinstance(entry.body, Posted) and entry.author == "house"]


def test_rule_31_an_end_that_moves_is_told_with_every_day_that_follows_from_it(cast: Cast, room: Room) -> None:
    later = ENDS + timedelta(days=7)
    moved = actions.move_end(cast.tuula, room.pk, later, "", room.version, NOW)
    assert moved.ends_on == later
    (text,) = told(room)
    for day in ("1.6.2026", "8.6.2026", "22.6.2026"):
        assert day in text


def test_rule_31_an_end_that_comes_sooner_is_told_with_its_reason(cast: Cast, room: Room) -> None:
    sooner = TODAY + timedelta(days=14)
    with pytest.raises(RoomRefusedError, match="reason"):
        actions.move_end(cast.tuula, room.pk, sooner, "  ", room.version, NOW)
    assert told(room) == []
    reason = "Ohjaajamme jää pois työstä, emmekä löydä toista."
    actions.move_end(cast.tuula, room.pk, sooner, reason, room.version, NOW)
    assert reason in told(room)[0]
    assert AuditRow.objects.order_by("-seq").values_list("action", flat=True)[0] == "end_room_sooner"


@pytest.mark.parametrize(("days", "problem"), [(-1, "past"), (WEEKS * 7, "dates"), (400, "long_run")])
def test_an_end_that_cannot_be(cast: Cast, room: Room, days: int, problem: str) -> None:
    with pytest.raises(RoomRefusedError, match=problem):
        actions.move_end(cast.tuula, room.pk, TODAY + timedelta(days=days), "Syy", room.version, NOW)


def test_rule_31_once_the_read_only_week_has_begun_its_end_stays(cast: Cast, room: Room) -> None:
    actions.keep_time(NOW + timedelta(weeks=WEEKS, days=1))
    room = Room.objects.get()
    with pytest.raises(RoomRefusedError, match="state"):
        actions.move_end(cast.tuula, room.pk, ENDS + timedelta(days=30), "", room.version, NOW)


def test_other_rules_are_told_and_the_dates_of_an_open_room_stay(cast: Cast, room: Room) -> None:
    plan = a_plan(rules="Ollaan ystävällisiä.", ends_on=ENDS + timedelta(days=5), summary="Toisin sanoin.")
    edited = actions.edit_run(cast.tuula, room.pk, plan, room.version, NOW)
    assert (edited.rules, edited.summary, edited.ends_on) == ("Ollaan ystävällisiä.", "Toisin sanoin.", ENDS)
    assert len(told(room)) == 1
    actions.edit_run(cast.tuula, room.pk, plan, edited.version, NOW)
    assert len(told(room)) == 1


def test_a_planned_room_takes_other_dates(cast: Cast) -> None:
    room = planned_room(cast)
    starts = TODAY + timedelta(days=9)
    edited = actions.edit_run(cast.tuula, room.pk, a_plan(starts_on=starts), room.version, NOW)
    assert edited.starts_on == starts
    with pytest.raises(RoomRefusedError, match="past"):
        actions.edit_run(cast.tuula, room.pk, a_plan(starts_on=TODAY - timedelta(days=1)), edited.version, NOW)


def test_a_room_does_not_become_smaller_than_its_members_are(cast: Cast, room: Room) -> None:
    for name in ("Meri", "Kuu", "Sisu", "Halla"):
        member_of(room, name)
    with pytest.raises(RoomRefusedError, match="size"):
        actions.edit_run(cast.tuula, room.pk, a_plan(size=3), room.version, NOW)
    assert actions.edit_run(cast.tuula, room.pk, a_plan(size=4), room.version, NOW).size == 4


def test_whoever_was_slower_hears_of_it(cast: Cast, room: Room) -> None:
    actions.edit_run(cast.tuula, room.pk, a_plan(size=9), room.version, NOW)
    with pytest.raises(RoomRefusedError, match="changed"):
        actions.edit_run(cast.kaarina, room.pk, a_plan(size=5), room.version, NOW)
    with pytest.raises(RoomRefusedError, match="changed"):
        actions.move_end(cast.kaarina, room.pk, ENDS + timedelta(days=1), "", room.version, NOW)


def test_whoever_may_not_changes_nothing(cast: Cast, room: Room) -> None:
    calls: list[tuple[Any, ...]] = [(actions.edit_run, a_plan()), (actions.move_end, ENDS + timedelta(days=1), "")]
    for person in (cast.aino, cast.maija, cast.sanni):
        for act, *what in calls:
            with pytest.raises(NoRoomError):
                act(person, room.pk, *what, room.version, NOW)
