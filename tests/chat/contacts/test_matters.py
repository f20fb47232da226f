"""Whether a talk that was blocked was abusive is looked at by somebody else, in the queue (rule 24)."""

from datetime import timedelta

import pytest
from django.test import Client

from chat.contacts import actions
from chat.contacts.models import Block
from moderation.audit.models import AuditRow
from moderation.cases import actions as cases
from moderation.cases.access import NoCaseError, case_for
from moderation.cases.access.queue import visible_to
from moderation.cases.core import CaseRefusedError, Wanted
from moderation.cases.models import Case
from moderation.staff import actions as staff
from moderation.staff.models import Association, Person, Role
from tests.support.cast import PASSWORD, Cast, sign_in
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.talks import opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def moderator(login: str, association: Association) -> Person:
    """Somebody who judges what comes from workers of the association."""
    return staff.create_person(
        login=login,
        password=PASSWORD,
        duty_name=login.capitalize(),
        association=association,
        helper_type="professional",
        roles=("moderator",),
    )


@pytest.fixture
def oili(cast: Cast) -> Person:
    """The moderator of Aino's association."""
    return moderator("oili", cast.saaristo)


def blocked(cast: Cast) -> Block:
    """Aino has ended an abusive talk and blocked its tab."""
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW, blocks=True)
    return Block.objects.get()


def decide(by: Person, decision: str, reason: str) -> Case:
    case = Case.objects.get(kind="block")
    return cases.decide(case.pk, case.version, Wanted(decision, reason), by, NOW)


def test_a_block_waits_for_a_moderator_of_the_association_and_for_nobody_else(cast: Cast, oili: Person) -> None:
    block = blocked(cast)
    case = Case.objects.get(kind="block")
    assert (case.subject, case.due_at) == (block.pk, NOW + timedelta(hours=12))
    assert case_for(oili, case.pk) == case
    for nobody in (cast.eero, moderator("outi", cast.jarvi_suomi)):
        with pytest.raises(NoCaseError):
            case_for(nobody, case.pk)
    assert list(AuditRow.objects.filter(action="block_tab").values_list("actor", flat=True)) == [cast.aino.pk]


def test_whoever_has_blocked_it_does_not_look_at_it_themselves(cast: Cast) -> None:
    Role.objects.create(person=cast.aino, role="moderator")
    blocked(cast)
    assert not visible_to(cast.aino).exists()


def test_rule_24_a_moderator_lifts_a_block_that_was_none(cast: Cast, oili: Person) -> None:
    blocked(cast)
    with pytest.raises(CaseRefusedError, match="reason"):
        decide(oili, "unblock", "hurtful")
    assert Block.objects.exists()
    decided = decide(oili, "unblock", "no_breach")
    assert not Block.objects.exists()
    assert (decided.decision, decided.decided_by) == ("unblock", oili)
    assert AuditRow.objects.filter(action="case_unblock", actor=oili.pk).exists()


def test_rule_24_a_block_that_is_kept_ends_all_the_same(cast: Cast, oili: Person) -> None:
    blocked(cast)
    decide(oili, "keep_block", "threat")
    assert Block.objects.exists()
    assert actions.lift_blocks(NOW + timedelta(hours=24)) == 1
    assert Case.objects.get(kind="block").decision == "keep_block"
    assert not AuditRow.objects.filter(action="case_lapsed").exists()


def test_a_block_that_nobody_has_looked_at_leaves_the_queue_with_its_end(cast: Cast, oili: Person) -> None:
    blocked(cast)
    assert actions.lift_blocks(NOW + timedelta(hours=24)) == 1
    assert Case.objects.get(kind="block").decision == "lapsed"
    with pytest.raises(CaseRefusedError, match="decided"):
        decide(oili, "unblock", "no_breach")


def test_where_nobody_judges_it_ends_by_itself(cast: Cast) -> None:
    blocked(cast)
    assert not Case.objects.exists()
    assert actions.lift_blocks(NOW + timedelta(hours=24)) == 1


def test_its_page_says_who_has_blocked_it_and_shows_no_words(cast: Cast, oili: Person, clock: Clock) -> None:
    blocked(cast)
    staff.add_code_device(oili)
    page = sign_in(Client(), oili).get(f"/desk/cases/{Case.objects.get(kind='block').pk}?lang=fi").content.decode()
    assert "Aino päätti keskustelun häiritsevän kirjoittamisen vuoksi" in page
    assert "Poista esto" in page
