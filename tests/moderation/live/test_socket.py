"""One connection: limits on what comes in, order and bounds of what goes out."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable

import pytest
from django.db import OperationalError

from moderation.live import socket as sockets
from moderation.live.core import BEAT_GRACE_SECONDS, FRAMES_AT_ONCE, MAX_BEHIND_BYTES, WINDOW_BYTES
from moderation.live.decoding import Role
from moderation.live.group_commit import StoppingError
from moderation.live.socket import MAX_BAD_FRAMES, RefusedError, Socket
from moderation.live.wire import MAX_FRAME_BYTES, Frame, Key, Text, encode
from tests.support.asgi import Connection, Event
from tests.support.eventually import eventually


class Hello(Frame, frozen=True):
    """A greeting."""


class Say(Frame, frozen=True):
    """A message."""

    key: Key
    text: Text
    contact: str = ""


class Beat(Frame, frozen=True):
    """A beat."""

    mark: int


class Alive(Frame, frozen=True):
    """Its answer."""

    mark: int


ROLE = Role("tester", (Hello, Say, Alive), (Say, Beat), frozenset({"accept"}))
KEY = "k" * 16


class Session:
    """What a page does, as a test wants it."""

    beat_seconds = 4.0

    socket: Socket

    def __init__(self) -> None:
        """Not greeted."""
        self.greeted = False
        self.handled: list[Frame] = []
        self.disconnected_with: list[int] = []
        self.raises: Exception | None = None

    async def handle(self, frame: Frame) -> None:
        """Note the frame, and fail when told to."""
        if self.raises is not None:
            raise self.raises
        if isinstance(frame, Alive):
            self.socket.answered(frame.mark)
        self.handled.append(frame)
        self.greeted = self.greeted or isinstance(frame, Hello)

    def beat_frame(self, mark: int) -> Beat:
        """A beat between two frames."""
        return Beat(mark=mark)

    async def disconnected(self, code: int) -> None:
        """Note how it ended."""
        self.disconnected_with.append(code)


class Line:
    """A connection whose socket is being served."""

    def __init__(self) -> None:
        """Connects."""
        self.connection, self.session = Connection(), Session()
        self.socket = Socket(ROLE, self.connection.send)
        self.session.socket = self.socket
        self.serving = asyncio.create_task(self.socket.run(self.connection.receive, self.session))

    async def greet(self) -> None:
        """The first frame."""
        self.connection.frame(t="hello")
        await eventually(lambda: self.session.greeted)

    @property
    def marks(self) -> list[int]:
        """Marks of the beats that the page has received."""
        return [frame["mark"] for frame in self.connection.frames if frame["t"] == "beat"]

    @property
    def texts(self) -> list[str]:
        """What the page has received."""
        return [frame["text"] for frame in self.connection.frames if frame["t"] == "say"]

    async def read_and_answer(self) -> None:
        """Be a page that answers every beat as soon as it comes."""
        answered = 0
        while True:
            await asyncio.sleep(0.01)
            for mark in self.marks[answered:]:
                answered += 1
                self.connection.frame(t="alive", mark=mark)
                await asyncio.sleep(0.06)  # within what a page may send a second

    async def closed(self) -> int:
        """Wait until the server closes; its code."""
        await eventually(lambda: self.connection.closed_with is not None)
        code = self.connection.closed_with
        assert code is not None
        return code


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    """A connection that has just been opened."""
    line = Line()
    await eventually(lambda: bool(line.connection.sent))
    yield line
    line.connection.way_out.set()
    line.connection.disconnect()
    with contextlib.suppress(asyncio.CancelledError):
        await line.serving


def say(text: str = "hei", key: str = KEY) -> dict[str, str]:
    """The fields of a message."""
    return {"t": "say", "key": key, "text": text}


async def test_the_connection_is_accepted_and_frames_are_handled_in_order(line: Line) -> None:
    assert line.connection.sent == [{"type": "websocket.accept"}]
    line.connection.frame(t="hello")
    for number in range(3):
        line.connection.frame(**say(str(number)))
    await eventually(lambda: len(line.session.handled) == 4)
    assert [getattr(frame, "text", "hello") for frame in line.session.handled] == ["hello", "0", "1", "2"]


async def test_frames_go_out_in_order_and_nothing_follows_the_close(line: Line) -> None:
    for number in range(5):
        line.socket.send(Say(key=KEY, text=str(number)))
    line.socket.close(1012)
    line.socket.send(Say(key=KEY, text="too late"))
    line.socket.close(4003)
    assert await line.closed() == 1012
    assert [frame["text"] for frame in line.connection.frames] == ["0", "1", "2", "3", "4"]
    assert line.connection.sent[-1] == {"type": "websocket.close", "code": 1012, "reason": "come back"}


async def test_who_does_not_greet_in_time_is_shown_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "GREETING_SECONDS", 0.05)
    line = Line()
    assert await line.closed() == 4001
    line.connection.disconnect(1006)
    await line.serving
    assert line.session.disconnected_with == [1006]


async def test_who_has_greeted_may_be_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "GREETING_SECONDS", 0.05)
    line = Line()
    await line.greet()
    await asyncio.sleep(0.15)
    assert line.connection.closed_with is None
    line.connection.disconnect()
    await line.serving


async def test_chatter_before_the_greeting_does_not_put_the_deadline_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "GREETING_SECONDS", 0.1)
    line = Line()
    started = time.monotonic()
    while line.connection.closed_with is None and time.monotonic() - started < 2:
        line.connection.frame(**say())
        await asyncio.sleep(0.02)
    assert line.connection.closed_with == 4001
    line.connection.disconnect()
    await line.serving


async def test_a_flood_of_frames_is_answered_and_cut_off(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "FLOOD_SECONDS", 0.05)
    await line.greet()
    for _ in range(10_000):
        line.connection.frame(**say())
    assert await line.closed() == 4003
    assert line.connection.frames[-1]["code"] == "flood"
    assert len(line.session.handled) <= FRAMES_AT_ONCE + 25, "what the bucket held, and a second's refill"
    handled = len(line.session.handled)
    line.connection.frame(**say())
    await asyncio.sleep(0.01)
    assert len(line.session.handled) == handled, "nothing is done after the close"


async def test_a_flood_of_bytes_is_cut_off(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "FLOOD_SECONDS", 0.05)
    await line.greet()
    for _ in range(10):
        line.connection.text(" " * 60_000 + '{"t":"hello"}')
    assert await line.closed() == 4003


async def test_a_flood_stands_still_before_it_is_cut_off_and_is_read_no_more(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thrown out at once it would come back at once, and each time cost a handshake and what it sends after the end."""
    monkeypatch.setattr(sockets, "CLOSE_SECONDS", 0.05)
    monkeypatch.setattr(sockets, "FLOOD_SECONDS", 0.3)
    await line.greet()
    for _ in range(500):
        line.connection.frame(**say())
    await eventually(lambda: any(frame.get("code") == "flood" for frame in line.connection.frames))
    assert line.connection.closed_with is None
    left = line.connection.unread
    assert left > 0
    began = time.monotonic()
    await asyncio.wait_for(line.serving, 5)
    assert time.monotonic() - began > 0.2
    assert line.connection.closed_with == 4003
    assert line.connection.unread == left


