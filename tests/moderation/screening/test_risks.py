"""Which posts call for somebody's look (rule 30), how often one is missed and how often one waits for nothing."""

import json
import statistics
import string
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.screening.identifying import identifying_in
from moderation.screening.risks import HELD, RISKS, AdditionError, Risk, risks_in, use_additions
from moderation.screening.spelling import folded
from tests.moderation.screening.sentences import WORST

ROOT = Path(__file__).parents[3]
VECTORS = json.loads((ROOT / "tests/vectors/risks.json").read_text())
LEAST_LETTERS = 4
"""Of a word that hypothesis misspells: shorter ones become another word too easily."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A post, and what it holds."""

    language: str
    text: str
    risks: frozenset[Risk]


def vectors(which: str) -> list[Vector]:
    return [Vector(one["language"], one["text"], frozenset(one["risks"])) for one in VECTORS[which]]


KNOWN = vectors("known")
UNSEEN = vectors("unseen")
FOUND = [one for one in KNOWN if one.risks & HELD and risks_in(one.text, one.language) & HELD]
"""Posts of which it is known that they wait: what their other spellings are measured by."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares, of 1."""

    recall: float
    """Of the posts that must wait, those that do."""
    false_holds: float
    """Of the posts that must not, those that do."""
    marks: float
    """Of the risks that only mark, those that are found."""


def figures(some: list[Vector], find: Callable[[str, str], frozenset[Risk]] = risks_in) -> Figures:
    found = [(one.risks, find(one.text, one.language)) for one in some]
    held = [bool(got & HELD) for wanted, got in found if wanted & HELD]
    others = [bool(got & HELD) for wanted, got in found if not wanted & HELD]
    marks = [risk in got for wanted, got in found for risk in wanted - HELD]
    return Figures(statistics.mean(held), statistics.mean(others), statistics.mean(marks))


def test_rule_30_known_posts_wait_and_others_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    known = figures(KNOWN)
    with capsys.disabled():
        print(f"\nrisk words, {len(KNOWN)} known posts: {known}")
    assert known.recall >= 0.97
    assert known.false_holds <= 0.01
    assert known.marks >= 0.97


