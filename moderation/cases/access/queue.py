"""The queue, for those who may decide something in it: in as many queries for one case as for many."""

import functools
import operator
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from moderation.cases import core, matters
from moderation.cases.core import Place
from moderation.cases.models import Case, StandsAside
from moderation.staff.access import permissions_of
from moderation.staff.models import Person

PER_PAGE = 50


class NoCaseError(LookupError):
    """There is no such case, or it is not this person's to know of: one answer for both."""


def has_queue(person: Person) -> bool:
    """Whether the person may decide matters of any kind."""
    permissions = permissions_of(person)
    return any(not matter.permissions.isdisjoint(permissions) for matter in matters.every())


def stands_aside(person_id: uuid.UUID, now: datetime) -> bool:
    """Whether the person decides nothing for the time being, because of their own conduct."""
    return StandsAside.objects.filter(person=person_id, until__gt=now).exists()


def visible_to(person: Person) -> QuerySet[Case]:
    """Every case that the person may know of, decided ones among them."""
    permissions = permissions_of(person)
    able = [matter for matter in matters.every() if not matter.permissions.isdisjoint(permissions)]
    if stands_aside(person.pk, timezone.now()):
        return Case.objects.none()
    seen = functools.cache(lambda sees: sees(person))  # one question for all kinds that have the same answer
    ways = [Q(kind=matter.kind) & way for matter in able if (way := seen(matter.sees)) is not None]
    return Case.objects.filter(functools.reduce(operator.or_, ways)) if ways else Case.objects.none()


def case_for(person: Person, case_id: uuid.UUID) -> Case:
    """One of them. Raises NoCaseError."""
    rows = visible_to(person).select_related("claimed_by", "decided_by", "escalated_by")
    found = rows.filter(pk=case_id).first()
    if found is None:
        raise NoCaseError(case_id)
    return found


# --- the list -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the queue is wanted; empty: all."""

    kind: str = ""
    place: str = ""
    mine: bool = False
    late: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """A case in the list, with what it is said of it."""

    case: Case
    place: str
    """What the place is called; empty: the whole federation."""
    handler: Person | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """One page of the queue, and what it can be narrowed to."""

    rows: Sequence[Listed]
    total: int
    """Of what was asked for."""
    open: int
    """Of everything that waits."""
    urgent: int
    late: int
    kinds: Mapping[str, int]
    places: Mapping[str, str]
    pages: int


def overview(person: Person, wanted: Filters, now: datetime) -> Overview:
    """What waits for this person, urgent first (`core.turn`)."""
    waiting = visible_to(person).filter(decided_at=None)
    groups = list(
        waiting.order_by()
        .values("kind", "place_kind", "place")
        .annotate(all=Count("pk"), urgent=Count("pk", Q(urgency=core.URGENT)), late=Count("pk", Q(due_at__lt=now)))
    )
    names = names_of((row["kind"], Place(row["place_kind"], row["place"])) for row in groups)
    kinds: Counter[str] = Counter()
    for row in groups:
        kinds[row["kind"]] += row["all"]
    chosen = _narrowed(waiting, person, wanted, now)
    total = chosen.count()
    pages = max(1, -(-total // PER_PAGE))
    begin = (min(max(1, wanted.page), pages) - 1) * PER_PAGE
    rows = chosen.select_related("claimed_by").order_by("-urgency", "due_at", "came_at", "pk")
    return Overview(
        [_listed(case, names, now) for case in rows[begin : begin + PER_PAGE]],
        total,
        sum(kinds.values()),
        sum(row["urgent"] for row in groups),
        sum(row["late"] for row in groups),
        {kind: kinds[kind] for kind in core.KINDS if kinds[kind]},
        dict(sorted({place.id: name for place, name in names.items()}.items(), key=lambda pair: pair[1].casefold())),
        pages,
    )


def _narrowed(waiting: QuerySet[Case], person: Person, wanted: Filters, now: datetime) -> QuerySet[Case]:
    if wanted.kind:
        waiting = waiting.filter(kind=wanted.kind)
    if wanted.place:
        waiting = waiting.filter(place=wanted.place)
    if wanted.mine:
        waiting = waiting.filter(claimed_by=person, claimed_until__gt=now)
    if wanted.late:
        waiting = waiting.filter(due_at__lt=now)
    return waiting


def _listed(case: Case, names: Mapping[Place, str], now: datetime) -> Listed:
    is_handled = core.handler(case.standing, now) is not None
    return Listed(case, names.get(case.at, ""), case.claimed_by if is_handled else None, case.due_at < now)


def listed(case: Case, now: datetime) -> Listed:
    """One case as the list has it."""
    return _listed(case, names_of([(case.kind, case.at)]), now)


def names_of(found: Iterable[tuple[str, Place]]) -> dict[Place, str]:
    """What these places are called; one query for each floor that has places."""
    by_floor: defaultdict[Callable[[Collection[str]], Mapping[str, str]], set[Place]] = defaultdict(set)
    for kind, place in found:
        by_floor[matters.of_kind(kind).places].add(place)
    names: dict[Place, str] = {}
    for ask, places in by_floor.items():
        called = ask({place.id for place in places})
        names.update({place: called[place.id] for place in places if place.id in called})
    return names


def open_subjects(kind: str, came_before: datetime) -> Collection[uuid.UUID]:
    """What open cases of a kind are about that came before then."""
    rows = Case.objects.filter(kind=kind, decided_at=None, came_at__lt=came_before)
    return {subject for subject in rows.values_list("subject", flat=True) if subject is not None}
