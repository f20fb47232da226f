"""What must hold whatever anybody sends: the rules that the database and the pages of a walk are held against. Pure."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

TAKEN = ("waiting", "open")
HANDED_OVER = ("open", "waiting")
ALLOWED_MOVES = {("", "waiting"), ("waiting", "open"), ("waiting", "ended"), ("open", "ended"), HANDED_OVER}
"""The states of a contact, one after the other; it begins from nothing."""


class KeptEntry(Struct, frozen=True):
    """An entry of a log as it is stored, unsealed."""

    seq: int
    author: str
    kind: str
    """The name of its body."""
    key: str = ""
    text: str = ""
    """What was said, or what the worker asked about."""


class Kept(Struct, frozen=True):
    """A contact as it is stored."""

    contact: str
    start_key: str
    """What its visitor began it with; empty when nobody of the walk did."""
    state: str
    worker: str
    """Login of who answers; empty for nobody."""
    head: int
    is_closed: bool
    is_shredded: bool
    has_tokens: bool
    entries: list[KeptEntry]


class Move(Struct, frozen=True):
    """One change of a contact's state or worker, noted by the database itself."""

    contact: str
    before: str
    after: str
    worker_before: str
    worker: str
    held: int
    """Open contacts of the worker, this one included."""
    capacity: int
    is_erased: bool = False
    """The contact is no longer in the database."""


@dataclass(frozen=True)
class Heard:
    """Something said that a page was shown."""

    actor: str
    contact: str
    """As the desk was told; a visitor's page knows of one contact only and is told no name."""
    author: str
    text: str