async def test_an_oversized_frame_ends_the_connection(line: Line) -> None:
    line.connection.text(" " * (MAX_FRAME_BYTES - 13) + '{"t":"hello"}')
    await eventually(lambda: line.session.greeted)
    line.connection.text(" " * (MAX_FRAME_BYTES - 12) + '{"t":"hello"}')
    assert await line.closed() == 1009


async def test_a_binary_frame_is_refused_and_the_talk_goes_on(line: Line) -> None:
    line.connection.binary(b"\x00\x01")
    await line.greet()
    assert [frame["code"] for frame in line.connection.frames] == ["binary"]


@pytest.mark.parametrize("send_nonsense", [lambda c: c.text("{"), lambda c: c.binary(b"{")])
async def test_who_sends_only_nonsense_is_shown_out(line: Line, send_nonsense: Callable[[Connection], None]) -> None:
    for _ in range(MAX_BAD_FRAMES):
        send_nonsense(line.connection)
    await line.greet()
    assert line.connection.closed_with is None
    send_nonsense(line.connection)
    assert await line.closed() == 4001
    assert len(line.connection.frames) == MAX_BAD_FRAMES


async def test_a_refused_frame_is_answered_with_what_it_was_about(line: Line) -> None:
    line.session.raises = RefusedError("taken", by="Aino", detail="faster")
    line.connection.frame(**say(), contact="c" * 16)
    await eventually(lambda: bool(line.connection.frames))
    assert line.connection.frames == [
        {"t": "error", "code": "taken", "re": "say", "key": KEY, "contact": "c" * 16, "by": "Aino", "detail": "faster"}
    ]


