"""Authenticated encryption of everything that people write: AES-256-GCM, random 96-bit nonces."""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

NONCE_BYTES = 12  # NIST SP 800-38D recommends 96 bits; random ones are safe for 2^32 messages under one key


class SealBrokenError(Exception):
    """The sealed bytes were changed, or were sealed with another key or for another place."""


def seal(key: bytes, plaintext: bytes, context: bytes) -> bytes:
    """The plaintext sealed for one place (`context`, for example stream and seq): nonce, then ciphertext."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, context)


def unseal(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """The plaintext. Raises SealBrokenError."""
    if len(sealed) < NONCE_BYTES:
        raise SealBrokenError
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
    except InvalidTag:
        raise SealBrokenError from None


def derived_key(key: bytes, purpose: bytes) -> bytes:
    """A 256-bit key for another purpose than the random key's own (HKDF-Expand with SHA-256, RFC 5869)."""
    return HKDFExpand(algorithm=SHA256(), length=32, info=purpose).derive(key)


def keyed_hash(secret: bytes, value: str) -> str:
    """HMAC-SHA256 in hex: what is stored in place of a token or a code."""
    return hmac.new(secret, value.encode(), hashlib.sha256).hexdigest()
