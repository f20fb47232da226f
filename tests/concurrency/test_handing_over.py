"""A contact that goes from desk to desk while others claim, end and sweep: never at two, and never at none unseen."""

import functools
import random
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from chat.contacts import access, actions
from chat.contacts.access import NoContactError
from chat.contacts.actions import RefusedByStateError, handovers
from chat.contacts.models import Contact
from chat.duty.actions import go_off_duty, go_on_duty
from chat.statistics.actions import release_due
from chat.statistics.models import Record
from chat.transcripts.access import read_after
from chat.transcripts.models import Grant
from chat.transcripts.wire import Ended, EndedBy, HandedOver, Joined
from moderation.staff.actions import create_person
from moderation.staff.models import Person
from tests.support.cast import PASSWORD, Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.crowd import together
from tests.support.talks import begin, new_key, opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

SOON = NOW + timedelta(seconds=5)


def bodies(contact: Contact) -> list[object]:
    """What stands in the log."""
    assert contact.visitor_grant_id is not None
    return [entry.body for entry in read_after(contact.stream_id, contact.visitor_grant_id, 0).entries]


def is_whole(contact: Contact) -> bool:
    """Waiting and with nobody, open with one who alone may read, or ended: and the log tells the same story."""
    contact.refresh_from_db()
    readers = list(Grant.objects.filter(stream=contact.stream, author="helper", revoked_at=None).values_list("pk"))
    told = [type(body) for body in bodies(contact)]
    comings, goings = told.count(Joined), told.count(HandedOver)
    if contact.state == "waiting":
        return contact.worker is None and readers == [] and comings == goings
    if contact.state == "open":
        return contact.worker is not None and readers == [(contact.worker_grant_id,)] and comings == goings + 1
    return told[-1] is Ended and comings - goings in (0, 1)


def test_a_talk_that_is_handed_over_and_ended_at_once_is_one_of_the_two(cast: Cast) -> None:
    for _ in range(5):
        page, contact = opened(cast.violence, cast.aino, NOW)
        hand_over = functools.partial(actions.hand_over, str(contact.pk), cast.aino, "", "", "", SOON)
        end = functools.partial(actions.end_by_visitor, page.token, "visitor", SOON)
        together([hand_over, end])
        assert is_whole(contact)
        assert contact.state == "ended", "the visitor's word counts, whoever was first"


def test_two_pages_of_one_worker_hand_it_over_once(cast: Cast) -> None:
    for _ in range(5):
        _, contact = opened(cast.violence, cast.aino, NOW)
        outcomes = together([functools.partial(actions.hand_over, str(contact.pk), cast.aino, "", "", "", SOON)] * 2)
        assert [type(outcome) for outcome in outcomes if outcome is not None] == [NoContactError]
        assert is_whole(contact)
        actions.accept(str(contact.pk), cast.aino, SOON)
        actions.end_by_worker(str(contact.pk), cast.aino, SOON)


def test_who_has_handed_a_talk_over_cannot_end_it_from_another_page(cast: Cast) -> None:
    """The other page has read whose talk it is, then waits for the lock, and a colleague gets the talk meanwhile."""
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    _, contact = opened(cast.violence, cast.aino, NOW)
    go_on_duty(cast.eero, [cast.violence.slug], NOW)
    is_locked = threading.Event()

    def hand_over_slowly() -> None:
        with transaction.atomic():
            actions.hand_over(str(contact.pk), cast.aino, "", "", "", SOON)
            is_locked.set()
            time.sleep(0.5)  # long enough for the other page to wait for the lock
            actions.accept(str(contact.pk), cast.eero, SOON)

    def end() -> None:
        is_locked.wait(10)
        actions.end_by_worker(str(contact.pk), cast.aino, SOON)

    outcomes = together([hand_over_slowly, end])
    assert [type(outcome) for outcome in outcomes] == [type(None), NoContactError]
    contact.refresh_from_db()
    assert (contact.state, contact.worker) == ("open", cast.eero)


@pytest.mark.parametrize("by", ["visitor", "left_fast"])
def test_rule_5_a_visitor_goes_while_another_service_gets_the_talk(cast: Cast, by: EndedBy) -> None:
    """The visitor's word waits for the lock, and must find the contact in its new service."""
    page, contact = opened(cast.violence, cast.aino, NOW)
    go_on_duty(cast.eero, [cast.children.slug], NOW)
    give = functools.partial(actions.hand_over, str(contact.pk), cast.aino, cast.children.slug, "", "", SOON)
    _, went = one_after_the_other(give, functools.partial(actions.end_by_visitor, page.token, by, SOON))
    assert went is None
    assert is_whole(contact)
    assert (contact.state, contact.ended_by, contact.service) == ("ended", by, cast.children)


