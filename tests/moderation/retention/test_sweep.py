"""The sweep: every rule by itself, started again without harm, and nothing quoted in the log."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chat.contacts.models import Contact
from moderation.audit.core import checked_object_id
from moderation.audit.models import AuditRow
from moderation.retention import access, actions, registry
from moderation.retention.actions import sweep
from moderation.retention.core import Standing
from moderation.retention.models import Erasure
from moderation.retention.registry import Rule
from moderation.staff.models import StaffSession
from moderation.staff.sessions import SessionStore
from tests.support.cast import Cast, session_of, sign_in
from tests.support.clock import MONDAY_NOON, Clock


class BrokenError(Exception):
    """Quotes a row, as a database's error can."""


def made(name: str, erase: Callable[[datetime], int]) -> Rule:
    return Rule(name, (StaffSession,), "an hour", "A test.", erase)


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Replaces the registry's rules."""

    def replace(*rules: Rule) -> None:
        monkeypatch.setattr(registry, "_rules", list(rules))

    return replace


def store_session(now: datetime) -> int:
    store = SessionStore()
    store["x"] = 1
    store.create()
    return 1


@pytest.mark.storage
@pytest.mark.django_db
def test_a_rule_that_fails_keeps_the_others_from_nothing(
    only: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    def fail(now: datetime) -> int:
        store_session(now)
        raise BrokenError("a line that somebody wrote")

    only(made("first", store_session), made("second", fail), made("third", store_session))
    with caplog.at_level(logging.ERROR):
        swept = sweep(MONDAY_NOON)
    assert swept.erased == {"first": 1, "third": 1}
    assert swept.failed == ["second"]
    assert StaffSession.objects.count() == 2, "what the failed rule did is undone, what the others did is kept"
    assert "second" in caplog.text
    assert "BrokenError" in caplog.text
    assert "somebody wrote" not in caplog.text


@pytest.mark.django_db
def test_rules_get_the_time_of_the_sweep(only: Callable[..., None]) -> None:
    seen: list[datetime] = []

    def look(now: datetime) -> int:
        seen.append(now)
        return 0

    only(made("look", look), Rule("stays", (StaffSession,), "no end", "A test."))
    assert sweep(MONDAY_NOON).erased == {"look": 0}
    assert seen == [MONDAY_NOON]


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("in_steps", [False, True])
def test_a_rule_that_another_process_runs_is_left_to_it(only: Callable[..., None], in_steps: bool) -> None:
    only(Rule("busy", (StaffSession,), "an hour", "A test.", store_session, in_steps))
    if connection.vendor != "postgresql":
        assert sweep(MONDAY_NOON).erased == {"busy": 1}, "SQLite has one writer: nothing to leave"
        return
    other = connections.create_connection("default")
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [actions.lock_number("busy")])
        assert sweep(MONDAY_NOON).erased == {}
        assert StaffSession.objects.count() == 0
        other.rollback()  # closing alone would let go a moment later
    finally:
        other.close()
    assert sweep(MONDAY_NOON).erased == {"busy": 1}


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("in_steps", [False, True])
def test_a_rule_that_goes_in_steps_holds_no_row_longer_than_a_step(only: Callable[..., None], in_steps: bool) -> None:
    in_one: list[bool] = []

    def look(_now: datetime) -> int:
        in_one.append(connection.in_atomic_block)
        return 1

    only(Rule("look", (StaffSession,), "an hour", "A test.", look, in_steps))
    assert sweep(MONDAY_NOON).erased == sweep(MONDAY_NOON).erased == {"look": 1}, "the lock is given back"
    assert in_one == [not in_steps] * 2


def test_contacts_are_swept_one_after_the_other() -> None:
    """In one transaction the sweep and the writer would wait for each other's streams."""
    swept = {model: rule for rule in registry.rules() for model in rule.models}
    assert swept[Contact].in_steps


@pytest.mark.storage
def test_ended_sessions_go_and_live_ones_stay(cast: Cast, clock: Clock) -> None:
    early, late = Client(), Client()
    sign_in(early, cast.aino)
    clock.forward(minutes=10)
    sign_in(late, cast.eero)
    clock.forward(minutes=7)
    rule = "moderation.staff.retention.erase_ended_sessions"
    assert sweep(clock.now).erased[rule] == 1
    assert list(StaffSession.objects.values_list("session_key", flat=True)) == [session_of(late)]
    assert sweep(clock.now).erased[rule] == 0


