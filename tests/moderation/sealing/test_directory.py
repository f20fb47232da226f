"""What a directory alone has: files, modes, syncs, and disks that fail."""

import errno
import os
import stat
import threading
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from moderation.sealing.keyring import (
    KEY_BYTES,
    DirectoryKeyring,
    KeyGoneError,
    KeyringUnavailableError,
    WrappingKeyMissingError,
)
from moderation.sealing.keyring import directory as directories
from moderation.sealing.keyring.wrapping import WrappingKeys
from tests.support.keyrings import OLD, DirectoryPlace


@pytest.fixture
def ring(tmp_path: Path) -> DirectoryKeyring:
    """An empty keyring that nothing wraps."""
    return DirectoryKeyring(tmp_path)


def files(directory: Path) -> list[Path]:
    return [path for path in directory.rglob("*") if path.is_file()]


def test_only_the_owner_can_read(ring: DirectoryKeyring, tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        ring.create("abc")
        ring.secret("tokens")
        DirectoryPlace(tmp_path).open(OLD).rewrap()
        DirectoryKeyring(tmp_path / "another")
    finally:
        os.umask(mask)
    found = files(tmp_path)
    assert len(found) == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
    assert {stat.S_IMODE(path.parent.stat().st_mode) for path in found} == {0o700}
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


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_failed_write_is_told_and_leaves_no_key_and_no_draft(
    ring: DirectoryKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fsync(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fsync)
        for ask in (
            lambda: ring.create("abc"),
            lambda: ring.create_many(["abc", "def"]),
            lambda: ring.secret("tokens"),
        ):
            with pytest.raises(KeyringUnavailableError, match=os.strerror(number)):
                ask()
            assert files(tmp_path) == []
    ring.create("abc")
    assert [path.name for path in files(tmp_path)] == ["abc"], "and it heals by itself"


def test_when_one_of_many_fails_the_others_are_written_before_the_caller_hears(
    ring: DirectoryKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = ring._write_new

    def slow_but_one(path: Path) -> bytes:
        if path.name == "full":
            raise OSError(errno.ENOSPC, "disk full")
        time.sleep(0.1)
        return write(path)

    monkeypatch.setattr(ring, "_write_new", slow_but_one)
    with pytest.raises(KeyringUnavailableError):
        ring.create_many(["full", "abc", "def"])
    ring.destroy_many(["full", "abc", "def"])
    time.sleep(0.2)
    assert files(tmp_path) == []


def test_a_directory_that_is_gone_does_not_make_its_keys_gone(ring: DirectoryKeyring, tmp_path: Path) -> None:
    key = ring.create("abc")
    ring.secret("tokens")
    for folder in ("keys", "secrets"):
        (tmp_path / folder).rename(tmp_path / f"{folder}-unmounted")
    asked = [
        lambda: ring.get("abc"),
        lambda: ring.get_many(["abc"]),
        lambda: ring.destroy("abc"),
        lambda: ring.secret("tokens"),
        ring.check,
    ]
    for ask in asked:
        with pytest.raises(KeyringUnavailableError):
            ask()
    for folder in ("keys", "secrets"):
        (tmp_path / f"{folder}-unmounted").rename(tmp_path / folder)
    ring.check()
    assert ring.get("abc") == key


def test_destroying_overwrites_what_was_on_the_disk(ring: DirectoryKeyring, tmp_path: Path) -> None:
    ring.create("abc")
    other_link = tmp_path / "other-link"
    os.link(tmp_path / "keys" / "abc", other_link)
    ring.destroy("abc")
    assert other_link.read_bytes() == bytes(KEY_BYTES)


def test_a_key_whose_destruction_was_cut_off_is_gone(ring: DirectoryKeyring, tmp_path: Path) -> None:
    ring.create("abc")
    (tmp_path / "keys" / "abc").write_bytes(bytes(KEY_BYTES))
    with pytest.raises(KeyGoneError):
        ring.get("abc")
    ring.destroy("abc")
    assert list(ring.names()) == []


def test_rewrapping_overwrites_the_former_file_and_keeps_its_age(ring: DirectoryKeyring, tmp_path: Path) -> None:
    ring.create("abc")
    path = tmp_path / "keys" / "abc"
    os.utime(path, (1_000_000, 1_000_000))
    os.link(path, tmp_path / "other-link")
    DirectoryPlace(tmp_path).open(OLD).rewrap()
    assert (tmp_path / "other-link").read_bytes() == bytes(KEY_BYTES)
    assert path.stat().st_mtime == 1_000_000


def test_who_waits_to_destroy_a_file_that_is_being_replaced_destroys_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = DirectoryPlace(tmp_path)
    server = place.open()
    server.create("abc")
    destroying = threading.Thread(target=server.destroy, args=["abc"])
    wrap, overwrite, new_file = WrappingKeys.wrap, directories._overwrite, tmp_path / "other-link"

    def wrap_slowly(self: WrappingKeys, key: bytes, kind: str, name: str) -> bytes:
        destroying.start()
        destroying.join(0.3)  # it has opened the former file, and waits for its lock
        return wrap(self, key, kind, name)

    def overwrite_after_a_look(file: BinaryIO) -> None:
        if not new_file.exists():
            os.link(tmp_path / "keys" / "abc", new_file)
        overwrite(file)

    monkeypatch.setattr(WrappingKeys, "wrap", wrap_slowly)
    monkeypatch.setattr(directories, "_overwrite", overwrite_after_a_look)
    place.open(OLD).rewrap()
    destroying.join(5)
    assert list(server.names()) == []
    assert new_file.stat().st_size > KEY_BYTES, "it is the wrapped one"
    assert not any(new_file.read_bytes())


def test_a_reader_never_sees_a_file_that_is_being_overwritten(tmp_path: Path) -> None:
    place = DirectoryPlace(tmp_path)
    key = place.open().create("abc")
    seen: set[bytes] = set()
    done = threading.Event()

    def read() -> None:
        reader = place.open(OLD)
        while not done.is_set():
            seen.add(reader.get("abc"))

    reading = threading.Thread(target=read)
    reading.start()
    for _ in range(50):
        place.open(OLD).rewrap()
        place.store("keys", "abc-draft", key)
        (tmp_path / "keys" / "abc-draft").rename(tmp_path / "keys" / "abc")  # plain again, to be wrapped again
    done.set()
    reading.join()
    assert seen == {key}


def test_wrapping_needs_wrapping_keys(ring: DirectoryKeyring, tmp_path: Path) -> None:
    with pytest.raises(WrappingKeyMissingError):
        ring.rewrap()
    DirectoryPlace(tmp_path).open(OLD).create("abc")
    with pytest.raises(WrappingKeyMissingError):
        ring.get("abc")


def test_drafts_of_processes_that_died_are_cleared_away_but_no_key(ring: DirectoryKeyring, tmp_path: Path) -> None:
    key = ring.create("abc")
    old = time.time() - directories.DRAFT_SECONDS - 60
    in_use, left, young = (tmp_path / "keys" / name for name in (".in-use", ".left", ".young"))
    os.link(tmp_path / "keys" / "abc", in_use)  # died after it had given the file its name
    left.write_bytes(key)
    young.write_bytes(key)
    os.link(left, tmp_path / "other-link")
    for path in (in_use, left):
        os.utime(path, (old, old))
    (tmp_path / "other-link").unlink()
    assert ring.purge() == 2
    assert sorted(path.name for path in (tmp_path / "keys").iterdir()) == [".young", "abc"]
    assert ring.get("abc") == key
