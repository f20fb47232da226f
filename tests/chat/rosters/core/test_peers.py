"""What is to be seen to of trained volunteers."""

from datetime import date, timedelta

import pytest

from chat.rosters.core.peers import SOON, SUPERVISED_WITHIN, Concern, concerns

TODAY = date(2027, 2, 1)
LONG, SIGNED = TODAY + timedelta(days=400), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("training", "pledge", "supervised_on", "had_turns", "found"),
    [
        (LONG, SIGNED, TODAY, True, []),
        (None, SIGNED, TODAY, True, ["training"]),
        (TODAY - timedelta(days=1), SIGNED, TODAY, True, ["training"]),
        (TODAY, SIGNED, TODAY, True, ["training_soon"]),
        (TODAY + SOON, SIGNED, TODAY, True, ["training_soon"]),
        (TODAY + SOON + timedelta(days=1), SIGNED, TODAY, True, []),
        (LONG, None, TODAY, True, ["pledge"]),
        (LONG, SIGNED, None, True, ["supervision"]),
        (LONG, SIGNED, TODAY - SUPERVISED_WITHIN, True, []),
        (LONG, SIGNED, TODAY - SUPERVISED_WITHIN - timedelta(days=1), True, ["supervision"]),
        (LONG, SIGNED, None, False, ["first_turn"]),
        (None, None, None, False, ["training", "first_turn"]),
    ],
)
def test_rule_19_what_keeps_a_peer_off_duty_comes_first(
    training: date | None, pledge: date | None, supervised_on: date | None, had_turns: bool, found: list[Concern]
) -> None:
    assert concerns(training, pledge, supervised_on, has_had_turns=had_turns, today=TODAY) == found
