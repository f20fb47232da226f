"""Frames with which a page comes into a room and leaves it."""

from chat.desk_session import ask
from chat.transcripts.access import NotReadableError
from moderation.live.ids import id_of
from moderation.live.socket import Handlers, RefusedError
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person
from rooms.answering import answered
from rooms.groups.access import NoRoomError
from rooms.membership import actions
from rooms.membership.access import Entered, StaleTokenError
from rooms.posts.access import here
from rooms.room_page import RoomPage, Tokens
from rooms.wire import RoomDone, RoomEnter, RoomLead, RoomLeave, RoomReload, RoomResign


async def enter(page: RoomPage, frame: RoomEnter) -> None:
    """A page comes in, or comes back after a lost connection."""
    _not_yet_greeted(page)
    await _open(page, actions.enter, frame.token, frame.after)


async def reload(page: RoomPage, frame: RoomReload) -> None:
    """A reloaded page comes back (rule 11)."""
    _not_yet_greeted(page)
    await _open(page, actions.reload, frame.token, 0)


async def _open(page: RoomPage, let_in: object, token: str, after: int) -> None:
    try:
        entered: Entered = await page.house.pool.run(let_in, token, page.house.now())  # type: ignore[arg-type]
        seat = await page.house.pool.run(here.seat_of, entered.member)
        await page.open(seat, Tokens(entered.token, entered.reload), after)
        page.token, page.member_page = entered.token or token, entered.page
    except (StaleTokenError, NoRoomError, NotReadableError, KeyGoneError):
        raise RefusedError("stale_token") from None


async def lead(page: RoomPage, frame: RoomLead) -> None:
    """A facilitator comes into a room that they lead."""
    _not_yet_greeted(page)
    person = await page.house.pool.run(_facilitator, page.session_key)
    try:
        seat = await page.house.pool.run(here.seat_of_facilitator, id_of(frame.room), person)
        await page.open(seat, Tokens(), frame.after)
    except (NoRoomError, NotReadableError, KeyGoneError):
        raise RefusedError("not_found") from None


async def leave(page: RoomPage, _frame: RoomLeave) -> None:
    """Leave fast: nothing opens this page any more (rule 5)."""
    if page.greeted:
        await page.house.pool.run(actions.leave_page, page.token)
        await page.leave_evening()
    page.socket.close(1001)


async def resign(page: RoomPage, frame: RoomResign) -> None:
    """A member leaves the group for good. Every page of theirs hears of it as of every loss of a place."""
    if page.seat is None or page.seat.member is None:
        raise RefusedError("not_started")
    leaving = page.house.pool.run(actions.leave, page.seat.member, page.house.now(), erases=frame.erases)
    await answered(leaving)
    page.socket.send(RoomDone(key=frame.key))


def _facilitator(session_key: str) -> Person:
    who = ask(session_key, {})
    if "facilitate" not in who.permissions:
        raise RefusedError("not_allowed", detail="facilitate")
    return who.person


def _not_yet_greeted(page: RoomPage) -> None:
    if page.greeted:
        raise RefusedError("already_started")


MEMBER_HANDLERS: Handlers = {RoomEnter: enter, RoomReload: reload, RoomResign: resign, RoomLeave: leave}
FACILITATOR_HANDLERS: Handlers = {RoomLead: lead}
