"""What comes first in the queue, who may handle it, and what can be decided."""

from datetime import timedelta
from uuid import UUID

import pytest

from moderation.cases import core
from moderation.cases.core import CaseRefusedError, Offer, Standing, Waited, Wanted, waited
from tests.support.clock import MONDAY_NOON as NOW

AINO, EERO = UUID(int=1), UUID(int=2)
HOUR = timedelta(hours=1)


def problem_of(case: Standing, by: UUID = AINO, version: int = 0) -> str:
    try:
        core.check_decider(case, version, by, NOW)
    except CaseRefusedError as error:
        return error.problem
    return ""


def test_every_kind_has_a_promised_time() -> None:
    assert set(core.PROMISED) == set(core.KINDS)


def test_rule_30_urgent_ones_come_first_then_what_is_nearest_to_its_promise_or_latest() -> None:
    late = core.turn(core.USUAL, NOW - HOUR, NOW - 5 * HOUR)
    soon = core.turn(core.USUAL, NOW + HOUR, NOW - 9 * HOUR)
    urgent = core.turn(core.URGENT, NOW + 20 * HOUR, NOW)
    pressing = core.turn(core.PRESSING, NOW + 30 * HOUR, NOW)
    assert sorted([soon, late, pressing, urgent]) == [urgent, pressing, late, soon]


def test_what_is_urgent_is_promised_sooner() -> None:
    assert core.due_at("held", core.URGENT, NOW) == NOW + core.URGENT_WITHIN
    assert core.due_at("held", core.PRESSING, NOW) == NOW + core.PROMISED["held"]


@pytest.mark.parametrize(
    ("case", "problem"),
    [
        (Standing(0, 0), ""),
        (Standing(0, 1), "changed"),
        (Standing(0, 0, decided_at=NOW), "decided"),
        (Standing(0, 0, claimed_by=AINO, claimed_until=NOW + HOUR), ""),
        (Standing(0, 0, claimed_by=EERO, claimed_until=NOW + HOUR), "claimed"),
        (Standing(0, 0, claimed_by=EERO, claimed_until=NOW), ""),
        (Standing(0, 0, escalated_by=AINO), "same_person"),
        (Standing(0, 0, escalated_by=EERO), ""),
    ],
)
def test_who_may_decide_a_case(case: Standing, problem: str) -> None:
    assert problem_of(case) == problem


def test_a_claim_of_something_urgent_ends_sooner() -> None:
    assert core.claim_until(core.URGENT, NOW) == NOW + core.URGENT_CLAIMED_FOR
    assert core.claim_until(core.USUAL, NOW) == NOW + core.CLAIMED_FOR


OFFERS = [Offer("approve"), Offer("return", ("rules",), words="must"), Offer("mute", ("rules",), hours=(1, 24))]


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        (Wanted("approve"), ""),
        (Wanted("hide"), "not_offered"),
        (Wanted("return", "rules", "Hei"), ""),
        (Wanted("return", "rules", "  "), "words"),
        (Wanted("return", "", "Hei"), "reason"),
        (Wanted("return", "because", "Hei"), "reason"),
        (Wanted("mute", "rules", hours=24), ""),
        (Wanted("mute", "rules", hours=25), "length"),
    ],
)
def test_a_decision_is_one_of_the_list(wanted: Wanted, problem: str) -> None:
    if not problem:
        assert core.checked(OFFERS, wanted).decision == wanted.decision
        return
    with pytest.raises(CaseRefusedError) as refused:
        core.checked(OFFERS, wanted)
    assert refused.value.problem == problem


def test_how_long_something_waits_is_said_in_the_unit_that_fits() -> None:
    assert waited(None, NOW) is None
    for since, expected in (
        (timedelta(seconds=-9), Waited("minutes", 0)),
        (timedelta(minutes=59, seconds=59), Waited("minutes", 59)),
        (timedelta(hours=1), Waited("hours", 1)),
        (timedelta(hours=47, minutes=59), Waited("hours", 47)),
        (timedelta(hours=48), Waited("days", 2)),
    ):
        assert waited(NOW - since, NOW) == expected
