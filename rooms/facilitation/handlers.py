"""Frames between a member's page and the facilitators: one frame, one action, one answer."""

import uuid
import weakref

from moderation.live.ids import id_of, parsed_id
from moderation.live.socket import Handlers, RefusedError
from moderation.sealing.keyring import KeyGoneError
from rooms.answering import answered
from rooms.facilitation import access, actions
from rooms.facilitation.wire import RoomAppeal, RoomLine, RoomLineAsk, RoomLineSay, RoomNoticesRead, RoomSanctions
from rooms.membership.access import NoMemberError
from rooms.room_page import RoomPage
from rooms.wire import RoomDone, RoomTell


class OwnSideOnPage:
    """What a member's page shows of the private line and of sanctions: sent once, and again when it has changed."""

    def __init__(self, page: RoomPage, member: uuid.UUID, after: int) -> None:
        """The page has everything on the line up to `after`."""
        self._page, self._member, self._after = weakref.proxy(page), member, after
        self._last: tuple[int, list[object]] | None = None

    async def show(self) -> None:
        """Send what is new."""
        page = self._page
        try:
            side = await page.house.pool.run(access.own_side, self._member, self._after, page.house.now())
        except (NoMemberError, KeyGoneError):
            return
        is_first = self._last is None
        said = [one for one in side.said if one.seq > self._after]  # another reading may have been faster
        until, sanctions = self._last or (0, [])
        if said or is_first or until != side.until:
            page.socket.send(RoomLine(said=said, until=side.until))
        if is_first or sanctions != side.sanctions:
            page.socket.send(RoomSanctions(sanctions=side.sanctions))
        self._after = max([self._after, *(one.seq for one in said)])
        self._last = side.until, list(side.sanctions)


async def tell(page: RoomPage, frame: RoomTell) -> None:
    """A word to the facilitators about a message."""
    page.in_room()
    told = (_member(page), frame.post, frame.words, frame.key)
    evening = id_of(frame.evening) if frame.evening else None
    await answered(page.house.pool.run(actions.report, *told, page.house.now(), evening))
    page.socket.send(RoomDone(key=frame.key))


async def ask_line(page: RoomPage, frame: RoomLineAsk) -> None:
    """Show the private line and what was decided; follow both."""
    side = OwnSideOnPage(page, _member(page), frame.after)
    page.follow(side.show)
    await side.show()


async def say_on_line(page: RoomPage, frame: RoomLineSay) -> None:
    """The member writes to the facilitators."""
    words = (_member(page), frame.key, frame.text)
    page.take_pace()
    await answered(page.house.pool.run(actions.say_on_line, *words, page.house.now()))
    page.socket.send(RoomDone(key=frame.key))


async def notices_read(page: RoomPage, frame: RoomNoticesRead) -> None:
    """The member has seen what was decided."""
    ids = [sanction for text in frame.sanctions if (sanction := parsed_id(text)) is not None]
    if len(ids) < len(frame.sanctions):
        raise RefusedError("not_found")
    await page.house.pool.run(actions.read_notices, _member(page), ids, page.house.now())


async def appeal(page: RoomPage, frame: RoomAppeal) -> None:
    """The member asks for a review."""
    asked = (_member(page), id_of(frame.sanction), frame.words)
    await answered(page.house.pool.run(actions.appeal, *asked, page.house.now()))
    page.socket.send(RoomDone(key=frame.key))


def _member(page: RoomPage) -> uuid.UUID:
    """Whose page it is, suspended or removed perhaps. Raises RefusedError."""
    if page.seat is None or page.seat.member is None:
        raise RefusedError("not_started")
    return page.seat.member


MEMBER_HANDLERS: Handlers = {
    RoomTell: tell,
    RoomLineAsk: ask_line,
    RoomLineSay: say_on_line,
    RoomNoticesRead: notices_read,
    RoomAppeal: appeal,
}
