"""The register of an association's trained volunteers."""

import re
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chat.rosters import actions
from chat.rosters.access import NoRosterError
from chat.rosters.access.peers import evenings_of, peers_of
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Seat, SupervisionEvening
from chat.rosters.retention import forget_old_supervision
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, TODAY, Roster, train

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

HERE = "/desk/roster/peers?lang=fi"


@pytest.fixture(autouse=True)
def it_is_november(clock: Clock) -> None:
    """The roster of next year is being made."""
    clock.now = NOW


def page(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def another_peer(published: Roster, login: str) -> Person:
    person = staff.create_person(
        login=login,
        password=None,
        duty_name=login.title(),
        association=published.cast.saaristo,
        helper_type="peer",
        roles=("peer",),
    )
    train(person, published.cast.kaarina)
    return person


def test_whoever_leads_sees_first_turns_evenings_and_what_is_to_be_seen_to(published: Roster) -> None:
    cast = published.cast
    (sanni,) = peers_of(cast.saaristo, NOW)
    assert (sanni.turns, sanni.evenings, sanni.next_turn, sanni.concerns) == (0, 0, None, ["first_turn"])
    published.name(cast.aino)
    published.name(cast.sanni, 2)
    (sanni,) = peers_of(cast.saaristo, NOW)
    assert (sanni.next_turn, sanni.beside) == (published.turn(), ["Aino"]), "the professional of a first turn"
    Seat.objects.filter(person=cast.sanni).update(
        arrived_at=published.turn().starts_at, present_until=published.turn().ends_at
    )
    later = published.turn().ends_at + timedelta(days=1)
    (sanni,) = peers_of(cast.saaristo, later)
    assert (sanni.turns, sanni.next_turn, sanni.concerns) == (1, None, ["supervision"])
    evening = FIRST_MONDAY + timedelta(days=1)
    actions.hold_supervision(cast.maija, "saaristo", evening, [cast.sanni.pk], evening)
    (sanni,) = peers_of(cast.saaristo, later)
    assert (sanni.evenings, sanni.supervised_on, sanni.concerns) == (1, evening, [])
    assert peers_of(cast.jarvi_suomi, later) == []
    staff.deactivate_person(cast.sanni)
    assert peers_of(cast.saaristo, later) == []


def test_an_evening_of_the_same_day_replaces_who_was_there_and_one_that_was_not_held_is_gone(published: Roster) -> None:
    cast, other = published.cast, another_peer(published, "vilma")
    actions.hold_supervision(cast.maija, "saaristo", TODAY, [cast.sanni.pk, other.pk], TODAY)
    evening = actions.hold_supervision(cast.tuula, "saaristo", TODAY, [other.pk], TODAY)
    assert [names for _, names in evenings_of(cast.saaristo, TODAY)] == [["Vilma"]]
    actions.remove_supervision(cast.joel, "jarvi-suomi", evening.pk)
    assert SupervisionEvening.objects.count() == 1, "rule 35: it is of another association"
    actions.remove_supervision(cast.maija, "saaristo", evening.pk)
    actions.remove_supervision(cast.maija, "saaristo", evening.pk)
    assert not SupervisionEvening.objects.exists()


def test_who_cannot_have_been_there(published: Roster) -> None:
    cast = published.cast
    for held_on, people, problem in (
        (TODAY + timedelta(days=1), [cast.sanni.pk], "supervision_future"),
        (TODAY, [], "supervision_nobody"),
        (TODAY, [cast.aino.pk], "supervision_nobody"),
        (TODAY, [cast.sanni.pk, uuid.uuid4()], "supervision_nobody"),
    ):
        with pytest.raises(RosterRefusedError, match=problem):
            actions.hold_supervision(cast.maija, "saaristo", held_on, people, TODAY)
    for stranger, slug in (
        (cast.joel, "saaristo"),
        (cast.aino, "saaristo"),
        (cast.dina, "saaristo"),
        (cast.maija, "kuu"),
    ):
        with pytest.raises(NoRosterError):
            actions.hold_supervision(stranger, slug, TODAY, [cast.sanni.pk], TODAY)
    assert not SupervisionEvening.objects.exists()


def test_an_evening_is_forgotten_after_three_years(published: Roster) -> None:
    actions.hold_supervision(published.cast.maija, "saaristo", TODAY, [published.cast.sanni.pk], TODAY)
    assert forget_old_supervision(NOW + timedelta(days=3 * 365)) == 0
    assert forget_old_supervision(NOW + timedelta(days=3 * 365 + 1)) == 1


def test_the_register_takes_as_many_queries_whoever_is_in_it(published: Roster) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            peers_of(published.cast.saaristo, NOW)
        return len(asked)

    published.name(published.cast.aino)
    published.name(published.cast.sanni, 2)
    before = queries()
    for number in range(5):
        another_peer(published, f"uusi{number}")
    assert queries() == before <= 6


def test_a_manager_writes_an_evening_down_on_the_page(published: Roster) -> None:
    cast, maija = published.cast, sign_in(Client(), published.cast.maija)
    shown = page(maija.get(HERE))
    assert "Sanni Ensimmäinen vuoro edessä" in shown
    assert "Koulutus voimassa 31.12.2027 asti · 0 vuoroa · 0 työnohjausiltaa vuodessa" in shown
    form = {"act": "hold", "held_on": "2026-11-01", "person": str(cast.sanni.pk)}
    answer = maija.post(HERE, form)
    assert "saved=supervision" in answer["Location"]
    assert "su 1.11. Sanni" in page(maija.get(HERE))
    for wrong, says in (
        ({"held_on": "2026-11-31"}, "Kirjoita päivä muodossa"),
        ({"held_on": "2026-12-01"}, "vasta, kun se on ollut"),
        ({"person": []}, "Valitse, ketkä"),
    ):
        refused = maija.post(HERE, form | wrong)
        assert (refused.status_code, says in page(refused)) == (400, True)
    assert maija.post(HERE, form | {"person": "x"}).status_code == 404
    assert maija.get(f"{HERE}&association=jarvi-suomi").status_code == 404
    evening = SupervisionEvening.objects.get()
    assert maija.post(HERE, {"act": "remove", "evening": evening.pk}).status_code == 302
    assert not SupervisionEvening.objects.filter(held_on=date(2026, 11, 1)).exists()
