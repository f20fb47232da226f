"""Associations and their units, as far as turns are offered to them."""

from collections import defaultdict
from datetime import datetime

from django.db.models import Q

from chat.rosters.core.clock import local_day
from chat.rosters.core.hours import month_of
from chat.rosters.models import Commitment
from moderation.staff.models import Association, Unit


def places() -> list[Association | Unit]:
    """Those to which turns can be offered and who can promise hours: the associations by name, each before its open
    units. Two queries.
    """
    units: defaultdict[int, list[Unit]] = defaultdict(list)
    for unit in Unit.objects.filter(is_open=True).select_related("association").order_by("name"):
        units[unit.association_id].append(unit)
    known = Association.objects.order_by("name")
    found: list[Association | Unit] = []
    for association in known:
        found += [association, *units[association.pk]]
    return found


def named(association: Association, unit: Unit | None) -> str:
    """The name of the association, or of its unit."""
    return of_unit(association.name, unit.name) if unit else association.name


def of_unit(association: str, unit: str) -> str:
    """The name of a unit, by both names."""
    return f"{association} · {unit}"


def owes_hours(unit: Unit, now: datetime) -> bool:
    """Whether it has promised anything for months after this one: that was agreed with others, who have to end it."""
    to_come = Q(last=None) | Q(last__gt=month_of(local_day(now)))
    return Commitment.objects.filter(to_come, unit=unit).exists()
