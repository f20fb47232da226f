"""How a closed group lives and ends. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal, get_args

RoomState = Literal["planned", "open", "read_only", "ended"]
STATES: Final[tuple[RoomState, ...]] = get_args(RoomState)
"""planned: nobody is in it; open: members write; read_only: they read and say goodbye in one thread; ended: all of it
is gone but its counts (rule 31)."""
FIRST_POSTS_HELD = 3
"""Of a newcomer, unless the room says otherwise (rule 29)."""
READS_HOUR = 9
"""At which what waits is read, unless the room says otherwise."""
FIRST_HOUR, LAST_HOUR = 6, 22
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


def read_next(reads_hour: int, now: datetime) -> datetime:
    """When a facilitator reads next what waits; `now`, and the answer, are in Finnish time on the wall."""
    today = now.replace(hour=reads_hour, minute=0, second=0, microsecond=0)
    return today if now < today else today + timedelta(days=1)


def is_told_of_end(ends_on: date, today: date) -> bool:
    """Whether members read when the run ends."""
    return today >= ends_on - TOLD_BEFORE


# --- what a run may be -----------------------------------------------------------------------------

FACILITATORS = 2
"""At least, from the opening on: one can be away, and a removal is confirmed by two (rule 32)."""
LONGEST_TITLE = 80
LONGEST_SUMMARY = 1200
LONGEST_RULES = 4000
"""In characters, as in the model."""
SMALLEST = 3
LARGEST = 30
"""Members of a room at most: whoever chooses the size chooses between these."""
LONGEST_RUN = timedelta(days=366)
LONGEST_ANSWER = 10
"""Working days within which an application can be promised an answer."""
MOST_HELD = 20
"""How many posts of a newcomer can wait for a facilitator; never fewer than `FIRST_POSTS_HELD` (rule 29)."""

RoomProblem = Literal[
    "title", "title_long", "summary", "summary_long", "rules", "rules_long", "language", "no_date", "dates", "past",
    "long_run", "size", "answer_within", "first_posts_held", "reads_hour", "two_facilitators", "not_a_facilitator",
    "state", "reason", "changed",
]  # fmt: skip


class RoomRefusedError(Exception):
    """A room cannot be like this, or is not in a state that allows this; `problem` says why, `field` where."""

    def __init__(self, problem: RoomProblem, field: str = "") -> None:
        super().__init__(problem)
        self.problem: RoomProblem = problem
        self.field = field


@dataclass(frozen=True)
class RoomPlan:
    """What is decided of a run when it is founded, and can be changed afterwards."""

    title: str
    summary: str
    rules: str
    starts_on: date
    ends_on: date
    language: str = "fi"
    size: int = 15
    takes_applications: bool = True
    answer_within: int = 5
    first_posts_held: int = FIRST_POSTS_HELD
    holds_all: bool = False
    keeps_evenings: bool = False
    reads_hour: int = READS_HOUR


def checked_plan(plan: RoomPlan, languages: Collection[str]) -> RoomPlan:
    """The plan with texts that have no blank ends and one kind of line end. Raises RoomRefusedError.

    `languages` are those in which a room's talk can be. Whether its days are to come depends on the room's state and
    is asked elsewhere (`check_future`).
    """
    title = _checked_text("title", plan.title, LONGEST_TITLE)
    summary = _checked_text("summary", plan.summary, LONGEST_SUMMARY)
    rules = _checked_text("rules", plan.rules, LONGEST_RULES)
    if plan.language not in languages:
        raise RoomRefusedError("language", "language")
    if plan.ends_on < plan.starts_on:
        raise RoomRefusedError("dates", "ends_on")
    if plan.ends_on - plan.starts_on > LONGEST_RUN:
        raise RoomRefusedError("long_run", "ends_on")
    _check_between("size", plan.size, SMALLEST, LARGEST)
    _check_between("answer_within", plan.answer_within, 1, LONGEST_ANSWER)
    _check_between("reads_hour", plan.reads_hour, FIRST_HOUR, LAST_HOUR)
    _check_between("first_posts_held", plan.first_posts_held, FIRST_POSTS_HELD, MOST_HELD)
    return replace(plan, title=title, summary=summary, rules=rules)


def check_future(plan: RoomPlan, today: date) -> None:
    """Raises RoomRefusedError for a run that would begin in the past."""
    if plan.starts_on < today:
        raise RoomRefusedError("past", "starts_on")


def _checked_text(field: Literal["title", "summary", "rules"], text: str, longest: int) -> str:
    plain = text.replace("\r\n", "\n").strip()
    if not plain:
        raise RoomRefusedError(field, field)
    if len(plain) > longest:
        raise RoomRefusedError(_LONG[field], field)
    return plain


_LONG: Final[Mapping[str, RoomProblem]] = {"title": "title_long", "summary": "summary_long", "rules": "rules_long"}


def _check_between(
    field: Literal["size", "answer_within", "first_posts_held", "reads_hour"], value: int, smallest: int, largest: int
) -> None:
    if not smallest <= value <= largest:
        raise RoomRefusedError(field, field)


def may_write(state: RoomState, thread: int, goodbye: int | None) -> bool:
    """Whether posts may come into this thread (0: a new one): in the read-only week only goodbyes (rule 31)."""
    return state == "open" or (state == "read_only" and goodbye is not None and thread == goodbye)
