"""Which posts wait for a facilitator, and how much of a room a page shows. Pure."""

import re
from collections.abc import Iterable
from typing import Final, Literal, get_args

from moderation.screening.core import find_telling
from moderation.screening.identifying import identifying_in
from moderation.screening.risks import Risk, risks_in
from rooms.groups.core import RoomState, may_write

Reaction = Literal["heart", "hug", "strength", "thanks"]
REACTIONS: Final[tuple[Reaction, ...]] = get_args(Reaction)

WhyHeld = Literal["suicidal", "threatening", "identifying", "sanction", "newcomer", "room", "facilitator", "covered"]
"""Why a post waits, the most urgent first: it speaks of suicide, threatens, or could tell who somebody is (rule 30); a
facilitator wants to read its author's posts first; it is one of a newcomer's first (rule 29); the room holds all; a
facilitator has taken it off the page to look at it. The last is none: it stands there, and its author reads what was
covered in it."""
WHY_HELD: Final[tuple[WhyHeld, ...]] = get_args(WhyHeld)

Alarm = Literal["suicidal", "threatening", "identifying"]
ALARMS: Final[tuple[Alarm, ...]] = get_args(Alarm)

_ALARM_OF: Final[dict[Risk, Alarm]] = {
    "suicidal": "suicidal",
    "threatening": "threatening",
    # Whoever harms it, and by what: somebody has to look now (rule 22).
    "child-in-danger": "threatening",
}

PostMark = Literal["violence-experienced", "relapse", "child-in-danger", "dealing"]
POST_MARKS: Final[tuple[PostMark, ...]] = get_args(PostMark)

Refused = Literal["closed", "muted", "not_found", "not_allowed"]

THREADS_AT_ONCE = 20
POSTS_AT_ONCE = 50


def refusal(
    room_state: RoomState, thread: int, goodbye: int | None, *, is_muted: bool, thread_exists: bool
) -> Refused | None:
    """Why a post is not taken; None: it is. `is_muted` is about members alone; `thread` 0 begins one."""
    if not may_write(room_state, thread, goodbye):
        return "closed"
    if is_muted:
        return "muted"
    return "not_found" if thread and not thread_exists else None


def named_in(text: str, nicknames: Iterable[str]) -> set[str]:
    """The nicknames that the text mentions, as in `@Metsätähti`; capitals do not matter."""
    if "@" not in text:
        return set()
    plain = text.casefold()
    return {name for name in nicknames if _stands_alone(plain, f"@{name.casefold()}")}


def _stands_alone(text: str, word: str) -> bool:
    """Whether the word is there and does not go on: `@Meri` is not in `@Meriheinä`."""
    return re.search(re.escape(word) + r"(?![^\W_])", text) is not None


COVER: Final = "[…]"
"""What stands in place of words that were covered."""


def covered(text: str) -> str:
    """The text without what in it could tell who somebody is."""
    kept, end = [], 0
    for found in find_telling(text):
        if found.end <= end:
            continue
        kept += [text[end : max(end, found.start)], COVER] if found.start >= end else []
        end = found.end
    return "".join([*kept, text[end:]])


def marks_in(text: str, language: str) -> list[PostMark]:
    """What facilitators see marked in a post. Violence experienced, a relapse and dealing never hold it (rule 30)."""
    risks = risks_in(text, language)
    return [mark for mark in POST_MARKS if mark in risks]


def alarms_in(text: str, language: str = "fi") -> frozenset[Alarm]:
    """What in a post calls for a facilitator before anybody else reads it (rule 30). `language`: the room's."""
    found = {_ALARM_OF[risk] for risk in risks_in(text, language) if risk in _ALARM_OF}
    return frozenset(found | {"identifying"}) if identifying_in(text) else frozenset(found)


def why_held(
    alarms: frozenset[Alarm], *, is_held: bool, posts_shown: int, first_posts_held: int, holds_all: bool
) -> WhyHeld | None:
    """The most urgent reason for which a member's post waits; None: it appears at once (rules 29 and 30)."""
    for alarm in ALARMS:
        if alarm in alarms:
            return alarm
    if is_held:
        return "sanction"
    if posts_shown < first_posts_held:
        return "newcomer"
    return "room" if holds_all else None
