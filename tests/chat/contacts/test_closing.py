"""Closing time (rule 10): who waits is told in time, who is in a talk is not dropped, and nobody is left waiting."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from chat.contacts import access, actions
from chat.contacts.actions import Page
from chat.contacts.core import ClosingOutlook, closing_after_change, closing_outlook, reached, waits_no_longer
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.services.models import Service
from chat.statistics.models import PendingRecord
from chat.transcripts.access import read_after
from chat.transcripts.wire import AnyBody, Ended, Overtime
from moderation.live.wire import milliseconds
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON, after
from tests.support.talks import begin, grants, refusal, texts, write

CLOSES = after(hours=6)
"""At 18."""
LATE = CLOSES + timedelta(seconds=1)


@pytest.fixture
def violence(cast: Cast) -> Service:
    """Open from 12 to 18 on Mondays."""
    cast.violence.hours = [{"weekday": 0, "start": "12:00", "end": "18:00"}]
    cast.violence.save()
    return cast.violence


def before(**time: float) -> datetime:
    return CLOSES - timedelta(**time)


def bodies(contact: Contact) -> list[AnyBody]:
    visitor, _ = grants(contact)
    return [entry.body for entry in read_after(visitor.stream_id, visitor.pk, 0).entries]


# --- what is told in the queue -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "is_reached", "outlook"),
    [(21, False, ""), (20, True, "reached"), (15, True, "reached"), (20, False, "unsure"), (15, False, "unsure")],
)
def test_rule_10_the_queue_is_told_15_minutes_before_closing_whether_it_is_reached(
    minutes: int, is_reached: bool, outlook: ClosingOutlook
) -> None:
    assert closing_outlook(CLOSES, is_reached, before(minutes=minutes)) == outlook


@pytest.mark.parametrize(
    ("waiting", "rooms", "taken"),
    [
        ("a1 a2 b3 b4", [("ab", 2)], {"1", "2"}),
        ("a1 b2 b3", [("ab", 1), ("a", 1)], {"1", "2"}),
        ("b1 a2 a3", [("a", 1), ("ab", 1)], {"1", "2"}),
        ("a1 a2", [("b", 3)], set()),
        ("a1", [("a", 0)], set()),
    ],
)
def test_rule_10_nobodys_place_is_promised_twice(waiting: str, rooms: list[tuple[str, int]], taken: set[str]) -> None:
    assert reached([(one[1], one[0]) for one in waiting.split()], rooms) == taken


def test_a_chat_without_hours_never_closes() -> None:
    assert closing_outlook(None, False, LATE) == ""
    assert not waits_no_longer(None, False, LATE)


@pytest.mark.storage
@pytest.mark.django_db
def test_the_picture_knows_how_many_talks_can_still_be_taken(cast: Cast, violence: Service) -> None:
    page = begin(violence, cast.aino, MONDAY_NOON)
    duty.go_on_duty(cast.eero, [violence.slug, cast.children.slug], MONDAY_NOON)
    both = ((violence.slug,), 2), ((violence.slug, cast.children.slug), 2)
    assert set(access.picture([]).rooms) == set(both)
    assert access.picture([]).reached == {str(page.contact.pk)}
    actions.accept(str(page.contact.pk), cast.eero, MONDAY_NOON)
    assert sorted(room for _, room in access.picture([]).rooms) == [1, 2]


# --- at closing time -----------------------------------------------------------------------------


@pytest.mark.storage
@pytest.mark.django_db
def test_rule_10_at_closing_the_queue_ends_for_whom_nobody_can_take(cast: Cast, violence: Service) -> None:
    taken = [begin(violence, cast.aino, before(hours=1)) for _ in range(cast.aino.capacity)]
    for page in taken:
        actions.accept(str(page.contact.pk), cast.aino, before(hours=1))
    waiting = begin(violence, cast.aino, before(minutes=30))
    assert actions.close_for_the_day(before(seconds=1)) == 0
    assert actions.close_for_the_day(LATE) == 1 + len(taken)
    contact = Contact.objects.get(pk=waiting.contact.pk)
    assert (contact.state, contact.ended_by) == ("ended", "closing")
    assert PendingRecord.objects.count() == 1, "it is counted though nobody was there"
    assert {Contact.objects.get(pk=page.contact.pk).state for page in taken} == {"open"}


@pytest.mark.storage
@pytest.mark.django_db
def test_rule_10_whom_somebody_can_take_is_taken_after_closing_too(cast: Cast, violence: Service) -> None:
    page = begin(violence, cast.aino, before(minutes=5))
    assert actions.close_for_the_day(LATE) == 0
    assert actions.close_for_the_day(CLOSES + timedelta(minutes=29)) == 0
    accepted = actions.accept(str(page.contact.pk), cast.aino, CLOSES + timedelta(minutes=29))
    assert accepted.state == "open"


@pytest.mark.storage
@pytest.mark.django_db
def test_nobody_waits_longer_than_the_overtime(cast: Cast, violence: Service) -> None:
    page = begin(violence, cast.aino, before(minutes=5))
    assert actions.close_for_the_day(CLOSES + timedelta(minutes=30)) == 1
    assert refusal(actions.accept, str(page.contact.pk), cast.aino, CLOSES + timedelta(minutes=30)) == "closed"


@pytest.mark.storage
@pytest.mark.django_db
def test_rule_10_closing_drops_no_open_talk_until_its_overtime_is_over(cast: Cast, violence: Service) -> None:
    page = begin(violence, cast.aino, before(minutes=40))
    contact = actions.accept(str(page.contact.pk), cast.aino, before(minutes=40))
    until = CLOSES + timedelta(minutes=30)
    assert actions.close_for_the_day(CLOSES) == 1
    assert bodies(contact)[-1] == Overtime(milliseconds(until))
    assert actions.close_for_the_day(LATE) == 0, "it is told once"
    visitor, _ = grants(contact)
    write(visitor, ["Kuulenko vielä?"], until - timedelta(seconds=1))
    assert texts(visitor) == ["Kuulenko vielä?"]
    assert actions.close_for_the_day(until - timedelta(seconds=1)) == 0
    assert actions.close_for_the_day(until) == 1
    contact.refresh_from_db()
    assert (contact.state, contact.ended_by) == ("ended", "closing")
    assert bodies(contact)[-1] == Ended("closing")
    assert contact.recorded_at is None, "the worker makes the record as always"


@pytest.mark.storage
@pytest.mark.django_db
def test_a_contact_that_began_outside_hours_is_closed_by_nobody(cast: Cast, violence: Service) -> None:
    waiting = begin(violence, cast.aino, LATE)
    begun = begin(violence, cast.aino, LATE)
    actions.accept(str(begun.contact.pk), cast.aino, LATE)
    assert actions.close_for_the_day(CLOSES + timedelta(hours=3)) == 0
    assert Contact.objects.get(pk=waiting.contact.pk).state == "waiting"


@pytest.mark.storage
@pytest.mark.django_db
def test_who_was_taken_while_the_upkeep_looked_is_not_sent_away(
    cast: Cast, violence: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(violence, cast.aino, before(minutes=5))
    late = access.waiting_after_closing

    def taken_meanwhile(now: datetime) -> list[object]:
        found = late(now)
        actions.accept(str(page.contact.pk), cast.aino, now)
        return [(pk, False, at) for pk, _, at in found]

    monkeypatch.setattr(access, "waiting_after_closing", taken_meanwhile)
    actions.close_for_the_day(LATE)
    assert Contact.objects.get(pk=page.contact.pk).state == "open"


@pytest.mark.storage
@pytest.mark.django_db
def test_while_nothing_closes_upkeep_asks_twice(
    cast: Cast, violence: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    begin(violence, cast.aino, MONDAY_NOON)
    with django_assert_num_queries(2):
        actions.close_for_the_day(before(minutes=1))


# --- hours that change meanwhile -----------------------------------------------------------------

NOTICE = timedelta(minutes=20)


def reopen(service: Service, *hours: tuple[str, str], now: datetime) -> None:
    """Give the service these hours on Mondays."""
    service.hours = [{"weekday": 0, "start": start, "end": end} for start, end in hours]
    service.save()
    actions.follow_hours(service, now)


def closes(page: Page) -> datetime | None:
    return Contact.objects.get(pk=page.contact.pk).closes_at


@pytest.mark.parametrize(
    ("closes_at", "closing", "is_inside", "then"),
    [
        (CLOSES, after(hours=8), True, after(hours=8)),
        (CLOSES, after(hours=3), True, after(hours=3)),
        (CLOSES, after(minutes=5), True, after(minutes=20)),
        (CLOSES, None, False, after(minutes=20)),
        (CLOSES, None, True, None),
        (after(minutes=5), None, False, after(minutes=5)),
        (after(minutes=5), after(minutes=1), True, after(minutes=5)),
        (after(minutes=-5), None, False, after(minutes=-5)),
        (after(minutes=-5), after(hours=1), True, after(hours=1)),
        (None, after(hours=1), True, None),
    ],
)
def test_rule_10_other_hours_close_nothing_before_it_can_be_told(
    closes_at: datetime | None, closing: datetime | None, is_inside: bool, then: datetime | None
) -> None:
    assert closing_after_change(closes_at, closing, MONDAY_NOON, is_inside=is_inside) == then


@pytest.mark.storage
@pytest.mark.django_db
def test_rule_10_who_waits_or_talks_when_the_hours_change_closes_by_the_new_ones(cast: Cast, violence: Service) -> None:
    waiting = begin(violence, cast.aino, MONDAY_NOON)
    talking = begin(violence, cast.aino, MONDAY_NOON)
    actions.accept(str(talking.contact.pk), cast.aino, MONDAY_NOON)
    ended = begin(violence, cast.aino, MONDAY_NOON)
    actions.accept(str(ended.contact.pk), cast.aino, MONDAY_NOON)
    actions.end_by_worker(str(ended.contact.pk), cast.aino, MONDAY_NOON)
    elsewhere = begin(cast.children, cast.aino, MONDAY_NOON)
    reopen(violence, ("12:00", "20:00"), now=after(hours=1))
    assert closes(waiting) == closes(talking) == after(hours=8)
    assert closes(ended) == CLOSES
    assert closes(elsewhere) is None
    reopen(violence, ("12:00", "14:00"), ("15:00", "18:00"), now=after(hours=1))
    assert closes(waiting) == after(hours=2)
    reopen(violence, now=after(hours=1))
    assert closes(waiting) == after(hours=1) + NOTICE
    assert access.picture([]).closings == {str(waiting.contact.pk): after(hours=1) + NOTICE}


@pytest.mark.storage
@pytest.mark.django_db
def test_rule_10_a_talk_in_overtime_goes_on_when_the_chat_stays_open_longer(cast: Cast, violence: Service) -> None:
    page = begin(violence, cast.aino, MONDAY_NOON)
    contact = actions.accept(str(page.contact.pk), cast.aino, MONDAY_NOON)
    actions.close_for_the_day(CLOSES)
    reopen(violence, ("12:00", "20:00"), now=LATE)
    assert actions.close_for_the_day(CLOSES + timedelta(minutes=40)) == 0
    assert actions.close_for_the_day(after(hours=8)) == 1
    assert bodies(contact)[-1] == Overtime(milliseconds(after(hours=8, minutes=30))), "it is told anew"


@pytest.mark.storage
@pytest.mark.django_db
def test_hours_are_followed_with_as_many_queries_for_one_as_for_many(
    cast: Cast, violence: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(3):
        begin(violence, cast.aino, MONDAY_NOON)
    with transaction.atomic(), django_assert_num_queries(4):  # a savepoint's two among them
        actions.follow_hours(violence, after(hours=1))
