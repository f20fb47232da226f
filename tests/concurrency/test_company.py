"""Who comes into a talk, leaves it and takes it over at the same moment: it has one worker, and nobody reads unseen."""

import functools
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from chat.contacts import access, actions
from chat.contacts.access import NoContactError
from chat.contacts.actions import Page, RefusedByStateError, company, handovers
from chat.contacts.models import Companion, Contact
from chat.duty.actions import go_off_duty, go_on_duty
from chat.transcripts.access import read_after
from chat.transcripts.models import Grant
from chat.transcripts.wire import SecondJoined, SecondLeft, TookOver
from moderation.audit.models import AuditRow
from moderation.staff.actions import assign_role
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

SOON = NOW + timedelta(seconds=5)
TIMES = 5


def asked(cast: Cast) -> tuple[Page, Contact]:
    """A talk of Aino's into which Eero is asked."""
    page, contact = opened(cast.violence, cast.aino, NOW)
    go_on_duty(cast.eero, [cast.violence.slug], NOW)
    actions.invite(str(contact.pk), cast.aino, str(cast.eero.pk), NOW)
    return page, contact


def joined(cast: Cast) -> tuple[Page, Contact]:
    """A talk of Aino's in which Eero is the second."""
    page, contact = asked(cast)
    actions.join(str(contact.pk), cast.eero, NOW)
    return page, contact


def told(contact: Contact, kind: type) -> int:
    """How often the log tells of it."""
    assert contact.visitor_grant_id is not None
    entries = read_after(contact.stream_id, contact.visitor_grant_id, 0).entries
    return [type(entry.body) for entry in entries].count(kind)


def is_whole(contact: Contact) -> bool:
    """Exactly those read it whom the desks show in it, and the log tells of every second who is not there any more."""
    contact.refresh_from_db()
    readers = set(Grant.objects.filter(stream=contact.stream, revoked_at=None).exclude(author="visitor"))
    shown = {row.grant for row in Companion.objects.filter(contact=contact, grant__isnull=False)}
    if contact.worker_grant is not None:
        shown.add(contact.worker_grant)
    seconds = Companion.objects.filter(contact=contact, part="second").count()
    gone = told(contact, SecondLeft) + told(contact, TookOver)
    is_over = contact.state == "waiting" or contact.recorded_at is not None  # then nobody is beside anybody
    return readers == shown and (is_over or told(contact, SecondJoined) == seconds + gone)


def clear(cast: Cast, contact: Contact) -> None:
    """Let both have their places back."""
    Contact.objects.filter(pk=contact.pk).delete()
    for person in (cast.aino, cast.eero):
        go_off_duty(person.pk)


def both(cast: Cast, make: Callable[[Cast], tuple[Page, Contact]], *acts: Callable[[Page, Contact], object]) -> None:
    """Whatever of these is first, the talk is whole."""
    for _ in range(TIMES):
        page, contact = make(cast)
        outcomes = together([functools.partial(act, page, contact) for act in acts])
        allowed = (type(None), NoContactError, RefusedByStateError, bool, int)
        assert all(isinstance(outcome, allowed) for outcome in outcomes), outcomes
        assert is_whole(contact)
        clear(cast, contact)


def test_coming_while_the_invitation_is_taken_back(cast: Cast) -> None:
    both(
        cast,
        asked,
        lambda _, contact: actions.join(str(contact.pk), cast.eero, SOON),
        lambda _, contact: actions.uninvite(str(contact.pk), cast.aino),
    )


def test_coming_while_the_talk_is_handed_to_others(cast: Cast) -> None:
    both(
        cast,
        asked,
        lambda _, contact: actions.join(str(contact.pk), cast.eero, SOON),
        lambda _, contact: actions.hand_over(str(contact.pk), cast.aino, "", "", "", SOON),
    )


def test_coming_while_the_visitor_ends_or_deletes(cast: Cast) -> None:
    both(
        cast,
        asked,
        lambda _, contact: actions.join(str(contact.pk), cast.eero, SOON),
        lambda page, _: actions.end_by_visitor(page.token, "visitor", SOON),
    )


def test_leaving_while_the_talk_is_handed_to_the_one_who_leaves(cast: Cast) -> None:
    both(
        cast,
        joined,
        lambda _, contact: actions.leave(str(contact.pk), cast.eero, SOON),
        lambda _, contact: actions.hand_over(str(contact.pk), cast.aino, "", str(cast.eero.pk), "", SOON),
    )


def test_leaving_while_the_workers_desk_is_found_dead(cast: Cast) -> None:
    def dead(cast: Cast) -> tuple[Page, Contact]:
        page, contact = joined(cast)
        go_off_duty(cast.aino.pk)
        return page, contact

    both(
        cast,
        dead,
        lambda _, contact: actions.leave(str(contact.pk), cast.eero, SOON),
        lambda *_: actions.offer_stranded(SOON),
        lambda *_: actions.offer_stranded(SOON),
    )


def test_two_processes_that_sweep_give_a_dead_desks_talk_to_its_second_once(cast: Cast) -> None:
    for _ in range(TIMES):
        _, contact = joined(cast)
        go_off_duty(cast.aino.pk)
        together([functools.partial(actions.offer_stranded, SOON)] * 2)
        assert is_whole(contact)
        assert (contact.state, contact.worker, told(contact, TookOver)) == ("open", cast.eero, 1)
        clear(cast, contact)


def test_control_without_the_lock_two_sweeps_would_take_it_over_twice(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    _, contact = joined(cast)
    go_off_duty(cast.aino.pk)
    both_have_looked = threading.Barrier(2)
    really = company.take_over

    def take_over_later(found: Contact, *rest: object) -> None:
        both_have_looked.wait(10)
        really(found, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(handovers, "lockable", lambda: Contact.objects.select_related("stream"))
    monkeypatch.setattr(handovers, "take_over", take_over_later)
    together([functools.partial(actions.offer_stranded, SOON)] * 2)
    assert told(contact, TookOver) == 2
    assert not is_whole(contact)


def test_rule_18_coming_into_a_talk_and_taking_one_at_once_fill_the_last_place_once(cast: Cast) -> None:
    for _ in range(TIMES):
        Person.objects.filter(pk=cast.eero.pk).update(capacity=1)
        cast.eero.refresh_from_db()
        _, contact = asked(cast)
        waiting = actions.start(cast.violence.slug, "fi", f"key-of-a-visitor-{contact.pk}", NOW).contact
        together(
            [
                functools.partial(actions.join, str(contact.pk), cast.eero, SOON),
                functools.partial(actions.accept, str(waiting.pk), cast.eero, SOON),
            ]
        )
        assert access.open_contacts([cast.eero.pk])[cast.eero.pk] == 1
        for one in (contact, waiting):
            clear(cast, one)


def test_rule_36_of_two_supervisors_one_reads_along_and_one_reading_is_audited(cast: Cast) -> None:
    assign_role(cast.maija, "coordinator")
    for number in range(1, TIMES + 1):
        _, contact = opened(cast.violence, cast.aino, NOW)
        reads = [functools.partial(actions.read_along, str(contact.pk), who, SOON) for who in (cast.tuula, cast.maija)]
        outcomes = together(reads)
        assert [type(outcome) for outcome in outcomes if outcome is not None] == [RefusedByStateError]
        assert is_whole(contact)
        assert AuditRow.objects.filter(action="read_along").count() == number
        clear(cast, contact)
