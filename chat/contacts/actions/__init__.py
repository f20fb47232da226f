"""What happens to a contact. The only writers; each is one transaction, published after its commit.

Locks are taken in one order everywhere: duty, contact, stream; and of a kind, in the order of their ids.
"""

import contextlib
import logging
import secrets
import uuid
from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from chat.contacts import access
from chat.contacts.access import hash_token
from chat.contacts.actions.blocks import block, check_not_blocked
from chat.contacts.actions.blocks import lift_blocks as lift_blocks
from chat.contacts.actions.claims import Claim as Claim
from chat.contacts.actions.claims import Claimed as Claimed
from chat.contacts.actions.claims import accept as accept
from chat.contacts.actions.claims import claim_batch as claim_batch
from chat.contacts.actions.company import dismiss_absent, dismiss_all, left_alone
from chat.contacts.actions.company import invite as invite
from chat.contacts.actions.company import join as join
from chat.contacts.actions.company import leave as leave
from chat.contacts.actions.company import mark_readers_seen as mark_readers_seen
from chat.contacts.actions.company import read_along as read_along
from chat.contacts.actions.company import uninvite as uninvite
from chat.contacts.actions.company import whisper as whisper
from chat.contacts.actions.doors import close_doors as close_doors
from chat.contacts.actions.doors import open_door as open_door
from chat.contacts.actions.drafts import keep_draft as keep_draft
from chat.contacts.actions.excerpts import hand_in as hand_in
from chat.contacts.actions.handovers import end_finished_duties as end_finished_duties
from chat.contacts.actions.handovers import hand_over as hand_over
from chat.contacts.actions.handovers import keep_open_talks as keep_open_talks
from chat.contacts.actions.handovers import note as note
from chat.contacts.actions.handovers import put_back_stranded, stranded
from chat.contacts.actions.hours import follow_hours as follow_hours
from chat.contacts.actions.offers import decline as decline
from chat.contacts.actions.offers import make_offers as make_offers
from chat.contacts.actions.offers import withdraw
from chat.contacts.actions.pages import Departure as Departure
from chat.contacts.actions.pages import Page as Page
from chat.contacts.actions.pages import Resumed as Resumed
from chat.contacts.actions.pages import let_in, lock_in_order, lockable, locked, locked_by_token, locked_of_worker
from chat.contacts.actions.pages import mark_gone as mark_gone
from chat.contacts.actions.pages import resume as resume
from chat.contacts.actions.pages import resume_batch as resume_batch
from chat.contacts.actions.questions import ask as ask
from chat.contacts.actions.questions import ask_interpreter as ask_interpreter
from chat.contacts.actions.questions import give_card as give_card
from chat.contacts.actions.questions import set_code_word as set_code_word
from chat.contacts.actions.questions import try_code_word
from chat.contacts.actions.starts import Start as Start
from chat.contacts.actions.starts import Started as Started
from chat.contacts.actions.starts import start as start
from chat.contacts.actions.starts import start_batch as start_batch
from chat.contacts.actions.wishes import wish as wish
from chat.contacts.core import (
    CLOSED_WINDOW,
    LOST_WINDOW,
    OVERTIME,
    PRESENCE_SILENCE,
    RECORD_WITHIN,
    SWEEP_MARGIN,
    AskCodeWord,
    ReloadDecision,
    reload_decision,
    waits_no_longer,
)
from chat.contacts.core import RefusedByStateError as RefusedByStateError
from chat.contacts.models import Contact
from chat.duty.actions import BOARD
from chat.statistics import actions as statistics
from chat.statistics.core import SILENT, Choices, Happened, Marks
from chat.transcripts import actions as transcripts
from chat.transcripts.access import has_written
from chat.transcripts.models import Stream
from chat.transcripts.wire import Continued, Ended, EndedBy, Overtime
from moderation.cases import actions as cases
from moderation.live.hub import publish_after_commit
from moderation.live.reasons import reason
from moderation.live.wire import milliseconds
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person

logger = logging.getLogger(__name__)


# --- the visitor's page ------------------------------------------------------------------------


