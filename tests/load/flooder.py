"""One client that does what it must not, in a process of its own.

Run as `python -m tests.load.flooder SCHEME HOST SECONDS`; prints how many frames it has sent. It writes as fast as its
connection takes it, short messages and frames of the maximum size in turns, and comes back whenever it is thrown out.
What the connection does not take it does not write: piling it up here would only cost CPU time on the server's machine.
"""

import asyncio
import contextlib
import itertools
import logging
import os
import sys
import time
from typing import Any

import picows

from moderation.live.wire import MAX_FRAME_BYTES
from tests.load.line import Line
from tests.load.product import page_headers, start

NICENESS = 10
"""Its machine is not the server's, so it takes no CPU time that the server wants."""
AT_ONCE = 20
PAUSE_SECONDS = 0.001


class Flood(Line):
    """A connection that says when it takes more."""

    def __init__(self, *args: Any) -> None:
        """Takes frames until told otherwise."""
        super().__init__(*args)
        self._has_room = asyncio.Event()
        self._has_room.set()

    async def room(self, deadline: float) -> bool:
        """Wait until more can be written; whether it can, before the deadline."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(deadline - time.monotonic()):
                await self._has_room.wait()
                return self.is_open
        return False

    def pause_writing(self) -> None:
        """Called by picows: the connection has taken as much as it can."""
        self._has_room.clear()

    def resume_writing(self) -> None:
        """Called by picows."""
        self._has_room.set()

    def on_ws_disconnected(self, transport: picows.WSTransport) -> None:
        """Called by picows."""
        super().on_ws_disconnected(transport)
        self._has_room.set()  # there is nothing more to wait for


def _short(number: int) -> bytes:
    return b'{"t":"say","key":"flood-%012d","text":"%012d"}' % (number, number)


def _longest(number: int) -> bytes:
    head = b'{"t":"say","key":"flood-%012d","text":"' % number
    return head + b"x" * (MAX_FRAME_BYTES - len(head) - 2) + b'"}'


async def flood(scheme: str, host: str, seconds: float) -> int:
    """Flood for so long; how many frames were sent."""
    deadline, numbers, token = time.monotonic() + seconds, itertools.count(), ""
    for make in itertools.cycle((_short, _longest)):
        line = await Flood.connect(0, f"ws://{host}/ws/visitor", lambda _line, _frame: None, page_headers(scheme, host))
        if token:
            line.send(b'{"t":"resume","token":"%s","after":0}' % token.encode())
        else:
            token = await start(line)
        while await line.room(deadline):
            for _ in range(AT_ONCE):
                line.send(make(next(numbers)))
            await asyncio.sleep(PAUSE_SECONDS)
        line.close()
        if time.monotonic() >= deadline:
            return next(numbers)
    raise AssertionError("a cycle does not end")


if __name__ == "__main__":
    os.nice(NICENESS)
    logging.getLogger("picows").setLevel(logging.ERROR)  # that it is thrown out in the middle is the point
    scheme, host, seconds = sys.argv[1:]
    print(asyncio.run(flood(scheme, host, float(seconds))))
