"""Compares what pages recorded with the log: acked = stored = delivered exactly once, in order, per reader."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from chat.transcripts.wire import Ended, Entry, Said
from tests.faults.history import Reading, Side, Stored, Talk, text_of

MAX_DETAILS = 40

LOST = (
    *("acked_not_stored", "not_delivered", "skipped", "taken_back", "unanswered", "log_gap", "talk_vanished"),
    "told_not_stored",
)
DOUBLED = ("doubled", "stored_twice", "acked_twice")
REORDERED = ("out_of_order", "before_its_question", "other_place")
DOUBLE_OWNED, STRANDED = "double_owned", "stranded"


@dataclass
class Verdict:
    """The sum over all talks that were looked at."""

    talks: int = 0
    acked: int = 0
    """Messages that were acknowledged and are in the log at the place that the ack named."""
    stored: int = 0
    delivered: int = 0
    """Entries that readers held in the end and that are as the log has them."""
    claims: int = 0
    """Claims that were answered with yes, or with no because somebody else was faster; capacity refusals are apart."""
    broken: Counter[str] = field(default_factory=Counter)
    details: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """What was acked or stored and did not reach the log or a reader."""
        return self._sum(LOST)

    @property
    def doubled(self) -> int:
        """What was stored or delivered more than once."""
        return self._sum(DOUBLED)

    @property
    def reordered(self) -> int:
        """What stands at another place than it was acked, delivered or written."""
        return self._sum(REORDERED)

    @property
    def double_owned(self) -> int:
        """Contacts that two workers had at one time."""
        return self.broken[DOUBLE_OWNED]

    @property
    def stranded(self) -> int:
        """Contacts that nobody has and nobody sees, or that are taken and wait at one time."""
        return self.broken[STRANDED]

    @property
    def other(self) -> int:
        """Every other broken promise: delivered but not stored, written after the end, left readable, …"""
        named = (self.lost, self.doubled, self.reordered, self.double_owned, self.stranded)
        return self.broken.total() - sum(named)

    def note(self, kind: str, words: str) -> None:
        """Count one broken promise."""
        self.broken[kind] += 1
        if len(self.details) < MAX_DETAILS:
            self.details.append(f"{kind}: {words}")

    def add(self, other: "Verdict") -> None:
        """Take the other's sums in."""
        self.talks += other.talks
        self.acked += other.acked
        self.stored += other.stored
        self.delivered += other.delivered
        self.claims += other.claims
        self.broken += other.broken
        self.details += other.details[: MAX_DETAILS - len(self.details)]

    def _sum(self, kinds: Iterable[str]) -> int:
        return sum(self.broken[kind] for kind in kinds)


def check(talks: Iterable[tuple[Talk, Stored | None]], *, may_expire: bool = False) -> Verdict:
    """Judge every talk by its log; None where the database has no such contact.

    `may_expire`: texts of talks that have ended may be gone, and pages be refused, because time has jumped.
    Nobody can tell a jump of the clock from a long standstill, and rule 11 lets no page in too late.
    """
    verdict = Verdict()
    for talk, stored in talks:
        verdict.talks += 1
        if may_expire and not talk.was_deleted and (stored is None or (stored.is_shredded and stored.state == "ended")):
            continue
        if stored is None:
            _check_absent(talk, verdict)
        elif stored.is_shredded:
            _check_shredded(talk, stored, verdict)
        else:
            _check_kept(talk, stored, verdict)
        for side in _sides(talk):
            for kind, words in side.oddities:
                if kind == "locked_out" and (may_expire or (stored is not None and stored.ended_by == "helper")):
                    continue  # the time to come back was over, or the worker ended the talk meanwhile
                verdict.note(kind, f"{stored.contact if stored else talk.start_key} {side.author}: {words}")
    return verdict


def _sides(talk: Talk) -> list[Side]:
    return [*talk.desks, *([talk.visitor] if talk.visitor else [])]


def _check_absent(talk: Talk, verdict: Verdict) -> None:
    """Only a contact that never came to be, or was deleted and recorded, leaves nothing behind."""
    if not talk.was_deleted and any(side.acks for side in _sides(talk)):
        verdict.note("talk_vanished", f"{talk.start_key} with its acked messages")


def _check_shredded(talk: Talk, stored: Stored, verdict: Verdict) -> None:
    """Rule 14: nothing remains, and a page that still showed the talk was told."""
    where = stored.contact
    if not talk.was_deleted:
        verdict.note("shredded_unasked", where)
    if stored.entries or stored.has_key:
        verdict.note("left_readable", f"{where}: {len(stored.entries)} entries, key: {stored.has_key}")
    for side in talk.desks:
        if side.was_told_gone != "deleted" and not side.has_left:
            verdict.note("not_told_gone", f"{where} {side.author} holds {side.last} entries")


