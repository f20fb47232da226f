"""What is planned: periods, and the turns that come again in them."""

from chat.rosters.core.problems import NoRosterError
from chat.rosters.models import Period, TurnPattern
from chat.services.models import Service
from moderation.staff.access import may, permissions_of
from moderation.staff.models import Person
from moderation.staff.permissions import ROSTERS


def may_see_rosters(person: Person) -> bool:
    """Whether any of their roles has to do with rosters."""
    return not ROSTERS.isdisjoint(permissions_of(person))


def periods(viewer: Person) -> list[Period]:
    """The periods that the viewer may know of, the latest first."""
    known = Period.objects.order_by("-first")
    return list(known if may(viewer, "plan_turns") else known.exclude(published_at=None))


def period(viewer: Person, period_id: int) -> Period:
    """One of them. Raises NoRosterError."""
    found = next((one for one in periods(viewer) if one.pk == period_id), None)
    if found is None:
        raise NoRosterError
    return found


def pattern(viewer: Person, pattern_id: int) -> TurnPattern:
    """Turns that come again, for those who plan them. Raises NoRosterError."""
    row = TurnPattern.objects.select_related("service", "period").filter(pk=pattern_id).first()
    if row is None or not may(viewer, "plan_turns"):
        raise NoRosterError
    return row


def patterns_of(period: Period) -> list[TurnPattern]:
    """What the period is made of, in the order of services and times."""
    return list(period.patterns.select_related("service"))


def services() -> list[Service]:
    """Those that a roster can be planned for, in the order of the catalogue."""
    return list(Service.objects.filter(is_on=True))
