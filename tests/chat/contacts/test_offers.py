"""Offered in turn: who waits longest is offered to the freest worker, and is never kept from anybody."""

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chat.contacts import access, actions
from chat.contacts.core import OFFER_LASTS
from chat.contacts.models import Contact
from chat.contacts.wire import Waiting
from chat.duty import actions as duty
from chat.duty.core import CONNECTED_WITHIN
from chat.services.models import Service
from moderation.live.wire import milliseconds
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import go, new_key, refusal

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _in_turn(cast: Cast) -> None:
    """The violence chat offers in turn; Aino, then Eero, came on duty there."""
    Service.objects.filter(pk=cast.violence.pk).update(offers_in_turn=True)
    cast.violence.refresh_from_db()
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW - 2 * SECOND)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW - SECOND)
    duty.mark_seen([cast.aino.pk, cast.eero.pk], NOW)


def visitor(cast: Cast, now: datetime = NOW) -> Contact:
    """Somebody new in the queue."""
    return actions.start(cast.violence.slug, "fi", new_key(), now).contact


def offered_to(contact: Contact, now: datetime = NOW) -> Person | None:
    """Whose turn it is once everything that is due was done."""
    actions.make_offers(now)
    contact.refresh_from_db()
    return contact.offered_to


def shown(contact: Contact) -> Waiting:
    """The contact's row of the queue, as every desk shows it."""
    return next(row for row in access.picture([]).waiting if row.contact == str(contact.pk))


def seen(cast: Cast, now: datetime) -> None:
    """Both desks answer their beats."""
    duty.mark_seen([cast.aino.pk, cast.eero.pk], now)


# --- made ----------------------------------------------------------------------------------------


def test_who_waits_is_offered_and_everybody_sees_to_whom_and_until_when(cast: Cast) -> None:
    contact = visitor(cast)
    assert offered_to(contact) == cast.aino
    row = shown(contact)
    assert (row.offered_to, row.offer_ends) == (str(cast.aino.pk), milliseconds(NOW + OFFER_LASTS))


def test_where_workers_pick_nobody_is_offered_anybody(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Service.objects.update(offers_in_turn=False)
    contact = visitor(cast)
    with django_assert_num_queries(1):
        assert actions.make_offers(NOW) == 0
    assert offered_to(contact) is None


def test_turns_go_round(cast: Cast) -> None:
    for number, expected in enumerate((cast.aino, cast.eero, cast.aino)):
        now = NOW + number * SECOND
        contact = visitor(cast, now)
        assert offered_to(contact, now) == expected
        actions.accept(str(contact.pk), expected, now)
        actions.end_by_worker(str(contact.pk), expected, now)


def test_who_took_somebody_from_the_queue_has_had_a_turn_too(cast: Cast) -> None:
    first = visitor(cast)
    actions.accept(str(first.pk), cast.aino, NOW)
    actions.end_by_worker(str(first.pk), cast.aino, NOW)
    assert offered_to(visitor(cast)) == cast.eero


def test_what_is_there_already_costs_five_queries_however_many_wait(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        visitor(cast)
    assert actions.make_offers(NOW) == 2
    with django_assert_num_queries(5):
        assert actions.make_offers(NOW) == 0


@pytest.mark.parametrize("kept", ["a break", "finishing", "off", "full", "a silent desk"])
def test_who_cannot_take_anybody_now_is_not_asked_and_an_offer_to_them_goes_on_at_once(cast: Cast, kept: str) -> None:
    contact = visitor(cast)
    assert offered_to(contact) == cast.aino
    now = NOW + SECOND
    match kept:
        case "a break":
            duty.set_break(cast.aino.pk, begins=True)
        case "finishing":
            duty.finish(cast.aino.pk)
        case "off":
            duty.go_off_duty(cast.aino.pk)
        case "full":
            for _ in range(cast.aino.capacity):
                actions.accept(str(visitor(cast).pk), cast.aino, NOW)
        case _:
            now = NOW + CONNECTED_WITHIN + SECOND
            duty.mark_seen([cast.eero.pk], now)
    assert offered_to(contact, now) == cast.eero
    assert contact.passed_by == [], "she has not let it pass"


def test_freed_capacity_the_end_of_a_break_and_coming_on_duty_bring_the_next_offer(cast: Cast) -> None:
    duty.go_off_duty(cast.eero.pk)
    talks = [visitor(cast) for _ in range(cast.aino.capacity)]
    for talk in talks:
        actions.accept(str(talk.pk), cast.aino, NOW)
    contact = visitor(cast)
    assert offered_to(contact) is None
    actions.end_by_worker(str(talks[0].pk), cast.aino, NOW)
    assert offered_to(contact) == cast.aino
    duty.set_break(cast.aino.pk, begins=True)
    assert offered_to(contact) is None
    duty.set_break(cast.aino.pk, begins=False)
    assert offered_to(contact) == cast.aino
    duty.go_off_duty(cast.aino.pk)
    assert offered_to(contact) is None
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    assert offered_to(contact) == cast.eero


def test_rule_19_a_peer_is_asked_beside_a_professional_only(cast: Cast) -> None:
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW - 3 * SECOND)
    contact = visitor(cast)
    assert offered_to(contact) == cast.sanni, "whose turn it is"
    duty.finish(cast.aino.pk)
    duty.finish(cast.eero.pk)
    assert offered_to(contact) is None


def test_rule_19_a_service_of_professionals_is_offered_to_no_peer(cast: Cast) -> None:
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW - 3 * SECOND)
    Service.objects.filter(pk=cast.violence.pk).update(peers_answer=False)
    assert offered_to(visitor(cast)) == cast.aino