def _check_kept(talk: Talk, stored: Stored, verdict: Verdict) -> None:
    _check_log(stored, verdict)
    verdict.stored += sum(isinstance(entry.body, Said) for entry in stored.entries)
    places = {entry.key: entry for entry in stored.entries if entry.key}
    written = {key for side in _sides(talk) for key in side.sent}
    for key in places.keys() - written:
        verdict.note("never_written", f"{stored.contact}: {key}")
    for side in _sides(talk):
        _check_acks(side, stored, places, verdict)
        _check_order(side, stored, places, verdict)
        for number, reading in enumerate(side.readings):
            _check_reading(side, reading, stored, verdict, is_last=number == len(side.readings) - 1)
    if stored.state == "ended" and not _was_asked_to_end(talk) and stored.ended_by == "timeout":
        verdict.note("ended_unasked", f"{stored.contact} by {stored.ended_by}")


def _was_asked_to_end(talk: Talk) -> bool:
    return talk.visitor is None or talk.visitor.has_left


def _check_log(stored: Stored, verdict: Verdict) -> None:
    """The log by itself: gapless, nothing twice, nothing said after the end."""
    where = stored.contact
    if [entry.seq for entry in stored.entries] != list(range(1, stored.head + 1)):
        verdict.note("log_gap", f"{where}: {len(stored.entries)} entries, head {stored.head}")
    keys = Counter(entry.key for entry in stored.entries if entry.key)
    for key, count in keys.items():
        if count > 1:
            verdict.note("stored_twice", f"{where}: {key} {count} times")
    ends = [place for place, entry in enumerate(stored.entries) if isinstance(entry.body, Ended)]
    if len(ends) > 1 or (ends and ends[0] != len(stored.entries) - 1):
        verdict.note("after_the_end", f"{where}: {len(stored.entries) - 1 - ends[0]} entries")
    if bool(ends) != (stored.state == "ended"):
        verdict.note("end_not_in_log", f"{where} is {stored.state}")
    for entry in stored.entries:
        if isinstance(entry.body, Said) and entry.body.text != text_of(entry.key):
            verdict.note("other_text", f"{where} {entry.seq}")


def _check_acks(side: Side, stored: Stored, places: dict[str, Entry], verdict: Verdict) -> None:
    where = f"{stored.contact} {side.author}"
    seqs: dict[str, int] = {}
    for key, seq in side.acks:
        if seqs.setdefault(key, seq) != seq:
            verdict.note("acked_twice", f"{where}: {key} at {seqs[key]} and {seq}")
    for key, seq in seqs.items():
        entry = places.get(key)
        if entry is None:
            verdict.note("acked_not_stored", f"{where}: {key} acked at {seq}, log ends at {stored.head}")
        elif entry.seq != seq or entry.author != side.author:
            verdict.note("other_place", f"{where}: {key} acked at {seq}, stored at {entry.seq}")
        else:
            verdict.acked += 1
    for key, code in side.refused:
        if key in places:
            verdict.note("refused_but_stored", f"{where}: {key} refused as {code}, stored at {places[key].seq}")
    if side.pending and not side.has_left:
        verdict.note("unanswered", f"{where}: {len(side.pending)} messages, the first {next(iter(side.pending))}")


def _check_order(side: Side, stored: Stored, places: dict[str, Entry], verdict: Verdict) -> None:
    """A sender's messages keep their order, and each comes after what its sender had read."""
    where = f"{stored.contact} {side.author}"
    own = sorted((places[key].seq, sent.number, key) for key, sent in side.sent.items() if key in places)
    highest = -1
    for seq, number, key in own:
        sent = side.sent[key]
        if seq <= sent.after:
            verdict.note("before_its_question", f"{where}: {key} at {seq}, written after reading {sent.after}")
        if sent.was_refused:
            continue
        if number < highest:
            verdict.note("out_of_order", f"{where}: {key} (number {number}) stored after number {highest}")
        highest = max(highest, number)


def _check_reading(side: Side, reading: Reading, stored: Stored, verdict: Verdict, *, is_last: bool) -> None:
    """What one reader held is the log, from its first entry without a gap."""
    where = f"{stored.contact} {side.author}"
    by_seq = {entry.seq: entry for entry in stored.entries}
    for entry in reading.entries:
        if by_seq.get(entry.seq) is None:
            verdict.note("delivered_not_stored", f"{where}: {entry.seq}, log ends at {stored.head}")
        elif not _is_same(entry, by_seq[entry.seq]):
            verdict.note("delivered_otherwise", f"{where}: {entry.seq}")
        else:
            verdict.delivered += 1
    reached = reading.entries[-1].seq if reading.entries else 0
    if is_last and not side.has_left and reached < stored.head:
        verdict.note("not_delivered", f"{where}: read up to {reached} of {stored.head}")


def _is_same(one: Entry, other: Entry) -> bool:
    return (one.seq, one.at, one.author, one.body, one.key) == (
        other.seq,
        other.at,
        other.author,
        other.body,
        other.key,
    )
