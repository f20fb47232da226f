"""One client that does what it must not, in a process of its own.

Run as `python -m tests.load.flooder SCHEME HOST SECONDS`; prints how many frames it has sent. It writes as fast as its
connection takes it, short messages and frames of the maximum size in turns, and comes back whenever it is thrown out.
"""

import asyncio
import itertools
import logging
import os
import sys
import time

from moderation.live.wire import MAX_FRAME_BYTES
from tests.load.line import Line
from tests.load.product import page_headers, start

NICENESS = 10
"""Its machine is not the server's, so it takes no CPU time that the server wants."""
AT_ONCE = 20
PAUSE_SECONDS = 0.001


def _short(number: int) -> bytes:
    return b'{"t":"say","key":"flood-%012d","text":"%012d"}' % (number, number)


def _longest(number: int) -> bytes:
    head = b'{"t":"say","key":"flood-%012d","text":"' % number
    return head + b"x" * (MAX_FRAME_BYTES - len(head) - 2) + b'"}'


async def flood(scheme: str, host: str, seconds: float) -> int:
    """Flood for so long; how many frames were sent."""
    deadline, numbers, token = time.monotonic() + seconds, itertools.count(), ""
    for make in itertools.cycle((_short, _longest)):
        line = await Line.connect(0, f"ws://{host}/ws/visitor", lambda _line, _frame: None, page_headers(scheme, host))
        if token:
            line.send(b'{"t":"resume","token":"%s","after":0}' % token.encode())
        else:
            token = await start(line)
        while line.is_open and time.monotonic() < deadline:
            for _ in range(AT_ONCE):
                line.send(make(next(numbers)))
            await asyncio.sleep(PAUSE_SECONDS)
        line.close()
        if time.monotonic() >= deadline:
            return next(numbers)
    raise AssertionError("a cycle does not end")


if __name__ == "__main__":
    os.nice(NICENESS)
    logging.getLogger("picows").setLevel(logging.ERROR)  # that its buffers are full is the point
    scheme, host, seconds = sys.argv[1:]
    print(asyncio.run(flood(scheme, host, float(seconds))))