@transaction.atomic
def reload(token: str, agreed: bool, now: datetime, word: str = "") -> tuple[ReloadDecision | AskCodeWord, Page | None]:
    """Let a reloaded page in, ask it first, or refuse (rule 11). The token is used up when a page is let in.

    Whoever continues says the code word, if one is set (rule 25), and the worker is told. Raises RefusedByStateError
    (blocked).
    """
    contact = lockable().filter(reload_hash=hash_token(token)).first()
    if contact is None or contact.state == "ended":
        check_not_blocked(token, now)
        return "refuse", None
    # A page that is still "here" was seen moments ago, unless every process has been down since.
    decision: ReloadDecision | AskCodeWord = reload_decision(now - contact.seen_at, agreed)
    if decision in ("ask", "continue") and contact.code_word_hash:
        decision = try_code_word(contact, word if agreed else "", now)
    if decision == "continue":
        _continue(contact, now)
    elif decision != "transcript":
        return decision, None
    return decision, let_in(contact, now, token=secrets.token_urlsafe(32))


def _continue(contact: Contact, now: datetime) -> None:
    """Hide what was written before, and tell the worker. Where nothing was, there is nobody to be taken for."""
    stream = transcripts.lock(contact.stream_id)
    contact.hidden_up_to = stream.head
    if stream.head > 0:
        transcripts.append([(stream, Continued(code_word=bool(contact.code_word_hash)))], now)


@transaction.atomic
def mark_seen(connections: Collection[str], now: datetime) -> None:
    """These pages have answered a beat. Whoever was taken for cut off, while their process stood still, is here."""
    seen = lock_in_order(Contact.objects.filter(connection__in=connections, presence__in=("here", "network")))
    Contact.objects.filter(pk__in=[contact.pk for contact in seen]).update(presence="here", seen_at=now)
    if any(contact.presence == "network" for contact in seen):
        publish_after_commit(BOARD)


# --- the worker --------------------------------------------------------------------------------


@transaction.atomic
def record(
    contact_id: str,
    person: Person,
    choices: Choices,
    now: datetime,
) -> None:
    """Count the ended contact and take it off the worker's desk.

    Raises NoContactError, or RefusedByStateError (not_ended).
    """
    contact = locked_of_worker(contact_id, person)
    if contact.state != "ended":
        raise RefusedByStateError("not_ended")
    _count(contact, choices, now)
    if contact.worker_grant_id is not None:
        transcripts.revoke(transcripts.lock(contact.stream_id), contact.worker_grant_id, now)
    publish_after_commit(BOARD)


# --- the end -----------------------------------------------------------------------------------


@transaction.atomic
def end_by_visitor(token: str, by: EndedBy, now: datetime) -> None:
    """The visitor ends the talk, or leaves fast (then nothing opens it again, rule 5). Twice is no error.

    A reloaded page that has not been let in yet has only its reload token, which is good enough to leave with.
    """
    contact = locked_by_token(token, or_reload=by == "left_fast")
    if by == "left_fast":
        _void_tokens(contact)
    _end(contact, by, now)


@transaction.atomic
def end_by_worker(contact_id: str, person: Person, now: datetime, *, blocks: bool = False) -> None:
    """The worker ends the talk; with `blocks`, its tab begins no other one for a while (rule 24).

    Twice is no error; what has ended already blocks nobody. Raises NoContactError.
    """
    contact = locked_of_worker(contact_id, person)
    tab = contact.reload_hash if blocks else None
    _end(contact, "blocked" if blocks else "helper", now)
    if tab is not None:
        block(tab, person, now)


@transaction.atomic
def delete(token: str, now: datetime) -> None:
    """The visitor deletes everything, at any moment (rule 14): ended, shredded, and nothing opens it again.

    An excerpt goes, too, unless a moderator has begun to read it.
    """
    contact = locked_by_token(token)
    stream = transcripts.lock(contact.stream_id)
    if stream.shredded_at is None:
        transcripts.shred(stream, "deleted", now)
    if contact.case is not None:
        cases.withdraw([contact.case], now)
    _void_tokens(contact)
    _end(contact, "visitor", now)


def end_abandoned(now: datetime) -> int:
    """End what visitors have been gone from for too long (rule 11); how many there were.

    Also marks as cut off the pages whose server process died with them. Each end is a transaction of its own:
    one that locked several streams could wait in a circle with the writer.
    """
    ids = list(Contact.objects.filter(_abandoned(now)).values_list("pk", flat=True))
    ended = _for_each(ids, lambda contact_id: _end_abandoned(contact_id, now))
    # After that: whoever is silent only by a clock that jumped has until the next sweep to be noted as here.
    present = Contact.objects.filter(presence="here", seen_at__lt=now - PRESENCE_SILENCE)
    with transaction.atomic():
        if silent := lock_in_order(present):
            Contact.objects.filter(pk__in=[contact.pk for contact in silent]).update(presence="network")
            publish_after_commit(BOARD)
    return ended


