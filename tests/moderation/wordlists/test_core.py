"""Which phrases can be added, and which exceptions would let through too much."""

import pytest

from moderation.screening.risks import risks_in, use_additions
from moderation.wordlists.core import LONGEST, PhraseRefusedError, checked, tried


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Lappuja   LÖYTYY ", "lappuja löytyy"),
        ("myyn .. lappuja", "myyn .. lappuja"),
        ("lappuj* . löytyy", "lappuj* . löytyy"),
        ("lappu-kauppa", "lappu kauppa"),
        ("24 tunnin lappu", "24 tunnin lappu"),
    ],
)
def test_a_phrase_is_kept_as_it_is_looked_for(typed: str, kept: str) -> None:
    assert checked("dealing", "fi", typed) == kept


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "empty"),
        (" .. ", "empty"),
        ("lap", "too_short"),
        ("ab c", "too_short"),
        ("lap* löytyy", "too_short"),
        ("yksi kaksi kolme neljä viisi kuusi seitsemän", "too_long"),
        ("a" * (LONGEST + 1), "too_long"),
        ("lappu(ja)?", "signs"),
        ("lappu.*", "signs"),
        ("lappu|pilleri", "signs"),
        ("!lappuja löytyy", "signs"),
        ("lappuja & löytyy", "signs"),
        ("lappu~ löytyy", "signs"),
        ("lappu_kauppa", "signs"),
        (".. lappuja", "signs"),
        ("lappuja .", "signs"),
        ("lappuja . .. löytyy", "signs"),
        ("lap*puja", "signs"),
        ("#lappuja", "signs"),
    ],
)
def test_what_is_no_phrase_is_refused_by_name(typed: str, problem: str) -> None:
    with pytest.raises(PhraseRefusedError, match=problem):
        checked("dealing", "fi", typed)


@pytest.mark.parametrize(("kind", "language", "field"), [("other", "fi", "kind"), ("dealing", "de", "language")])
def test_kind_and_language_are_of_closed_lists(kind: str, language: str, field: str) -> None:
    with pytest.raises(PhraseRefusedError) as refused:
        checked(kind, language, "lappuja löytyy")
    assert refused.value.field == field


def test_what_is_found_already_need_not_be_added() -> None:
    with pytest.raises(PhraseRefusedError, match="known"):
        checked("suicidal", "fi", "haluan kuolla")
    assert checked("dealing", "fi", "haluan kuolla") == "haluan kuolla", "of something else it may speak, too"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("haluan", "needless"),
        ("haluan vain", "needless"),
        ("haluan kuolla", "too_broad"),
        ("haluan kuol*", "plain"),
        ("haluan .. kuolla", "plain"),
    ],
)
def test_rule_30_an_exception_takes_nothing_away_from_what_calls_for_a_look(typed: str, problem: str) -> None:
    with pytest.raises(PhraseRefusedError, match=problem):
        checked("harmless", "fi", typed)


def test_an_exception_is_what_is_found_and_a_word_that_says_why_it_is_not_meant() -> None:
    sentence = "Haluan kuolla suklaaseen"
    assert risks_in(sentence, "fi") == {"suicidal"}
    phrase = checked("harmless", "fi", sentence)
    use_additions(f"fi harmless: {phrase}", "database")
    assert risks_in(sentence, "fi") == set()
    assert risks_in("Haluan kuolla", "fi") == {"suicidal"}


def test_what_is_tried_says_whether_it_would_wait() -> None:
    assert (tried("Haluan kuolla", "fi").risks, tried("Haluan kuolla", "fi").waits) == (("suicidal",), True)
    assert tried("Soita 040 123 4567", "fi").waits
    assert not tried("Kaunis ilta", "fi").waits
