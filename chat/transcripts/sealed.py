"""Entries in their sealed form, and the keys of open talks as this process holds them."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from time import monotonic

import msgspec

from chat.transcripts.wire import AnyBody
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import derived_key, keyed_hash, seal, unseal

MAX_KEYS = 20_000
KEY_SECONDS = 60.0
"""A key is read again after this: one that was destroyed elsewhere, unheard of here, stays no longer in memory."""
_decoder = msgspec.json.Decoder(AnyBody)


class KeyCache:
    """Keys of talks in use, in memory only; those read longest ago leave first."""

    def __init__(self, size: int = MAX_KEYS) -> None:
        """`size` is the number of keys kept."""
        self._size = size
        self._keys: OrderedDict[str, tuple[bytes, float]] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str) -> bytes:
        """The key, from the keyring when it is not here. Raises KeyGoneError."""
        found = self.get_many([name])
        if name not in found:
            raise KeyGoneError(name)
        return found[name]

    def get_many(self, names: Sequence[str]) -> Mapping[str, bytes]:
        """Those of the keys that exist, by name; the keyring is asked once for all that are not here."""
        young = monotonic() - KEY_SECONDS
        with self._lock:
            known = {name: self._keys[name] for name in names if name in self._keys}
        found = {name: key for name, (key, read_at) in known.items() if read_at > young}
        missing = [name for name in names if name not in found]
        if missing:
            read = keyring.current().get_many(missing)
            self._keep(missing, read)
            found |= read
        return found

    def _keep(self, names: Sequence[str], read: Mapping[str, bytes]) -> None:
        """Keep what was read just now; forget those of the names that are gone."""
        now = monotonic()
        with self._lock:
            for name in names:
                self._keys.pop(name, None)
                if name in read:
                    self._keys[name] = read[name], now
            while len(self._keys) > self._size:
                self._keys.popitem(last=False)

    def drop_old(self) -> None:
        """Drop keys that have not been read for KEY_SECONDS; upkeep calls it."""
        oldest = monotonic() - KEY_SECONDS
        with self._lock:
            while self._keys and next(iter(self._keys.values()))[1] < oldest:
                self._keys.popitem(last=False)

    def forget(self, name: str) -> None:
        """Drop the key from memory."""
        with self._lock:
            self._keys.pop(name, None)


keys = KeyCache()


def seal_body(key: bytes, stream: int, seq: int, body: AnyBody) -> bytes:
    """The body sealed for its place: moved to another stream or seq it cannot be opened."""
    return seal(key, msgspec.json.encode(body), _place(stream, seq))


def unseal_body(key: bytes, stream: int, seq: int, sealed: bytes | memoryview) -> AnyBody:
    """The body. Raises SealBrokenError."""
    body: AnyBody = _decoder.decode(unseal(key, bytes(sealed), _place(stream, seq)))
    return body


def seal_beside(key_name: str, text: str) -> bytes:
    """A text that belongs to one log and is not in it (a half-written answer, a nickname). Raises KeyGoneError."""
    return seal(keys.get(key_name), text.encode(), _beside(key_name))


def unseal_beside(key_name: str, sealed: bytes) -> str:
    """The text. Raises KeyGoneError, SealBrokenError: it was made for another log."""
    return unseal(keys.get(key_name), sealed, _beside(key_name)).decode()


def hash_in_talk(key_name: str, words: str) -> str:
    """What is stored in place of words that only have to be known again: their hash under the talk's own key.

    Few words can be guessed from a hash by trying; once the talk's key is destroyed, not even that is possible.
    Raises KeyGoneError.
    """
    return keyed_hash(derived_key(keys.get(key_name), b"code word"), words)


def _beside(key_name: str) -> bytes:
    return b"draft " + key_name.encode()  # drafts were the first of them


def _place(stream: int, seq: int) -> bytes:
    return b"%d:%d" % (stream, seq)
