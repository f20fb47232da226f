"""What people do at the desks of this process, until it is stored: one writing for many, and not often."""

from collections.abc import Collection, Mapping
from datetime import datetime

from moderation.staff.core import ACTIVITY_STEP


class Acts:
    """When somebody last did something, by session, as far as the database does not know it yet. Lives on the loop."""

    def __init__(self) -> None:
        """Nobody has done anything."""
        self._waiting: dict[str, datetime] = {}
        self._stored: dict[str, datetime] = {}
        """When something of the session was last stored; kept while that is a reason to wait."""

    def note(self, session: str, at: datetime) -> None:
        """Somebody has done something."""
        self._waiting[session] = at

    def of(self, sessions: Collection[str]) -> dict[str, datetime]:
        """What waits to be stored of these sessions."""
        return {session: self._waiting[session] for session in sessions if session in self._waiting}

    def due(self, now: datetime) -> dict[str, datetime]:
        """What is to be stored now: of each session at most once a minute."""
        self._stored = {session: at for session, at in self._stored.items() if now < at + ACTIVITY_STEP}
        return {session: at for session, at in self._waiting.items() if session not in self._stored}

    def stored(self, acts: Mapping[str, datetime], now: datetime) -> None:
        """These have been stored; what was done since then waits."""
        for session, at in acts.items():
            self._stored[session] = now
            if self._waiting.get(session) == at:
                del self._waiting[session]
