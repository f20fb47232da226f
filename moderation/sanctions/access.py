"""Sanctions about subjects, for floors above that have authorised whoever reads them."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from django.db.models import F, Q

from moderation.retention.proofs import Outcome
from moderation.sanctions import subjects
from moderation.sanctions.core import BY_ONE, KEPT, SUSPENDED_FOR, waits_for_second
from moderation.sanctions.models import Sanction

SWEPT_WITHIN = timedelta(minutes=1)


class NoSanctionError(LookupError):
    """There is no such sanction, or not about this subject: one answer for both."""


def sanctions_of(kind: str, subject: uuid.UUID) -> list[Sanction]:
    """Every one that is kept; the newest first."""
    return sanctions_of_each(kind, [subject]).get(subject, [])


def sanctions_of_each(kind: str, subject_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, list[Sanction]]:
    """The same for many, by subject, in one query; who has none may be left out."""
    found: defaultdict[uuid.UUID, list[Sanction]] = defaultdict(list)
    rows = Sanction.objects.filter(subject_kind=kind, subject__in=subject_ids)
    for sanction in rows.select_related("by", "confirmed_by", "appeal_decided_by").order_by("-begins_at", "pk"):
        found[sanction.subject].append(sanction)
    return found


def waiting_for_second(ids: Collection[uuid.UUID], now: datetime) -> set[uuid.UUID]:
    """Which of these can still be confirmed by somebody else."""
    rows = Sanction.objects.filter(pk__in=ids)
    return {row.pk for row in rows if waits_for_second(row.decided, now)}


def waiting_for_judgement(ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Of which of these a review was asked for, and nobody has made it."""
    rows = Sanction.objects.filter(pk__in=ids, appealed_at__isnull=False, appeal_decided_at=None)
    return set(rows.values_list("pk", flat=True))


def sanction_of_case(kind: str, sanction_id: uuid.UUID) -> Sanction:
    """A sanction that waits for somebody's judgement. Raises NoSanctionError."""
    rows = Sanction.objects.select_related("by", "confirmed_by")
    found = rows.filter(pk=sanction_id, subject_kind=kind).first()
    if found is None:
        raise NoSanctionError(sanction_id)
    return found


def sanction_about(kind: str, subject: uuid.UUID, sanction_id: uuid.UUID) -> Sanction:
    """One of them. Raises NoSanctionError."""
    found = Sanction.objects.filter(pk=sanction_id, subject_kind=kind, subject=subject).first()
    if found is None:
        raise NoSanctionError(sanction_id)
    return found


def open_appeals(kind: str) -> list[Sanction]:
    """Those that wait for a judgement; the oldest first."""
    rows = Sanction.objects.filter(subject_kind=kind, appealed_at__isnull=False, appeal_decided_at=None)
    return list(rows.select_related("by", "confirmed_by").order_by("appealed_at", "pk"))


def due(now: datetime) -> Q:
    """Which sanctions have ended by themselves."""
    lapsed = Q(kind="remove", confirmed_at=None, begins_at__lte=now - SUSPENDED_FOR)
    longer = Q(kind__in=("hold", "mute"), ends_at__gt=F("begins_at") + BY_ONE)
    alone = longer & Q(confirmed_at=None, begins_at__lte=now - BY_ONE)
    return Q(settled_at=None) & (Q(ends_at__lte=now) | lapsed | alone)


def forgotten_subjects() -> Mapping[str, set[uuid.UUID]]:
    """By kind: subjects that have sanctions and are gone."""
    known: defaultdict[str, set[uuid.UUID]] = defaultdict(set)
    for kind, subject in Sanction.objects.order_by().values_list("subject_kind", "subject").distinct():
        known[kind].add(subject)
    return {kind: ids - set(subjects.of_kind(kind).living(ids)) for kind, ids in known.items()}


def read_old(now: datetime) -> Outcome:
    """Try to find sanctions whose time is over, and those of subjects that are gone."""
    old = Sanction.objects.filter(ends_at__lt=now - KEPT - SWEPT_WITHIN).count()
    return Outcome(Sanction.objects.count(), old + sum(map(len, forgotten_subjects().values())))
