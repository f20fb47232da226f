"""What was told of somebody's conduct, for the few who judge it: walled off from others and from whom it is about."""

import uuid
from collections.abc import Collection, Sequence

from django.db.models import Q

from moderation.cases.models import Case, Conduct
from moderation.staff.access import may, reach
from moderation.staff.models import Person
from moderation.staff.permissions import FEDERATION_ROLES


class NoConductError(LookupError):
    """There is no such matter, or it is not this person's: one answer for both."""


def seen_by(person: Person) -> Q | None:
    """Those of the own association, or of all; never of oneself, nor what one has told. Decided ones are nobody's."""
    how_far = reach(person, "judge_conduct")
    if how_far is None:
        return None
    theirs = Q(place_kind="association", decided_at=None)
    if how_far == "own association":
        theirs &= Q(place=str(person.association_id))
    return theirs & ~Q(subject__in=Conduct.objects.filter(_has_part(person)).values("pk"))


def _has_part(person: Person) -> Q:
    return Q(about=person) | Q(handed_in_by=person)


def of_case(case: Case, person: Person) -> Conduct:
    """What the case is about, for somebody who sees the case. Raises NoConductError."""
    rows = Conduct.objects.select_related("about").exclude(_has_part(person))
    found = rows.filter(pk=case.about).first() if may(person, "judge_conduct") else None
    if found is None:
        raise NoConductError(case.pk)
    return found


def living(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    """Which of these are still there."""
    return set(Conduct.objects.filter(pk__in=ids).values_list("pk", flat=True))


def who_can_be_named(person: Person) -> Sequence[Person]:
    """Of whom the person can tell: colleagues of the own association, and those whose roles concern all (rule 35)."""
    near = Q(association=person.association_id) | Q(roles__role__in=FEDERATION_ROLES)
    rows = Person.objects.filter(near, is_active=True).exclude(pk=person.pk).distinct()
    return list(rows.order_by("duty_name", "pk"))


def open_by(person: Person) -> int:
    """How much the person has told that nobody has judged."""
    return Conduct.objects.filter(handed_in_by=person).count()
