"""How a text is taken apart into words."""

import pytest

from moderation.screening.spelling import sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        # Words that were spelled out: at the beginning, the end and between others; four letters make one.
        ("k u o l l a", [["kuolla"]]),
        ("nyt t-a-p-a-n  sut", [["nyt", "tapan", "sut"]]),
        ("a b c", [["a", "b", "c"]]),
        ("yks t a p a n. kaks k u o l l a", [["yks", "tapan"], ["kaks", "kuolla"]]),
        # Signs that stand alone and are no letters begin none.
        ("1 2 3 4 t a p a n", [["1", "2", "3", "4", "tapan"]]),
    ],
)
def test_words_of_a_text(text: str, sentences: list[list[str]]) -> None:
    assert [words for words in sentences_of(text) if words] == sentences
