"""`manage.py prove_deletion`: the data-protection officer sees what is kept, and that the rest cannot be read."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.contacts import actions
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.staff_line import actions as staff_line
from chat.statistics import actions as actions_of_statistics
from chat.statistics.actions import record_pulse
from chat.statistics.models import Feedback, IssuedReport, Pulse, ShownTable, Tally
from chat.statistics.pulse import OverTurn, counted_pulse
from chat.transcripts.actions import append_batch
from chat.transcripts.core import Message
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.wire import Said
from moderation.audit.models import AuditRow
from moderation.retention.actions import sweep
from moderation.sealing import actions as sealing
from moderation.sealing import keyring
from moderation.sealing.keyring import Keyring, KeyringUnavailableError
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import Place
from tests.support.talks import grants, new_key, opened, write

__all__ = ["keyring_server", "place", "postgres_place"]
pytestmark = [pytest.mark.storage, pytest.mark.django_db]

Commits = DjangoCaptureOnCommitCallbacks
SHREDDED = "talks whose text was shredded"
OVERDUE = "contacts whose time after the end is over"
ORPHANS = "keys of talks that are no more"
STAFF_LINE = "the staff line, once everybody has left or its time is over"
IN_COPY = "in the copy, talks that are over by now"


@pytest.fixture(autouse=True)
def ring(place: Place, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """The installation's keyring, over each back end."""
    ring = place.open(*place.usual)
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


@pytest.fixture
def talk(cast: Cast, clock: Clock) -> Contact:
    """A talk in which something was said."""
    _, contact = opened(cast.violence, cast.aino, clock.now)
    write(grants(contact)[0], ["Tämän ei pidä jäädä"], clock.now)
    return contact


def proof(*arguments: str) -> str:
    """What the command prints. Raises CommandError when a promise is broken."""
    out = StringIO()
    call_command("prove_deletion", *arguments, stdout=out)
    return out.getvalue()


def end_and_sweep(talk: Contact, clock: Clock, commits: Commits) -> None:
    """The talk ends, its time passes, and the sweep has come by."""
    actions.end_by_worker(str(talk.pk), talk.worker, clock.now)  # type: ignore[arg-type]  # opened() gave it one
    clock.forward(hours=1)
    with commits(execute=True):
        sweep(clock.now)
    clock.forward(minutes=2)


@pytest.fixture
def line(cast: Cast, talk: Contact, clock: Clock) -> str:
    """Words of Aino's on the staff line; the name of its key."""
    assert talk.worker is not None
    seat = staff_line.take_seat(cast.aino.pk, clock.now)
    append_batch([Message(seat.stream, seat.grant, new_key(), Said("Tämäkään ei saa jäädä", "Aino"))], clock.now)
    return Stream.objects.get(pk=seat.stream).key_name


def connect(database: BaseDatabaseWrapper) -> None:
    """Connect to any database; tests may otherwise connect to their own only."""
    if database.connection is None:
        database.connect()


