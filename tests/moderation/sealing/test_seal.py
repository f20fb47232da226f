"""Sealed bytes open with the right key in the right place, and nowhere else."""

import hashlib
import hmac
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.sealing.seal import NONCE_BYTES, SealBrokenError, derived_key, keyed_hash, seal, unseal

KEY = secrets.token_bytes(32)
PLACE = b"7:1"


@given(st.binary(max_size=5000), st.binary(max_size=100))
def test_what_was_sealed_for_a_place_opens_there(plaintext: bytes, place: bytes) -> None:
    assert unseal(KEY, seal(KEY, plaintext, place), place) == plaintext


def test_it_does_not_open_in_another_place() -> None:
    with pytest.raises(SealBrokenError):
        unseal(KEY, seal(KEY, b"hei", PLACE), b"7:2")


def test_it_does_not_open_with_another_key() -> None:
    with pytest.raises(SealBrokenError):
        unseal(secrets.token_bytes(32), seal(KEY, b"hei", PLACE), PLACE)


def test_every_changed_bit_is_noticed() -> None:
    sealed = seal(KEY, b"hei", PLACE)
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(SealBrokenError):
            unseal(KEY, bytes(changed), PLACE)


def test_every_shortened_text_is_noticed() -> None:
    sealed = seal(KEY, b"hei", PLACE)
    for length in range(len(sealed)):
        with pytest.raises(SealBrokenError):
            unseal(KEY, sealed[:length], PLACE)


def test_the_same_text_looks_different_every_time() -> None:
    first, second = seal(KEY, b"hei", PLACE), seal(KEY, b"hei", PLACE)
    assert first != second
    assert first[:NONCE_BYTES] != second[:NONCE_BYTES]


def test_the_text_cannot_be_seen_in_what_is_sealed() -> None:
    assert b"salaisuus" not in seal(KEY, b"salaisuus", PLACE)


def test_a_keyed_hash_is_a_standard_one_and_needs_the_secret() -> None:
    expected = hmac.new(b"secret", "sähkö".encode(), hashlib.sha256).hexdigest()
    assert keyed_hash(b"secret", "sähkö") == expected
    assert keyed_hash(b"another", "sähkö") != expected


def test_a_derived_key_is_a_standard_one_and_another_for_each_purpose() -> None:
    # RFC 5869, test case 1, the first 32 bytes.
    key = bytes.fromhex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
    expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
    assert derived_key(key, bytes.fromhex("f0f1f2f3f4f5f6f7f8f9")).hex() == expected
    assert derived_key(KEY, b"one purpose") != derived_key(KEY, b"another")
