"""What comes into the queue, who handles it, and how it leaves.

Floors above open and settle cases in the transactions in which something begins or stops to wait for a judgement. Their
own rows are locked first, then the case, then the head of the audit trail; what they `tell` comes last.
"""

import uuid
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from moderation.audit.actions import record
from moderation.cases import access, core, matters
from moderation.cases.access.queue import open_subjects, stands_aside
from moderation.cases.core import CaseRefusedError, Decision, Kind, Place, StandsAsideError, Wanted
from moderation.cases.models import Case
from moderation.staff.models import Person


def open_case(
    kind: Kind,
    subject: uuid.UUID,
    place: Place,
    now: datetime,
    urgency: int = core.USUAL,
    due_at: datetime | None = None,
) -> Case:
    """Something needs a judgement; more of what waits already is counted there, and can make it more urgent.

    In the caller's transaction, which holds the locks of what it is about. `due_at`: by when it is promised, where that
    is not the usual for its kind.
    """
    due = due_at or core.due_at(kind, urgency, now)
    new = Case(kind=kind, subject=subject, place_kind=place.kind, place=place.id, urgency=urgency)
    new.came_at, new.due_at = now, due
    while True:
        Case.objects.bulk_create([new], ignore_conflicts=True)  # of two that come at once, one finds the other's
        case = lock_waiting(kind, subject)
        if case is not None:
            break
    if case.pk != new.pk:
        case.count += 1
        case.urgency, case.due_at = max(case.urgency, urgency), min(case.due_at, due)
        case.version += 1
        case.save(update_fields=["count", "urgency", "due_at", "version"])
    return case


def settle(
    kind: Kind, subject: uuid.UUID, decision: Decision, now: datetime, by: uuid.UUID | None = None, reason: str = ""
) -> None:
    """It waits for nobody any more: decided elsewhere, taken back, or over. In the caller's transaction, and audited.

    `by` has decided it; None: nobody. Where it is being decided in the queue (`decide`), that is written down already,
    and nothing happens here. On whatever page somebody decides, it ends here. Raises StandsAsideError.
    """
    if by is not None and stands_aside(by, now):
        raise StandsAsideError
    newest = Case.objects.select_for_update(no_key=True).filter(kind=kind, subject=subject).order_by("-came_at")
    case = newest.first()
    if case is None or (case.decided_at is not None and (case.decided_at, case.decided_by_id) != (now, by)):
        record(f"case_{decision}", actor=by, kind=kind, object_id=subject, reason=reason)
    elif case.decided_at is None:
        _write_down(case, decision, reason, by, now)


def _write_down(case: Case, decision: Decision, reason: str, by: uuid.UUID | None, now: datetime) -> None:
    case.decided_at, case.decided_by_id, case.decision, case.reason = now, by, decision, reason
    if by is not None:
        case.first_looked_at = case.first_looked_at or now
    case.claimed_by = case.claimed_until = None
    case.version += 1
    case.save(
        update_fields=[
            "decided_at", "decided_by", "decision", "reason", "first_looked_at", "claimed_by", "claimed_until",
            "version",
        ]
    )  # fmt: skip
    record(f"case_{decision}", actor=by, kind=case.kind, object_id=case.pk, reason=reason)


@transaction.atomic
def claim(case_id: uuid.UUID, by: Person, now: datetime) -> Case:
    """Handle it from now on, for a while; again makes it longer.

    Raises NoCaseError, CaseRefusedError: decided, claimed, same_person.
    """
    case = _locked_for(case_id, by)
    core.check_claim(case.standing, by.pk, now)
    case.claimed_by, case.claimed_until = by, core.claim_until(case.urgency, now)
    case.first_looked_at = case.first_looked_at or now
    case.version += 1
    case.save(update_fields=["claimed_by", "claimed_until", "first_looked_at", "version"])
    record("claim_case", actor=by.pk, kind=case.kind, object_id=case.pk)
    return case


@transaction.atomic
def release(case_id: uuid.UUID, by: Person, now: datetime) -> None:
    """Leave it to others again; one that this person does not handle stays as it is. Raises NoCaseError."""
    case = _locked_for(case_id, by)
    if core.handler(case.standing, now) != by.pk:
        return
    case.claimed_by = case.claimed_until = None
    case.version += 1
    case.save(update_fields=["claimed_by", "claimed_until", "version"])
    record("release_case", actor=by.pk, kind=case.kind, object_id=case.pk)


@transaction.atomic
def escalate(case_id: uuid.UUID, version: int, by: Person, now: datetime) -> None:
    """Ask for other eyes, soon: it becomes urgent, and this person does not decide it any more.

    Raises NoCaseError; CaseRefusedError: as deciding, not_offered where there may be nobody else.
    """
    case = _locked_for(case_id, by)
    core.check_decider(case.standing, version, by.pk, now)
    matter = matters.of_kind(case.kind)
    if not matter.escalates or case.escalated_by_id is not None:
        raise CaseRefusedError("not_offered")
    case.escalated_by, case.urgency = by, core.URGENT
    case.due_at = min(case.due_at, core.due_at(matter.kind, core.URGENT, now))
    case.claimed_by = case.claimed_until = None
    case.version += 1
    case.save(update_fields=["escalated_by", "urgency", "due_at", "claimed_by", "claimed_until", "version"])
    record("escalate_case", actor=by.pk, kind=case.kind, object_id=case.pk)


