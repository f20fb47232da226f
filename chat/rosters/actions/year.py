"""A year's roster of made-up people, for measuring and for looking at: as large as the federation's."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from chat.rosters.actions.planning import AT_ONCE, PatternChange, add_pattern, create_period
from chat.rosters.core.patterns import Pattern
from chat.rosters.models import Period, Seat
from chat.services.actions import seed_catalogue
from chat.services.models import Service
from moderation.staff import actions as staff
from moderation.staff.models import Association, Person

PREFIX = "vuosi"
"""What logins and slugs of the year begin with."""
ASSOCIATIONS = 30
HALVES = ((1, 1, 6, 30), (7, 1, 12, 31))
TIMES = ((9 * 60, 13 * 60), (13 * 60, 17 * 60))
SEATS = 3


@dataclass(frozen=True, slots=True)
class Year:
    """What there is afterwards."""

    periods: Sequence[Period]
    """Both halves; neither is published."""
    seats: int
    named: int


@transaction.atomic
def seed_year(year: int, planner: Person, *, services: int = 8, people: int = 60) -> Year:
    """Plan a whole year of so many services, answered by so many people of thirty associations.

    Every weekday has two turns of each service with three professionals' seats: some 12,000 with eight services. The
    people are named in turn, so that nobody is in two places; when there are too few, seats stay empty.
    """
    rows = _services(services)
    crowd = _people(people)
    periods = []
    for first_month, first_day, last_month, last_day in HALVES:
        first, last = date(year, first_month, first_day), date(year, last_month, last_day)
        period = create_period(planner, first, last, first, first)
        for row in rows:
            for start, end in TIMES:
                pattern = Pattern(frozenset(range(5)), start, end, first, last, professionals=SEATS)
                add_pattern(planner, period.pk, PatternChange(row.slug, pattern))
        period.refresh_from_db()
        periods.append(period)
    seats = list(Seat.objects.filter(turn__period__in=periods).select_related("turn").order_by("turn__starts_at", "pk"))
    named = _named(seats, crowd)
    Seat.objects.bulk_update(named, ["person", "credited_to", "credited_unit"], batch_size=AT_ONCE)
    return Year(periods, len(seats), len(named))


def _services(number: int) -> list[Service]:
    seed_catalogue()
    rows = list(Service.objects.filter(is_on=True)[:number])
    for missing in range(number - len(rows)):
        slug = f"{PREFIX}-{missing}"
        names = {"fi": f"Palvelu {missing}", "sv": f"Tjänst {missing}", "en": f"Service {missing}"}
        rows.append(Service.objects.create(slug=slug, names=names, descriptions={}, tone="plain", order=90 + missing))
    return rows


def _people(number: int) -> list[Person]:
    homes = [
        Association.objects.get_or_create(slug=f"{PREFIX}-{n}", defaults={"name": f"Yhdistys {n}"})[0]
        for n in range(ASSOCIATIONS)
    ]
    return [
        staff.create_person(
            login=f"{PREFIX}{n}",
            password=None,
            duty_name=f"Päivystäjä {n}",
            association=homes[n % len(homes)],
            helper_type="professional",
            roles=("worker",),
        )
        for n in range(number)
    ]


def _named(seats: Sequence[Seat], people: Sequence[Person]) -> list[Seat]:
    """The seats that somebody can have: of one time each a person of their own, and the next time the next people."""
    at_once: defaultdict[datetime, list[Seat]] = defaultdict(list)
    for seat in seats:
        at_once[seat.turn.starts_at].append(seat)
    named, turn = [], 0
    for _, together in sorted(at_once.items()):
        for seat in together[: len(people)]:
            person = people[turn % len(people)]
            seat.person, seat.credited_to_id, seat.credited_unit_id = person, person.association_id, person.unit_id
            named.append(seat)
            turn += 1
    return named
