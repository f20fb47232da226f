"""Two processes that offer at once make one offer of each, whatever is claimed, declined and ended meanwhile."""

import contextlib
import functools
import random
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from chat.contacts import access, actions
from chat.contacts.access import NoContactError
from chat.contacts.actions import RefusedByStateError, offers
from chat.contacts.core import OFFER_LASTS, Awaiting
from chat.contacts.models import Contact
from chat.duty import access as on_duty
from chat.duty import actions as duty
from chat.duty.actions import go_on_duty
from chat.services.models import Service
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import new_key, workers_on_duty

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

SOON = NOW + timedelta(seconds=5)


@pytest.fixture(autouse=True)
def _in_turn(cast: Cast) -> None:
    Service.objects.filter(pk=cast.violence.pk).update(offers_in_turn=True)
    cast.violence.refresh_from_db()


def visitors(cast: Cast, count: int) -> list[Contact]:
    """So many who wait."""
    return [actions.start(cast.violence.slug, "fi", new_key(), NOW).contact for _ in range(count)]


def make_offers() -> int:
    """What a process does before it reads its board."""
    return actions.make_offers(SOON)


def different_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of two threads reads before the other writes; one of them as if the first on duty had just left."""
    both_have_read = threading.Barrier(2)
    really, turn = access.awaiting, iter((False, True))
    lock = threading.Lock()
    of_thread = threading.local()

    def read_together() -> list[Awaiting]:
        with lock:
            of_thread.misses_one = next(turn)
        waiting = really()
        both_have_read.wait(10)
        return waiting

    takers = on_duty.takers

    def fewer(now: Any) -> Sequence[Any]:
        found = sorted(takers(now), key=lambda taker: (taker.last_turn_at, taker.person))
        return found[1:] if of_thread.misses_one else found

    monkeypatch.setattr(access, "awaiting", read_together)
    monkeypatch.setattr(on_duty, "takers", fewer)


def test_two_processes_with_different_readings_offer_a_contact_to_one_worker(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers_on_duty(cast, 2)
    visitors(cast, 1)
    different_readings(monkeypatch)
    assert sorted(together([make_offers] * 2)) == [0, 1]
    assert Contact.objects.exclude(offered_to=None).count() == 1


def test_control_written_without_its_condition_one_offer_would_be_made_over_the_other(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers_on_duty(cast, 2)
    visitors(cast, 1)
    different_readings(monkeypatch)
    stored = offers._stored
    monkeypatch.setattr(offers, "_stored", lambda offer, passed: {} if offer is None else stored(offer, passed))
    assert together([make_offers] * 2) == [1, 1], "the first worker's card goes away under their hand"


def test_two_processes_that_offer_two_visitors_offer_no_worker_both(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one has read before the second visitor came, the other while the first one's line was cut."""
    go_on_duty(cast.aino, [cast.violence.slug], NOW)
    first, second = visitors(cast, 2)
    both_have_read = threading.Barrier(2)
    really, turn, lock = access.awaiting, iter((first, second)), threading.Lock()

    def read_one() -> list[Awaiting]:
        with lock:
            mine = next(turn)
        waiting = [one for one in really() if one.contact == mine.pk]
        both_have_read.wait(10)
        return waiting

    monkeypatch.setattr(access, "awaiting", read_one)
    assert sorted(together([make_offers] * 2)) == [0, 1]
    assert Contact.objects.filter(offered_to=cast.aino).count() == 1


def test_an_offer_and_a_claim_at_the_same_moment_leave_no_offer_behind(cast: Cast) -> None:
    workers_on_duty(cast, 2)
    for _ in range(5):
        (contact,) = visitors(cast, 1)
        claim = functools.partial(actions.accept, str(contact.pk), cast.eero, SOON)
        _, taken = together([make_offers, claim])
        assert isinstance(taken, Contact), taken
        contact.refresh_from_db()
        assert (contact.state, contact.worker, contact.offered_to) == ("open", cast.eero, None)
        actions.end_by_worker(str(contact.pk), cast.eero, SOON)


def test_declined_while_it_runs_out_it_is_passed_by_once(cast: Cast) -> None:
    workers_on_duty(cast, 2)
    late = SOON + OFFER_LASTS
    for _ in range(5):
        (contact,) = visitors(cast, 1)
        duty.mark_seen([cast.aino.pk, cast.eero.pk], SOON)
        make_offers()
        contact.refresh_from_db()
        to = contact.offered_to
        assert to is not None
        duty.mark_seen([cast.aino.pk, cast.eero.pk], late)
        decline = functools.partial(actions.decline, str(contact.pk), to)
        together([functools.partial(actions.make_offers, late), decline])
        contact.refresh_from_db()
        assert contact.passed_by == [str(to.pk)]
        other = cast.eero if to == cast.aino else cast.aino
        actions.accept(str(contact.pk), other, late)
        actions.end_by_worker(str(contact.pk), other, late)


def test_whatever_many_do_at_once_nobody_is_offered_two_and_nobody_waits_for_a_free_worker(cast: Cast) -> None:
    workers = workers_on_duty(cast, 5)
    contacts = visitors(cast, 8)
    chance = random.Random(20)
    for _ in range(12):
        acts = [functools.partial(_do_something, person, contacts, chance.random()) for person in workers]
        outcomes = together([*acts, make_offers, make_offers])
        assert [outcome for outcome in outcomes if isinstance(outcome, Exception)] == []
        waiting = Contact.objects.filter(state="waiting")
        persons = list(waiting.exclude(offered_to=None).values_list("offered_to", flat=True))
        assert len(persons) == len(set(persons))
        assert not Contact.objects.exclude(state="waiting").exclude(offered_to=None).exists()
    while make_offers():
        pass
    left = {row.contact for row in access.picture([]).waiting}
    assert {str(contact.pk) for contact in Contact.objects.filter(state="waiting")} <= left, "none waits unseen"


def _do_something(person: Person, contacts: list[Contact], chance: float) -> None:
    """Claim or decline, end, hand over, have a break: what is refused was another's."""
    contact = str(contacts[int(chance * 1000) % len(contacts)].pk)
    acts: tuple[Callable[[], object], ...] = (
        lambda: actions.decline(contact, person) if chance < 0.5 else actions.accept(contact, person, SOON),
        lambda: duty.set_break(person.pk, begins=chance < 0.2),
        lambda: (
            actions.hand_over(contact, person, "", "", "", SOON)
            if chance < 0.8
            else actions.end_by_worker(contact, person, SOON)
        ),
    )
    for act in acts:
        with contextlib.suppress(NoContactError, RefusedByStateError):
            act()
