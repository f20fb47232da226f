"""Pure decisions about sockets: how much one may send, how much is sent to it, and when it counts as dead."""

from dataclasses import dataclass, field

FRAMES_PER_SECOND = 20.0
FRAMES_AT_ONCE = 100.0
BYTES_PER_SECOND = 32 * 1024.0
BYTES_AT_ONCE = 256 * 1024.0

WINDOW_BYTES = 64 * 1024
"""What a page has not acknowledged is on its way up to this; the rest waits here, where it can be dropped."""
ASK_BYTES = 16 * 1024
"""After so much a page is asked what it has received, without waiting for the next beat: 5 s of a very slow line."""
MAX_BEHIND_BYTES = 512 * 1024
"""A page that has this much more to acknowledge is cut off."""
MAX_UNANSWERED_BEATS = 32
"""A page that sends other frames but answers no beat is not one of ours."""

BEAT_SECONDS_IN_TALK = 4.0
BEAT_SECONDS_OTHERWISE = 20.0
BEAT_GRACE_SECONDS = 3.0


@dataclass(slots=True)
class Bucket:
    """A token bucket: `rate` a second on average, `burst` at once."""

    rate: float
    burst: float
    level: float
    at: float

    @classmethod
    def full(cls, rate: float, burst: float, at: float) -> "Bucket":
        """A bucket that nothing was taken from yet. `at` is in seconds of any steady clock."""
        return cls(rate, burst, burst, at)

    @classmethod
    def of_frames(cls, at: float) -> "Bucket":
        """As many frames as one client may send."""
        return cls.full(FRAMES_PER_SECOND, FRAMES_AT_ONCE, at)

    def take(self, amount: float, at: float) -> bool:
        """Take the amount, or return False when it is not there."""
        self.level = min(self.burst, self.level + (at - self.at) * self.rate)
        self.at = at
        if amount > self.level:
            return False
        self.level -= amount
        return True


def is_dead(silent_seconds: float, beat_seconds: float) -> bool:
    """Whether a socket that has answered nothing for so long is half-open: two beats unanswered."""
    return silent_seconds > 2 * beat_seconds + BEAT_GRACE_SECONDS


@dataclass(slots=True)
class Receipts:
    """What was queued for a page, how much of it was sent, and how much the page has received, in bytes.

    Only the page can tell: a server or a proxy may hold any amount of what it has accepted. Frames arrive in
    order, so the answer to a beat proves that everything sent before that beat was received. Beats carry a
    mark that cannot be guessed, so that nobody answers without reading.
    """

    queued: int = 0
    sent: int = 0
    received: int = 0
    _excused: int = 0
    _asked_at: int = 0
    _last_beat_at: int = 0
    _marks: dict[int, int] = field(default_factory=dict)

    @property
    def has_room(self) -> bool:
        """Whether more may be sent now."""
        return self.sent - self.received < WINDOW_BYTES

    @property
    def must_ask(self) -> bool:
        """Whether so much was sent after the last beat that the page should be asked again."""
        return self.sent - self._asked_at >= ASK_BYTES

    @property
    def is_behind(self) -> bool:
        """Whether the page has too much to acknowledge, or never answers."""
        behind = self.queued - max(self.received, self._excused)
        return behind > MAX_BEHIND_BYTES or len(self._marks) > MAX_UNANSWERED_BEATS

    def excuse(self) -> None:
        """Hold nothing that was queued until now against the page: it has asked for it."""
        self._excused = self.queued

    @property
    def has_beat_waiting(self) -> bool:
        """Whether the last beat that was queued has not been sent yet."""
        return self._last_beat_at > self.sent

    def asked(self, mark: int) -> None:
        """A beat goes out now, ahead of what waits."""
        self._marks[mark] = self._asked_at = self.sent

    def beat_queued(self, mark: int) -> None:
        """A beat was the last frame that was queued."""
        self._marks[mark] = self._last_beat_at = self.queued

    def answered(self, mark: int) -> None:
        """The page has answered the beat with this mark; an unknown mark says nothing."""
        at = self._marks.pop(mark, None)
        if at is not None and at >= self.received:
            self.received = at
            self._marks = {other: sent for other, sent in self._marks.items() if sent >= at}
