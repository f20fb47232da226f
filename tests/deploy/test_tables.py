"""A version serves only a database whose tables it knows."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from deploy import server, tables

pytestmark = [pytest.mark.django_db, pytest.mark.storage]


@pytest.fixture(autouse=True)
def _no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "runner", lambda _name: lambda *_: None)


def test_the_tables_of_this_version_are_served() -> None:
    assert ("contacts", "0001_initial") in tables.known()
    assert tables.refusal() == ""
    call_command("serve")


def test_a_database_of_a_newer_version_is_refused_and_what_it_has_named() -> None:
    MigrationRecorder(connection).record_applied("contacts", "0999_of_next_year")
    with pytest.raises(
        CommandError, match=r"DATABASE_URL: it has tables of a newer version \(contacts 0999_of_next_year\)"
    ):
        call_command("serve")


def test_half_a_migration_is_refused_until_the_rest_is_done() -> None:
    recorder = MigrationRecorder(connection)
    for number, key in enumerate(sorted(tables.known())):
        if number >= 5:
            recorder.record_unapplied(*key)
    with pytest.raises(CommandError, match=r"not there yet \(.* and \d+ more\). Run 'vierella migrate'"):
        call_command("serve")


def test_migrations_of_libraries_are_not_ours_to_judge() -> None:
    MigrationRecorder(connection).record_applied("otp_totp", "0999_of_next_year")
    assert tables.refusal() == ""


def test_a_database_that_is_away_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_recorder: MigrationRecorder) -> None:
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)
    with pytest.raises(CommandError, match=r"^DATABASE_URL: connection refused$"):
        call_command("serve")
