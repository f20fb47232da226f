"""The forms in which one and the same text can lie about."""

import base64
import json
from urllib.parse import quote


def forms(value: str) -> dict[str, bytes]:
    """By the form's name, the bytes to look for; forms that look the same are there once.

    In base64, a text looks different at each of three places of what was encoded; the characters at its ends, which
    depend on its neighbours, are left out.
    """
    raw = value.encode()
    found = {
        "utf-8": raw,
        "latin-1": value.encode("latin-1", "replace"),
        "utf-16-le": value.encode("utf-16-le"),
        "utf-16-be": value.encode("utf-16-be"),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        "json": json.dumps(value)[1:-1].encode(),
        "percent": quote(value, safe="").encode(),
        "escaped bytes": repr(raw)[2:-1].encode(),
        "escaped text": ascii(value)[1:-1].encode(),
        "octal": "".join(chr(byte) if byte < 128 else f"\\{byte:03o}" for byte in raw).encode(),
    }
    for offset in range(3):
        encoded = _base64_at(raw, offset)
        found[f"base64+{offset}"] = encoded
        found[f"base64url+{offset}"] = encoded.translate(bytes.maketrans(b"+/", b"-_"))
    unique: dict[bytes, str] = {}
    for name, needle in found.items():
        unique.setdefault(needle, name)
    return {name: needle for needle, name in unique.items()}


def _base64_at(raw: bytes, offset: int) -> bytes:
    """What certainly stands in the base64 of anything that holds `raw` at a place that is `offset` modulo 3."""
    encoded = base64.b64encode(bytes(offset) + raw + bytes(3))
    return encoded[-(-offset * 8 // 6) : (offset + len(raw)) * 8 // 6]