def _for_each(contact_ids: Iterable[uuid.UUID], act: Callable[[uuid.UUID], bool]) -> int:
    """For how many contacts the act did something. One that fails is logged and keeps the others from nothing."""
    done = 0
    for contact_id in contact_ids:
        try:
            with transaction.atomic():
                done += act(contact_id)
        except Exception as error:
            logger.error("upkeep of a contact failed: %s", reason(error))
    return done


def _end_abandoned(contact_id: uuid.UUID, now: datetime) -> bool:
    """End the contact unless its visitor has come back a moment ago."""
    contact = lockable().filter(_abandoned(now), pk=contact_id).first()
    if contact is None:
        return False
    _end(contact, "timeout", now)
    return True


def _abandoned(now: datetime) -> Q:
    lost = Q(presence="network", seen_at__lt=now - LOST_WINDOW)
    closed = Q(presence="closed", seen_at__lt=now - CLOSED_WINDOW)
    return ~Q(state="ended") & (lost | closed)


def close_for_the_day(now: datetime) -> int:
    """Closing time (rule 10): the queue ends for whom nobody can take at once, and no open talk is dropped.

    Those in an open talk are told until when it may go on; then it ends. How many contacts were ended or told.
    """
    late = access.waiting_after_closing(now)
    ends = [contact for contact, is_reached, closed in late if waits_no_longer(closed, is_reached, now)]
    overtime = list(Contact.objects.filter(_in_overtime(now)).order_by("pk").values_list("pk", flat=True))
    ended = _for_each(ends, lambda contact_id: _end_waiting(contact_id, now))
    return ended + _for_each(overtime, lambda contact_id: _tell_or_end(contact_id, now))


def _end_waiting(contact_id: uuid.UUID, now: datetime) -> bool:
    contact = lockable().filter(pk=contact_id, state="waiting").first()
    if contact is None:  # taken a moment ago
        return False
    _end(contact, "closing", now)
    return True


def _in_overtime(now: datetime) -> Q:
    """Open talks whose hours are over: those that nobody has told of it, and those whose overtime is over, too."""
    untold, over = Q(overtime_until=None), Q(overtime_until__lte=now)
    return Q(state="open", closes_at__lte=now) & (untold | over)


def _tell_or_end(contact_id: uuid.UUID, now: datetime) -> bool:
    contact = lockable().filter(_in_overtime(now), pk=contact_id).first()
    if contact is None or contact.closes_at is None:
        return False
    if contact.overtime_until is not None:
        _end(contact, "closing", now)
        return True
    contact.overtime_until = contact.closes_at + OVERTIME
    contact.save(update_fields=["overtime_until"])
    transcripts.append([(transcripts.lock(contact.stream_id), Overtime(milliseconds(contact.overtime_until)))], now)
    return True


def offer_stranded(now: datetime) -> int:
    """Put contacts whose desks are off duty back into the queue, for colleagues who are there; how many there were."""
    return _for_each(stranded(now), lambda contact_id: put_back_stranded(contact_id, now))


def dismiss_gone(now: datetime) -> int:
    """Take out of talks whoever was in them beside the worker and is not there any more; of how many talks."""
    return _for_each(left_alone(now), lambda contact_id: dismiss_absent(contact_id, now))


def shred_due(now: datetime) -> int:
    """Shred the texts of contacts whose time after the end is over (rule 33); how many there were."""
    due = Contact.objects.filter(access.past_their_time(now + SWEEP_MARGIN), stream__shredded_at=None)
    ids = list(due.values_list("pk", flat=True).order_by("pk"))
    return _for_each(ids, lambda contact_id: _shred(contact_id, now))


def _shred(contact_id: uuid.UUID, now: datetime) -> bool:
    contact = locked(contact_id)
    stream = transcripts.lock(contact.stream_id)
    _void_tokens(contact)
    if stream.shredded_at is not None:
        return False
    transcripts.shred(stream, "expired", now)
    return True


def record_overdue(now: datetime) -> int:
    """Record as not known what a worker has not recorded within RECORD_WITHIN; how many there were."""
    overdue = Contact.objects.filter(state="ended", recorded_at=None, ended_at__lt=now - RECORD_WITHIN)
    ids = list(overdue.values_list("pk", flat=True).order_by("pk"))
    return _for_each(ids, lambda contact_id: _record_overdue(contact_id, now))


