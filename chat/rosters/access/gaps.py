"""Turns that lack somebody, and who is asked or told."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q

from chat.rosters.access.filling import asks, kept_for
from chat.rosters.access.turns import TurnSeen, seen_by
from chat.rosters.core.clock import local_day
from chat.rosters.core.coverage import Interval, opening_hours, uncovered
from chat.rosters.core.gaps import AHEAD, Gap, asked_of, stage
from chat.rosters.models import Seat, ToldGap, Turn
from chat.rosters.wire import DeskGaps
from chat.services.models import Service
from moderation.staff.access import may
from moderation.staff.models import Person


def gaps(viewer: Person, now: datetime, until: datetime) -> list[TurnSeen]:
    """The published turns until then that lack somebody, in order of time: all for those who plan, for others those
    which their association is asked to fill.
    """
    empty = Seat.objects.filter(_lacking(now), person=None, turn__starts_at__lte=until)
    if not may(viewer, "plan_turns"):
        empty = empty.filter(asks(viewer.association_id, now))
    return seen_by(viewer, Turn.objects.filter(pk__in=empty.values("turn")))


def unstaffed(now: datetime, until: datetime) -> list[tuple[Service, Interval]]:
    """Opening hours until then that no published turn covers, of the services that a present or coming period has turns
    of; two queries.
    """
    first, last = local_day(now), local_day(until)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    published = Turn.objects.exclude(period__published_at=None)
    covered: defaultdict[int, list[Interval]] = defaultdict(list)
    under_way = published.filter(ends_at__gt=now, starts_at__lte=until, cancelled_at=None)
    for service, starts_at, ends_at in under_way.values_list("service", "starts_at", "ends_at"):
        covered[service].append((starts_at, ends_at))
    rostered = published.filter(period__last__gte=first, period__first__lte=last).values("service")
    found = [
        (service, (max(start, now), end))
        for service in Service.objects.filter(pk__in=rostered, is_on=True)
        for start, end in uncovered(opening_hours(service.pattern, days), covered[service.pk])
        if end > now and start <= until
    ]
    return sorted(found, key=lambda row: row[1])


def gaps_to_tell(now: datetime) -> list[Gap]:
    """Every empty seat of the weeks to come, as far as it matters who is told of it, in order of time. One query."""
    empty = Seat.objects.filter(_lacking(now), person=None, turn__starts_at__lte=now + AHEAD).select_related("turn")
    return [
        Gap(seat.turn_id, seat.turn.starts_at, seat.is_urgent, kept_for(seat, now))
        for seat in empty.order_by("turn__starts_at", "pk")
    ]


NO_GAPS = DeskGaps()


def gaps_on_desk(gaps: Iterable[Gap], association: int | None, now: datetime) -> DeskGaps:
    """What of `gaps_to_tell` the desk of somebody shows who names people of that association; None: of all."""
    own = asked_of(gaps, association)
    if not own:
        return NO_GAPS
    return DeskGaps(
        turns=len({gap.turn for gap in own}),
        first=local_day(own[0].starts_at).isoformat(),
        pressing=any(stage(gap, now) != "ahead" for gap in own),
    )


def told_gaps() -> dict[str, set[tuple[uuid.UUID, str]]]:
    """Which turns each reader of mails was told of, at which stage."""
    found: defaultdict[str, set[tuple[uuid.UUID, str]]] = defaultdict(set)
    for reader, turn_id, reached in ToldGap.objects.values_list("mail", "turn", "stage"):
        found[reader] |= {(turn_id, reached)}
    return found


def _lacking(now: datetime) -> Q:
    """Seats of published turns that take place and in which somebody could still be named."""
    in_time = Q(turn__starts_at__gt=now) | Q(all_asked_at__isnull=False, turn__ends_at__gt=now)
    return Q(in_time, turn__cancelled_at=None, turn__period__published_at__isnull=False)
