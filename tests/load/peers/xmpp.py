"""People who talk over XMPP in multi-user chat rooms (RFC 7395, XEP-0045)."""

import contextlib

from tests.load.crowd import WORKER_HOLDS, Crowd
from tests.load.line import Line
from tests.load.meter import body

SIGN_IN_TRIES = 3
DOMAIN = b"localhost"
ROOMS = b"conference.localhost"
_OPEN = b"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>" % DOMAIN
_AUTH = b"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>"
_BIND = b"<iq type='set' id='bind' xmlns='jabber:client'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"
_JOIN = (
    b"<presence xmlns='jabber:client' to='%s'><x xmlns='http://jabber.org/protocol/muc'>"
    b"<history maxstanzas='0'/></x></presence>"
)
_SAY = b"<message xmlns='jabber:client' type='groupchat' id='%d' to='%s'><body>%s</body></message>"


class NotJoinedError(Exception):
    """The server did not let somebody in."""


class Occupant:
    """Somebody in a room; the room reflects the sender's message, which is the ack."""

    def __init__(self, line: Line, room: bytes) -> None:
        """Joined already."""
        self.line, self._room = line, room

    def say(self, number: int) -> None:
        """Write."""
        self.line.send(_SAY % (number, self._room, body(number)))


class XmppCrowd(Crowd):
    """Everybody signs in anonymously. A worker's connection joins the rooms of both conversations."""

    def __init__(self, url: str) -> None:
        """`url` of the server's WebSocket."""
        super().__init__()
        self._url = url
        self._workers: dict[int, Line] = {}

    async def open_worker(self, number: int) -> None:
        """Sign in."""
        self._workers[number] = await self._sign_in()

    async def open_conversation(self, number: int) -> None:
        """Both join a room of their own."""
        for line in (await self._sign_in(), self._workers[number // WORKER_HOLDS]):
            await self._join(line, number)

    async def open_room(self, number: int, size: int) -> None:
        """One after the other joins."""
        for _ in range(size):
            await self._join(await self._sign_in(), number)

    def hear(self, line: Line, frame: bytes) -> None:
        """Note messages."""
        if self.meter is not None and frame.startswith(b"<message"):
            self.meter.scan(line.number, frame)

    async def _sign_in(self) -> Line:
        """As a client does it: one that is thrown out on its way in tries again."""
        for _ in range(SIGN_IN_TRIES - 1):
            with contextlib.suppress(ConnectionError):
                return await self._sign_in_once()
        return await self._sign_in_once()

    async def _sign_in_once(self) -> Line:
        line = await self.connect(self._url, {"Sec-WebSocket-Protocol": "xmpp"})
        try:
            return await self._let_in(line)
        except ConnectionError:
            self.forget(line)
            raise

    async def _let_in(self, line: Line) -> Line:
        await line.ask(_OPEN, b"ANONYMOUS")
        await line.ask(_AUTH, b"<success")
        await line.ask(_OPEN, b"urn:ietf:params:xml:ns:xmpp-bind")
        await line.ask(_BIND, b"<jid>")
        return line

    async def _join(self, line: Line, number: int) -> None:
        room = b"room%d@%s" % (number, ROOMS)
        occupant = b"%s/n%d" % (room, line.number)
        presence = await line.ask(_JOIN % occupant, occupant)
        if b"<error" in presence:
            raise NotJoinedError(presence.decode())
        self.members.append(Occupant(line, room))
