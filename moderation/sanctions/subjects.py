"""What sanctions are about: known to the floors above, which register here when they start (`AppConfig.ready`).

This floor knows a subject by its kind and id alone. What a sanction means is done by the subject's floor in the same
transaction, so that none is written down without an effect, or has one without being written down.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured

from moderation.cases.core import Place
from moderation.sanctions.core import Standing
from moderation.staff.models import Person


class Subjects(NamedTuple):
    """Subjects of one kind, and how their floor acts on them."""

    kind: str
    lock: Callable[[UUID, Person], None]
    """Locks a subject until the transaction ends, for somebody who may decide sanctions about it.

    Raises a LookupError when there is no such subject, or it is not this person's: one answer for both.
    """
    lock_for_appeal: Callable[[UUID, Person], None]
    """The same for somebody who may judge an appeal."""
    lock_known: Callable[[UUID], bool]
    """Locks a subject, for nobody in particular: the sweep, or the subject itself; False: it is gone."""
    stand: Callable[[UUID, Standing, datetime], None]
    """Brings a locked subject into this standing."""
    tell: Callable[[UUID], None]
    """Lets whoever shows the subject know, after the commit, that something about it has changed.

    Called last in a transaction, so that what it locks closes no circle with the audit trail.
    """
    living: Callable[[Collection[UUID]], Collection[UUID]]
    """Which of these are still there; in one query."""
    place: Callable[[UUID], Place]
    """Where the queue of what needs a judgement finds a subject that is there."""


_registered: dict[str, Subjects] = {}


def register(subjects: Subjects) -> None:
    """Sanctions can be about these, too; again is no error."""
    _registered[subjects.kind] = subjects


def of_kind(kind: str) -> Subjects:
    """Those of this kind. Raises ImproperlyConfigured: nobody has registered them."""
    found = _registered.get(kind)
    if found is None:
        raise ImproperlyConfigured(f"nobody acts on sanctions about subjects of the kind {kind!r}")
    return found


def check_registered() -> None:
    """Raises ImproperlyConfigured when nobody has registered anything: sanctions would change nothing."""
    if not _registered:
        raise ImproperlyConfigured("nobody acts on sanctions: no floor above has registered its subjects")
