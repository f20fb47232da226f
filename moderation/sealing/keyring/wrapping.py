"""Keys wrapped under a key that is not stored beside them.

AES-256-GCM by `moderation.sealing.seal`, with the kind and the name of the wrapped key as associated data: one that
is put in the place of another cannot be unwrapped. Before it stands a mark that tells which wrapping key it was.
"""

import re
from collections.abc import Sequence

from moderation.sealing.keyring.interface import KEY_BYTES, KeyGoneError, WrappingKeyMissingError
from moderation.sealing.seal import NONCE_BYTES, SealBrokenError, keyed_hash, seal, unseal

MARK_BYTES = 8
WRAPPED_BYTES = MARK_BYTES + NONCE_BYTES + KEY_BYTES + 16  # 16: GCM's tag
DISTINCT_BYTES = 16
"""A random key has fewer different bytes than this once in 10^11 keys; one that was typed, nearly always."""
_HEX = re.compile(r"[0-9a-fA-F]{64}")


class WrappingKeys:
    """The wrapping keys of an installation: the newest wraps, all of them unwrap. Shows no key, whatever prints it."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        """`keys`: 256 bits each, newest first. Raises ValueError when there is none, or one of another length."""
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise ValueError("wrapping keys have 32 bytes")
        self._keys = {_mark(key): key for key in keys}
        self._newest = _mark(keys[0])

    def __repr__(self) -> str:
        return f"<{len(self._keys)} wrapping keys>"

    @property
    def newest_mark(self) -> bytes:
        """How everything that the newest key has wrapped begins; says nothing about the key."""
        return self._newest

    def wrap(self, key: bytes, kind: str, name: str) -> bytes:
        """The key wrapped under the newest wrapping key, for this place alone."""
        return self._newest + seal(self._keys[self._newest], key, _place(kind, name))

    def unwrap(self, wrapped: bytes, kind: str, name: str) -> bytes:
        """The key.

        Raises WrappingKeyMissingError when none of these has wrapped it, KeyGoneError when it is damaged.
        """
        if len(wrapped) != WRAPPED_BYTES:
            raise KeyGoneError(name)
        wrapping_key = self._keys.get(wrapped[:MARK_BYTES])
        if wrapping_key is None:
            raise WrappingKeyMissingError("KEYRING_WRAPPING_KEYS does not list the key that has wrapped this")
        try:
            return unseal(wrapping_key, wrapped[MARK_BYTES:], _place(kind, name))
        except SealBrokenError:
            raise KeyGoneError(name) from None


def parse(text: str) -> WrappingKeys:
    """The keys of a list in hex, newest first, separated by commas or white space.

    Raises ValueError, which says what is wrong and quotes nothing.
    """
    words = text.replace(",", " ").split()
    if not words:
        raise ValueError("there is no key")
    if not all(_HEX.fullmatch(word) for word in words):
        raise ValueError("a key is 64 hexadecimal digits, as `openssl rand -hex 32` prints them")
    keys = [bytes.fromhex(word) for word in words]
    if any(len(set(key)) < DISTINCT_BYTES for key in keys):
        raise ValueError("a key is too weak: make it with `openssl rand -hex 32`")
    if len(set(keys)) < len(keys):
        raise ValueError("a key is listed twice")
    return WrappingKeys(keys)


def _mark(key: bytes) -> bytes:
    return bytes.fromhex(keyed_hash(key, "mark of a wrapping key"))[:MARK_BYTES]


def _place(kind: str, name: str) -> bytes:
    return f"{kind}/{name}".encode()
