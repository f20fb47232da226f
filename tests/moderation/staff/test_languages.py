"""The pages of languages: what there is, who has reviewed it, and everything to be read by who reviews it."""

import re
from collections.abc import Mapping
from datetime import date
from html import unescape

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from moderation.texts import access
from moderation.texts.access import say
from moderation.texts.core import LANGUAGES, Review, checked_review, told_as_setting, told_reviews
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = pytest.mark.django_db

LIST = "/desk/languages"
FORM = {"reviewed": "sv", "reviewed_by": "Mats Exempel", "reviewed_on": "2026-01-02"}


@pytest.fixture
def kaarina(cast: Cast, clock: Clock) -> Client:
    """The administrator's browser."""
    return sign_in(Client(), cast.kaarina)


def text(browser: Client, address: str, sent: Mapping[str, str] | None = None, status: int = 200) -> str:
    """What a page of ours says."""
    response = browser.post(address, sent) if sent else browser.get(address)
    assert response.status_code == status
    return unescape(response.content.decode())


def test_the_list_tells_of_each_language_what_there_is_and_who_stands_by_it(
    kaarina: Client, settings: Settings
) -> None:
    settings.REVIEWED_LANGUAGES = {"fi": Review("Maija Esimerkki", date(2026, 1, 1))}
    settings.VISITOR_LANGUAGES = ("fi",)
    shown = text(kaarina, f"{LIST}?lang=fi")
    cards = re.findall(r'<li class="card stack">(.*?)\n  </li>', shown, re.DOTALL)
    assert len(cards) == len(LANGUAGES)
    assert "Tarkastanut Maija Esimerkki" in cards[0]
    assert say("fi", "languages-on") in cards[0]
    for card in cards[1:]:
        assert say("fi", "languages-unreviewed") in card
        assert say("fi", "languages-on") not in card
        assert say("fi", "languages-complete") in card


def test_rule_16_what_is_missing_is_named(kaarina: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "moderation.staff.views.languages.visitor_gaps",
        lambda code: ("ru/pages.ftl: missing: danger",) * (code == "ru"),
    )
    shown = text(kaarina, f"{LIST}?lang=fi")
    assert shown.count("ru/pages.ftl: missing: danger") == 1
    assert shown.count(say("fi", "languages-complete")) == len(LANGUAGES) - 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_rule_16_all_texts_of_a_language_are_read_beside_the_finnish_ones(kaarina: Client, code: str) -> None:
    shown = text(kaarina, f"{LIST}/{code}?lang=fi")
    names = re.findall(r'proof__name"><code>([^<]+)</code>', shown)
    assert names == [
        proof.name for _, found in access.visitor_texts("fi") for section in found for proof in section.proofs
    ]
    sentences = [say("fi", "sentence-children-2")]
    if code != "fi":
        sentences.append(say(code, "sentence-children-2"))  # type: ignore[arg-type]
    assert all(sentence in shown for sentence in sentences)
    assert ('dir="rtl"' in shown) == (code == "ar")


def test_a_text_that_a_language_lacks_is_marked_in_its_place(kaarina: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = access.visitor_texts

    def without_pages(code: str) -> object:
        return texts(code)[code != "fi" :]

    monkeypatch.setattr("moderation.staff.views.languages.visitor_texts", without_pages)
    assert say("fi", "languages-missing") in text(kaarina, f"{LIST}/ar?lang=fi")


def test_a_review_becomes_a_line_for_the_operator_and_is_not_stored(kaarina: Client, settings: Settings) -> None:
    settings.REVIEWED_LANGUAGES = {"fi": Review("Maija Esimerkki", date(2026, 1, 1))}
    shown = text(kaarina, LIST, FORM)
    assert 'LANGUAGE_REVIEWS="fi=2026-01-01 Maija Esimerkki; sv=2026-01-02 Mats Exempel"' in shown
    assert {"fi": Review("Maija Esimerkki", date(2026, 1, 1))} == settings.REVIEWED_LANGUAGES
    assert "Mats" not in text(kaarina, LIST)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"reviewed": "de"}, "language"),
        ({"reviewed": ""}, "language"),
        ({"reviewed_by": "  "}, "reviewed_by"),
        ({"reviewed_by": "a" * 81}, "reviewed_by"),
        ({"reviewed_by": 'Mats "Masa" Exempel'}, "reviewed_by"),
        ({"reviewed_by": "Mats; ru=2026-01-01 X"}, "reviewed_by"),
        ({"reviewed_by": "Mats $(date)"}, "reviewed_by"),
        ({"reviewed_by": "Mats\u202e"}, "reviewed_by"),
        ({"reviewed_on": "2.1.2026"}, "reviewed_on"),
        ({"reviewed_on": "2999-01-01"}, "reviewed_on"),
        ({"reviewed_on": "\0"}, "reviewed_on"),
    ],
)
def test_what_is_no_review_is_said_kindly_and_what_was_typed_stays(
    kaarina: Client, changes: dict[str, str], problem: str
) -> None:
    sent = FORM | changes
    shown = text(kaarina, f"{LIST}?lang=fi", sent, 400)
    assert say("fi", "languages-problem", problem=problem) in shown
    assert 'LANGUAGE_REVIEWS="' not in shown
    assert f'value="{sent["reviewed_by"]}"' in shown
    assert ('value="sv" lang="sv" selected' in shown) == (problem != "language")


@given(
    st.dictionaries(st.sampled_from(LANGUAGES), st.tuples(st.text(max_size=90), st.dates(max_value=date(2026, 1, 1))))
)
def test_the_setting_says_what_the_server_reads(typed: dict[str, tuple[str, date]]) -> None:
    reviews = {}
    for code, (by, on) in typed.items():
        try:
            reviews[code] = checked_review(by, on.isoformat(), date(2026, 1, 1))
        except ValueError:
            continue
    assert told_reviews(told_as_setting(reviews), date(2026, 1, 1)) == reviews  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_pages_keep_their_language(kaarina: Client, language: str) -> None:
    for address in (LIST, f"{LIST}/ar"):
        shown = text(kaarina, f"{address}?lang={language}")
        links = re.findall(r'(?:href|action)="(/desk[^"]*)"', shown)
        assert links
        assert [link for link in links if f"lang={language}" not in link] == []
