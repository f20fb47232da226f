"""The catalogue while two edit it, and while talks go on in the service that is edited."""

import functools
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from chat.contacts import actions as contacts
from chat.duty.actions import go_on_duty
from chat.services import actions
from chat.services.core.changes import Addition, CatalogueRefusedError, ServiceChange, checked_service
from chat.services.core.hours import HoursLine, lines_of
from chat.services.models import HelpCard, Service
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def change(service: Service, cast: Cast, **other: Any) -> Callable[[], Service]:
    """The administrator saves the service as it was read, but for these."""
    stored = ("names", "descriptions", "tone", "keep_minutes", "letters_within", "queue_limit", "topics")
    choices = ("interpreter", "excerpts", "offers_in_turn", "open_on_holidays", "peers_answer", "is_on")
    wanted: dict[str, Any] = {name: getattr(service, name) for name in (*stored, *choices)}
    wanted |= {"hours": lines_of(service.hours), "exceptions": (), "sites": (), **other}
    return functools.partial(
        actions.change_service, service.slug, ServiceChange(**wanted), service.version, cast.kaarina, NOW, local=False
    )


def save_both(cast: Cast) -> list[object]:
    """Two administrators save what both have read."""
    service = Service.objects.get(slug=cast.violence.slug)
    return together([change(service, cast, queue_limit=limit) for limit in (3, 4)])


def outcomes_of(saved: list[object]) -> list[str]:
    return sorted(one.problem if isinstance(one, CatalogueRefusedError) else type(one).__name__ for one in saved)


def test_of_two_who_save_at_once_the_second_hears_of_the_first(cast: Cast) -> None:
    for _ in range(5):
        assert outcomes_of(save_both(cast)) == ["Service", "changed"]


def test_control_without_the_lock_the_second_overwrites_the_first(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_have_read, checked = threading.Barrier(2), checked_service

    def checked_late(*wanted: Any, **more: Any) -> dict[str, Any]:
        both_have_read.wait(10)
        return checked(*wanted, **more)

    monkeypatch.setattr(actions, "checked_service", checked_late)
    monkeypatch.setattr(Service.objects, "select_for_update", lambda **_: Service.objects.all())
    assert outcomes_of(save_both(cast)) == ["Service", "Service"]


def test_cards_of_the_same_name_that_are_added_at_once_are_two_or_one_hears_of_the_other(cast: Cast) -> None:
    what: Addition = "phone"
    outcomes = together([lambda: actions.add_to_catalogue(what, "Turvakoti", cast.kaarina)] * 4)
    added = [one for one in outcomes if isinstance(one, HelpCard)]
    assert len({card.slug for card in added}) == len(added) >= 1
    assert outcomes_of([one for one in outcomes if not isinstance(one, HelpCard)]) == ["changed"] * (4 - len(added))


def test_two_who_move_at_once_both_have_their_way(cast: Cast) -> None:
    first = [card.slug for card in HelpCard.objects.all()]
    a, b, c, d, *others = first
    for _ in range(5):
        outcomes = together(
            [
                lambda: actions.move("card", b, "above", a, cast.kaarina),
                lambda: actions.move("card", d, "above", c, cast.kaarina),
                lambda: actions.move("card", others[0], "below", others[-1], cast.kaarina),
            ]
        )
        assert outcomes == [None] * 3
        moved = [card.slug for card in HelpCard.objects.all()]
        assert moved == [b, a, d, c, *others[1:], others[0]]
        for order, slug in enumerate(first):
            HelpCard.objects.filter(slug=slug).update(order=order)


@pytest.mark.parametrize("waits", [False, pytest.param(True, id="control: a lock that keeps hand-overs waiting")])
def test_a_talk_is_handed_over_to_a_service_whose_hours_are_being_changed(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, *, waits: bool
) -> None:
    """Who hands over holds the talk's log, and the change goes on to lock contacts: neither may wait for the other."""
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time")
    _, contact = opened(cast.violence, cast.aino, NOW)
    go_on_duty(cast.eero, [cast.children.slug], NOW)
    has_changed, is_handed_over = threading.Event(), threading.Event()
    if waits:
        lock = Service.objects.select_for_update
        monkeypatch.setattr(Service.objects, "select_for_update", lambda **_: lock())

    def change_slowly() -> bool:
        with transaction.atomic():
            change(cast.children, cast, hours=[HoursLine(frozenset({0}), "12:00", "14:00")])()
            has_changed.set()
            return is_handed_over.wait(1 if waits else 10)

    def hand_over() -> None:
        assert has_changed.wait(10)
        contacts.hand_over(str(contact.pk), cast.aino, cast.children.slug, "", "", NOW)
        is_handed_over.set()

    assert together([change_slowly, hand_over]) == [not waits, None]
    contact.refresh_from_db()
    assert contact.service == cast.children
