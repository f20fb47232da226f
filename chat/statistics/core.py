"""From what happened to what is counted: outcome and bands instead of times (DOMAIN §4). Pure."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from chat.statistics.versions import SCHEMA

HELSINKI = ZoneInfo("Europe/Helsinki")
RELEASE_AT = 10
"""So many waiting records are company enough to be released together (rule 34)."""
LATE = timedelta(minutes=10)
"""So long after its week a record may still wait for upkeep to come by."""
BAND_HOURS = 3
BANDS = range(24 // BAND_HOURS)
"""Of a day: 0 is 00-03, 7 is 21-24."""

FEWEST = 5
"""Fewer contacts than that are not told apart from none, or hidden (DOMAIN §4, disclosure control 1)."""
FEWEST_OF_SHARE = 20
"""A share, a mean or a median needs a base of so many contacts (disclosure control 5)."""
FEWEST_WORKERS = 3
"""No figure is about fewer (disclosure control 7)."""

Outcome = Literal["answered", "abandoned_under_1", "abandoned_1_to_5", "abandoned_over_5", "turned_away_full"]
WaitBand = Literal["under_1", "1_to_5", "5_to_15", "15_to_30", "over_30"]
DurationBand = Literal["under_5", "5_to_15", "15_to_30", "30_to_60", "over_60"]

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Choices:
    """What the worker chose from closed lists (chat.statistics.wire); preset as far as the form is (DOMAIN §4)."""

    contact_type: str = ""
    """Empty when the worker did not say in time."""
    role: str = "not_known"
    reason: str = "not_known"
    escalation: str = "none"
    earlier_contact: str = "not_known"
    age_band: str = "not_known"
    gender: str = "not_known"
    county: str = "not_known"
    child_age: str = "not_known"
    violence_position: str = "not_known"
    violence_forms: tuple[str, ...] = ()
    other_reasons: tuple[str, ...] = ()
    referrals: tuple[str, ...] = ()
    risk_outcome: str = "not_needed"
    """What came of a guide (rules 21, 22, 23); preset: nobody needed it."""
    child_protection_outcome: str = "not_needed"
    pregnancy_outcome: str = "not_needed"


NOBODY_CHOSE = Choices(
    contact_type="",
    role="",
    reason="",
    escalation="",
    earlier_contact="",
    age_band="",
    gender="",
    county="",
    child_age="",
    violence_position="",
    risk_outcome="",
    child_protection_outcome="",
    pregnancy_outcome="",
)
"""Of a contact that nobody answered."""
SILENT = Choices("silent", "not_known", "non_counselling")
"""Of a contact that was answered, and whose visitor never wrote a word: there is nothing to ask a worker about."""


@dataclass(frozen=True)
class Happened:
    """A contact that is over, as the system saw it. Lives in memory only; `counted` takes the times away."""

    service: str
    language: str
    began_at: datetime
    ended_at: datetime
    ended_by: str
    answered_at: datetime | None = None
    """When a helper took it; None when nobody did."""
    association: str = ""
    """Slug of the answering unit."""
    helper_type: str = ""
    transferred: bool = False
    """Whether another helper had it first: it counts once, for the unit that accepted it (DOMAIN §4)."""
    took_part: tuple[str, ...] = ()
    """Slugs of the other units whose helpers had it or were in it, sorted; each took part, however often."""


@dataclass(frozen=True, kw_only=True)
class Counted(Choices):
    """What is kept of a contact: the fields of a Record."""

    week: str
    weekday: int
    time_band: int
    service: str
    language: str
    association: str
    helper_type: str
    outcome: Outcome
    wait_band: WaitBand
    duration_band: DurationBand | Literal[""]
    ended_by: str
    transferred: bool = False
    took_part: tuple[str, ...] = ()
    schema: int = SCHEMA


HIGHEST_MARK = 4
"""Marks of feedback are 0 to 4."""


@dataclass(frozen=True)
class Marks:
    """What a visitor thought of a talk: 0 (not at all) to 4 (very much), None for a question passed over."""

    relief: int | None = None
    heard: int | None = None
    next_step: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no question was answered."""
        return self.relief is self.heard is self.next_step is None


