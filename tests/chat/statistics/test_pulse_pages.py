"""The page of how turns felt, over HTTP."""

import pytest
from django.test import Client
from django.utils import timezone

from chat.statistics.models import ShownPulses
from chat.statistics.pulse import Hidden, PulseFigures, Pulses, Told, told_quarters
from moderation.staff.models import Person
from tests.support.cast import Cast, sign_in

pytestmark = pytest.mark.django_db

MANY = Told((((0, 1), 7), ((2,), 8), ((3, 4), 15)))
FIGURES = Pulses(
    PulseFigures(MANY, Told((((0, 1, 2, 3, 4), 31),)), 60),
    {
        "saaristo": PulseFigures(MANY, Hidden("others"), 45),
        "jarvi-suomi": PulseFigures(Hidden("few_people"), Hidden("few_answers"), None),
    },
)


@pytest.fixture
def quarter(cast: Cast) -> str:
    """The name of the last quarter that is told, of which something was shown."""
    name = told_quarters(timezone.localdate(), 1)[0].name
    ShownPulses.objects.create(quarter=name, figures=FIGURES.as_json())
    return name


def page(person: Person, query: str = "lang=fi", status: int = 200) -> str:
    client = Client()
    sign_in(client, person)
    answer = client.get(f"/desk/statistics/pulse?{query}")
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_has_a_sentence_a_chart_and_a_table_for_each_question(cast: Cast, quarter: str, language: str) -> None:
    text = page(cast.tuula, f"lang={language}")
    light = {
        "fi": "30 vastausta, joista 50\N{NO-BREAK SPACE}% kertoi kevyestä vuorosta (3–4).",
        "sv": "30 svar, varav 50\N{NO-BREAK SPACE}% berättade om ett lätt pass (3–4).",
        "en": "30 answers, 50% of which told of a light turn (3–4).",
    }[language]
    assert text.count(light) == 4, "a sentence, a chart's name, and beside the federation and an association"
    assert text.count('<svg class="chart"') == 2
    assert text.count("<table") == 3
    assert '<th scope="row" class="numbers">3–4</th><td class="numbers">15</td>' in text
    assert quarter in text


def test_one_association_is_shown_by_itself_and_why_something_is_not(cast: Cast, quarter: str) -> None:
    text = page(cast.tuula, f"lang=fi&quarter={quarter}&association=saaristo")
    assert "vähintään 45 prosentissa" in text
    assert text.count('<svg class="chart"') == 1
    assert "Ei näytetä: tästä voisi laskea, mitä jossakin toisessa yhdistyksessä vastattiin." in text


def test_rule_35_a_manager_sees_no_other_association(cast: Cast, quarter: str) -> None:
    assert cast.maija.association.slug == "saaristo"
    text = page(cast.maija)
    assert "vähintään 45 prosentissa" in text, "their own comes first"
    assert "Järvi-Suomen" not in text
    assert "Järvi-Suomen" in page(cast.tuula)
    page(cast.maija, "association=jarvi-suomi", 404)
    page(cast.aino, "", 403)


@pytest.mark.parametrize("wanted", ["2090-Q1", "2026-Q9", "2026", "x"])
def test_a_quarter_that_is_not_told_is_not_there(cast: Cast, wanted: str) -> None:
    page(cast.tuula, f"quarter={wanted}", 404)
    assert not ShownPulses.objects.exists()


def test_the_other_pages_lead_there(cast: Cast) -> None:
    client = Client()
    sign_in(client, cast.tuula)
    assert "/desk/statistics/pulse?lang=fi" in client.get("/desk/statistics?lang=fi").content.decode()
