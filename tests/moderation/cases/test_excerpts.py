"""Excerpts that were handed in: sealed apart, read under audit, and gone in time."""

import uuid
from datetime import datetime, timedelta
from unittest import mock

import pytest
from django.db import connection
from pytest_django import DjangoCaptureOnCommitCallbacks

from moderation.audit.models import AuditRow
from moderation.cases import actions, core
from moderation.cases.access import NobodyJudgesError, NoCaseError
from moderation.cases.access import excerpts as access
from moderation.cases.access.excerpts import NoExcerptError
from moderation.cases.access.queue import Filters, overview
from moderation.cases.actions.excerpts import _show as show
from moderation.cases.core import CaseRefusedError, Line, Wanted
from moderation.cases.models import Case, Conduct, Excerpt, Reading
from moderation.cases.retention import destroy_orphaned_keys, end_excerpts, end_readings
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


def seen(person: Person) -> list[uuid.UUID]:
    """What stands in the person's queue."""
    return [row.case.pk for row in overview(person, Filters(), NOW).rows]


def handed_in(cast: Cast) -> Excerpt:
    return Excerpt.objects.get(pk=actions.hand_in("abuse", "apua-eroon", LINES, cast.aino, NOW))


def is_key_there(excerpt: Excerpt) -> bool:
    return excerpt.key_name in keyring.current().get_many([excerpt.key_name])


def case_of(excerpt: Excerpt) -> Case:
    return Case.objects.get(subject=excerpt.pk)


def read(excerpt: Excerpt, by: Person, reason: str = "first_reading", now: datetime = NOW) -> list[Line]:
    """Open it, and look at it."""
    case = case_of(excerpt)
    actions.open_matter(case.pk, reason, by, now)
    return list(show(case, by, now).context["lines"])


def close(excerpt: Excerpt, by: Person) -> None:
    case = case_of(excerpt)
    actions.decide(case.pk, case.version, Wanted("no_action", "unfounded"), by, NOW)


def test_an_excerpt_is_stored_sealed_under_a_key_of_its_own(cast: Cast) -> None:
    moderator(cast)
    excerpt = handed_in(cast)
    assert "Minä".encode() not in bytes(excerpt.sealed)
    assert is_key_there(excerpt)
    assert (excerpt.category, excerpt.origin, excerpt.association) == ("abuse", "apua-eroon", cast.saaristo)
    assert excerpt.ends_at == NOW + timedelta(days=30)


def test_where_nobody_would_read_it_nothing_is_kept(cast: Cast) -> None:
    moderator(cast, "jarvi-suomi")
    with pytest.raises(NobodyJudgesError):
        handed_in(cast)
    oili = moderator(cast)
    staff.deactivate_person(oili)
    with pytest.raises(NobodyJudgesError):
        handed_in(cast)
    assert not Excerpt.objects.exists()


def test_rule_36_each_opening_has_a_reason_and_is_in_the_audit_trail_without_a_word_of_it(cast: Cast) -> None:
    oili = moderator(cast)
    excerpt = handed_in(cast)
    for reason in ("first_reading", "authority_asked"):
        assert read(excerpt, oili, reason) == LINES
    for reason in ("", "curious"):
        with pytest.raises(CaseRefusedError, match="reason"):
            read(excerpt, oili, reason)
    rows = AuditRow.objects.filter(object_kind="excerpt").order_by("seq")
    assert [(row.action, row.actor, row.reason) for row in rows] == [
        ("hand_in_excerpt", cast.aino.pk, "abuse"),
        ("open_excerpt", oili.pk, "first_reading"),
        ("open_excerpt", oili.pk, "authority_asked"),
    ]
    assert {row.object_id for row in rows} == {str(excerpt.pk)}
    assert case_of(excerpt).first_looked_at == NOW


def test_what_was_opened_is_seen_by_that_person_for_a_quarter_of_an_hour(cast: Cast) -> None:
    oili = moderator(cast)
    colleague = staff.create_person(
        login="matti",
        password="x",
        duty_name="Matti",
        association=cast.saaristo,
        helper_type="professional",
        roles=("moderator",),
    )
    excerpt = handed_in(cast)
    read(excerpt, oili)
    case = case_of(excerpt)
    assert show(case, oili, NOW + core.READ_FOR - timedelta(seconds=1)).context["lines"] == LINES
    assert show(case, oili, NOW + core.READ_FOR).context["lines"] is None
    assert show(case, colleague, NOW).context["lines"] is None
    assert end_readings(NOW + core.READ_FOR) == 1
    assert not Reading.objects.exists()


def test_rule_35_it_is_read_in_the_association_that_answered_and_nowhere_else(cast: Cast) -> None:
    oili, stranger = moderator(cast), moderator(cast, "jarvi-suomi")
    excerpt = handed_in(cast)
    case = case_of(excerpt)
    assert seen(oili) == [case.pk]
    for somebody in (stranger, cast.aino, cast.maija, cast.tuula, cast.kaarina, cast.dina):
        assert seen(somebody) == []
        for act in (read, close):
            with pytest.raises(NoCaseError):
                act(excerpt, somebody)
        with pytest.raises(NoCaseError):
            actions.claim(case.pk, somebody, NOW)
    assert AuditRow.objects.filter(action="open_excerpt").count() == 0


def test_what_is_judged_is_gone_with_its_key(cast: Cast, django_capture_on_commit_callbacks: Commits) -> None:
    oili = moderator(cast)
    excerpt = handed_in(cast)
    with django_capture_on_commit_callbacks(execute=True):
        close(excerpt, oili)
    assert not Excerpt.objects.exists()
    assert not is_key_there(excerpt)
    with pytest.raises(CaseRefusedError, match="gone"):
        actions.open_matter(case_of(excerpt).pk, "first_reading", oili, NOW)
    case = case_of(excerpt)
    assert (case.decision, case.reason, case.decided_by, case.decided_at) == ("no_action", "unfounded", oili, NOW)


