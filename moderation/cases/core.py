"""The queue of what needs a judgement: what comes first, who may decide what; and what an excerpt may hold. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple, get_args
from uuid import UUID

# --- what waits, and for how long -----------------------------------------------------------------

Kind = Literal["held", "report", "confirmation", "appeal", "application", "key_request", "excerpt", "block", "conduct"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""held: a post that waits; report: a post that somebody has told of; confirmation: a decision that needs a second
person; appeal: a review that was asked for; application and key_request: who wants to come in, or back; excerpt: a part
of a talk; block: a tab whose talk was abusive; conduct: of somebody of the staff, walled off from everything else."""
PlaceKind = Literal["room", "association", "federation"]
PLACE_KINDS: Final[tuple[PlaceKind, ...]] = get_args(PlaceKind)

USUAL, PRESSING, URGENT = 0, 1, 2
"""Of urgency. Urgent ones stand before all others (rule 30)."""
URGENT_WITHIN = timedelta(minutes=30)
"""In which somebody has to have decided what is urgent. ◇"""
PROMISED: Final[Mapping[Kind, timedelta]] = {
    "held": timedelta(hours=24),
    "report": timedelta(hours=24),
    "confirmation": timedelta(hours=24),
    "appeal": timedelta(days=3),
    "application": timedelta(days=7),
    "key_request": timedelta(days=2),
    "excerpt": timedelta(days=3),
    "block": timedelta(hours=12),
    "conduct": timedelta(days=7),
}
"""◇ Within which a matter of each kind is decided, unless its floor has promised somebody another day."""


class Place(NamedTuple):
    """Where a matter belongs, as its floor knows the place."""

    kind: PlaceKind
    id: str = ""


def due_at(kind: Kind, urgency: int, came_at: datetime) -> datetime:
    """By when a matter that came then is to be decided."""
    return came_at + (min(URGENT_WITHIN, PROMISED[kind]) if urgency >= URGENT else PROMISED[kind])


def turn(urgency: int, due: datetime, came_at: datetime) -> tuple[int, datetime, datetime]:
    """Sorts what waits: by urgency; then by how little is left until the promise, or how long it is broken."""
    return -urgency, due, came_at


class Waited(NamedTuple):
    """For how long something has waited, as it is said."""

    unit: str
    amount: int


