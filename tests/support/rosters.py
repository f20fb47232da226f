"""A roster that tests talk about: Tuula plans the violence chat for the first half of 2027."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from chat.rosters import actions
from chat.rosters.actions import PatternChange
from chat.rosters.core.patterns import Pattern
from chat.rosters.models import Period, Seat, Turn, TurnPattern
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import Cast

TODAY = date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
MONDAYS = Pattern(
    weekdays=frozenset({0}),
    start=12 * 60,
    end=15 * 60,
    first=date(2027, 1, 1),
    last=date(2027, 1, 31),
    professionals=2,
    peers=1,
)
"""The 4th, the 11th, the 18th and the 25th."""
FIRST_MONDAY = date(2027, 1, 4)
COORDINATORS, SAARISTO = "koordinaattorit@example.org", "saaristo@example.org"
"""Who reads mails about gaps."""


@dataclass
class Roster:
    """The period and whoever has to do with it."""

    cast: Cast
    period: Period
    mondays: TurnPattern
    others: list[Person] = field(default_factory=list)

    def publish(self) -> None:
        """Show it to everybody."""
        self.period.refresh_from_db()
        self.period = actions.publish_period(self.cast.tuula, self.period.pk, self.period.version, NOW)

    def turn(self, day: date = FIRST_MONDAY) -> Turn:
        """The turn of a day."""
        return Turn.objects.get(day=day, service=self.cast.violence)

    def seat(self, number: int = 0, day: date = FIRST_MONDAY) -> Seat:
        """A seat of the turn on that day: 0 and 1 are professionals', 2 is a peer's."""
        return Seat.objects.get(turn=self.turn(day), number=number)

    def add(self, **changes: object) -> TurnPattern:
        """The same pattern with something different."""
        service = str(changes.pop("service", self.cast.violence.slug))
        pattern = replace(MONDAYS, **changes)  # type: ignore[arg-type]
        return actions.add_pattern(self.cast.tuula, self.period.pk, PatternChange(service, pattern))

    def name(self, person: Person, number: int = 0, day: date = FIRST_MONDAY) -> Seat:
        """Tuula names somebody."""
        return actions.name_to_seat(self.cast.tuula, self.seat(number, day).pk, person.pk, NOW)


def make_roster(cast: Cast) -> Roster:
    """Planned, and not published."""
    period = actions.create_period(cast.tuula, date(2027, 1, 1), date(2027, 6, 30), date(2026, 12, 1), TODAY)
    mondays = actions.add_pattern(cast.tuula, period.pk, PatternChange(cast.violence.slug, MONDAYS))
    return Roster(cast, period, mondays)


def train(peer: Person, by: Person) -> None:
    """Make a peer somebody who may go on duty throughout the period (rule 19)."""
    staff.change_person(
        peer,
        duty_name=peer.duty_name,
        capacity=1,
        training_valid_until=date(2027, 12, 31),
        pledge_signed_on=date(2026, 1, 1),
        languages=["fi"],
        unit_id=None,
        by=by,
    )
