"""Where keys live and what wraps them: read strictly, refused by name, and never quoted."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from deploy.keyrings import keyring_address, wrapping_keys
from moderation.sealing.keyring.wrapping import WrappingKeys

DATABASE = "postgres://u:kuutamo@db.example.org/vierella"
ADDRESS = "postgres://u:kuutamo@keys.example.org/keyring?sslmode=verify-full"
KEY, OTHER = (hashlib.sha256(name).hexdigest() for name in (b"key", b"other"))


def refused(first: str | Mapping[str, str], second: str | Path) -> str:
    """The complaint of whichever of the two reads these."""
    with pytest.raises(ImproperlyConfigured) as complaint:
        keyring_address(first, [str(second)]) if isinstance(first, str) else wrapping_keys(first, second)
    text = str(complaint.value)
    assert not any(secret in text for secret in ("kuutamo", KEY, OTHER))
    return text


def test_a_path_is_a_directory_and_an_address_a_database() -> None:
    assert keyring_address("/var/lib/vierella/keyring", [DATABASE]) == Path("/var/lib/vierella/keyring")
    assert keyring_address(ADDRESS, [DATABASE]) == ADDRESS
    several = "postgres://u@a.example.org:5433,b.example.org:5433/keyring?target_session_attrs=read-write"
    assert keyring_address(several, [DATABASE]) == several
    assert keyring_address(ADDRESS, ["sqlite:////var/lib/vierella/database"]) == ADDRESS
    assert keyring_address(ADDRESS.replace("postgres:", "postgresql:"), [DATABASE]).__class__ is str


@pytest.mark.parametrize(
    "value", ["mysql://u:kuutamo@h/k", "redis://:kuutamo@h", "postgres://u:kuutamo@h/k?nonsense=1"]
)
def test_other_addresses_are_refused(value: str) -> None:
    assert "KEYRING" in refused(value, DATABASE)


@pytest.mark.parametrize("value", [DATABASE, DATABASE.replace("org", "org:5432"), DATABASE + "?sslmode=require"])
def test_keys_must_not_be_in_the_database_of_what_they_seal(value: str) -> None:
    assert "KEYRING must be a database of its own" in refused(value, DATABASE)


def test_a_directory_needs_no_wrapping_keys_and_a_database_does() -> None:
    assert wrapping_keys({}, Path("/keyring")) is None
    assert "KEYRING_WRAPPING_KEYS" in refused({}, ADDRESS)
    assert isinstance(wrapping_keys({"KEYRING_WRAPPING_KEYS": KEY}, Path("/keyring")), WrappingKeys)


def test_wrapping_keys_come_from_a_variable_or_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"{KEY}\n{OTHER}\n")
    one = wrapping_keys({"KEYRING_WRAPPING_KEYS": f"{KEY},{OTHER}"}, ADDRESS)
    other = wrapping_keys({"KEYRING_WRAPPING_KEYS_FILE": str(file)}, ADDRESS)
    assert one is not None
    assert other is not None
    assert one.newest_mark == other.newest_mark == WrappingKeys([bytes.fromhex(KEY)]).newest_mark
    assert KEY not in repr(one)
    both = {"KEYRING_WRAPPING_KEYS": KEY, "KEYRING_WRAPPING_KEYS_FILE": str(file)}
    assert "not both" in refused(both, ADDRESS)


@pytest.mark.parametrize("text", ["changeme", "0" * 64, f"{KEY},{KEY}", KEY[:-2], f"{KEY} lisää"])
@pytest.mark.parametrize("place", [Path("/keyring"), ADDRESS])
def test_weak_or_unclear_wrapping_keys_are_refused_by_name(text: str, place: Path | str, tmp_path: Path) -> None:
    assert refused({"KEYRING_WRAPPING_KEYS": text}, place).startswith("KEYRING_WRAPPING_KEYS:")
    file = tmp_path / "keys"
    file.write_text(text)
    assert refused({"KEYRING_WRAPPING_KEYS_FILE": str(file)}, place).startswith("KEYRING_WRAPPING_KEYS_FILE")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path):
        assert refused({"KEYRING_WRAPPING_KEYS_FILE": str(path)}, ADDRESS).startswith("KEYRING_WRAPPING_KEYS_FILE")
