"""How a closed group lives and ends. Pure."""

from datetime import date, timedelta
from typing import Final, Literal, get_args

RoomState = Literal["planned", "open", "read_only", "ended"]
STATES: Final[tuple[RoomState, ...]] = get_args(RoomState)
"""planned: nobody is in it; open: members write; read_only: they read and say goodbye in one thread; ended: all of it
is gone but its counts (rule 31)."""
FIRST_POSTS_HELD = 3
"""Of a newcomer, unless the room says otherwise (rule 29)."""
READ_ONLY_FOR = timedelta(days=7)
"""Rule 31."""
KEY_BACKUPS_LIVE = timedelta(days=14)
"""Backups of a room's key are older than this nowhere (rule 31)."""
TOLD_BEFORE = timedelta(weeks=4)
"""Members read from then on when the run ends."""


def gone_on(ends_on: date) -> date:
    """The day on which nobody can open the room any more: its key is destroyed in its first hours."""
    return ends_on + READ_ONLY_FOR + timedelta(days=1)


def promised_on(ends_on: date) -> date:
    """The day on which nothing can be read any more, backups included: what members are promised (rule 31)."""
    return gone_on(ends_on) + KEY_BACKUPS_LIVE


def state_on(state: RoomState, starts_on: date, ends_on: date, today: date) -> RoomState:
    """The state in which a room must be on this day. An ended room stays ended, whatever its dates say."""
    if state == "ended" or today >= gone_on(ends_on):
        return "ended"
    if today > ends_on:
        return "read_only" if state != "planned" else "ended"
    return "open" if today >= starts_on or state == "open" else "planned"


def is_told_of_end(ends_on: date, today: date) -> bool:
    """Whether members read when the run ends."""
    return today >= ends_on - TOLD_BEFORE