@dataclass
class Told:
    """What the pages of a walk sent, and what they were shown."""

    walk: str
    service: str = ""
    contacts: set[str] = field(default_factory=set)
    """Ids that a desk was told."""
    started: dict[str, str] = field(default_factory=dict)
    """Who used this key to begin a contact."""
    said: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The texts that were sent with a key."""
    acked: list[tuple[str, str, int]] = field(default_factory=list)
    """Who heard that the message with this key is stored at this place."""
    heard: list[Heard] = field(default_factory=list)
    logins: Mapping[str, str] = field(default_factory=dict)
    """Who sits at which desk."""


@dataclass(frozen=True)
class Mark:
    """Stands in front of every text that the walk sends: who wrote it, in which walk, to which contact."""

    walk: str
    actor: str
    contact: str = ""

    def __str__(self) -> str:
        return f"<<{self.walk}|{self.actor}|{self.contact}>>"

    @classmethod
    def of(cls, text: str) -> "Mark | None":
        """The mark in front of the text, if it has one."""
        head, end, _ = text.partition(">>")
        parts = head.removeprefix("<<").split("|")
        return cls(*parts) if end and text.startswith("<<") and len(parts) == 3 else None


def broken(told: Told, kept: Iterable[Kept], moves: Iterable[Move]) -> list[str]:
    """Every rule that does not hold, with the contact that it does not hold for."""
    kept, moves = list(kept), list(moves)
    found = [*_moves(moves), *_nobodys(told, moves, kept)]
    for contact in kept:
        found += [f"{words} ({contact.contact})" for words in (*_state(contact, moves), *_log(contact))]
        found += [f"{words} ({contact.contact})" for words in _marks(told, contact, _holders(moves, contact.contact))]
    return [*found, *_acks(told, kept), *_readers(told, kept, moves)]


def _moves(moves: Collection[Move]) -> Iterator[str]:
    """Only the moves that are allowed, each from where the last one led; one worker, until it is handed over;
    capacity (rule 18).
    """
    at: dict[str, str] = defaultdict(str)
    for move in moves:
        if move.before != at[move.contact]:
            yield f"moved from {move.before or 'nothing'} but was {at[move.contact] or 'nothing'} ({move.contact})"
        if move.before != move.after and (move.before, move.after) not in ALLOWED_MOVES:
            yield f"moved from {move.before or 'nothing'} to {move.after} ({move.contact})"
        is_handed_over = (move.before, move.after) == HANDED_OVER
        if is_handed_over and move.worker:
            yield f"handed over and still with {move.worker} ({move.contact})"
        if move.worker_before and move.worker != move.worker_before and not is_handed_over:
            yield f"given from {move.worker_before} to {move.worker or 'nobody'} ({move.contact})"
        if move.after == "open" and move.held > move.capacity:
            yield f"rule 18: {move.worker} holds {move.held} of {move.capacity} ({move.contact})"
        at[move.contact] = move.after


def _nobodys(told: Told, moves: Collection[Move], kept: Collection[Kept]) -> Iterator[str]:
    known = {contact.contact for contact in kept if contact.start_key in told.started}
    for move in moves:
        if move.before == "" and move.contact not in known and not move.is_erased:
            yield f"begun by nobody ({move.contact})"


def _state(contact: Kept, moves: Collection[Move]) -> Iterator[str]:
    last = [move for move in moves if move.contact == contact.contact]
    if last and last[-1].after != contact.state:
        yield f"is {contact.state} after it moved to {last[-1].after}"
    if contact.state == "open" and not contact.worker:
        yield "is open with nobody"
    if contact.state == "waiting" and contact.worker:
        yield f"waits with {contact.worker}"
    if (contact.state == "ended") != contact.is_closed:
        yield f"is {contact.state}, and its log is {'closed' if contact.is_closed else 'open'}"
    if contact.is_shredded and (contact.entries or contact.has_tokens):
        yield f"was deleted and left {len(contact.entries)} entries, tokens: {contact.has_tokens}"


def _log(contact: Kept) -> Iterator[str]:
    """Gapless, nothing twice, nothing after the end; helpers as in `_helpers`."""
    if contact.is_shredded:
        return
    entries = contact.entries
    if [entry.seq for entry in entries] != list(range(1, contact.head + 1)):
        yield f"has {len(entries)} entries with a head of {contact.head}"
    keys = Counter((entry.author, entry.key) for entry in entries if entry.key)
    yield from (f"stored twice: {key}" for key, count in keys.items() if count > 1)
    ends = [place for place, entry in enumerate(entries) if entry.kind == "ended"]
    if ends and ends != [len(entries) - 1]:
        yield f"{len(entries) - 1 - ends[0]} entries after the end"
    if bool(ends) != (contact.state == "ended"):
        yield f"is {contact.state} with {len(ends)} ends in its log"
    yield from _helpers(contact)
    yield from _code_words(entries)


def _helpers(contact: Kept) -> Iterator[str]:
    """One after the other: each joins, and says and asks only until the talk is handed over; the last one has it."""
    joined = left = 0
    for entry in contact.entries:
        is_in = joined > left
        if entry.kind == "joined":
            joined += 1
        elif entry.kind == "handed_over":
            if not is_in:
                yield f"handed over at {entry.seq} by nobody"
            left += 1
        elif entry.author == "helper" and entry.kind == "said" and not is_in:
            yield f"a helper wrote at {entry.seq} before joining"
        elif entry.kind in ("asked", "noted", "card_given", "interpreter_asked") and not is_in:
            yield f"a helper {entry.kind.replace('_', ' ')} at {entry.seq} before joining"
    if joined - left != bool(contact.worker):
        yield f"{joined} joined, {left} left, and the worker is {contact.worker or 'nobody'}"


def _code_words(entries: Iterable[KeptEntry]) -> Iterator[str]:
    """Each is chosen after the worker has asked for it, and only one is known wrong that was chosen (rule 25)."""
    is_asked = is_chosen = False
    for entry in entries:
        if entry.kind == "asked" and entry.text == "code_word":
            is_asked = True
        elif entry.kind == "code_word_set":
            if not is_asked:
                yield f"rule 25: a code word was chosen at {entry.seq} that nobody asked for"
            is_asked, is_chosen = False, True
        elif entry.kind == "code_word_wrong" and not is_chosen:
            yield f"rule 25: a code word was wrong at {entry.seq} that nobody chose"


def _holders(moves: Collection[Move], contact: str) -> list[str]:
    """Who has taken the contact, one after the other."""
    return [move.worker for move in moves if move.contact == contact and (move.before, move.after) == TAKEN]


def _marks(told: Told, contact: Kept, holders: Sequence[str]) -> Iterator[str]:
    """Everything said in it was sent so, by its own visitor, or to it by the worker who had it then."""
    worker, left = "", list(holders)
    for entry in contact.entries:
        if entry.kind == "joined":
            worker = left.pop(0) if left else contact.worker
        if entry.kind != "said":
            continue
        mark = Mark.of(entry.text)
        if mark is None or mark.walk != told.walk:
            continue
        if entry.key in told.said and entry.text not in told.said[entry.key]:
            yield f"holds at {entry.seq} what was not sent with its key"
        if entry.author == "visitor" and contact.start_key and mark.actor != told.started.get(contact.start_key):
            yield f"{mark.actor} wrote into another visitor's contact"
        if entry.author == "helper" and told.logins.get(mark.actor) != worker:
            yield f"{mark.actor} wrote into a contact of {worker or 'nobody'}"


def _acks(told: Told, kept: Collection[Kept]) -> Iterator[str]:
    """An ack means stored, at the place that it names. Where a log was deleted, nobody can tell any more."""
    if any(contact.is_shredded for contact in kept) or len(kept) < len(told.started):
        return
    places = {(entry.key, entry.seq) for contact in kept for entry in contact.entries}
    for actor, key, seq in told.acked:
        if (key, seq) not in places:
            yield f"{actor} heard that {key} is stored at {seq}, and it is not"


def _readers(told: Told, kept: Collection[Kept], moves: Collection[Move]) -> Iterator[str]:
    """Nobody reads another's contact: a desk what its person answers or has answered, a visitor what they began."""
    workers: defaultdict[str, set[str]] = defaultdict(set)
    for name, worker in [(move.contact, move.worker) for move in moves] + [(one.contact, one.worker) for one in kept]:
        if worker:
            workers[name].add(worker)
    own: defaultdict[str, set[str]] = defaultdict(set)
    for contact in kept:
        own[told.started.get(contact.start_key, "")].add(contact.contact)
    there = {contact.contact for contact in kept}
    for heard in told.heard:
        if heard.contact and told.logins.get(heard.actor, "") not in workers[heard.contact]:
            owners = ", ".join(sorted(workers[heard.contact])) or "nobody"
            yield f"{heard.actor} was shown a contact of {owners} ({heard.contact})"
        mark = Mark.of(heard.text)
        if heard.contact or mark is None or mark.walk != told.walk:
            continue
        if heard.author == "visitor" and mark.actor != heard.actor:
            yield f"{heard.actor} was shown what {mark.actor} wrote"
        if heard.author == "helper" and mark.contact in there - own[heard.actor]:
            yield f"{heard.actor} was shown what {mark.actor} wrote to {mark.contact}"
