"""How long a staff session lasts, and what is said of its end."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.staff.core import IDLE_LIFE, LONGEST_SESSION, SESSION_LIFE, Engagement, Lasting, SessionWarning
from tests.support.clock import MONDAY_NOON, after

minutes = st.integers(0, 30 * 60)


def lasting(active: float = 0, *contacts: tuple[float, float | None], signed_in: float = 0) -> Lasting:
    """In minutes after noon: the last activity, when each contact was taken and ended (None: it goes on)."""
    engagements = [Engagement(after(minutes=a), None if b is None else after(minutes=b)) for a, b in contacts]
    return Lasting(after(minutes=signed_in), after(minutes=active), tuple(engagements))


def ends(session: Lasting) -> int | None:
    """After how many whole minutes the session is over; None when it goes on for two days."""
    return next((minute for minute in range(2 * 24 * 60) if session.is_over(after(minutes=minute))), None)


def test_who_does_nothing_for_fifteen_minutes_is_signed_out() -> None:
    assert not lasting().is_over(after(minutes=14, seconds=59))
    assert lasting().is_over(after(minutes=15))
    assert ends(lasting(active=100)) == 115


def test_ten_hours_are_the_limit_whatever_is_done() -> None:
    assert not lasting(active=599).is_over(after(hours=9, minutes=59))
    assert lasting(active=599).is_over(after(hours=10))


@pytest.mark.parametrize(
    ("active", "contacts", "end"),
    [
        (0, [(5, 60)], 75),  # taken, and ended by the visitor: from then on it counts anew
        (50, [(5, 60)], 75),
        (70, [(5, 60)], 85),  # something done afterwards counts as always
        (0, [(5, 60), (40, 90)], 105),
        (0, [(40, 90), (5, 60)], 105),  # in whatever order they are told
        (0, [(5, 8)], 23),
        (0, [(15, 60)], 15),  # it was over when the contact was taken, at another computer
        (0, [(5, 20), (36, 60)], 35),  # and so here, between two contacts
        (595, [(590, 650)], 665),  # ten hours pass in the middle of a contact
        (595, [(590, 600)], 615),
        (595, [(580, 590)], 600),  # it ended before
        (595, [(600, 650)], 600),  # it began after
        (649, [(590, 640)], 655),  # nothing prolongs it any more, once the contact has ended
        (0, [(5, 1500)], 1440),  # a day is the longest
    ],
)
def test_nobody_is_thrown_out_of_an_open_contact(active: float, contacts: list[tuple[float, float]], end: int) -> None:
    assert ends(lasting(active, *contacts)) == end


def test_an_open_contact_keeps_a_session_for_a_day_at_most() -> None:
    session = lasting(0, (5, None))
    assert not session.is_over(after(hours=23, minutes=59))
    assert session.is_over(after(hours=24))


@given(signed_in=minutes, active=minutes, contacts=st.lists(st.tuples(minutes, st.none() | minutes), max_size=4))
def test_it_ends_no_earlier_than_without_contacts_and_never_after_a_day(
    signed_in: int, active: int, contacts: list[tuple[int, int | None]]
) -> None:
    session = lasting(active, *contacts, signed_in=signed_in)
    now = after(minutes=max(signed_in, active))
    alone = Lasting(session.signed_in_at, session.last_active_at)
    assert session.idle_at(now) >= alone.idle_at(now) == session.last_active_at + IDLE_LIFE
    assert session.limit_at(now) >= alone.limit_at(now) == session.signed_in_at + SESSION_LIFE
    assert session.limit_at(now) <= session.signed_in_at + LONGEST_SESSION


@given(active=st.integers(0, 600), at=minutes, ask=minutes)
def test_who_is_not_asked_for_contacts_does_not_depend_on_them(active: int, at: int, ask: int) -> None:
    """What `access.signed_in` saves by asking only sometimes changes no answer."""
    now = after(minutes=ask)
    alone, busy = lasting(active), lasting(active, (at, None))
    if not alone.may_depend_on_engagements(now):
        assert alone.is_over(now) == busy.is_over(now)
        assert alone.warning(now) == busy.warning(now) == SessionWarning()


def warnings(session: Lasting, *at: float) -> list[tuple[str, datetime | None]]:
    """What is said at these minutes."""
    told = [session.warning(after(minutes=minute)) for minute in at]
    return [(warning.kind, warning.at) for warning in told]


def test_two_minutes_before_the_end_somebody_is_asked() -> None:
    none, idle = ("none", None), ("idle", after(minutes=15))
    assert warnings(lasting(), 12.9, 13, 14.9) == [none, idle, idle]


def test_with_an_open_contact_it_is_said_that_the_contact_keeps_the_desk_open() -> None:
    assert warnings(lasting(0, (5, None)), 12.9, 13, 60) == [("none", None), ("engaged", None), ("engaged", None)]
    assert warnings(lasting(0, (5, 60)), 61, 73) == [("none", None), ("idle", after(minutes=75))]


def test_half_an_hour_before_ten_hours_are_over_it_is_said_with_and_without_a_contact() -> None:
    limit = ("limit", after(hours=10))
    assert warnings(lasting(565), 569, 570, 574) == [("none", None), limit, limit]
    assert warnings(lasting(565, (560, None)), 569, 570, 590) == [("none", None), limit, limit]
    assert warnings(lasting(565), 579) == [("idle", after(minutes=580))], "the nearer end"
    assert warnings(lasting(590), 599) == [limit], "nothing that is done puts it off"


def test_after_ten_hours_it_ends_with_the_contact() -> None:
    assert warnings(lasting(599, (590, None)), 600, 640) == [("overtime", None)] * 2
    assert warnings(lasting(630, (590, 640)), 641, 654) == [("overtime", after(minutes=655))] * 2
    assert lasting(630, (590, 640)).is_overtime(MONDAY_NOON + SESSION_LIFE)
    assert not lasting(630, (590, 640)).is_overtime(after(hours=9, minutes=59))
