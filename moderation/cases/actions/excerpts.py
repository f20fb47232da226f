"""Handing excerpts in, reading them, and making an end of them: matters of the queue that this floor has itself."""

import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.db import transaction

from moderation.audit.actions import record
from moderation.cases.access import excerpts as access
from moderation.cases.access.excerpts import NobodyJudgesError, NoExcerptError
from moderation.cases.actions.existing import Existing
from moderation.cases.actions.queue import open_case, settle
from moderation.cases.actions.sealed import erase, note_opening, seal_in, seen, unsealed
from moderation.cases.core import (
    URGENT,
    USUAL,
    Category,
    Decision,
    Line,
    Place,
    Wanted,
    ends_at,
)
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case, Excerpt, Reading
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person


def hand_in(category: Category, origin: str, lines: Sequence[Line], by: Person, now: datetime) -> uuid.UUID:
    """Keep these lines for the moderators of the person's association, sealed under a key of their own.

    In the caller's transaction, and last in it: it is audited. Who may hand in, and whether the writer was told so
    beforehand, the caller sees to. Raises NobodyJudgesError, KeyringUnavailableError.
    """
    if not access.has_judges(by.association):
        raise NobodyJudgesError
    excerpt = Excerpt(category=category, origin=origin, association=by.association)
    excerpt.handed_in_at, excerpt.ends_at = now, ends_at(now)
    seal_in(excerpt, msgspec.json.encode(lines), access.context(excerpt))
    excerpt.save(force_insert=True)
    urgency = URGENT if category == "danger" else USUAL
    open_case("excerpt", excerpt.pk, Place("association", str(by.association_id)), now, urgency)
    record("hand_in_excerpt", actor=by.pk, kind="excerpt", object_id=excerpt.pk, reason=category)
    return excerpt.pk


@transaction.atomic
def withdraw(excerpt_ids: Collection[uuid.UUID], now: datetime) -> None:
    """The writer deletes everything: of these excerpts all go that no moderator has opened (DESIGN §4)."""
    rows = Excerpt.objects.select_for_update().filter(pk__in=excerpt_ids, opened_at=None).order_by("pk")
    _remove(rows, "withdrawn", now)


@transaction.atomic
def end_due(now: datetime) -> int:
    """Remove the excerpts whose time is over; how many there were."""
    return _remove(Excerpt.objects.select_for_update().filter(ends_at__lte=now).order_by("pk"), "lapsed", now)


def destroy_orphaned_keys() -> int:
    """Destroy keys that no excerpt is sealed under; how many there were."""
    orphans = access.orphaned_keys()
    keyring.current().destroy_many(orphans)
    return len(orphans)


def end_readings(now: datetime) -> int:
    """Delete openings whose time is over; how many there were."""
    return Reading.objects.filter(until__lte=now).delete()[0]


# --- as matters of the queue ----------------------------------------------------------------------


def _lock(case: Case, by: Person) -> None:
    access.of_case(case, by)
    if Excerpt.objects.select_for_update().filter(pk=case.about).first() is None:
        raise NoExcerptError(case.pk)


def _show(case: Case, by: Person, now: datetime) -> Shown:
    excerpt = access.of_case(case, by)
    return Shown("desk/case_excerpt.html", {"excerpt": excerpt, **seen(case, by, now, lambda: _lines_of(excerpt))})


def _lines_of(excerpt: Excerpt) -> list[Line]:
    try:
        return msgspec.json.decode(unsealed(excerpt, access.context(excerpt)), type=list[Line])
    except KeyGoneError:
        raise NoExcerptError(excerpt.pk) from None


def _open(case: Case, by: Person, reason: str, now: datetime) -> None:
    """From here on a visitor's deletion leaves it, and the one who opened it sees it for a while (rule 36)."""
    excerpt = access.of_case(case, by)
    _lines_of(excerpt)
    if excerpt.opened_at is None:
        excerpt.opened_at = now
        excerpt.save(update_fields=["opened_at"])
    note_opening(case, by, now)
    record("open_excerpt", actor=by.pk, kind="excerpt", object_id=excerpt.pk, reason=reason)


def _decide(case: Case, _wanted: Wanted, _by: Person, _now: datetime) -> None:
    """Nothing of the excerpt stays but the decision and its rows in the audit trail."""
    erase(Excerpt.objects.filter(pk=case.about))


EXCERPTS = Matter(
    kind="excerpt",
    permissions=frozenset({"judge_cases"}),
    sees=access.seen_by,
    places=access.names_of_associations,
    lock=_lock,
    offers=access.offers,
    show=_show,
    decide=_decide,
    living=access.living,
    open=_open,
)


def existing(excerpts: Any) -> Iterator[Existing]:
    """Those that are older than the queue is. `excerpts`: the migration's model."""
    for excerpt in excerpts.objects.order_by("pk").iterator():
        urgency = URGENT if excerpt.category == "danger" else USUAL
        place = Place("association", str(excerpt.association_id))
        came, opened = excerpt.handed_in_at, excerpt.opened_at
        yield Existing("excerpt", excerpt.pk, place, came, urgency, first_looked_at=opened)


# --- their end ------------------------------------------------------------------------------------


def _remove(excerpts: Iterable[Excerpt], decision: Decision, now: datetime) -> int:
    gone = list(excerpts)
    erase(gone)
    for excerpt in gone:
        settle("excerpt", excerpt.pk, decision, now)
    return len(gone)
