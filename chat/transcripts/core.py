"""Pure decisions of the log: which messages of a batch are stored, where, and which are refused."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, Protocol

KEY_NAME_BYTES = 16
_KEY_NAME = re.compile(r"[0-9a-f]{32}")
ORPHAN_GRACE = timedelta(hours=1)
"""A key that is younger may belong to a talk that is just beginning."""

Refusal = Literal["closed", "revoked", "key_reused"]
READS_ONLY: Literal["reader"] = "reader"
"""In place of an author: under such a grant the talk is read, and nothing said in it."""


def is_key_of_talk(name: str) -> bool:
    """Whether a key of that name belongs to talks. Whoever else keeps keys in the keyring names them otherwise."""
    return _KEY_NAME.fullmatch(name) is not None


class Words(Protocol):
    """What somebody writes: a body of the wire."""

    def says_the_same(self, other: object) -> bool:
        """Whether it is what somebody writes who repeats this."""
        ...


@dataclass(frozen=True, slots=True)
class StreamState:
    """A stream as read under its lock."""

    head: int
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """A message that is in the log already. `is_same` tells whether what is written now are the same words."""

    seq: int
    at: int
    is_same: Callable[[Words], bool]


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """A message that somebody wants to write."""

    stream: int
    grant: int
    key: str
    body: Words


@dataclass(frozen=True, slots=True)
class Placed:
    """The message is in the log at `seq`, since `at` (milliseconds). `is_new`: by this batch."""

    seq: int
    at: int
    is_new: bool


Decision = Placed | Refusal


def decide(
    messages: Iterable[Message],
    streams: Mapping[int, StreamState],
    valid_grants: Mapping[int, int],
    stored: Mapping[tuple[int, str], Stored],
    now: int,
) -> list[Decision]:
    """One decision for each message, in order; a refused one does not affect the others.

    `valid_grants` maps each grant that still holds to its stream; `stored` holds what the log has under
    the same grant and key. Seqs follow each stream's head without a gap. `now` is in milliseconds.
    """
    heads = {stream: state.head for stream, state in streams.items()}
    seen = dict(stored)
    decisions: list[Decision] = []
    for message in messages:
        decision = _decide_one(message, streams, valid_grants, seen, heads, now)
        decisions.append(decision)
        if isinstance(decision, Placed) and decision.is_new:
            heads[message.stream] = decision.seq
            seen[message.grant, message.key] = Stored(decision.seq, now, message.body.says_the_same)
    return decisions


def _decide_one(
    message: Message,
    streams: Mapping[int, StreamState],
    valid_grants: Mapping[int, int],
    seen: Mapping[tuple[int, str], Stored],
    heads: Mapping[int, int],
    now: int,
) -> Decision:
    state = streams.get(message.stream)
    if state is None or valid_grants.get(message.grant) != message.stream:
        return "revoked"
    repeat = seen.get((message.grant, message.key))
    if repeat is not None:  # before "closed": what was stored stays acknowledged after the end
        return Placed(repeat.seq, repeat.at, is_new=False) if repeat.is_same(message.body) else "key_reused"
    if state.is_closed:
        return "closed"
    return Placed(heads[message.stream] + 1, now, is_new=True)
