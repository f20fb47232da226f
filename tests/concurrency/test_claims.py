"""Two at once, one owner (rule 18, and the promise of the queue)."""

import functools
import threading
import uuid
from collections.abc import Callable, Collection
from datetime import timedelta

import pytest
from django.db import connection

from chat.contacts import actions
from chat.contacts.actions import Claim, RefusedByStateError, claims
from chat.contacts.core import AskCodeWord
from chat.contacts.models import Contact
from chat.duty.actions import go_on_duty
from chat.transcripts.models import Grant, StoredEntry
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import begin, new_key, workers_on_duty

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def claim(contact: Contact, person: Person) -> Callable[[], Contact]:
    """The person takes the contact."""
    return functools.partial(actions.accept, str(contact.pk), person, NOW)


@pytest.mark.parametrize("count", [2, 6])
def test_of_all_who_claim_a_contact_one_gets_it_and_the_others_hear_who(cast: Cast, count: int) -> None:
    workers = workers_on_duty(cast, count)
    for _ in range(3):
        contact = begin(cast.violence, cast.aino, NOW).contact
        outcomes = together([claim(contact, worker) for worker in workers])
        owners = [w for w, outcome in zip(workers, outcomes, strict=True) if isinstance(outcome, Contact)]
        refusals = [outcome for outcome in outcomes if isinstance(outcome, RefusedByStateError)]
        assert len(owners) == 1, outcomes
        assert [(r.code, r.by) for r in refusals] == [("taken", owners[0].duty_name)] * (count - 1)
        contact.refresh_from_db()
        assert contact.worker == owners[0]
        assert StoredEntry.objects.filter(stream=contact.stream).count() == 1, "one join"
        assert Grant.objects.filter(stream=contact.stream, author="helper").count() == 1, "one who may read"
        actions.end_by_worker(str(contact.pk), owners[0], NOW)


