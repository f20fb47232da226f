"""Wrapping keys are read strictly, and complaints quote nothing."""

import hashlib

import pytest

from moderation.sealing.keyring import KeyGoneError, WrappingKeyMissingError
from moderation.sealing.keyring.wrapping import WRAPPED_BYTES, WrappingKeys, parse

FIRST, SECOND, KEY = (hashlib.sha256(name).digest() for name in (b"first", b"second", b"key"))


@pytest.mark.parametrize("between", [",", ", ", "\n", " \n\n"])
def test_a_list_is_read_newest_first(between: str) -> None:
    keys = parse(f"{FIRST.hex()}{between}{SECOND.hex().upper()}\n")
    assert keys.newest_mark == WrappingKeys([FIRST]).newest_mark
    assert keys.unwrap(WrappingKeys([SECOND]).wrap(KEY, "keys", "abc"), "keys", "abc") == KEY


@pytest.mark.parametrize(
    "text",
    [
        "",
        " , ",
        FIRST.hex()[:-1],
        FIRST.hex() + "0",
        FIRST.hex() + SECOND.hex(),
        "z" * 64,
        "0" * 64,
        "0123456789abcdef" * 4,
        f"{FIRST.hex()},{FIRST.hex()}",
        f"{FIRST.hex()},changeme",
        f"{FIRST.hex()};{SECOND.hex()}",
    ],
)
def test_what_is_weak_or_unclear_is_refused_without_a_quotation(text: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse(text)
    for word in text.replace(",", " ").split():
        assert word not in str(refused.value)


@pytest.mark.parametrize("keys", [[], [b"short"], [FIRST, FIRST + b"x"]])
def test_keys_of_another_length_are_refused(keys: list[bytes]) -> None:
    with pytest.raises(ValueError):
        WrappingKeys(keys)


def test_a_wrapped_key_opens_in_its_place_alone() -> None:
    keys = WrappingKeys([FIRST])
    wrapped = keys.wrap(KEY, "keys", "abc")
    assert len(wrapped) == WRAPPED_BYTES
    assert keys.unwrap(wrapped, "keys", "abc") == KEY
    for kind, name in (("keys", "abd"), ("secrets", "abc")):
        with pytest.raises(KeyGoneError):
            keys.unwrap(wrapped, kind, name)


def test_every_changed_bit_is_noticed() -> None:
    keys = WrappingKeys([FIRST])
    wrapped = keys.wrap(KEY, "keys", "abc")
    for at in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[at] ^= 1
        with pytest.raises((KeyGoneError, WrappingKeyMissingError)):
            keys.unwrap(bytes(changed), "keys", "abc")
    for length in range(len(wrapped)):
        with pytest.raises(KeyGoneError):
            keys.unwrap(wrapped[:length], "keys", "abc")


def test_the_mark_tells_nothing_of_the_key() -> None:
    assert WrappingKeys([FIRST]).newest_mark not in FIRST
    assert WrappingKeys([FIRST]).newest_mark != WrappingKeys([SECOND]).newest_mark
