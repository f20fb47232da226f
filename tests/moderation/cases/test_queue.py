"""The queue: what comes into it, who handles it, how it leaves, and what is remembered."""

import uuid
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moderation.audit.models import AuditRow
from moderation.cases import access, actions, core, matters
from moderation.cases.access import Filters, NoCaseError
from moderation.cases.access.excerpts import read_old_cases
from moderation.cases.core import CaseRefusedError, Line, Place, Wanted
from moderation.cases.models import Case
from moderation.cases.retention import end_figures, forget_decided, settle_vanished
from moderation.staff import actions as staff
from moderation.staff.models import Person
from moderation.staff.permissions import DECIDERS
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

HOUR = timedelta(hours=1)
SUBJECT = uuid.UUID(int=7)


@pytest.fixture
def oili(cast: Cast) -> Person:
    """A moderator of Aino's association."""
    return moderator(cast, "Oili")


def moderator(cast: Cast, name: str) -> Person:
    return staff.create_person(
        login=name.lower(),
        password="x",
        duty_name=name,
        association=cast.saaristo,
        helper_type="professional",
        roles=("moderator",),
    )


def opened(cast: Cast, subject: uuid.UUID = SUBJECT, now: datetime = NOW, urgency: int = core.USUAL) -> Case:
    place = Place("association", str(cast.saaristo.pk))
    return actions.open_case("excerpt", subject, place, now, urgency)


def listed(person: Person, now: datetime = NOW, **wanted: object) -> list[uuid.UUID]:
    return [row.case.pk for row in access.overview(person, Filters(**wanted), now).rows]  # type: ignore[arg-type]


def test_whoever_may_decide_something_has_the_queue_at_the_desk() -> None:
    assert frozenset().union(*(matter.permissions for matter in matters.every())) == DECIDERS


def test_more_about_the_same_is_one_case_that_can_become_urgent(cast: Cast) -> None:
    first = opened(cast)
    again = opened(cast, now=NOW + HOUR, urgency=core.URGENT)
    assert (again.pk, again.count, again.came_at) == (first.pk, 2, NOW)
    assert (again.urgency, again.due_at) == (core.URGENT, NOW + HOUR + core.URGENT_WITHIN)
    third = opened(cast, now=NOW + 2 * HOUR)
    assert (third.count, third.urgency) == (3, core.URGENT), "it does not become less urgent"


def test_once_it_is_decided_the_same_begins_anew(cast: Cast) -> None:
    first = opened(cast)
    actions.settle("excerpt", SUBJECT, "withdrawn", NOW)
    assert opened(cast).pk != first.pk


def test_the_order_of_the_queue(cast: Cast, oili: Person) -> None:
    old = opened(cast, uuid.UUID(int=1), NOW - 9 * HOUR)
    new = opened(cast, uuid.UUID(int=2), NOW)
    urgent = opened(cast, uuid.UUID(int=3), NOW, core.URGENT)
    assert listed(oili) == [urgent.pk, old.pk, new.pk]
    assert listed(oili, NOW + HOUR, late=True) == [urgent.pk]


def test_a_claim_is_one_persons_until_it_ends_or_is_given_back(cast: Cast, oili: Person) -> None:
    matti, case = moderator(cast, "Matti"), opened(cast)
    actions.claim(case.pk, oili, NOW)
    with pytest.raises(CaseRefusedError, match="claimed"):
        actions.claim(case.pk, matti, NOW + HOUR / 4)
    actions.release(case.pk, matti, NOW + HOUR / 4)
    assert listed(oili, NOW + HOUR / 4, mine=True) == [case.pk], "nobody gives back another's"
    assert actions.claim(case.pk, matti, NOW + core.CLAIMED_FOR).claimed_by == matti
    assert listed(oili, NOW + core.CLAIMED_FOR, mine=True) == []
    actions.release(case.pk, matti, NOW + core.CLAIMED_FOR)
    assert actions.claim(case.pk, oili, NOW + core.CLAIMED_FOR).first_looked_at == NOW


def test_what_was_taken_back_or_decided_leaves_the_queue_under_audit(cast: Cast, oili: Person) -> None:
    case = opened(cast)
    actions.claim(case.pk, oili, NOW)
    actions.settle("excerpt", SUBJECT, "handled", NOW + HOUR, oili.pk, "told_authorities")
    assert listed(oili) == []
    case.refresh_from_db()
    assert (case.decision, case.decided_by, case.claimed_by) == ("handled", oili, None)
    actions.settle("excerpt", SUBJECT, "gone", NOW + 2 * HOUR)
    case.refresh_from_db()
    assert case.decision == "handled", "it is decided once"
    rows = AuditRow.objects.filter(object_id=str(case.pk)).order_by("seq").values_list("action", "actor", "reason")
    assert list(rows) == [("claim_case", oili.pk, ""), ("case_handled", oili.pk, "told_authorities")]


