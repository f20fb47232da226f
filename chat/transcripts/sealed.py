"""Entries in their sealed form, and the keys of open talks as this process holds them."""

from collections import OrderedDict
from threading import Lock

import msgspec

from chat.transcripts.wire import AnyBody
from moderation.sealing import keyring
from moderation.sealing.seal import seal, unseal

MAX_KEYS = 20_000
_decoder = msgspec.json.Decoder(AnyBody)


class KeyCache:
    """Keys of talks in use, in memory only; the least recently used leave first."""

    def __init__(self, size: int = MAX_KEYS) -> None:
        """`size` is the number of keys kept."""
        self._size = size
        self._keys: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str) -> bytes:
        """The key, from the keyring when it is not here. Raises KeyGoneError."""
        with self._lock:
            key = self._keys.get(name)
            if key is not None:
                self._keys.move_to_end(name)
                return key
        key = keyring.current().get(name)
        with self._lock:
            self._keys[name] = key
            while len(self._keys) > self._size:
                self._keys.popitem(last=False)
        return key

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


def _place(stream: int, seq: int) -> bytes:
    return b"%d:%d" % (stream, seq)
