"""Which sanctions may be decided, by whom, and what they mean together."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from moderation.sanctions.core import (
    AGAIN_AFTER,
    SUSPENDED_FOR,
    Decided,
    Kind,
    SanctionRefusedError,
    Standing,
    check_confirmed,
    check_judge,
    check_new,
    standing,
    state,
)
from tests.support.clock import MONDAY_NOON as NOW

AINO, EERO = uuid4(), uuid4()
DAY = timedelta(days=1)


def decided(kind: Kind, lasts: timedelta = DAY, by: UUID = AINO, **other: datetime | UUID | None) -> Decided:
    return Decided(kind, NOW, NOW + lasts, by, **other)  # type: ignore[arg-type]


def problem(kind: str, *before: Decided, by: UUID = AINO, lasts: timedelta = DAY, at: datetime = NOW) -> str:
    try:
        check_new(kind, "hurtful", at + lasts, by, before, at)
    except SanctionRefusedError as refused:
        return refused.problem
    return ""


def test_every_kind_can_be_decided_for_a_day() -> None:
    assert [problem(kind) for kind in ("warn", "hold", "mute", "suspend", "remove")] == [""] * 5
    assert problem("banish") == "kind"
    with pytest.raises(SanctionRefusedError, match="reason"):
        check_new("warn", "because", NOW + DAY, AINO, (), NOW)


@pytest.mark.parametrize("lasts", [timedelta(0), -DAY, timedelta(days=31)])
def test_rule_32_a_sanction_has_an_end_and_none_lasts_for_ever(lasts: timedelta) -> None:
    assert problem("hold", lasts=lasts) == "length"


def test_rule_32_one_alone_suspends_for_72_hours_and_not_a_second_longer() -> None:
    assert problem("suspend", lasts=SUSPENDED_FOR) == ""
    assert problem("suspend", lasts=SUSPENDED_FOR + timedelta(seconds=1)) == "length"


def test_rule_32_one_alone_does_not_suspend_again_and_again() -> None:
    first = decided("suspend", SUSPENDED_FOR)
    assert problem("suspend", first) == "suspended"
    later = NOW + SUSPENDED_FOR
    assert problem("suspend", first, at=later) == "again"
    assert problem("suspend", first, by=EERO, at=later) == ""
    assert problem("suspend", first, at=later + AGAIN_AFTER) == ""


def test_rule_32_one_alone_does_not_propose_a_removal_again_and_again_either() -> None:
    proposed = decided("remove", 90 * DAY)
    assert problem("remove", proposed, by=EERO) == "suspended"
    assert problem("suspend", proposed, by=EERO) == "suspended"
    later = NOW + SUSPENDED_FOR
    assert problem("remove", proposed, at=later) == "again"
    assert problem("suspend", proposed, at=later) == "again"
    assert problem("remove", proposed, by=EERO, at=later) == ""


def test_a_removal_is_proposed_of_somebody_whom_one_has_suspended() -> None:
    assert problem("remove", decided("suspend")) == ""


def test_who_is_removed_gets_no_further_sanction() -> None:
    removed = decided("remove", 90 * DAY, confirmed_at=NOW, confirmed_by=EERO)
    assert problem("warn", removed) == "removed"


def test_rule_32_a_removal_is_confirmed_by_another_person_and_in_time() -> None:
    proposed = decided("remove", 90 * DAY)
    check_confirmed(proposed, EERO, NOW)
    for who, at, expected in (
        (AINO, NOW, "same_person"),
        (EERO, NOW + SUSPENDED_FOR, "lapsed"),
    ):
        with pytest.raises(SanctionRefusedError, match=expected):
            check_confirmed(proposed, who, at)
    for other in (decided("suspend"), decided("remove", confirmed_at=NOW, confirmed_by=EERO)):
        with pytest.raises(SanctionRefusedError, match="not_proposed"):
            check_confirmed(other, EERO, NOW)


def test_a_proposal_of_somebody_who_is_forgotten_is_confirmed_by_nobody() -> None:
    with pytest.raises(SanctionRefusedError, match="same_person"):
        check_confirmed(Decided("remove", NOW, NOW + 9 * DAY, None), EERO, NOW)


def test_rule_32_an_appeal_is_judged_by_somebody_who_has_not_decided() -> None:
    removed = decided("remove", 90 * DAY, confirmed_at=NOW, confirmed_by=EERO)
    check_judge(removed, uuid4())
    for who in (AINO, EERO):
        with pytest.raises(SanctionRefusedError, match="same_person"):
            check_judge(removed, who)


def test_what_sanctions_mean_together() -> None:
    both = [decided("mute"), decided("mute", 3 * DAY), decided("hold", 2 * DAY), decided("warn")]
    assert standing(both, NOW) == Standing(held_until=NOW + 2 * DAY, muted_until=NOW + 3 * DAY)
    assert standing(both, NOW + 2 * DAY) == Standing(muted_until=NOW + 3 * DAY)
    assert standing([decided("mute", lifted_at=NOW)], NOW) == Standing()


def test_rule_32_a_proposed_removal_suspends_until_it_lapses_or_is_confirmed() -> None:
    proposed = decided("remove", 90 * DAY)
    assert state(proposed, NOW) == "proposed"
    assert standing([proposed], NOW) == Standing(suspended_until=NOW + SUSPENDED_FOR)
    assert state(proposed, NOW + SUSPENDED_FOR) == "lapsed"
    assert standing([proposed], NOW + SUSPENDED_FOR) == Standing()
    confirmed = decided("remove", 90 * DAY, confirmed_at=NOW, confirmed_by=EERO)
    assert standing([confirmed], NOW + 80 * DAY) == Standing(is_removed=True)
    assert state(confirmed, NOW + 90 * DAY) == "over"