def test_what_is_settled_without_a_case_is_audited_nevertheless(cast: Cast) -> None:
    actions.settle("held", SUBJECT, "approve", NOW, cast.aino.pk)
    assert AuditRow.objects.get(action="case_approve").object_id == str(SUBJECT)


def test_where_there_may_be_nobody_else_nobody_is_asked_for_other_eyes(cast: Cast, oili: Person) -> None:
    case = opened(cast)
    with pytest.raises(CaseRefusedError, match="not_offered"):
        actions.escalate(case.pk, case.version, oili, NOW)


def test_somebody_who_lost_their_role_decides_nothing(cast: Cast, oili: Person) -> None:
    actions.hand_in("abuse", "apua-eroon", [Line("visitor", "x")], cast.aino, NOW)
    case = Case.objects.get()
    staff.set_roles(oili, {"worker"}, by=cast.kaarina)
    for act in (
        lambda: actions.claim(case.pk, oili, NOW),
        lambda: actions.open_matter(case.pk, "first_reading", oili, NOW),
        lambda: actions.decide(case.pk, case.version, Wanted("handled", "told_authorities"), oili, NOW),
    ):
        with pytest.raises(NoCaseError):
            act()


def test_what_has_lost_its_matter_leaves_by_the_sweep(cast: Cast, oili: Person) -> None:
    case = opened(cast)
    actions.hand_in("abuse", "apua-eroon", [Line("visitor", "x")], cast.aino, NOW)
    assert settle_vanished(NOW + core.GONE_AFTER) == 0, "it may have come a moment ago"
    assert settle_vanished(NOW + core.GONE_AFTER + HOUR) == 1
    case.refresh_from_db()
    assert case.decision == "gone"
    assert len(listed(oili)) == 1


def test_rule_34_a_decided_case_leads_to_nothing_and_nobody_after_a_while_and_goes_in_the_end(
    cast: Cast, oili: Person
) -> None:
    case = opened(cast)
    actions.settle("excerpt", SUBJECT, "handled", NOW, oili.pk)
    assert forget_decided(NOW + core.SUBJECT_KEPT - HOUR) == 0
    assert read_old_cases(NOW + core.SUBJECT_KEPT + HOUR).readable == 1
    assert forget_decided(NOW + core.SUBJECT_KEPT) == 1
    case.refresh_from_db()
    assert (case.subject, case.decided_by, case.led_to, case.decision) == (None, None, None, "handled")
    assert read_old_cases(NOW + core.SUBJECT_KEPT + HOUR).readable == 0
    assert end_figures(NOW + core.FIGURES_KEPT - HOUR) == 0
    assert end_figures(NOW + core.FIGURES_KEPT) == 1


def test_a_place_that_is_gone_takes_what_waited_and_what_cases_were_about(cast: Cast, oili: Person) -> None:
    place = Place("association", str(cast.saaristo.pk))
    opened(cast)
    actions.settle("excerpt", SUBJECT, "handled", NOW, oili.pk)
    opened(cast, uuid.UUID(int=8))
    elsewhere = actions.open_case("excerpt", uuid.UUID(int=9), Place("association", "0"), NOW)
    actions.forget_place(place)
    assert list(Case.objects.filter(place=place.id).values_list("subject", "decision")) == [(None, "handled")]
    elsewhere.refresh_from_db()
    assert elsewhere.subject == uuid.UUID(int=9)


def test_a_reversal_is_remembered_once(cast: Cast, oili: Person) -> None:
    case = opened(cast)
    actions.settle("excerpt", SUBJECT, "handled", NOW, oili.pk)
    Case.objects.filter(pk=case.pk).update(led_to=uuid.UUID(int=3))
    actions.reverse(uuid.UUID(int=3), NOW + HOUR)
    actions.reverse(uuid.UUID(int=3), NOW + 2 * HOUR)
    case.refresh_from_db()
    assert case.reversed_at == NOW + HOUR


def test_the_list_takes_as_many_queries_for_many_cases_as_for_one(cast: Cast, oili: Person) -> None:
    opened(cast)
    with CaptureQueriesContext(
        connection,
    ) as one:
        listed(oili)
    for number in range(100, 180):
        opened(cast, uuid.UUID(int=number))
    with CaptureQueriesContext(connection) as many:
        shown = access.overview(oili, Filters(page=2), NOW)
    assert (len(shown.rows), shown.total, shown.pages) == (31, 81, 2)
    assert len(many) == len(one) <= 8
