"""Counting contacts without keeping a way back to them (rule 34)."""

import dataclasses
import logging
import secrets
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from django.db import transaction
from django.db.models import F, Model

from chat.statistics import core
from chat.statistics.actions.tallies import mark_stale
from chat.statistics.core import Choices, Counted, CountedFeedback, Happened, Marks
from chat.statistics.models import Feedback, PendingFeedback, PendingPulse, PendingRecord, Pulse, PulseAsked, Record
from chat.statistics.pulse import CountedPulse, OverTurn
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.seal import SealBrokenError, seal, unseal

SECRET = "statistics"  # noqa: S105  (the name of a secret of the keyring, not the secret)

logger = logging.getLogger(__name__)


@dataclasses.dataclass(frozen=True, slots=True)
class _Kind:
    """Rows that wait for company sealed, and what they become."""

    name: bytes
    pending: type[PendingRecord] | type[PendingFeedback] | type[PendingPulse]
    released: type[Record] | type[Feedback] | type[Pulse]
    counted: type[Counted] | type[CountedFeedback] | type[CountedPulse]
    is_tallied: bool = True
    """Whether the sums of its weeks count it."""

    def context(self, pending_id: uuid.UUID) -> bytes:
        """What binds a seal to its row."""
        return self.name + b" " + pending_id.bytes


_CONTACTS = _Kind(b"statistics", PendingRecord, Record, Counted)
_FEEDBACK = _Kind(b"feedback", PendingFeedback, Feedback, CountedFeedback)
_PULSES = _Kind(b"pulse", PendingPulse, Pulse, CountedPulse, is_tallied=False)


@transaction.atomic
def record_contact(happened: Happened, choices: Choices | None) -> bool:
    """Count a contact that is over, in the caller's transaction; `choices` is None when nobody answered it.

    The record waits sealed, without times and without anything of the contact, until `release_due` lets it go.
    Returns False for a test contact, of which nothing is kept. The caller makes sure that a contact is recorded
    once: here nothing is left to recognise it by.
    """
    if not core.is_counted(choices):
        return False
    _put(_CONTACTS, [core.counted(happened, choices)])
    return True


def record_turned_away(turned_away: Iterable[Happened]) -> None:
    """Count those for whom there was no room, all at once: a crowd at a full chat must not hold up the others."""
    _put(_CONTACTS, [core.counted(happened, None) for happened in turned_away])


@transaction.atomic
def record_feedback(happened: Happened, marks: Marks) -> None:
    """Keep what a visitor thought of a talk, in the caller's transaction, apart from the record of the contact.

    It waits in the same way. The caller makes sure that it comes once.
    """
    _put(_FEEDBACK, [core.counted_feedback(happened, marks)])


@transaction.atomic
def count_asked(turn: OverTurn) -> None:
    """Somebody is asked how this turn was."""
    asked, _ = PulseAsked.objects.get_or_create(**dataclasses.asdict(turn))
    PulseAsked.objects.filter(pk=asked.pk).update(turns=F("turns") + 1)


@transaction.atomic
def record_pulse(pulse: CountedPulse) -> None:
    """Keep how a turn was. It waits as feedback does; the caller makes sure that it comes once."""
    _put(_PULSES, [pulse])


def _put(kind: _Kind, all_counted: Sequence[Counted | CountedFeedback | CountedPulse]) -> None:
    key = keyring.current().secret(SECRET)
    rows = []
    for counted in all_counted:
        pending_id = uuid.uuid4()
        sealed = seal(key, msgspec.json.encode(counted), kind.context(pending_id))
        rows.append(kind.pending(id=pending_id, sealed=sealed))
    pending: type[Model] = kind.pending
    pending._default_manager.bulk_create(rows)


@transaction.atomic
def release_due(now: datetime) -> int:
    """Turn waiting records into statistics, in random order, when ten of a kind wait or their ISO week is over.

    Returns how many. A record whose seal does not open (another keyring than it was sealed with) stays and is
    reported in the log, so that restoring the keyring restores the count.
    """
    return _release(_CONTACTS, now) + _release(_FEEDBACK, now) + _release(_PULSES, now)


def _release(kind: _Kind, now: datetime) -> int:
    opened = _open(kind)
    due = core.releasable([counted.week for _, counted in opened], now)
    going = [pair for pair, goes in zip(opened, due, strict=True) if goes]
    secrets.SystemRandom().shuffle(going)
    kind.pending.objects.filter(pk__in=[pending_id for pending_id, _ in going]).delete()
    released: type[Model] = kind.released
    released._default_manager.bulk_create([released(**dataclasses.asdict(counted)) for _, counted in going])
    if kind.is_tallied:
        mark_stale([counted.week for _, counted in going])
    return len(going)


@transaction.atomic
def read_overdue(now: datetime) -> Outcome:
    """Records that wait, and those of them that should have gone out with their week (rule 34), but have not."""
    waiting = [counted.week for kind in (_CONTACTS, _FEEDBACK, _PULSES) for _, counted in _open(kind)]
    return Outcome(len(waiting), sum(week < core.week_of(now - core.LATE) for week in waiting))


def _open(kind: _Kind) -> list[tuple[uuid.UUID, Counted | CountedFeedback | CountedPulse]]:
    waiting = list(kind.pending.objects.select_for_update().values_list("pk", "sealed"))
    key = keyring.current().secret(SECRET)
    opened: list[tuple[uuid.UUID, Counted | CountedFeedback | CountedPulse]] = []
    for pending_id, sealed in waiting:
        try:
            plain = unseal(key, bytes(sealed), kind.context(pending_id))
        except SealBrokenError:
            continue
        opened.append((pending_id, msgspec.json.decode(plain, type=kind.counted)))
    if unopened := len(waiting) - len(opened):
        logger.error("%d waiting records were sealed with another keyring and cannot be counted", unopened)
    return opened
