"""Where phrases stand in a text, beside a search that looks at every place."""

from collections.abc import Iterable, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.screening.lists import HARMLESS, Lists, read_phrases
from moderation.screening.spelling import sentences_of

NAMES = {"FEW": "uno dos"}
NEAR = 8
WORD = st.sampled_from(["uno", "dos", "tres", "quatro", "other"])
SENTENCES = st.lists(st.lists(WORD, max_size=12), min_size=1, max_size=4)


def kinds(text: str, found: str = "", harmless: str = "", language: str = "fi") -> set[str]:
    lists = Lists(NAMES, {HARMLESS: harmless, "found": found})
    return read_phrases([(language, lists)]).kinds_in(sentences_of(text), language) - {HARMLESS}


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        ("tres quatro", "tres quatro", True),
        ("tres quatro", "tres other quatro", False),
        ("tres quatro", "quatro tres", False),
        ("tres . quatro", "tres other quatro", True),
        ("tres . quatro", "tres other other quatro", False),
        ("tres .. quatro", "tres other other other quatro", True),
        ("tres .. quatro", "tres other other other other quatro", False),
        # A sentence's end is two words wide.
        ("tres quatro", "tres. quatro", False),
        ("tres . quatro", "tres! quatro", False),
        ("tres .. quatro", "tres?! quatro", True),
        ("tres .. quatro", "tres other. other quatro", False),
        # In any order, eight words apart; a word is one of the two.
        ("tres & quatro", "quatro other tres", True),
        ("tres & quatro", "quatro " + "other " * 7 + "tres", True),
        ("tres & quatro", "quatro " + "other " * 8 + "tres", False),
        ("tres & tres|quatro", "tres", False),
        ("tres & tres|quatro", "tres tres", True),
        # Words by a name, one of several, with any ending, or inflected.
        ("FEW tres", "dos tres", True),
        ("uno|quatro tres", "quatro tres", True),
        ("trescient* uno", "trescientosdos uno", True),
        ("koira~ uno", "koirasta uno", True),
        # With a clitic, and without spaces.
        ("koira tulee", "koirako tulee", True),
        ("koira tulee", "koiratulee", True),
        ("koira tulee", "koiratuleepa", False),
    ],
)
def test_where_a_phrase_stands(phrase: str, text: str, stands: bool) -> None:
    assert bool(kinds(text, phrase)) == stands


def test_a_word_that_begins_with_several_beginnings_is_each_of_them() -> None:
    found = "tres* quatro\ntrescient* quinto\nkoir* sexto\nkoira~ septimo"
    assert kinds("trescientos quatro", found) == kinds("trescientos quinto", found) == {"found"}
    assert kinds("koirasta sexto", found) == kinds("koirasta septimo", found) == {"found"}
    assert kinds("tresna quinto", found) == kinds("koiruus septimo", found) == set()


def test_what_is_harmless_is_heard_no_more_where_it_stands() -> None:
    assert kinds("uno tres", "tres", "uno tres") == set()
    assert kinds("uno tres. Other other. tres", "tres", "uno tres") == {"found"}
    assert kinds("uno other tres", "tres", "uno & tres") == set()


@given(
    SENTENCES,
    st.lists(WORD, min_size=3, max_size=3, unique=True),
    st.tuples(st.just(0), st.sampled_from([0, 1, 3]), st.sampled_from([0, 1, 3])),
)
def test_words_that_follow_each_other_are_found_as_by_hand(
    sentences: Sequence[Sequence[str]], words: Sequence[str], gaps: tuple[int, ...]
) -> None:
    dots = {0: "", 1: ".", 3: ".."}
    phrase = " ".join(f"{dots[gap]} {word}" for word, gap in zip(words, gaps, strict=True))
    by_hand = any(
        all(0 < after - before <= gap + 1 for before, after, gap in zip(places, places[1:], gaps[1:], strict=False))
        for places in product(*(places_of(word, sentences) for word in words))
    )
    assert bool(kinds(". ".join(map(" ".join, sentences)), phrase)) == by_hand


@given(SENTENCES, st.lists(WORD, min_size=2, max_size=2, unique=True))
def test_words_near_each_other_are_found_as_by_hand(sentences: Sequence[Sequence[str]], words: Sequence[str]) -> None:
    one, other = (places_of(word, sentences) for word in words)
    by_hand = any(abs(a - b) <= NEAR for a, b in product(one, other))
    assert bool(kinds(". ".join(map(" ".join, sentences)), " & ".join(words))) == by_hand


def places_of(word: str, sentences: Iterable[Sequence[str]]) -> list[int]:
    places = []
    start = 0
    for sentence in filter(None, sentences):
        places += [place for place, here in enumerate(sentence, start) if here == word]
        start += len(sentence) + 2
    return places