@pytest.fixture
def copy(talk: Contact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A backup that was taken while the talk went on, restored; its address."""
    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", connect)
    path = tmp_path / "copy.sqlite3"
    url = f"sqlite:///{path}"
    connections.settings["made"] = connections.settings["default"] | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {},
    }
    with connections["made"].schema_editor() as editor:
        for model in (Stream, Grant, StoredEntry):
            editor.create_model(model)
    Stream.objects.using("made").bulk_create(Stream.objects.all())
    Grant.objects.using("made").bulk_create(Grant.objects.all())
    StoredEntry.objects.using("made").bulk_create(StoredEntry.objects.all())
    connections["made"].close()
    del connections["made"], connections.settings["made"]
    return url


def test_rule_33_a_talk_that_is_over_can_be_read_neither_here_nor_in_a_copy(
    talk: Contact, copy: str, clock: Clock, django_capture_on_commit_callbacks: Commits
) -> None:
    sweep(clock.now)
    assert f"{IN_COPY}: 0 tried" in proof("--copy", copy), "it goes on"
    end_and_sweep(talk, clock, django_capture_on_commit_callbacks)
    said = proof("--copy", copy)
    assert f"{OVERDUE}: 1 tried, 0 readable" in said
    assert f"{SHREDDED}: 1 tried, 0 readable" in said
    assert f"{IN_COPY}: 1 tried, 0 readable" in said


def test_rule_33_a_staff_line_that_has_ended_can_be_read_neither_here_nor_in_a_copy(
    cast: Cast, line: str, copy: str, clock: Clock, place: Place, django_capture_on_commit_callbacks: Commits
) -> None:
    sweep(clock.now)
    said = proof("--copy", copy)
    assert f"{IN_COPY}: 0 tried" in said, "it goes on"
    assert f"{STAFF_LINE}: 0 tried" in said
    duty.go_off_duty(cast.aino.pk)
    kept = place.stored("keys", line)
    assert kept is not None
    with pytest.raises(CommandError, match=f"readable: {STAFF_LINE}"):
        proof()
    with django_capture_on_commit_callbacks(execute=True):
        sweep(clock.now)
    said = proof("--copy", copy)
    assert f"{IN_COPY}: 1 tried, 0 readable" in said
    assert f"{STAFF_LINE}: 0 tried, 0 readable" in said
    place.store("keys", line, kept)
    with pytest.raises(CommandError, match=f"readable: {IN_COPY}"):
        proof("--copy", copy)


def test_rule_33_a_key_that_came_back_is_found(
    talk: Contact, copy: str, clock: Clock, place: Place, django_capture_on_commit_callbacks: Commits
) -> None:
    """The control: where the keyring was in the backup, too, the copy can be read."""
    name = talk.stream.key_name
    kept = place.stored("keys", name)
    assert kept is not None
    end_and_sweep(talk, clock, django_capture_on_commit_callbacks)
    place.store("keys", name, kept)
    with pytest.raises(CommandError) as broken:
        proof("--copy", copy)
    assert str(broken.value) == f"readable: {SHREDDED}; readable: {IN_COPY}"


def test_rule_33_a_text_that_nobody_shredded_is_found(talk: Contact, clock: Clock) -> None:
    actions.end_by_worker(str(talk.pk), talk.worker, clock.now)  # type: ignore[arg-type]
    clock.forward(minutes=59)
    sweep(clock.now)
    Stream.objects.update(shredded_at=None)
    clock.forward(minutes=1)
    with pytest.raises(CommandError, match=f"readable: {OVERDUE}"):
        proof()


def test_a_key_that_no_talk_has_any_more_is_found(talk: Contact, clock: Clock, ring: Keyring, place: Place) -> None:
    sweep(clock.now)
    place.age(talk.stream.key_name, timedelta(hours=2))
    assert f"{ORPHANS}: 1 tried, 0 readable" in proof()
    ring.create("0" * 32)
    place.age("0" * 32, timedelta(hours=2))
    with pytest.raises(CommandError, match=f"readable: {ORPHANS}"):
        proof()


def test_a_keyring_that_destroys_nothing_is_found(clock: Clock, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    sweep(clock.now)
    said = proof()
    assert "destroyed just now, and that could be read before: 1 tried, 0 readable" in said
    monkeypatch.setattr(type(keyring.current()), "destroy", lambda _ring, _name: None)
    with pytest.raises(CommandError, match="readable: a line whose key was destroyed"):
        proof()


def test_the_proof_of_destruction_leaves_no_key_behind(ring: Keyring) -> None:
    assert not sealing.reads_after_destruction()
    assert not list(ring.names())


def test_it_shows_what_is_kept_how_old_it_is_and_why(talk: Contact, clock: Clock) -> None:
    sweep(clock.now)
    clock.forward(minutes=2)
    said = proof()
    assert "contacts.Contact: 1 rows, the oldest of 2026-" in said
    assert "the text at most 60 minutes after the end" in said
    assert "outside the database: keys of talks" in said
    assert "every rule was run in the last 120 seconds" in said


FIGURES = "contacts that figures lead to"
WAITING = "records that wait, though their week is over"


def test_rule_34_no_row_of_statistics_names_a_contact(talk: Contact, clock: Clock) -> None:
    sweep(clock.now)
    Tally.objects.create(week="2026-W07", service="*", association="*", counts={"reason": {"violence": 3}})
    assert f"{FIGURES}: 1 tried, 0 readable" in proof()


@pytest.mark.parametrize("name", ["id", "key", "token"])
def test_rule_34_a_row_that_names_one_is_found(talk: Contact, clock: Clock, name: str) -> None:
    """The control."""
    sweep(clock.now)
    told = {"id": str(talk.pk), "key": talk.stream.key_name, "token": talk.start_hash}[name]
    table = {"cells": [["violence", told]]}
    for planted in (ShownTable(key="f" * 64, table=table), IssuedReport(year=2025, issued_at=clock.now, content=table)):
        planted.save()
        with pytest.raises(CommandError, match=f"readable: {FIGURES}"):
            proof()
        planted.delete()
    Feedback.objects.create(id=talk.pk, week="2026-W07", service="s", association="a", helper_type="peer")
    with pytest.raises(CommandError, match=f"readable: {FIGURES}"):
        proof()


def test_rule_34_a_record_that_waits_longer_than_its_week_is_found(clock: Clock, db: None) -> None:
    turn = OverTurn("2026-W10", "saaristo", "professional")
    pulse = counted_pulse(turn, 1, None)
    assert pulse is not None
    record_pulse(pulse)
    clock.now = datetime(2026, 3, 8, 21, 30, tzinfo=UTC)  # on Sunday, before midnight in Finland
    sweep(clock.now)
    assert f"{WAITING}: 1 tried, 0 readable" in proof()
    clock.now = datetime(2026, 3, 8, 22, 9, tzinfo=UTC)
    assert actions_of_statistics.read_overdue(clock.now).readable == 0, "upkeep has not come by yet"
    clock.now = datetime(2026, 3, 8, 22, 11, tzinfo=UTC)
    with pytest.raises(CommandError, match=f"readable: {WAITING}"):
        proof()
    sweep(clock.now)
    assert f"{WAITING}: 0 tried, 0 readable" in proof()
    assert Pulse.objects.count() == 1


def test_it_says_of_every_row_of_statistics_what_it_is(clock: Clock, db: None) -> None:
    sweep(clock.now)
    said = proof()
    for model in apps.get_app_config("statistics").get_models():
        assert f"{model._meta.label}: 0 rows" in said
    assert "Sums of the records, by week, service, association and one closed list at a time." in said
    assert "figures that went through disclosure control" in said


def test_it_shows_what_was_erased_and_when(
    talk: Contact, clock: Clock, django_capture_on_commit_callbacks: Commits
) -> None:
    sweep(clock.now)
    assert "nothing is noted" in proof()
    end_and_sweep(talk, clock, django_capture_on_commit_callbacks)
    clock.forward(days=1)
    sweep(clock.now)
    assert "chat-contacts-retention-forget_ended_contacts: on 1 days" in proof()


def test_it_fails_while_the_sweep_is_behind(talk: Contact, clock: Clock) -> None:
    with pytest.raises(CommandError, match="the sweep is behind"):
        proof()


def test_that_somebody_looked_is_in_the_trail(clock: Clock, db: None) -> None:
    sweep(clock.now)
    proof()
    assert AuditRow.objects.filter(action="prove_deletion").count() == 1


@pytest.mark.parametrize("url", ["", "copy", "https://example.org/"])
def test_what_is_no_database_is_refused(url: str, db: None) -> None:
    with pytest.raises(CommandError, match="an address like postgres://"):
        proof("--copy", url)


def test_a_keyring_that_does_not_answer_proves_nothing(clock: Clock, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise KeyringUnavailableError("the directory is not there")

    sweep(clock.now)
    monkeypatch.setattr(type(keyring.current()), "older_than", gone)
    with pytest.raises(KeyringUnavailableError):
        proof()
