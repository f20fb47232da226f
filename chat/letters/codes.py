"""What a return code opens: how it is made, and the two keys that Argon2id makes of it."""

from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from chat.letters.core import code_from
from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash, seal, unseal

# The second choice that RFC 9106, section 4, recommends: where memory is scarce.
TIME_COST, MEMORY_KIB, LANES = 3, 64 * 1024, 4
SALT_AND_CODES = "letters"


@dataclass(frozen=True, slots=True, repr=False)
class CodeKeys:
    """What the code of one letter is worth."""

    hash: str
    """Finds the letter."""
    wrapping: bytes
    """Opens its key."""

    def wrap(self, key: bytes, key_name: str) -> bytes:
        """The stream's key, sealed for it."""
        return seal(self.wrapping, key, key_name.encode())

    def unwrap(self, wrapped: bytes | memoryview, key_name: str) -> bytes:
        """The stream's key. Raises SealBrokenError when the row was changed."""
        return unseal(self.wrapping, bytes(wrapped), key_name.encode())


def code_for(form_key: str) -> str:
    """The return code of the letter that is written in the form with this random key.

    The same form sent twice (a double click, a page loaded again) has the same code, so that its letter is found and
    the code can be shown again, though it is stored nowhere. Without the installation's secret nobody can work it out.
    """
    return code_from(bytes.fromhex(keyed_hash(_secret(), f"code\0{form_key}")))


def keys_of(code: str) -> CodeKeys:
    """The two keys of a code: 64 bytes of Argon2id, salted with the installation's secret. Takes a tenth of a second.

    One salt for all letters, or none could be found by its code. It lies in the keyring: a stolen database alone lets
    nobody try codes, and whoever has both pays for each try with 64 MiB and that tenth of a second.
    """
    salt = bytes.fromhex(keyed_hash(_secret(), "salt"))
    both = hash_secret_raw(code.encode(), salt, TIME_COST, MEMORY_KIB, LANES, 64, Type.ID)
    return CodeKeys(both[:32].hex(), both[32:])


def _secret() -> bytes:
    return keyring.current().secret(SALT_AND_CODES)
