"""docs/reference is what the code says."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from deploy.reference import pages
from deploy.reference.markdown import UndocumentedError, table


def test_the_committed_pages_are_up_to_date() -> None:
    call_command("reference", check=True, stdout=StringIO())


def test_a_stale_page_is_named(tmp_path: Path) -> None:
    call_command("reference", directory=tmp_path, stdout=StringIO())
    call_command("reference", directory=tmp_path, check=True, stdout=StringIO())
    (tmp_path / "settings.md").write_text("older\n")
    with pytest.raises(CommandError, match=r"settings\.md\. Run `manage\.py reference`"):
        call_command("reference", directory=tmp_path, check=True, stdout=StringIO())


def test_what_nobody_has_described_stops_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def undocumented() -> str:
        raise UndocumentedError("settings without a word about them: PLANTED")

    monkeypatch.setitem(pages.PAGES, "settings.md", ("every setting", undocumented))
    with pytest.raises(CommandError, match="PLANTED"):
        call_command("reference", directory=tmp_path, stdout=StringIO())
    assert list(tmp_path.iterdir()) == []


def test_a_cell_cannot_break_its_table() -> None:
    assert table(("a", "b"), [("x|y", "two\nlines")]) == "| a | b |\n| --- | --- |\n| x\\|y | two lines |\n"
