"""What somebody reads who reviews a language: all texts, and every form of each."""

import pytest

from moderation.texts import access, core
from moderation.texts.core import LANGUAGES, Language
from moderation.texts.proofreading import Form, sections


def forms(text: str, language: Language = "fi") -> list[tuple[str, str]]:
    """Every form of one text: when it is shown, and how it reads."""
    ((proof,),) = (section.proofs for section in sections(text, language))
    return [(form.of, form.text) for form in proof.forms]


def test_a_text_without_choices_has_one_form() -> None:
    assert forms("a = Hei") == [("", "Hei")]
    assert forms('a = Klo { $time } { "{" } { DATETIME($date, dateStyle: "long") }') == [("", "Klo {time} { {date}")]


PLURAL = """a = Odota: { $count ->
    [0] ei ketään
    [one] yksi
   *[other] { $count } ihmistä
}, kiitos"""


def test_every_plural_is_read_with_numbers_that_have_it() -> None:
    assert forms(PLURAL) == [
        ("0", "Odota: ei ketään, kiitos"),
        ("1", "Odota: yksi, kiitos"),
        ("2, 10", "Odota: {count} ihmistä, kiitos"),
    ]
    assert [of for of, _ in forms(PLURAL, "ru")] == ["0", "1, 21", "1,5"]


def test_two_choices_are_read_in_every_combination() -> None:
    text = "a = { $a ->\n    [x] X\n   *[y] Y\n } { $b ->\n    [one] 1\n   *[other] 2\n }"
    assert forms(text) == [("x, 1", "X 1"), ("x, 2, 10", "X 2"), ("y, 1", "Y 1"), ("y, 2, 10", "Y 2")]


def test_a_choice_in_a_choice_says_both() -> None:
    text = "a = { $a ->\n   *[x] { $b ->\n        [one] 1\n       *[other] 2\n    }\n }"
    assert forms(text) == [("x, 1", "1"), ("x, 2, 10", "2")]


def test_headings_and_remarks_are_read_too() -> None:
    found = sections("### About the file\n\na = A\n\n## Leaving\n\n# To the translator.\nb = B\n", "fi")
    assert [(section.heading, [(proof.name, proof.remark) for proof in section.proofs]) for section in found] == [
        ("", [("a", "")]),
        ("Leaving", [("b", "To the translator.")]),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_16_no_text_of_a_visitor_is_left_out(language: Language) -> None:
    for area, found in access.visitor_texts(language):
        names = [proof.name for section in found for proof in section.proofs]
        assert names == list(core.messages((access.DIRECTORY / language / f"{area}.ftl").read_text()))
        assert all(form.text.strip() for section in found for proof in section.proofs for form in proof.forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_that_only_a_program_reads(language: Language) -> None:
    read = [
        form
        for _, found in access.visitor_texts(language)
        for section in found
        for proof in section.proofs
        for form in proof.forms
    ]
    assert [form for form in read if "{…}" in form.text or "$" in form.text or "->" in form.text] == []
    assert Form("", "Vierellä") in read or language in ("ar", "ru")


def test_every_class_of_plurals_has_numbers_to_show() -> None:
    text = "a = { $n ->\n    [zero] a\n    [one] a\n    [two] a\n    [few] a\n    [many] a\n   *[other] a\n }"
    assert not {of for of, _ in forms(text, "ar")} & {"zero", "one", "two", "few", "many", "other"}