def waited(since: datetime | None, now: datetime) -> Waited | None:
    """Minutes below an hour, hours below two days, then days; None: nothing waits."""
    if since is None:
        return None
    minutes = max(0, int((now - since).total_seconds()) // 60)
    if minutes < 60:
        return Waited("minutes", minutes)
    return Waited("hours", minutes // 60) if minutes < 48 * 60 else Waited("days", minutes // (24 * 60))


# --- who handles it -------------------------------------------------------------------------------

CLAIMED_FOR = timedelta(minutes=30)
URGENT_CLAIMED_FOR = timedelta(minutes=10)
"""◇ A claim ends by itself, so that nothing waits for somebody who has gone home."""

Problem = Literal[
    "decided",
    "changed",
    "claimed",
    "same_person",
    "not_offered",
    "full",
    "gone",
    "reason",
    "words",
    "length",
    "person",
    "too_many",
]
"""decided, changed: others were faster; claimed: somebody else handles it; same_person: not this person's to decide,
since they have had a part in it; not_offered, full, gone: it cannot be decided like this any more; the others: what to
mend."""
STALE: Final[frozenset[str]] = frozenset(
    {"decided", "changed", "claimed", "same_person", "not_offered", "full", "gone"}
)
"""Problems that are no slip of whoever decided: the page shows how it stands now (409)."""


class CaseRefusedError(Exception):
    """A case cannot be claimed, or decided like this."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


class StandsAsideError(Exception):
    """Whoever decides nothing for the time being, because of their own conduct, was about to."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A case, as far as decisions need it."""

    urgency: int
    version: int
    decided_at: datetime | None = None
    claimed_by: UUID | None = None
    claimed_until: datetime | None = None
    escalated_by: UUID | None = None
    """Who has asked for other eyes: they do not decide it any more."""


def handler(case: Standing, now: datetime) -> UUID | None:
    """Who handles it now; None: nobody, or their claim has ended."""
    return case.claimed_by if case.claimed_until is not None and now < case.claimed_until else None


def claim_until(urgency: int, now: datetime) -> datetime:
    """Until when a claim that begins now holds."""
    return now + (URGENT_CLAIMED_FOR if urgency >= URGENT else CLAIMED_FOR)


def check_claim(case: Standing, by: UUID, now: datetime) -> None:
    """Whether this person may begin to handle it. Raises CaseRefusedError: decided, claimed, same_person."""
    if case.decided_at is not None:
        raise CaseRefusedError("decided")
    if case.escalated_by == by:
        raise CaseRefusedError("same_person")
    if handler(case, now) not in (None, by):
        raise CaseRefusedError("claimed")


def check_decider(case: Standing, version: int, by: UUID, now: datetime) -> None:
    """Whether this person may decide it, who has seen that version. Raises CaseRefusedError: also changed."""
    check_claim(case, by, now)
    if case.version != version:
        raise CaseRefusedError("changed")


# --- what can be decided --------------------------------------------------------------------------

Decision = Literal[
    "approve", "overwrite", "return", "hide", "warn", "hold", "mute", "suspend", "remove",
    "confirm", "lift", "uphold", "keep_block", "unblock", "accept", "list", "refuse", "grant", "decline",
    "handled", "no_action", "withdrawn", "lapsed", "gone",
]  # fmt: skip
DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
BY_ITSELF: Final[frozenset[str]] = frozenset({"withdrawn", "lapsed", "gone"})
"""Nobody has decided these: whoever it was about took it back, its time was over, or what it was about is gone."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One decision that this person may take now. The list of them is the server's; a page chooses from it."""

    decision: Decision
    reasons: tuple[str, ...] = ()
    """Of which one has to be chosen."""
    words: Literal["none", "may", "must"] = "none"
    """Whether something is said to whoever it is about."""
    hours: tuple[int, ...] = ()
    """How long it lasts: one of these."""


@dataclass(frozen=True, slots=True, repr=False)
class Wanted:
    """What somebody has chosen."""

    decision: str
    reason: str = ""
    words: str = ""
    hours: int = 0


def checked(offers: Iterable[Offer], wanted: Wanted) -> Offer:
    """The offer that was chosen. Raises CaseRefusedError: not_offered, reason, length, words."""
    offer = next((offer for offer in offers if offer.decision == wanted.decision), None)
    if offer is None:
        raise CaseRefusedError("not_offered")
    if offer.reasons and wanted.reason not in offer.reasons:
        raise CaseRefusedError("reason")
    if offer.hours and wanted.hours not in offer.hours:
        raise CaseRefusedError("length")
    if offer.words == "must" and not wanted.words.strip():
        raise CaseRefusedError("words")
    return offer


# --- what is remembered ---------------------------------------------------------------------------

SUBJECT_KEPT = timedelta(days=90)
"""After its decision a case leads to what it was about for so long: an appeal against it can be found. ◇"""
FIGURES_KEPT = timedelta(days=2 * 365)
"""A decided case is a line of the figures after that, about nothing and by nobody. As long as the audit trail."""
FIGURE_MONTHS = 12
"""So many months the page of figures shows, this one included. ◇"""
GONE_AFTER = timedelta(minutes=10)
"""What has lost its matter without a word leaves the queue by the sweep."""


@dataclass(frozen=True, slots=True)
class Handled:
    """What an association's own moderators had in some time; as counted. Durations in hours, means."""

    came: int
    weeks: int
    """In how many different ones it came."""
    decided: int
    """By somebody: not what was taken back, or what was over."""
    kept: int
    """Of what was decided, in the promised time."""
    first_look: float | None
    decision: float | None


# --- excerpts -------------------------------------------------------------------------------------

Category = Literal["danger", "abuse"]
"""Why somebody hands an excerpt in: somebody is in danger, or was abusive."""
CATEGORIES: tuple[Category, ...] = get_args(Category)
KEPT = timedelta(days=30)
"""An excerpt is kept no longer, whether anybody has judged it or not."""
MOST_LINES = 50
"""Of one excerpt: it is a part of a talk, never the whole of a long one."""
KEY_PREFIX = "case-"
"""Of the names of the keys of sealed matters in the keyring."""
ORPHAN_GRACE = timedelta(hours=1)
"""A key without a row is left of a transaction that did not end; after this it is destroyed."""

ReadingReason = Literal["first_reading", "read_again", "colleague_asked", "authority_asked"]
READING_REASONS: Final[tuple[ReadingReason, ...]] = get_args(ReadingReason)
"""Why somebody opens a sealed matter: one is chosen, and stands in the audit trail (rule 36)."""
READ_FOR = timedelta(minutes=15)
"""After opening it, somebody can see it for so long. ◇"""
CONDUCT_KEPT = timedelta(days=180)
"""What was told of somebody's conduct is kept no longer, whether anybody has judged it or not. ◇"""
LONGEST_CONDUCT = 4000
"""In characters."""
CONDUCT_AT_ONCE = 5
"""Of one who tells, that nobody has judged: more would hide the first."""
STANDS_ASIDE_FOR = timedelta(days=30)
"""◇ Somebody whose own conduct was found wanting decides nothing in the queue for so long."""
CONDUCT_DECISIONS: Final[tuple[Offer, ...]] = (
    Offer("handled", ("talked_over", "stands_aside")),
    Offer("no_action", ("unfounded", "settled_before")),
)
BLOCK_DECISIONS: Final[tuple[Offer, ...]] = (
    Offer("keep_block", ("hurtful", "threat", "pressure")),
    Offer("unblock", ("no_breach", "too_hard", "mistaken")),
)
EXCERPT_DECISIONS: Final[tuple[Offer, ...]] = (
    Offer("handled", ("told_authorities", "talked_with_worker", "guided_onward")),
    Offer("no_action", ("unfounded", "settled_before")),
)


class Line(NamedTuple):
    """One message of an excerpt."""

    author: str
    """`visitor` or `helper`."""
    text: str


def ends_at(now: datetime) -> datetime:
    """When an excerpt that is handed in now is gone."""
    return now + KEPT


def check_reading(reason: str, reasons: Collection[str] = READING_REASONS) -> None:
    """Raises CaseRefusedError: reason, when none of the list was chosen."""
    if reason not in reasons:
        raise CaseRefusedError("reason")
