"""A server starts over no database that is of another installation than its keyring, and destroys no key."""

import uuid
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from deploy import server
from deploy.belonging import MARK
from moderation.retention.models import Installation
from moderation.sealing import keyring
from moderation.sealing.keyring import DirectoryKeyring, KeyringUnavailableError

pytestmark = [pytest.mark.django_db, pytest.mark.storage]


@pytest.fixture(autouse=True)
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DirectoryKeyring:
    """A new keyring; no server is started."""
    monkeypatch.setattr(server, "runner", lambda _name: lambda *_: None)
    ring = DirectoryKeyring(tmp_path / "keyring")
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


def restored() -> uuid.UUID:
    """What was in the database is another installation's from now on."""
    other = uuid.uuid4()
    Installation.objects.all().delete()
    Installation.objects.create(pk=other)
    return other


def test_a_keyring_belongs_to_the_installation_that_began_to_use_it(ring: DirectoryKeyring) -> None:
    call_command("serve")
    assert list(ring.names()) == [f"{MARK}{Installation.objects.get().pk.hex}"]
    call_command("serve")


def test_a_backup_of_another_installation_is_not_served_and_no_key_goes(ring: DirectoryKeyring) -> None:
    own = Installation.objects.get().pk
    call_command("serve")
    key = ring.create("of-a-talk")
    other = restored()
    with pytest.raises(CommandError, match=f"^DATABASE_URL: it is of installation {other}, .* another .{own.hex}."):
        call_command("serve")
    assert ring.get("of-a-talk") == key
    assert f"{MARK}{other.hex}" not in ring.names()


def test_a_keyring_that_was_lost_is_replaced_by_an_empty_one_or_by_one_with_keys_of_groups(
    ring: DirectoryKeyring,
) -> None:
    ring.put_back({"of-a-group": b"k" * 32})
    call_command("serve")
    assert f"{MARK}{Installation.objects.get().pk.hex}" in ring.names()


def test_a_keyring_that_does_not_answer_stops_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_ring: DirectoryKeyring) -> None:
        raise KeyringUnavailableError("the directory is not there")

    monkeypatch.setattr(DirectoryKeyring, "names", away)
    call_command("serve")
