"""What is no request, or one that a server stumbled over once, is refused at once and is nobody's failure."""

import asyncio
from collections.abc import Iterator

import picows
import pytest

from tests.fuzz.exchange import exchange
from tests.fuzz.pages import Wire
from tests.support.house import House
from tests.support.journal import Journal
from tests.support.raw import RawConnection, masked
from tests.support.seeding import Bench

pytestmark = pytest.mark.integration

SOON = 5.0
"""Seconds; what hangs is given up after ten."""
UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
KEY = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"


@pytest.fixture(autouse=True)
def nobody_fails(house: House) -> Iterator[None]:
    """No server writes of an error or an exception meanwhile."""
    journals = [Journal(product.daemon.log) for product in house.products]
    for journal in journals:
        journal.news()
    yield
    assert [line for journal in journals for line in journal.news()] == []


def request(house: House, line: str, *headers: str) -> bytes:
    """A request as its bytes; `headers` are whole lines, whose characters are bytes (latin-1)."""
    host = house.visitors_host
    head = [f"Host: {host}\r\n", f"Origin: {house.scheme}://{host}\r\n", f"X-Forwarded-Proto: {house.scheme}\r\n"]
    return "".join([f"{line} HTTP/1.1\r\n", *head, *headers, "\r\n"]).encode("latin-1")


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param((), id="no GET"),
        pytest.param((f"Cookie: {9_000 * 'c'}\r\n",), id="a cookie too long"),
        pytest.param(tuple(f"X-{number}: y\r\n" for number in range(150)), id="too many headers"),
    ],
)
async def test_a_handshake_that_cannot_be_read_does_not_stay_open(house: House, headers: tuple[str, ...]) -> None:
    line = "GET /ws/visitor" if headers else "POST /ws/visitor"
    answers = await exchange(house.visitors_host, request(house, line, UPGRADE, KEY, *headers))
    assert answers.seconds < SOON
    assert answers.statuses
    assert answers.statuses[0] == 101 or 400 <= answers.statuses[0] < 500


@pytest.mark.parametrize(
    ("line", "header"),
    [
        ("GET /ws/visitor", f"{UPGRADE}{KEY}Sec-WebSocket-Protocol: \xff\r\n"),
        ("G\xc4T /livez", ""),
        ("GET /livez", "Daphne-Root-Path: \xff\r\n"),
        ("GET /livez", "Daphne-Root-Path: /livez\r\n"),
    ],
)
async def test_bytes_beyond_ascii_are_a_bad_request_at_most(house: House, line: str, header: str) -> None:
    answers = await exchange(house.visitors_host, request(house, line, header))
    assert answers.seconds < SOON
    assert answers.statuses in ([400], [403], [200], [101])


@pytest.mark.parametrize(
    "content_type",
    [
        "application/x-www-form-urlencoded; charset=hex",
        "application/x-www-form-urlencoded; charset*=utf-8''%00",
        "text/plain; charset*=x''%ff",
        "multipart/form-data; boundary=x; charset=rot13",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + 300 * "b",
    ],
)
@pytest.mark.parametrize("path", ["/desk/sign-in", "/none", "/livez", "/api/leave"])
async def test_a_body_of_a_strange_type_is_refused(house: House, path: str, content_type: str) -> None:
    head = (f"Content-Type: {content_type}\r\n", "Content-Length: 3\r\n", "Connection: close\r\n")
    answers = await exchange(house.visitors_host, request(house, f"POST {path}", *head) + b"a=b")
    assert answers.statuses[0] in (400, 403, 404, 405, 204)


async def test_a_form_of_too_many_fields_is_refused(house: House) -> None:
    body = b"&".join([b"a=b"] * 1_200)
    head = (
        "Content-Type: application/x-www-form-urlencoded\r\n",
        f"Content-Length: {len(body)}\r\n",
        f"Cookie: csrftoken={32 * 'a'}\r\n",  # without one the form is not looked into
    )
    answers = await exchange(house.visitors_host, request(house, "POST /desk/sign-in", *head) + body)
    assert answers.statuses == [400]


@pytest.mark.parametrize(
    "lengths",
    [
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n",
        f"Content-Length: {5_000 * '9'}\r\n",
    ],
)
async def test_a_request_of_two_lengths_hides_no_other(house: House, lengths: str) -> None:
    """RFC 9112, 6.3: a proxy in front may take another part of it for the next request."""
    hidden = request(house, "GET /livez", "Connection: close\r\n")
    answers = await exchange(house.visitors_host, request(house, "POST /api/leave", lengths) + b"0\r\n\r\n" + hidden)
    assert answers.statuses == [400]


async def test_text_that_is_not_utf_8_ends_the_connection(house: House, bench: Bench) -> None:
    """RFC 6455, 8.1: with 1007, in one frame or in several."""
    headers = {"Origin": f"{house.scheme}://{house.visitors_host}", "X-Forwarded-Proto": house.scheme}
    for pieces in ([b'{"t":"typing","x":"\xff"}'], [b'{"t":"typing","x":"\xc3', b'"}']):
        wire = Wire(lambda _: None)
        await wire.open(f"ws://{house.visitors_host}/ws/visitor", headers)
        for number, piece in enumerate(pieces):
            kind = picows.WSMsgType.CONTINUATION if number else picows.WSMsgType.TEXT
            wire.raw(kind, piece, is_last=number == len(pieces) - 1)
        assert await wire.over == 1007


async def test_text_that_is_not_utf_8_right_before_a_goodbye(house: House, bench: Bench) -> None:
    """Both are read at once; the connection ends, and nothing is left that could fail."""
    page = house.visitor()
    async with await RawConnection.open(house.visitors_host) as one:
        await one.upgrade("/ws/visitor", page.handshake_headers)
        await one.write(masked(b'{"t":"\xff"}') + b"\x88\x80" + bytes(4))
        async with asyncio.timeout(SOON):
            await one.over()
