"""The staff's page of debriefs."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from chat.debriefs import actions
from chat.debriefs.models import Debrief
from tests.support.cast import Cast, sign_in

pytestmark = pytest.mark.django_db

PAGE = "/desk/debriefs?lang=fi"


@pytest.fixture
def maija(cast: Cast) -> Client:
    """The browser of the association's manager."""
    return sign_in(Client(), cast.maija)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def hold(browser: Client, wish: str) -> Any:
    return browser.post(PAGE, {"debrief": wish})


def test_who_wants_one_is_counted_by_name_and_marked_as_held(maija: Client, cast: Cast) -> None:
    assert "Kukaan ei ole nyt pyytänyt purkua" in page(maija.get(PAGE))
    for person in (cast.aino, cast.sanni, cast.eero):
        actions.want_debrief(person, timezone.localdate())
    shown = page(maija.get(PAGE))
    assert "2 toivoo purkukeskustelua" in shown
    assert "Aino" in shown
    assert "Sanni" in shown
    assert "Eero" not in shown, "he works in another association"
    answer = hold(maija, str(Debrief.objects.get(person=cast.aino).pk))
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}&saved=held")
    shown = page(maija.get(answer["Location"]))
    assert "merkitty pidetyksi" in shown
    assert "Yksi toivoo purkukeskustelua" in shown
    assert "Pidetty " in shown


@pytest.mark.parametrize("wish", ["", "ei-ole", str(UUID(int=0))])
def test_a_wish_that_is_not_there_is_said_to_be_gone(maija: Client, wish: str) -> None:
    answer = hold(maija, wish)
    assert answer.status_code == 404
    assert "Pyyntöä ei enää ole" in page(answer)


def test_rule_35_a_wish_of_another_association_is_not_there(maija: Client, cast: Cast) -> None:
    actions.want_debrief(cast.eero, timezone.localdate())
    assert hold(maija, str(Debrief.objects.get().pk)).status_code == 404
    assert Debrief.objects.get().held_on is None


@pytest.mark.parametrize(("language", "says"), [("sv", "Avlastningssamtal"), ("en", "Debriefs")])
def test_the_page_in_other_languages(maija: Client, language: str, says: str) -> None:
    assert says in page(maija.get(f"/desk/debriefs?lang={language}"))


def test_the_desk_leads_those_there_who_may_see_it(maija: Client, cast: Cast) -> None:
    assert "data-debriefs" in page(maija.get("/desk"))
    assert "data-debriefs" not in page(sign_in(Client(), cast.aino).get("/desk"))
