"""`manage.py restore_check` proves a backup, and says by a stable code why one is not proven. It changes nothing."""

import sqlite3
import uuid
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from chat.contacts import actions as contacts
from chat.contacts.models import Contact
from chat.transcripts.sealed import keys as cached
from moderation.audit.models import AuditRow
from moderation.retention.actions import sweep
from moderation.retention.copies import COPY, connected, database
from moderation.retention.models import Installation, RuleRun
from moderation.sealing import keyring
from moderation.sealing.keyring import DirectoryKeyring, KeyringUnavailableError
from moderation.sealing.keyring.wrapping import WrappingKeys
from rooms.groups.models import Room
from rooms.runs import actions as runs
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.keyrings import NEW, STRANGE
from tests.support.rooms import member_of, opened_room, seat_of, written
from tests.support.talks import grants, opened, write

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="copies SQLite's file; the drill restores PostgreSQL's"),
]

Commits = DjangoCaptureOnCommitCallbacks
TALKS = "talks that are over by now"


@pytest.fixture(autouse=True)
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> DirectoryKeyring:
    """The installation's keyring, wrapped."""
    settings.KEYRING_WRAPPING_KEYS = WrappingKeys([NEW])
    return in_place(tmp_path / "keyring", monkeypatch)


def in_place(directory: Path, monkeypatch: pytest.MonkeyPatch) -> DirectoryKeyring:
    """A keyring that is the installation's from now on."""
    ring = DirectoryKeyring(directory, WrappingKeys([NEW]))
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


@pytest.fixture(autouse=True)
def _other_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests may otherwise connect to their own only."""

    def connect(database: BaseDatabaseWrapper) -> None:
        if database.connection is None:
            with database.wrap_database_errors:
                database.connect()

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", connect)


@pytest.fixture
def talk(cast: Cast, clock: Clock) -> Contact:
    """A talk that goes on."""
    _, contact = opened(cast.violence, cast.aino, clock.now)
    write(grants(contact)[0], ["Tämä ei saa jäädä"], clock.now)
    return contact


@pytest.fixture
def room(cast: Cast, clock: Clock) -> Room:
    """A closed group that goes on for weeks."""
    room = opened_room(cast, clock.now)
    written(seat_of(member_of(room, "Meri", clock.now)), "Tämä luetaan vielä", clock.now)
    return room


@pytest.fixture
def room_keys(tmp_path: Path) -> Path:
    """Where keys of rooms are backed up."""
    return tmp_path / "room-keys"


@pytest.fixture
def copy(talk: Contact, room: Room, room_keys: Path, clock: Clock, tmp_path: Path) -> Path:
    """A backup of everything: taken while the talk went on, and restored into a file."""
    sweep(clock.now)
    runs.back_up_keys(room_keys, clock.now)
    return copied(tmp_path / "copy of a day.sqlite3")


def copied(path: Path) -> Path:
    """The database as this test's transaction has it by now."""
    connection.ensure_connection()
    path.write_bytes(connection.connection.serialize())
    return path


def change(copy: Path, statement: str, *values: object) -> None:
    """Somebody writes into the copy."""
    with closing(sqlite3.connect(copy)) as file:
        file.execute(statement, values)
        file.commit()


def check(copy: Path | None = None, *arguments: str) -> str:
    """What the command says. Raises CommandError."""
    out = StringIO()
    named = () if copy is None else ("--database", f"sqlite:///{copy}")
    call_command("restore_check", *named, *arguments, stdout=out)
    return out.getvalue()


def refused(copy: Path | None = None, *arguments: str) -> str:
    """Why it is not proven."""
    with pytest.raises(CommandError) as unproven:
        check(copy, *arguments)
    return str(unproven.value)


def end(talk: Contact, clock: Clock, commits: Commits) -> None:
    """The talk ends, and its time passes."""
    contacts.end_by_worker(str(talk.pk), talk.worker, clock.now)  # type: ignore[arg-type]  # opened() gave it one
    clock.forward(hours=1)
    with commits(execute=True):
        sweep(clock.now)


# --- what is proven -------------------------------------------------------------------------------


def test_a_backup_is_proven_and_told_of(copy: Path, room_keys: Path, clock: Clock) -> None:
    clock.forward(hours=3, minutes=5)
    said = check(copy, "--room-keys", str(room_keys), "--within", "24")
    assert "tables: of this version" in said
    assert f"installation: {Installation.objects.get().pk}\n" in said
    assert "made: 2026-03-02 12:00:00, 3 h 5 min ago" in said
    assert f"{TALKS}: 0 tried, 0 readable" in said
    assert "closed groups that go on: 1, readable: 1" in said
    assert said.endswith("proven\n")


