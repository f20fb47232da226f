"""Totals of past years come in whole files, or not at all."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from chat.statistics.imports import BadFileError, BadRow, Known, Total, totals_of
from chat.statistics.models import ImportedTotal, Tally
from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

KNOWN = Known({"saaristo", "jarvi-suomi"}, {"apua-eroon", "apua-vakivaltaan"}, {"saaristo": {2025}}, 2026)
HEADER = "year;association;service;contacts\n"


def page_of_reports(person: Person) -> str:
    return sign_in(Client(), person).get("/desk/statistics/reports?lang=fi").content.decode()


def bad(text: str) -> BadFileError:
    with pytest.raises(BadFileError) as refused:
        totals_of(text, KNOWN)
    return refused.value


@pytest.mark.parametrize("apart", [";", ","])
def test_a_file_is_read_however_its_cells_are_apart(apart: str) -> None:
    text = "\ufeff" + HEADER + "2024;saaristo;apua-eroon;41\n\n 2023 ; jarvi-suomi ; apua-eroon ; 0 \n"
    assert totals_of(text.replace(";", apart), KNOWN) == [
        Total(2024, "saaristo", "apua-eroon", 41),
        Total(2023, "jarvi-suomi", "apua-eroon", 0),
    ]


def test_every_bad_row_is_named() -> None:
    rows = [
        "2024;saaristo;apua-eroon;41",
        "2024;saaristo;apua-eroon",
        "vuosi;saaristo;apua-eroon;1",
        "2026;saaristo;apua-eroon;1",
        "2024;tuntematon;apua-eroon;1",
        "2024;saaristo;tuntematon;1",
        "2024;saaristo;apua-vakivaltaan;-1",
        "2024;saaristo;apua-vakivaltaan;1,5",
        "2024;saaristo;apua-eroon;42",
        "2025;saaristo;apua-eroon;1",
    ]
    error = bad(HEADER + "\n".join(rows))
    assert error.rows == tuple(
        BadRow(line, problem)  # type: ignore[arg-type]
        for line, problem in enumerate(
            ["columns", "year", "year", "association", "service", "contacts", "contacts", "twice", "recorded"], 3
        )
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [("", "header"), ("vuosi;yhdistys;palvelu;kohdatut\n", "header"), (HEADER, "empty"), (HEADER + "\n;;;\n", "empty")],
)
def test_another_file_is_refused_as_a_whole(text: str, problem: str) -> None:
    assert bad(text).problem == problem


def test_a_file_of_too_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chat.statistics.imports.MOST_ROWS", 1)
    assert bad(HEADER + "2024;saaristo;apua-eroon;1\n2023;saaristo;apua-eroon;1\n").problem == "many"


@pytest.mark.storage
@pytest.mark.django_db
def test_the_command_takes_in_a_whole_file_and_replaces_what_it_says_again(
    cast: Cast, clock: Clock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vuodet.csv"
    for count in (41, 42):
        file.write_text(f"{HEADER}2024;saaristo;apua-eroon;{count}\n", "utf-8")
        call_command("import_statistics", file)
        assert "1 totals imported." in capsys.readouterr().out
    assert list(ImportedTotal.objects.values_list("year", "association", "service", "contacts")) == [
        (2024, "saaristo", "apua-eroon", 42)
    ]
    assert AuditRow.objects.filter(action="import_statistics").count() == 2
    shown = {who: page_of_reports(who) for who in (cast.maija, cast.joel, cast.tuula)}
    assert [("tuotu muualta" in page, ">42<" in page) for page in shown.values()] == [
        (True, True),
        (False, False),
        (True, True),
    ]


@pytest.mark.storage
@pytest.mark.django_db
def test_a_file_with_a_bad_row_leaves_everything_as_it_was(cast: Cast, clock: Clock, tmp_path: Path) -> None:
    Tally.objects.create(week="2025-W10", service="*", association="saaristo")
    file = tmp_path / "vuodet.csv"
    file.write_text(f"{HEADER}2024;saaristo;apua-eroon;41\n2025;saaristo;apua-eroon;1\n", "utf-8")
    with pytest.raises(CommandError, match="line 3: the records of this installation tell of that year already"):
        call_command("import_statistics", file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(CommandError, match="is not UTF-8"):
        call_command("import_statistics", file)
    with pytest.raises(CommandError, match="cannot read"):
        call_command("import_statistics", tmp_path / "ei-ole.csv")
    assert not ImportedTotal.objects.exists()
