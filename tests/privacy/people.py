"""Visitors and workers who come through the proxy, each from an address and with a browser that can be recognised."""

import asyncio
import http.client
import socket
import ssl
from dataclasses import dataclass, field
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from tests.privacy.marks import Marks
from tests.support.caddy import Caddy
from tests.support.client import WAIT_SECONDS, Client
from tests.support.desk_client import DeskClient
from tests.support.visitor_client import VisitorClient
from tests.support.web import Account, Browser, enter

PATIENCE_SECONDS = 3.0


@dataclass(frozen=True)
class Way:
    """How somebody reaches the house."""

    caddy: Caddy
    address: str
    agent: str
    heard: list[str] = field(default_factory=list)
    """Every frame that came this way."""

    @classmethod
    def new(cls, caddy: Caddy, marks: Marks, heard: list[str]) -> "Way":
        """Somebody else's."""
        return cls(caddy, marks.address(), marks.agent(), heard)

    async def page(self, role: str, headers: dict[str, str]) -> ClientConnection:
        """A WebSocket."""
        return await connect(
            f"wss://{self.caddy.host}/ws/{role}",
            host="127.0.0.1",
            port=self.caddy.port,
            local_addr=(self.address, 0),
            ssl=self.caddy.trust(),
            proxy=None,
            user_agent_header=self.agent,
            origin=Origin(f"https://{self.caddy.host}"),
            additional_headers=headers,
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=WAIT_SECONDS,
        )

    def wire(self, *, tls: bool = True, port: int | None = None) -> socket.socket:
        """A connection for bytes that no browser sends."""
        plain = socket.create_connection(
            ("127.0.0.1", port or self.caddy.port), timeout=WAIT_SECONDS, source_address=(self.address, 0)
        )
        return self.caddy.trust().wrap_socket(plain, server_hostname="localhost") if tls else plain

    async def send(
        self, raw: bytes, *, tls: bool = True, port: int | None = None, patience: float = PATIENCE_SECONDS
    ) -> bytes:
        """What is answered to these bytes, until the connection is closed or nothing comes for so long."""
        return await asyncio.to_thread(self._send, raw, tls, port, patience)

    def _send(self, raw: bytes, tls: bool, port: int | None, patience: float) -> bytes:
        answer = b""
        with self.wire(tls=tls, port=port) as wire:
            wire.settimeout(patience)
            try:
                wire.sendall(raw)
                while part := wire.recv(65_536):
                    answer += part
            except (TimeoutError, ConnectionError, ssl.SSLError):
                pass
        return answer


class _Listening:
    """A decoder that keeps what it decodes."""

    def __init__(self, decoder: Any, heard: list[str]) -> None:
        self._decoder, self._heard = decoder, heard

    def decode(self, raw: str) -> Any:
        self._heard.append(raw)
        return self._decoder.decode(raw)


class Visitor(VisitorClient):
    """A visitor's page."""

    def __init__(self, way: Way) -> None:
        """As every client."""
        super().__init__(way.caddy.host, scheme="https")
        self.way = way
        _listen(self, way)

    async def _connect(self) -> ClientConnection:
        return await self.way.page("visitor", self._headers)


class Desk(DeskClient):
    """A worker's desk."""

    def __init__(self, way: Way, browser: "Surfer") -> None:
        """As every client; `browser` is signed in."""
        super().__init__(way.caddy.host, scheme="https", headers=browser.headers)
        self.way = way
        _listen(self, way)

    async def _connect(self) -> ClientConnection:
        return await self.way.page("desk", self._headers)


def _listen(client: Client, way: Way) -> None:
    client._decoder = _Listening(client._decoder, way.heard)  # type: ignore[assignment]


class Surfer(Browser):
    """A browser that comes this way. It says of itself what browsers say, and nothing of a proxy."""

    def __init__(self, way: Way) -> None:
        """Without cookies yet."""
        super().__init__(way.caddy.host, scheme="https")
        self.way = way

    @property
    def headers(self) -> dict[str, str]:
        """Cookies."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": cookies} if cookies else {}

    def connection(self) -> http.client.HTTPConnection:
        """Through the proxy, from the own address."""
        connection = _Recognisable(
            "127.0.0.1",
            self.way.caddy.port,
            timeout=WAIT_SECONDS,
            source_address=(self.way.address, 0),
            context=self.way.caddy.trust(),
        )
        connection.always = {"Host": self.host, "User-Agent": self.way.agent}
        return connection


class _Recognisable(http.client.HTTPSConnection):
    """A connection to the proxy's name at its address."""

    always: dict[str, str]

    def connect(self) -> None:
        """Connect, and ask for the name that stands in the certificate."""
        http.client.HTTPConnection.connect(self)
        self.sock = self._context.wrap_socket(self.sock, server_hostname="localhost")  # type: ignore[attr-defined]

    def request(self, method: str, url: str, body: Any = None, headers: Any = None, **kwargs: Any) -> None:
        """One request."""
        super().request(method, url, body, {**self.always, **(headers or {})}, **kwargs)


async def signed_in(way: Way, account: Account) -> Surfer:
    """A browser that a worker has signed in with. Raises AssertionError."""
    browser = Surfer(way)
    await asyncio.to_thread(enter, browser, account)
    return browser
