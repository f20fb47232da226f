"""Deciding sanctions, confirming and lifting them, appealing against them; each acts on its subject at once."""

import uuid
from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from moderation.audit.actions import record
from moderation.cases.access import stands_aside
from moderation.cases.actions import open_case, reverse, settle
from moderation.cases.core import PRESSING
from moderation.sanctions import access, core, subjects
from moderation.sanctions.access import NoSanctionError
from moderation.sanctions.core import KEPT, OUTCOMES, SanctionRefusedError
from moderation.sanctions.models import Sanction
from moderation.sanctions.subjects import Subjects
from moderation.staff.models import Person


@transaction.atomic
def impose(
    subject_kind: str, subject: uuid.UUID, kind: str, reason: str, ends_at: datetime, by: Person, now: datetime
) -> Sanction:
    """Decide a sanction; a removal is proposed with it, and suspends until somebody else confirms it (rule 32).

    Raises the LookupError of the subject's floor, SanctionRefusedError.
    """
    _check_decides(by, now)
    registered = subjects.of_kind(subject_kind)
    registered.lock(subject, by)
    before = Sanction.objects.filter(subject_kind=subject_kind, subject=subject)
    known_kind, known_reason = core.check_new(kind, reason, ends_at, by.pk, (s.decided for s in before), now)
    _settle(before.filter(access.due(now)), now)  # a removal that has lapsed may not be settled yet
    sanction = Sanction(subject_kind=subject_kind, subject=subject, kind=known_kind, reason=known_reason, by=by)
    sanction.begins_at, sanction.ends_at = now, ends_at
    sanction.save(force_insert=True)
    _stand(registered, subject, now)
    if core.needs_two(sanction.decided):
        open_case("confirmation", sanction.pk, registered.place(subject), now, PRESSING)
    act = "propose_removal" if known_kind == "remove" else f"sanction_{known_kind}"
    record(act, actor=by.pk, kind=subject_kind, object_id=subject, reason=known_reason)
    registered.tell(subject)
    return sanction


@transaction.atomic
def confirm(sanction_id: uuid.UUID, by: Person, now: datetime) -> Sanction:
    """Confirm what somebody else has proposed: a removal, or a sanction for longer than one decides alone (rule 32).

    Raises NoSanctionError, the LookupError of the subject's floor, SanctionRefusedError.
    """
    _check_decides(by, now)
    sanction, registered = _locked(sanction_id, by)
    core.check_confirmed(sanction.decided, by.pk, now)
    sanction.confirmed_by, sanction.confirmed_at = by, now
    sanction.save(update_fields=["confirmed_by", "confirmed_at"])
    _stand(registered, sanction.subject, now)
    settle("confirmation", sanction.pk, "confirm", now, by.pk)
    act = "confirm_removal" if sanction.kind == "remove" else "confirm_sanction"
    _record(act, sanction, by, sanction.reason)
    registered.tell(sanction.subject)
    return sanction


@transaction.atomic
def lift(sanction_id: uuid.UUID, by: Person, now: datetime) -> Sanction:
    """End a sanction before its time, or decide against a removal that was proposed.

    Raises NoSanctionError, the LookupError of the subject's floor, SanctionRefusedError: stands_aside. One that is over
    already is left as it is.
    """
    _check_decides(by, now)
    sanction, registered = _locked(sanction_id, by)
    if core.state(sanction.decided, now) in ("proposed", "in_force"):
        _lift(sanction, registered, by, now)
        _record("lift_sanction", sanction, by, sanction.kind)
        registered.tell(sanction.subject)
    return sanction


@transaction.atomic
def note_read(subject_kind: str, subject: uuid.UUID, sanction_ids: Collection[uuid.UUID], now: datetime) -> None:
    """The subject has read the notices of these."""
    own = Sanction.objects.filter(subject_kind=subject_kind, subject=subject, pk__in=sanction_ids)
    own.filter(read_at=None).update(read_at=now)


@transaction.atomic
def appeal(subject_kind: str, subject: uuid.UUID, sanction_id: uuid.UUID, now: datetime) -> Sanction:
    """The subject asks for a review, once for each sanction; the sanction holds until somebody has judged it.

    Again is no error. Raises NoSanctionError, also for one that was lifted.
    """
    registered = subjects.of_kind(subject_kind)
    if not registered.lock_known(subject):
        raise NoSanctionError(sanction_id)
    sanction = access.sanction_about(subject_kind, subject, sanction_id)
    if sanction.lifted_at is not None and sanction.appealed_at is None:
        raise NoSanctionError(sanction_id)
    if sanction.appealed_at is None:
        sanction.appealed_at = now
        sanction.save(update_fields=["appealed_at"])
        open_case("appeal", sanction.pk, registered.place(subject), now)
        record("appeal_sanction", actor=None, kind=subject_kind, object_id=subject, reason=sanction.kind)
        registered.tell(subject)
    return sanction


