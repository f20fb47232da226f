"""The proxy gives nobody its connections for nothing: headers and handshakes that dribble are cut off."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.privacy.bad_requests import HEADER_SECONDS, SLACK_SECONDS, dribble
from tests.privacy.marks import Marks
from tests.privacy.people import Surfer, Way
from tests.support.caddy import Caddy, running_caddy
from tests.support.servers import free_port

TRIES = 6
FORGIVEN_SECONDS = 1.1
"""deploy/Caddyfile: after this the proxy tries a process again that was away."""

pytestmark = pytest.mark.integration


@pytest.fixture
def caddy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caddy]:
    """In front of nobody."""
    with running_caddy(tmp_path_factory.mktemp("caddy"), [free_port()]) as running:
        yield running


def test_slow_headers_and_a_slow_handshake_are_refused(caddy: Caddy) -> None:
    marks = Marks()
    with ThreadPoolExecutor() as threads:
        tries = [threads.submit(dribble, Way.new(caddy, marks, []), marks.word(), tls=tls) for tls in (True, False)]
    for one in tries:
        assert HEADER_SECONDS - 1 < one.result() < HEADER_SECONDS + SLACK_SECONDS


async def test_too_many_headers_are_refused(caddy: Caddy) -> None:
    marks = Marks()
    long = f"GET / HTTP/1.1\r\nHost: {caddy.host}\r\nX: {'x' * 30_000}\r\n\r\n".encode()
    assert (await Way.new(caddy, marks, []).send(long)).startswith(b"HTTP/1.1 431 ")


async def test_http_leads_to_https(caddy: Caddy) -> None:
    way = Way.new(caddy, Marks(), [])
    asked = f"GET /chat/x HTTP/1.1\r\nHost: localhost:{caddy.http_port}\r\nConnection: close\r\n\r\n"
    answer = await way.send(asked.encode(), tls=False, port=caddy.http_port)
    assert b"Location: https://localhost/chat/x\r\n" in answer
    assert b"Server:" not in answer


async def test_rule_17_an_error_is_logged_without_whom_it_met(caddy: Caddy) -> None:
    marks = Marks()
    way = Way.new(caddy, marks, [])
    told = f"Host: {caddy.host}\r\nUser-Agent: {way.agent}\r\nConnection: close\r\n\r\n"
    # The proxy looks for a server process for a few seconds.
    answer = await way.send(f"GET /{marks.word()} HTTP/1.1\r\n{told}".encode(), patience=10)
    assert answer.startswith(b"HTTP/1.1 502 ")
    log = caddy.log.read_text()
    (line,) = [line for line in log.splitlines() if "http.log.error" in line]
    assert '"status":502' in line
    assert not any(mark in log for mark in (way.address, way.agent, *marks.given["text"]))


class _Echo(BaseHTTPRequestHandler):
    """Answers with the headers, or the body, that it was sent."""

    def do_GET(self) -> None:
        self._answer(str(self.headers).encode())

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, told: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def echo() -> Iterator[int]:
    """The port of a server that echoes."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Echo) as server:
        threading.Thread(target=server.serve_forever).start()
        yield server.server_port
        server.shutdown()


async def test_what_a_client_says_of_where_it_is_counts_for_nothing(tmp_path: Path, echo: int) -> None:
    marks = Marks()
    claimed = marks.invented_address()
    with running_caddy(tmp_path, [echo]) as caddy:
        way = Way.new(caddy, marks, [])
        asked = (
            f"GET / HTTP/1.1\r\nHost: {caddy.host}\r\nConnection: close\r\n"
            f"X-Forwarded-For: {claimed}\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Host: {claimed}\r\n\r\n"
        )
        told = (await way.send(asked.encode())).decode()
    assert f"X-Forwarded-For: {way.address}\n" in told
    assert "X-Forwarded-Proto: https\n" in told
    assert f"Host: {caddy.host}\n" in told
    assert claimed not in told


async def test_a_form_that_meets_a_process_which_is_away_arrives_at_another(tmp_path: Path, echo: int) -> None:
    with running_caddy(tmp_path, [free_port(), echo]) as caddy:
        surfer = Surfer(Way.new(caddy, Marks(), []))
        for number in range(TRIES):
            answer = await asyncio.to_thread(surfer.request, "POST", "/", f"form {number}".encode())
            assert (answer.status, answer.text) == (200, f"form {number}")
            await asyncio.sleep(FORGIVEN_SECONDS)