def test_rule_14_a_visitor_deletes_while_another_service_gets_the_talk(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    go_on_duty(cast.eero, [cast.children.slug], NOW)
    give = functools.partial(actions.hand_over, str(contact.pk), cast.aino, cast.children.slug, "", "", SOON)
    _, deleted = one_after_the_other(give, functools.partial(actions.delete, page.token, SOON))
    assert deleted is None
    contact.stream.refresh_from_db()
    assert contact.stream.shredded_at == SOON


def test_a_talk_that_ends_while_it_is_taken_is_counted_for_who_has_taken_it(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    take = functools.partial(actions.accept, str(page.contact.pk), cast.aino, SOON)
    _, went = one_after_the_other(take, functools.partial(actions.end_by_visitor, page.token, "visitor", SOON))
    assert went is None
    contact = Contact.objects.get(pk=page.contact.pk)
    assert (contact.worker, contact.recorded_at) == (cast.aino, SOON)
    assert release_due(after(days=7)) == 1
    assert Record.objects.get().association == cast.aino.association.slug


def one_after_the_other(first: Callable[[], object], second: Callable[[], object]) -> list[Any]:
    """The second one begins before the first is committed, and waits for its locks; what each returned or raised."""
    is_locked = threading.Event()

    def slowly() -> None:
        with transaction.atomic():
            first()
            is_locked.set()
            time.sleep(0.3)  # long enough for the other one to wait for the lock

    def then() -> object:
        is_locked.wait(10)
        return second()

    return together([slowly, then])


def test_two_processes_that_sweep_put_a_dead_desks_talk_back_once(cast: Cast) -> None:
    for _ in range(5):
        _, contact = opened(cast.violence, cast.aino, NOW)
        go_on_duty(cast.eero, [cast.violence.slug], NOW)
        go_off_duty(cast.aino.pk)
        together([functools.partial(actions.offer_stranded, SOON)] * 2)
        assert is_whole(contact)
        assert contact.state == "waiting"
        actions.accept(str(contact.pk), cast.eero, SOON)
        actions.end_by_worker(str(contact.pk), cast.eero, SOON)


def test_control_without_the_lock_two_sweeps_would_put_it_back_twice(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    _, contact = opened(cast.violence, cast.aino, NOW)
    go_on_duty(cast.eero, [cast.violence.slug], NOW)
    go_off_duty(cast.aino.pk)
    both_have_looked = threading.Barrier(2)
    really = handovers._put_back

    def put_back_later(found: Contact, *rest: object) -> None:
        both_have_looked.wait(10)
        really(found, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(handovers, "lockable", lambda: Contact.objects.select_related("stream"))
    monkeypatch.setattr(handovers, "_put_back", put_back_later)
    together([functools.partial(actions.offer_stranded, SOON)] * 2)
    assert [type(body) for body in bodies(contact)].count(HandedOver) == 2
    assert not is_whole(contact)


def test_whatever_many_workers_do_at_once_each_contact_is_at_one_desk_or_in_the_queue(cast: Cast) -> None:
    workers = [cast.aino, cast.eero, *(worker(cast, number) for number in range(4))]
    for person in workers:
        go_on_duty(person, [cast.violence.slug], NOW)
    begin(cast.violence, cast.aino, NOW)
    contacts = [actions.start(cast.violence.slug, "fi", new_key(), NOW).contact for _ in range(8)]
    chance = random.Random(6)
    for _ in range(12):
        together([functools.partial(_do_something, person, contacts, chance.random()) for person in workers])
        assert all(is_whole(contact) for contact in contacts)
    left = {row.contact for row in access.picture([]).waiting}
    assert {str(contact.pk) for contact in contacts if contact.state == "waiting"} <= left, "none waits unseen"


def worker(cast: Cast, number: int) -> Person:
    return create_person(
        login=f"siirtaja{number}",
        password=PASSWORD,
        duty_name=f"Siirtäjä {number}",
        association=cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )


def _do_something(person: Person, contacts: list[Contact], chance: float) -> None:
    """Claim, hand over, write a note or end: what is refused was another's."""
    contact = str(contacts[int(chance * 1000) % len(contacts)].pk)
    for act in (
        lambda: actions.accept(contact, person, SOON),
        lambda: actions.note(contact, person, "Jatka sinä", SOON),
        lambda: (
            actions.hand_over(contact, person, "", "", "Jatka sinä", SOON)
            if chance < 0.7
            else actions.end_by_worker(contact, person, SOON)
        ),
    ):
        try:
            act()
        except (NoContactError, RefusedByStateError):
            return
