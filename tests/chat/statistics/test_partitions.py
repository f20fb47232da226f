"""Records in a table for each year: made ahead, and out of a table of one piece while somebody writes to it."""

import threading
import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from django.db import connection

from chat.statistics.actions.partitions import LOCK_SECONDS, RECORDS, Partitioned, divide, make_ahead
from chat.statistics.models import Feedback, Record
from chat.statistics.retention import sum_up_weeks
from tests.support.clock import MONDAY_NOON

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

PIECE = Partitioned("tests_record", "tests_record_week")
"""As records were before they were divided."""
LATER = datetime(2041, 6, 3, 12, tzinfo=UTC)


@pytest.fixture
def on_postgresql() -> None:
    """SQLite keeps one table: see the first test."""
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL divides tables")


@pytest.fixture
def piece(on_postgresql: None) -> Iterator[Partitioned]:
    """A table of one piece with 2,000 rows of three years."""
    execute(
        "CREATE TABLE tests_record (LIKE statistics_record INCLUDING DEFAULTS INCLUDING CONSTRAINTS);"
        "ALTER TABLE tests_record ADD PRIMARY KEY (id); CREATE INDEX tests_record_week ON tests_record (week)"
    )
    for number in range(2000):
        execute(INSERT, [uuid.uuid4(), f"{2024 + number % 3}-W{1 + number % 50:02}"])
    yield PIECE
    execute("DROP TABLE tests_record")


@pytest.fixture
def later_years(on_postgresql: None) -> Iterator[None]:
    """The tables that the test has upkeep make go again."""
    before = {one: partitions(one.table) for one in RECORDS}
    yield
    for one in RECORDS:
        for new in partitions(one.table) - before[one]:
            execute(f"DROP TABLE {new}")


COLUMNS = {
    **{
        "weekday": "0",
        "time_band": "4",
        "service": "'s'",
        "language": "'fi'",
        "association": "''",
        "helper_type": "''",
    },
    **{"outcome": "'answered'", "wait_band": "''", "duration_band": "''", "ended_by": "''", "transferred": "false"},
    **{"took_part": "'[]'", "contact_type": "''", "role": "''", "reason": "''", "escalation": "''", "schema": "1"},
    **{"earlier_contact": "''", "age_band": "''", "gender": "''", "county": "''", "child_age": "''"},
    **{"violence_position": "''", "violence_forms": "'[]'", "other_reasons": "'[]'", "referrals": "'[]'"},
    **{"risk_outcome": "''", "child_protection_outcome": "''", "pregnancy_outcome": "''"},
}
INSERT = (
    f"INSERT INTO tests_record (id, week, {', '.join(COLUMNS)})"  # noqa: S608
    f" VALUES (%s, %s, {', '.join(COLUMNS.values())})"
)


def execute(statement: str, values: Any = None) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def partitions(table: str) -> set[str]:
    """The names of its parts."""
    query = "SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = %s::regclass"
    return {name for (name,) in execute(query, [table])}


def a_record(week: str) -> Record:
    return Record.objects.create(
        week=week,
        weekday=0,
        time_band=4,
        service="s",
        language="fi",
        outcome="answered",
        wait_band="under_1",
        ended_by="",
    )


def where(record: Record) -> str:
    """The table that the row lies in."""
    ((name,),) = execute("SELECT tableoid::regclass::text FROM statistics_record WHERE id = %s", [record.pk])
    return str(name)


def test_sqlite_keeps_one_table() -> None:
    if connection.vendor == "sqlite":
        assert make_ahead(MONDAY_NOON) == []
        assert a_record("2041-W07") in Record.objects.filter(week="2041-W07")


def test_upkeep_makes_the_next_years_tables(later_years: None) -> None:
    sum_up_weeks(LATER)
    for one in RECORDS:
        assert {one.of(2041), one.of(2042), one.rest} <= partitions(one.table)
        assert one.of(2043) not in partitions(one.table)
    assert make_ahead(LATER) == [], "they are there"
    assert make_ahead(MONDAY_NOON) == [], "a clock that was put back makes nothing"
    assert where(a_record("2041-W01")) == "statistics_record_2041"
    assert where(a_record("2040-W53")) == "statistics_record_2040"
    assert where(a_record("1999-W01")) not in {"statistics_record_2040", "statistics_record_rest"}