@dataclass(frozen=True)
class CountedFeedback:
    """What is kept of feedback: the fields of a Feedback."""

    week: str
    service: str
    association: str
    helper_type: str
    relief: int | None
    heard: int | None
    next_step: int | None


def is_counted(choices: Choices | None) -> bool:
    """Test contacts never count (DOMAIN §4)."""
    return choices is None or choices.contact_type != "test"


def counted(happened: Happened, choices: Choices | None) -> Counted:
    """The record of a contact; None as choices when nobody answered.

    Clocks of several machines can disagree a little: a negative time counts in the lowest band.
    """
    answered_at = happened.answered_at
    waited = (answered_at or happened.ended_at) - happened.began_at
    lasted = happened.ended_at - answered_at if answered_at else None
    local = happened.began_at.astimezone(HELSINKI)
    return Counted(
        **_in_no_order(choices or NOBODY_CHOSE),
        week=week_of(happened.began_at),
        weekday=local.weekday(),
        time_band=local.hour // BAND_HOURS,
        service=happened.service,
        language=happened.language,
        association=happened.association,
        helper_type=happened.helper_type,
        outcome=_outcome(happened, waited),
        wait_band=wait_band(waited),
        duration_band="" if lasted is None else duration_band(lasted),
        ended_by=happened.ended_by,
        transferred=happened.transferred,
        took_part=happened.took_part,
    )


def _in_no_order(choices: Choices) -> dict[str, Any]:
    """The choices by field. Each counts once, and in which order they were made is not kept."""
    chosen = asdict(choices)
    several = {
        "violence_forms": sorted(set(choices.violence_forms)),
        "other_reasons": sorted(set(choices.other_reasons) - {choices.reason}),
        "referrals": sorted(set(choices.referrals)),
    }
    return chosen | {field: tuple(values) for field, values in several.items()}


def _outcome(happened: Happened, waited: timedelta) -> Outcome:
    if happened.answered_at:
        return "answered"
    return "turned_away_full" if happened.ended_by == "full" else abandoned_after(waited)


def counted_feedback(happened: Happened, marks: Marks) -> CountedFeedback:
    """What is kept of a visitor's marks: the week in place of times, and none of what tells one talk from others."""
    return CountedFeedback(
        week=week_of(happened.ended_at),
        service=happened.service,
        association=happened.association,
        helper_type=happened.helper_type,
        relief=marks.relief,
        heard=marks.heard,
        next_step=marks.next_step,
    )


def band_hours(band: int) -> str:
    """A band of the day as it is written, `9–12`."""
    return f"{band * BAND_HOURS}–{(band + 1) * BAND_HOURS}"


def week_of(moment: datetime) -> str:
    """The ISO week in Finnish time, `2026-W07`. Weeks compare as texts."""
    return iso_week(moment.astimezone(HELSINKI).date())


def iso_week(day: date) -> str:
    """The ISO week of a day, `2026-W07`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def abandoned_after(waited: timedelta) -> Outcome:
    """The outcome of a contact that ended before anybody answered. One minute and five belong to the middle."""
    if waited < _MINUTE:
        return "abandoned_under_1"
    return "abandoned_1_to_5" if waited <= 5 * _MINUTE else "abandoned_over_5"


def wait_band(waited: timedelta) -> WaitBand:
    """The band of a wait. A boundary belongs to the longer band."""
    if waited < _MINUTE:
        return "under_1"
    if waited < 5 * _MINUTE:
        return "1_to_5"
    if waited < 15 * _MINUTE:
        return "5_to_15"
    return "15_to_30" if waited < 30 * _MINUTE else "over_30"


def duration_band(lasted: timedelta) -> DurationBand:
    """The band of a talk's length. A boundary belongs to the longer band."""
    if lasted < 5 * _MINUTE:
        return "under_5"
    if lasted < 15 * _MINUTE:
        return "5_to_15"
    if lasted < 30 * _MINUTE:
        return "15_to_30"
    return "30_to_60" if lasted < 60 * _MINUTE else "over_60"


def releasable(weeks: Iterable[str], now: datetime) -> list[bool]:
    """For each waiting record, by its week, whether it goes out now: all when ten wait, else those of past weeks."""
    waiting = list(weeks)
    if len(waiting) >= RELEASE_AT:
        return [True] * len(waiting)
    return [week < week_of(now) for week in waiting]
