"""Frames to send, made by hypothesis from the protocol's own classes: valid ones, almost valid ones, and rubbish.

A frame is the raw bytes of a message. In the places of tokens, keys, contacts and the like stand markers (`@token@`);
what they mean is known only in the walk that sends the frame.
"""

import json
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st
from msgspec import inspect

from deploy.protocol import ROLES, tag_of
from moderation.live.decoding import Role
from moderation.live.wire import MAX_FRAME_BYTES, SLUG, WORD, Frame

Json = Any
Strategy = st.SearchStrategy[Any]

UNKNOWN_CONTACT = "00000000-0000-4000-8000-000000000000"
FORGED_TOKEN = "forged-token-" + 30 * "x"
HUGE = 10**40
_ALPHABETS = {WORD: string.ascii_letters + string.digits + "_-", SLUG: string.ascii_lowercase + string.digits + "-"}

_KNOWN: Mapping[str, Strategy] = {
    "key": st.sampled_from(["@key@", "@key@", "@key@", "@used@", "@key@-longer-than-others"]),
    "token": st.sampled_from(["@token@", "@token@", "@reload@", "@stale@", FORGED_TOKEN]),
    "contact": st.sampled_from(["@contact@", "@contact@", "@contact@", "@other@", "@CONTACT@", UNKNOWN_CONTACT]),
    "service": st.sampled_from(["@service@", "@service@", "@service@", "no-such-service"]),
    "services": st.lists(st.sampled_from(["@service@", "no-such-service"]), min_size=1, max_size=3),
    "text": st.text(max_size=60).map("@mark@ {}".format),
    "card": st.sampled_from(["nollalinja", "no-such-card"]),
    "mark": st.sampled_from([0, 1, 2**32 - 1]) | st.integers(0, 2**32 - 1),
    "have": st.dictionaries(st.sampled_from(["@contact@", "@other@", "x"]), st.integers(0) | st.just(HUGE), max_size=3),
}
"""Fields whose values say more than their types."""

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([HUGE, -HUGE, 2**63, 2**64, -1]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=12),
    st.sampled_from(["\0", "@key@\0", "@token@\n", "'; DROP TABLE contacts_contact; --", "{}", "../..", "\u202e"]),
)
JUNK = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)


@dataclass(frozen=True)
class Shapes:
    """What one role may be seen to send, by kind."""

    valid: Mapping[str, list[bytes]]
    """By the name of the frame."""
    almost: list[bytes]
    foreign: list[bytes]
    """Frames of the other role."""
    rubbish: list[bytes]


