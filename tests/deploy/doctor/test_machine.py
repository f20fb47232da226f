"""What the doctor says of the machine."""

import ctypes
import shutil
from collections import namedtuple
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils import timezone
from pytest_django import Settings

from deploy import environment
from deploy.doctor import machine
from moderation.audit import access as audit
from tests.support.findings import found

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def _kept_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(adjtimex=lambda _buffer: 0))


def test_secrets_that_others_may_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "vierella.env"
    file.touch(0o600)
    monkeypatch.setenv(environment.NAME, str(file))
    assert found(machine.settings_file) == []
    file.chmod(0o640)
    assert found(machine.settings_file) == ["secrets-readable"]


@pytest.mark.django_db
@pytest.mark.storage
@pytest.mark.usefixtures("_kept_clock")
def test_a_clock_an_hour_behind_what_was_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    monkeypatch.setattr(audit, "latest", lambda: None)
    assert found(machine.clock, now=now) == []
    monkeypatch.setattr(audit, "latest", lambda: now + timedelta(hours=1))
    assert found(machine.clock, now=now) == ["clock-set-back"]


@pytest.mark.django_db
@pytest.mark.storage
@pytest.mark.usefixtures("_kept_clock")
def test_a_clock_an_hour_from_the_databases_is_told() -> None:
    from django.db import connection

    an_hour_on = timezone.now() + timedelta(hours=1)
    assert found(machine.clock, now=an_hour_on) == (["clock-off"] if connection.vendor == "postgresql" else [])


@pytest.mark.django_db
def test_a_clock_that_nothing_keeps_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(adjtimex=lambda _buffer: machine.TIME_ERROR))
    assert "clock-alone" in found(machine.clock)


def test_a_full_disk_is_told(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.KEYRING = tmp_path
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(100 * 1024**3, 0, 50 * 1024**3))
    assert found(machine.disk) == []
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(100 * 1024**3, 0, 1024**2))
    assert set(found(machine.disk)) == {"disk-full"}, "of each disk"
