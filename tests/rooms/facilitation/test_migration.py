"""What waited in a group before there was a queue stands in it after the upgrade, once, however often that is begun."""

import uuid
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from moderation.cases.actions import existing
from moderation.cases.core import PRESSING, URGENT, URGENT_WITHIN, USUAL, Decision
from moderation.cases.models import Case
from moderation.sanctions.models import Sanction
from rooms.entry import actions as entry
from rooms.entry.models import Application, KeyRequest
from rooms.facilitation import actions
from rooms.facilitation.core import reported
from rooms.groups.core import read_next
from rooms.groups.models import Room
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.led_rooms import held, led_room, member, post

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

BEFORE = [("facilitation", "0002_told_in_evenings"), ("entry", "0001_ways_in")]
NEWEST = [("facilitation", "0003_waiting_in_the_queue"), ("entry", "0002_waiting_in_the_queue")]
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def migrate_to(names: list[tuple[str, str]]) -> None:
    MigrationExecutor(connection).migrate(names)


@pytest.fixture
def now() -> datetime:
    """The migration asks the clock itself what has lapsed by now."""
    return timezone.now()


@pytest.fixture
def room(cast: Cast, now: datetime) -> Iterator[Room]:
    """A group, and the installation before the upgrade; afterwards the present one again."""
    room = led_room(cast, now=now)
    migrate_to(BEFORE)
    yield room
    migrate_to(NEWEST)


@pytest.fixture
def author(room: Room, now: datetime) -> Member:
    """Somebody in the room."""
    return member(room, now=now)


def upgraded() -> dict[tuple[str, uuid.UUID | None], Case]:
    """The open cases after the upgrade, by what they are about."""
    migrate_to(NEWEST)
    return {(case.kind, case.subject): case for case in Case.objects.filter(decided_at=None)}


def test_posts_that_wait_are_promised_what_their_authors_were_told(room: Room, author: Member, now: datetime) -> None:
    why = {"suicidal": URGENT, "facilitator": PRESSING, "newcomer": USUAL}
    rows = {reason: held(author, reason, now - DAY) for reason in why}
    refused = held(author, "room", now - DAY)
    refused.refused_at = now
    refused.save()
    cases = upgraded()
    assert set(cases) == {("held", row.pk) for row in rows.values()}
    for reason, row in rows.items():
        case = cases["held", row.pk]
        due = read_next(room.reads_hour, timezone.localtime(now - DAY))
        due = now - DAY + URGENT_WITHIN if reason == "suicidal" else due
        assert (case.urgency, case.came_at, case.due_at) == (why[reason], now - DAY, due)
        assert (case.place_kind, case.place) == ("room", str(room.pk))


def test_reports_of_one_message_are_one_case(cast: Cast, room: Room, author: Member, now: datetime) -> None:
    first, second, settled = (post(author, f"Viesti {number}", now) for number in range(3))
    for number, seq in enumerate((first, first, second, settled)):
        actions.report(author.pk, seq, "", f"key-of-a-report-{number}", now + timedelta(minutes=number))
    actions.settle(cast.aino, author.reports.get(post=settled).pk, now)
    Case.objects.all().delete()
    cases = upgraded()
    assert {subject: (case.count, case.came_at) for (_, subject), case in cases.items()} == {
        reported(room.pk, first): (2, now),
        reported(room.pk, second): (1, now + timedelta(minutes=2)),
    }


def test_appeals_and_what_needs_a_second_person_wait_and_what_has_lapsed_does_not(
    cast: Cast, room: Room, author: Member, now: datetime
) -> None:
    other = member(room, "Kuutamo", now)
    mute = actions.impose(cast.aino, author.pk, "mute", "hurtful", DAY, "", now)
    actions.appeal(author.pk, mute.pk, "En tarkoittanut.", now)
    removal = actions.impose(cast.aino, other.pk, "remove", "hurtful", DAY, "", now)
    lapsed = Sanction(subject_kind="member", subject=author.pk, kind="remove", reason="hurtful", by=cast.aino)
    lapsed.begins_at, lapsed.ends_at = now - WEEK, now + WEEK
    lapsed.save()
    gone = Sanction(subject_kind="member", subject=uuid.uuid4(), kind="mute", reason="hurtful", by=cast.aino)
    gone.begins_at, gone.ends_at, gone.appealed_at = now, now + DAY, now
    gone.save()
    Case.objects.all().delete()
    cases = upgraded()
    assert set(cases) == {("appeal", mute.pk), ("confirmation", removal.pk)}
    assert cases["confirmation", removal.pk].urgency == PRESSING


def test_who_wants_in_or_back_waits_until_the_promised_day(room: Room, author: Member, now: datetime) -> None:
    application, _ = entry.apply(room.pk, "fi", "k" * 22, ["Kaipaan muita.", "Seuraa.", ""], now)
    answered, _ = entry.apply(room.pk, "fi", "j" * 22, ["Minäkin.", "Apua.", ""], now)
    Application.objects.filter(pk=answered.pk).update(state="refused", answered_at=now)
    promised = date(2027, 1, 7)
    request = KeyRequest.objects.create(member=author, code_hash="h", asked_at=now, promised_on=promised)
    Case.objects.all().delete()
    cases = upgraded()
    assert set(cases) == {("application", application.pk), ("key_request", request.pk)}
    due = {kind: timezone.localtime(case.due_at).date() for (kind, _), case in cases.items()}
    assert due["application"] in (application.promised_on, application.promised_on + DAY)
    assert due["key_request"] in (promised, promised + DAY)


def test_an_upgrade_that_was_cut_off_begins_anew_and_adds_nothing_twice(
    author: Member, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [held(author, "newcomer", now) for _ in range(7)]
    monkeypatch.setattr(existing, "AT_ONCE", 3)
    steps: list[int] = []
    put = existing.queue_existing

    def cut_off(cases: object, found: Iterator[existing.Existing]) -> None:
        def until_the_power_fails() -> Iterator[existing.Existing]:
            for number, one in enumerate(found):
                if number == 4 and not steps:
                    steps.append(number)
                    raise ConnectionAbortedError
                yield one

        put(cases, until_the_power_fails())

    migration = "rooms.facilitation.migrations.0003_waiting_in_the_queue.queue_existing"
    monkeypatch.setattr(migration, cut_off)
    with pytest.raises(ConnectionAbortedError):
        migrate_to(NEWEST)
    assert Case.objects.count() == 3, "the steps that were done"
    decided: Decision = "approve"
    Case.objects.filter(subject=rows[0].pk).update(decision=decided, decided_at=now)
    rows[0].delete()  # judged meanwhile
    assert {subject for _, subject in upgraded()} == {row.pk for row in rows[1:]}
    migrate_to(BEFORE)
    assert len(upgraded()) == 6, "back and forth again"