def _record_overdue(contact_id: uuid.UUID, now: datetime) -> bool:
    contact = locked(contact_id)
    if contact.recorded_at is not None:
        return False
    _count(contact, Choices(), now)
    publish_after_commit(BOARD)
    return True


@transaction.atomic
def erase_finished() -> int:
    """Delete contacts that are recorded and shredded, with their streams; how many there were."""
    finished = Contact.objects.filter(recorded_at__isnull=False, stream__key_destroyed_at__isnull=False)
    stream_ids = list(finished.values_list("stream_id", flat=True))
    Contact.objects.filter(stream__in=stream_ids).delete()  # those listed: others may have finished since
    transcripts.erase(stream_ids)
    return len(stream_ids)


def _end(contact: Contact, by: EndedBy, now: datetime) -> None:
    """End a locked contact, whatever state it is in."""
    if contact.state == "ended":
        return
    contact.state, contact.ended_at, contact.ended_by = "ended", now, by
    contact.reload_hash = None
    contact.code_word_asked, contact.code_word_hash = False, ""
    contact.topic = contact.interpreter = ""
    contact.draft = None
    withdraw(contact)
    if by in ("visitor", "left_fast"):
        contact.presence = "ended" if by == "visitor" else "left_fast"
    contact.save()
    contact.companions.exclude(draft=None).update(draft=None)
    stream = transcripts.lock(contact.stream_id)
    if stream.shredded_at is None:
        with contextlib.suppress(KeyGoneError):  # a keyring that was lost must not keep a talk open
            transcripts.append([(stream, Ended(by))], now)
        transcripts.close(stream, now)
    if contact.worker_id is None:  # nobody has it, so nobody will make its record
        _count(contact, Choices() if contact.answered_at else None, now)
    elif _has_nobody_come(stream, by):
        _count(contact, SILENT, now)
    publish_after_commit(BOARD)


def _has_nobody_come(stream: Stream, by: EndedBy) -> bool:
    """Whether the visitor is gone without a word: then no worker is asked for a record (DOMAIN §4).

    A worker who ended the talk themselves is there to say what it was, and may have tried out the chat. Of a text that
    the visitor has deleted nobody knows any more but the worker.
    """
    return by not in ("helper", "blocked") and stream.shredded_at is None and not has_written(stream, "visitor")


@transaction.atomic
def give_feedback(token: str, marks: Marks, now: datetime) -> None:
    """The visitor says what they thought of a talk that is over; said again it changes nothing.

    Nothing leads from it to the contact or back (rule 34). Raises RefusedByStateError: stale_token, not_ended, empty,
    not_allowed when nobody answered.
    """
    contact = locked_by_token(token)
    if contact.state != "ended":
        raise RefusedByStateError("not_ended")
    if contact.answered_at is None:
        raise RefusedByStateError("not_allowed")
    if marks.is_empty:
        raise RefusedByStateError("empty")
    if not contact.feedback_given:
        contact.feedback_given = True
        contact.save(update_fields=["feedback_given"])
        statistics.record_feedback(_happened(contact, now), marks)


def _count(contact: Contact, choices: Choices | None, now: datetime) -> None:
    """Leave a record behind that has no link to the contact (rule 34); no choices when nobody answered."""
    statistics.record_contact(_happened(contact, now), choices)
    contact.recorded_at = now
    contact.save(update_fields=["recorded_at"])
    dismiss_all(contact, now)


def _happened(contact: Contact, now: datetime) -> Happened:
    worker = contact.worker or contact.previous_worker
    association = worker.association.slug if worker else ""
    # Each moment was stamped by the clock of some machine: what came later is never counted as earlier.
    answered_at = max(contact.created_at, contact.answered_at) if contact.answered_at else None
    return Happened(
        service=contact.service.slug,
        language=contact.language,
        began_at=contact.created_at,
        answered_at=answered_at,
        ended_at=max(answered_at or contact.created_at, contact.ended_at or now),
        ended_by=contact.ended_by,
        association=association,
        helper_type=worker.helper_type if worker else "",
        transferred=contact.worker_id is not None and contact.previous_worker_id not in (None, contact.worker_id),
        took_part=tuple(slug for slug in contact.took_part if slug != association),
    )


def _void_tokens(contact: Contact) -> None:
    contact.token_hash = contact.reload_hash = None
    contact.save(update_fields=["token_hash", "reload_hash"])