def test_rule_18_an_offer_lets_nobody_exceed_their_capacity(cast: Cast) -> None:
    duty.go_off_duty(cast.eero.pk)
    Person.objects.filter(pk=cast.aino.pk).update(capacity=1)
    cast.aino.refresh_from_db()
    first, second = visitor(cast), visitor(cast, NOW + SECOND)
    assert offered_to(first) == cast.aino
    actions.accept(str(first.pk), cast.aino, NOW)
    assert offered_to(second) is None
    assert refusal(actions.accept, str(second.pk), cast.aino, NOW) == "full"


# --- taken, declined, over -----------------------------------------------------------------------


def test_it_is_taken_by_the_claim_as_ever_and_nothing_of_the_offer_is_left(cast: Cast) -> None:
    contact = visitor(cast)
    offered_to(contact)
    taken = actions.accept(str(contact.pk), cast.aino, NOW)
    taken.refresh_from_db()
    assert (taken.state, taken.worker) == ("open", cast.aino)
    assert (taken.offered_to, taken.offer_ends_at, taken.passed_by) == (None, None, [])


def test_anybody_else_may_take_it_and_the_one_it_was_offered_to_reads_who(cast: Cast) -> None:
    contact = visitor(cast)
    assert offered_to(contact) == cast.aino
    actions.accept(str(contact.pk), cast.eero, NOW)
    assert refusal(actions.accept, str(contact.pk), cast.aino, NOW) == "taken"
    assert offered_to(visitor(cast)) == cast.aino, "and she is free for the next"


def test_declined_it_goes_to_the_next_and_then_to_everybody(cast: Cast) -> None:
    contact = visitor(cast)
    assert offered_to(contact) == cast.aino
    actions.decline(str(contact.pk), cast.aino)
    assert offered_to(contact) == cast.eero
    actions.decline(str(contact.pk), cast.eero)
    assert offered_to(contact) is None
    assert shown(contact).offer_ends == 0
    assert actions.accept(str(contact.pk), cast.aino, NOW).worker == cast.aino, "who has declined may take it after all"
    assert Contact.objects.get(pk=contact.pk).passed_by == []


def test_only_what_is_offered_to_oneself_is_declined(cast: Cast) -> None:
    contact = visitor(cast)
    assert offered_to(contact) == cast.aino
    actions.decline(str(contact.pk), cast.eero)
    actions.decline("not-an-id", cast.aino)
    assert offered_to(contact) == cast.aino
    actions.decline(str(contact.pk), cast.aino)
    actions.decline(str(contact.pk), cast.aino)
    contact.refresh_from_db()
    assert contact.passed_by == [str(cast.aino.pk)]


def test_unanswered_it_goes_to_the_next_after_thirty_seconds(cast: Cast) -> None:
    contact = visitor(cast)
    assert offered_to(contact) == cast.aino
    seen(cast, NOW + OFFER_LASTS)
    assert offered_to(contact, NOW + OFFER_LASTS - SECOND) == cast.aino
    assert offered_to(contact, NOW + OFFER_LASTS) == cast.eero
    seen(cast, NOW + 2 * OFFER_LASTS)
    assert offered_to(contact, NOW + 2 * OFFER_LASTS) is None
    assert contact.passed_by == [str(cast.aino.pk), str(cast.eero.pk)]


def test_two_that_run_out_together_change_places_in_one_go(cast: Cast) -> None:
    first, second = visitor(cast), visitor(cast, NOW + SECOND)
    assert (offered_to(first), offered_to(second)) == (cast.aino, cast.eero)
    later = NOW + SECOND + OFFER_LASTS
    seen(cast, later)
    assert (offered_to(first, later), offered_to(second, later)) == (cast.eero, cast.aino)


