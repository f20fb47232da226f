"""A contact with two owners, or with none, is found when it is planted, and nothing where there is none."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from tests.faults.checker import Verdict
from tests.faults.ownership import Owned, Told, judge

AINO, EERO = "aino", "eero"
CONTACTS = {
    "waits": Owned("waits", "waiting", "", False, "", 0, 0, [("joined", AINO), ("handed_over", "")]),
    "open": Owned("open", "open", EERO, True, "", 1, 0, [("joined", AINO), ("handed_over", ""), ("joined", EERO)]),
    "ended": Owned("ended", "ended", AINO, True, "helper", 0, 0, [("joined", AINO), ("ended", "")]),
}


def desks() -> tuple[Told, Told]:
    """Aino took all three, gave two of them away, and ended one; Eero has one of hers since."""
    aino, eero = Told(AINO), Told(EERO)
    for moment, contact in enumerate(("waits", "open", "ended")):
        aino.take(contact, moment)
        aino.let_go(contact, moment + 0.5)
        aino.lose(contact, moment + 0.9)
    eero.take("open", 5)
    for desk in (aino, eero):
        desk.queue["waits"] = None
    return aino, eero


def planted(name: str = "open", **changes: Any) -> Verdict:
    """Where the database holds one of the contacts otherwise."""
    changed = CONTACTS | {name: msgspec.structs.replace(CONTACTS[name], **changes)}
    return judge(list(changed.values()), desks())


def told_otherwise(change: Callable[[Told, Told], object]) -> Verdict:
    """Where the desks were told otherwise."""
    aino, eero = desks()
    change(aino, eero)
    return judge(list(CONTACTS.values()), (aino, eero))


def test_a_contact_may_go_from_desk_to_desk() -> None:
    assert not judge(list(CONTACTS.values()), desks()).broken


def tell_both(aino: Told, _eero: Told) -> None:
    aino.take("open", 7)


def tell_the_second_before_the_first_has_let_go(aino: Told, _eero: Told) -> None:
    aino.tenures[1].until = 6


def refuse_to_let_the_first_go(aino: Told, _eero: Told) -> None:
    aino.take("open", 4)
    aino.let_go("open", 4.5)
    aino.keep("open")


@pytest.mark.parametrize("change", [tell_both, tell_the_second_before_the_first_has_let_go, refuse_to_let_the_first_go])
def test_two_desks_that_are_told_at_one_time_that_a_contact_is_theirs(change: Callable[[Told, Told], None]) -> None:
    assert dict(told_otherwise(change).broken) == {"double_owned": 1}


@pytest.mark.parametrize(
    "changes",
    [
        {"story": [("joined", AINO), ("joined", EERO)]},
        {"strangers": 1, "readers": 2},
    ],
)
def test_two_owners_in_the_log_or_two_who_may_read(changes: dict[str, Any]) -> None:
    assert planted(**changes).double_owned == 1


def test_a_contact_with_two_owners_counts_once_whatever_shows_it() -> None:
    aino, eero = desks()
    tell_both(aino, eero)
    shared = msgspec.structs.replace(CONTACTS["open"], strangers=1, story=[("joined", AINO), ("joined", EERO)])
    assert judge([shared], (aino, eero)).double_owned == 1


@pytest.mark.parametrize("changes", [{"worker": AINO}, {"readers": 1}])
def test_what_is_taken_does_not_wait(changes: dict[str, Any]) -> None:
    assert planted("waits", **changes).stranded == 1


@pytest.mark.parametrize("changes", [{"is_on_duty": False}, {"worker": "sanni"}, {"worker": AINO}])
def test_an_open_contact_is_on_a_desk_that_is_there(changes: dict[str, Any]) -> None:
    assert planted(**changes).stranded == 1


def forget_who_waits(aino: Told, _eero: Told) -> None:
    aino.queue.clear()


def show_what_is_taken(aino: Told, _eero: Told) -> None:
    aino.queue["open"] = None


def show_what_is_over(aino: Told, _eero: Told) -> None:
    aino.queue["ended"] = None


@pytest.mark.parametrize("change", [forget_who_waits, show_what_is_taken, show_what_is_over])
def test_who_waits_is_seen_on_every_desk_and_nobody_else_is(change: Callable[[Told, Told], None]) -> None:
    assert dict(told_otherwise(change).broken) == {"stranded": 1}


def test_a_dead_desk_shows_nothing_and_need_not() -> None:
    aino, eero = desks()
    aino.lose_line(9)
    aino.queue.clear()
    aino.is_there = False
    assert not judge(list(CONTACTS.values()), (aino, eero)).broken


def test_what_a_desk_was_told_stands_in_the_log() -> None:
    assert planted(story=[("joined", EERO)]).lost == 1
    assert judge([CONTACTS["waits"], CONTACTS["open"]], desks()).lost == 1


def test_a_claim_is_answered_unless_the_visitor_went_in_the_same_moment() -> None:
    aino, eero = desks()
    aino.unanswered.append("ended")
    assert judge(list(CONTACTS.values()), (aino, eero)).lost == 1
    gone = msgspec.structs.replace(CONTACTS["ended"], ended_by="visitor")
    assert not judge([*CONTACTS.values(), gone], (aino, eero)).broken
