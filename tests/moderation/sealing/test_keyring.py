"""The keyring in a directory: durable, private, and forgetful for good."""

import os
import stat
import threading
from pathlib import Path

import pytest

from moderation.sealing import keyring
from moderation.sealing.keyring import KEY_BYTES, DirectoryKeyring, KeyGoneError


@pytest.fixture
def ring(tmp_path: Path) -> DirectoryKeyring:
    """An empty keyring."""
    return DirectoryKeyring(tmp_path)


def test_a_new_key_is_there_for_every_process(ring: DirectoryKeyring, tmp_path: Path) -> None:
    key = ring.create("abc")
    assert len(key) == KEY_BYTES
    assert DirectoryKeyring(tmp_path).get("abc") == key
    assert list(ring.names()) == ["abc"]


def test_keys_differ(ring: DirectoryKeyring) -> None:
    assert len({ring.create(f"key-{number}") for number in range(20)}) == 20


def test_a_name_in_use_keeps_its_key(ring: DirectoryKeyring) -> None:
    key = ring.create("abc")
    with pytest.raises(FileExistsError):
        ring.create("abc")
    assert ring.get("abc") == key
    assert list(ring.names()) == ["abc"]


def test_only_the_owner_can_read(ring: DirectoryKeyring, tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        ring.create("abc")
        ring.secret("tokens")
        DirectoryKeyring(tmp_path / "another")
    finally:
        os.umask(mask)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {stat.S_IMODE(path.parent.stat().st_mode) for path in files} == {0o700}
    assert stat.S_IMODE((tmp_path / "another" / "keys").stat().st_mode) == 0o700


def test_a_key_is_synced_to_the_disk_before_it_is_used(ring: DirectoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    sync = os.fsync

    def fsync(descriptor: int) -> None:
        is_directory = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        synced.append("directory" if is_directory else "file")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    ring.create("abc")
    assert synced == ["file", "directory"]


def test_a_failed_write_leaves_no_key_and_no_draft(
    ring: DirectoryKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="disk full"):
        ring.create("abc")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_destroyed_key_is_gone_for_good(ring: DirectoryKeyring) -> None:
    ring.create("abc")
    ring.destroy("abc")
    with pytest.raises(KeyGoneError):
        ring.get("abc")
    assert list(ring.names()) == []


def test_destroying_twice_or_what_never_was_is_no_error(ring: DirectoryKeyring) -> None:
    ring.create("abc")
    ring.destroy("abc")
    ring.destroy("abc")
    ring.destroy("never")


def test_destroying_overwrites_what_was_on_the_disk(ring: DirectoryKeyring, tmp_path: Path) -> None:
    ring.create("abc")
    other_link = tmp_path / "other-link"
    os.link(tmp_path / "keys" / "abc", other_link)
    ring.destroy("abc")
    assert other_link.read_bytes() == bytes(KEY_BYTES)


def test_destroying_one_key_leaves_the_others(ring: DirectoryKeyring) -> None:
    ring.create("abc")
    kept = ring.create("def")
    ring.destroy("abc")
    assert ring.get("def") == kept


def test_a_secret_stays_the_same(ring: DirectoryKeyring, tmp_path: Path) -> None:
    secret = ring.secret("tokens")
    assert len(secret) == KEY_BYTES
    assert ring.secret("tokens") == secret
    assert DirectoryKeyring(tmp_path).secret("tokens") == secret
    assert ring.secret("statistics") != secret
    assert list(ring.names()) == [], "a secret is not a key of a talk"


def test_processes_that_make_a_secret_at_once_get_the_same(tmp_path: Path) -> None:
    for attempt in range(10):
        start = threading.Barrier(8)
        found: list[bytes] = []

        def ask(barrier: threading.Barrier = start, answers: list[bytes] = found, name: str = f"s{attempt}") -> None:
            barrier.wait()
            answers.append(DirectoryKeyring(tmp_path).secret(name))

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8
        assert len(set(found)) == 1


@pytest.mark.parametrize("name", ["", "../secrets/tokens", "a/b", ".hidden", "Ä", "ABC", "a" * 65, "abc\n", "a b"])
def test_a_name_that_is_no_name_is_refused(ring: DirectoryKeyring, name: str) -> None:
    for action in (ring.create, ring.get, ring.destroy, ring.secret):
        with pytest.raises(ValueError, match="not a key's name"):
            action(name)


def test_the_installation_has_one_keyring() -> None:
    assert keyring.current() is keyring.current()
