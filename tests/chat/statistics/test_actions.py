"""Rule 34: a record leads to nobody, neither while it waits nor afterwards."""

import dataclasses
import logging
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from django.db import connection, models

from chat.statistics import core
from chat.statistics.actions import SECRET, record_contact, release_due
from chat.statistics.core import Choices, Happened
from chat.statistics.models import PendingRecord, Record
from moderation.retention.actions import sweep
from moderation.sealing import keyring
from moderation.sealing.keyring import DirectoryKeyring
from moderation.sealing.seal import seal
from tests.support.clock import MONDAY_NOON

pytestmark = [pytest.mark.django_db, pytest.mark.storage]

CHOICES = Choices("counselling", "parent", "violence", "none", county="kainuu")
NEXT_WEEK = MONDAY_NOON + timedelta(days=7)


@pytest.fixture(autouse=True)
def own_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DirectoryKeyring:
    """A keyring of the test's own."""
    own = DirectoryKeyring(tmp_path / "keyring")
    monkeypatch.setattr(keyring, "current", lambda: own)
    return own


def contact(began_at: datetime = MONDAY_NOON, **changes: Any) -> Happened:
    happened = Happened(
        service="apua-vakivaltaan",
        language="fi",
        began_at=began_at,
        ended_at=began_at + timedelta(minutes=30),
        ended_by="helper",
        answered_at=began_at + timedelta(minutes=2),
        association="saaristo",
        helper_type="professional",
    )
    return dataclasses.replace(happened, **changes)


def record(times: int = 1, began_at: datetime = MONDAY_NOON) -> None:
    for _ in range(times):
        assert record_contact(contact(began_at), CHOICES)


def counts() -> tuple[int, int]:
    return PendingRecord.objects.count(), Record.objects.count()


def test_rule_34_a_record_waits_until_ten_are_there() -> None:
    record(9)
    assert release_due(MONDAY_NOON) == 0
    assert counts() == (9, 0)
    record()
    assert release_due(MONDAY_NOON) == 10
    assert counts() == (0, 10)


def test_rule_34_or_until_the_week_is_over() -> None:
    record(3)
    record(2, began_at=NEXT_WEEK)
    sunday_night = MONDAY_NOON + timedelta(days=6, hours=11, minutes=59)
    assert release_due(sunday_night) == 0
    assert release_due(sunday_night + timedelta(minutes=1)) == 3
    assert counts() == (2, 3)
    assert set(Record.objects.values_list("week", flat=True)) == {"2026-W10"}


def test_a_released_record_says_what_was_counted() -> None:
    told = dataclasses.replace(
        CHOICES,
        age_band="30_to_39",
        violence_position="experiencing",
        violence_forms=("psychological", "stalking"),
        referrals=("shelter",),
        pregnancy_outcome="no_grounds",
    )
    happened = contact(took_part=("jarvi-suomi",), transferred=True)
    assert record_contact(happened, told)
    release_due(NEXT_WEEK)
    row = dict(Record.objects.values().get())
    assert isinstance(row.pop("id"), uuid.UUID)
    counted = dataclasses.asdict(core.counted(happened, told))
    assert row == {name: list(value) if isinstance(value, tuple) else value for name, value in counted.items()}


def test_a_record_that_was_sealed_before_there_were_details_is_counted(own_keyring: DirectoryKeyring) -> None:
    old = dataclasses.asdict(core.counted(contact(), CHOICES))
    for field in [*(each.name for each in dataclasses.fields(Choices)), "took_part"][4:]:
        del old[field]
    pending_id = uuid.uuid4()
    sealed = seal(own_keyring.secret(SECRET), msgspec.json.encode(old), b"statistics " + pending_id.bytes)
    PendingRecord.objects.create(id=pending_id, sealed=sealed)
    assert release_due(NEXT_WEEK) == 1
    row = Record.objects.get()
    assert (row.reason, row.county, row.referrals) == ("violence", "not_known", [])
    assert (row.risk_outcome, row.took_part) == ("not_needed", [])


def test_an_abandoned_contact_is_counted() -> None:
    gone = contact(answered_at=None, association="", helper_type="", ended_by="left_fast")
    assert record_contact(gone, None)
    release_due(NEXT_WEEK)
    row = Record.objects.get()
    assert (row.outcome, row.ended_by, row.association) == ("abandoned_over_5", "left_fast", "")


def test_test_contacts_leave_nothing() -> None:
    assert not record_contact(contact(), Choices("test", "self", "not_known", "none"))
    assert counts() == (0, 0)


def test_rule_34_a_waiting_record_shows_neither_time_nor_anything_of_the_contact() -> None:
    assert {field.name for field in PendingRecord._meta.get_fields()} == {"id", "sealed"}
    record(2)
    for waiting in PendingRecord.objects.all():
        stored = bytes(waiting.sealed)
        for told in (b"saaristo", b"vakivaltaan", b"violence", b"kainuu", b"2026", b"W10", b"professional"):
            assert told not in stored
    first, second = PendingRecord.objects.all()
    assert bytes(first.sealed) != bytes(second.sealed), "equal records look different"


def test_rule_34_nothing_of_a_record_points_elsewhere() -> None:
    for model in (PendingRecord, Record):
        fields = [field for field in model._meta.get_fields() if isinstance(field, models.Field)]
        assert not any(field.is_relation for field in fields)
        assert not any(isinstance(field, models.DateField | models.TimeField) for field in fields)
        assert isinstance(model._meta.pk, models.UUIDField)


def test_rule_34_records_come_out_in_random_order() -> None:
    """In the order of the rows too, which a copy of the database shows."""

    def order_of_release() -> list[int]:
        Record.objects.all().delete()
        for band in range(10):
            record_contact(contact(MONDAY_NOON.replace(hour=band * 2)), CHOICES)
        assert release_due(MONDAY_NOON) == 10
        place = "rowid" if connection.vendor == "sqlite" else "ctid"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT time_band FROM statistics_record ORDER BY {place}")  # noqa: S608
            return [row[0] for row in cursor.fetchall()]

    releases = [order_of_release() for _ in range(3)]
    assert any(bands != sorted(bands) for bands in releases)


def test_a_waiting_record_that_was_moved_or_changed_is_not_counted(caplog: pytest.LogCaptureFixture) -> None:
    record(2)
    one, other = PendingRecord.objects.all()
    PendingRecord.objects.filter(pk=one.pk).update(sealed=bytes(other.sealed))
    with caplog.at_level(logging.ERROR):
        assert release_due(NEXT_WEEK) == 1
    assert counts() == (1, 1)
    assert "1 waiting records" in caplog.text


def test_records_wait_for_their_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_keyring: DirectoryKeyring
) -> None:
    record(10)
    monkeypatch.setattr(keyring, "current", lambda: DirectoryKeyring(tmp_path / "another"))
    assert release_due(NEXT_WEEK) == 0
    assert counts() == (10, 0)
    monkeypatch.setattr(keyring, "current", lambda: own_keyring)
    assert release_due(NEXT_WEEK) == 10


def test_the_sweep_releases() -> None:
    record(10)
    swept = sweep(MONDAY_NOON)
    assert swept.erased["chat.statistics.retention.release_waiting_records"] == 10
    assert counts() == (0, 10)


def test_records_whose_keyring_is_lost_do_not_push_others_out_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_keyring: DirectoryKeyring
) -> None:
    """Only records that can be opened are company."""
    record(9)
    monkeypatch.setattr(keyring, "current", lambda: DirectoryKeyring(tmp_path / "another"))
    record()
    assert release_due(MONDAY_NOON) == 0
