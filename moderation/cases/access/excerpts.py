"""Excerpts, for the moderators of the association; and trying to read what must be gone."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import connections
from django.db.models import Q, QuerySet

from moderation.cases.core import EXCERPT_DECISIONS as DECISIONS
from moderation.cases.core import KEY_PREFIX, ORPHAN_GRACE, SUBJECT_KEPT, Offer
from moderation.cases.models import Case, Conduct, Excerpt, Reading
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError, unseal
from moderation.staff.access import may
from moderation.staff.models import Association, Person, Role
from moderation.staff.permissions import MATRIX

SWEPT_WITHIN = timedelta(minutes=1)
BEFORE_THE_QUEUE = "cases_case"
"""The table of excerpts in copies of the database that are older than the queue."""


class NoExcerptError(LookupError):
    """There is no such excerpt, or it is another association's: one answer for both."""


class NobodyJudgesError(Exception):
    """Nobody in the association may judge cases: what is handed in would be read by nobody."""


def judges_in(association: Association) -> QuerySet[Role]:
    """Roles by which somebody there may judge cases."""
    holders = Role.objects.filter(role__in=MATRIX["judge_cases"], person__is_active=True)
    return holders.filter(person__association=association)


def has_judges(association: Association) -> bool:
    """Whether there is somebody."""
    return judges_in(association).exists()


def context(row: Excerpt | Conduct) -> bytes:
    """What binds a seal to its row."""
    return (b"conduct " if isinstance(row, Conduct) else b"case ") + row.pk.bytes


# --- as matters of the queue ----------------------------------------------------------------------


def seen_by(person: Person) -> Q | None:
    """The cases of the moderator's own association (rule 35)."""
    if not may(person, "judge_cases"):
        return None
    return of_own_association(person)


def of_own_association(person: Person) -> Q:
    """Cases of it, of whatever kind."""
    return Q(place_kind="association", place=str(person.association_id))


def names_of_associations(ids: Collection[str]) -> Mapping[str, str]:
    """What associations are called."""
    rows = Association.objects.filter(pk__in=ids)
    return {str(pk): name for pk, name in rows.values_list("pk", "name")}


def of_case(case: Case, person: Person) -> Excerpt:
    """What the case is about. Raises NoExcerptError."""
    own = Excerpt.objects.filter(pk=case.about, association=person.association_id)
    found = own.first() if may(person, "judge_cases") else None
    if found is None:
        raise NoExcerptError(case.pk)
    return found


def offers(_case: Case, _person: Person, _now: datetime) -> Sequence[Offer]:
    """What a moderator can decide. What follows from it happens outside: a call, a talk with the worker."""
    return DECISIONS


def reading_until(case: Case, person: Person, now: datetime) -> datetime | None:
    """Until when the person sees what they have opened; None: they have not, or not lately."""
    rows = Reading.objects.filter(case=case, person=person, until__gt=now)
    return rows.values_list("until", flat=True).first()


def living(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    """Which of these excerpts are still there."""
    return set(Excerpt.objects.filter(pk__in=ids).values_list("pk", flat=True))


# --- what must be unreadable ----------------------------------------------------------------------


def orphaned_keys(age: timedelta = ORPHAN_GRACE) -> list[str]:
    """Names of the keys that are at least that old and belong to nothing sealed."""
    names = [name for name in keyring.current().older_than(age) if name.startswith(KEY_PREFIX)]
    return sorted(set(names) - _known(names))


def _known(names: Collection[str]) -> set[str]:
    excerpts = Excerpt.objects.filter(key_name__in=names).values_list("key_name", flat=True)
    conduct = Conduct.objects.filter(key_name__in=names).values_list("key_name", flat=True)
    return {*excerpts, *conduct}


def read_ended(now: datetime) -> Outcome:
    """Try to find excerpts and telling of conduct whose time is over, and keys that were left of others."""
    ended = sum(model.objects.filter(ends_at__lt=now - SWEPT_WITHIN).count() for model in (Excerpt, Conduct))
    orphans = orphaned_keys(ORPHAN_GRACE + SWEPT_WITHIN)
    return Outcome(ended + len(orphans), ended + len(orphans))


def read_old_cases(now: datetime) -> Outcome:
    """Try to find cases that lead somewhere long after their decision."""
    leads = Q(subject__isnull=False) | Q(led_to__isnull=False) | Q(decided_by__isnull=False)
    old = Case.objects.filter(leads, decided_at__lt=now - SUBJECT_KEPT - SWEPT_WITHIN)
    return Outcome(Case.objects.count(), old.count())


def read_copy(alias: str) -> Outcome:
    """Try to read, in a copy of the database, every excerpt that is gone by now, and what was told of conduct, with the
    present keyring's keys.

    A copy may be older than the queue is, and older than excerpts are.
    """
    tables = connections[alias].introspection.table_names()
    copied: list[Excerpt | Conduct] = [*_copied_excerpts(alias, tables), *_copied_conduct(alias, tables)]
    known = _known([row.key_name for row in copied])
    gone = [row for row in copied if row.key_name not in known]
    return Outcome(len(gone), sum(map(_opens, gone)))


def _copied_conduct(alias: str, tables: Collection[str]) -> Iterable[Conduct]:
    return Conduct.objects.using(alias) if Conduct._meta.db_table in tables else ()


def _copied_excerpts(alias: str, tables: Collection[str]) -> Iterable[Excerpt]:
    if Excerpt._meta.db_table in tables:
        return Excerpt.objects.using(alias)
    if BEFORE_THE_QUEUE in tables:
        return Excerpt.objects.using(alias).raw(f"SELECT * FROM {BEFORE_THE_QUEUE}")  # noqa: S608  # our own name
    return ()


def _opens(row: Excerpt | Conduct) -> bool:
    try:
        unseal(keyring.current().get(row.key_name), bytes(row.sealed), context(row))
    except (KeyGoneError, SealBrokenError):
        return False
    return True
