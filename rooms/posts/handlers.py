"""Frames about posts: one frame, one action, one answer."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from chat.transcripts.core import Placed
from chat.transcripts.handlers import PageSender, answer
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Posted
from moderation.live.ids import id_of
from moderation.live.socket import Handlers, RefusedError
from moderation.staff.core import helper_type
from rooms.answering import answered
from rooms.posts import actions
from rooms.posts.access import held_on_page, here
from rooms.posts.actions import Held, Writing
from rooms.posts.writer import Outcome
from rooms.room_page import RoomPage
from rooms.wire import (
    RoomAck,
    RoomAlive,
    RoomAskThread,
    RoomAskThreads,
    RoomDone,
    RoomEdit,
    RoomHeld,
    RoomHold,
    RoomIgnore,
    RoomJudge,
    RoomPin,
    RoomPost,
    RoomReact,
    RoomRead,
    RoomRemove,
    RoomThread,
    RoomThreads,
    RoomWithdraw,
)

T = TypeVar("T")


async def post(page: RoomPage, frame: RoomPost) -> None:
    """Somebody writes; the next frame can join the same commit."""
    seat, reader = page.in_room()
    page.take_pace()
    if not page.rooms.posts.has_room:
        raise RefusedError("busy")
    helper = helper_type(seat.helper) if seat.leads else ""
    body = Posted(frame.text, seat.name, frame.thread, frame.note.strip(), helper)
    reader.own_keys.add(frame.key)
    future = page.rooms.posts.submit(Writing(seat, frame.key, body))
    future.add_done_callback(lambda done: _answer(done.result(), page, reader, frame.key))


def _answer(outcome: Outcome, page: RoomPage, reader: Reader, key: str) -> None:
    sender = PageSender(page.socket, RoomAck, "post")
    if isinstance(outcome, Held):
        reader.own_keys.discard(key)
        page.socket.send(RoomHeld(key=key, held=outcome.held))
    elif isinstance(outcome, Placed):
        answer(outcome, reader, key, sender)
    else:
        reader.own_keys.discard(key)
        sender.refused(key, outcome)


async def edit(page: RoomPage, frame: RoomEdit) -> None:
    """Other words for one's own post; they may have to wait for a facilitator."""
    seat, _ = page.in_room()
    words = (frame.post, frame.text, frame.note.strip())
    held = await answered(page.house.pool.run(actions.edit, seat, *words, page.house.now()))
    if held is None:
        page.socket.send(RoomDone(key=frame.key))
    else:
        page.socket.send(RoomHeld(key=frame.key, held=held_on_page(seat.key_name, held)))


async def remove(page: RoomPage, frame: RoomRemove) -> None:
    """A post goes, for everyone."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.remove, seat, frame.post, page.house.now()))
    page.socket.send(RoomDone(key=frame.key))


async def react(page: RoomPage, frame: RoomReact) -> None:
    """A quiet reaction: it comes back with the log."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.react, seat, frame.post, frame.kind, frame.on, page.house.now()))


async def read(page: RoomPage, frame: RoomRead) -> None:
    """The unread line moves, no farther than the page has been sent."""
    seat, reader = page.in_room()
    seq = min(frame.seq, reader.seq)
    if seq > page.read_up_to:
        page.read_up_to = seq
        await page.house.pool.run(actions.mark_read, seat, seq)


async def ask_threads(page: RoomPage, frame: RoomAskThreads) -> None:
    """Older threads."""
    seat, reader = page.in_room()
    read = partial(page.house.pool.run, here.older, seat, frame.before, page.read_up_to)
    (threads, more), head = await _not_behind(reader, read)
    page.socket.send(RoomThreads(threads=threads, more=more, head=head), was_asked_for=True)


async def ask_thread(page: RoomPage, frame: RoomAskThread) -> None:
    """The posts of a thread."""
    seat, reader = page.in_room()
    read = partial(page.house.pool.run, here.thread, seat, frame.thread, frame.before)
    (posts, more), head = await _not_behind(reader, read)
    page.socket.send(RoomThread(thread=frame.thread, posts=posts, more=more, head=head), was_asked_for=True)


async def _not_behind(reader: Reader, read: Callable[[], Awaitable[tuple[T, int]]]) -> tuple[T, int]:
    """A reading that is not older than what the page has been sent, with the head at which it was true."""
    found, head = await answered(read())
    while head < reader.seq:  # the log is read after it is written, so that the next reading has it
        found, head = await answered(read())
    return found, head


async def ignore(page: RoomPage, frame: RoomIgnore) -> None:
    """A member does not want to see another one's posts."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.ignore, seat, frame.name, frame.on))
    page.renew()


async def withdraw(page: RoomPage, frame: RoomWithdraw) -> None:
    """One's own waiting post is taken back, or an answer put away."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.withdraw, seat, id_of(frame.held), page.house.now()))


async def alive(page: RoomPage, frame: RoomAlive) -> None:
    """The page answers a beat."""
    if not page.greeted:
        raise RefusedError("not_started")
    page.socket.answered(frame.mark)


async def pin(page: RoomPage, frame: RoomPin) -> None:
    """A facilitator keeps a thread above the others."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.pin, seat, frame.thread, frame.on, page.house.now()))


async def judge(page: RoomPage, frame: RoomJudge) -> None:
    """A facilitator decides about a waiting post."""
    seat, _ = page.in_room()
    decision = (id_of(frame.held), frame.appears, frame.words)
    await answered(page.house.pool.run(actions.judge, seat, *decision, page.house.now()))


async def hold(page: RoomPage, frame: RoomHold) -> None:
    """A facilitator takes a post off the page."""
    seat, _ = page.in_room()
    await answered(page.house.pool.run(actions.hold, seat, frame.post, page.house.now()))


MEMBER_HANDLERS: Handlers = {
    RoomPost: post,
    RoomEdit: edit,
    RoomRemove: remove,
    RoomReact: react,
    RoomRead: read,
    RoomAskThreads: ask_threads,
    RoomAskThread: ask_thread,
    RoomIgnore: ignore,
    RoomWithdraw: withdraw,
    RoomAlive: alive,
}
FACILITATOR_HANDLERS: Handlers = {
    RoomPost: post,
    RoomEdit: edit,
    RoomRemove: remove,
    RoomReact: react,
    RoomRead: read,
    RoomAskThreads: ask_threads,
    RoomAskThread: ask_thread,
    RoomAlive: alive,
    RoomPin: pin,
    RoomJudge: judge,
    RoomHold: hold,
}
