"""Changing a run. Whatever its members were told before, they are told anew in the room (rule 31)."""

import uuid
from dataclasses import asdict, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from chat.transcripts import actions as transcripts
from moderation.audit.actions import record
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.texts.core import STAFF_LANGUAGES
from rooms.groups import actions as groups
from rooms.groups.access import NoRoomError
from rooms.groups.core import LONGEST_RUN, RoomPlan, RoomRefusedError, check_future, checked_plan
from rooms.groups.models import Room
from rooms.membership import access as members
from rooms.runs import words
from rooms.runs.actions import house_posts
from rooms.runs.core import LONGEST_REASON


@transaction.atomic
def edit_run(by: Person, room_id: uuid.UUID, plan: RoomPlan, version: int, now: datetime) -> Room:
    """Describe a run anew. The dates of one that is open stay: `move_end` moves its end, and tells its members.

    Raises NoRoomError, RoomRefusedError: changed, state, and those of a plan; `size` also when there are more members.
    """
    room = _locked(by, room_id, version)
    if room.state not in ("planned", "open"):
        raise RoomRefusedError("state")
    if room.state == "open":
        plan = replace(plan, starts_on=room.starts_on, ends_on=room.ends_on)
    plan = checked_plan(plan, STAFF_LANGUAGES)
    if room.state == "planned":
        check_future(plan, timezone.localdate(now))
    if plan.size < members.count_in(room):
        raise RoomRefusedError("size", "size")
    has_other_rules = plan.rules != room.rules
    for name, value in asdict(plan).items():
        setattr(room, name, value)
    _store(room)
    if has_other_rules and room.stream_id is not None:
        house_posts.write(room, transcripts.lock(room.stream_id), words.rules_changed(room), now)
    _note("edit_room", by, room)
    return room


@transaction.atomic
def move_end(by: Person, room_id: uuid.UUID, ends_on: date, reason: str, version: int, now: datetime) -> Room:
    """Let an open run end on another day, and tell its members so in the room; one that ends sooner, with the reason.

    Raises NoRoomError, RoomRefusedError: changed, state, past, long_run, dates (the same day), reason.
    """
    room = _locked(by, room_id, version)
    reason = reason.replace("\r\n", "\n").strip()
    if room.state != "open" or room.stream_id is None:
        raise RoomRefusedError("state")
    if ends_on < timezone.localdate(now):
        raise RoomRefusedError("past", "ends_on")
    if ends_on == room.ends_on:
        raise RoomRefusedError("dates", "ends_on")
    if ends_on - room.starts_on > LONGEST_RUN:
        raise RoomRefusedError("long_run", "ends_on")
    if len(reason) > LONGEST_REASON or (ends_on < room.ends_on and not reason):
        raise RoomRefusedError("reason", "reason")
    is_sooner = ends_on < room.ends_on
    room.ends_on = ends_on
    _store(room)
    house_posts.write(room, transcripts.lock(room.stream_id), words.end_moved(room, reason), now)
    _note("end_room_sooner" if is_sooner else "end_room_later", by, room)
    return room


def _locked(by: Person, room_id: uuid.UUID, version: int) -> Room:
    if not may(by, "run_groups"):
        raise NoRoomError
    room = groups.locked(room_id)
    if room.version != version:
        raise RoomRefusedError("changed")
    return room


def _store(room: Room) -> None:
    room.version += 1
    room.save()


def _note(action: str, by: Person, room: Room) -> None:
    record(action, actor=by.pk, kind="room", object_id=room.pk)
    groups.tell(room.pk)
