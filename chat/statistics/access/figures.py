"""Reading the sums of weeks for dashboards, each viewer within the wall of their association (rule 35)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q, QuerySet, Sum

from chat.rosters.access.hours import agreed, served
from chat.services.models import Service
from chat.statistics.duty import Duty, duty_of
from chat.statistics.models import StaleWeek, Tally
from chat.statistics.periods import Period
from chat.statistics.places import Place, regions_of
from chat.statistics.tallies import ALL, OUTCOME, OUTCOMES
from moderation.staff.access import reach
from moderation.staff.models import Association, Person

Weekly = Mapping[str, Mapping[str, int]]
"""By week: how many of each value."""


class NoStatisticsError(Exception):
    """There are no such figures, or they are not this viewer's: one answer for both."""


@dataclass(frozen=True, slots=True)
class Places:
    """What of services and associations a viewer can ask for."""

    services: Mapping[str, Mapping[str, str]]
    """Names by slug, in the order of the catalogue; a slug that is in no catalogue any more has none."""
    associations: Mapping[str, str]
    """Names by slug."""
    sees_all: bool
    own: str
    """The slug of the viewer's association."""
    regions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The associations of each region, for who sees all of them: regions of two or more, since one of a single
    association has the association's own figures.
    """

    def place(self, service: str = "", association: str = "", region: str = "") -> Place:
        """Whose figures these are; empty: all that the viewer sees. An association goes before a region.

        Raises NoStatisticsError for what the viewer cannot ask for.
        """
        if service and service not in self.services:
            raise NoStatisticsError
        return Place(service or ALL, self._together(association, region))

    def _together(self, association: str, region: str) -> frozenset[str] | None:
        if region and not association:
            if region not in self.regions:
                raise NoStatisticsError
            return self.regions[region]
        if not self.sees_all:
            association = association or self.own
        if association and association not in self.associations:
            raise NoStatisticsError
        return frozenset({association}) if association else None


def may_see_statistics(person: Person) -> bool:
    """Whether they see figures of anybody."""
    return reach(person, "see_statistics") is not None


def weeks_to_sum() -> tuple[int, int]:
    """How many weeks have yet to be summed up, and how many are."""
    left = StaleWeek.objects.count()
    return left, Tally.objects.exclude(week__in=StaleWeek.objects.values("week")).values("week").distinct().count()


def places(viewer: Person) -> Places:
    """What they can ask for; three queries. Raises NoStatisticsError for whoever sees nothing."""
    reaches = reach(viewer, "see_statistics")
    if reaches is None:
        raise NoStatisticsError
    sees_all = reaches == "federation"
    names: dict[str, Mapping[str, str]] = dict(Service.objects.values_list("slug", "names"))
    rows = list(Association.objects.order_by("name").values_list("slug", "name", "region"))
    own = viewer.association.slug
    named = {slug: name for slug, name, _ in rows if sees_all or slug == own}
    regions = regions_of((slug, region) for slug, _, region in rows) if sees_all else {}
    return Places(names, named, sees_all, own, regions)


def weekly(dimensions: Collection[str], period: Period, place: Place) -> Mapping[str, Weekly]:
    """The counts of these dimensions by week. One query, of one row for each week and association that is asked for."""
    rows = _tallies(period).filter(service=place.service, association__in=place.tallied)
    found: dict[str, dict[str, Mapping[str, int]]] = {dimension: {} for dimension in dimensions}
    for week, counts, *outcomes in rows.values_list("week", "counts", *OUTCOMES):
        counts[OUTCOME] = _told(outcomes)
        for dimension in found.keys() & counts.keys():
            others, own = found[dimension].get(week), counts[dimension]
            # Of one association, as most are asked for, there is nothing to add.
            found[dimension][week] = own if others is None else Counter(others) + Counter(own)
    return found


def outcomes_by_part(period: Period, place: Place) -> tuple[Mapping[str, Counter[str]], Mapping[str, Counter[str]]]:
    """The outcomes of each service, and of each association, in that place: what has any. One query, which adds up."""
    rows = _tallies(period).filter(Q(service=place.service) | Q(association__in=place.tallied))
    if place.service != ALL:
        rows = rows.filter(service=place.service)
    if place.associations is not None:
        rows = rows.filter(association__in=place.associations)
    services: defaultdict[str, Counter[str]] = defaultdict(Counter)
    associations: defaultdict[str, Counter[str]] = defaultdict(Counter)
    sums = rows.order_by().values_list("service", "association").annotate(*map(Sum, OUTCOMES))
    for service, association, *outcomes in sums:
        counts = _told(outcomes)
        if service != ALL and association in place.tallied:
            services[service].update(counts)
        if association != ALL and service == place.service:
            associations[association].update(counts)
    return services, associations


def _told(outcomes: Iterable[int]) -> dict[str, int]:
    """Those that there are, by name."""
    return {outcome: count for outcome, count in zip(OUTCOMES, outcomes, strict=True) if count}


def _tallies(period: Period) -> QuerySet[Tally]:
    return Tally.objects.filter(week__gte=period.first_week, week__lte=period.last_week)


def are_being_made(period: Period) -> bool:
    """Whether weeks of the period lack records that upkeep is about to add. One query."""
    return StaleWeek.objects.filter(week__gte=period.first_week, week__lte=period.last_week).exists()


def duty(period: Period, place: Place, now: datetime) -> Mapping[str, Duty]:
    """The hours of each association in that place, as `duty_of`, in a period that is over. Three queries."""
    rows = served(period.first, period.last, now, place.associations)
    return duty_of(rows, agreed(period.first, period.last), place)
