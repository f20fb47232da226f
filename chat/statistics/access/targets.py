"""Reading targets, and how far they have come, within the wall of one's association (rule 35)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from chat.services.models import Service
from chat.statistics.access.figures import NoStatisticsError, are_being_made
from chat.statistics.core import FEWEST, HELSINKI
from chat.statistics.models import Tally, Target
from chat.statistics.periods import Period, PeriodRefusedError, named, so_far
from chat.statistics.tallies import ALL
from chat.statistics.targets import COUNTED_BY_RECORDS, Progress, progress
from moderation.staff.access import may, reach
from moderation.staff.models import Association, Person

ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class TargetSeen:
    """A target, and how far it has come."""

    target: Target
    services: Sequence[Service]
    progress: Progress | None
    """None: of volunteers, whose number is written down; or of a year that has no week that is over."""
    is_of_all: bool
    """Whether these are all the services of which the association has contacts: its own total."""

    @property
    def count(self) -> int | None:
        """How many there are so far; None where nobody has counted, and for few (`is_small`)."""
        return None if self.is_small else self._counted

    @property
    def is_small(self) -> bool:
        """Whether too few contacts of a part of the association's services were counted to tell how many."""
        return self._counted is not None and not self.is_of_all and self._counted < FEWEST

    @property
    def _counted(self) -> int | None:
        return self.progress.count if self.progress else self.target.result


@dataclass(frozen=True, slots=True)
class TargetsSeen:
    """Those of a year."""

    rows: Sequence[TargetSeen]
    is_being_made: bool
    """Whether weeks of it lack records that upkeep is about to add."""


def targets_of(viewer: Person, year: int, now: datetime) -> TargetsSeen:
    """The targets that the viewer sees; five queries. Raises NoStatisticsError for whoever sees nothing."""
    rows = list(visible(viewer).filter(year=year).select_related("association").prefetch_related("services"))
    rows.sort(key=lambda row: (row.association.name, row.unit, str(row.pk)))
    period = named("year", str(year))
    weeks_over = _weeks_over(period, now.astimezone(HELSINKI).date())
    counts = _answered(period, {row.association.slug for row in rows})
    return TargetsSeen(
        [_seen(row, period, weeks_over, counts[row.association.slug]) for row in rows],
        bool(rows) and are_being_made(period),
    )


def _weeks_over(period: Period, today: date) -> int:
    try:
        return so_far(period, today).length
    except PeriodRefusedError:  # it is yet to begin
        return 0


def visible(viewer: Person) -> QuerySet[Target]:
    """The targets of the own association, or of all. Raises NoStatisticsError."""
    match reach(viewer, "see_statistics"):
        case "federation":
            return Target.objects.all()
        case "own association":
            return Target.objects.filter(association=viewer.association_id)
    raise NoStatisticsError


def target_of(viewer: Person, target_id: UUID) -> Target:
    """One of them. Raises NoStatisticsError."""
    found = visible(viewer).select_related("association").prefetch_related("services").filter(pk=target_id).first()
    if found is None:
        raise NoStatisticsError
    return found


def slugs_of(target: Target) -> list[str]:
    """Of the services whose contacts it counts."""
    return [service.slug for service in target.services.all()]


def may_set_targets(person: Person) -> bool:
    """Whether they write down targets of anybody."""
    return may(person, "set_targets")


def settable(person: Person) -> QuerySet[Association]:
    """The associations whose targets they write down. Raises NoStatisticsError for whoever writes down none."""
    match reach(person, "set_targets"):
        case "federation":
            return Association.objects.order_by("name")
        case "own association":
            return Association.objects.filter(pk=person.association_id)
    raise NoStatisticsError


Weeks = Mapping[str, Mapping[str, int]]
"""By service: answered contacts of each week."""


def _answered(period: Period, associations: set[str]) -> Mapping[str, Weeks]:
    """By association. One query."""
    found: defaultdict[str, defaultdict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    rows = Tally.objects.filter(association__in=associations, answered__gt=0).exclude(service=ALL)
    rows = rows.filter(week__gte=period.first_week, week__lte=period.last_week)
    for association, service, week, answered in rows.values_list("association", "service", "week", "answered"):
        found[association][service][week] = answered
    return found


def _seen(row: Target, period: Period, weeks_over: int, counts: Weeks) -> TargetSeen:
    services = list(row.services.all())
    if row.unit not in COUNTED_BY_RECORDS or weeks_over < 1:
        return TargetSeen(row, services, None, is_of_all=True)
    slugs = {service.slug for service in services}
    weekly: Counter[str] = Counter()
    for slug in slugs & counts.keys():
        weekly.update(counts[slug])
    over = [weekly[week] for week in period.weeks[:weeks_over]]
    return TargetSeen(row, services, progress(over, period.length, row.goal), is_of_all=counts.keys() <= slugs)
