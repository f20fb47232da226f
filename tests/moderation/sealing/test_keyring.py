"""What every keyring does: durable, private, and forgetful for good."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from pytest_django import Settings

from moderation.sealing import keyring
from moderation.sealing.keyring import (
    KEY_BYTES,
    DirectoryKeyring,
    KeyGoneError,
    Keyring,
    KeyringUnavailableError,
    PostgresKeyring,
)
from moderation.sealing.keyring.wrapping import WrappingKeys
from tests.support.crowd import together
from tests.support.keyrings import OLD, STRANGE, Place

HOUR = timedelta(hours=1)


def test_a_new_key_is_there_for_every_process(ring: Keyring, other: Keyring) -> None:
    key = ring.create("abc")
    assert len(key) == KEY_BYTES
    assert other.get("abc") == key
    assert list(ring.names()) == list(other.names()) == ["abc"]


def test_keys_differ(ring: Keyring) -> None:
    assert len({ring.create(f"key-{number}") for number in range(20)}) == 20


def test_many_keys_are_made_read_and_destroyed_together(ring: Keyring, other: Keyring) -> None:
    names = [f"key-{number}" for number in range(20)]
    ring.create_many(names)
    kept = other.get_many([*names, "never"])
    assert sorted(kept) == sorted(names)
    assert len(set(kept.values())) == 20
    assert kept["key-7"] == ring.get("key-7")
    ring.destroy_many([*names[1:], "never"])
    assert dict(other.get_many(names)) == {"key-0": kept["key-0"]}


def test_keys_are_put_back_where_there_are_none_and_nothing_is_overwritten(ring: Keyring, other: Keyring) -> None:
    ring.create_many(["abc", "def"])
    known = dict(ring.get_many(["abc", "def"]))
    ring.destroy("abc")
    assert ring.put_back({"abc": known["abc"], "def": b"x" * KEY_BYTES}) == 1
    assert dict(other.get_many(["abc", "def"])) == known
    assert ring.put_back(known) == 0
    with pytest.raises(ValueError, match="name"):
        ring.put_back({"../abc": b"x" * KEY_BYTES})


def test_nothing_at_once_is_nothing(ring: Keyring) -> None:
    ring.create_many([])
    ring.destroy_many([])
    assert dict(ring.get_many([])) == {}


def test_a_name_in_use_keeps_its_key(ring: Keyring, other: Keyring) -> None:
    key = ring.create("abc")
    with pytest.raises(FileExistsError):
        other.create("abc")
    with pytest.raises(FileExistsError):
        other.create_many(["def", "abc"])
    with pytest.raises(FileExistsError):
        other.create_many(["xyz", "xyz"])
    assert ring.get("abc") == key


def test_a_destroyed_key_is_gone_for_every_process(ring: Keyring, other: Keyring) -> None:
    ring.create("abc")
    ring.destroy("abc")
    for process in (ring, other):
        with pytest.raises(KeyGoneError):
            process.get("abc")
        assert list(process.names()) == []


def test_destroying_twice_or_what_never_was_is_no_error(ring: Keyring) -> None:
    ring.create("abc")
    ring.destroy("abc")
    ring.destroy("abc")
    ring.destroy("never")


def test_destroying_one_key_leaves_the_others(ring: Keyring) -> None:
    ring.create("abc")
    kept = ring.create("def")
    ring.destroy("abc")
    assert ring.get("def") == kept


def test_a_keyring_knows_how_old_its_keys_are(ring: Keyring, place: Place) -> None:
    ring.create_many(["young", "old"])
    assert ring.older_than(timedelta(minutes=1)) == []
    place.age("old", HOUR + timedelta(minutes=1))
    assert ring.older_than(HOUR) == ["old"]
    assert sorted(ring.names()) == ["old", "young"]


def test_a_secret_stays_the_same(ring: Keyring, other: Keyring) -> None:
    secret = ring.secret("tokens")
    assert len(secret) == KEY_BYTES
    assert ring.secret("tokens") == other.secret("tokens") == secret
    assert ring.secret("statistics") != secret
    assert list(ring.names()) == [], "a secret is not a key of a talk"


def test_processes_that_make_a_secret_at_once_get_the_same(place: Place) -> None:
    for attempt in range(5):
        processes = [place.open(OLD) for _ in range(6)]
        assert len(set(together([partial(process.secret, f"s{attempt}") for process in processes]))) == 1


def test_a_damaged_key_is_gone_and_a_damaged_secret_is_not_replaced(place: Place) -> None:
    ring = place.open(OLD)
    ring.create_many(["abc", "whole"])
    ring.secret("tokens")
    for kind, name in (("keys", "abc"), ("secrets", "tokens")):
        stored = bytearray(place.stored(kind, name) or b"")
        stored[-1] ^= 1
        place.store(kind, name, bytes(stored))
    fresh = place.open(OLD)
    with pytest.raises(KeyGoneError):
        fresh.get("abc")
    assert list(fresh.get_many(["abc", "whole"])) == ["whole"]
    with pytest.raises(KeyringUnavailableError, match="damaged"):
        fresh.secret("tokens")


def test_a_key_that_is_put_in_the_place_of_another_is_no_key(place: Place) -> None:
    ring = place.open(OLD)
    ring.create_many(["abc", "def"])
    place.store("keys", "abc", place.stored("keys", "def") or b"")
    with pytest.raises(KeyGoneError):
        ring.get("abc")


def test_what_is_stored_is_not_the_key(place: Place) -> None:
    ring = place.open(OLD)
    key, secret = ring.create("abc"), ring.secret("tokens")
    assert key not in (place.stored("keys", "abc") or key)
    assert secret not in (place.stored("secrets", "tokens") or secret)


def test_without_its_wrapping_key_a_keyring_is_of_no_use_and_loses_nothing(place: Place) -> None:
    key = place.open(OLD).create("abc")
    place.open(OLD).secret("tokens")
    stranger = place.open(STRANGE)
    with pytest.raises(KeyringUnavailableError, match="KEYRING_WRAPPING_KEYS"):
        stranger.get("abc")
    with pytest.raises(KeyringUnavailableError, match="KEYRING_WRAPPING_KEYS"):
        stranger.secret("tokens")
    assert place.open(OLD).get("abc") == key


def test_a_keyring_that_is_there_says_so(ring: Keyring) -> None:
    ring.check()
    assert ring.purge() == 0, "nothing is old enough to be cleared away"


@pytest.mark.parametrize("name", ["", "../secrets/tokens", "a/b", ".hidden", "Ä", "ABC", "a" * 65, "abc\n", "a b"])
def test_a_name_that_is_no_name_is_refused(ring: Keyring, name: str) -> None:
    for action in (ring.create, ring.get, ring.destroy, ring.secret):
        with pytest.raises(ValueError, match="not a key's name"):
            action(name)
    for action_on_many in (ring.create_many, ring.get_many, ring.destroy_many):
        with pytest.raises(ValueError, match="not a key's name"):
            action_on_many([name, "abc"])


def test_nothing_that_is_printed_shows_a_key(ring: Keyring) -> None:
    key = ring.create("abc")
    for shown in (repr(ring), repr(vars(ring)), repr(WrappingKeys([OLD]))):
        for secret in (key, OLD):
            assert secret.hex() not in shown
            assert repr(secret)[2:-1] not in shown
        assert "postgres://" not in shown


def test_the_setting_chooses_the_keyring(settings: Settings, tmp_path: Path) -> None:
    assert keyring.current() is keyring.current()
    settings.KEYRING, settings.KEYRING_WRAPPING_KEYS = tmp_path, None
    assert isinstance(keyring.current.__wrapped__(), DirectoryKeyring)
    settings.KEYRING = "postgres://keyring@127.0.0.1:1/keyring"
    with pytest.raises(KeyringUnavailableError):
        keyring.current.__wrapped__()
    settings.KEYRING_WRAPPING_KEYS = WrappingKeys([OLD])
    assert isinstance(keyring.current.__wrapped__(), PostgresKeyring)
