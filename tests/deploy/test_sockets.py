"""Which connections are taken, and whose they are."""

import types
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pytest_django import Settings

from deploy import sockets
from deploy.asgi import Application
from moderation.live.socket import Receive, Send, Socket
from moderation.staff.models import StaffSession
from tests.support.asgi import Connection

HOSTS = ["chat.example.org", "localhost", "[::1]"]


@pytest.fixture(autouse=True)
def hosts(settings: Settings) -> None:
    """Where the installation is reached."""
    settings.ALLOWED_HOSTS = HOSTS


def scope(
    origin: str | None, host: str = "chat.example.org", path: str = "/ws/visitor", cookie: str = ""
) -> dict[str, Any]:
    """What a server tells of a connection."""
    headers = [(b"host", host.encode("latin-1")), (b"cookie", cookie.encode("latin-1"))]
    if origin is not None:
        headers.append((b"origin", origin.encode("latin-1")))
    return {"type": "websocket", "path": path, "headers": headers}


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://chat.example.org", "chat.example.org"),
        ("http://localhost:8000", "localhost:8000"),
        ("http://[::1]:8000", "[::1]:8000"),
    ],
)
def test_a_page_of_this_host_may_connect(origin: str, host: str) -> None:
    assert sockets.comes_from_here(scope(origin, host))


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://evil.example", "chat.example.org"),
        ("https://chat.example.org.evil.example", "chat.example.org"),
        ("https://evil.example/chat.example.org", "chat.example.org"),
        ("https://chat.example.org:444", "chat.example.org"),
        ("https://chat.example.org@evil.example", "chat.example.org"),
        ("null", "chat.example.org"),
        ("", "chat.example.org"),
        (None, "chat.example.org"),
        (None, ""),
        ("", ""),
        ("https://evil.example", "evil.example"),
        ("https://[", "chat.example.org"),
        ("https://[", "["),
        ("https://chat.example.org", "chat.example.org:port"),
    ],
)
def test_no_other_page_may_connect(origin: str | None, host: str) -> None:
    assert not sockets.comes_from_here(scope(origin, host))


@pytest.mark.parametrize(
    ("cookie", "key"),
    [
        ("vierella_staff=abc", "abc"),
        ("other=1; vierella_staff=abc; third=2", "abc"),
        ("other=1", ""),
        ("", ""),
        ("vierella_staff", ""),
        ('"; =\x00;', ""),
    ],
)
def test_a_staff_session_is_known_by_its_cookie(cookie: str, key: str) -> None:
    stored = StaffSession.stored_key(key) if key else ""
    assert sockets.session_key(scope("https://chat.example.org", cookie=cookie)) == stored


def rooms_of(*, is_running: bool) -> Any:
    """A house that only knows whether it is open, and its groups."""
    return types.SimpleNamespace(house=types.SimpleNamespace(is_running=is_running))


@pytest.mark.parametrize(
    ("origin", "path", "is_running"),
    [
        ("https://evil.example", "/ws/visitor", True),
        ("https://evil.example", "/ws/desk", True),
        ("https://chat.example.org", "/ws/unknown", True),
        ("https://chat.example.org", "/", True),
        ("https://chat.example.org", "/ws/visitor", False),
    ],
)
async def test_a_connection_that_is_not_taken_is_closed_before_it_is_accepted(
    origin: str, path: str, is_running: bool
) -> None:
    connection = Connection()
    rooms = rooms_of(is_running=is_running)
    await sockets.serve(rooms, scope(origin, path=path), connection.receive, connection.send)
    assert [event["type"] for event in connection.sent] == ["websocket.close"]


async def test_the_control_a_good_connection_is_accepted() -> None:
    connection = Connection()
    connection.disconnect()
    rooms = rooms_of(is_running=True)
    good = scope("https://chat.example.org")
    await sockets.serve(rooms, good, connection.receive, connection.send)
    assert [event["type"] for event in connection.sent] == ["websocket.accept"]


async def test_before_the_house_is_open_sockets_are_told_to_come_back() -> None:
    connection = Connection()
    application = Application()
    serve: Callable[[dict[str, Any], Receive, Send], Awaitable[None]] = application
    await serve(scope("https://chat.example.org"), connection.receive, connection.send)
    assert connection.closed_with == 1012


@pytest.mark.parametrize(
    ("client", "forwarded_for", "network"),
    [
        (("127.0.0.1", 5000), ["198.51.100.7"], "198.51.100.0/24"),
        (("127.0.0.1", 5000), ["203.0.113.9", "198.51.100.7"], "198.51.100.0/24"),  # a header of the client's own
        (("192.0.2.7", 5000), ["198.51.100.7"], "192.0.2.0/24"),  # past the proxy
        (None, [], ""),
    ],
)
async def test_a_visitors_page_is_counted_where_the_proxy_heard_it(
    monkeypatch: pytest.MonkeyPatch, client: tuple[str, int] | None, forwarded_for: list[str], network: str
) -> None:
    networks: list[str] = []

    def page(_house: object, _socket: object, _handlers: object, network: str) -> object:
        networks.append(network)
        return object()

    async def run(_socket: object, _receive: object, _page: object) -> None:
        return

    monkeypatch.setattr(sockets, "VisitorPage", page)
    monkeypatch.setattr(Socket, "run", run)
    connection = scope("https://chat.example.org") | {"client": client}
    connection["headers"] += [(b"x-forwarded-for", value.encode()) for value in forwarded_for]
    await sockets.serve(rooms_of(is_running=True), connection, None, None)  # type: ignore[arg-type]
    assert networks == [network]
