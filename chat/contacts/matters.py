"""Blocks as matters of the queue: whether an abusive talk was one is looked at by somebody else (rule 24)."""

from collections.abc import Sequence
from datetime import datetime

from chat.contacts import access
from chat.contacts.actions.blocks import lift, lock_block
from moderation.cases.access.excerpts import names_of_associations
from moderation.cases.core import BLOCK_DECISIONS, Offer, Wanted
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case
from moderation.staff.models import Person


def _lock(case: Case, by: Person) -> None:
    lock_block(case.about, by)


def _offers(case: Case, person: Person, _now: datetime) -> Sequence[Offer]:
    access.block_for(person, case.about)
    return BLOCK_DECISIONS


def _show(case: Case, person: Person, _now: datetime) -> Shown:
    return Shown("desk/case_block.html", {"blocked": access.block_for(person, case.about)})


def _decide(case: Case, wanted: Wanted, _by: Person, _now: datetime) -> None:
    if wanted.decision == "unblock":
        lift(case.about)


BLOCKS = Matter(
    kind="block",
    permissions=frozenset({"judge_cases"}),
    sees=access.blocks_seen_by,
    places=names_of_associations,
    lock=_lock,
    offers=_offers,
    show=_show,
    decide=_decide,
    living=access.living_blocks,
)