@transaction.atomic
def judge_appeal(sanction_id: uuid.UUID, outcome: str, by: Person, now: datetime) -> Sanction:
    """Judge an appeal: somebody who has neither decided nor confirmed the sanction does (rule 32).

    Raises NoSanctionError, also when nobody has appealed or it is judged already; the LookupError of the subject's
    floor; SanctionRefusedError.
    """
    _check_decides(by, now)
    known = Sanction.objects.filter(pk=sanction_id).first()
    if known is None:
        raise NoSanctionError(sanction_id)
    registered = subjects.of_kind(known.subject_kind)
    registered.lock_for_appeal(known.subject, by)
    sanction = Sanction.objects.get(pk=sanction_id)
    if sanction.appealed_at is None or sanction.appeal_decided_at is not None or outcome not in OUTCOMES:
        raise NoSanctionError(sanction_id)
    core.check_judge(sanction.decided, by.pk)
    sanction.appeal_decided_by, sanction.appeal_decided_at, sanction.appeal_outcome = by, now, outcome
    sanction.save(update_fields=["appeal_decided_by", "appeal_decided_at", "appeal_outcome"])
    if outcome == "lifted" and core.state(sanction.decided, now) in ("proposed", "in_force"):
        _lift(sanction, registered, by, now)
    settle("appeal", sanction.pk, "lift" if outcome == "lifted" else "uphold", now, by.pk)
    if outcome == "lifted":
        reverse(sanction.pk, now)
    _record("judge_appeal", sanction, by, outcome)
    registered.tell(sanction.subject)
    return sanction


def settle_due(now: datetime) -> int:
    """Bring the subjects of sanctions that have ended into the standing that they have without; how many there were.

    Each subject in a transaction of its own, locked before its sanctions are read.
    """
    rows = Sanction.objects.filter(access.due(now)).order_by("subject_kind", "subject")
    ended = list(rows.values_list("subject_kind", "subject").distinct())
    return sum(_settle_subject(subjects.of_kind(kind), subject, now) for kind, subject in ended)


@transaction.atomic
def _settle_subject(registered: Subjects, subject: uuid.UUID, now: datetime) -> int:
    is_there = registered.lock_known(subject)
    own = Sanction.objects.filter(subject_kind=registered.kind, subject=subject)
    count = _settle(own.filter(access.due(now)), now)
    if is_there and count:
        _stand(registered, subject, now)
        registered.tell(subject)
    return count


def end_old(now: datetime) -> int:
    """Delete sanctions whose time to be kept is over, and those of subjects that are gone; how many there were."""
    count: int = Sanction.objects.filter(ends_at__lte=now - KEPT).delete()[0]
    for kind, ids in access.forgotten_subjects().items():
        count += Sanction.objects.filter(subject_kind=kind, subject__in=ids).delete()[0]
    return count


def _check_decides(by: Person, now: datetime) -> None:
    """Who stands aside decides nothing, on whatever page. Raises SanctionRefusedError."""
    if stands_aside(by.pk, now):
        raise SanctionRefusedError("stands_aside")


def _locked(sanction_id: uuid.UUID, by: Person) -> tuple[Sanction, Subjects]:
    """The sanction, read under the lock of its subject."""
    known = Sanction.objects.filter(pk=sanction_id).first()
    if known is None:
        raise NoSanctionError(sanction_id)
    registered = subjects.of_kind(known.subject_kind)
    registered.lock(known.subject, by)
    return Sanction.objects.get(pk=sanction_id), registered


def _lift(sanction: Sanction, registered: Subjects, by: Person, now: datetime) -> None:
    if core.waits_for_second(sanction.decided, now):
        settle("confirmation", sanction.pk, "lift", now, by.pk)
    sanction.lifted_by, sanction.lifted_at, sanction.settled_at = by, now, now
    sanction.save(update_fields=["lifted_by", "lifted_at", "settled_at"])
    _stand(registered, sanction.subject, now)


def _settle(ended: Iterable[Sanction], now: datetime) -> int:
    over = list(ended)
    for sanction in over:
        if core.needs_two(sanction.decided) and sanction.confirmed_at is None:
            settle("confirmation", sanction.pk, "lapsed", now)
    return Sanction.objects.filter(pk__in=[sanction.pk for sanction in over]).update(settled_at=now)


def _stand(registered: Subjects, subject: uuid.UUID, now: datetime) -> None:
    """Bring the locked subject into the standing that all its sanctions together mean."""
    rows = Sanction.objects.filter(subject_kind=registered.kind, subject=subject, settled_at=None)
    registered.stand(subject, core.standing((row.decided for row in rows), now), now)


def _record(act: str, sanction: Sanction, by: Person, reason: str) -> None:
    record(act, actor=by.pk, kind=sanction.subject_kind, object_id=sanction.subject, reason=reason)
