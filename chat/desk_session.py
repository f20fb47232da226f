"""Who sits at a desk, what they may do there, and how long their sign-in lasts."""

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from chat.contacts.wire import (
    DeskAccept,
    DeskAsk,
    DeskAskInterpreter,
    DeskDecline,
    DeskDraft,
    DeskEnd,
    DeskGive,
    DeskHandIn,
    DeskHandOver,
    DeskInvite,
    DeskJoin,
    DeskLeaveTalk,
    DeskNote,
    DeskReadAlong,
    DeskRecord,
    DeskSay,
    DeskTyping,
    DeskUninvite,
    DeskWhisper,
)
from chat.debriefs.wire import DeskWantDebrief
from chat.duty.wire import (
    DeskBreak,
    DeskCallHelp,
    DeskComeToHelp,
    DeskGivePulse,
    DeskGoOffDuty,
    DeskGoOnDuty,
    DeskHere,
    DeskStopHelp,
    DeskWarning,
)
from chat.house import House
from chat.replies.wire import DeskAskReplies
from chat.staff_line.wire import DeskLineSay
from moderation.live.core import BEAT_SECONDS_IN_TALK
from moderation.live.socket import RefusedError, Socket
from moderation.live.wire import Frame, milliseconds
from moderation.staff import access as staff
from moderation.staff.access import SignedIn
from moderation.staff.core import SessionWarning
from moderation.staff.models import Person
from moderation.staff.permissions import Permission

ACTS: frozenset[type[Frame]] = frozenset(
    {
        *(DeskAccept, DeskDecline, DeskSay, DeskAsk, DeskGive, DeskHandOver, DeskNote, DeskDraft, DeskTyping),
        *(DeskEnd, DeskRecord, DeskInvite, DeskUninvite, DeskJoin, DeskLeaveTalk, DeskReadAlong, DeskWhisper),
        *(DeskGoOnDuty, DeskGoOffDuty, DeskBreak, DeskHere, DeskAskReplies, DeskLineSay),
        *(DeskCallHelp, DeskStopHelp, DeskComeToHelp, DeskGivePulse, DeskWantDebrief, DeskAskInterpreter, DeskHandIn),
    }
)
"""What a page sends because somebody did something. The other frames come by themselves and keep no session open."""


class DeskSession:
    """The staff session of one desk's socket, as it was when it was last asked for."""

    def __init__(self, house: House, socket: Socket, key: str) -> None:
        """Nobody is known yet; `key` is the cookie's."""
        self.key = key
        self._house, self._socket = house, socket
        self._known: tuple[float, SignedIn] | None = None
        """Who is signed in, and since when that is known."""
        self._permissions: frozenset[Permission] = frozenset()
        """What they were last known to be allowed; also while they are asked for anew."""
        self.association: int | None = None
        """Of which association they are; None until they are known."""
        self._told: SessionWarning | None = None
        """What the desk shows about the end of the session; None before its snapshot."""

    async def person(self, permission: Permission, *, begins: bool = False) -> Person:
        """Who is signed in and may do this. Raises RefusedError: signed_out, not_allowed.

        With `begins` it is something new, which waits for another sign-in once the session's time is over and only an
        open contact keeps it. Every beat brings the answer anew; a notice that something has changed voids it at once.
        """
        known = self._known
        if known is None or time.monotonic() - known[0] > 2 * BEAT_SECONDS_IN_TALK:
            self.recognise(await self._house.pool.run(ask, self.key, self._house.acts.of([self.key])))
            known = self._known
        if known is None or permission not in known[1].permissions:
            raise RefusedError("not_allowed", detail=permission)
        if begins and known[1].lasting.is_overtime(self._house.now()):
            raise RefusedError("not_allowed", detail="overtime")
        return known[1].person

    def recognise(self, who: SignedIn) -> None:
        """Who is signed in, as of now."""
        for act in self._house.acts.of([self.key]).values():  # something may have been done meanwhile
            who = _active(who, act)
        self._known = (time.monotonic(), who)
        self._permissions, self.association = who.permissions, who.person.association_id
        self._tell()

    def allows(self, permission: Permission) -> bool:
        """Whether they may do this, as far as was last known."""
        return permission in self._permissions

    def forget(self) -> None:
        """Something has changed: ask again."""
        self._known = None

    def acted(self) -> None:
        """Somebody has done something. What comes after the end of the session does not bring it back."""
        now = self._house.now()
        if self._known is None or self._known[1].lasting.is_over(now):
            return
        since, who = self._known
        self._known = (since, _active(who, now))
        self._house.acts.note(self.key, now)
        self._tell()

    def shown(self) -> None:
        """The desk has its snapshot, and shows no warning."""
        self._told = SessionWarning()
        self._tell()

    def _tell(self) -> None:
        """Tell the desk what its person should know of the end of the session, when that has changed."""
        if self._known is None or self._told is None:
            return
        warning = self._known[1].lasting.warning(self._house.now())
        if warning != self._told:
            self._told = warning
            self._socket.send(DeskWarning(kind=warning.kind, at=milliseconds(warning.at) if warning.at else 0))


def _active(who: SignedIn, at: datetime) -> SignedIn:
    lasting = replace(who.lasting, last_active_at=max(who.lasting.last_active_at, at))
    return replace(who, lasting=lasting)


def ask(session_key: str, acts: Mapping[str, datetime]) -> SignedIn:
    """Who is signed in. Raises RefusedError: signed_out."""
    try:
        return staff.who_of_session(session_key, acts)
    except staff.NotSignedInError:
        raise RefusedError("signed_out") from None
