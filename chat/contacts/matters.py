"""Blocks as matters of the queue: whether an abusive talk was one is looked at by somebody else (rule 24)."""

import uuid
from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import Q

from chat.contacts.actions.blocks import lift
from chat.contacts.models import Block
from moderation.cases.access.excerpts import names_of_associations
from moderation.cases.core import BLOCK_DECISIONS, Offer, Wanted
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case
from moderation.staff.access import may
from moderation.staff.models import Person


class NoBlockError(LookupError):
    """It is over, or not this person's to look at: one answer for both."""


def _seen_by(person: Person) -> Q:
    """Those of the moderator's own association, without their own (rule 35)."""
    own = Block.objects.filter(by=person).values("pk")
    return Q(place_kind="association", place=str(person.association_id)) & ~Q(decided_at=None, subject__in=own)


def _of_case(case: Case, person: Person) -> Block:
    found = Block.objects.select_related("by").filter(pk=case.about).first() if may(person, "judge_cases") else None
    if found is None or found.by_id == person.pk:
        raise NoBlockError(case.pk)
    return found


def _lock(case: Case, by: Person) -> None:
    _of_case(case, by)
    if Block.objects.select_for_update().filter(pk=case.about).first() is None:
        raise NoBlockError(case.pk)


def _offers(case: Case, person: Person, _now: datetime) -> Sequence[Offer]:
    _of_case(case, person)
    return BLOCK_DECISIONS


def _show(case: Case, person: Person, _now: datetime) -> Shown:
    return Shown("desk/case_block.html", {"blocked": _of_case(case, person)})


def _decide(case: Case, wanted: Wanted, _by: Person, _now: datetime) -> None:
    if wanted.decision == "unblock":
        lift(case.about)


def _living(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    return set(Block.objects.filter(pk__in=ids).values_list("pk", flat=True))


BLOCKS = Matter(
    kind="block",
    permissions=frozenset({"judge_cases"}),
    sees=_seen_by,
    places=names_of_associations,
    lock=_lock,
    offers=_offers,
    show=_show,
    decide=_decide,
    living=_living,
)
