"""What an audit row may hold, and how rows are chained so that tampering shows. Pure.

Each row carries an HMAC, under a key that lives outside the database, of itself and of the row before it. So a row
that is changed, removed, inserted or moved no longer fits. What a chain alone cannot show is a missing end; the head
row and the heads in the log are for that (docs/adr/0009).
"""

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

_NAME = re.compile(r"[a-z][a-z_]{0,39}")
_OBJECT_ID = re.compile(r"[A-Za-z0-9_-]{0,64}")
_POSITION = re.compile(r"([0-9]{1,18}):([0-9a-f]{64})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

KEEP = timedelta(days=2 * 365)
"""How long rows live."""
MAC_BYTES = 32
MAX_PROBLEMS = 20
"""How many problems are told in words; the others are counted, so that a ruined trail takes no memory."""


def checked_name(name: str) -> str:
    """The action's, kind's or reason's name. Raises ValueError unless it is one lower-case word with underscores."""
    if not _NAME.fullmatch(name):
        raise ValueError("an audit name is one lower-case word, so that no content can slip in")
    return name


def checked_object_id(object_id: str) -> str:
    """The id. Raises ValueError unless it looks like a random id or a slug."""
    if not _OBJECT_ID.fullmatch(object_id):
        raise ValueError("an audited object is named by its id or slug")
    return object_id


# --- the chain ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Act:
    """All that a row says, in the order in which the MAC covers it."""

    seq: int
    actor: UUID | None
    action: str
    object_kind: str
    object_id: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the chain: a row's seq and MAC. Written as SEQ:MAC, in the log too."""

    seq: int
    mac: bytes

    def __str__(self) -> str:
        """SEQ:MAC, the MAC in hex."""
        return f"{self.seq}:{self.mac.hex()}"


START = Position(0, bytes(MAC_BYTES))
"""Before the first row."""


def parsed_position(text: str) -> Position:
    """The position written as SEQ:MAC. Raises ValueError."""
    match = _POSITION.fullmatch(text.strip())
    if match is None:
        raise ValueError("a head is written SEQ:MAC, as in the log: a number, a colon, 64 hexadecimal digits")
    return Position(int(match[1]), bytes.fromhex(match[2]))


def row_mac(key: bytes, previous: bytes, act: Act) -> bytes:
    """The MAC of the row that follows the one whose MAC is `previous`."""
    actor = None if act.actor is None else act.actor.bytes
    texts = (act.action, act.object_kind, act.object_id, act.reason)
    return _mac(key, b"row", previous, _number(act.seq), actor, *(text.encode() for text in texts), _time(act.at))


def head_seal(key: bytes, head: Position) -> bytes:
    """What vouches for the head row: that the chain ends there."""
    return _mac(key, b"head", _number(head.seq), head.mac)


def checkpoint_seal(
    key: bytes, last_removed: Position, removed: int, removed_at: datetime, first_wrong: int | None
) -> bytes:
    """What vouches for a checkpoint, all of whose columns it covers."""
    wrong = None if first_wrong is None else _number(first_wrong)
    place = (_number(last_removed.seq), last_removed.mac)
    return _mac(key, b"checkpoint", *place, _number(removed), _time(removed_at), wrong)


def is_same(expected: bytes, found: bytes) -> bool:
    """Whether two MACs are the same, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(expected, found)


def _mac(key: bytes, kind: bytes, *parts: bytes | None) -> bytes:
    """HMAC-SHA256. The kind keeps a MAC made for one purpose from passing for another."""
    return hmac.digest(key, b"".join(map(_encoded, (b"vierella audit 1", kind, *parts))), "sha256")


def _encoded(part: bytes | None) -> bytes:
    """The part with its length before it: nothing can move from one column into the next, and None is not empty."""
    return b"\0" if part is None else b"\1" + len(part).to_bytes(8, "big") + part


def _number(number: int) -> bytes:
    return str(number).encode()


def _time(at: datetime) -> bytes:
    """Whole microseconds since 1970, as precise as both databases keep it and the same in every time zone."""
    return _number((at - _EPOCH) // _MICROSECOND)


# --- verification ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was written. `seq` is the first one concerned."""

    seq: int
    words: str


class Walk:
    """Follows the chain row by row and notes what does not fit; takes the same memory however long the chain is."""

    def __init__(self, key: bytes, logged_heads: Iterable[Position] = ()) -> None:
        """Stands before the first row. `logged_heads` are positions that the log bears witness to."""
        self._key = key
        self._logged: dict[int, list[Position]] = {}
        for head in logged_heads:
            self._logged.setdefault(head.seq, []).append(head)
        self.position = START
        self.rows = 0
        self.problems: list[Problem] = []
        self.unsaid = 0
        """Problems beyond MAX_PROBLEMS."""
        self.first_wrong: int | None = None
        """The lowest seq of a problem."""
        self.is_stopped = False
        """Whether a row could not be read, so that those after it were not looked at."""

    def begin_after(self, checkpoint: Position, *, is_sealed: bool, first_wrong: int | None) -> None:
        """The rows up to the checkpoint have expired; `first_wrong` was found when they were removed."""
        if not is_sealed:
            self._note(checkpoint.seq, f"the checkpoint at seq {checkpoint.seq} was changed: it does not bear its seal")
        if first_wrong is not None:
            self._note(first_wrong, f"when they expired, the rows from seq {first_wrong} on were already wrong")
        self._arrive(checkpoint)

    def follow(self, act: Act, mac: bytes) -> None:
        """The next row in the order of seq."""
        self.rows += 1
        expected = self.position.seq + 1
        if act.seq < expected:
            self._note(act.seq, f"seq {act.seq}: a row stands where the rows have expired")
            return
        if act.seq > expected:
            self._note(expected, f"{_rows(expected, act.seq - 1)} missing before seq {act.seq}")
        elif not is_same(row_mac(self._key, self.position.mac, act), mac):
            self._note(act.seq, f"seq {act.seq}: this row, or the MAC of the row before it, is not as it was written")
        self._arrive(Position(act.seq, mac))

    def stop_at_unreadable(self) -> None:
        """The row after this position holds something that its columns cannot hold."""
        self.is_stopped = True
        seq = self.position.seq + 1
        self._note(seq, f"seq {seq}: the trail cannot be read from here on; its values are not what the columns hold")

    def finish(self, head: Position | None, *, is_sealed: bool) -> None:
        """Compare the end of the chain with the head row, and tell of logged heads that were not met."""
        end = self.position
        if self.is_stopped:
            return
        if head is None:
            if end != START:
                self._note(end.seq, "the head row is missing: nothing vouches for the end of the trail")
        else:
            if not is_sealed:
                self._note(head.seq, f"the head row (seq {head.seq}) was changed: it does not bear its seal")
            if head.seq > end.seq:
                self._note(end.seq + 1, f"{_rows(end.seq + 1, head.seq)} missing at the end: the head row knows them")
            elif head.seq < end.seq:
                self._note(head.seq + 1, f"{_rows(head.seq + 1, end.seq)} not known to the head row")
            elif not is_same(head.mac, end.mac):
                self._note(end.seq, f"seq {end.seq}: the last row is not the one that the head row knows")
        for seq in sorted(self._logged):
            self._note_unmet(seq)

    def _arrive(self, position: Position) -> None:
        self.position = position
        for logged in self._logged.pop(position.seq, ()):
            if not is_same(logged.mac, position.mac):
                self._note(
                    position.seq,
                    f"seq {position.seq}: not the row whose MAC was logged; the trail was written anew up to here",
                )

    def _note_unmet(self, seq: int) -> None:
        if seq > self.position.seq:
            self._note(self.position.seq + 1, f"{_rows(self.position.seq + 1, seq)} missing at the end: the log knows")
        else:
            self._note(
                seq,
                f"seq {seq}: the row of the logged head is gone, so nothing can be compared; if it was logged "
                "more recently than rows expire, it was removed by somebody",
            )

    def _note(self, seq: int, words: str) -> None:
        self.first_wrong = seq if self.first_wrong is None else min(seq, self.first_wrong)
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(seq, words))
        else:
            self.unsaid += 1


def _rows(first: int, last: int) -> str:
    return f"seq {first} is" if first == last else f"seq {first} to {last} are"