@pytest.mark.parametrize("fault", [OperationalError("row: secret"), ValueError("secret")])
async def test_a_fault_is_answered_as_unavailable_and_the_talk_goes_on(
    line: Line, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    line.session.raises = fault
    line.connection.frame(**say("keep this out of the log"))
    await eventually(lambda: bool(line.connection.frames))
    assert [frame["code"] for frame in line.connection.frames] == ["unavailable"]
    assert "keep this out" not in caplog.text
    line.session.raises = None
    await line.greet()


async def test_a_frame_that_meets_a_restart_is_told_so_and_is_no_error(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.session.raises = StoppingError()
    line.connection.frame(**say())
    await eventually(lambda: bool(line.connection.frames))
    assert [frame["code"] for frame in line.connection.frames] == ["unavailable"]
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


KILOBYTE = Say(key=KEY, text="a" * (1024 - len(encode(Say(key=KEY, text="")))))
MORE_THAN_ALLOWED = MAX_BEHIND_BYTES // 1024 + 1


async def test_a_page_that_acknowledges_nothing_is_sent_a_window_and_the_rest_waits(line: Line) -> None:
    await line.greet()
    for _ in range(200):
        line.socket.send(KILOBYTE)
    await asyncio.sleep(0.05)
    assert len(line.texts) == WINDOW_BYTES // 1024
    assert len(set(line.marks)) == len(line.marks) == 4, "asked after each quarter of it"
    assert not line.socket.is_closing


async def test_what_was_acknowledged_makes_room_and_everything_comes_in_order(line: Line) -> None:
    await line.greet()
    reading = asyncio.create_task(line.read_and_answer())
    sent = [f"{number} " + "a" * 1000 for number in range(300)]  # many windows, and less than it may be behind
    for text in sent:
        line.socket.send(Say(key=KEY, text=text))
    await eventually(lambda: len(line.texts) == 300, 30, every=0.05)
    reading.cancel()
    assert line.texts == sent
    assert not line.socket.is_closing


async def test_a_reader_that_lets_too_much_pile_up_is_told_to_resume(line: Line) -> None:
    await line.greet()
    for _ in range(MORE_THAN_ALLOWED):
        assert not line.socket.is_closing
        line.socket.send(KILOBYTE)
    assert await line.closed() == 4004
    assert len(line.texts) <= WINDOW_BYTES // 1024, "what had piled up is dropped: resuming brings it"


async def test_an_invented_mark_acknowledges_nothing(line: Line) -> None:
    """Who reads nothing knows no mark, and cannot pretend."""
    await line.greet()
    for number in range(10):
        line.connection.frame(t="alive", mark=number)
    for _ in range(MORE_THAN_ALLOWED):
        line.socket.send(KILOBYTE)
    assert await line.closed() == 4004


async def test_what_the_page_asked_for_is_not_held_against_it(line: Line) -> None:
    """A slow phone that was cut off because of a long transcript would ask for it again, for ever."""
    await line.greet()
    for _ in range(2 * MORE_THAN_ALLOWED):
        line.socket.send(KILOBYTE, was_asked_for=True)
    for _ in range(MORE_THAN_ALLOWED - 1):
        line.socket.send(KILOBYTE)
    assert not line.socket.is_closing
    line.socket.send(KILOBYTE)
    assert await line.closed() == 4004


async def test_one_beat_that_waits_is_enough(line: Line) -> None:
    """A slow page gets on with a long answer; beats do not pile up behind it."""
    await line.greet()
    for _ in range(200):
        line.socket.send(KILOBYTE, was_asked_for=True)
    await asyncio.sleep(0.02)
    for _ in range(100):
        line.socket.beat(lambda mark: Beat(mark=mark))
    assert len(line.socket._outgoing) == 200 - WINDOW_BYTES // 1024 + 1
    assert not line.socket.is_closing


async def test_who_answers_no_beat_at_all_is_cut_off_in_the_end(line: Line) -> None:
    await line.greet()
    for number in range(200):
        if line.socket.is_closing:
            break
        line.socket.beat(lambda mark: Beat(mark=mark))
        line.connection.frame(**say(str(number)))  # it is there, but it is not one of our pages
        await asyncio.sleep(0)
    assert await line.closed() == 4004


async def test_a_close_does_not_wait_for_acknowledgements(line: Line) -> None:
    await line.greet()
    for _ in range(200):
        line.socket.send(KILOBYTE)
    line.socket.close(1012)
    assert await line.closed() == 1012
    assert len(line.texts) == 200


async def test_a_page_that_takes_no_farewell_is_abandoned(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "CLOSE_SECONDS", 0.05)
    await line.greet()
    line.connection.way_out.clear()
    line.socket.send(KILOBYTE)
    line.socket.close(1012)
    await asyncio.wait_for(line.serving, 5)
    assert line.session.disconnected_with == [1006]
    assert line.connection.closed_with is None


async def test_a_connection_that_is_over_is_not_abandoned_later(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "CLOSE_SECONDS", 0.05)
    departed = asyncio.Event()

    async def disconnected(code: int) -> None:
        line.session.disconnected_with.append(code)
        line.socket.close(4002)
        await departed.wait()

    monkeypatch.setattr(line.session, "disconnected", disconnected)
    line.connection.disconnect(1001)
    await asyncio.sleep(0.15)
    departed.set()
    await line.serving
    assert line.session.disconnected_with == [1001]


async def test_a_page_to_which_a_frame_cannot_be_sent_is_told_to_come_back(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would wait for the frame for ever: its connection is there, and answers beats that nobody sends any more."""
    monkeypatch.setattr(sockets, "CLOSE_SECONDS", 0.05)
    send = line.connection.send

    async def refuse(event: Event) -> None:
        if event["type"] == "websocket.send":
            raise ValueError("too large for this server")
        await send(event)

    monkeypatch.setattr(line.socket, "_send", refuse)
    line.socket.send(KILOBYTE)
    await asyncio.wait_for(line.serving, 5)
    assert line.connection.closed_with == 1012
    assert line.session.disconnected_with == [1006]


@pytest.mark.parametrize(("code", "told"), [(1001, 1001), (1006, 1006), (None, 1006), (4004, 4004)])
async def test_the_session_hears_how_the_connection_ended(code: int | None, told: int) -> None:
    line = Line()
    line.connection.disconnect(code)
    await line.serving
    assert line.session.disconnected_with == [told]


async def test_the_session_hears_of_the_end_also_when_the_server_cancels(line: Line) -> None:
    line.serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await line.serving
    assert line.session.disconnected_with == [1006]


async def test_a_dead_line_is_abandoned_with_what_waited_for_it(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "CLOSE_SECONDS", 0.05)
    line.connection.way_out.clear()  # a dead browser takes nothing
    line.socket.send(KILOBYTE)
    line.socket.send(KILOBYTE)
    line.socket.drop_dead()
    line.socket.drop_dead()
    assert not line.socket._outgoing
    await asyncio.wait_for(line.serving, 5)
    assert line.session.disconnected_with == [1006]


async def test_a_departure_that_cannot_be_noted_is_no_error(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    async def disconnected(_code: int) -> None:
        raise OperationalError

    monkeypatch.setattr(line.session, "disconnected", disconnected)
    line.connection.disconnect()
    await line.serving


async def test_a_line_is_not_dead_while_the_server_itself_is_slow_to_handle(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    handled = asyncio.Event()
    monkeypatch.setattr(line.session, "handle", lambda _frame: handled.wait())
    line.connection.frame(t="hello")
    await eventually(lambda: line.socket._is_handling)
    line.socket.beat(lambda mark: Beat(mark=mark))
    line.socket.beat(lambda mark: Beat(mark=mark))
    line.socket.heard_at -= 1000
    assert not line.socket.is_dead(4)
    handled.set()
    await eventually(lambda: not line.socket._is_handling)
    assert not line.socket.is_dead(4), "answers that came meanwhile have not been read yet"


async def test_a_line_is_dead_when_two_beats_and_a_while_have_gone_unanswered(line: Line) -> None:
    beat = line.session.beat_seconds
    line.socket.beat(lambda mark: Beat(mark=mark))
    line.socket.heard_at -= beat + 2
    assert line.socket.is_quiet(beat)
    assert not line.socket.is_dead(beat)
    line.socket.heard_at -= beat + BEAT_GRACE_SECONDS
    assert not line.socket.is_dead(beat), "one beat was sent: nothing else was there to answer"
    line.socket.beat(lambda mark: Beat(mark=mark))
    assert line.socket.is_dead(beat)
    await line.greet()
    assert not line.socket.is_quiet(beat)
    assert not line.socket.is_dead(beat)
