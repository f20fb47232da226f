"""The WebSocket applications: which frames a role may send, and what handles each."""

from http.cookies import CookieError, SimpleCookie

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from chat.contacts import handlers as contacts
from chat.debriefs import handlers as debriefs
from chat.desk_page import DeskPage
from chat.duty import handlers as duty
from chat.replies import handlers as replies
from chat.staff_line import handlers as staff_line
from chat.visitor_page import VisitorPage
from deploy.protocol import DESK, FACILITATOR, ROOM, VISITOR
from moderation.live import origin
from moderation.live.socket import Receive, Scope, Send, Socket
from moderation.staff.models import StaffSession
from moderation.throttles.access import network_of_socket
from rooms.evenings import handlers as evenings
from rooms.facilitation import handlers as facilitation
from rooms.house import Rooms
from rooms.membership import handlers as membership
from rooms.posts import handlers as posts
from rooms.room_page import RoomPage

VISITOR_HANDLERS = contacts.VISITOR_HANDLERS
DESK_HANDLERS = {
    **duty.DESK_HANDLERS,
    **contacts.DESK_HANDLERS,
    **replies.DESK_HANDLERS,
    **debriefs.DESK_HANDLERS,
    **staff_line.DESK_HANDLERS,
}
MEMBER_HANDLERS = {
    **membership.MEMBER_HANDLERS,
    **posts.MEMBER_HANDLERS,
    **evenings.MEMBER_HANDLERS,
    **facilitation.MEMBER_HANDLERS,
}
FACILITATOR_HANDLERS = {
    **membership.FACILITATOR_HANDLERS,
    **posts.FACILITATOR_HANDLERS,
    **evenings.FACILITATOR_HANDLERS,
}


async def serve(rooms: Rooms, scope: Scope, receive: Receive, send: Send) -> None:
    """Serve one WebSocket connection, or refuse it (403) for a strange origin, host or path."""
    house = rooms.house
    if not (house.is_running and comes_from_here(scope)):
        await _refuse(receive, send)
    elif scope["path"] == "/ws/visitor":
        socket = Socket(VISITOR, send)
        await socket.run(receive, VisitorPage(house, socket, VISITOR_HANDLERS, network_of_socket(scope)))
    elif scope["path"] == "/ws/desk":
        socket = Socket(DESK, send)
        await socket.run(receive, DeskPage(house, socket, DESK_HANDLERS, session_key(scope)))
    elif scope["path"] == "/ws/room":
        socket = Socket(ROOM, send)
        await socket.run(receive, RoomPage(rooms, socket, MEMBER_HANDLERS))
    elif scope["path"] == "/ws/facilitator":
        socket = Socket(FACILITATOR, send)
        await socket.run(receive, RoomPage(rooms, socket, FACILITATOR_HANDLERS, session_key(scope)))
    else:
        await _refuse(receive, send)


async def _refuse(receive: Receive, send: Send) -> None:
    await receive()  # websocket.connect
    await send({"type": "websocket.close", "code": 1008})  # before accept: the handshake is answered 403


def comes_from_here(scope: Scope) -> bool:
    """Whether the page that opens the socket was served by this host: no other site may use a worker's cookie."""
    host = header(scope, b"host")
    domain, _port = split_domain_port(host)
    is_ours = bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
    return is_ours and origin.is_ours(header(scope, b"origin"), host)


def session_key(scope: Scope) -> str:
    """The staff session's key as it is stored, of the key in the cookie; an empty text when there is no cookie."""
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(header(scope, b"cookie"))
    except CookieError:
        return ""
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    return StaffSession.stored_key(morsel.value) if morsel else ""


def header(scope: Scope, name: bytes) -> str:
    """The first header of that name, or an empty text."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")
