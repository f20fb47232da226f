"""`manage.py room_keys`: keys of rooms that go on are backed up for 14 days, and no room comes back (rule 31)."""

import os
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from chat.contacts.models import Contact
from chat.transcripts import actions as transcripts
from chat.transcripts.access import read_after
from chat.transcripts.sealed import keys as cached
from moderation.audit.models import AuditRow
from moderation.retention.actions import sweep
from moderation.sealing import keyring
from moderation.sealing.keyring import Keyring
from moderation.sealing.keyring.wrapping import WrappingKeys
from rooms.entry.models import Application
from rooms.groups.models import Room
from rooms.runs import actions, backups
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import NEW, OLD, STRANGE, Place
from tests.support.rooms import member_of, opened_room, seat_of, written
from tests.support.talks import opened

__all__ = ["keyring_server", "place", "postgres_place"]
pytestmark = [pytest.mark.storage, pytest.mark.django_db]

Commits = DjangoCaptureOnCommitCallbacks
DAYS = 20


@pytest.fixture(autouse=True)
def ring(place: Place, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Keyring:
    """The installation's keyring, over each back end; its backups are wrapped."""
    ring = place.open(*place.usual)
    monkeypatch.setattr(keyring, "current", lambda: ring)
    settings.KEYRING_WRAPPING_KEYS = WrappingKeys([NEW, OLD])
    return ring


@pytest.fixture
def room(cast: Cast, clock: Clock) -> Room:
    """A room in which something was written."""
    room = opened_room(cast, ends_on=timezone.localdate(clock.now) + timedelta(days=DAYS))
    written(seat_of(member_of(room, "Meri")), "Tämä luetaan vielä")
    return room


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Where backups are written."""
    return tmp_path / "backups"


def run(act: str, directory: Path) -> str:
    """What the command says."""
    out = StringIO()
    call_command("room_keys", act, str(directory), stdout=out)
    return out.getvalue()


def key_name(room: Room) -> str:
    """The name of the room's key."""
    assert room.stream is not None
    return room.stream.key_name


def lose(ring: Keyring, *names: str) -> None:
    """The disk of the keyring breaks."""
    ring.destroy_many(names)
    for name in names:
        cached.forget(name)


def end(clock: Clock, commits: Commits) -> None:
    """The room's read-only week passes."""
    clock.forward(days=DAYS + 8)
    with commits(execute=True):
        actions.keep_time(clock.now)
    assert Room.objects.get().state == "ended"


def test_a_key_that_was_lost_is_put_back(ring: Keyring, room: Room, directory: Path) -> None:
    meri = seat_of(room.members.get())
    assert "1 keys" in run("backup", directory)
    lose(ring, key_name(room))
    assert "put back: 1" in run("restore", directory)
    assert read_after(meri.stream, meri.grant, 0).entries
    assert "put back: 0, there already: 1" in run("restore", directory)


def test_rule_33_no_key_of_a_talk_is_in_a_backup(cast: Cast, ring: Keyring, room: Room, directory: Path) -> None:
    _, contact = opened(cast.violence, cast.aino, timezone.now())
    talk = Contact.objects.select_related("stream").get(pk=contact.pk).stream
    assert ring.get(talk.key_name)
    run("backup", directory)
    (backup,) = backups.read(directory, timezone.localdate())
    assert [key.name for key in backup.keys] == [key_name(room)]


def test_rule_32_nor_one_of_a_private_line_or_an_application_which_live_shorter(
    ring: Keyring, room: Room, directory: Path
) -> None:
    member = room.members.get()
    with transcripts.new_keys(2) as names:
        member.line, stream = transcripts.open_streams(names)
    member.save()
    Application.objects.create(
        room=room, language="fi", stream=stream, code_hash="x", sent_at=timezone.now(), promised_on=timezone.localdate()
    )
    run("backup", directory)
    (backup,) = backups.read(directory, timezone.localdate())
    assert [key.name for key in backup.keys] == [key_name(room)]


def test_keys_lie_in_a_backup_wrapped_and_for_its_owner_alone(ring: Keyring, room: Room, directory: Path) -> None:
    plain = ring.get(key_name(room))
    run("backup", directory)
    (path,) = directory.iterdir()
    content = path.read_bytes()
    assert path.name == "room-keys-2026-03-02.json"
    assert plain not in content
    assert plain.hex().encode() not in content
    assert os.stat(path).st_mode & 0o777 == 0o600
    (key,) = backups.read(directory, timezone.localdate())[0].keys
    assert backups.unwrapped(key, WrappingKeys([NEW])) == plain


def test_without_wrapping_keys_nothing_leaves_the_keyring(room: Room, directory: Path, settings: Settings) -> None:
    settings.KEYRING_WRAPPING_KEYS = None
    with pytest.raises(CommandError, match="KEYRING_WRAPPING_KEYS"):
        run("backup", directory)
    assert not directory.exists()


def test_a_backup_under_a_wrapping_key_that_is_no_longer_listed_says_so(
    ring: Keyring, room: Room, directory: Path, settings: Settings
) -> None:
    run("backup", directory)
    lose(ring, key_name(room))
    settings.KEYRING_WRAPPING_KEYS = WrappingKeys([STRANGE])
    with pytest.raises(CommandError, match="KEYRING_WRAPPING_KEYS does not list"):
        run("restore", directory)


def test_rule_31_a_backup_never_brings_a_room_back_that_has_ended(
    ring: Keyring, room: Room, directory: Path, clock: Clock, commits: Commits
) -> None:
    name = key_name(room)
    clock.forward(days=DAYS + 5)
    run("backup", directory)
    clock.forward(days=-DAYS - 5)
    end(clock, commits)
    assert "put back: 0" in (said := run("restore", directory))
    assert "over: 1" in said
    assert ring.get_many([name]) == {}


def test_rule_31_not_even_into_an_old_copy_of_the_database(
    ring: Keyring, room: Room, directory: Path, clock: Clock
) -> None:
    """The database was restored from before the end: there the room is open still."""
    name = key_name(room)
    clock.forward(days=DAYS + 7)
    run("backup", directory)
    lose(ring, name)
    clock.forward(days=1)
    assert Room.objects.get().state == "open"
    assert "put back: 0" in run("restore", directory)
    assert ring.get_many([name]) == {}


def test_rule_31_on_the_promised_day_no_backup_holds_the_key_any_more(
    ring: Keyring, room: Room, directory: Path, clock: Clock, commits: Commits, settings: Settings
) -> None:
    settings.ROOM_KEY_BACKUPS = directory
    for _ in range(DAYS + 8):
        run("backup", directory)
        clock.forward(days=1)
    clock.forward(days=-DAYS - 8)
    end(clock, commits)
    clock.forward(days=13)
    with commits(execute=True):
        sweep(clock.now)
    assert list(directory.iterdir()) == []


def test_rule_31_files_older_than_14_days_are_removed_by_the_next_backup(
    room: Room, directory: Path, clock: Clock
) -> None:
    run("backup", directory)
    (directory / "notes.txt").write_text("not a backup")
    clock.forward(days=13)
    run("backup", directory)
    assert sorted(path.name for path in directory.iterdir()) == [
        "notes.txt",
        "room-keys-2026-03-02.json",
        "room-keys-2026-03-15.json",
    ]
    clock.forward(days=1)
    assert "removed: 1" in run("backup", directory)
    assert not (directory / "room-keys-2026-03-02.json").exists()
    assert (directory / "notes.txt").exists()


def test_a_damaged_file_is_named_and_nothing_is_changed(room: Room, directory: Path) -> None:
    run("backup", directory)
    (path,) = directory.iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(CommandError, match=r"room-keys-2026-03-02\.json is damaged"):
        run("restore", directory)


def test_a_key_that_was_put_in_the_place_of_another_is_not_put_back(
    cast: Cast, ring: Keyring, room: Room, directory: Path
) -> None:
    other = opened_room(cast)
    run("backup", directory)
    (path,) = directory.iterdir()
    (backup,) = backups.read(directory, timezone.localdate())
    first, second = backup.keys
    names = first.name.encode(), second.name.encode()
    swapped = path.read_bytes().replace(names[0], b"?").replace(names[1], names[0]).replace(b"?", names[1])
    path.write_bytes(swapped)
    lose(ring, key_name(room), key_name(other))
    assert "damaged: 2" in run("restore", directory)
    assert not ring.get_many([key_name(room), key_name(other)])


def test_a_directory_that_is_not_there(directory: Path) -> None:
    with pytest.raises(CommandError, match="no such directory"):
        run("restore", directory)


def test_rule_36_backing_up_and_restoring_are_in_the_audit_trail(room: Room, directory: Path) -> None:
    run("backup", directory)
    run("restore", directory)
    assert list(AuditRow.objects.order_by("-seq").values_list("action", flat=True)[:2]) == [
        "restore_keys",
        "back_up_keys",
    ]


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Commits) -> Commits:
    """Runs what waits for a commit."""
    return django_capture_on_commit_callbacks