def test_a_visitor_who_goes_frees_the_worker_for_the_next(cast: Cast) -> None:
    duty.go_off_duty(cast.eero.pk)
    page = actions.start(cast.violence.slug, "fi", new_key(), NOW)
    contact, other = page.contact, visitor(cast, NOW + SECOND)
    assert offered_to(contact) == cast.aino
    actions.end_by_visitor(page.token, "left_fast", NOW)
    assert offered_to(other) == cast.aino
    contact.refresh_from_db()
    assert (contact.offered_to, contact.passed_by) == (None, [])


def test_a_visitor_whose_line_is_cut_is_asked_for_again_when_they_are_back(cast: Cast) -> None:
    page = actions.start(cast.violence.slug, "fi", new_key(), NOW)
    go(page, "network", NOW)
    assert offered_to(page.contact) is None
    actions.resume(page.token, NOW)
    assert offered_to(page.contact) == cast.aino


def test_a_visitor_who_comes_back_meanwhile_is_still_offered_to_the_same(cast: Cast) -> None:
    page = actions.start(cast.violence.slug, "fi", new_key(), NOW)
    assert offered_to(page.contact) == cast.aino
    go(page, "network", NOW)
    assert offered_to(page.contact) == cast.aino, "a tunnel is no reason to ask somebody else"
    actions.resume(page.token, NOW)
    assert offered_to(page.contact) == cast.aino
    assert page.contact.offer_ends_at == NOW + OFFER_LASTS


def test_a_talk_that_is_handed_over_is_offered_anew_to_whom_it_is_meant_for(cast: Cast) -> None:
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    contact = visitor(cast)
    offered_to(contact)
    actions.accept(str(contact.pk), cast.aino, NOW)
    actions.hand_over(str(contact.pk), cast.aino, "", str(cast.sanni.pk), "", NOW)
    assert offered_to(contact) == cast.sanni, "though Eero had his turn longer ago"
    actions.decline(str(contact.pk), cast.sanni)
    assert offered_to(contact) == cast.eero
    actions.decline(str(contact.pk), cast.eero)
    assert offered_to(contact) is None, "and not to Aino, who has handed it over"


def test_a_service_in_which_workers_pick_again_takes_its_offers_back(cast: Cast) -> None:
    contact = visitor(cast)
    offered_to(contact)
    Service.objects.filter(pk=cast.violence.pk).update(offers_in_turn=False)
    assert offered_to(contact) is None


# --- what can happen in between ------------------------------------------------------------------


def test_what_was_changed_since_it_was_read_is_left_alone(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    contact = visitor(cast)
    read = access.awaiting()
    assert offered_to(contact) == cast.aino
    actions.decline(str(contact.pk), cast.aino)
    contact.refresh_from_db()
    monkeypatch.setattr(access, "awaiting", lambda: read)  # by a process that was slow
    assert actions.make_offers(NOW) == 0
    contact.refresh_from_db()
    assert contact.passed_by == [str(cast.aino.pk)]


def test_a_contact_that_was_taken_since_is_offered_to_nobody(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    contact = visitor(cast)
    read = access.awaiting()
    actions.accept(str(contact.pk), cast.eero, NOW)
    monkeypatch.setattr(access, "awaiting", lambda: read)
    assert actions.make_offers(NOW) == 0
    contact.refresh_from_db()
    assert contact.offered_to is None


def test_a_worker_who_was_offered_somebody_else_since_is_not_offered_two(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    duty.go_off_duty(cast.eero.pk)
    first = visitor(cast)
    read = access.awaiting()
    Contact.objects.filter(pk=first.pk).update(presence="network")
    second = visitor(cast)
    assert offered_to(second) == cast.aino
    Contact.objects.filter(pk=first.pk).update(presence="here")
    monkeypatch.setattr(access, "awaiting", lambda: read)
    assert actions.make_offers(NOW) == 0
    first.refresh_from_db()
    assert first.offered_to is None


def test_clocks_that_are_put_on_or_back_leave_nobody_offered_for_long_or_for_ever(cast: Cast) -> None:
    contact = visitor(cast)
    offered_to(contact)
    ahead = NOW + timedelta(hours=1)
    seen(cast, ahead)
    assert offered_to(contact, ahead) == cast.eero
    seen(cast, NOW)
    assert offered_to(contact, NOW) is not None
    assert contact.offer_ends_at == NOW + OFFER_LASTS
