"""Scenes of bad input: everything in it, addresses and headers too, is a mark that nobody may write down."""

import asyncio
import json
import socket
import struct
import time
from urllib.parse import quote

import pytest

from chat.contacts.wire import VisitorSay
from moderation.live.wire import MAX_FRAME_BYTES, Error
from tests.privacy.day import Day
from tests.privacy.marks import Marks
from tests.privacy.people import Way
from tests.support.client import new_key

HEADER_SECONDS = 10
"""deploy/Caddyfile: a request's headers, and a TLS handshake, are complete within this."""
SLACK_SECONDS = 5
NO_LINGER = struct.pack("ii", 1, 0)


def quoted(marks: Marks) -> str:
    """A mark as part of an address."""
    return quote(marks.word())


async def bad_frames(day: Day) -> None:
    """Frames that cannot be understood, too long, binary, and too early."""
    visitor, text = await day.visitor(), day.marks.text
    await visitor.open()
    await visitor.send(VisitorSay(key=new_key(), text=text()))
    await visitor.error("not_started")
    await visitor.cut()
    async with day.somebody_waits():
        await visitor.start(day.bench.service)
    for raw in (
        text(),
        json.dumps({"t": text()}),
        json.dumps({"t": "say", "key": text(), "text": text()}),
        json.dumps({"t": "say", "key": new_key(), "text": text(), text(): 1}),
        json.dumps({"t": "say", "key": new_key(), "text": text() * 200}),
        json.dumps({"t": "resume", "token": text(), "after": 0}),
        text().encode(),
    ):
        await visitor.send_raw(raw)
        await visitor.until(Error)
    await visitor.send_raw(json.dumps({"t": "say", "key": new_key(), "text": text("x" * MAX_FRAME_BYTES)}))
    assert await visitor.closed() in (1009, 1006)  # what was not read of the frame can make the end a reset


async def malformed(day: Day) -> None:
    """What is no HTTP, or barely: each connection gets an answer or its end."""
    word = day.marks.word
    host = f"Host: {day.ground.caddy.host}\r\nConnection: close\r\n"
    raws = [
        f"{word()}\r\n\r\n",
        f"{word()} / HTTP/1.1\r\n{host}\r\n",
        f"GET /{word()} HTTP/9.9\r\n{host}\r\n",
        f"GET / HTTP/1.1\r\nHost: {word()}\r\nConnection: close\r\n\r\n",
        f"GET / HTTP/1.1\r\n{host}{word()}\r\n\r\n",
        f"GET / HTTP/1.1\r\n{host}Bad {word()}: {word()}\r\n\r\n",
        f"GET /%zz{word()} HTTP/1.1\r\n{host}\r\n",
        f"GET /{quoted(day.marks)}%00%ff HTTP/1.1\r\n{host}\r\n",
        f"POST / HTTP/1.1\r\n{host}Transfer-Encoding: {word()}\r\n\r\n{word()}",
        f"POST / HTTP/1.1\r\n{host}Content-Length: {word()}\r\n\r\n",
        f"POST /api/leave HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\nzz{word()}\r\n",
        f"GET / HTTP/1.1\r\n{host}X-Long: {word() * 4000}\r\n\r\n",
        f"GET /ws/visitor HTTP/1.1\r\n{host}Upgrade: websocket\r\nSec-WebSocket-Key: {word()}\r\n\r\n",
    ]
    answers = await asyncio.gather(*(day.way().send(raw.encode()) for raw in raws))
    assert b" 431 " in answers[11].splitlines()[0], answers[11]
    in_the_clear = [
        day.way().send(raw.encode(), tls=False, port=port)
        for raw in (word(), f"GET /{word()} HTTP/1.1\r\n{host}\r\n")
        for port in (day.ground.caddy.port, day.ground.caddy.http_port)
    ]
    challenge = f"GET /.well-known/acme-challenge/{word()} HTTP/1.1\r\n{host}User-Agent: {day.marks.agent()}\r\n\r\n"
    await asyncio.gather(*in_the_clear, day.way().send(challenge.encode(), tls=False, port=day.ground.caddy.http_port))


