"""What a return code opens, and what it costs to try one."""

import secrets
from pathlib import Path

import pytest

from chat.letters import codes
from moderation.sealing import keyring
from moderation.sealing.keyring import DirectoryKeyring
from moderation.sealing.seal import SealBrokenError

CODE, OTHER = "1234567890123452", "1234567890123460"
NAME = "0" * 32


@pytest.fixture(autouse=True)
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DirectoryKeyring:
    """The installation's keyring."""
    ring = DirectoryKeyring(tmp_path / "keyring", None)
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


def test_a_code_opens_what_was_wrapped_for_it_and_nothing_else() -> None:
    key = secrets.token_bytes(32)
    wrapped = codes.keys_of(CODE).wrap(key, NAME)
    assert key not in wrapped
    assert codes.keys_of(CODE).unwrap(wrapped, NAME) == key
    for keys, name in ((codes.keys_of(OTHER), NAME), (codes.keys_of(CODE), "1" * 32)):
        with pytest.raises(SealBrokenError):
            keys.unwrap(wrapped, name)


def test_a_try_costs_what_rfc_9106_recommends_at_least() -> None:
    """Its second choice: three passes over 64 MiB with four lanes."""
    assert (codes.TIME_COST, codes.MEMORY_KIB, codes.LANES) >= (3, 64 * 1024, 4)


def test_what_is_stored_says_nothing_of_the_wrapping_key() -> None:
    keys = codes.keys_of(CODE)
    assert len(keys.hash) == 64
    assert bytes.fromhex(keys.hash) != keys.wrapping
    assert keys.wrapping.hex() not in repr(keys)


def test_another_installation_makes_other_codes_and_other_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, keys = codes.code_for("k" * 22), codes.keys_of(CODE)
    assert codes.code_for("k" * 22) == code
    elsewhere = DirectoryKeyring(tmp_path / "elsewhere", None)
    monkeypatch.setattr(keyring, "current", lambda: elsewhere)
    assert codes.code_for("k" * 22) != code
    assert codes.keys_of(CODE).hash != keys.hash
