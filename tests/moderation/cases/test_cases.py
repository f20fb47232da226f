"""Excerpts that were handed in: sealed apart, read under audit, and gone in time."""

from datetime import timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from moderation.audit.models import AuditRow
from moderation.cases import access, actions, core
from moderation.cases.access import NobodyJudgesError, NoCaseError
from moderation.cases.core import Line
from moderation.cases.models import Case
from moderation.cases.retention import destroy_orphaned_keys, end_cases
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError, KeyringUnavailableError
from moderation.sealing.seal import SealBrokenError
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

LINES = [Line("visitor", "Minä löydän sinut vielä."), Line("helper", "Lopetan tämän nyt.")]
Commits = DjangoCaptureOnCommitCallbacks


def moderator(cast: Cast, association: str = "saaristo") -> Person:
    """Somebody who judges there."""
    return staff.create_person(
        login=f"oili-{association}",
        password="x",
        duty_name="Oili",
        association=cast.saaristo if association == "saaristo" else cast.jarvi_suomi,
        helper_type="professional",
        roles=("moderator",),
    )


def handed_in(cast: Cast) -> Case:
    return Case.objects.get(pk=actions.hand_in("abuse", "apua-eroon", LINES, cast.aino, NOW))


def is_key_there(case: Case) -> bool:
    return case.key_name in keyring.current().get_many([case.key_name])


def test_an_excerpt_is_stored_sealed_under_a_key_of_its_own(cast: Cast) -> None:
    moderator(cast)
    case = handed_in(cast)
    assert "Minä".encode() not in bytes(case.sealed)
    assert is_key_there(case)
    assert (case.category, case.origin, case.association) == ("abuse", "apua-eroon", cast.saaristo)
    assert case.ends_at == NOW + timedelta(days=30)


def test_where_nobody_would_read_it_nothing_is_kept(cast: Cast) -> None:
    moderator(cast, "jarvi-suomi")
    with pytest.raises(NobodyJudgesError):
        handed_in(cast)
    oili = moderator(cast)
    staff.deactivate_person(oili)
    with pytest.raises(NobodyJudgesError):
        handed_in(cast)
    assert not Case.objects.exists()


def test_rule_36_each_reading_is_in_the_audit_trail_and_no_word_of_it(cast: Cast) -> None:
    oili = moderator(cast)
    case = handed_in(cast)
    for _ in range(2):
        assert actions.open_case(case.pk, oili, NOW) == LINES
    rows = AuditRow.objects.filter(object_kind="case").order_by("seq")
    assert [(row.action, row.actor, row.reason) for row in rows] == [
        ("hand_in_excerpt", cast.aino.pk, "abuse"),
        ("open_case", oili.pk, ""),
        ("open_case", oili.pk, ""),
    ]
    assert {row.object_id for row in rows} == {str(case.pk)}


def test_rule_35_it_is_read_in_the_association_that_answered_and_nowhere_else(cast: Cast) -> None:
    oili, stranger = moderator(cast), moderator(cast, "jarvi-suomi")
    case = handed_in(cast)
    assert [row.pk for row in access.cases_for(oili)] == [case.pk]
    assert access.cases_for(stranger) == []
    for somebody in (stranger, cast.aino, cast.maija, cast.tuula, cast.kaarina, cast.dina):
        with pytest.raises(NoCaseError):
            actions.open_case(case.pk, somebody, NOW)
        with pytest.raises(NoCaseError):
            actions.close_case(case.pk, somebody)
    assert AuditRow.objects.filter(action="open_case").count() == 0


def test_what_is_judged_is_gone_with_its_key(cast: Cast, django_capture_on_commit_callbacks: Commits) -> None:
    oili = moderator(cast)
    case = handed_in(cast)
    with django_capture_on_commit_callbacks(execute=True):
        actions.close_case(case.pk, oili)
    assert not Case.objects.exists()
    assert not is_key_there(case)
    with pytest.raises(NoCaseError):
        actions.open_case(case.pk, oili, NOW)


def test_rule_14_deletion_takes_what_nobody_has_opened_and_leaves_an_open_case(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    oili = moderator(cast)
    opened, untouched = handed_in(cast), handed_in(cast)
    actions.open_case(opened.pk, oili, NOW)
    with django_capture_on_commit_callbacks(execute=True):
        actions.withdraw([opened.pk, untouched.pk])
    assert [row.pk for row in Case.objects.all()] == [opened.pk]
    assert not is_key_there(untouched)


def test_an_excerpt_ends_in_time_opened_or_not(cast: Cast, django_capture_on_commit_callbacks: Commits) -> None:
    oili = moderator(cast)
    opened, untouched = handed_in(cast), handed_in(cast)
    actions.open_case(opened.pk, oili, NOW)
    with django_capture_on_commit_callbacks(execute=True):
        assert end_cases(NOW + core.KEPT - timedelta(seconds=1)) == 0
        assert end_cases(NOW + core.KEPT) == 2
    assert not Case.objects.exists()
    assert not is_key_there(opened)
    assert not is_key_there(untouched)
    assert access.read_ended(NOW + core.KEPT).readable == 0


def test_what_the_sweep_has_missed_is_found(cast: Cast) -> None:
    moderator(cast)
    handed_in(cast)
    assert access.read_ended(NOW + core.KEPT).readable == 0, "a minute is the sweep's"
    assert access.read_ended(NOW + core.KEPT + timedelta(minutes=2)).readable == 1


def test_a_keyring_that_is_away_keeps_nothing_from_being_deleted_and_the_sweep_destroys_the_key(
    cast: Cast, django_capture_on_commit_callbacks: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    moderator(cast)
    case = handed_in(cast)

    def away(_names: object) -> None:
        raise KeyringUnavailableError

    with monkeypatch.context() as patch:
        patch.setattr(keyring.current(), "destroy_many", away)
        with django_capture_on_commit_callbacks(execute=True):
            actions.withdraw([case.pk])
    assert not Case.objects.exists()
    assert is_key_there(case)
    orphans = [name for name in access.orphaned_keys(timedelta(0)) if name == case.key_name]
    monkeypatch.setattr(access, "orphaned_keys", lambda: orphans)  # an hour later
    assert destroy_orphaned_keys(NOW) == 1
    assert not is_key_there(case)


def test_keys_of_cases_that_are_there_are_no_orphans(cast: Cast) -> None:
    moderator(cast)
    case = handed_in(cast)
    assert case.key_name not in access.orphaned_keys(timedelta(0))
    assert is_key_there(case)


def test_a_row_that_was_changed_or_has_lost_its_key_is_not_shown(cast: Cast) -> None:
    oili = moderator(cast)
    case, other = handed_in(cast), handed_in(cast)
    Case.objects.filter(pk=case.pk).update(sealed=bytes(other.sealed), key_name="case-x")
    Case.objects.filter(pk=other.pk).update(sealed=b"x" * 40)
    with pytest.raises(NoCaseError):
        actions.open_case(case.pk, oili, NOW)
    with pytest.raises(SealBrokenError):
        actions.open_case(other.pk, oili, NOW)
    with pytest.raises(KeyGoneError):
        keyring.current().get("case-x")


def test_rule_33_an_excerpt_that_is_gone_is_readable_in_a_copy_only_while_its_key_is_there(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    moderator(cast)
    case = handed_in(cast)
    assert access.read_copy("default").tried == 0, "it is not gone"
    monkeypatch.setattr(access, "_known", lambda _names: set())
    assert access.read_copy("default") == Outcome(1, 1), "as where the keyring was in the backup, too"
    keyring.current().destroy(case.key_name)
    assert access.read_copy("default") == Outcome(1, 0)
