"""The papers tell everything that there is, of this installation, and where it comes from (rule 37)."""

import re
from io import StringIO
from pathlib import Path
from string import Template

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from chat.services.actions import seed_catalogue
from deploy.papers import pages
from deploy.papers.pages import PAPERS, TEXTS, paper
from deploy.papers.said import PAPER_LANGUAGES, TO_BE_DECIDED, PaperLanguage
from deploy.papers.tables import PERMITS, TABLES, permit_notes
from moderation.retention.registry import rules
from moderation.staff.core import ROLES
from moderation.staff.permissions import MATRIX, PERMISSIONS
from moderation.texts.access import say
from tests.support.cast import Cast
from tests.support.servers import ROOT

pytestmark = pytest.mark.django_db
EVERY = [(name, language) for name in PAPERS for language in PAPER_LANGUAGES]


def told(name: str, language: PaperLanguage = "en") -> str:
    return paper(name, language, timezone.now())


def rows(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line[:3] == "| `"]


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_rule_37_every_table_and_every_rule_of_retention_is_told(language: PaperLanguage) -> None:
    text = told("retention", language)
    for rule in rules():
        names = ", ".join(f"`{model._meta.label}`" for model in rule.models) or rule.keeps.partition(":")[0]
        assert f"| {names} | {' '.join(rule.keeps.split())} | {' '.join(rule.why.split())} |" in text, rule.name


def test_rule_37_a_service_that_forgets_sooner_is_told() -> None:
    from chat.services.models import Service

    seed_catalogue()
    Service.objects.filter(slug="apua-eroon").update(keep_minutes=17)
    assert ["`apua-eroon`", "17"] in rows(told("retention"))


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_every_permission_of_every_role_is_told(language: PaperLanguage) -> None:
    text = told("permissions", language)
    by_name = {row[0].strip("`"): row[2:] for row in rows(text)}
    assert list(by_name) == list(PERMISSIONS)
    for permission in PERMISSIONS:
        held = [bool(cell.strip(" |")) for cell in by_name[permission]]
        assert held == [role in MATRIX[permission] for role in ROLES], permission
    assert all(say(language, "role", role=role) in text for role in ROLES)


def test_how_far_a_permission_reaches_is_told() -> None:
    row = next(row for row in rows(told("permissions")) if row[0] == "`manage_people`")
    assert [cell for cell in row[2:] if cell.strip(" |")] == ["all", "own association"]


def test_every_permission_is_described_in_both_languages() -> None:
    assert set(PERMITS) == set(PERMISSIONS) == set(permit_notes())
    assert all(PERMITS.values())
    assert all(permit_notes().values())


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_source_is_there(name: str, language: PaperLanguage) -> None:
    found = re.findall(r"`((?:deploy|rooms|chat|moderation|tests|frontend|docs)/[\w./-]+)`", told(name, language))
    assert found
    assert [path for path in found if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", PAPERS)
def test_both_languages_tell_the_same_facts(name: str) -> None:
    english, finnish = (Template((TEXTS / f"{name}.{language}.md").read_text()) for language in PAPER_LANGUAGES)
    assert sorted(english.get_identifiers()) == sorted(finnish.get_identifiers())
    for pattern in (r"`[^`$]+/[^`]+`", r"^## ", r"^- ", r"^\| ", r"\$\{\w+\}"):
        counts = [len(re.findall(pattern, text.template, re.MULTILINE)) for text in (english, finnish)]
        assert counts[0] == counts[1], pattern


def test_every_table_is_in_a_paper() -> None:
    used = {name for text in TEXTS.iterdir() for name in Template(text.read_text()).get_identifiers()}
    assert set(TABLES) <= used


@pytest.mark.parametrize(("name", "language"), [pair for pair in EVERY if pair[0] not in ("permissions",)])
def test_judgements_are_left_to_the_controller(name: str, language: PaperLanguage) -> None:
    assert TO_BE_DECIDED.to(language) in told(name, language)


def test_associations_are_told(cast: Cast) -> None:
    assert cast.aino.association.name in told("controllers", "fi")


def test_where_feedback_on_accessibility_goes_is_told(settings: Settings) -> None:
    settings.ACCESSIBILITY_CONTACT = "palaute@example.org"
    assert "palaute@example.org" in told("accessibility")


def test_the_command_writes_everything(tmp_path: Path) -> None:
    call_command("papers", tmp_path / "papers", stdout=StringIO())
    names = {path.name for path in (tmp_path / "papers").iterdir()}
    assert names == {"README.md", pages.BILL, *(f"{name}.{language}.md" for name, language in EVERY)}
    linked = set(re.findall(r"\]\(([^)]+)\)", (tmp_path / "papers" / "README.md").read_text()))
    assert linked == names - {"README.md"}
    assert not any("${" in path.read_text() for path in (tmp_path / "papers").iterdir())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match=r"file.* cannot be written"):
        call_command("papers", tmp_path / "file" / "papers", stdout=StringIO())
