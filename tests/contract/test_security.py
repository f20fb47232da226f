"""SECURITY.md promises only what a test proves: every test it names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THREATS = [
    "A violent partner with the phone",
    "An ex-partner posing as a group member",
    "A curious worker",
    "A thief of a backup",
    "A flooder",
    "The network operator",
]
NAMED = re.compile(r"`(test_\w+)`")
DEFINED = re.compile(r"^\s*(?:async )?def (test_\w+)\(", re.MULTILINE)


def text() -> str:
    return (ROOT / "SECURITY.md").read_text()


def section(title: str) -> str:
    """What stands under a heading, up to the next."""
    return text().split(f"\n### {title}\n")[1].split("\n#")[0]


def rows(title: str) -> list[list[str]]:
    """The cells of the section's table, without its head."""
    lines = [line.strip("| ") for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.split(" | ")] for line in lines[2:]]


def defined() -> set[str]:
    """The name of every test."""
    return {name for path in (ROOT / "tests").rglob("test_*.py") for name in DEFINED.findall(path.read_text())}


def test_every_test_it_names_is_there() -> None:
    named = set(NAMED.findall(text()))
    assert len(named) > 40
    assert named - defined() == set()


def test_a_test_that_is_not_there_would_be_found() -> None:
    assert "test_that_nobody_wrote" not in defined()
    assert NAMED.findall("proved by `test_that_nobody_wrote`, we say") == ["test_that_nobody_wrote"]


@pytest.mark.parametrize("title", THREATS)
def test_every_threat_says_what_is_got_what_is_not_and_what_stays_open(title: str) -> None:
    assert "**Gets**: " in section(title)
    assert "**Open**: " in section(title)
    assert len(rows(title)) >= 5
    for cells in rows(title):
        assert len(cells) == 3, cells
        assert NAMED.search(cells[2]), f"no test proves: {cells[0]}"


def test_files_it_names_are_there() -> None:
    for name in re.findall(r"`([\w/]+\.(?:py|ts|md))`", text()):
        assert list(ROOT.glob(name)) or list((ROOT / "frontend" / "src").rglob(name)), name
