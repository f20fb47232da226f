"""Keeps Python's garbage collector from looking through everybody who is connected, again and again.

A full collection stops every thread for as long as it takes to look at everything that lives, which the pages of
thousands make a second and more; and Python begins one whenever a quarter more has come. So what has come is set aside
a little at a time, where collections do not look (docs/adr/0030). What is let go there is freed all the same, unless
it holds on to itself in a circle: for that, everything is looked through once as many have left as would fill it.
"""

import gc

NEW_AT_LEAST = 10_000
"""Objects more than before, after which Python looks for garbage among the new ones (its own 700 are seven pages of a
room), and after a hundred times as many among all that are not set aside."""
CAME_AT_ONCE = 200
"""Connections after whose coming what lives is set aside."""
LEFT_AT_LEAST = 5_000
"""Connections that must have left before everything is looked through. Each leaves less than 10 KB in circles, which
the libraries that carry connections make (`tests/deploy/test_departures.py`: our own pages leave none)."""


def begin() -> None:
    """Once all is imported, which stays: from here on little is looked at, and seldom."""
    gc.set_threshold(NEW_AT_LEAST)
    gc.freeze()


class Collector:
    """Counts who comes and who leaves. Its methods are called on the event loop, for every WebSocket connection."""

    def __init__(self) -> None:
        """Nobody has come."""
        self._came = self._left = 0

    def came(self) -> None:
        """Somebody has connected."""
        self._came += 1
        if self._came >= CAME_AT_ONCE:
            self._came = 0
            _set_aside()

    def left(self, still_open: int) -> None:
        """A connection is over; so many are left."""
        self._left += 1
        if self._left >= max(LEFT_AT_LEAST, still_open):
            self._left = 0
            gc.unfreeze()
            _set_aside()


def _set_aside() -> None:
    """What lives is not looked at again; what does not is gone before that."""
    gc.collect()
    gc.freeze()
