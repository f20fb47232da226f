"""A run of a closed group is planned, given to two professionals, and opened with a key of its own."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from chat.transcripts.access import NotReadableError, read_after
from moderation.audit.models import AuditRow
from moderation.sealing import keyring
from rooms.groups import access, actions, core
from rooms.groups.access import NoRoomError
from rooms.groups.core import RoomRefusedError
from rooms.groups.models import Facilitator, Room
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON
from tests.support.rooms import a_plan, opened_room, planned_room

pytestmark = pytest.mark.storage
TODAY = timezone.localdate(MONDAY_NOON)


def test_a_room_opens_with_a_key_and_a_log_that_its_two_facilitators_read(cast: Cast) -> None:
    room = opened_room(cast)
    assert room.state == "open"
    assert room.stream is not None
    assert keyring.current().get(room.stream.key_name)
    for facilitator in access.facilitators_of(room):
        assert facilitator.grant_id is not None
        assert read_after(room.stream.pk, facilitator.grant_id, 0).entries == []


def test_whoever_may_not_plan_groups_founds_and_opens_none(cast: Cast) -> None:
    for person in (cast.aino, cast.sanni, cast.maija, cast.dina):
        with pytest.raises(NoRoomError):
            actions.found_room(person, a_plan(), TODAY)
    room = planned_room(cast)
    for person in (cast.aino, cast.maija):
        with pytest.raises(NoRoomError):
            actions.choose_facilitators(room, [cast.aino, cast.eero], by=person)
        with pytest.raises(NoRoomError):
            actions.open_room(room, MONDAY_NOON, by=person)
        with pytest.raises(NoRoomError):
            access.run(person, room.pk)


def test_rule_29_only_professionals_who_may_facilitate_lead_a_room(cast: Cast) -> None:
    room = planned_room(cast)
    for person in (cast.sanni, cast.maija, cast.dina):
        with pytest.raises(RoomRefusedError, match="not_a_facilitator"):
            actions.choose_facilitators(room, [cast.aino, person])
    assert cast.sanni not in access.eligible_facilitators()


def test_rule_32_a_room_does_not_open_with_one_facilitator(cast: Cast) -> None:
    room = planned_room(cast)
    actions.choose_facilitators(room, [cast.aino])
    with pytest.raises(RoomRefusedError, match="two_facilitators"):
        actions.open_room(room, MONDAY_NOON)
    assert Room.objects.get().stream is None


def test_rule_32_nor_when_one_of_the_two_may_lead_no_more(cast: Cast) -> None:
    room = planned_room(cast)
    actions.choose_facilitators(room, [cast.aino, cast.eero])
    cast.eero.roles.filter(role="worker").delete()
    with pytest.raises(RoomRefusedError, match="two_facilitators"):
        actions.open_room(room, MONDAY_NOON)


def test_whoever_leads_it_no_more_reads_no_more(cast: Cast) -> None:
    room = opened_room(cast)
    assert room.stream is not None
    was = Facilitator.objects.get(room=room, person=cast.eero)
    actions.choose_facilitators(room, [cast.aino, cast.tuula])
    assert was.grant_id is not None
    with pytest.raises(NotReadableError):
        read_after(room.stream.pk, was.grant_id, 0)
    with pytest.raises(NoRoomError):
        access.room_led(cast.eero, room.pk)
    came = access.facilitator_in(cast.tuula, room.pk)
    assert came.grant_id is not None
    assert read_after(room.stream.pk, came.grant_id, 0).entries == []


def test_an_open_room_keeps_two_facilitators(cast: Cast) -> None:
    room = opened_room(cast)
    with pytest.raises(RoomRefusedError, match="two_facilitators"):
        actions.choose_facilitators(room, [cast.aino])
    assert {row.person_id for row in access.facilitators_of(room)} == {cast.aino.pk, cast.eero.pk}


def test_a_room_opens_once(cast: Cast) -> None:
    room = opened_room(cast)
    with pytest.raises(RoomRefusedError, match="state"):
        actions.open_room(room, MONDAY_NOON)


def test_a_room_that_opens_before_its_day_begins_then(cast: Cast) -> None:
    room = planned_room(cast, starts_on=TODAY + timedelta(days=3), ends_on=TODAY + timedelta(days=30))
    actions.choose_facilitators(room, [cast.aino, cast.eero])
    assert actions.open_room(room, MONDAY_NOON).starts_on == TODAY


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        ({"title": "  "}, "title"),
        ({"title": "a" * 81}, "title_long"),
        ({"summary": ""}, "summary"),
        ({"rules": "a" * 4001}, "rules_long"),
        ({"language": "xx"}, "language"),
        ({"ends_on": TODAY - timedelta(days=1)}, "dates"),
        ({"ends_on": TODAY + timedelta(days=367)}, "long_run"),
        ({"size": 2}, "size"),
        ({"size": 31}, "size"),
        ({"answer_within": 0}, "answer_within"),
        ({"reads_hour": 3}, "reads_hour"),
        ({"starts_on": TODAY - timedelta(days=1)}, "past"),
    ],
)
def test_a_plan_that_cannot_be(cast: Cast, plan: dict[str, Any], problem: str) -> None:
    with pytest.raises(RoomRefusedError, match=f"^{problem}$"):
        planned_room(cast, **plan)
    assert not Room.objects.exists()


def test_rule_29_a_room_can_choose_stricter_and_never_laxer(cast: Cast) -> None:
    assert planned_room(cast, first_posts_held=10).first_posts_held == 10
    with pytest.raises(RoomRefusedError, match="first_posts_held"):
        planned_room(cast, first_posts_held=2)


def test_rule_27_outsiders_see_the_rooms_that_take_applications_and_no_other(cast: Cast) -> None:
    shown = opened_room(cast)
    hidden = opened_room(cast, takes_applications=False)
    assert access.taking_applications(TODAY) == [shown]
    assert access.room_to_apply_to(shown.pk, TODAY) == shown
    with pytest.raises(NoRoomError):
        access.room_to_apply_to(hidden.pk, TODAY)
    with pytest.raises(NoRoomError):
        access.room_to_apply_to(shown.pk, shown.ends_on + timedelta(days=1))


def test_rule_35_a_facilitator_sees_the_rooms_that_they_lead(cast: Cast) -> None:
    ours, theirs = opened_room(cast), opened_room(cast, facilitators=[cast.eero, cast.tuula])
    assert access.led_by(cast.aino) == [ours]
    assert access.room_led(cast.aino, ours.pk) == ours
    for person, room in ((cast.aino, theirs), (cast.kaarina, ours)):
        with pytest.raises(NoRoomError):
            access.room_led(person, room.pk)


def test_rule_36_founding_choosing_and_opening_are_in_the_audit_trail(cast: Cast) -> None:
    before = AuditRow.objects.count()
    opened_room(cast)
    assert list(AuditRow.objects.order_by("seq").values_list("action", flat=True))[before:] == [
        "found_room",
        "choose_facilitators",
        "open_room",
    ]


def test_rule_35_whoever_may_lead_rooms_no_more_holds_nothing_of_one(cast: Cast) -> None:
    room = opened_room(cast)
    assert room.stream is not None
    assert actions.let_go_of_those_who_left(MONDAY_NOON) == 0
    was = Facilitator.objects.get(room=room, person=cast.eero)
    cast.eero.roles.filter(role="worker").delete()
    assert actions.let_go_of_those_who_left(MONDAY_NOON) == 1
    assert was.grant_id is not None
    with pytest.raises(NotReadableError):
        read_after(room.stream.pk, was.grant_id, 0)
    assert [row.person for row in access.facilitators_of(room)] == [cast.aino]
    assert not access.is_led_by_enough(access.facilitators_of(room))


@pytest.mark.parametrize(("hour", "now", "day"), [(9, 8, 0), (9, 9, 1), (9, 23, 1), (21, 20, 0)])
def test_rule_30_what_waits_is_read_next_at_the_rooms_own_hour(hour: int, now: int, day: int) -> None:
    today = datetime(2026, 3, 2)  # noqa: DTZ001  (the clock on the wall)
    assert core.read_next(hour, today.replace(hour=now)) == today.replace(hour=hour) + timedelta(days=day)
