"""Bytes to frames: each way of being wrong has its stable code."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.contacts.wire import DeskAccept, VisitorReload, VisitorSay, VisitorSetCodeWord
from deploy.protocol import DESK, ROLES, VISITOR, tag_of
from moderation.live.decoding import decode
from moderation.live.wire import ERROR_CODES, Error
from moderation.texts.core import is_visible

KEY = "k" * 22
TOKEN = "t" * 43
SAY = {"t": "say", "key": KEY, "text": "Hei"}


def raw(value: Any) -> bytes:
    return json.dumps(value).encode()


def refusal(value: Any) -> Error:
    """The error that answers the frame when a visitor sends it."""
    error = decode(VISITOR, value if isinstance(value, bytes | str) else raw(value))
    assert isinstance(error, Error), "the frame was accepted"
    return error


def test_a_good_frame_is_decoded() -> None:
    assert decode(VISITOR, raw(SAY)) == VisitorSay(key=KEY, text="Hei")
    assert decode(DESK, raw({"t": "accept", "contact": "c" * 22})) == DeskAccept(contact="c" * 22)


def test_text_may_come_as_str_or_bytes() -> None:
    text = json.dumps({**SAY, "text": "Hyvää iltaa 👋"}, ensure_ascii=False)
    assert decode(VISITOR, text) == decode(VISITOR, text.encode()) == VisitorSay(key=KEY, text="Hyvää iltaa 👋")


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"say"',
        b"\xff\xfe",
        b"{}",
        b'{"t":5}',
        b'{"t":null}',
        b'{"t":"say"}',
        raw(SAY) + b"{}",
        b"[" * 60_000,
        b'{"t":' + b"[" * 60_000,
        {**SAY, "text": 7},
        {**SAY, "key": "too short"},
        {**SAY, "key": "k" * 65},
        {**SAY, "key": "ä" * 22},
        {**SAY, "text": "\ud800"},
        {"t": "resume", "token": TOKEN, "after": -1},
        {"t": "resume", "token": TOKEN, "after": 1.5},
        {"t": "resume", "token": TOKEN, "after": True},
        {"t": "resume", "token": "short", "after": 0},
        {"t": "start", "service": "Not A Slug", "language": "fi", "key": KEY},
    ],
)
def test_malformed(value: Any) -> None:
    assert refusal(value).code == "malformed"


def test_malformed_when_text_holds_half_a_character() -> None:
    assert refusal(json.dumps({**SAY, "text": "\ud800"}, ensure_ascii=False)).code == "malformed"


def test_unknown_field() -> None:
    assert refusal({**SAY, "bold": True}).code == "unknown_field"
    assert refusal({**SAY, "contact": "c" * 22}).code == "unknown_field"


def test_unknown_frame() -> None:
    assert refusal({"t": "sing"}).code == "unknown_frame"
    assert refusal({"t": "talk"}).code == "unknown_frame"  # a name that only the server uses


@pytest.mark.parametrize("name", sorted(VISITOR.names_of_other_roles))
def test_a_frame_of_the_desk_from_a_visitor(name: str) -> None:
    assert refusal({"t": name}).code == "wrong_role"
    assert refusal({"t": name, "contact": "c" * 22}).contact == "c" * 22


@pytest.mark.parametrize("name", sorted(DESK.names_of_other_roles))
def test_a_frame_of_a_visitor_from_the_desk(name: str) -> None:
    error = decode(DESK, raw({"t": name}))
    assert isinstance(error, Error)
    assert error.code == "wrong_role"


def test_every_name_is_either_a_roles_own_or_anothers() -> None:
    names = {tag_of(frame) for role in ROLES for frame in role.sends}
    for role in ROLES:
        own = {tag_of(frame) for frame in role.sends}
        assert own | role.names_of_other_roles == names
        assert not own & role.names_of_other_roles


def test_longest_text() -> None:
    assert isinstance(decode(VISITOR, raw({**SAY, "text": "ä" * 4000})), VisitorSay)
    assert isinstance(decode(VISITOR, raw({**SAY, "text": "👋" * 4000})), VisitorSay)
    assert refusal({**SAY, "text": "ä" * 4001}).code == "too_long"


def test_longest_code_word() -> None:
    for frame in ({"t": "set_code_word"}, {"t": "reload", "token": TOKEN, "agreed": True}):
        assert isinstance(decode(VISITOR, raw({**frame, "word": "👋" * 40})), VisitorSetCodeWord | VisitorReload)
        assert refusal({**frame, "word": "ä" * 41}).code == "too_long"
    assert refusal({"t": "set_code_word", "word": ""}).code == "empty"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t\r", "\u00a0\u2003", "\u200b\u200d\ufeff", "\u00ad\u2060", "\u3164\u2800", "\ufe0f", "\0"]
)
def test_a_text_that_shows_nothing(text: str) -> None:
    assert refusal({**SAY, "text": text}).code == "empty"


@pytest.mark.parametrize("text", [".", " a ", "\u200bö", "👋🏽", "👩‍👧", "ا", "ї", "𝒜", "\u0301e"])
def test_a_text_that_shows_something(text: str) -> None:
    assert is_visible(text)
    assert decode(VISITOR, raw({**SAY, "text": text})) == VisitorSay(key=KEY, text=text)


def test_an_error_says_what_it_answers() -> None:
    error = refusal({**SAY, "text": "", "contact": "c" * 22})
    assert (error.re, error.key, error.contact) == ("say", KEY, "c" * 22)


def test_an_error_repeats_only_short_strings() -> None:
    error = refusal({"t": "say", "key": ["k"], "contact": "c" * 65, "text": "Hei"})
    assert (error.re, error.key, error.contact) == ("say", "", "")
    assert refusal({"t": "x" * 5000}).re == ""
    assert len(refusal({"t": "x" * 5000}).detail) <= 200


def test_an_error_never_repeats_the_text() -> None:
    assert "salaisuus" not in repr(refusal({**SAY, "text": "salaisuus" * 500}).detail)
    assert "salaisuus" not in repr(refusal({**SAY, "key": 5, "text": "salaisuus"}).detail)


def _junk() -> Iterator[st.SearchStrategy[Any]]:
    scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
    yield st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner))
    names = st.sampled_from(sorted(tag_of(frame) for role in ROLES for frame in role.sends))
    fields = st.sampled_from(["key", "text", "contact", "token", "after", "services", "have", "extra"])
    yield st.builds(lambda t, rest: {**rest, "t": t}, names, st.dictionaries(fields, scalars))


@settings(deadline=None)  # how fast is not the question here, and machines are busy
@given(st.one_of(*_junk()).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=200))
def test_whatever_comes_there_is_an_answer(value: bytes) -> None:
    for role in ROLES:
        frame = decode(role, value)
        assert isinstance(frame, role.sends) or (isinstance(frame, Error) and frame.code in ERROR_CODES)
