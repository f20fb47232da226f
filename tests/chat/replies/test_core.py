"""What a ready reply may be called and may say."""

import pytest

from chat.replies import core
from chat.replies.core import ReplyRefusedError


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("tervetuloa", "tervetuloa"), (" /Hätä-1 ", "hätä-1"), ("привет\n", "привет"), ("ha\u0308ta\u0308", "hätä")],
)
def test_a_name_is_one_word_in_small_letters(typed: str, kept: str) -> None:
    assert core.checked_name(typed) == kept


@pytest.mark.parametrize("typed", ["", "/", "kaksi sanaa", "-a", "a-", "a--b", "a_b", "a/b", "a\0", "x" * 33, "{"])
def test_what_is_no_word_is_no_name(typed: str) -> None:
    with pytest.raises(ReplyRefusedError) as refused:
        core.checked_name(typed)
    assert refused.value.problem == "name"


def test_texts_keep_their_lines_and_empty_ones_go() -> None:
    texts = {"fi": " Hei!\r\n\r\nOlen tässä.\n", "sv": "  \n", "en": "Hi\0", "xx": "?"}
    assert core.checked_texts(texts) == {"fi": "Hei!\n\nOlen tässä.", "en": "Hi"}


@pytest.mark.parametrize(
    ("texts", "problem"),
    [({}, "empty"), ({"fi": " \n"}, "empty"), ({"xx": "Hei"}, "empty"), ({"ar": "x" * 2_001}, "text_long")],
)
def test_there_is_a_text_and_it_is_not_too_long(texts: dict[str, str], problem: str) -> None:
    with pytest.raises(ReplyRefusedError) as refused:
        core.checked_texts(texts)
    assert refused.value.problem == problem


def test_variables_can_be_written_in_any_language_and_reach_the_desk_in_one() -> None:
    texts = {"sv": "{namn}, {Tjänst}", "fi": "{nimi} on { palvelu }.", "en": "{{name}} {service}"}
    assert list(core.for_desk(core.checked_texts(texts)).items()) == [
        ("fi", "{name} on {service}."),
        ("sv", "{name}, {service}"),
        ("en", "{name} {service}"),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Hei {etunimi}", "{etunimi}"),
        ("{nimi} {}", "{}"),
        ("{{etunimi}}", "{{etunimi}}"),
        ("{ {nimi} }", "{ … }"),
        ("Hei {nimi", "{"),
        ("nimi}", "}"),
        ("{" + "x" * 50 + "}", "{"),
        ("{nimi\n}{ei\nole}", "{ei\nole}"),
    ],
)
def test_what_cannot_be_filled_in_is_named(text: str, what: str) -> None:
    with pytest.raises(ReplyRefusedError) as refused:
        core.checked_texts({"fi": "Hei", "en": text})
    assert (refused.value.problem, refused.value.what) == ("variable", what)


def test_a_variable_that_was_known_once_stays_as_it_is_written() -> None:
    assert core.for_desk({"fi": "Hei {vanha}"}) == {"fi": "Hei {vanha}"}