@transaction.atomic
def open_matter(case_id: uuid.UUID, reason: str, by: Person, now: datetime) -> None:
    """Open what is sealed, for a while; each time it is audited with the reason (rule 36).

    Raises NoCaseError, also when it is gone or nothing is sealed there; CaseRefusedError: reason, decided, claimed.
    """
    known = access.case_for(by, case_id)
    matter = matters.of_kind(known.kind)
    core.check_reading(reason)
    if matter.open is None:
        raise access.NoCaseError(case_id)
    _lock_matter(matter, known, by)
    case = _locked_for(case_id, by)
    core.check_claim(case.standing, by.pk, now)
    if case.first_looked_at is None:
        case.first_looked_at = now
        case.save(update_fields=["first_looked_at"])
    matter.open(case, by, reason, now)


@transaction.atomic
def decide(case_id: uuid.UUID, version: int, wanted: Wanted, by: Person, now: datetime) -> Case:
    """Take one of the decisions that the matter's floor offers this person now; its floor acts on it at once.

    `version` is the case's as the person saw it. Raises NoCaseError; CaseRefusedError: whatever `core` says, gone.
    """
    known = access.case_for(by, case_id)
    matter = matters.of_kind(known.kind)
    if known.decided_at is not None:
        raise CaseRefusedError("decided")
    _lock_matter(matter, known, by)
    case = _locked_for(case_id, by)
    core.check_decider(case.standing, version, by.pk, now)
    offer = core.checked(matter.offers(case, by, now), wanted)
    _write_down(case, offer.decision, wanted.reason if offer.reasons else "", by.pk, now)
    try:
        led_to = matter.decide(case, wanted, by, now)
    except LookupError:
        raise CaseRefusedError("gone") from None
    if led_to is not None:
        case.led_to = led_to
        case.save(update_fields=["led_to"])
    return case


def _lock_matter(matter: matters.Matter, case: Case, by: Person) -> None:
    try:
        matter.lock(case, by)
    except LookupError:
        raise CaseRefusedError("gone") from None


def lock_waiting(kind: Kind, subject: uuid.UUID) -> Case | None:
    """The case that waits about this, locked until the transaction ends; None: there is none."""
    rows = Case.objects.select_for_update(no_key=True)
    return rows.filter(kind=kind, subject=subject, decided_at=None).first()


def _locked_for(case_id: uuid.UUID, by: Person) -> Case:
    """The case, locked, for somebody who sees it."""
    access.case_for(by, case_id)
    return Case.objects.select_for_update(no_key=True).get(pk=case_id)


# --- what becomes of decisions --------------------------------------------------------------------


def reverse(led_to: uuid.UUID, now: datetime) -> None:
    """What a decision had made was taken back by somebody else: the figures know. In the caller's transaction."""
    Case.objects.filter(led_to=led_to, reversed_at=None).update(reversed_at=now)


def forget_place(place: Place) -> None:
    """Everything there is gone, with all that cases there were about: what was decided stays as figures.

    In the caller's transaction, which holds the place's lock.
    """
    there = Case.objects.filter(place_kind=place.kind, place=place.id)
    there.filter(decided_at=None).delete()
    there.filter(_leads_somewhere()).update(**_NOWHERE)


def settle_vanished(now: datetime) -> int:
    """Take out of the queue what has lost its matter without a word; how many there were.

    A safety net: whoever ends a matter settles its case.
    """
    count = 0
    for matter in matters.every():
        waiting = open_subjects(matter.kind, now - core.GONE_AFTER)
        for subject in sorted(set(waiting) - set(matter.living(waiting))) if waiting else ():
            with transaction.atomic():
                settle(matter.kind, subject, "gone", now)
            count += 1
    return count


def forget_decided(now: datetime) -> int:
    """Forget what cases were about that were decided long ago, and by whom; how many there were."""
    old = Case.objects.filter(_leads_somewhere(), decided_at__lte=now - core.SUBJECT_KEPT)
    return old.update(**_NOWHERE)


def end_figures(now: datetime) -> int:
    """Delete cases that were decided so long ago that no figure needs them; how many there were."""
    return Case.objects.filter(decided_at__lte=now - core.FIGURES_KEPT).delete()[0]


_NOWHERE = {"subject": None, "led_to": None, "decided_by": None, "escalated_by": None, "version": F("version") + 1}


def _leads_somewhere() -> Q:
    return Q(subject__isnull=False) | Q(led_to__isnull=False) | Q(decided_by__isnull=False)
