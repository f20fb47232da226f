"""The moderators' pages."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from moderation.audit.models import AuditRow
from moderation.cases import actions
from moderation.cases.core import Line
from moderation.cases.models import Case
from moderation.staff import actions as staff
from tests.support.cast import PASSWORD, Cast, sign_in

pytestmark = pytest.mark.django_db

PAGE = "/desk/cases?lang=fi"


@pytest.fixture
def oili(cast: Cast) -> Client:
    """A moderator's browser."""
    person = staff.create_person(
        login="oili",
        password=PASSWORD,
        duty_name="Oili",
        association=cast.saaristo,
        helper_type="professional",
        roles=("moderator",),
    )
    staff.add_code_device(person)
    return sign_in(Client(), person)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def test_the_list_shows_no_word_and_a_button_shows_the_excerpt_under_audit(oili: Client, cast: Cast) -> None:
    assert "Yhtään otetta ei ole" in page(oili.get(PAGE))
    case = actions.hand_in("danger", "apua-eroon", [Line("visitor", "<b>Apua</b>")], cast.aino, timezone.now())
    shown = page(oili.get(PAGE))
    assert "Joku on vaarassa" in shown
    assert "Lukematta" in shown
    address = f"/desk/cases/{case}?lang=fi"
    assert "Apua" not in shown + page(oili.get(address))
    assert not AuditRow.objects.filter(action="open_case").exists(), "looking at the list is no reading"
    shown = page(oili.post(address, {"act": "open"}))
    assert "&lt;b&gt;Apua&lt;/b&gt;" in shown
    assert AuditRow.objects.filter(action="open_case").count() == 1
    assert "Luettu" in page(oili.get(PAGE))
    answer = oili.post(address, {"act": "close"})
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}&saved=closed")
    assert not Case.objects.exists()
    assert oili.post(address, {"act": "open"}).status_code == 404


def test_a_moderator_who_answers_nobody_is_led_from_the_desk_to_the_excerpts(oili: Client) -> None:
    answer = oili.get("/desk?lang=fi")
    assert (answer.status_code, answer["Location"]) == (302, PAGE)


@pytest.mark.parametrize(("language", "says"), [("sv", "Utdrag att bedöma"), ("en", "Excerpts to review")])
def test_the_page_in_other_languages(oili: Client, language: str, says: str) -> None:
    assert says in page(oili.get(f"/desk/cases?lang={language}"))
