"""What the help prints bold is said by the interface, word for word: it leads nobody to a button that is not there."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from tests.support.servers import ROOT

HELP = sorted((ROOT / "docs" / "ohjeet").glob("*.md"))
TEXTS = ROOT / "frontend" / "texts" / "fi"
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def spelled(pattern: ast.Pattern) -> Iterator[str]:
    """Every form of a text; what is filled into it is left out with that form."""
    forms = [""]
    for element in pattern.elements:
        match element:
            case ast.TextElement():
                forms = [form + element.value for form in forms]
            case ast.Placeable(expression=ast.SelectExpression() as choice):
                variants = list(chain.from_iterable(spelled(variant.value) for variant in choice.variants))
                forms = [form + variant for form in forms for variant in variants]
            case _:
                return
    yield from (form.strip() for form in forms)


@pytest.fixture(scope="module")
def interface() -> set[str]:
    """All that pages say in Finnish, as far as nothing is filled in."""
    return {
        form
        for path in TEXTS.glob("*.ftl")
        for entry in parse(path.read_text("utf-8")).body
        if isinstance(entry, ast.Message) and entry.value
        for form in spelled(entry.value)
    }


def bold(text: str) -> list[str]:
    return [" ".join(found.split()) for found in BOLD.findall(text)]


@pytest.mark.parametrize("page", HELP, ids=lambda page: page.stem)
def test_what_the_help_prints_bold_is_said_by_the_interface(page: Path, interface: set[str]) -> None:
    assert [words for words in bold(page.read_text("utf-8")) if words not in interface] == []


def test_the_texts_are_read_with_their_forms(interface: set[str]) -> None:
    assert {"Ota keskustelu", "Tauolle", "Koulutettu vertainen"} <= interface
    assert "Ota keskustelu heti" not in interface


def test_words_that_are_broken_over_two_lines_are_one_text() -> None:
    assert bold("Paina **Vapauta vuoro\n  heti**, tai **Sopii**.") == ["Vapauta vuoro heti", "Sopii"]
