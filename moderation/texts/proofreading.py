"""Fluent texts as somebody reads them who knows the language and not Fluent: every form spelled out. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast

from moderation.texts.core import Language

_NUMBERS: Mapping[str, Mapping[str, str]] = {
    "ar": {"zero": "0", "one": "1", "two": "2", "few": "3, 10", "many": "11, 99", "other": "100"},
    "ru": {"one": "1, 21", "few": "2, 24", "many": "5, 11", "other": "1,5"},
}
"""Some numbers of each plural class (CLDR)."""
_TWO_CLASSES: Mapping[str, str] = {"one": "1", "other": "2, 10"}
_CLASSES = frozenset({"zero", "one", "two", "few", "many"})


@dataclass(frozen=True)
class Form:
    """One form of a text. `of` says when it is shown: the numbers, or the case; empty where there is one form only."""

    of: str
    text: str


@dataclass(frozen=True)
class Proof:
    """One text with all of its forms, and the remark for translators above it."""

    name: str
    remark: str
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Section:
    """Texts that belong together, under the heading that the file gives them."""

    heading: str
    proofs: tuple[Proof, ...]


def sections(source: str, language: Language) -> list[Section]:
    """The texts of a Fluent file in its order. What is no Fluent is left out, as it is for everybody who reads it."""
    found: list[tuple[str, list[Proof]]] = [("", [])]
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.GroupComment):
            found.append((entry.content or "", []))
        elif isinstance(entry, ast.Message) and entry.value is not None:
            remark = (entry.comment.content or "") if entry.comment else ""
            found[-1][1].append(Proof(entry.id.name, remark, tuple(_forms(entry.value, language))))
    return [Section(heading, tuple(proofs)) for heading, proofs in found if proofs]


def _forms(pattern: ast.Pattern, language: Language) -> list[Form]:
    """Every form of a text; a text with two choices has those of the one for each of the other."""
    forms = [Form("", "")]
    for element in pattern.elements:
        parts = _forms_of(element, language)
        forms = [
            Form(", ".join(filter(None, (form.of, part.of))), form.text + part.text) for form in forms for part in parts
        ]
    return forms


def _forms_of(element: ast.TextElement | ast.Placeable, language: Language) -> list[Form]:
    if isinstance(element, ast.TextElement):
        return [Form("", element.value)]
    expression = element.expression
    if isinstance(expression, ast.SelectExpression):
        keys = {_key(variant) for variant in expression.variants}
        numbers = _NUMBERS.get(language, _TWO_CLASSES) if keys & _CLASSES else {}
        return [
            Form(", ".join(filter(None, (numbers.get(_key(variant), _key(variant)), form.of))), form.text)
            for variant in expression.variants
            for form in _forms(variant.value, language)
        ]
    return [Form("", _said(expression))]


def _said(expression: object) -> str:
    """What stands in the place of something that is filled in: `{date}`, whatever a function makes of it."""
    if isinstance(expression, ast.FunctionReference):
        return "".join(_said(given) for given in expression.arguments.positional)
    if isinstance(expression, ast.VariableReference):
        return f"{{{expression.id.name}}}"
    return str(expression.parse()["value"]) if isinstance(expression, ast.Literal) else "{…}"


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
