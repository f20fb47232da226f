"""What happened to each message of one measurement: when it was due, when it was acknowledged and received."""

import time
from array import array
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

MARK = b"load-"
DIGITS = 12
"""Every message carries the mark and its number, zero-filled: found in a frame of any protocol without parsing."""

BODY_BYTES = 120
_FILLING = b" Olen miettinyt koko viikon, uskallanko kirjoittaa teille. Nyt kirjoitan.".ljust(BODY_BYTES, b".")

MAX_P99 = 0.25
"""Seconds within which 99 of 100 receipts and acks must come for a rate to count."""
MIN_SHARE = 0.999
"""Share of the messages that must be received and acknowledged for a rate to count."""


def mark(number: int) -> bytes:
    """The mark of a message."""
    return b"%s%0*d" % (MARK, DIGITS, number)


def body(number: int) -> bytes:
    """A text of BODY_BYTES that begins with the mark."""
    return mark(number) + _FILLING[len(MARK) + DIGITS :]


class Latency(Struct, frozen=True):
    """How long it took, in milliseconds."""

    p50: float
    p99: float
    longest: float


class Measured(Struct, frozen=True):
    """One measurement at one rate."""

    rate: float
    """Messages a second, as scheduled."""
    sent: int
    """Messages in the window that counts."""
    received_share: float
    acked_share: float
    receipt: Latency
    ack: Latency
    refused: dict[str, int]
    closed: int
    """Connections that the server closed meanwhile."""
    is_calm: bool
    """Whether everything that was late came soon after."""
    generator_cpu: float
    """Share of one core that the generator used."""
    late: float
    """Milliseconds by which the generator was late at worst."""
    cpu: dict[str, float]
    """CPU seconds per 1,000 messages, by part of the system."""

    @property
    def is_good(self) -> bool:
        """Whether the system carried this rate."""
        return (
            min(self.received_share, self.acked_share) >= MIN_SHARE
            and max(self.receipt.p99, self.ack.p99) < MAX_P99 * 1000
        )

    @property
    def summary(self) -> str:
        """On one line, times in milliseconds."""
        cpu = " ".join(f"{part} {seconds:.3f}" for part, seconds in self.cpu.items())
        parts = [
            f"{self.rate:.0f}/s {'carried' if self.is_good else 'failed'}:",
            f"received {self.received_share:.4f} p50 {self.receipt.p50:.1f} p99 {self.receipt.p99:.1f},",
            f"acked {self.acked_share:.4f} p99 {self.ack.p99:.1f}, CPU s/1000 {cpu},",
            f"generator {self.generator_cpu:.2f} late {self.late:.0f}",
        ]
        if self.refused or self.closed:
            parts.append(f", refused {self.refused}, closed {self.closed}")
        return " ".join(parts)


class Meter:
    """Keeps the times of messages `first` and following. Latency counts from the moment a message was due."""

    def __init__(self, first: int, total: int, counted_from: int, fan: int) -> None:
        """`counted_from`: messages before this one (from 0) only warm up. `fan`: others who receive each message."""
        self.first, self.total, self.counted_from, self.fan = first, total, counted_from, fan
        self.due = array("d", bytes(8 * total))
        self.sender = array("l", bytes(8 * total))
        self.refused: Counter[str] = Counter()
        self.receipts, self.acks = array("d"), array("d")
        self.heard = 0
        """Receipts and acks of every message, to see when nothing more comes."""
        self._received, self._acked = bytearray(total), bytearray(total)

    @property
    def counted(self) -> int:
        """How many messages count."""
        return self.total - self.counted_from

    @property
    def is_complete(self) -> bool:
        """Whether everything that counts has arrived."""
        return len(self.receipts) >= self.counted * self.fan and len(self.acks) >= self.counted

    def scan(self, line: int, frame: bytes) -> None:
        """Note every message in the frame: on its sender's line it is the ack, on another's a receipt."""
        at = frame.find(MARK)
        while at >= 0:
            end = at + len(MARK) + DIGITS
            self.note(line, int(frame[at + len(MARK) : end]))
            at = frame.find(MARK, end)

    def note(self, line: int, number: int) -> None:
        """The message was seen on this line. Doubles are not counted."""
        index = number - self.first
        if not 0 <= index < self.total:
            return
        self.heard += 1
        if self.sender[index] == line:
            if not self._acked[index]:
                self._acked[index] = 1
                if index >= self.counted_from:
                    self.acks.append(time.monotonic() - self.due[index])
        elif self._received[index] < self.fan:
            self._received[index] += 1
            if index >= self.counted_from:
                self.receipts.append(time.monotonic() - self.due[index])


def latency(seconds: Sequence[float]) -> Latency:
    """The distribution; infinite where nothing arrived."""
    if not seconds:
        return Latency(float("inf"), float("inf"), float("inf"))
    ordered = sorted(seconds)

    def quantile(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 2)

    return Latency(quantile(0.5), quantile(0.99), quantile(1.0))
