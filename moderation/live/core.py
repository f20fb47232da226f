"""Pure decisions about sockets: how much one may send, and when it counts as dead."""

from dataclasses import dataclass

FRAMES_PER_SECOND = 20.0
FRAMES_AT_ONCE = 100.0
BYTES_PER_SECOND = 32 * 1024.0
BYTES_AT_ONCE = 256 * 1024.0

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
