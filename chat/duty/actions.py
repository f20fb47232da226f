"""Coming on duty and leaving it."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from chat.duty import access, core
from chat.duty.core import OnCallRefusedError
from chat.duty.models import HelpCall, OnCall, OnDuty
from chat.services.models import Service
from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.wire import ErrorCode
from moderation.staff import access as staff
from moderation.staff.models import Person

BOARD = Notice("board")
"""Published whenever the queue, who is on duty, or who holds what has changed."""


class DutyRefusedError(Exception):
    """The person cannot go on duty; `rule` names why."""

    def __init__(self, rule: str) -> None:
        """`rule` is a word for developers and tests: role, training, pledge, professional_missing, …"""
        super().__init__(rule)
        self.rule = rule


class HelpRefusedError(Exception):
    """Help cannot be called, or not by this person: `code` as the wire tells it; `by`: who was faster."""

    def __init__(self, code: ErrorCode, by: str = "") -> None:
        """See the class."""
        super().__init__(code)
        self.code, self.by = code, by


class NoScopeError(LookupError):
    """There is no such service."""


@transaction.atomic
def go_on_duty(person: Person, slugs: Collection[str], now: datetime) -> OnDuty:
    """Begin answering for these services, or change them. Raises DutyRefusedError (rule 19)."""
    if not staff.may(person, "answer_contacts"):
        raise DutyRefusedError("role")
    services = list(Service.objects.filter(slug__in=slugs, is_on=True))
    if len(services) != len(set(slugs)):
        raise DutyRefusedError("no_service")
    hindrance = person.hindrance(timezone.localdate(now))
    if hindrance is not None:
        raise DutyRefusedError(hindrance)
    for service in services:
        refusal = access.refusal(person, service, now)
        if refusal is not None:
            raise DutyRefusedError(refusal)
    duty, _ = OnDuty.objects.update_or_create(
        person=person, defaults={"seen_at": now, "status": "on"}, create_defaults={"since": now, "seen_at": now}
    )
    duty.services.set(services)
    publish_after_commit(BOARD)
    return duty


@transaction.atomic
def set_break(person_id: uuid.UUID, *, begins: bool) -> None:
    """Take no new contacts for a while, or take them again. Of no effect for somebody who is not on duty."""
    before, after = ("on", "break") if begins else ("break", "on")
    if OnDuty.objects.filter(person_id=person_id, status=before).update(status=after):
        publish_after_commit(BOARD)


@transaction.atomic
def finish(person_id: uuid.UUID) -> datetime | None:
    """Take no new contacts any more; duty ends with the last open one. Being off duty already is no error.

    Since when they have been on duty; None for whoever was off or finishing already.
    """
    duty = OnDuty.objects.select_for_update().filter(person_id=person_id).exclude(status="finishing").first()
    if duty is None:
        return None
    duty.status = "finishing"
    duty.save(update_fields=["status"])
    publish_after_commit(BOARD)
    return duty.since


@transaction.atomic
def keep_finishing(person_id: uuid.UUID, now: datetime) -> None:
    """The desk of somebody with open contacts is back: they are theirs while it is there (chat.contacts)."""
    _, is_new = OnDuty.objects.get_or_create(
        person_id=person_id, defaults={"since": now, "seen_at": now, "status": "finishing"}
    )
    if is_new:
        publish_after_commit(BOARD)


@transaction.atomic
def end_finishing(person_ids: Collection[uuid.UUID]) -> int:
    """Off, of these persons, who still only finishes; who is on duty again meanwhile stays. How many there were."""
    done = _lock_in_order(OnDuty.objects.filter(person__in=person_ids, status="finishing"))
    OnDuty.objects.filter(person__in=done).delete()
    if done:
        publish_after_commit(BOARD)
    return len(done)


@transaction.atomic
def go_off_duty(person_id: uuid.UUID) -> None:
    """Off at once: the desk is silent, or its person may not answer any more. Being off duty already is no error."""
    # Locked first, as those who come to help do it: what hangs on a duty is changed with it.
    if _lock_in_order(OnDuty.objects.filter(person=person_id)):
        OnDuty.objects.filter(person_id=person_id).delete()
        publish_after_commit(BOARD)


def lock_duties(person_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, frozenset[int]]:
    """For which services these persons take contacts; their duties are locked until the transaction ends."""
    rows = _lock_in_order(OnDuty.objects.filter(person__in=person_ids, status="on"))
    services: dict[uuid.UUID, set[int]] = {person: set() for person in rows}
    for person, service in OnDuty.services.through.objects.filter(onduty__in=services).values_list(
        "onduty_id", "service_id"
    ):
        services[person].add(service)
    return {person: frozenset(ids) for person, ids in services.items()}


def lock_everybody() -> list[uuid.UUID]:
    """All who are on duty, in a break or finishing included; their duties are locked until the transaction ends."""
    return _lock_in_order(OnDuty.objects.all())


def note_turns(person_ids: Collection[uuid.UUID], now: datetime) -> None:
    """These persons have got somebody, or were offered somebody: now it is the others' turn.

    Of several persons the duties must be locked.
    """
    OnDuty.objects.filter(person__in=person_ids).update(last_turn_at=now)


@transaction.atomic
def mark_seen(person_ids: Collection[uuid.UUID], now: datetime) -> None:
    """Their desks have answered a beat."""
    seen = _lock_in_order(OnDuty.objects.filter(person__in=person_ids))
    OnDuty.objects.filter(person__in=seen).update(seen_at=now)


@transaction.atomic
def expire(now: datetime) -> int:
    """Take off duty those whose desks have been silent; how many there were."""
    silent = _lock_in_order(OnDuty.objects.filter(seen_at__lt=now - core.SEEN_WITHIN))
    for person_id in silent:
        go_off_duty(person_id)
    return len(silent)


# --- silent help (rule 20) ---------------------------------------------------------------------------


@transaction.atomic
def call_help(person_id: uuid.UUID, service: str, now: datetime) -> None:
    """Call every professional on duty; `service` is the slug of where, or empty. Raises HelpRefusedError: not_on_duty.

    Calling again keeps the beginning, and who comes.
    """
    if not _lock_in_order(OnDuty.objects.filter(person=person_id)):
        raise HelpRefusedError("not_on_duty")
    where = Service.objects.filter(slug=service).first()
    HelpCall.objects.update_or_create(
        duty_id=person_id, defaults={"service": where}, create_defaults={"service": where, "since": now}
    )
    publish_after_commit(BOARD)


@transaction.atomic
def stop_help(person_id: uuid.UUID) -> None:
    """The caller says that it is over. Having called nobody is no error."""
    deleted, _ = HelpCall.objects.filter(duty=person_id).delete()
    if deleted:
        publish_after_commit(BOARD)


@transaction.atomic
def come_to_help(person: Person, caller_id: uuid.UUID) -> None:
    """Say that this person comes. Raises HelpRefusedError: not_on_duty, not_allowed for peers, not_found, taken."""
    if access.helper_type(person) != "professional":
        raise HelpRefusedError("not_allowed")
    if person.pk not in _lock_in_order(OnDuty.objects.filter(person__in=[person.pk, caller_id])):
        raise HelpRefusedError("not_on_duty")
    call = HelpCall.objects.select_related("helper__person").filter(duty=caller_id).first()
    if call is None or caller_id == person.pk:
        raise HelpRefusedError("not_found")
    if call.helper is not None and call.helper_id != person.pk:
        raise HelpRefusedError("taken", call.helper.person.duty_name)
    call.helper_id = person.pk
    call.save(update_fields=["helper"])
    publish_after_commit(BOARD)


@transaction.atomic
def set_on_call(by: Person, scope: str, name: str, phone: str) -> None:
    """Write down who is on call for a service or, with `core.EVERY_SERVICE`, for those without a backup of their own.

    Raises NoScopeError, OnCallRefusedError: name, phone.
    """
    _check_scope(by, scope)
    name, phone = core.checked_backup(name, phone)
    OnCall.objects.update_or_create(scope=scope, defaults={"name": name, "phone": phone})
    _changed_on_call("set_on_call", by, scope)


@transaction.atomic
def remove_on_call(by: Person, scope: str) -> None:
    """Nobody is on call there any more. Raises NoScopeError, OnCallRefusedError: gone."""
    _check_scope(by, scope)
    deleted, _ = OnCall.objects.filter(scope=scope).delete()
    if not deleted:
        raise OnCallRefusedError("gone")
    _changed_on_call("remove_on_call", by, scope)


def _check_scope(by: Person, scope: str) -> None:
    known = scope == core.EVERY_SERVICE or Service.objects.filter(slug=scope).exists()
    if not (known and staff.may(by, "plan_duty")):
        raise NoScopeError


def _changed_on_call(act: str, by: Person, scope: str) -> None:
    publish_after_commit(BOARD)
    record(act, actor=by.pk, kind="service", object_id="" if scope == core.EVERY_SERVICE else scope)


def _lock_in_order(duties: QuerySet[OnDuty]) -> list[uuid.UUID]:
    """Lock these duties, in the order of their persons so that no two wait in a circle, and say whose they are."""
    return list(duties.select_for_update().order_by("person_id").values_list("person_id", flat=True))
