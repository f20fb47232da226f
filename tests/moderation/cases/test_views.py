"""The pages of the queue, as a moderator sees them."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from moderation.audit.models import AuditRow
from moderation.cases import actions
from moderation.cases.core import Line
from moderation.cases.models import Case, Excerpt
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


def test_the_list_shows_no_word_and_opening_takes_a_reason_and_is_audited(oili: Client, cast: Cast) -> None:
    assert "Mikään ei nyt odota arviota" in page(oili.get(PAGE))
    actions.hand_in("danger", "apua-eroon", [Line("visitor", "<b>Apua</b>")], cast.aino, timezone.now())
    case = Case.objects.get()
    shown = page(oili.get(PAGE))
    assert "Ote keskustelusta" in shown
    assert "Kiireellinen" in shown
    assert cast.saaristo.name in shown
    address = f"/desk/cases/{case.pk}?lang=fi"
    assert "Apua" not in shown + page(oili.get(address))
    assert not AuditRow.objects.filter(action="open_excerpt").exists(), "looking at the list is no reading"
    assert oili.post(address, {"act": "open"}).status_code == 400
    assert not AuditRow.objects.filter(action="open_excerpt").exists()
    answer = oili.post(address, {"act": "open", "reason": "first_reading"})
    assert (answer.status_code, answer["Location"]) == (302, f"{address}")
    shown = page(oili.get(address))
    assert "&lt;b&gt;Apua&lt;/b&gt;" in shown
    assert 'data-hides-in="9' in shown, "it hides itself again"
    assert AuditRow.objects.filter(action="open_excerpt").count() == 1


def test_a_decision_is_made_from_the_servers_list_and_a_stale_one_shows_how_it_stands(oili: Client, cast: Cast) -> None:
    actions.hand_in("abuse", "apua-eroon", [Line("visitor", "Apua")], cast.aino, timezone.now())
    case = Case.objects.get()
    address = f"/desk/cases/{case.pk}?lang=fi"
    for form, status, says in (
        ({"act": "approve", "version": "0"}, 409, "Näin ei voi enää päättää"),
        ({"act": "handled", "version": "0"}, 400, "Valitse syy"),
        ({"act": "handled", "reason": "hurtful", "version": "0"}, 400, "Valitse syy"),
        ({"act": "handled", "reason": "told_authorities", "version": "7"}, 409, "Asia muuttui sillä välin"),
        ({"act": "nonsense", "version": "0"}, 409, "Näin ei voi enää päättää"),
        ({}, 409, "Asia muuttui sillä välin"),
    ):
        answer = oili.post(address, form)
        assert (answer.status_code, says in page(answer)) == (status, True), form
    answer = oili.post(address, {"act": "handled", "reason": "told_authorities", "version": "0"})
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}&saved=decided")
    assert not Excerpt.objects.exists()
    answer = oili.post(address, {"act": "no_action", "reason": "unfounded", "version": "0"})
    assert answer.status_code == 409
    assert "Joku ehti ensin" in page(answer)
    assert "Hoidettu" in page(answer)
    case.refresh_from_db()
    assert (case.decision, case.reason) == ("handled", "told_authorities")


def test_a_claim_says_who_handles_it_and_can_be_given_back(oili: Client, cast: Cast) -> None:
    actions.hand_in("abuse", "apua-eroon", [Line("visitor", "Apua")], cast.aino, timezone.now())
    address = f"/desk/cases/{Case.objects.get().pk}?lang=fi"
    assert oili.post(address, {"act": "claim"})["Location"] == address
    assert "Käsittelee: Oili" in page(oili.get(PAGE))
    assert "Käsittelee: Oili" in page(oili.get(f"{PAGE}&mine=1"))
    assert oili.post(address, {"act": "release"})["Location"] == f"{PAGE}&saved=released"
    assert "Käsittelee" not in page(oili.get(PAGE))
    assert "Näillä ehdoilla ei löytynyt mitään" in page(oili.get(f"{PAGE}&mine=1"))


def test_filters_of_the_list(oili: Client, cast: Cast) -> None:
    actions.hand_in("abuse", "apua-eroon", [Line("visitor", "Apua")], cast.aino, timezone.now())
    found = {"", "&kind=excerpt", f"&place={cast.saaristo.pk}", "&kind=nonsense", "&page=99", "&page=x", "&place=%00"}
    empty = {"&kind=held", "&late=1", "&place=nowhere"}
    for query in found | empty:
        assert ("data-cases" in page(oili.get(PAGE + query))) is (query in found), query
    actions.hand_in("abuse", "apua-eroon", [Line("visitor", "Apua")], cast.aino, timezone.now() - timedelta(days=4))
    assert "Luvattu aika on ohi" in page(oili.get(f"{PAGE}&late=1"))


def test_a_moderator_who_answers_nobody_is_led_from_the_desk_to_the_queue(oili: Client) -> None:
    answer = oili.get("/desk?lang=fi")
    assert (answer.status_code, answer["Location"]) == (302, PAGE)


@pytest.mark.parametrize(("language", "says"), [("sv", "Att bedöma"), ("en", "To review")])
def test_the_page_in_other_languages(oili: Client, language: str, says: str) -> None:
    assert says in page(oili.get(f"/desk/cases?lang={language}"))