def test_rule_33_what_has_ended_since_is_tried_and_cannot_be_read(
    copy: Path, talk: Contact, clock: Clock, django_capture_on_commit_callbacks: Commits
) -> None:
    end(talk, clock, django_capture_on_commit_callbacks)
    assert f"{TALKS}: 1 tried, 0 readable" in check(copy)


def test_rule_33_a_key_that_came_back_is_found(
    copy: Path, talk: Contact, ring: DirectoryKeyring, clock: Clock, django_capture_on_commit_callbacks: Commits
) -> None:
    name = talk.stream.key_name
    kept = ring.get(name)
    end(talk, clock, django_capture_on_commit_callbacks)
    ring.put_back({name: kept})
    assert refused(copy) == f"ended-readable: {TALKS} (1)"


def test_rule_33_the_keyring_is_lost_duty_talks_with_it_and_groups_go_on(
    copy: Path,
    talk: Contact,
    room: Room,
    room_keys: Path,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The drill's short form: a new keyring, to which the groups' keys come back and no other."""
    assert room.stream is not None
    ring = in_place(tmp_path / "new-keyring", monkeypatch)
    for name in (talk.stream.key_name, room.stream.key_name):
        cached.forget(name)
    assert refused(copy) == f"rooms-unreadable: {room.pk}", "without the backups of their keys"
    assert "readable: 1" in check(copy, "--room-keys", str(room_keys))
    assert list(ring.names()) == [], "nothing is put back"
    assert "readable: 1" in check(None, "--room-keys", str(room_keys))
    assert runs.restore_keys(room_keys, clock.now).put_back == 1
    assert "readable: 1" in check(copy)
    assert set(ring.names()) == {room.stream.key_name}


def test_the_database_itself_is_proven_before_servers_start_and_left_as_it_was_restored(copy: Path) -> None:
    rows = AuditRow.objects.count()
    own = Installation.objects.get().pk
    assert "compared with none: give --installation" in check()
    assert f"installation: {own}\n" in check(None, "--installation", str(own))
    assert AuditRow.objects.count() == rows
    assert refused(None, "--installation", str(uuid.uuid4())).startswith("another-installation: ")


def test_rule_36_that_a_copy_was_looked_at_is_in_the_trail_and_in_the_copy_nothing_is_changed(copy: Path) -> None:
    content = copy.read_bytes()
    check(copy)
    assert AuditRow.objects.order_by("seq").last().action == "restore_check"  # type: ignore[union-attr]
    assert copy.read_bytes() == content


def test_a_copy_cannot_be_written_to(copy: Path) -> None:
    with connected(database(f"sqlite:///{copy}")), pytest.raises(OperationalError, match="readonly"):
        RuleRun.objects.using(COPY).create(rule="x", finished_at=timezone.now())
    assert COPY not in connections.settings


# --- what is not ----------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["", "copy", "https://example.org/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(CommandError, match="an address like postgres://"):
        call_command("restore_check", "--database", url)


def test_a_copy_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere") == "no-answer: unable to open database file"
    assert not (tmp_path / "nowhere").exists()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("not a database, and longer than the header of one would be\n" * 20)
    assert refused(tmp_path / "notes") == "no-answer: file is not a database"


def test_a_server_that_does_not_answer_is_told_without_its_password(db: None) -> None:
    with pytest.raises(CommandError) as unproven:
        call_command("restore_check", "--database", "postgres://vierella:kuutamo@127.0.0.1:1/copy")
    assert str(unproven.value).startswith("no-answer: ")
    assert "kuutamo" not in str(unproven.value)


def test_an_empty_database(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert refused(tmp_path / "empty").startswith("empty: ")


def test_tables_of_a_newer_version(copy: Path) -> None:
    change(copy, "INSERT INTO django_migrations (app, name, applied) VALUES ('contacts', '0999_next', '2027-01-01')")
    said = refused(copy)
    assert said.startswith("tables-of-another-version: it has tables of a newer version (contacts 0999_next)")


def test_half_a_restore(copy: Path) -> None:
    change(copy, "DELETE FROM django_migrations WHERE app = 'retention'")
    assert refused(copy).startswith("tables-of-another-version: this version's tables are not there yet (retention")


def test_a_backup_of_another_installation_is_refused_and_nothing_is_changed(copy: Path) -> None:
    other = uuid.uuid4()
    change(copy, "UPDATE retention_installation SET id = ?", other.hex)
    content, rows = copy.read_bytes(), AuditRow.objects.count()
    own = Installation.objects.get().pk
    assert refused(copy) == f"another-installation: it is a backup of {other}, not of {own}"
    assert copy.read_bytes() == content
    assert AuditRow.objects.count() == rows
    assert "proven" in check(copy, "--installation", str(other)), "somebody who knows it says so"


def test_a_copy_without_an_id_is_of_nobody_known(copy: Path) -> None:
    change(copy, "DELETE FROM retention_installation")
    assert refused(copy).startswith("another-installation: it is a backup of an unknown one")


def test_without_a_database_of_its_own_an_installation_knows_nothing_to_compare_with(copy: Path) -> None:
    Installation.objects.all().delete()
    assert refused(copy).startswith("own-database: what DATABASE_URL leads to is nothing to compare with: ")


def test_a_backup_that_is_too_old(copy: Path, clock: Clock) -> None:
    clock.forward(hours=25)
    assert refused(copy, "--within", "24") == "too-old: it was made at 2026-03-02 12:00:00, 25 h 0 min ago"
    assert "proven" in check(copy, "--within", "25")


def test_a_backup_from_the_future(copy: Path, clock: Clock) -> None:
    clock.forward(minutes=-2)
    assert refused(copy).startswith("from-the-future: it was made at 2026-03-02 12:00:00: a clock is off")
    clock.forward(minutes=1, seconds=30)
    assert "proven" in check(copy), "clocks differ by a little"


def test_a_copy_over_which_no_server_has_ever_swept(copy: Path) -> None:
    change(copy, "DELETE FROM retention_rulerun")
    assert refused(copy).startswith("age-unknown: ")


def test_a_keyring_that_does_not_answer_proves_nothing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise KeyringUnavailableError("the directory is not there")

    monkeypatch.setattr(DirectoryKeyring, "get_many", gone)
    assert "keyring-away: the directory is not there" in refused(copy)


# --- keys of rooms --------------------------------------------------------------------------------


def test_a_directory_that_is_not_there(copy: Path, tmp_path: Path) -> None:
    assert refused(copy, "--room-keys", str(tmp_path / "nowhere")) == "room-keys-missing: there is no such directory"


def test_a_room_without_a_key_in_the_backups_is_named(copy: Path, room: Room, room_keys: Path) -> None:
    for path in room_keys.iterdir():
        path.unlink()
    assert refused(copy, "--room-keys", str(room_keys)) == f"rooms-unreadable: {room.pk}"


def test_rule_31_a_backup_of_keys_that_is_too_old_is_not_read(
    copy: Path, room: Room, room_keys: Path, clock: Clock
) -> None:
    clock.forward(days=13)
    assert "readable: 1" in check(copy, "--room-keys", str(room_keys))
    clock.forward(days=1)
    assert refused(copy, "--room-keys", str(room_keys)) == f"rooms-unreadable: {room.pk}"


def test_rule_31_a_room_that_has_ended_since_goes_on_in_no_copy(
    copy: Path, room: Room, room_keys: Path, ring: DirectoryKeyring
) -> None:
    assert room.stream is not None
    Room.objects.update(state="ended")
    ring.destroy(room.stream.key_name)
    assert "closed groups that go on: 0, readable: 0" in check(copy, "--room-keys", str(room_keys))


def test_keys_under_a_wrapping_key_that_is_no_longer_listed(copy: Path, room_keys: Path, settings: Settings) -> None:
    settings.KEYRING_WRAPPING_KEYS = WrappingKeys([STRANGE])
    assert refused(copy, "--room-keys", str(room_keys)).startswith("wrapping-key-missing: ")


def test_a_damaged_backup_of_keys_is_named(copy: Path, room_keys: Path) -> None:
    (path,) = room_keys.iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    assert refused(copy, "--room-keys", str(room_keys)) == "room-keys-damaged: room-keys-2026-03-02.json is damaged"


def test_a_post_that_was_damaged_on_the_way(copy: Path, room: Room, room_keys: Path) -> None:
    assert room.stream is not None
    change(copy, "UPDATE transcripts_storedentry SET sealed = zeroblob(40) WHERE stream_id = ?", room.stream.pk)
    assert refused(copy, "--room-keys", str(room_keys)) == f"rooms-unreadable: {room.pk}"


def test_several_promises_that_are_not_proven_are_all_told(
    copy: Path, room: Room, room_keys: Path, clock: Clock
) -> None:
    clock.forward(days=14)
    said = refused(copy, "--room-keys", str(room_keys), "--within", "24")
    assert [part.partition(":")[0] for part in said.split("; ")] == ["too-old", "rooms-unreadable"]
