"""Hours on duty beside contacts: nobody's own pace, and nobody's promise of several services told of one."""

import uuid

from chat.rosters.core.hours import Served
from chat.statistics.duty import duty_of
from chat.statistics.places import EVERYWHERE, Place
from chat.statistics.tallies import ALL

HOURS = 60


def served(hours: int, association: str = "a", service: str = "s", rescued_for: str = "", peer: bool = False) -> Served:
    return Served(service, association, uuid.uuid4(), peer, hours * HOURS, rescued_for)


def test_contacts_per_hour_need_three_workers_and_twenty_hours() -> None:
    three = [served(10) for _ in range(3)]
    assert duty_of(three, [], EVERYWHERE)["a"].per_hour(45) == 1.5
    assert duty_of(three[:2], [], EVERYWHERE)["a"].per_hour(45) is None
    assert duty_of([served(6) for _ in range(3)], [], EVERYWHERE)["a"].per_hour(45) is None


def test_coverage_counts_rescued_hours_and_no_volunteers() -> None:
    rows = [served(40), served(10, "b", rescued_for="a"), served(30, peer=True)]
    found = duty_of(rows, [("a", frozenset({"s", "t"}), 100 * HOURS)], EVERYWHERE)
    assert (found["a"].coverage, found["a"].minutes, found["b"].coverage) == (50, 70 * HOURS, None)
    assert found[ALL].minutes == 80 * HOURS


def test_a_promise_of_several_services_is_not_told_of_one() -> None:
    agreed = [("a", frozenset({"s", "t"}), 60), ("a", frozenset({"s"}), 30)]
    assert duty_of([], agreed, Place("s"))["a"].agreed == 30
    assert duty_of([], agreed, Place(associations=frozenset({"a"})))["a"].agreed == 90


def test_only_the_place_that_was_asked_for() -> None:
    rows = [served(5), served(7, "b"), served(9, service="t")]
    found = duty_of(rows, [], Place("s", frozenset({"a"})))
    assert {slug: one.minutes // HOURS for slug, one in found.items()} == {"a": 5, ALL: 5}