def test_control_reading_first_and_writing_then_would_give_it_to_two(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    workers = workers_on_duty(cast, 2)
    contact = begin(cast.violence, cast.aino, NOW).contact
    both_have_looked = threading.Barrier(2)

    def read_without_a_lock(ids: Collection[uuid.UUID]) -> list[Contact]:
        found = list(Contact.objects.prefetch_related("service", "worker").filter(pk__in=ids))
        both_have_looked.wait(10)
        return found

    monkeypatch.setattr(claims, "_lock", read_without_a_lock)
    outcomes = together([claim(contact, worker) for worker in workers])
    assert [type(outcome) for outcome in outcomes] == [Contact, Contact]
    assert Grant.objects.filter(stream=contact.stream, author="helper").count() == 2


def test_a_contact_is_not_given_back_while_a_claim_of_it_is_decided(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the claim would see somebody who waits and is not locked, and a third worker would get the same contact."""
    aino, eero = workers_on_duty(cast, 2)
    contact = begin(cast.violence, aino, NOW).contact
    actions.accept(str(contact.pk), aino, NOW)
    give_back = functools.partial(actions.hand_over, str(contact.pk), aino, "", "", "", NOW)
    giving_back = threading.Thread(target=together, args=([give_back],))
    really = claims._lock

    def look_and_wait(ids: Collection[uuid.UUID]) -> list[Contact]:
        found = really(ids)
        giving_back.start()
        giving_back.join(0.5)  # long enough for it to be done, if nothing kept it
        assert giving_back.is_alive()
        return found

    with monkeypatch.context() as patch:
        patch.setattr(claims, "_lock", look_and_wait)
        (outcome,) = together([claim(contact, eero)])
    assert isinstance(outcome, RefusedByStateError), outcome
    assert (outcome.code, outcome.by) == ("taken", aino.duty_name)
    giving_back.join(10)
    assert claim(contact, eero)().worker == eero, "it waits now"


def test_batches_of_claims_for_the_same_contacts_give_each_one_owner_and_wait_in_no_circle(cast: Cast) -> None:
    """As two processes under load do: each with many claims, in its own order."""
    aino, eero, kolmas, neljas = workers_on_duty(cast, 4)
    contacts = [begin(cast.violence, cast.aino, NOW).contact for _ in range(4)]
    ids = [str(contact.pk) for contact in contacts]
    here = [Claim(contact, person) for contact, person in zip(ids, [aino, aino, eero, eero], strict=True)]
    there = [Claim(contact, person) for contact, person in zip(ids[::-1], [kolmas, neljas] * 2, strict=True)]
    batches = [functools.partial(actions.claim_batch, batch, NOW) for batch in (here, there)]
    for outcomes in together(batches):
        assert isinstance(outcomes, list), outcomes
        for outcome in outcomes:
            assert isinstance(outcome, Contact) or (
                isinstance(outcome, RefusedByStateError) and outcome.code == "taken"
            )
    for contact in Contact.objects.filter(pk__in=ids):
        assert contact.state == "open"
        assert StoredEntry.objects.filter(stream=contact.stream).count() == 1
        assert list(Grant.objects.filter(stream=contact.stream, author="helper")) == [contact.worker_grant]


def test_rule_18_two_claims_of_one_person_do_not_exceed_the_capacity(cast: Cast) -> None:
    Person.objects.filter(pk=cast.aino.pk).update(capacity=1)
    cast.aino.refresh_from_db()
    contacts = [begin(cast.violence, cast.aino, NOW).contact for _ in range(3)]
    outcomes = together([claim(contact, cast.aino) for contact in contacts])
    assert sorted(outcome.code if isinstance(outcome, RefusedByStateError) else "open" for outcome in outcomes) == [
        "full",
        "full",
        "open",
    ]
    assert Contact.objects.filter(state="open").count() == 1


def test_a_visitor_who_goes_while_being_taken_is_either_taken_or_gone(cast: Cast) -> None:
    for _ in range(5):
        page = begin(cast.violence, cast.aino, NOW)
        leave = functools.partial(actions.end_by_visitor, page.token, "left_fast", NOW)
        taken, left = together([claim(page.contact, cast.aino), leave])
        assert left is None
        contact = Contact.objects.get(pk=page.contact.pk)
        assert contact.state == "ended"
        if isinstance(taken, RefusedByStateError):
            assert taken.code == "closed"
            assert contact.worker is None
        else:
            assert isinstance(taken, Contact)
            assert contact.worker == cast.aino
            assert contact.recorded_at == NOW, "nobody has said a word: it has recorded itself"


def test_the_same_start_from_several_connections_is_one_contact(cast: Cast) -> None:
    go_on_duty(cast.aino, [cast.violence.slug], NOW)
    for _ in range(3):
        key = new_key()
        start = functools.partial(actions.start, cast.violence.slug, "fi", key, NOW)
        before = Contact.objects.count()
        pages = together([start] * 4)
        found = {page.contact.pk for page in pages if isinstance(page, actions.Page)}
        assert len(found) == 1, pages
        assert not [page for page in pages if isinstance(page, Exception)]
        assert Contact.objects.count() == before + 1
        good = [page for page in pages if isinstance(page, actions.Page) and opens(page.token)]
        assert len(good) == 1, "the last answer's token, and no other"


def test_a_reload_token_lets_one_page_in(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    reload = functools.partial(actions.reload, page.reload, True, NOW)
    outcomes = together([reload] * 4)
    decisions = sorted(str(outcome[0]) for outcome in outcomes if not isinstance(outcome, Exception))
    assert decisions == ["refuse", "refuse", "refuse", "transcript"]


def test_rule_25_code_words_that_are_tried_at_the_same_moment_are_counted_each(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.accept(str(page.contact.pk), cast.aino, NOW)
    actions.ask(str(page.contact.pk), cast.aino, "code_word", NOW)
    actions.set_code_word(page.token, "pihlajanmarja", NOW)
    later = NOW + timedelta(minutes=5)
    tries = [functools.partial(actions.reload, page.reload, True, later, f"arvaus {number}") for number in range(6)]
    outcomes = together(tries)
    asked = sorted(outcome[0].tries_left for outcome in outcomes if isinstance(outcome[0], AskCodeWord))
    assert asked == [0, 1, 2], outcomes
    assert sum(outcome == ("refuse", None) for outcome in outcomes) == 3, outcomes
    assert actions.reload(page.reload, True, later, "pihlajanmarja") == ("refuse", None)


def test_rule_11_who_leaves_fast_is_not_followed_by_a_page_that_resumes(cast: Cast) -> None:
    for _ in range(5):
        page = begin(cast.violence, cast.aino, NOW)
        leave = functools.partial(actions.end_by_visitor, page.token, "left_fast", NOW)
        resume = functools.partial(actions.resume, page.token, NOW + timedelta(seconds=1))
        left, resumed = together([leave, resume])
        assert left is None
        contact = Contact.objects.get(pk=page.contact.pk)
        assert (contact.state, contact.token_hash) == ("ended", None)
        if isinstance(resumed, actions.Page):
            assert resumed.contact.state == "waiting", "it came before, and heard of the end as every page does"


def opens(token: str) -> bool:
    """Whether the token lets a page in."""
    try:
        actions.resume(token, NOW)
    except RefusedByStateError:
        return False
    return True
