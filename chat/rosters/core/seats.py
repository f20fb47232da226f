"""Who may have a seat, and why not. Pure."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from chat.rosters.core.clock import local_day, moment
from moderation.staff.core import HelperType
from moderation.staff.core import hindrance as hindrance_of

REST = timedelta(hours=11)
"""Between two turns of different days: Working Hours Act (872/2019) § 25, the daily rest."""
MOST_TURNS_A_WEEK = 7
"""What somebody may set as their own limit, at most."""

Reason = Literal[
    "has_left",  # the login is closed
    "role",  # may not answer contacts
    "helper_type",  # a peer on a professional's seat, or the reverse; or a service that peers do not answer
    "service",  # does not answer in this service
    "training",  # no valid training on that day (rule 19)
    "pledge",  # no signed pledge on that day (rule 19)
    "beside",  # a peer, and no professional has a seat in the turn (rule 19)
    "absent",  # is away on that day
    "overlap",  # has another turn then
    "rest",  # too soon after another day's turn, or before one
    "own_limit",  # has as many turns that week as they want
    "association",  # the seat was offered to another association
    "unit",  # to another unit of the same; a manager may name somebody of theirs all the same
]
REASONS: tuple[Reason, ...] = get_args(Reason)


Wish = Literal["gladly", "rather_not"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """On which weekdays (0 for Monday) somebody likes to have a turn, and on which they would rather not.

    Wishes forbid nothing: an absence does.
    """

    gladly: frozenset[int] = frozenset()
    rather_not: frozenset[int] = frozenset()

    @property
    def is_clear(self) -> bool:
        """Whether every day is one, and none is both."""
        return not self.gladly & self.rather_not and self.gladly | self.rather_not <= frozenset(range(7))

    def of(self, day: date) -> Wish | None:
        """What is wished of that day."""
        if day.weekday() in self.gladly:
            return "gladly"
        return "rather_not" if day.weekday() in self.rather_not else None


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in a turn, as far as it matters who may have it."""

    service: int
    helper_type: HelperType
    starts_at: datetime
    ends_at: datetime
    has_professional: bool
    """Whether a professional is named to the turn, other than whoever is asked about."""
    association: int | None = None
    """To which it was offered; None: to all."""
    unit: uuid.UUID | None = None
    """To which of its units it was offered, for whoever takes it themselves; None: to any."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who might have a seat."""

    person: uuid.UUID
    helper_type: HelperType
    association: int
    services: frozenset[int]
    """In which they may answer, and do."""
    is_active: bool = True
    may_answer: bool = True
    training_valid_until: date | None = None
    pledge_signed_on: date | None = None
    turns_a_week: int = MOST_TURNS_A_WEEK
    absences: Sequence[tuple[date, date]] = ()
    """First and last day of each."""
    booked: Sequence[tuple[datetime, datetime]] = ()
    """The turns that they have already, without the one asked about."""
    wishes: Wishes = NO_WISHES
    unit: uuid.UUID | None = None
    name: str = ""
    home: str = ""
    """Duty name and the name of their association, by which whoever names them knows them."""


def around(first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """Between which moments turns can speak against one between these two: by rest, or by the limit of its week."""
    week, last_week = (day - timedelta(days=day.weekday()) for day in (local_day(first), local_day(last)))
    return min(moment(week, 0), first - REST), max(moment(last_week + timedelta(days=7), 0), last + REST)


def reasons_against(candidate: Candidate, seat: Seat) -> list[Reason]:
    """Every reason why they may not have the seat, in the order of REASONS; none: they may."""
    day = local_day(seat.starts_at)
    hindrance = hindrance_of(
        candidate.helper_type, candidate.training_valid_until, candidate.pledge_signed_on, local_day(seat.ends_at)
    )
    found: dict[Reason, bool] = {
        "has_left": not candidate.is_active,
        "role": candidate.is_active and not candidate.may_answer,
        "helper_type": candidate.helper_type != seat.helper_type,
        "service": seat.service not in candidate.services,
        "training": hindrance == "training",
        "pledge": hindrance == "pledge",
        "beside": candidate.helper_type == "peer" and not seat.has_professional,
        "absent": any(first <= day <= last for first, last in candidate.absences),
        "overlap": any(_overlaps(seat, *turn) for turn in candidate.booked),
        "rest": any(_is_too_soon(seat, *turn) for turn in candidate.booked),
        "own_limit": _in_week(candidate.booked, day) >= candidate.turns_a_week,
        "association": seat.association not in (None, candidate.association),
        "unit": seat.association == candidate.association and seat.unit not in (None, candidate.unit),
    }
    return [reason for reason in REASONS if found[reason]]


def _overlaps(seat: Seat, starts_at: datetime, ends_at: datetime) -> bool:
    return seat.starts_at < ends_at and starts_at < seat.ends_at


def _is_too_soon(seat: Seat, starts_at: datetime, ends_at: datetime) -> bool:
    """Two turns of one day are one working day with a pause in it; those of different days need a night between."""
    if _overlaps(seat, starts_at, ends_at) or local_day(seat.starts_at) == local_day(starts_at):
        return False
    return seat.starts_at - ends_at < REST if starts_at < seat.starts_at else starts_at - seat.ends_at < REST


def _in_week(booked: Sequence[tuple[datetime, datetime]], day: date) -> int:
    week = day.isocalendar()[:2]
    return sum(local_day(starts_at).isocalendar()[:2] == week for starts_at, _ in booked)


@dataclass(frozen=True, slots=True)
class Filled:
    """A seat of a turn and whether somebody has it."""

    helper_type: HelperType
    is_taken: bool


Lack = Literal["professional", "peer", "peer_alone"]


def lacks(seats: Collection[Filled]) -> list[Lack]:
    """What a turn lacks: `professional` for each empty seat of one, `peer` likewise, and `peer_alone` when a peer would
    be there without a professional (rule 19).
    """
    empty: list[Lack] = sorted((seat.helper_type for seat in seats if not seat.is_taken), reverse=True)
    taken = {seat.helper_type for seat in seats if seat.is_taken}
    return [*empty, "peer_alone"] if taken == {"peer"} else empty
