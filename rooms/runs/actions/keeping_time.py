"""A room opens on its day, is read for a week after its last one, and is gone (rule 31)."""

import logging
import uuid
from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from chat.transcripts import actions as transcripts
from chat.transcripts.wire import ReadOnly
from moderation.cases.actions import forget_place
from rooms.groups import actions as groups
from rooms.groups.access import place_of
from rooms.groups.core import RoomRefusedError, RoomState, gone_on
from rooms.groups.models import Room
from rooms.runs import access, words
from rooms.runs.actions import house_posts
from rooms.runs.actions.counting import count_remaining, start_of

logger = logging.getLogger(__name__)


def keep_time(now: datetime) -> int:
    """Bring every room into the state of this day; how many changed. A room that cannot does not keep others from it.

    A planned room without two facilitators waits for them.
    """
    changed = 0
    for room_id, state in access.due(timezone.localdate(now)):
        try:
            changed += _STEPS[state](room_id, now)
        except RoomRefusedError:  # not led by two yet: the page of runs says so
            continue
        except Exception as error:  # its message could quote a row
            logger.error("a room could not be brought to %s: %s", state, type(error).__name__)
    return changed


def _open(room_id: uuid.UUID, now: datetime) -> bool:
    groups.open_room(Room(pk=room_id), now)
    return True


def _is_due(room: Room, state: RoomState, now: datetime) -> bool:
    """Whether the locked room is still to come into that state: another process may have been faster."""
    return room.state != state and access.state_of(room, timezone.localdate(now)) == state


@transaction.atomic
def begin_goodbyes(room_id: uuid.UUID, now: datetime) -> bool:
    """Nothing more is written but goodbyes, in a thread with routes onward. Whether it was time for that."""
    room = groups.locked(room_id)
    if not _is_due(room, "read_only", now) or room.stream_id is None:
        return False
    stream = transcripts.lock(room.stream_id)
    room.goodbye = house_posts.write(room, stream, words.goodbye(room), now)
    room.state = "read_only"
    room.version += 1
    room.save(update_fields=["goodbye", "state", "version"])
    transcripts.append([(stream, ReadOnly(_gone_at(room)))], now)
    groups.tell(room.pk)
    return True


def _gone_at(room: Room) -> int:
    """The last moment at which the room can be read, in milliseconds."""
    return start_of(gone_on(room.ends_on)) - 1


@transaction.atomic
def end(room_id: uuid.UUID, now: datetime) -> bool:
    """All that is written in the room is gone, with whoever was in it; counts stay. Whether it was time for that.

    The keys of its logs are destroyed once this is committed. Dying in between, or a keyring that does not answer,
    leaves that to the sweep, which finds keys without a log.
    """
    room = groups.locked(room_id)
    if not _is_due(room, "ended", now):
        return False
    streams = transcripts.lock_all(access.streams_of([room.pk]))
    count_remaining(room, now)
    for model, ways in access.content().items():
        access.rows_of(model, ways, [room.pk]).delete()
    forget_place(place_of(room.pk))
    room.stream, room.goodbye, room.state = None, None, "ended"
    room.version += 1
    room.save(update_fields=["stream", "goodbye", "state", "version"])
    for stream in streams.values():
        transcripts.discard(stream, now)
    groups.tell(room.pk)
    return True


_STEPS: dict[RoomState, Callable[[uuid.UUID, datetime], bool]] = {
    "open": _open,
    "read_only": begin_goodbyes,
    "ended": end,
}