def test_rule_30_posts_that_the_lists_were_not_made_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Two of ten are missed, most of which only allude: which is why nobody may rely on the lists alone."""
    unseen = figures(UNSEEN)
    with capsys.disabled():
        print(f"\nrisk words, {len(UNSEEN)} unseen posts: {unseen}")
    assert unseen.recall >= 0.75
    assert unseen.false_holds <= 0.08
    assert unseen.marks >= 0.8


def test_the_figures_fall_when_nothing_or_everything_is_found() -> None:
    nothing = figures(KNOWN, lambda text, language: frozenset())
    everything = figures(KNOWN, lambda text, language: frozenset(RISKS))
    assert (nothing.recall, nothing.false_holds, nothing.marks) == (0, 0, 0)
    assert (everything.recall, everything.false_holds, everything.marks) == (1, 1, 1)


def test_there_are_posts_enough_of_each_language_and_risk() -> None:
    assert len(KNOWN) + len(UNSEEN) >= 600
    assert {one.language for one in UNSEEN} == {one.language for one in KNOWN} == {"fi", "sv", "en"}
    # A child in danger and dealing have sentences in test_sentences.py.
    assert {risk for one in UNSEEN for risk in one.risks} == set(get_args(Risk)) - {"child-in-danger", "dealing"}
    assert {one.text for one in KNOWN} & {one.text for one in UNSEEN} == set()


@pytest.mark.parametrize(
    ("text", "risks"),
    [
        # A denied or past wish waits as well.
        ("En halua kuolla.", {"suicidal"}),
        ("Silloin halusin kuolla.", {"suicidal"}),
        # Sayings and the names of help do not.
        ("kuolen nauruun", set()),
        ("tappava väsymys", set()),
        ("Itsemurhapuhelin vastaa yöllä.", set()),
        # The person decides who threatens, and a verb of saying whose threat it was.
        ("Hakkaan sut.", {"threatening"}),
        ("Hän hakkaa mut.", {"violence-experienced"}),
        ("Tapan sut!", {"threatening"}),
        ("Se sanoi että tapan sut.", {"violence-experienced"}),
        ("Sanoin sille että tapan sut.", {"threatening"}),
        # A letter makes another word of it.
        ("Tapaan sut huomenna.", set()),
        # What was said in jest takes nothing away from what stands beside it.
        ("Kuolen nauruun. Oikeasti haluan kuolla.", {"suicidal"}),
    ],
)
def test_rule_30_what_tells_one_from_the_other(text: str, risks: set[Risk]) -> None:
    assert risks_in(text, "fi") == risks


def test_rule_30_violence_experienced_and_relapse_only_mark() -> None:
    assert {"violence-experienced", "relapse"} & HELD == set()
    assert set(RISKS) - HELD == {"violence-experienced", "relapse", "dealing"}


def test_a_word_of_two_meanings_counts_in_its_own_language() -> None:
    assert risks_in("kys", "en") == {"threatening"}
    assert risks_in("KYS:n päivystys", "fi") == set()


def test_whoever_writes_in_another_language_than_the_room_is_heard() -> None:
    assert risks_in("Haluan kuolla", "sv") == risks_in("Jag vill dö", "fi") == risks_in("I want to die", "ru")


@given(st.sampled_from(FOUND), st.data())
def test_rule_30_other_spellings_are_found_as_well(vector: Vector, data: st.DataObject) -> None:
    spelling = data.draw(st.sampled_from(SPELLINGS), label="spelling")
    text = spelling(vector.text, data)
    assert risks_in(text, vector.language) & HELD, text


def in_capitals(text: str, data: st.DataObject) -> str:
    return text.upper()


def widely_spaced(text: str, data: st.DataObject) -> str:
    return text.replace(" ", data.draw(st.sampled_from(["  ", "\t", "\u00a0", " \u2009", " ,", " - "])))


def with_signs_of_no_width(text: str, data: st.DataObject) -> str:
    sign = data.draw(st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u0335"))
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=10))
    for place in sorted(places, reverse=True):
        text = text[:place] + sign + text[place:]
    return text


def without_dots(text: str, data: st.DataObject) -> str:
    return text.translate(str.maketrans("äöåÄÖÅ", "aoaAOA"))


def in_full_width(text: str, data: st.DataObject) -> str:
    wide = {ord(letter): ord(letter) + 0xFEE0 for letter in string.ascii_letters}
    return text.translate(wide)


def with_cyrillic_letters(text: str, data: st.DataObject) -> str:
    return text.translate(str.maketrans("aeopcyxi", "аеорсухі"))


def with_digits_for_letters(text: str, data: st.DataObject) -> str:
    digits = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"}
    words = text.split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    letters = [letter for letter in words[place] if letter in digits]
    if len(words[place]) < LEAST_LETTERS or not letters:
        return text
    letter = data.draw(st.sampled_from(letters))
    words[place] = words[place].replace(letter, digits[letter])
    return " ".join(words)


def with_letters_repeated(text: str, data: st.DataObject) -> str:
    """The last letter of a word, as one who is upset writes it."""
    words = text.split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    if words[place][-1:].isalpha():
        words[place] += words[place][-1] * data.draw(st.integers(2, 20))
    return " ".join(words)


def spelled_out(text: str, data: st.DataObject) -> str:
    """Each letter alone; a wider space between the words."""
    between = data.draw(st.sampled_from([" ", "-", "."]))
    return "  ".join(
        between.join(word) if len(word) >= LEAST_LETTERS and word.isalpha() else word for word in text.split()
    )


SPELLINGS = [
    in_capitals,
    widely_spaced,
    with_signs_of_no_width,
    without_dots,
    in_full_width,
    with_cyrillic_letters,
    with_digits_for_letters,
    with_letters_repeated,
    spelled_out,
]


def test_words_without_a_space_between_them_are_found() -> None:
    assert risks_in("haluankuolla", "fi") == risks_in("t a p a n i t s e n i", "fi") == {"suicidal"}


@given(st.text(max_size=300), st.sampled_from(["fi", "sv", "en", "ru", ""]))
def test_any_text_has_an_answer(text: str, language: str) -> None:
    assert risks_in(text, language) <= set(RISKS)


@given(st.text(alphabet=string.ascii_letters + "äöåÄÖÅ ", max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def milliseconds(find: Callable[[str], object], texts: list[str]) -> list[float]:
    """Of the processor, for each text: others use this machine as well."""
    taken = []
    for text in texts:
        began = time.thread_time()
        find(text)
        taken.append((time.thread_time() - began) * 1000)
    return taken


@pytest.fixture
def own_phrases() -> Iterator[Callable[[str], None]]:
    yield use_additions
    use_additions("")


def test_an_installation_adds_phrases_of_its_own(own_phrases: Callable[[str], None]) -> None:
    assert risks_in("Lappuja löytyy, laita viestiä", "fi") == set()
    assert risks_in("Haluan kuolla nauruun tän sarjan takia", "fi") == set()
    own_phrases("# What it is called here.\nfi dealing: lappuja . löytyy\n\nsv suicidal: WANT .. gå . vidare\n")
    assert risks_in("Lappuja löytyy, laita viestiä", "fi") == {"dealing"}
    assert risks_in("jag vill bara gå vidare", "sv") == {"suicidal"}
    assert risks_in("Tapan sut", "fi") == {"threatening"}


UNREADABLE = [
    "lappuja",
    "fi: lappuja",
    "fi dealing lappuja",
    "de dealing: zettel",
    "fi other: lappuja",
    "fi dealing:  ",
    "fi dealing: NOBODY .. lappuja",
]


@pytest.mark.parametrize("line", UNREADABLE)
def test_a_line_that_cannot_be_read_is_named(own_phrases: Callable[[str], None], line: str) -> None:
    with pytest.raises(AdditionError):
        own_phrases(f"# Something of our own.\n{line}")


def both(text: str) -> None:
    risks_in(text, "fi")
    identifying_in(text)


@pytest.mark.parametrize("part", WORST)
def test_the_longest_post_of_the_worst_kind_takes_no_lifetime(part: str) -> None:
    short, long = ((part * 4_000)[:length] for length in (1_000, 4_000))
    assert min(milliseconds(both, [long] * 3)) < 400
    # Four times as long, and far from sixteen times the work.
    base = min(milliseconds(both, [short] * 5))
    assert min(milliseconds(both, [long] * 5)) < 10 * base + 1
