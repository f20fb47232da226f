"""Six words: the list they come from, and what is forgiven in typing them."""

import secrets
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.membership import keys
from rooms.membership.keys import WORDS, WordsError

some_keys = st.lists(st.sampled_from(WORDS), min_size=6, max_size=6)


def test_a_key_has_sixty_bits_at_least() -> None:
    assert len(set(WORDS)) == len(WORDS) >= 1024
    assert keys.WORDS_IN_KEY == 6


def test_words_are_short_and_small_and_finnish_letters_alone() -> None:
    assert all(
        4 <= len(word) <= 8 and word.islower() and set(word) <= set("abcdefghijklmnopqrstuvwxyzåäö") for word in WORDS
    )


def test_no_word_is_a_slip_of_the_pen_away_from_another() -> None:
    """Also with a for ä and o for ö."""
    assert [pair for pair in combinations(map(keys.folded, WORDS), 2) if keys.is_slip(*pair)] == []


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("orava", "orava", True),
        ("orava", "oraba", True),
        ("orava", "oava", True),
        ("orava", "oravat", True),
        ("orava", "orvaa", True),
        ("orava", "rovaa", False),
        ("orava", "orapa1", False),
        ("kettu", "kissa", False),
    ],
)
def test_what_a_slip_is(one: str, other: str, is_slip: bool) -> None:
    assert keys.is_slip(one, other) is is_slip


BANNED = (
    "viina viini olut kalja siideri huume piri kannabis hasis pilvi ruoho pilleri lääke neula ruisku piippu unikko "
    "hiiva sieni tupakka veitsi puukko kirves ase ansa köysi naru hauta arkku haava veri kuolema vauva lapsi sikiö "
    "tutti kehto vaippa kohtu haikara maija aino kielo meri tuuli lumi helmi lilja orvokki iiris turku lahti salo "
    "pori kotka "
)


def test_words_are_gentle_and_name_nobody() -> None:
    """What came to mind when the list was made: nothing that hurts, no name of a person or a town."""
    assert set(WORDS).isdisjoint(BANNED.split())


def test_new_keys_are_six_words_of_the_list() -> None:
    key = keys.new_key()
    assert len(key.split()) == 6
    assert set(key.split()) <= set(WORDS)
    assert key != keys.new_key()


@given(some_keys, st.sampled_from([" ", "  ", "-", " - ", "\n", "\u00a0", ", ", "_", "\u2013", "1. "]))
def test_writing_it_another_way_is_forgiven(words: list[str], between: str) -> None:
    plain = keys.read_key(" ".join(words))
    assert plain.isascii()
    for typed in (
        between.join(words),
        between.join(words).upper(),
        between.join(words).title() + between,
        between.join(words).replace("ä", "a").replace("ö", "o"),
        between.join(words).replace("ä", "a\u0308").replace("ö", "o\u0308"),
    ):
        assert keys.read_key(typed) == plain


@given(some_keys, st.integers(0, 5), st.integers(0, 8))
def test_a_slip_leads_to_the_word_that_was_meant_or_nowhere(words: list[str], which: int, place: int) -> None:
    slipped = [*words]
    slipped[which] = words[which][:place] + words[which][place + 1 :]
    try:
        read = keys.read_key(" ".join(slipped))
    except WordsError:
        return
    assert read == keys.read_key(" ".join(words))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "count"),
        ("orava", "count"),
        ("orava " * 7, "count"),
        ("x" * 10_000, "count"),
        ("orava orava orava orava orava xyzzyx", "unknown"),
        ("1 2 3 4 5 6", "count"),
    ],
)
def test_what_are_no_six_words_costs_no_try(typed: str, problem: str) -> None:
    with pytest.raises(WordsError, match=problem):
        keys.read_key(typed)


def test_what_is_stored_costs_what_rfc_9106_recommends_and_is_salted_by_the_installation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert (keys.TIME_COST, keys.MEMORY_KIB, keys.LANES) >= (3, 64 * 1024, 4)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)
    key = keys.read_key(keys.new_key())
    stored = keys.hash_of(key)
    assert stored == keys.hash_of(key)
    assert len(stored) == 64
    salt = secrets.token_bytes(32)
    monkeypatch.setattr(keys, "keyed_hash", lambda _secret, _value: salt.hex())
    assert keys.hash_of(key) != stored
