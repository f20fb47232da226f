"""The worker's side of a contact: taking it, ending it, recording it."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from chat.contacts import actions
from chat.contacts.access import NoContactError
from chat.contacts.actions import Claim, RefusedByStateError
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.services.models import Service
from chat.statistics.core import Choices
from chat.statistics.models import PendingRecord
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.models import StoredEntry
from chat.transcripts.wire import Ended, Joined
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, grants, new_key, opened, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)


def refused(contact: Contact, person: Person) -> RefusedByStateError:
    """How the person is refused the contact."""
    with pytest.raises(RefusedByStateError) as refusal:
        actions.accept(str(contact.pk), person, SOON)
    return refusal.value


def waiting(service: Service) -> Contact:
    """One more contact in the queue of a service that is answered."""
    return actions.start(service.slug, "fi", new_key(), NOW).contact


# --- taking --------------------------------------------------------------------------------------


def test_a_worker_takes_a_waiting_contact(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    taken = actions.accept(str(contact.pk), cast.aino, SOON)
    assert (taken.state, taken.worker, taken.accepted_at) == ("open", cast.aino, SOON)
    assert read_after(taken.stream_id, grants(taken)[1].pk, 0).entries[0].body == Joined("Aino", "professional")


def test_the_second_worker_is_told_who_was_faster(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    actions.accept(str(contact.pk), cast.eero, NOW)
    refusal = refused(contact, cast.aino)
    assert (refusal.code, refusal.by) == ("taken", "Eero")
    contact.refresh_from_db()
    assert contact.worker == cast.eero
    assert StoredEntry.objects.filter(stream=contact.stream).count() == 1, "one join"


def test_a_visitor_who_went_while_waiting_cannot_be_taken(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert refused(page.contact, cast.aino).code == "closed"


@pytest.mark.parametrize("contact_id", [str(uuid.UUID(int=7)), "not-an-id", ""])
def test_absent_contacts_are_not_found(cast: Cast, contact_id: str) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    with pytest.raises(NoContactError):
        actions.accept(contact_id, cast.aino, NOW)


def test_rule_18_a_worker_takes_two_by_default_and_no_more(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    first, second, third = (waiting(cast.violence) for _ in range(3))
    for contact in (first, second):
        actions.accept(str(contact.pk), cast.aino, NOW)
    assert refused(third, cast.aino).code == "full"
    actions.end_by_worker(str(first.pk), cast.aino, NOW)
    assert actions.accept(str(third.pk), cast.aino, NOW).state == "open", "an ended talk makes room"


@pytest.mark.parametrize("capacity", [1, 3])
def test_rule_18_the_servers_limit_is_the_persons(cast: Cast, capacity: int) -> None:
    Person.objects.filter(pk=cast.aino.pk).update(capacity=capacity)
    cast.aino.refresh_from_db()
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    contacts = [waiting(cast.violence) for _ in range(capacity + 1)]
    for contact in contacts[:capacity]:
        actions.accept(str(contact.pk), cast.aino, NOW)
    assert refused(contacts[capacity], cast.aino).code == "full"


def test_who_is_off_duty_takes_nothing(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    assert refused(contact, cast.eero).code == "not_on_duty"
    duty.go_off_duty(cast.aino.pk)
    assert refused(contact, cast.aino).code == "not_on_duty"


def test_duty_for_one_service_opens_no_other(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    duty.go_on_duty(cast.eero, [cast.children.slug], NOW)
    assert refused(contact, cast.eero).code == "not_on_duty"


def test_rule_19_a_peer_answers_beside_a_professional_and_is_shown_as_a_peer(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    taken = actions.accept(str(contact.pk), cast.sanni, NOW)
    assert read_after(taken.stream_id, grants(taken)[1].pk, 0).entries[0].body == Joined("Sanni", "peer")


def test_rule_19_a_peer_takes_nothing_once_the_professional_has_gone(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    duty.go_off_duty(cast.aino.pk)
    assert refused(contact, cast.sanni).code == "not_allowed"


def test_rule_19_a_peer_takes_nothing_once_the_professionals_desk_is_silent(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    later = NOW + timedelta(minutes=5)
    duty.mark_seen([cast.sanni.pk], later)
    with pytest.raises(RefusedByStateError) as refusal:
        actions.accept(str(contact.pk), cast.sanni, later)
    assert refusal.value.code == "not_allowed"


def test_a_refusal_changes_nothing(cast: Cast) -> None:
    contact = begin(cast.violence, cast.aino, NOW).contact
    refused(contact, cast.eero)
    contact.refresh_from_db()
    assert (contact.state, contact.worker, contact.accepted_at) == ("waiting", None, None)
    assert not StoredEntry.objects.exists()


# --- ending --------------------------------------------------------------------------------------


def test_the_worker_ends_the_talk_and_twice_is_no_error(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    for _ in range(2):
        actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    contact.refresh_from_db()
    assert (contact.state, contact.ended_by, contact.ended_at) == ("ended", "helper", SOON)
    entries = read_after(contact.stream_id, grants(contact)[1].pk, 0).entries
    assert [entry.body for entry in entries] == [Joined("Aino", "professional"), Ended("helper")]


def test_nobody_ends_or_records_a_colleagues_talk(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    with pytest.raises(NoContactError):
        actions.end_by_worker(str(contact.pk), cast.eero, SOON)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    with pytest.raises(NoContactError):
        actions.record(str(contact.pk), cast.eero, Choices("counselling"), SOON)
    assert not PendingRecord.objects.exists()


# --- recording -----------------------------------------------------------------------------------


def test_a_record_is_made_after_the_end(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    with pytest.raises(RefusedByStateError) as refusal:
        actions.record(str(contact.pk), cast.aino, Choices("counselling"), SOON)
    assert refusal.value.code == "not_ended"


def test_recording_counts_once_and_takes_the_contact_off_the_desk(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    visitor, worker = grants(contact)
    write(visitor, ["kiitos"], NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.record(str(contact.pk), cast.aino, Choices("counselling", "self", "violence", "none"), SOON)
    with pytest.raises(NoContactError):
        actions.record(str(contact.pk), cast.aino, Choices("thanks"), SOON)
    assert PendingRecord.objects.count() == 1
    with pytest.raises(NotReadableError) as gone:
        read_after(contact.stream_id, worker.pk, 0)
    assert gone.value.reason == "revoked", "the worker reads no further"
    assert actions.resume(page.token, SOON).contact.pk == contact.pk, "the visitor may, until it is shredded"


def test_a_test_contact_is_not_counted(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.record(str(contact.pk), cast.aino, Choices("test"), SOON)
    assert not PendingRecord.objects.exists()
    contact.refresh_from_db()
    assert contact.recorded_at == SOON


def test_rule_34_the_record_holds_nothing_of_the_contact(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.record(str(contact.pk), cast.aino, Choices("counselling"), SOON)
    stored = PendingRecord.objects.values().get()
    assert set(stored) == {"id", "sealed"}
    assert contact.pk.bytes not in bytes(stored["sealed"])
    assert stored["id"] != contact.pk


def test_taking_ones_own_contact_again_is_no_error(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    assert actions.accept(str(contact.pk), cast.aino, SOON).worker_grant_id == contact.worker_grant_id


def test_claims_of_a_batch_are_decided_in_their_order(cast: Cast) -> None:
    aino, eero = cast.aino, cast.eero
    duty.go_on_duty(aino, [cast.violence.slug], NOW)
    duty.go_on_duty(eero, [cast.violence.slug], NOW)
    ids = [str(waiting(cast.violence).pk) for _ in range(4)]
    nobody = "00000000-0000-0000-0000-000000000000"
    wanted = [(0, aino), (0, eero), (0, aino), (1, aino), (2, aino), (2, eero), (3, cast.sanni)]
    outcomes = actions.claim_batch(
        [*(Claim(ids[number], person) for number, person in wanted), Claim(nobody, aino), Claim("ei-ole", eero)], SOON
    )
    assert [
        outcome.code if isinstance(outcome, RefusedByStateError) else type(outcome).__name__ for outcome in outcomes
    ] == [
        "Contact",
        "taken",
        "Contact",
        "Contact",
        "full",
        "Contact",
        "not_on_duty",
        "NoContactError",
        "NoContactError",
    ]
    assert isinstance(outcomes[1], RefusedByStateError)
    assert outcomes[1].by == aino.duty_name
    assert Contact.objects.filter(state="open").count() == 3


def test_a_batch_of_claims_costs_as_many_queries_as_one(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    ids = [str(waiting(cast.violence).pk) for _ in range(4)]
    with CaptureQueriesContext(connection) as one:
        actions.claim_batch([Claim(ids[0], cast.aino)], NOW)
    with django_assert_num_queries(len(one)):
        actions.claim_batch([Claim(ids[1], cast.aino), Claim(ids[2], cast.eero), Claim(ids[3], cast.eero)], NOW)
