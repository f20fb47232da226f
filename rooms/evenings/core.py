"""When a live evening is, and what may be planned. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal, get_args

EveningState = Literal["planned", "open", "over"]
EVENING_STATES: Final[tuple[EveningState, ...]] = get_args(EveningState)

LONGEST_THEME = 120
LONGEST_GUEST = 80
"""In characters, as in the model."""
SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(hours=4)
SMALLEST = 2
"""Members in an evening at least; at most as many as the room has places."""
MOST_PLANNED = 30
"""Evenings of one room that are still to come."""
GONE_AFTER = timedelta(minutes=2)
"""So long after the last page of theirs was there, somebody's place is free: as long as a reloaded talk is there."""
EARLY_FOR_LEADERS = timedelta(minutes=15)
"""Facilitators may come in so much sooner, and write a welcome."""

EveningProblem = Literal[
    "theme", "theme_long", "guest_long", "past", "length", "run", "capacity", "overlap", "many", "state", "room", "time"
]


class EveningRefusedError(Exception):
    """An evening cannot be like this, or cannot be changed any more; `problem` says why, `field` where."""

    def __init__(self, problem: EveningProblem, field: str = "") -> None:
        super().__init__(problem)
        self.problem: EveningProblem = problem
        self.field = field


@dataclass(frozen=True, slots=True)
class EveningPlan:
    """What is decided of an evening beforehand."""

    theme: str
    starts_at: datetime
    ends_at: datetime
    capacity: int
    """Members at most; facilitators are not counted."""
    guest: str = ""
    """Under which name a guest is announced. Empty: nobody comes."""


def checked_plan(
    plan: EveningPlan,
    *,
    now: datetime,
    room_size: int,
    last_day: date,
    day_of_end: date,
    others: Iterable[tuple[datetime, datetime]],
) -> EveningPlan:
    """The plan with texts that have no blank ends. Raises EveningRefusedError.

    `last_day`: of the run, on which members still write; `day_of_end`: the Finnish date on which the evening ends;
    `others`: beginnings and ends of the room's evenings that are still to come.
    """
    theme, guest = (" ".join(text.split()) for text in (plan.theme, plan.guest))
    others = list(others)
    if not theme:
        raise EveningRefusedError("theme", "theme")
    if len(theme) > LONGEST_THEME:
        raise EveningRefusedError("theme_long", "theme")
    if len(guest) > LONGEST_GUEST:
        raise EveningRefusedError("guest_long", "guest")
    if plan.starts_at < now:
        raise EveningRefusedError("past", "starts_at")
    if not SHORTEST <= plan.ends_at - plan.starts_at <= LONGEST:
        raise EveningRefusedError("length", "ends_at")
    if day_of_end > last_day:
        raise EveningRefusedError("run", "starts_at")
    if not SMALLEST <= plan.capacity <= room_size:
        raise EveningRefusedError("capacity", "capacity")
    if any(starts < plan.ends_at and plan.starts_at < ends for starts, ends in others):
        raise EveningRefusedError("overlap", "starts_at")
    if len(others) >= MOST_PLANNED:
        raise EveningRefusedError("many")
    return replace(plan, theme=theme, guest=guest)


def state_of(starts_at: datetime, ends_at: datetime, ended_at: datetime | None, now: datetime) -> EveningState:
    """What an evening is at this moment. It begins and ends by the clock; a facilitator may end it sooner."""
    if ended_at is not None or now >= ends_at:
        return "over"
    return "open" if now >= starts_at else "planned"


def lets_in(starts_at: datetime, ends_at: datetime, ended_at: datetime | None, now: datetime, *, leads: bool) -> bool:
    """Whether somebody may come in at this moment."""
    early = EARLY_FOR_LEADERS if leads else timedelta(0)
    return state_of(starts_at - early, ends_at, ended_at, now) == "open"