def shapes(role: Role, size: int, seed: int) -> Shapes:
    """About so many frames of each kind; the same for the same seed."""
    own = {tag_of(frame): frame for frame in role.sends}
    others = [frame for other in ROLES for frame in other.sends if tag_of(frame) not in own]
    each = max(5, size // len(own))
    return Shapes(
        {name: drawn(valid(frame).map(_raw), each, seed) for name, frame in own.items()},
        drawn(st.one_of(*map(almost, own.values())), size, seed),
        drawn(st.one_of(*map(valid, others)).map(_raw), size // 4, seed),
        drawn(rubbish(), size, seed),
    )


def drawn(strategy: st.SearchStrategy[bytes], count: int, seed: int) -> list[bytes]:
    """At most so many examples."""
    found: list[bytes] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(strategy)
    def take(raw: bytes) -> None:
        found.append(raw)

    take()
    return found


# --- valid ------------------------------------------------------------------------------------------


def valid(frame: type[Frame]) -> Strategy:
    """Objects that the server decodes as this frame, once the markers are filled in."""
    kind = inspect.type_info(frame)
    assert isinstance(kind, inspect.StructType)
    required = {field.encode_name: _field(field) for field in kind.fields if field.required}
    optional = {field.encode_name: _field(field) for field in kind.fields if not field.required}
    return st.fixed_dictionaries({"t": st.just(kind.tag), **required}, optional=optional)


def _field(field: inspect.Field) -> Strategy:
    known = _KNOWN.get(field.encode_name)
    return of_type(field.type) if known is None else known


def of_type(kind: inspect.Type) -> Strategy:
    """JSON values of the type, within its bounds. Raises TypeError for a type that no frame has had so far."""
    match kind:
        case inspect.Metadata(type=inner):
            return of_type(inner)
        case inspect.NoneType():
            return st.none()
        case inspect.BoolType():
            return st.booleans()
        case inspect.IntType(ge=least, le=most, lt=below):
            highest = most if most is not None else (None if below is None else below - 1)
            return st.integers(least, highest) | st.just(highest if highest is not None else HUGE)
        case inspect.StrType(pattern=pattern, min_length=least, max_length=most):
            alphabet = st.characters(exclude_categories=["Cs"]) if pattern is None else _ALPHABETS[pattern]
            return st.text(alphabet, min_size=least or 0, max_size=most or 100)
        case inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case inspect.ListType(item_type=inner, min_length=least, max_length=most):
            return st.lists(of_type(inner), min_size=least or 0, max_size=min(5, most or 5))
        case inspect.DictType(key_type=keys, value_type=values):
            return st.dictionaries(of_type(keys), of_type(values), max_size=5)
        case inspect.UnionType(types=types):
            return st.one_of(*map(of_type, types))
    raise TypeError(f"say what values of {kind} look like")


# --- almost valid -----------------------------------------------------------------------------------


def almost(frame: type[Frame]) -> st.SearchStrategy[bytes]:
    """A frame with something wrong in it."""
    fields = st.sampled_from([*frame.__struct_encode_fields__, "t", "token", "contact", "text", "key"])
    value, name, junk = valid(frame), fields, JUNK
    return st.one_of(
        st.builds(_replaced, value, name, junk).map(_raw),
        st.builds(_without, value, name).map(_raw),
        st.builds(_replaced, value, st.text(max_size=8), junk).map(_raw),
        st.builds(_replaced, value, name, st.sampled_from(_LONG)).map(_raw),
        st.builds(_doubled, value.map(_raw), name, junk.map(_raw)),
        st.builds(_spoilt, value.map(_raw), st.sampled_from(_SPOILERS)),
    )


_LONG: list[Json] = [4001 * "ä", 4000 * "👋", 65 * "k", 129 * "t", 51 * ["@service@"], {str(n): n for n in range(51)}]


def _replaced(value: dict[str, Json], name: str, junk: Json) -> Json:
    return {**value, name: junk}


def _without(value: dict[str, Json], name: str) -> Json:
    return {key: kept for key, kept in value.items() if key != name}


def _doubled(raw: bytes, name: str, junk: bytes) -> bytes:
    """The same name twice in one object: the last one counts, or the first; nobody has said."""
    return raw[:-1] + b", " + json.dumps(name).encode() + b": " + junk + b"}"


def _deep(raw: bytes) -> bytes:
    return raw[:-1] + b', "deep": ' + 5_000 * b"[" + 5_000 * b"]" + b"}"


_SPOILERS: list[Callable[[bytes], bytes]] = [
    _deep,
    lambda raw: raw[:-1],
    lambda raw: raw + raw,
    lambda raw: b"[" + raw + b"]",
    lambda raw: b"\xef\xbb\xbf" + raw,
    lambda raw: raw.replace(b'"', b"'"),
    lambda raw: raw.replace(b": ", b": NaN, ", 1),
    lambda raw: raw.replace(b"@mark@", b"@mark@\\ud800"),
    lambda raw: raw.replace(b"@mark@", b"@mark@\\udfff\\ud800 \\u0000"),
    lambda raw: raw.replace(b"@mark@", b"@mark@\xff\xfe\xed\xa0\x80"),
    lambda raw: raw.replace(b"@key@", b"@key@\\u0000"),
    lambda raw: raw.replace(b"@token@", b"@token@\\n"),
    lambda raw: raw.replace(b'"t"', b'"\\u0074"'),
    lambda raw: raw.replace(b'"t"', b'"T"'),
    lambda raw: raw + b" " * (MAX_FRAME_BYTES - len(raw) - 1),
    lambda raw: raw + b" " * (MAX_FRAME_BYTES - len(raw) + 1),
]


def _spoilt(raw: bytes, spoil: Callable[[bytes], bytes]) -> bytes:
    return spoil(raw)


# --- rubbish ----------------------------------------------------------------------------------------


def rubbish() -> st.SearchStrategy[bytes]:
    """What is no frame at all."""
    return st.one_of(
        st.binary(max_size=200),
        st.text(max_size=100).map(str.encode),
        JUNK.map(_raw),
        st.builds(lambda name, junk: _raw({"t": name, "x": junk}), st.text(max_size=80), JUNK),
        st.sampled_from([b"", b"\0", b"{}", b"null", 30_000 * b"[", 9_000 * b'{"t":', b"\xff" * 40, b"1e999", b"-0"]),
    )


def _raw(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode(errors="surrogatepass")
