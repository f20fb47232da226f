"""Frames about live evenings: one frame, one action, one answer."""

import time

from chat.transcripts.handlers import PageSender
from chat.transcripts.handlers import say as store
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Said
from moderation.live.ids import id_of
from moderation.live.socket import Handlers, RefusedError
from moderation.staff.core import helper_type
from rooms.answering import answered
from rooms.evenings import access, actions
from rooms.evenings.actions import EveningSeat
from rooms.evenings.wire import (
    RoomEveningAck,
    RoomEveningEnd,
    RoomEveningJoin,
    RoomEveningLeave,
    RoomEveningPass,
    RoomEveningRead,
    RoomEveningSay,
    RoomEveningText,
)
from rooms.posts.access import Seat
from rooms.room_page import RoomPage
from rooms.wire import RoomHeld


async def join(page: RoomPage, frame: RoomEveningJoin) -> None:
    """Come into an evening, or back into it."""
    seat, _ = page.in_room()
    place = await answered(page.house.pool.run(actions.join, seat, id_of(frame.evening), page.house.now()))
    await answered(page.evening.open(place, "facilitator" if seat.leads else "member", frame.after))


async def leave(page: RoomPage, _frame: RoomEveningLeave) -> None:
    """Leave the evening."""
    if not page.greeted:
        raise RefusedError("not_started")
    await page.leave_evening()


async def say(page: RoomPage, frame: RoomEveningSay) -> None:
    """Somebody in the evening writes; what calls for a look waits for a facilitator (rules 29 and 30)."""
    seat, place, reader = _within(page)
    if not page.evening.pace.take(1, time.monotonic()):
        raise RefusedError("too_fast")
    checked = page.house.pool.run(actions.before_saying, seat, place, frame.key, frame.text, page.house.now())
    held = await answered(checked)
    if held is not None:
        page.socket.send(RoomHeld(key=frame.key, held=held))
        return
    said = Said(frame.text, seat.name, helper_type(seat.helper) if seat.leads else "")
    sender = PageSender(page.socket, RoomEveningAck, "evening_say")
    await store(page.house.writer, page.evening.patience, reader, frame.key, said, sender)


async def pass_on(page: RoomPage, frame: RoomEveningPass) -> None:
    """A facilitator writes what the guest says."""
    seat, place, reader = _within(page)
    guest = await answered(page.house.pool.run(access.guest_of, seat, place.evening))
    sender = PageSender(page.socket, RoomEveningAck, "evening_pass")
    await store(page.house.writer, page.evening.patience, reader, frame.key, Said(frame.text, guest), sender)


async def read(page: RoomPage, frame: RoomEveningRead) -> None:
    """What was said in an evening that is over and kept."""
    seat, _ = page.in_room()
    entries = await answered(page.house.pool.run(access.text_of, seat, id_of(frame.evening)))
    page.socket.send(RoomEveningText(evening=frame.evening, entries=entries), was_asked_for=True)


async def end(page: RoomPage, frame: RoomEveningEnd) -> None:
    """A facilitator ends the evening."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.end, seat, id_of(frame.evening), page.house.now()))


def _within(page: RoomPage) -> tuple[Seat, EveningSeat, Reader]:
    seat, _ = page.in_room()
    return seat, *page.evening.within()


MEMBER_HANDLERS: Handlers = {
    RoomEveningJoin: join,
    RoomEveningLeave: leave,
    RoomEveningSay: say,
    RoomEveningRead: read,
}
FACILITATOR_HANDLERS: Handlers = {**MEMBER_HANDLERS, RoomEveningPass: pass_on, RoomEveningEnd: end}
