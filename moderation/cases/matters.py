"""What can need a judgement: known to the floors, which register here when they start (`AppConfig.ready`).

The queue knows a matter by its kind and id alone. What a decision means is done by the matter's floor, in the same
transaction, so that none is written down without an effect, or has one without being written down.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Q

from moderation.cases.core import Kind, Offer, Wanted
from moderation.cases.models import Case
from moderation.staff.models import Person
from moderation.staff.permissions import Permission


class Shown(NamedTuple):
    """A matter, as the page of its case shows it."""

    template: str
    context: Mapping[str, Any]


class Matter(NamedTuple):
    """Matters of one kind, and how their floor acts on them."""

    kind: Kind
    permissions: frozenset[Permission]
    """Whoever has one of them has a queue."""
    sees: Callable[[Person], Q | None]
    """Which cases of this kind the person may know of; None: none at all. Asked once for a page."""
    places: Callable[[Collection[str]], Mapping[str, str]]
    """What places are called, by their id; in one query. Those that are gone may be left out."""
    lock: Callable[[Case, Person], None]
    """Locks the matter, and whatever deciding it locks, until the transaction ends, before the case is locked.

    Raises a LookupError when it is gone, or this person may not judge it (any more).
    """
    offers: Callable[[Case, Person, datetime], Sequence[Offer]]
    """The decisions that this person may take now; none for whoever has had a part in it."""
    show: Callable[[Case, Person, datetime], Shown]
    """What its page shows, to somebody who sees the case. Raises a LookupError when it is gone."""
    decide: Callable[[Case, Wanted, Person, datetime], UUID | None]
    """Does what was decided; the id of what that has made, such as a sanction. Locks nothing that `lock` has not."""
    living: Callable[[Collection[UUID]], Collection[UUID]]
    """Which of these still wait for a decision; in one query."""
    open: Callable[[Case, Person, str, datetime], None] | None = None
    """For what is sealed: opens it for this person, for a reason of a list, under audit. Raises as `lock`."""
    escalates: bool = False
    """Whether there is always somebody else who could decide, so that one can ask for other eyes."""


_registered: dict[str, Matter] = {}


def register(*matters: Matter) -> None:
    """These can be in the queue, too; again is no error."""
    _registered.update({matter.kind: matter for matter in matters})


def of_kind(kind: str) -> Matter:
    """Those of this kind. Raises ImproperlyConfigured: nobody has registered them."""
    found = _registered.get(kind)
    if found is None:
        raise ImproperlyConfigured(f"nobody acts on cases of the kind {kind!r}")
    return found


def every() -> Iterable[Matter]:
    """All of them."""
    return _registered.values()
