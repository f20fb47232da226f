"""Whether the sweep keeps up."""

from datetime import timedelta

from moderation.retention.core import BEHIND_AFTER, Standing, standing
from tests.support.clock import MONDAY_NOON as NOW

MOMENT = timedelta(seconds=1)


def test_the_sweep_is_as_old_as_the_rule_that_was_run_longest_ago() -> None:
    finished = {"first": NOW - 3 * MOMENT, "second": NOW - 8 * MOMENT}
    assert standing(["first", "second"], finished, NOW) == Standing(8 * MOMENT, ())


def test_a_rule_that_was_not_run_for_too_long_is_behind() -> None:
    finished = {"in_time": NOW - BEHIND_AFTER, "late": NOW - BEHIND_AFTER - MOMENT}
    assert standing(["late", "in_time"], finished, NOW) == Standing(BEHIND_AFTER + MOMENT, ("late",))


def test_a_rule_that_was_never_run_is_behind() -> None:
    assert standing(["new", "old"], {"old": NOW}, NOW) == Standing(None, ("new",))


def test_rules_of_an_older_version_do_not_count() -> None:
    assert standing(["present"], {"present": NOW, "gone": NOW - timedelta(days=9)}, NOW) == Standing(timedelta(0), ())


def test_a_clock_that_was_set_back_makes_nothing_late() -> None:
    assert standing(["first"], {"first": NOW + timedelta(hours=1)}, NOW) == Standing(timedelta(0), ())
