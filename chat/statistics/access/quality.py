"""Reading what an association's yearly quality follow-up asks for, within the wall of one's association (rule 35)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from chat.rosters.access.peers import peers_in
from chat.statistics.access.dashboards import Asked, Dashboard, dashboard
from chat.statistics.access.figures import NoStatisticsError, Places, duty
from chat.statistics.access.reports import years
from chat.statistics.core import HELSINKI
from chat.statistics.dashboards import Totals, Waits, totals_of_waits, waits_of
from chat.statistics.duty import Duty
from chat.statistics.models import Tally
from chat.statistics.periods import Period, named
from chat.statistics.places import Place
from chat.statistics.quality import CasesTold, PeersTold, cases_told, peers_told
from chat.statistics.tallies import ALL
from moderation.cases.access import handled_by
from moderation.cases.access.excerpts import judges_in
from moderation.staff.models import Association


@dataclass(frozen=True, slots=True)
class Followed:
    """A year of one association."""

    year: int
    association: Association
    figures: Dashboard
    waits: Mapping[str, tuple[Totals, Waits]]
    """Of everybody in each service that the association answered: its queue is the whole country's."""
    duty: Sequence[tuple[Period, Duty]]
    """Quarter by quarter, then of the year."""
    peers: PeersTold
    cases: CasesTold


def followed(known: Places, year: int, association: str, now: datetime) -> Followed:
    """The year of an association, the viewer's own where none is named.

    Raises NoStatisticsError for a year that is not over, for whoever sees no figures, and for another's association.
    """
    today = now.astimezone(HELSINKI).date()
    place = known.place(association=association or known.own)
    found = Association.objects.filter(slug=place.association).first()
    if found is None or year not in years(today):
        raise NoStatisticsError
    period = named("year", str(year))
    figures = dashboard(Asked(period, "none", place), known, now)
    begin = datetime.combine(period.first, time.min, HELSINKI)
    end = datetime.combine(period.last + timedelta(days=1), time.min, HELSINKI)
    return Followed(
        year,
        found,
        figures,
        _waits(period, figures.services),
        [*_duty_of_quarters(year, place, now), (period, figures.own_duty or Duty())],
        peers_told(peers_in(found, period.first, period.last, today)),
        cases_told(handled_by(found, begin, end), judges_in(found).count()),
    )


def _duty_of_quarters(year: int, place: Place, now: datetime) -> list[tuple[Period, Duty]]:
    quarters = [named("quarter", f"{year}-Q{number}") for number in (1, 2, 3, 4)]
    return [(quarter, duty(quarter, place, now).get(ALL, Duty())) for quarter in quarters]


def _waits(period: Period, answered: Mapping[str, Totals]) -> Mapping[str, tuple[Totals, Waits]]:
    """One query."""
    slugs = [slug for slug, totals in answered.items() if totals.answered]
    rows = Tally.objects.filter(association=ALL, service__in=slugs)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    of_weeks = rows.filter(week__gte=period.first_week, week__lte=period.last_week)
    for service, waits in of_weeks.values_list("service", "counts__wait"):
        counts[service].update(waits or {})
    return {service: (totals_of_waits(found), waits_of(found)) for service, found in counts.items()}
