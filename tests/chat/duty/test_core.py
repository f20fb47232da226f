"""Who may answer where."""

from collections.abc import Collection

import pytest

from chat.duty.core import Refusal, may_answer, refusal
from moderation.staff.core import HelperType


@pytest.mark.parametrize(
    ("helper", "peers_answer", "on_duty", "expected"),
    [
        ("professional", True, [], None),
        ("professional", False, [], None),
        ("peer", False, ["professional"], "professionals_only"),
        ("peer", True, [], "professional_missing"),
        ("peer", True, ["peer", "peer"], "professional_missing"),
        ("peer", True, ["peer", "professional"], None),
    ],
)
def test_rule_19_a_peer_answers_only_where_peers_answer_and_beside_a_professional(
    helper: HelperType, peers_answer: bool, on_duty: Collection[HelperType], expected: Refusal | None
) -> None:
    assert refusal(helper, peers_answer, on_duty) == expected


def test_a_peer_sees_only_the_services_that_peers_answer() -> None:
    assert may_answer("professional", peers_answer=False)
    assert may_answer("peer", peers_answer=True)
    assert not may_answer("peer", peers_answer=False)
