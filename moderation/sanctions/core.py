"""What sanctions there are, how long one lasts, and who may decide what of it (rule 32). Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, get_args
from uuid import UUID

Kind = Literal["warn", "hold", "mute", "suspend", "remove"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""warn: told, and nothing else; hold: what they write waits for somebody; mute: they read and do not write; suspend:
they do not read either; remove: for good, once a second person has confirmed it."""
Reason = Literal["hurtful", "threat", "identifying", "trade", "pressure", "not_for_them", "rules"]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
Outcome = Literal["upheld", "lifted"]
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
"""Of an appeal."""
State = Literal["proposed", "in_force", "over", "lifted", "lapsed"]
"""lapsed: a removal that nobody has confirmed in time."""

SUSPENDED_FOR = timedelta(hours=72)
"""At most, by one person alone; and how long a proposed removal waits to be confirmed (rule 32)."""
BY_ONE = timedelta(days=7)
"""What keeps somebody from something for longer ends then, unless a second person has confirmed it. ◇"""
AGAIN_AFTER = timedelta(days=7)
"""After the end of a suspension, whoever it was does not suspend the same subject again: otherwise one person alone
could keep somebody out for good, 72 hours at a time."""
LONGEST: Final[dict[Kind, timedelta]] = {
    "warn": timedelta(days=30),
    "hold": timedelta(days=30),
    "mute": timedelta(days=14),
    "suspend": SUSPENDED_FOR,
}
"""◇ A removal ends with what the subject is removed from."""
KEPT = timedelta(days=90)
"""After its end: long enough for an appeal, and for whoever has to judge whether it is a pattern. ◇"""

Problem = Literal[
    "reason", "kind", "length", "suspended", "removed", "again", "same_person", "stands_aside", "not_proposed", "lapsed"
]
"""`same_person`: whoever proposed a removal does not confirm it, nor judge an appeal against their own decision;
`stands_aside`: whose own conduct was looked at decides nothing for a while."""


class SanctionRefusedError(ValueError):
    """The sanction cannot be decided like this."""

    def __init__(self, problem: Problem) -> None:
        """`problem`: what to mend."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Decided:
    """A sanction, as far as decisions need it."""

    kind: Kind
    begins_at: datetime
    ends_at: datetime
    by: UUID | None
    confirmed_at: datetime | None = None
    confirmed_by: UUID | None = None
    lifted_at: datetime | None = None


def state(sanction: Decided, now: datetime) -> State:
    """What has become of it."""
    if sanction.lifted_at is not None:
        return "lifted"
    if sanction.kind == "remove" and sanction.confirmed_at is None:
        return "proposed" if now < sanction.begins_at + SUSPENDED_FOR else "lapsed"
    return "in_force" if now < effective_end(sanction) else "over"


def needs_two(sanction: Decided) -> bool:
    """Whether one person alone cannot decide it for its whole length: a removal, and whatever keeps somebody from
    something for more than a week (rule 32). A warning keeps nobody from anything.
    """
    return sanction.kind == "remove" or (
        sanction.kind in ("hold", "mute") and sanction.ends_at - sanction.begins_at > BY_ONE
    )


def waits_for_second(sanction: Decided, now: datetime) -> bool:
    """Whether somebody else can still confirm it."""
    is_open = state(sanction, now) in ("proposed", "in_force")
    return is_open and needs_two(sanction) and sanction.confirmed_at is None


def effective_end(sanction: Decided) -> datetime:
    """When it stops to have an effect by itself."""
    if sanction.lifted_at is not None:
        return sanction.lifted_at
    if not needs_two(sanction) or sanction.confirmed_at is not None:
        return sanction.ends_at
    return sanction.begins_at + (SUSPENDED_FOR if sanction.kind == "remove" else BY_ONE)


@dataclass(frozen=True, slots=True)
class Standing:
    """What all sanctions on a subject together mean at one moment; None and False: nothing of the kind."""

    held_until: datetime | None = None
    muted_until: datetime | None = None
    suspended_until: datetime | None = None
    is_removed: bool = False


def standing(sanctions: Iterable[Decided], now: datetime) -> Standing:
    """The longest of each kind counts. A proposed removal suspends meanwhile (rule 32)."""
    ends: dict[str, datetime] = {}
    for sanction in sanctions:
        what = state(sanction, now)
        if what not in ("proposed", "in_force"):
            continue
        kind = "suspend" if what == "proposed" else sanction.kind
        ends[kind] = max(effective_end(sanction), ends.get(kind, now))
    return Standing(ends.get("hold"), ends.get("mute"), ends.get("suspend"), "remove" in ends)


def check_new(
    kind: str, reason: str, ends_at: datetime, by: UUID, before: Iterable[Decided], now: datetime
) -> tuple[Kind, Reason]:
    """Whether this person may decide this now, given every sanction on the subject so far.

    Raises SanctionRefusedError.
    """
    known_kind = next((known for known in KINDS if known == kind), None)
    known_reason = next((known for known in REASONS if known == reason), None)
    if known_kind is None:
        raise SanctionRefusedError("kind")
    if known_reason is None:
        raise SanctionRefusedError("reason")
    longest = LONGEST.get(known_kind)
    if ends_at <= now or (longest is not None and ends_at > now + longest):
        raise SanctionRefusedError("length")
    _check_among_others(known_kind, by, list(before), now)
    return known_kind, known_reason


def _check_among_others(kind: Kind, by: UUID, before: list[Decided], now: datetime) -> None:
    is_proposed = any(state(sanction, now) == "proposed" for sanction in before)
    present = standing(before, now)
    if present.is_removed:
        raise SanctionRefusedError("removed")
    if kind == "suspend" and present.suspended_until is not None:
        raise SanctionRefusedError("suspended")
    if kind == "remove" and is_proposed:
        raise SanctionRefusedError("suspended")
    if kind in ("suspend", "remove") and any(_binds(sanction, kind, by, now) for sanction in before):
        raise SanctionRefusedError("again")


def is_barred(kind: Kind, by: UUID, before: Iterable[Decided], now: datetime) -> bool:
    """Whether what was decided before keeps this person from deciding a sanction of that kind now."""
    try:
        _check_among_others(kind, by, list(before), now)
    except SanctionRefusedError:
        return True
    return False


def _binds(sanction: Decided, kind: Kind, by: UUID, now: datetime) -> bool:
    """Whether an earlier decision of the same person keeps them from this one for a while.

    A removal may be proposed during or after a suspension of one's own, once: it is a second person who decides then,
    but the proposal suspends, so it does not follow another proposal.
    """
    same = sanction.by == by and now < effective_end(sanction) + AGAIN_AFTER
    return same and (sanction.kind == "remove" or (sanction.kind == "suspend" and kind == "suspend"))


def check_confirmed(sanction: Decided, by: UUID, now: datetime) -> None:
    """Whether this person may confirm it. Raises SanctionRefusedError: not_proposed, lapsed, same_person."""
    what = state(sanction, now)
    if not needs_two(sanction) or sanction.confirmed_at is not None or what == "lifted":
        raise SanctionRefusedError("not_proposed")
    if what not in ("proposed", "in_force"):
        raise SanctionRefusedError("lapsed")
    if sanction.by is None or sanction.by == by:
        raise SanctionRefusedError("same_person")


def check_judge(sanction: Decided, by: UUID) -> None:
    """Whether this person may judge an appeal against it. Raises SanctionRefusedError: same_person."""
    if by in (sanction.by, sanction.confirmed_by):
        raise SanctionRefusedError("same_person")
