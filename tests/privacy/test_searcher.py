"""The search finds a mark in every form; otherwise its zeros would mean nothing."""

import base64
import json
import random
from collections.abc import Callable
from urllib.parse import quote, quote_from_bytes

import pytest

from tests.privacy.forms import forms
from tests.privacy.marks import KINDS, Kind, Marks
from tests.privacy.searcher import Place, Searcher, search_all

AROUND = bytes(range(1, 14))
WRITTEN: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "as Latin-1": lambda text: text.encode("latin-1"),
    "as UTF-16": lambda text: text.encode("utf-16-le"),
    "as UTF-16 of networks": lambda text: text.encode("utf-16-be"),
    "in hex": lambda text: text.encode().hex().encode(),
    "in HEX": lambda text: text.encode().hex().upper().encode(),
    "as bytea of a dump": lambda text: b"\\\\x" + text.encode().hex().encode(),
    "in base64": lambda text: base64.b64encode(text.encode()),
    "in base64 after one byte": lambda text: base64.b64encode(b"\xff" + text.encode() + b"\xfe"),
    "in base64 after two bytes": lambda text: base64.b64encode(b"\xff\xff" + text.encode() + b"\xfe"),
    "in base64 of addresses": lambda text: base64.urlsafe_b64encode(b"{" + text.encode() + b"}"),
    "in JSON": lambda text: json.dumps({"text": text}).encode(),
    "in JSON of UTF-8": lambda text: json.dumps({"text": text}, ensure_ascii=False).encode(),
    "in an address": lambda text: quote(text).encode(),
    "as bytes in a traceback": lambda text: repr(text.encode()).encode(),
    "as a text in a traceback": lambda text: ascii(text).encode(),
    "as escaped bytea": lambda text: quote_from_bytes(text.encode(), safe="").replace("%C3%A4", "\\303\\244").encode(),
}


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_is_found_however_it_is_written(kind: Kind, written: str) -> None:
    marks = Marks(chance=random.Random(7))
    give: dict[Kind, Callable[[], str]] = {"address": marks.address, "agent": marks.agent, "text": marks.text}
    mark = give[kind]()
    (hit, *others) = Searcher(marks.stems).search(Place("a file", AROUND + WRITTEN[written](mark) + AROUND))
    assert hit.kind == kind
    assert hit.place == "a file"
    assert {other.kind for other in others} <= {kind}


@pytest.mark.parametrize("before", range(7))
def test_base64_is_found_wherever_the_mark_stands_in_it(before: int) -> None:
    marks = Marks(chance=random.Random(before))
    encoded = base64.b64encode(b"\xa5" * before + marks.word().encode() + b"\xa5" * 5)
    assert search_all(marks.stems, [Place("a cookie", encoded)]).times("text") >= 1


def test_an_invented_address_is_found_too() -> None:
    marks = Marks()
    found = search_all(marks.stems, [Place("a log", f"from {marks.invented_address()}".encode())])
    assert found.times("address") == 1


def test_a_login_is_found_too() -> None:
    marks = Marks()
    assert (
        search_all(marks.stems, [Place("a statement", f"login = '{marks.plain_word()}'".encode())]).times("text") == 1
    )


def test_nothing_is_found_where_nothing_is() -> None:
    marks = Marks(chance=random.Random(3))
    chance = random.Random(4)
    found = search_all(marks.stems, [Place("noise", chance.randbytes(2_000_000)), Place("nothing", b"")])
    assert found.hits == []
    assert (found.places, found.size) == (2, 2_000_000)


def test_a_place_may_hold_what_belongs_there() -> None:
    marks = Marks()
    frame = f"{marks.text()} {marks.address()}".encode()
    found = search_all(marks.stems, [Place("what a desk is sent", frame, ("address", "agent"))])
    assert found.times("text") == 0
    assert found.times("address") == 1


def test_each_time_counts() -> None:
    marks = Marks()
    assert search_all(marks.stems, [Place("a log", 3 * marks.agent().encode())]).times("agent") == 3


def test_a_form_that_looks_like_another_is_looked_for_once() -> None:
    assert next(iter(forms("127.77."))) == "utf-8"
    assert "latin-1" not in forms("127.77.")
