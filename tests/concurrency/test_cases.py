"""Moderators who claim or decide the same case at the same moment, and reports that come at once."""

import threading
import uuid
from datetime import datetime

import pytest
from django.db import connection, transaction

from moderation.audit.models import AuditRow
from moderation.cases import actions, core, matters
from moderation.cases.core import CaseRefusedError, Line, Place, Wanted
from moderation.cases.models import Case, Excerpt
from moderation.live.ids import id_of
from moderation.staff import actions as staff
from moderation.staff.models import Person
from rooms.facilitation import actions as facilitation
from rooms.facilitation.models import Report
from rooms.posts import actions as posts
from rooms.posts.access import NoPostError
from rooms.posts.actions import CannotError
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.led_rooms import led_room, member, post
from tests.support.rooms import held, leads, seat_of

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def moderators(cast: Cast) -> list[Person]:
    """Two of Aino's association."""
    return [
        staff.create_person(
            login=name.lower(),
            password="x",
            duty_name=name,
            association=cast.saaristo,
            helper_type="professional",
            roles=("moderator",),
        )
        for name in ("Oili", "Matti")
    ]


def handed_in(cast: Cast) -> Case:
    with transaction.atomic():
        excerpt = actions.hand_in("abuse", "apua-eroon", [Line("visitor", "x")], cast.aino, NOW)
    return Case.objects.get(subject=excerpt)


def decide(case: Case, by: Person) -> object:
    return actions.decide(case.pk, case.version, Wanted("no_action", "unfounded"), by, NOW)


def test_of_two_who_claim_it_at_once_one_handles_it(cast: Cast) -> None:
    pair = moderators(cast)
    for _ in range(5):
        case = handed_in(cast)
        outcomes = together([lambda p=p: actions.claim(case.pk, p, NOW) for p in pair])  # type: ignore[misc]  # noqa: B023
        assert sorted(str(outcome) for outcome in outcomes) == [f"case {case.pk}", "claimed"]
        case.refresh_from_db()
        assert AuditRow.objects.get(action="claim_case", object_id=str(case.pk)).actor == case.claimed_by_id


def test_of_two_who_decide_at_once_one_does(cast: Cast) -> None:
    pair = moderators(cast)
    for _ in range(5):
        case = handed_in(cast)
        outcomes = together([lambda p=p: decide(case, p) for p in pair])  # type: ignore[misc]  # noqa: B023
        assert sum(isinstance(outcome, Case) for outcome in outcomes) == 1, outcomes
        assert {str(outcome) for outcome in outcomes} - {f"case {case.pk}"} <= {"decided", "gone", "changed"}
        assert AuditRow.objects.filter(action="case_no_action", object_id=str(case.pk)).count() == 1


def test_control_without_the_lock_both_claim_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    pair, case = moderators(cast), handed_in(cast)
    both_have_read = threading.Barrier(2, timeout=20)

    def unlocked(case_id: uuid.UUID, _by: Person) -> Case:
        return Case.objects.get(pk=case_id)

    def read_by_both(*_: object) -> None:
        both_have_read.wait()

    monkeypatch.setattr("moderation.cases.actions.queue._locked_for", unlocked)
    monkeypatch.setattr("moderation.cases.core.check_claim", read_by_both)
    outcomes = together([lambda p=p: actions.claim(case.pk, p, NOW) for p in pair])  # type: ignore[misc]
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes


def test_control_without_the_locks_both_decide_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    pair, case = moderators(cast), handed_in(cast)
    both_have_read = threading.Barrier(2, timeout=20)

    def read_by_both(*_: object) -> None:
        both_have_read.wait()

    def do_nothing(*_: object) -> None:
        pass

    excerpts = matters.of_kind("excerpt")
    monkeypatch.setitem(matters._registered, "excerpt", excerpts._replace(lock=do_nothing, decide=do_nothing))
    monkeypatch.setattr("moderation.cases.actions.queue._locked_for", lambda pk, _by: Case.objects.get(pk=pk))
    monkeypatch.setattr("moderation.cases.core.check_decider", read_by_both)
    outcomes = together([lambda p=p: decide(case, p) for p in pair])  # type: ignore[misc]
    assert all(isinstance(outcome, Case) for outcome in outcomes), outcomes
    assert AuditRow.objects.filter(action="case_no_action", object_id=str(case.pk)).count() == 2


def test_an_excerpt_that_is_withdrawn_and_decided_at_once_is_one_of_the_two(cast: Cast) -> None:
    oili, _ = moderators(cast)
    for _ in range(5):
        case = handed_in(cast)
        assert case.subject is not None
        withdrawn, decided = together(
            [lambda: actions.withdraw([case.subject], NOW), lambda: decide(case, oili)]  # type: ignore[list-item]  # noqa: B023
        )
        assert withdrawn is None
        case.refresh_from_db()
        assert case.decision == ("no_action" if isinstance(decided, Case) else "withdrawn")
        assert not Excerpt.objects.exists()


def test_many_about_the_same_at_once_are_one_case_that_has_counted_them(cast: Cast) -> None:
    for number in range(3):
        subject = uuid.UUID(int=number)

        def tell(now: datetime = NOW, subject: uuid.UUID = subject) -> None:
            with transaction.atomic():
                actions.open_case("report", subject, Place("room", "x"), now, core.USUAL)

        assert together([tell] * 6) == [None] * 6
        assert Case.objects.get(subject=subject).count == 6


def test_a_waiting_post_that_is_judged_in_the_queue_on_the_page_and_taken_back_at_once_ends_once(cast: Cast) -> None:
    for _ in range(4):
        room = led_room(cast)
        who = member(room)
        row = held(seat_of(who), "En jaksa enää elää")
        case = Case.objects.get(subject=row.held)
        at_page, in_queue, by_author = together(
            [
                lambda: posts.judge(leads(room, cast.aino), id_of(row.held), False, "Hei", NOW),  # noqa: B023
                lambda: actions.decide(case.pk, 0, Wanted("suspend", "threat", "Hei", 24), cast.eero, NOW),  # noqa: B023
                lambda: posts.withdraw(seat_of(who), id_of(row.held), NOW),  # noqa: B023
            ]
        )
        assert sum(outcome is None or isinstance(outcome, Case) for outcome in (at_page, in_queue)) <= 1
        for outcome in (at_page, in_queue, by_author):
            assert outcome is None or isinstance(outcome, Case | NoPostError | CaseRefusedError | CannotError), outcome
        case.refresh_from_db()
        assert case.decision in ("return", "suspend", "withdrawn")
        assert (case.decision == "suspend") == isinstance(in_queue, Case)
        assert AuditRow.objects.filter(object_id=str(case.pk)).count() == 1


def test_the_last_reports_of_a_post_that_are_settled_at_once_take_the_case_along(cast: Cast) -> None:
    for number in range(4):
        room = led_room(cast)
        seq = post(member(room))
        for teller in ("Kuutamo", "Myrsky"):
            facilitation.report(member(room, teller).pk, seq, "", f"key-of-{teller}-{number}", NOW)
        one, two = Report.objects.filter(room=room).order_by("pk")
        outcomes = together(
            [
                lambda: facilitation.settle(cast.aino, one.pk, NOW),  # noqa: B023
                lambda: facilitation.settle(cast.eero, two.pk, NOW),  # noqa: B023
            ]
        )
        assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
        assert Case.objects.get(place=str(room.pk)).decision == "handled"
