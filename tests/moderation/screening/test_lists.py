"""The lists themselves: what stands in them can be found."""

import re

import pytest

from moderation.screening.lists import Words, read_phrases
from moderation.screening.spelling import sentences_of
from moderation.screening.words import en, fi, sv


@pytest.mark.parametrize(("language", "lists"), [("fi", fi), ("sv", sv), ("en", en)])
def test_every_word_of_the_lists_is_one_that_a_text_can_hold(language: str, lists: Words) -> None:
    forms = read_phrases([(language, lists)]).lexicon.forms
    assert len(forms) > 500
    assert [word for word in forms if sentences_of(word) != [[word]]] == []


@pytest.mark.parametrize("lists", [fi, sv, en])
def test_no_line_of_the_lists_ends_or_begins_with_a_sign_between_words(lists: Words) -> None:
    for text in (*lists.LISTS.values(), *lists.ONLY_HERE.values()):
        whole = re.sub(r"\|\n *", "|", text)
        assert [line for line in whole.splitlines() if re.search(r"^ *[|&]|[|&] *$|[|&] *[|&]", line)] == []
