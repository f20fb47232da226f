"""What associations promise."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.rosters import actions
from chat.rosters.access import NoRosterError
from chat.rosters.access import hours as access
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Commitment
from chat.rosters.retention import forget_old_commitments
from moderation.audit.models import AuditRow
from tests.support.cast import Cast
from tests.support.rosters import NOW

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

JANUARY, MARCH, APRIL = date(2027, 1, 1), date(2027, 3, 17), date(2027, 4, 1)
TWENTY_HOURS = 20 * 60


def agree(cast: Cast, association: str = "saaristo", first: date = JANUARY, last: date | None = None) -> Commitment:
    """Tuula writes down twenty hours a month of the two chats together."""
    slugs = [cast.violence.slug, cast.children.slug]
    return actions.agree_commitment(cast.tuula, association, slugs, TWENTY_HOURS, first, last)


def test_a_promise_is_of_services_together_and_of_whole_months(cast: Cast) -> None:
    row = agree(cast, last=MARCH)
    assert (row.first, row.last) == (date(2027, 1, 1), date(2027, 3, 1))
    assert {service.slug for service in row.services.all()} == {cast.violence.slug, cast.children.slug}
    assert AuditRow.objects.filter(action="agree_commitment", actor=cast.tuula.pk, object_id="saaristo").exists()


def test_rule_35_a_manager_sees_what_their_own_association_has_promised(cast: Cast) -> None:
    own, other = agree(cast), agree(cast, "jarvi-suomi")
    assert access.commitments(cast.maija) == [own]
    assert access.commitments(cast.joel) == [other]
    assert access.commitments(cast.tuula) == [other, own]
    for person in (cast.aino, cast.sanni, cast.dina, cast.kaarina):
        assert not access.may_see_hours(person)
        with pytest.raises(NoRosterError):
            access.commitments(person)


def test_what_cannot_be_promised_is_refused_and_nothing_is_lost(cast: Cast) -> None:
    agree(cast, last=MARCH)
    violence = [cast.violence.slug]
    for association, slugs, minutes, first, last, problem in (
        ("kuu", violence, 60, APRIL, None, "no_association"),
        ("saaristo", [], 60, APRIL, None, "no_service"),
        ("saaristo", ["kuu"], 60, APRIL, None, "no_service"),
        ("saaristo", violence, -60, APRIL, None, "minutes"),
        ("saaristo", violence, 10**12, APRIL, None, "minutes"),
        ("saaristo", violence, 60, APRIL, MARCH, "months_order"),
        ("saaristo", violence, 60, MARCH, APRIL, "commitment_overlaps"),
    ):
        with pytest.raises(RosterRefusedError, match=problem):
            actions.agree_commitment(cast.tuula, association, slugs, minutes, first, last)
    assert Commitment.objects.count() == 1
    assert actions.agree_commitment(cast.tuula, "saaristo", violence, 60, APRIL).first == APRIL


def test_a_promise_ends_earlier_or_later_than_it_would_have_and_never_over_another(cast: Cast) -> None:
    row = agree(cast)
    assert actions.end_commitment(cast.tuula, row.pk, MARCH).last == date(2027, 3, 1)
    later = agree(cast, first=date(2027, 6, 1))
    assert actions.end_commitment(cast.tuula, row.pk, date(2027, 5, 31)).last == date(2027, 5, 1)
    for last, problem in ((date(2026, 12, 31), "months_order"), (date(2027, 6, 1), "commitment_overlaps")):
        with pytest.raises(RosterRefusedError, match=problem):
            actions.end_commitment(cast.tuula, row.pk, last)
    actions.withdraw_commitment(cast.tuula, later.pk)
    assert actions.end_commitment(cast.tuula, row.pk, date(2027, 6, 1)).last == date(2027, 6, 1)
    with pytest.raises(NoRosterError):
        actions.withdraw_commitment(cast.tuula, later.pk)
    acts = AuditRow.objects.filter(object_kind="association", object_id="saaristo").values_list("action", flat=True)
    assert list(acts.order_by("seq"))[-2:] == ["withdraw_commitment", "end_commitment"]


@pytest.mark.parametrize("who", ["maija", "joel", "aino", "sanni", "kaarina", "dina"])
def test_rule_35_nobody_else_writes_promises_down(cast: Cast, who: str) -> None:
    row, person = agree(cast, "jarvi-suomi"), getattr(cast, who)
    for act in (
        lambda: actions.agree_commitment(person, "saaristo", [cast.violence.slug], 60, JANUARY),
        lambda: actions.end_commitment(person, row.pk, MARCH),
        lambda: actions.withdraw_commitment(person, row.pk),
    ):
        with pytest.raises(NoRosterError):
            act()


def test_reading_promises_takes_as_many_queries_however_many_there_are(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            access.commitments(cast.tuula)
        return len(asked)

    agree(cast)
    before = queries()
    agree(cast, "jarvi-suomi")
    assert queries() == before <= 6


def test_a_promise_is_forgotten_three_years_after_its_last_month(cast: Cast) -> None:
    agree(cast, last=MARCH)
    agree(cast, "jarvi-suomi")
    assert forget_old_commitments(NOW.replace(year=2030, month=2)) == 0
    assert forget_old_commitments(NOW.replace(year=2030, month=4)) == 1
    assert [row.association for row in Commitment.objects.all()] == [cast.jarvi_suomi], "an open end has no age"
