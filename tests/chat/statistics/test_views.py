"""The pages of figures, over HTTP, in every language."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone

from moderation.staff.models import Person
from tests.support.cast import Cast, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]

PERIOD = "/desk/statistics/period"


@pytest.fixture
def figures(cast: Cast, nine_weeks: Callable[[datetime], object]) -> Cast:
    """Nine weeks of made-up contacts."""
    nine_weeks(timezone.now())
    return cast


def page(person: Person, query: str, status: int = 200) -> str:
    client = Client()
    sign_in(client, person)
    answer = client.get(f"{PERIOD}?{query}")
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize(
    ("kind", "language"),
    [*((kind, "fi") for kind in ("week", "month", "quarter", "year", "range")), ("quarter", "sv"), ("quarter", "en")],
)
def test_every_period_has_a_page_that_says_what_is_counted(figures: Cast, kind: str, language: str) -> None:
    text = page(figures.tuula, f"lang={language}&kind={kind}")
    unit = {
        "fi": "Kohdattu = vastattu yhteydenotto, ei henkilö",
        "sv": "Bemött = besvarad kontakt",
        "en": "Met = a contact that was answered",
    }[language]
    tables = re.findall(r"<table.*?</table>", text, re.DOTALL)
    assert tables
    assert all(unit in table for table in tables)
    assert "style=" not in text


@pytest.mark.parametrize(
    "query",
    [
        "kind=day",
        "kind=month&name=2026-13",
        "kind=year&name=2090",
        "kind=range&first=2026-01-05&last=2026-01-05",
        "kind=range&first=2026-02-05&last=2026-01-05",
        "kind=range&first=x&last=",
        "kind=month&compare=x",
    ],
)
def test_what_is_no_period_is_told_beside_the_form(cast: Cast, query: str) -> None:
    text = page(cast.tuula, f"lang=fi&{query}", 400)
    assert 'role="alert"' in text
    assert "<form" in text


def test_rule_35_another_associations_figures_are_not_there(cast: Cast) -> None:
    page(cast.maija, "association=jarvi-suomi", 404)
    page(cast.maija, "association=ei-ole", 404)
    page(cast.maija, "service=ei-ole", 404)
    page(cast.maija, "association=saaristo")
    page(cast.aino, "", 403)
