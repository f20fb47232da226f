"""Who is there is noted for many at once, while others are taken, come back or leave: nobody waits in a circle."""

import functools
import threading
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction

from chat.contacts import actions as contacts
from chat.contacts.actions import Departure
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.duty.models import OnDuty
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import begin

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

LATER = NOW + timedelta(hours=1)


def two_pages(cast: Cast) -> list[Contact]:
    """Two visitors in the order of their ids; the database finds the second one first."""
    both = sorted((begin(cast.violence, cast.aino, NOW).contact for _ in range(2)), key=lambda contact: contact.pk)
    Contact.objects.filter(pk=both[0].pk).update(language="sv")  # its newest version is behind the other one now
    return both


def two_desks(cast: Cast) -> list[OnDuty]:
    """The same of two workers on duty."""
    desks = (duty.go_on_duty(worker, [cast.violence.slug], NOW) for worker in (cast.aino, cast.eero))
    both = sorted(desks, key=lambda desk: desk.pk)
    OnDuty.objects.filter(pk=both[0].pk).update(since=LATER)
    return both


def names(pages: Sequence[Contact]) -> list[str]:
    return [page.connection for page in pages]


def outcomes_of(rows: Sequence[Contact | OnDuty], act: Callable[[], object]) -> list[Any]:
    """What comes of the act while somebody who holds the first row waits for the second one."""
    model = type(rows[0])
    first_is_held = threading.Event()

    @transaction.atomic
    def hold_one_after_the_other() -> None:
        model.objects.select_for_update(of=("self",)).get(pk=rows[0].pk)
        first_is_held.set()
        _wait_until_somebody_waits()
        model.objects.select_for_update(of=("self",)).get(pk=rows[1].pk)

    def act_then() -> None:
        first_is_held.wait(10)
        act()

    return together([hold_one_after_the_other, act_then])


def _wait_until_somebody_waits() -> None:
    deadline = time.monotonic() + 10
    while connection.vendor == "postgresql" and time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.01)


@pytest.mark.parametrize(
    "act",
    [
        lambda pages: contacts.mark_seen(names(pages), NOW),
        lambda pages: contacts.mark_gone([Departure(name, "network") for name in names(pages)], NOW),
        lambda pages: contacts.mark_gone(
            [Departure(pages[1].connection, "closed"), Departure(pages[0].connection, "network")], NOW
        ),
        lambda _pages: contacts.end_abandoned(NOW + timedelta(minutes=2)),
    ],
    ids=["seen", "gone", "gone in different ways", "silent"],
)
def test_noting_who_is_there_never_waits_in_a_circle(cast: Cast, act: Callable[[Sequence[Contact]], object]) -> None:
    pages = two_pages(cast)
    outcomes = outcomes_of(pages, functools.partial(act, pages))
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]


@pytest.mark.parametrize(
    "act",
    [lambda desks: duty.mark_seen([desk.pk for desk in desks], NOW), lambda _desks: duty.expire(LATER)],
    ids=["seen", "silent"],
)
def test_noting_who_is_on_duty_never_waits_in_a_circle(cast: Cast, act: Callable[[Sequence[OnDuty]], object]) -> None:
    desks = two_desks(cast)
    outcomes = outcomes_of(desks, functools.partial(act, desks))
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]


def test_control_an_update_alone_locks_rows_as_it_finds_them(cast: Cast) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, who waits for nobody")
    pages = two_pages(cast)
    outcomes = outcomes_of(pages, lambda: Contact.objects.filter(connection__in=names(pages)).update(seen_at=NOW))
    assert [type(outcome) for outcome in outcomes if isinstance(outcome, Exception)] == [OperationalError], "deadlock"
