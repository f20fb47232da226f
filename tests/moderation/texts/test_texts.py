"""The texts of server pages: complete in every language, chosen by address and browser."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.template import Context, Template
from django.test import RequestFactory

from moderation.texts import access, core
from moderation.texts.core import LANGUAGES, Language

TEMPLATES = Path(__file__).parents[3] / "frontend" / "templates"


def write(directory: Path, language: str, **files: str) -> None:
    (directory / language).mkdir()
    for area in access.AREAS:
        (directory / language / f"{area}.ftl").write_text(files.get(area, "a = A\n"))


def test_rule_16_every_text_exists_in_every_language() -> None:
    out = StringIO()
    call_command("texts", "--check", stdout=out)
    assert out.getvalue() == "texts: complete in fi, sv, en\n"


def test_every_text_that_a_template_names_exists() -> None:
    named = {name for path in TEMPLATES.rglob("*.html") for name in re.findall(r'{% text "([^"]+)"', path.read_text())}
    assert named
    of_the_server = [
        core.messages((access.DIRECTORY / "fi" / f"{area}.ftl").read_text()) for area in access.AREAS_OF_THE_SERVER
    ]
    texts = {name for area in of_the_server for name in area}
    assert sorted(named - texts) == []
    assert len(texts) == sum(map(len, of_the_server)), "a text stands in one file"


@pytest.mark.parametrize(
    ("other", "gap"),
    [
        ("", "missing: a"),
        ("a = A\nb = B\n", "not in fi: b"),
        ("a = { $n }\n", "other variables: a"),
        ("a = A\n    .title = T\n", "other attributes: a"),
        ("a = {\n", "not Fluent"),
        ("a = A\na = B\n", "twice: a"),
    ],
)
def test_a_gap_is_found_and_named(tmp_path: Path, other: str, gap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "fi")
    write(tmp_path, "sv", visitor=other)
    write(tmp_path, "en")
    (line,) = access.gaps(tmp_path)
    assert line.startswith("sv/visitor.ftl: ")
    assert gap in line
    monkeypatch.setattr(access, "gaps", lambda: [line])
    with pytest.raises(CommandError, match=re.escape(gap)):
        call_command("texts", "--check", stdout=StringIO())


def test_a_missing_file_is_a_gap(tmp_path: Path) -> None:
    for language in LANGUAGES:
        write(tmp_path, language)
    assert access.gaps(tmp_path) == []
    (tmp_path / "en" / "desk.ftl").unlink()
    assert len(access.gaps(tmp_path)) == 1


def test_variables_of_every_branch_count() -> None:
    found = core.messages("a = { $n ->\n    [0] { $x }\n   *[other] { NUMBER($y) }\n}\n")
    assert found["a"].variables == {"n", "x", "y"}


@pytest.mark.parametrize(
    ("asked", "accepted", "chosen"),
    [
        ("", "", "fi"),
        ("sv", "en", "sv"),
        ("SV-fi", "", "sv"),
        ("de", "en", "en"),
        ("", "de, sv;q=0.5, en;q=0.8", "en"),
        ("", "en;q=0, sv;q=0.1", "sv"),
        ("", "en;q=x, ;;,", "fi"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "*", "fi"),
    ],
)
def test_the_language_of_a_page(asked: str, accepted: str, chosen: str) -> None:
    assert core.choose(asked, accepted) == chosen
    request = RequestFactory().get("/", {"lang": asked}, headers={"Accept-Language": accepted})
    assert access.language_of(request) == chosen


@pytest.mark.parametrize(
    ("minutes", "language", "text"),
    [
        (12 * 60, "fi", "12"),
        (12 * 60 + 30, "fi", "12.30"),
        (9 * 60 + 5, "sv", "9.05"),
        (9 * 60, "en", "9:00"),
        (24 * 60, "fi", "24"),
    ],
)
def test_times_of_day(minutes: int, language: Language, text: str) -> None:
    assert core.clock(minutes, language) == text


def test_a_text_with_its_values() -> None:
    assert access.say("fi", "cards-call", number="112") == "Soita 112"
    assert (
        access.say("sv", "sentence-children-5", minutes=1)
        == "Vi raderar samtalet senast 1 minut efter att det är slut."
    )


@pytest.mark.parametrize(("name", "values"), [("no-such-text", {}), ("cards-call", {})])
def test_a_text_that_cannot_be_told(name: str, values: dict[str, str]) -> None:
    with pytest.raises(access.TextError, match=name):
        access.say("fi", name, **values)


def test_the_tag_speaks_the_pages_language_and_escapes() -> None:
    template = Template('{% text "cards-call" number=number %}')
    assert template.render(Context({"language": "en", "number": "<b>"})) == "Call &lt;b&gt;"
    assert template.render(Context({"language": "fi", "number": "112"})) == "Soita 112"


def test_the_tag_works_with_a_language_named_in_a_template() -> None:
    template = Template('{% with language="sv" %}{% text "cards-call" number="112" %}{% endwith %}')
    access._bundle.cache_clear()
    assert template.render(Context()) == "Ring 112"