def test_rule_14_deletion_takes_what_nobody_has_opened_and_leaves_an_open_case(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    oili = moderator(cast)
    opened, untouched = handed_in(cast), handed_in(cast)
    read(opened, oili)
    with django_capture_on_commit_callbacks(execute=True):
        actions.withdraw([opened.pk, untouched.pk], NOW)
    assert [row.pk for row in Excerpt.objects.all()] == [opened.pk]
    assert not is_key_there(untouched)
    assert [case_of(row).decision for row in (opened, untouched)] == ["", "withdrawn"]


def test_an_excerpt_ends_in_time_opened_or_not(cast: Cast, django_capture_on_commit_callbacks: Commits) -> None:
    oili = moderator(cast)
    opened, untouched = handed_in(cast), handed_in(cast)
    read(opened, oili)
    with django_capture_on_commit_callbacks(execute=True):
        assert end_excerpts(NOW + core.KEPT - timedelta(seconds=1)) == 0
        assert end_excerpts(NOW + core.KEPT) == 2
    assert not Excerpt.objects.exists()
    assert not is_key_there(opened)
    assert not is_key_there(untouched)
    assert access.read_ended(NOW + core.KEPT).readable == 0
    assert {case_of(row).decision for row in (opened, untouched)} == {"lapsed"}


def test_what_the_sweep_has_missed_is_found(cast: Cast) -> None:
    moderator(cast)
    handed_in(cast)
    assert access.read_ended(NOW + core.KEPT).readable == 0, "a minute is the sweep's"
    assert access.read_ended(NOW + core.KEPT + timedelta(minutes=2)).readable == 1


def test_a_keyring_that_is_away_keeps_nothing_from_being_deleted_and_the_sweep_destroys_the_key(
    cast: Cast, django_capture_on_commit_callbacks: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    moderator(cast)
    excerpt = handed_in(cast)

    def away(_names: object) -> None:
        raise KeyringUnavailableError

    with monkeypatch.context() as patch:
        patch.setattr(keyring.current(), "destroy_many", away)
        with django_capture_on_commit_callbacks(execute=True):
            actions.withdraw([excerpt.pk], NOW)
    assert not Excerpt.objects.exists()
    assert is_key_there(excerpt)
    orphans = [name for name in access.orphaned_keys(timedelta(0)) if name == excerpt.key_name]
    monkeypatch.setattr(access, "orphaned_keys", lambda: orphans)  # an hour later
    assert destroy_orphaned_keys(NOW) == 1
    assert not is_key_there(excerpt)


def test_keys_of_cases_that_are_there_are_no_orphans(cast: Cast) -> None:
    moderator(cast)
    excerpt = handed_in(cast)
    assert excerpt.key_name not in access.orphaned_keys(timedelta(0))
    assert is_key_there(excerpt)


def test_a_row_that_was_changed_or_has_lost_its_key_is_not_shown(cast: Cast) -> None:
    oili = moderator(cast)
    excerpt, other = handed_in(cast), handed_in(cast)
    Excerpt.objects.filter(pk=excerpt.pk).update(sealed=bytes(other.sealed), key_name="case-x")
    Excerpt.objects.filter(pk=other.pk).update(sealed=b"x" * 40)
    with pytest.raises(NoExcerptError):
        read(excerpt, oili)
    with pytest.raises(SealBrokenError):
        read(other, oili)
    with pytest.raises(KeyGoneError):
        keyring.current().get("case-x")


def test_rule_33_an_excerpt_that_is_gone_is_readable_in_a_copy_only_while_its_key_is_there(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    moderator(cast)
    excerpt = handed_in(cast)
    assert access.read_copy("default").tried == 0, "it is not gone"
    monkeypatch.setattr(access, "_known", lambda _names: set())
    assert access.read_copy("default") == Outcome(1, 1), "as where the keyring was in the backup, too"
    keyring.current().destroy(excerpt.key_name)
    assert access.read_copy("default") == Outcome(1, 0)


def test_what_was_told_of_conduct_is_tried_with_its_own_seal_in_a_copy_and_by_its_age(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.tell_of_conduct(cast.tuula.pk, "Hän huutaa.", cast.aino, NOW)
    told = Conduct.objects.get()
    gone = NOW + core.CONDUCT_KEPT
    assert access.read_ended(gone).readable == 0, "a minute is the sweep's"
    assert access.read_ended(gone + timedelta(minutes=2)).readable == 1
    assert access.read_copy("default").tried == 0, "it is not gone"
    monkeypatch.setattr(access, "_known", lambda _names: set())
    assert access.read_copy("default") == Outcome(1, 1), "as where the keyring was in the backup, too"
    keyring.current().destroy(told.key_name)
    assert access.read_copy("default") == Outcome(1, 0)


def test_rule_33_a_copy_from_before_the_queue_is_tried_too(cast: Cast) -> None:
    moderator(cast)
    excerpt = handed_in(cast)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE before_the_queue AS SELECT * FROM cases_excerpt")
    older = mock.patch.multiple(
        access,
        BEFORE_THE_QUEUE="before_the_queue",
        _known=lambda _names: set(),
        connections={"default": mock.Mock(**{"introspection.table_names.return_value": ["before_the_queue"]})},
    )
    with older:
        assert access.read_copy("default") == Outcome(1, 1)
        keyring.current().destroy(excerpt.key_name)
        assert access.read_copy("default") == Outcome(1, 0)
