"""What is told of somebody's conduct: sealed, walled off from others and from whom it is about (rule 35)."""

import uuid
from datetime import timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from moderation.audit.models import AuditRow
from moderation.cases import access, actions, core, matters
from moderation.cases.access import Filters, NoCaseError
from moderation.cases.core import CaseRefusedError, Wanted
from moderation.cases.models import Case, Conduct, StandsAside
from moderation.cases.retention import end_old_conduct, end_standing_aside
from moderation.sealing import keyring
from moderation.staff import actions as staff
from moderation.staff.core import RoleName
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

WORDS = "Hän kirjoitti kävijälle ilkeästi."


def told(about: Person, by: Person) -> Case:
    actions.tell_of_conduct(about.pk, WORDS, by, NOW)
    return Case.objects.get(kind="conduct", decided_at=None)


def waiting(person: Person) -> list[uuid.UUID]:
    return [row.case.pk for row in access.overview(person, Filters(), NOW).rows]


def decide(case: Case, by: Person, decision: str, reason: str) -> Case:
    return actions.decide(case.pk, case.version, Wanted(decision, reason), by, NOW)


def with_role(cast: Cast, name: str, role: RoleName) -> Person:
    return staff.create_person(
        login=name.lower(),
        password="x",
        duty_name=name,
        association=cast.saaristo,
        helper_type="professional",
        roles=(role,),
    )


def test_rule_35_only_those_of_its_own_permission_see_it_and_nobody_who_has_a_part_in_it(cast: Cast) -> None:
    case = told(cast.maija, cast.aino)
    oili, other = with_role(cast, "Oili", "moderator"), with_role(cast, "Manta", "manager")
    seen = {person.duty_name for person in (*everybody(cast), oili, other) if waiting(person)}
    assert seen == {cast.kaarina.duty_name, "Manta"}, "not whom it is about, nor another association's manager"
    for nobody in (cast.maija, cast.joel, cast.aino, cast.tuula, oili):
        with pytest.raises(NoCaseError):
            decide(case, nobody, "handled", "talked_over")
        with pytest.raises(NoCaseError):
            actions.open_matter(case.pk, "first_reading", nobody, NOW)


def everybody(cast: Cast) -> list[Person]:
    return [cast.aino, cast.eero, cast.sanni, cast.maija, cast.joel, cast.tuula, cast.kaarina, cast.dina]


def test_whoever_told_of_it_does_not_decide_it(cast: Cast) -> None:
    told(cast.tuula, cast.kaarina)
    assert waiting(cast.kaarina) == []
    assert len(waiting(with_role(cast, "Anja", "administrator"))) == 1


def test_rule_36_it_is_sealed_and_read_for_a_reason_under_audit(cast: Cast) -> None:
    case = told(cast.tuula, cast.aino)
    assert "ilkeästi".encode() not in bytes(Conduct.objects.get().sealed)
    matter = matters.of_kind("conduct")
    assert matter.show(case, cast.kaarina, NOW).context["lines"] is None
    actions.open_matter(case.pk, "first_reading", cast.kaarina, NOW)
    assert matter.show(case, cast.kaarina, NOW).context["lines"] == WORDS
    assert matter.show(case, cast.kaarina, NOW + core.READ_FOR).context["lines"] is None
    row = AuditRow.objects.get(action="open_conduct")
    assert (row.actor, row.reason) == (cast.kaarina.pk, "first_reading")


def test_what_is_decided_erases_the_words_with_their_key(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    case = told(cast.tuula, cast.aino)
    name = Conduct.objects.get().key_name
    with django_capture_on_commit_callbacks(execute=True):
        decide(case, cast.kaarina, "no_action", "unfounded")
    assert not Conduct.objects.exists()
    assert name not in keyring.current().get_many([name])
    with pytest.raises(NoCaseError):
        access.case_for(cast.kaarina, case.pk)


def test_somebody_who_stands_aside_decides_nothing_for_a_while(cast: Cast, clock: Clock) -> None:
    oili = with_role(cast, "Oili", "moderator")
    actions.hand_in("abuse", "apua-eroon", [core.Line("visitor", "x")], cast.aino, NOW)
    (excerpt,) = waiting(oili)
    decide(told(oili, cast.aino), cast.kaarina, "handled", "stands_aside")
    assert waiting(oili) == []
    with pytest.raises(NoCaseError):
        actions.claim(excerpt, oili, NOW)
    clock.forward(days=core.STANDS_ASIDE_FOR.days)
    assert waiting(oili) == [excerpt]
    assert end_standing_aside(clock.now) == 1
    assert not StandsAside.objects.exists()


def test_who_can_be_named_and_what_is_refused(cast: Cast) -> None:
    assert cast.eero not in access.who_can_be_named(cast.aino), "the staff of another association is not listed"
    for about, words, problem in (
        (cast.eero.pk, WORDS, "person"),
        (cast.aino.pk, WORDS, "person"),
        (uuid.uuid4(), WORDS, "person"),
        (cast.tuula.pk, " \n", "words"),
    ):
        with pytest.raises(CaseRefusedError) as refused:
            actions.tell_of_conduct(about, words, cast.aino, NOW)
        assert refused.value.problem == problem
    for _ in range(core.CONDUCT_AT_ONCE):
        actions.tell_of_conduct(cast.tuula.pk, "x" * 9000, cast.aino, NOW)
    with pytest.raises(CaseRefusedError, match="too_many"):
        actions.tell_of_conduct(cast.tuula.pk, WORDS, cast.aino, NOW)


def test_what_nobody_has_judged_goes_in_time(cast: Cast) -> None:
    case = told(cast.tuula, cast.aino)
    assert end_old_conduct(NOW + core.CONDUCT_KEPT - timedelta(seconds=1)) == 0
    assert end_old_conduct(NOW + core.CONDUCT_KEPT) == 1
    case.refresh_from_db()
    assert case.decision == "lapsed"
