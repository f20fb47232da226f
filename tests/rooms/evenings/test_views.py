"""The facilitators' page of live evenings."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rooms.evenings import actions
from rooms.evenings.models import Evening
from rooms.groups.models import Room
from tests.support.cast import Cast, sign_in
from tests.support.evenings import an_evening
from tests.support.rooms import member_of, opened_room, seat_of

pytestmark = [pytest.mark.django_db, pytest.mark.storage]


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room that Aino and Eero lead, by the clock on the wall."""
    return opened_room(cast, timezone.now())


def page_of(room: Room) -> str:
    return f"/desk/groups/{room.pk}/evenings"


def form(**other: str) -> dict[str, str]:
    day = timezone.localdate() + timedelta(days=7)
    usual = {"act": "plan", "theme": "Uni ja arki", "guest": "", "day": f"{day}", "begins": "19:00", "ends": "20:30"}
    return {**usual, "capacity": "10", **other}


def soon(room: Room, cast: Cast) -> Evening:
    """An evening that begins in an hour, by the clock on the wall."""
    now = timezone.now()
    return an_evening(room, cast.aino, now, starts_at=now + timedelta(hours=1), ends_at=now + timedelta(hours=2))


def test_a_facilitator_plans_an_evening_by_the_finnish_clock_and_calls_it_off(cast: Cast, room: Room) -> None:
    aino = sign_in(Client(), cast.aino)
    answer = aino.post(page_of(room), form(guest="Unihoitaja Maija"))
    assert answer.status_code == 302
    evening = Evening.objects.get(room=room)
    assert (timezone.localtime(evening.starts_at).hour, evening.ends_at - evening.starts_at) == (
        19,
        timedelta(minutes=90),
    )
    shown = aino.get(page_of(room)).content.decode()
    assert "Uni ja arki" in shown
    assert "19.00 – 20.30" in shown
    assert "Unihoitaja Maija" in shown
    assert aino.post(page_of(room), {"act": "call_off", "evening": str(evening.pk)}).status_code == 302
    assert not Evening.objects.exists()
    assert aino.post(page_of(room), {"act": "call_off", "evening": str(evening.pk)}).status_code == 404


def test_an_evening_that_ends_after_midnight_ends_on_the_next_day(cast: Cast, room: Room) -> None:
    aino = sign_in(Client(), cast.aino)
    assert aino.post(page_of(room), form(begins="22:30", ends="00:30")).status_code == 302
    evening = Evening.objects.get(room=room)
    assert evening.ends_at - evening.starts_at == timedelta(hours=2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": " "},
        {"theme": "a" * 121},
        {"guest": "a" * 81},
        {"day": ""},
        {"day": "2020-01-01"},
        {"day": "9999-12-31", "begins": "23:00", "ends": "01:00"},
        {"day": "0001-01-01", "begins": "00:00"},
        {"begins": "klo 7"},
        {"ends": "19:05"},
        {"capacity": "1"},
        {"capacity": "99"},
        {"capacity": "monta"},
    ],
)
def test_what_cannot_be_planned_is_shown_as_it_was_filled_in(cast: Cast, room: Room, wrong: dict[str, str]) -> None:
    answer = sign_in(Client(), cast.aino).post(page_of(room), form(**wrong))
    assert answer.status_code == 400
    shown = answer.content.decode()
    assert 'role="alert"' in shown
    assert 'value="20:30"' in shown or "ends" in wrong
    assert not Evening.objects.exists()


def test_an_evening_that_has_begun_is_called_off_no_more(cast: Cast, room: Room) -> None:
    now = timezone.now()
    evening = an_evening(room, cast.aino, now, starts_at=now, ends_at=now + timedelta(hours=1))
    actions.join(seat_of(member_of(room, "Meri", now)), evening.pk, now)
    aino = sign_in(Client(), cast.aino)
    assert aino.post(page_of(room), {"act": "call_off", "evening": str(evening.pk)}).status_code == 409
    assert Evening.objects.exists()


def test_rule_27_who_does_not_lead_the_room_gets_one_answer_whether_it_is_there_or_not(cast: Cast, room: Room) -> None:
    evening = soon(room, cast)
    tuula = sign_in(Client(), cast.tuula)
    absent = page_of(Room())
    for address in (page_of(room), absent):
        assert tuula.get(address).status_code == 404
        assert tuula.post(address, form()).status_code == 404
        assert tuula.post(address, {"act": "call_off", "evening": str(evening.pk)}).status_code == 404
    assert Client().get(page_of(room)).status_code == 302
    assert Evening.objects.count() == 1


def test_rule_27_an_evening_of_another_room_is_absent(cast: Cast, room: Room) -> None:
    other = opened_room(cast, timezone.now(), title="Toinen ryhmä")
    evening = soon(other, cast)
    aino = sign_in(Client(), cast.aino)
    assert aino.post(page_of(room), {"act": "call_off", "evening": str(evening.pk)}).status_code == 404
    assert aino.post(page_of(room), {"act": "call_off", "evening": "ei mikään"}).status_code == 404
    assert aino.post(page_of(room), {"act": "jotain"}).status_code == 404
    assert Evening.objects.count() == 1
