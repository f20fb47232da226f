from datetime import date

import pytest

from moderation.staff import core
from moderation.staff.core import NotAllowedError

TODAY = date(2026, 3, 2)


def test_rule_18_two_chats_by_default_three_at_most_a_peer_one() -> None:
    assert core.checked_capacity("professional", None) == 2
    assert core.checked_capacity("professional", 3) == 3
    assert core.checked_capacity("peer", None) == 1
    for helper_type, wanted in [("professional", 4), ("professional", 0), ("peer", 2), ("peer", 0)]:
        with pytest.raises(NotAllowedError, match="rule 18"):
            core.checked_capacity(core.helper_type(helper_type), wanted)


@pytest.mark.parametrize(
    ("training", "pledge", "expected"),
    [
        (TODAY, TODAY, None),  # valid until today is valid today
        (None, TODAY, "training"),
        (date(2026, 3, 1), TODAY, "training"),
        (TODAY, None, "pledge"),
        (TODAY, date(2026, 3, 3), "pledge"),
        (None, None, "training"),
    ],
)
def test_rule_19_a_peer_needs_valid_training_and_a_signed_pledge(
    training: date | None, pledge: date | None, expected: str | None
) -> None:
    assert core.hindrance("peer", training, pledge, TODAY) == expected
    assert core.hindrance("professional", training, pledge, TODAY) is None


def test_rule_19_roles_do_not_blur_who_answers() -> None:
    core.check_role("peer", "peer")
    core.check_role("professional", "worker")
    core.check_role("peer", "facilitator")
    with pytest.raises(NotAllowedError, match="rule 19"):
        core.check_role("peer", "worker")
    with pytest.raises(NotAllowedError, match="rule 19"):
        core.check_role("professional", "peer")


def test_a_login_is_stored_in_one_form() -> None:
    assert core.checked_login("  Aino.Meri ") == "aino.meri"
    for bad in ["", "a", "aino meri", "äinö", "-aino", "a" * 65, "aino@example.org"]:
        with pytest.raises(NotAllowedError):
            core.checked_login(bad)


def test_an_unknown_helper_type_is_refused() -> None:
    with pytest.raises(ValueError, match="no such helper type"):
        core.helper_type("robot")