@pytest.mark.django_db
def test_the_command_says_what_went(only: Callable[..., None]) -> None:
    only(made("first", store_session))
    out = StringIO()
    call_command("sweep", stdout=out)
    assert out.getvalue() == "first: 1\n"


@pytest.mark.django_db
def test_the_command_fails_when_a_rule_does(only: Callable[..., None]) -> None:
    def fail(now: datetime) -> int:
        raise BrokenError

    only(made("broken", fail))
    with pytest.raises(CommandError, match="broken"):
        call_command("sweep", stdout=StringIO())


# --- whether it keeps up --------------------------------------------------------------------------


@pytest.mark.storage
@pytest.mark.django_db
def test_rule_33_a_rule_that_fails_again_and_again_is_told_of_in_the_log(
    only: Callable[..., None], clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    can_erase = [True]

    def erase(now: datetime) -> int:
        if not can_erase[0]:
            raise BrokenError("a line that somebody wrote")
        return 0

    only(made("a.stubborn", erase), made("healthy", store_session))
    sweep(clock.now)
    assert access.standing(clock.now) == Standing(timedelta(0), ())
    can_erase[0] = False
    clock.forward(minutes=5)
    sweep(clock.now)
    assert "retention is behind" not in caplog.text
    clock.forward(seconds=10)
    sweep(clock.now)
    assert "retention is behind: a-stubborn" in caplog.text
    assert access.standing(clock.now) == Standing(timedelta(minutes=5, seconds=10), ("a-stubborn",))
    can_erase[0] = True
    sweep(clock.now)
    assert access.standing(clock.now).behind == ()


@pytest.mark.storage
@pytest.mark.django_db
def test_that_a_sweep_was_made_is_noted_in_one_statement_for_all_rules(only: Callable[..., None]) -> None:
    only(*(made(f"rule{n}", lambda now: 0) for n in range(20)))
    sweep(MONDAY_NOON)
    with CaptureQueriesContext(connection) as queries:
        sweep(MONDAY_NOON)
    dated = [query["sql"] for query in queries if "retention_rulerun" in query["sql"]]
    assert len(dated) == 2, "one to write all, one to look for the late"


# --- what the audit trail says of it --------------------------------------------------------------


def recorded() -> list[str]:
    """Rules of which the trail says that they erased something."""
    rows = AuditRow.objects.filter(action="erase_expired", object_kind="retention_rule").order_by("seq")
    return list(rows.values_list("object_id", flat=True))


@pytest.mark.storage
@pytest.mark.django_db
def test_the_trail_says_a_day_later_which_rules_erased_something(only: Callable[..., None], clock: Clock) -> None:
    of_the_notes = next(known for known in registry.rules() if Erasure in known.models)
    only(made("a.full", store_session), made("an.empty", lambda now: 0), of_the_notes)
    for _ in range(3):
        sweep(clock.now)
        clock.forward(hours=1)
    assert recorded() == [], "the time would tell when a talk ended"
    assert list(Erasure.objects.values_list("rule", "day")) == [("a-full", clock.now.date())]
    clock.forward(days=1)
    sweep(clock.now)
    sweep(clock.now)
    assert recorded() == ["a-full"]
    clock.forward(days=1)
    sweep(clock.now)
    assert recorded() == ["a-full", "a-full"], "a row for each day, and none for the notes themselves"


@pytest.mark.storage
@pytest.mark.django_db
@pytest.mark.parametrize("what", ["_note_erasure", "publish_head"])
def test_rule_33_trouble_with_the_trail_keeps_nothing_from_being_erased(
    only: Callable[..., None], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    def fail(*_: object) -> None:
        raise BrokenError("a line that somebody wrote")

    only(made("first", store_session), made("second", store_session))
    monkeypatch.setattr(actions, what, fail)
    assert sweep(MONDAY_NOON).erased == {"first": 1, "second": 1}
    assert StaffSession.objects.count() == 2
    assert "BrokenError" in caplog.text
    assert "somebody wrote" not in caplog.text


@pytest.mark.django_db
@pytest.mark.storage
def test_who_sweeps_is_told_by_the_clock_that_they_have() -> None:
    sweep(MONDAY_NOON)
    assert access.is_swept_by(MONDAY_NOON + timedelta(seconds=30))
    for hours in (1, -1):
        assert not access.is_swept_by(MONDAY_NOON + timedelta(hours=hours))


def test_the_trail_can_name_every_rule() -> None:
    for known in registry.rules():
        if known.erase is not None:
            assert checked_object_id(known.audit_name)