def test_records_of_a_year_without_a_table_are_kept_and_move_to_it(later_years: None) -> None:
    early, late = a_record("2041-W07"), a_record("2077-W07")
    Feedback.objects.create(week="2041-W07", service="s", association="a", helper_type="peer")
    assert {where(early), where(late)} == {"statistics_record_rest"}
    make_ahead(LATER)
    assert where(early) == "statistics_record_2041"
    assert where(late) == "statistics_record_rest"
    assert Feedback.objects.get().week == "2041-W07"


def test_what_is_asked_of_a_week_is_read_from_its_year_alone(later_years: None) -> None:
    make_ahead(LATER)
    plan = "\n".join(line for (line,) in execute("EXPLAIN SELECT * FROM statistics_record WHERE week = '2041-W07'"))
    assert "statistics_record_2041" in plan
    assert "statistics_record_2042" not in plan
    assert "statistics_record_rest" not in plan


def test_a_table_of_one_piece_is_divided_while_somebody_writes(piece: Partitioned) -> None:
    waits: list[float] = []
    failures: list[psycopg.Error] = []
    is_over = threading.Event()
    written = 0

    def write() -> None:
        nonlocal written
        try:
            with psycopg.connect(**params, autocommit=True) as there:
                while not is_over.is_set():
                    began = time.monotonic()
                    there.execute(INSERT, [uuid.uuid4(), "2026-W20"])
                    waits.append(time.monotonic() - began)
                    written += 1
        except psycopg.Error as error:
            failures.append(error)

    settings = connection.settings_dict
    params = {"host": settings["HOST"], "port": settings["PORT"], "dbname": settings["NAME"], "user": settings["USER"]}
    writing = threading.Thread(target=write)
    writing.start()
    while not written:
        time.sleep(0.01)
    divide(MONDAY_NOON, (piece,))
    before = written
    while written < before + 20 and not failures:
        time.sleep(0.01)
    is_over.set()
    writing.join()
    assert failures == []
    assert max(waits) < LOCK_SECONDS
    assert execute("SELECT count(*) FROM tests_record") == [(2000 + written,)]
    assert partitions("tests_record") == {"tests_record_2026", "tests_record_rest"}
    assert execute("SELECT count(*) FROM tests_record_rest") == [(0,)]
    divide(MONDAY_NOON, (piece,))  # begun again: it is done
    assert make_ahead(MONDAY_NOON, (piece,)) == ["tests_record_2027"]
    execute(INSERT, [uuid.uuid4(), "2027-W01"])
    assert execute("SELECT count(*) FROM tests_record_2027") == [(1,)]


def test_dividing_that_was_cut_off_is_begun_again(piece: Partitioned, monkeypatch: pytest.MonkeyPatch) -> None:
    from chat.statistics.actions import partitions as module

    def cut_off(_one: Partitioned, _year: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "_divide", cut_off)
        with pytest.raises(KeyboardInterrupt):
            divide(MONDAY_NOON, (piece,))
    execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'tests_record_key'::regclass")
    divide(MONDAY_NOON, (piece,))
    assert partitions("tests_record") == {"tests_record_2026", "tests_record_rest"}
    assert execute("SELECT count(*) FROM tests_record") == [(2000,)]


def test_a_year_that_is_over_can_go_as_a_whole(later_years: None) -> None:
    """What docs/scale.md tells an operator whose controller has decided upon an end."""
    make_ahead(LATER)
    a_record("2041-W07"), a_record("2042-W07")
    execute("ALTER TABLE statistics_record DETACH PARTITION statistics_record_2041")
    execute("DROP TABLE statistics_record_2041")
    assert list(Record.objects.values_list("week", flat=True)) == ["2042-W07"]
    a_record("2041-W08")
    assert Record.objects.count() == 2, "what comes late for it is kept"
