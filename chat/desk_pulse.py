"""How a turn of duty was: a desk asks when it is over, once, and forgets who answered.

That somebody may answer is known to the memory of the one desk at which they ended their turn, and to nothing else. Who
leaves the page, loses the line or goes on duty again is not asked any more.
"""

import contextlib
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from chat.contacts.actions import end_finished_duties
from chat.duty.access import is_on
from chat.duty.wire import DeskPulse, Present
from chat.house import House
from chat.statistics import actions
from chat.statistics.pulse import OverTurn, counted_pulse, is_asked, over_turn
from moderation.live.database import UNREACHABLE
from moderation.live.socket import RefusedError, Socket
from moderation.staff.models import Person


class PulseOnDesk:
    """What one desk may still ask."""

    def __init__(self, house: House, socket: Socket, begin_task: Callable[[Coroutine[Any, Any, None]], None]) -> None:
        """Nothing is asked yet; `begin_task` runs something as long as the desk is there."""
        self._house, self._socket, self._begin_task = house, socket, begin_task
        self._leaving: tuple[Person, int] | None = None
        """Whoever has ended their turn here, and the first reading of the board that knows it, until it is over."""
        self._turn: OverTurn | None = None
        """The turn that is over and of which they may say how it was."""

    def leaves(self, person: Person, since: datetime) -> None:
        """They have just ended, at this desk, the turn that had begun then; it lasts until their last open contact."""
        if is_asked(since, self._house.now()):
            self._leaving = person, self._house.board.next_reading

    def follow(self, mine: Present | None) -> None:
        """The board shows their duty, or that they have none."""
        if mine is not None:
            self._turn = None
        if self._leaving is None:
            return
        person, reading = self._leaving
        if mine is None:
            self._leaving = None
            self._begin_task(self._ask(person))
        elif mine.status != "finishing" and self._house.board.has_read(reading):
            self._leaving = None  # they have come back, perhaps at another desk

    async def _ask(self, person: Person) -> None:
        with contextlib.suppress(*UNREACHABLE):  # then nobody is asked this time
            self._turn = await self._house.pool.run(_end, person, self._house.now())
            if self._turn is not None:
                self._socket.send(DeskPulse(asked=True))

    async def give(self, strain: int | None, support: int | None) -> None:
        """Take the answer, or that there is none. Raises RefusedError: `not_asked`, also when it comes too late."""
        turn, self._turn = self._turn, None
        if turn is None:
            raise RefusedError("not_asked")
        pulse = counted_pulse(turn, strain, support)
        if pulse is not None:
            try:
                await self._house.pool.run(actions.record_pulse, pulse)
            except UNREACHABLE:  # nothing was stored: they may say it again
                self._turn = turn
                raise
        self._socket.send(DeskPulse(asked=False))


def _end(person: Person, now: datetime) -> OverTurn | None:
    """Their turn, counted as one after which somebody is asked; None for whoever is on duty again.

    What is over is taken off the board's tables first: who came back at once would go on with the same turn, and be
    asked about it again and again.
    """
    end_finished_duties()
    if is_on(person.pk):
        return None
    turn = over_turn(now, person.association.slug, person.helper_type)
    actions.count_asked(turn)
    return turn
