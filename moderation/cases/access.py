"""Cases, for the moderators of the association; and trying to read what must be gone."""

import uuid
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import connections

from moderation.cases.core import KEY_PREFIX, ORPHAN_GRACE
from moderation.cases.models import Case
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError, unseal
from moderation.staff.models import Association, Person, Role
from moderation.staff.permissions import MATRIX

SWEPT_WITHIN = timedelta(minutes=1)


class NoCaseError(LookupError):
    """There is no such case, or it is another association's: one answer for both."""


class NobodyJudgesError(Exception):
    """Nobody in the association may judge cases: what is handed in would be read by nobody."""


def cases_for(moderator: Person) -> list[Case]:
    """The cases of the moderator's own association (rule 35), without what is in them; the oldest first."""
    own = Case.objects.filter(association=moderator.association_id)
    return list(own.defer("sealed").order_by("handed_in_at", "pk"))


def case_for(moderator: Person, case_id: uuid.UUID) -> Case:
    """One of them. Raises NoCaseError."""
    found = Case.objects.filter(association=moderator.association_id, pk=case_id).first()
    if found is None:
        raise NoCaseError(case_id)
    return found


def has_judges(association: Association) -> bool:
    """Whether somebody there may judge cases."""
    holders = Role.objects.filter(role__in=MATRIX["judge_cases"], person__is_active=True)
    return holders.filter(person__association=association).exists()


def context(case: Case) -> bytes:
    """What binds a seal to its row."""
    return b"case " + case.pk.bytes


# --- what must be unreadable ----------------------------------------------------------------------


def orphaned_keys(age: timedelta = ORPHAN_GRACE) -> list[str]:
    """Names of the keys that are at least that old and belong to no case."""
    names = [name for name in keyring.current().older_than(age) if name.startswith(KEY_PREFIX)]
    return sorted(set(names) - _known(names))


def _known(names: Collection[str]) -> set[str]:
    return set(Case.objects.filter(key_name__in=names).values_list("key_name", flat=True))


def read_ended(now: datetime) -> Outcome:
    """Try to find cases whose time is over, and keys that were left of others."""
    ended = Case.objects.filter(ends_at__lt=now - SWEPT_WITHIN).count()
    orphans = orphaned_keys(ORPHAN_GRACE + SWEPT_WITHIN)
    return Outcome(ended + len(orphans), ended + len(orphans))


def read_copy(alias: str) -> Outcome:
    """Try to read, in a copy of the database, every case that is gone by now, with the present keyring's keys.

    A copy may be older than cases are.
    """
    if Case._meta.db_table not in connections[alias].introspection.table_names():
        return Outcome(0, 0)
    copied = list(Case.objects.using(alias))
    gone = [case for case in copied if case.key_name not in _known([case.key_name for case in copied])]
    return Outcome(len(gone), sum(map(_opens, gone)))


def _opens(case: Case) -> bool:
    try:
        unseal(keyring.current().get(case.key_name), bytes(case.sealed), context(case))
    except (KeyGoneError, SealBrokenError):
        return False
    return True