async def refused(day: Day) -> None:
    """Pages that are not there, forms without a token, strange origins, invented addresses, and too much."""
    claims = {name: day.marks.invented_address() for name in ("X-Forwarded-For", "X-Real-IP", "Client-IP")} | {
        "Forwarded": f"for={day.marks.invented_address()}",
        "Referer": f"https://{day.ground.caddy.host}/{quoted(day.marks)}",
        "From": quoted(day.marks),
        "Cookie": f"vierella_staff={quoted(day.marks)}; {quoted(day.marks)}=1",
        "Authorization": f"Bearer {quoted(day.marks)}",
        "Accept-Language": quoted(day.marks),
    }
    strange = {"Origin": f"https://{quoted(day.marks)}.example", "Content-Type": "text/plain"}
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for method, path, body, headers, status in (
        ("GET", f"/chat/{quoted(day.marks)}", "", claims, 404),
        ("GET", f"/{quoted(day.marks)}?q={quoted(day.marks)}", "", claims, 404),
        ("GET", f"/api/{quoted(day.marks)}.json", "", claims, 404),
        ("GET", f"/static/{quoted(day.marks)}.js", "", claims, 404),
        ("DELETE", f"/?{quoted(day.marks)}", "", claims, None),
        ("POST", "/desk/sign-in", f"login={day.marks.plain_word()}&password={quoted(day.marks)}", claims | form, 403),
        ("POST", "/desk/sign-out", quoted(day.marks), claims | form, 403),
        ("POST", "/api/leave", day.marks.text(), strange, 403),
        ("POST", "/api/leave", day.marks.text(), claims, 204),
        ("POST", "/api/leave", day.marks.text() * 50, claims, 413),
        ("POST", "/api/leave", day.marks.text() * 10_000, claims, None),
    ):
        answer = await asyncio.to_thread(day.surfer().request, method, path, body.encode(), headers)
        assert answer.status == status or (status is None and answer.status >= 400), (method, path, answer.status)


async def broken_off(day: Day) -> None:
    """Connections that are cut while the server reads or writes: the proxy knows between whom."""
    head = f"Host: {day.ground.caddy.host}\r\n"
    for _ in range(3):
        for raw in (
            f"POST /api/leave HTTP/1.1\r\n{head}Content-Length: 100000\r\n\r\n{day.marks.text()}",
            f"GET /asyncapi.json HTTP/1.1\r\n{head}\r\n" * 20,
        ):
            await asyncio.to_thread(_cut, day.way(), raw.encode())
    async with day.somebody_waits(3):
        for _ in range(3):
            visitor = await day.visitor()
            await visitor.start(day.bench.service)
            await visitor.post(day.marks.text())
            await visitor.cut()


def _cut(way: Way, raw: bytes) -> None:
    with way.wire() as wire:
        wire.sendall(raw)
        time.sleep(0.2)
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)


async def slow(day: Day) -> None:
    """Headers that come a byte at a time, and a TLS handshake that never ends."""
    await asyncio.gather(*(asyncio.to_thread(dribble, day.way(), day.marks.word(), tls=tls) for tls in (True, False)))


def dribble(way: Way, word: str, *, tls: bool = True) -> float:
    """Send a request byte by byte until the proxy has enough; after how many seconds. Fails when it never has.

    Without TLS it is the handshake that does not come.
    """
    began = time.monotonic()
    raw = f"GET /{word} HTTP/1.1\r\nX: ".encode() if tls else b"\x16\x03\x01\x02\x00\x01"
    with way.wire(tls=tls) as wire:
        wire.settimeout(0.5)
        try:
            wire.sendall(raw)
            while time.monotonic() - began < HEADER_SECONDS + SLACK_SECONDS:
                wire.sendall(b"a")
                try:
                    if not wire.recv(4096):
                        return time.monotonic() - began
                except TimeoutError:
                    continue
        except OSError:
            return time.monotonic() - began
    pytest.fail("the proxy waits without end")
