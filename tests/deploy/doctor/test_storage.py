"""What the doctor says of where things are kept."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from deploy import pooling, tables
from deploy.doctor import storage
from moderation.sealing import keyring
from moderation.sealing.keyring.directory import DirectoryKeyring
from tests.support.findings import found
from tests.support.servers import free_port

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring in a directory as `vierella init` makes it."""
    place = tmp_path / "keyring"
    place.mkdir(0o700)
    (place / storage.CACHE_TAG).write_text(storage.CACHE_TAG_TEXT)
    settings.KEYRING = place
    settings.KEYRING_WRAPPING_KEYS = object()
    monkeypatch.setattr(keyring, "current", lambda: DirectoryKeyring(place))
    return place


@pytest.mark.storage
def test_a_database_that_answers_is_well_and_one_of_another_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(storage.database) == []
    monkeypatch.setattr(tables, "refusal", lambda: "it has tables of a newer version")
    assert found(storage.database) == ["tables-of-another-version"]


def test_a_slow_database_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "_median", lambda _act: timedelta(milliseconds=50))
    assert found(storage.database) == ["database-slow"]


@pytest.mark.storage
def test_a_database_that_quotes_statements_or_forgets_in_a_power_cut_is_told() -> None:
    if connection.vendor != "postgresql":
        assert found(storage.postgresql) == []
        return
    with connection.cursor() as cursor:
        cursor.execute("SET log_statement = 'none'")
        cursor.execute("SET log_min_error_statement = 'panic'")
        assert "statements-logged" not in found(storage.postgresql)
        assert "not-durable" in found(storage.postgresql), "that of the tests has fsync off"
        cursor.execute("SET log_statement = 'all'")
        assert "statements-logged" in found(storage.postgresql)


@pytest.mark.storage
def test_a_pooler_that_nobody_has_told_of_is_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found of real ones: tests/integration/test_pooler.py."""
    settings.DIRECT_DATABASE = None
    monkeypatch.setattr(pooling, "is_between", lambda: True)
    expected = ["pooler-untold"] if connection.vendor == "postgresql" else []
    assert found(storage.pooler) == expected
    assert (pooling.refusal() == pooling.UNTOLD) == bool(expected)


def test_a_keyring_as_it_was_made_is_well(directory: Path) -> None:
    assert found(storage.keys) == []


def test_a_keyring_that_backups_do_not_leave_out_is_told(directory: Path) -> None:
    (directory / storage.CACHE_TAG).unlink()
    assert found(storage.keys) == ["keyring-in-backups"]


def test_a_keyring_that_others_may_read_or_that_nothing_wraps_is_told(directory: Path, settings: Settings) -> None:
    directory.chmod(0o750)
    settings.KEYRING_WRAPPING_KEYS = None
    assert found(storage.keys) == ["keyring-readable", "keys-unwrapped"]


def test_a_redis_that_is_away_is_told(settings: Settings) -> None:
    assert found(storage.redis) == []
    from deploy.layers import channel_layers

    settings.CHANNEL_LAYERS = channel_layers(f"redis://127.0.0.1:{free_port()}/0")
    assert found(storage.redis) == ["redis-away"]
