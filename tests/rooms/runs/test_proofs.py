"""`manage.py prove_deletion` tries to read rooms that have ended, here, in a copy, and by backups of keys (rule 31)."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from moderation.retention.actions import sweep
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import Keyring
from moderation.sealing.keyring.wrapping import WrappingKeys
from rooms.groups.models import Room
from rooms.runs import access, actions
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import NEW, Place
from tests.support.rooms import member_of, opened_room, seat_of, written

__all__ = ["keyring_server", "place", "postgres_place"]
pytestmark = [pytest.mark.storage, pytest.mark.django_db]

Commits = DjangoCaptureOnCommitCallbacks
ENDED = "closed groups that have ended"
BACKUPS = "backups of room keys that are too old"
DAYS = 20


@pytest.fixture(autouse=True)
def ring(place: Place, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """The installation's keyring, over each back end."""
    ring = place.open(*place.usual)
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


@pytest.fixture
def room(cast: Cast, clock: Clock) -> Room:
    """A room in which something was written."""
    room = opened_room(cast, ends_on=timezone.localdate(clock.now) + timedelta(days=DAYS))
    written(seat_of(member_of(room, "Meri")), "Tämä ei saa jäädä")
    return room


def proof() -> str:
    """What the command prints. Raises CommandError when a promise is broken."""
    out = StringIO()
    call_command("prove_deletion", stdout=out)
    return out.getvalue()


def pass_by(clock: Clock, commits: Commits, **time: float) -> None:
    """So much later the sweep comes by, and a moment passes."""
    clock.forward(**time)
    with commits(execute=True):
        sweep(clock.now)
    clock.forward(minutes=2)


def test_rule_31_nothing_of_a_room_that_has_ended_can_be_read(
    room: Room, clock: Clock, django_capture_on_commit_callbacks: Commits
) -> None:
    pass_by(clock, django_capture_on_commit_callbacks)
    assert f"{ENDED}: 0 tried" in proof(), "it goes on"
    pass_by(clock, django_capture_on_commit_callbacks, days=DAYS + 8)
    assert f"{ENDED}: 1 tried, 0 readable" in proof()


def test_rule_31_a_room_that_nobody_ended_is_found(
    room: Room, clock: Clock, django_capture_on_commit_callbacks: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "keep_time", lambda _now: 0)
    pass_by(clock, django_capture_on_commit_callbacks, days=DAYS + 8)
    with pytest.raises(CommandError, match=f"readable: {ENDED}"):
        proof()


def test_rule_31_a_row_that_was_left_is_found(
    room: Room, clock: Clock, django_capture_on_commit_callbacks: Commits
) -> None:
    (kept,) = room.members.all()
    pass_by(clock, django_capture_on_commit_callbacks, days=DAYS + 8)
    kept.grant = None
    kept.save(force_insert=True)
    with pytest.raises(CommandError, match=f"readable: {ENDED}"):
        proof()


def test_rule_31_a_backup_that_was_kept_too_long_is_found(
    room: Room, clock: Clock, tmp_path: Path, settings: Settings, django_capture_on_commit_callbacks: Commits
) -> None:
    settings.KEYRING_WRAPPING_KEYS = WrappingKeys([NEW])
    settings.ROOM_KEY_BACKUPS = directory = tmp_path / "backups"
    actions.back_up_keys(directory, clock.now)
    pass_by(clock, django_capture_on_commit_callbacks)
    assert f"{BACKUPS}: 1 tried, 0 readable" in proof()
    (path,) = directory.iterdir()
    content = path.read_bytes()
    pass_by(clock, django_capture_on_commit_callbacks, days=14)
    assert f"{BACKUPS}: 0 tried, 0 readable" in proof()
    path.write_bytes(content)
    with pytest.raises(CommandError, match=f"readable: {BACKUPS}"):
        proof()


def test_rule_31_in_a_copy_the_keys_of_a_room_that_has_ended_are_looked_for(
    room: Room, ring: Keyring, place: Place
) -> None:
    """The database is its own copy here: the room has ended by now, and in the copy it goes on."""
    assert room.stream is not None
    assert access.read_ended_in_copy(DEFAULT_DB_ALIAS) == Outcome(0, 0), "it goes on"
    Room.objects.update(state="ended")
    assert access.read_ended_in_copy(DEFAULT_DB_ALIAS) == Outcome(1, 1), "somebody left the key"
    ring.destroy(room.stream.key_name)
    assert access.read_ended_in_copy(DEFAULT_DB_ALIAS) == Outcome(1, 0)
