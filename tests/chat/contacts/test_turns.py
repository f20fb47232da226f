"""Whose turn it is: decided from what is stored, by rules that leave nobody waiting for a worker who could be asked."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from chat.contacts.core import OFFER_LASTS, Awaiting, Offer, Turn, turns
from chat.duty.core import Taker
from tests.support.clock import MONDAY_NOON as NOW

VIOLENCE, CHILDREN = 1, 2
AINO, EERO, SANNI, MAIJA = (uuid.UUID(int=number) for number in range(1, 5))
NOBODY_TALKS: Mapping[uuid.UUID, int] = {}
SECOND = timedelta(seconds=1)


def taker(person: uuid.UUID, *, minutes: int = 10, capacity: int = 2, languages: Iterable[str] = ("fi",)) -> Taker:
    """Somebody at a connected desk, who had a turn so many minutes ago."""
    return Taker(person, frozenset({VIOLENCE}), frozenset(languages), capacity, NOW - timedelta(minutes=minutes))


def awaiting(number: int, offer: Offer | None = None, *passed_by: uuid.UUID) -> Awaiting:
    """Somebody who waits."""
    ids = tuple(map(str, passed_by))
    return Awaiting(uuid.UUID(int=1000 + number), VIOLENCE, True, "fi", passed_by=ids, offer=offer)


def offered(to: uuid.UUID, left: timedelta = OFFER_LASTS) -> Offer:
    """An offer that ends in so long."""
    return Offer(to, NOW + left)


def asked(
    waiting: Sequence[Awaiting], takers: Iterable[Taker], open_contacts: Mapping[uuid.UUID, int] = NOBODY_TALKS
) -> list[uuid.UUID | None]:
    """Whom each is offered to once everything that is due was done."""
    after = {one.contact: one.offer.to if one.offer else None for one in waiting}
    after |= {turn.contact: turn.to for turn in turns(waiting, takers, open_contacts, NOW)}
    return list(after.values())


# --- whose turn it is ----------------------------------------------------------------------------


def test_who_has_the_fewest_open_talks_is_asked_and_of_those_who_had_a_turn_longest_ago() -> None:
    takers = [taker(AINO, minutes=30), taker(EERO, minutes=5), taker(SANNI, minutes=10)]
    assert asked([awaiting(1)], takers, {AINO: 1}) == [SANNI]


def test_the_longest_waiting_comes_first_and_nobody_is_offered_two() -> None:
    takers = [taker(AINO, minutes=20), taker(EERO, minutes=10)]
    assert asked([awaiting(1), awaiting(2), awaiting(3)], takers) == [AINO, EERO, None]


def test_who_has_no_room_is_not_asked() -> None:
    assert asked([awaiting(1)], [taker(AINO, capacity=1)], {AINO: 1}) == [None]


def test_who_speaks_the_language_is_asked_before_the_others_and_the_others_before_nobody() -> None:
    russian = replace(awaiting(1), language="ru")
    takers = [taker(AINO, minutes=60), taker(EERO, languages=["fi", "ru"])]
    assert asked([russian], takers, {EERO: 1}) == [EERO]
    assert asked([russian], takers[:1]) == [AINO]
    plain = replace(awaiting(1), language="fi-selko")
    assert asked([plain], [taker(EERO, minutes=60, languages=["sv"]), taker(AINO)]) == [AINO]


def test_whom_a_talk_is_meant_for_is_asked_first_and_who_handed_it_over_never() -> None:
    takers = [taker(AINO, minutes=60), taker(EERO)]
    handed_over = replace(awaiting(1), handed_over_by=AINO)
    assert asked([replace(handed_over, meant_for=EERO)], takers, {EERO: 1}) == [EERO]
    assert asked([handed_over], takers[:1]) == [None]


def test_who_may_be_gone_costs_nobody_a_turn() -> None:
    assert asked([replace(awaiting(1), is_here=False), awaiting(2)], [taker(AINO)]) == [None, AINO]


def test_an_offer_whose_visitor_is_cut_off_goes_on_to_its_end() -> None:
    assert asked([replace(awaiting(1, offered(AINO)), is_here=False)], [taker(AINO)]) == [AINO]


# --- how an offer ends ---------------------------------------------------------------------------


def test_a_standing_offer_is_left_alone() -> None:
    assert turns([awaiting(1, offered(AINO, SECOND))], [taker(AINO), taker(EERO)], NOBODY_TALKS, NOW) == []


def test_at_its_end_it_goes_to_the_next_and_is_never_offered_to_the_same_again() -> None:
    over = awaiting(1, offered(AINO, -0 * SECOND))
    assert turns([over], [taker(AINO, minutes=60), taker(EERO)], NOBODY_TALKS, NOW) == [
        Turn(over.contact, (over.offer, ()), None, (str(AINO),)),
        Turn(over.contact, (None, (str(AINO),)), EERO, (str(AINO),)),
    ]
    assert asked([over], [taker(AINO)]) == [None], "free for everybody"


def test_with_nobody_left_to_ask_it_is_everybodys() -> None:
    assert asked([awaiting(1, None, AINO, EERO)], [taker(AINO), taker(EERO)]) == [None]
    assert asked([awaiting(1, None, AINO, EERO)], [taker(AINO), taker(SANNI)]) == [SANNI], "who comes later is asked"


def test_two_that_two_workers_let_pass_change_places() -> None:
    over = [awaiting(1, offered(AINO, -SECOND)), awaiting(2, offered(EERO, -SECOND))]
    assert asked(over, [taker(AINO), taker(EERO)]) == [EERO, AINO]


def test_who_cannot_take_it_any_more_has_not_let_it_pass() -> None:
    withdrawn = awaiting(1, offered(AINO))
    for takers, open_contacts in (([], {}), ([taker(AINO)], {AINO: 2})):
        (turn,) = turns([withdrawn], takers, open_contacts, NOW)
        assert (turn.to, turn.passed_by) == (None, ())


def test_a_service_that_offers_no_more_takes_its_offers_back() -> None:
    assert asked([replace(awaiting(1, offered(AINO)), in_turn=False)], [taker(AINO)]) == [None]


def test_an_offer_made_by_a_clock_that_was_put_back_does_not_stand_for_hours() -> None:
    ahead = awaiting(1, offered(AINO, timedelta(hours=1)))
    (back, anew) = turns([ahead], [taker(AINO)], NOBODY_TALKS, NOW)
    assert (back.to, back.passed_by) == (None, ())
    assert anew.to == AINO, "she has not let it pass"
    assert turns([awaiting(1, offered(AINO, OFFER_LASTS + 2 * SECOND))], [taker(AINO)], NOBODY_TALKS, NOW) == [], (
        "a machine whose clock is two seconds ahead made this one"
    )


# --- whatever there is ---------------------------------------------------------------------------

PEOPLE = [AINO, EERO, SANNI, MAIJA]
some_takers = st.lists(
    st.builds(
        Taker,
        person=st.sampled_from(PEOPLE),
        services=st.frozensets(st.sampled_from([VIOLENCE, CHILDREN])),
        languages=st.frozensets(st.sampled_from(["fi", "sv", "ru"])),
        capacity=st.integers(1, 3),
        last_turn_at=st.integers(0, 5).map(lambda minutes: NOW - timedelta(minutes=minutes)),
    ),
    unique_by=lambda one: one.person,
)
some_waiting = st.lists(
    st.builds(
        Awaiting,
        contact=st.uuids(),
        service=st.sampled_from([VIOLENCE, CHILDREN]),
        in_turn=st.booleans(),
        language=st.sampled_from(["fi", "fi-selko", "ru"]),
        is_here=st.booleans(),
        meant_for=st.none() | st.sampled_from(PEOPLE),
        handed_over_by=st.none() | st.sampled_from(PEOPLE),
        passed_by=st.lists(st.sampled_from(PEOPLE).map(str), unique=True).map(tuple),
        offer=st.none()
        | st.builds(Offer, st.sampled_from(PEOPLE), st.integers(-2, 90).map(lambda left: NOW + left * SECOND)),
    ),
    unique_by=(lambda one: one.contact, lambda one: one.offer.to if one.offer else one.contact),
    max_size=8,
)
some_talks = st.dictionaries(st.sampled_from(PEOPLE), st.integers(0, 3))


@given(some_waiting, some_takers, some_talks)
def test_each_step_offers_nobody_two_and_afterwards_nobody_waits_for_a_worker_who_could_be_asked(
    waiting: list[Awaiting], takers: list[Taker], talks: dict[uuid.UUID, int]
) -> None:
    after = {one.contact: one for one in waiting}
    for turn in turns(waiting, takers, talks, NOW):
        one = after[turn.contact]
        assert turn.before == (one.offer, one.passed_by), "as it is stored when its turn comes"
        offer = None if turn.to is None else offered(turn.to)
        after[turn.contact] = replace(one, offer=offer, passed_by=turn.passed_by)
        persons = [one.offer.to for one in after.values() if one.offer]
        assert len(persons) == len(set(persons)), "the database would refuse it"
    by_person = {one.person: one for one in takers}
    idle = {
        person: one
        for person, one in by_person.items()
        if talks.get(person, 0) < one.capacity and all(a.offer is None or a.offer.to != person for a in after.values())
    }
    for one in after.values():
        if one.offer is not None:
            asked_one = by_person[one.offer.to]
            assert one.in_turn
            assert one.service in asked_one.services
            assert talks.get(asked_one.person, 0) < asked_one.capacity
            continue
        could_be_asked = [
            person
            for person, one_idle in idle.items()
            if one.in_turn and one.is_here and one.service in one_idle.services
            if person != one.handed_over_by and str(person) not in one.passed_by
        ]
        assert could_be_asked == []
    settled = list(after.values())
    assert turns(settled, takers, talks, NOW) == [], "and it is done: nothing goes round in a circle"
