"""Turns to come that lack somebody: who sees them, and who is written to."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from chat.rosters import access, actions
from chat.rosters.models import GapMail, ToldGap
from chat.services.models import Service
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import COORDINATORS, FIRST_MONDAY, NOW, SAARISTO, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

NEW_YEAR = datetime.fromisoformat("2027-01-01T10:00:00+00:00")


class Away(BaseEmailBackend):
    """A mail server that hangs up."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Raises SMTPServerDisconnected."""
        raise SMTPServerDisconnected("koordinaattorit@example.org: kuutamo")


def days(viewer: Person, now: datetime = NEW_YEAR, weeks: int = 4) -> list[int]:
    return [seen.turn.day.day for seen in access.gaps(viewer, now, now + timedelta(weeks=weeks))]


def written_to() -> list[str]:
    """To whom mails went since the last time."""
    readers = [one.to[0] for one in mail.outbox]
    mail.outbox.clear()
    return readers


def fill(roster: Roster, day: int) -> None:
    """Everybody has a seat on that Monday."""
    for person, number in ((roster.cast.aino, 0), (roster.cast.eero, 1), (roster.cast.sanni, 2)):
        roster.name(person, number, FIRST_MONDAY + timedelta(days=day - 4))


def test_gaps_are_seen_weeks_ahead(published: Roster) -> None:
    cast = published.cast
    for viewer in (cast.tuula, cast.maija, cast.aino, cast.sanni):
        assert days(viewer) == [4, 11, 18, 25]
        assert days(viewer, weeks=1) == [4]
    fill(published, 11)
    actions.cancel_turn(cast.tuula, published.turn(FIRST_MONDAY + timedelta(days=14)).pk, NOW)
    assert days(cast.tuula) == [4, 25]
    assert days(cast.tuula, published.turn().starts_at) == [25], "that of today has begun"


def test_nobody_but_those_who_plan_sees_gaps_that_another_association_fills(published: Roster) -> None:
    cast = published.cast
    actions.offer_seats(cast.tuula, [published.seat(number).pk for number in range(3)], "jarvi-suomi")
    assert days(cast.maija) == days(cast.aino) == [11, 18, 25]
    assert days(cast.tuula) == days(cast.joel) == [4, 11, 18, 25]


def test_what_is_not_published_lacks_nobody(roster: Roster) -> None:
    assert days(roster.cast.tuula) == days(roster.cast.aino) == []


def test_what_was_left_during_its_turn_is_a_gap_until_it_ends(published: Roster) -> None:
    cast, turn = published.cast, published.turn()
    fill(published, 4)
    during = turn.starts_at + timedelta(hours=1)
    assert 4 not in days(cast.tuula, during)
    actions.call_in_sick(cast.aino, published.seat().pk, during)
    assert days(cast.tuula, during)[0] == days(cast.joel, during)[0] == 4
    assert 4 not in days(cast.tuula, turn.ends_at)


def test_each_reader_gets_one_mail_and_no_gap_is_told_twice(told: Roster) -> None:
    eve = NEW_YEAR - timedelta(days=1)
    assert actions.tell_of_gaps(eve) == 2
    assert written_to() == [COORDINATORS, SAARISTO]
    assert actions.tell_of_gaps(eve + timedelta(minutes=1)) == 0
    assert actions.tell_of_gaps(eve + timedelta(days=1)) == 2, "the first turn has come near"
    assert actions.tell_of_gaps(eve + timedelta(days=2)) == 0, "nothing is new"


def test_a_gap_that_opens_later_the_same_day_is_told_on_the_next(told: Roster) -> None:
    for day in (4, 11, 18, 25):
        fill(told, day)
    assert actions.tell_of_gaps(NEW_YEAR) == 0
    actions.call_in_sick(told.cast.eero, told.seat(1, FIRST_MONDAY + timedelta(days=7)).pk, NEW_YEAR)
    assert actions.tell_of_gaps(NEW_YEAR) == 1
    assert written_to() == [COORDINATORS], "Saaristo is not asked for two hours"
    actions.call_in_sick(told.cast.eero, told.seat(1, FIRST_MONDAY + timedelta(days=14)).pk, NEW_YEAR)
    assert actions.tell_of_gaps(NEW_YEAR + timedelta(hours=3)) == 1
    assert written_to() == [SAARISTO]
    assert actions.tell_of_gaps(NEW_YEAR + timedelta(days=1)) == 1
    assert written_to() == [COORDINATORS]


def test_mails_are_neutral(told: Roster) -> None:
    fill(told, 11)
    actions.tell_of_gaps(NEW_YEAR)
    sent = mail.outbox[0]
    assert sent.subject == "Vuorolista: vuoroja täytettävänä"
    assert sent.from_email == "vuorolista@example.org"
    text = str(sent.body)
    assert "on 3 vuoroa, joihin tarvitaan vielä joku. Ensimmäinen on ma 4.1." in text
    assert "https://chat.example.org/desk/roster/gaps?lang=fi" in text
    assert "https://chat.example.org/desk/roster/gaps?lang=sv" in text
    for word in ("väkival", "våld", "violence", "Aino", "Eero", "Sanni", "chat.example.org/desk/roster/turns"):
        assert word.lower() not in (sent.subject + text).lower()


def test_a_mail_server_that_is_away_loses_nothing(
    told: Roster, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    works = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{__name__}.Away"
    assert actions.tell_of_gaps(NEW_YEAR) == 0
    assert not ToldGap.objects.exists()
    assert [record.getMessage() for record in caplog.records if "mail" in record.getMessage()] == [
        "a mail about gaps did not go out: SMTPServerDisconnected"
    ] * 2
    assert "kuutamo" not in caplog.text
    settings.EMAIL_BACKEND = works
    assert actions.tell_of_gaps(NEW_YEAR + timedelta(minutes=9)) == 0, "not at once"
    assert actions.tell_of_gaps(NEW_YEAR + timedelta(minutes=10)) == 2
    assert written_to() == [COORDINATORS, SAARISTO]


def test_a_process_that_dies_while_it_writes_does_not_write_twice(
    told: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("chat.rosters.actions.alerts.send_mail", dies)
        with pytest.raises(KeyboardInterrupt):
            actions.tell_of_gaps(NEW_YEAR)
    assert actions.tell_of_gaps(NEW_YEAR + timedelta(hours=1)) == 1
    assert written_to() == [SAARISTO], "whether the first mail went nobody knows"


def test_without_a_mail_server_nobody_counts_as_told(told: Roster, settings: Settings) -> None:
    settings.SENDS_MAIL = False
    assert actions.tell_of_gaps(NEW_YEAR) == 0
    assert not GapMail.objects.exists()


def test_gaps_are_read_in_as_many_queries_whatever_there_is(told: Roster) -> None:
    def queries() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as seen:
            access.gaps(told.cast.aino, NEW_YEAR, NEW_YEAR + timedelta(weeks=4))
        with CaptureQueriesContext(connection) as asked:
            actions.tell_of_gaps(NEW_YEAR)
        return len(seen), len(asked)

    actions.tell_of_gaps(NEW_YEAR)
    before = queries()
    told.add(weekdays=frozenset({1, 2, 3}))
    GapMail.objects.update(tried_at=None)
    for reader in ("", "saaristo"):
        told_of = ((gap.turn, "ahead") for gap in access.gaps_to_tell(NEW_YEAR))
        ToldGap.objects.bulk_create(
            [ToldGap(mail_id=reader, turn_id=turn, stage=stage) for turn, stage in set(told_of)], ignore_conflicts=True
        )
        nearby = ((gap.turn, "near") for gap in access.gaps_to_tell(NEW_YEAR))
        ToldGap.objects.bulk_create(
            [ToldGap(mail_id=reader, turn_id=turn, stage=stage) for turn, stage in set(nearby)], ignore_conflicts=True
        )
    assert queries() == before
    assert before[1] <= 4


def test_hours_that_were_promised_and_have_no_turn_are_shown_to_those_who_plan(published: Roster, clock: Clock) -> None:
    cast = published.cast
    Service.objects.filter(pk=cast.violence.pk).update(
        hours=[{"weekday": 0, "start": "12:00", "end": "18:00"}, {"weekday": 1, "start": "12:00", "end": "13:00"}]
    )
    actions.cancel_turn(cast.tuula, published.turn(FIRST_MONDAY + timedelta(days=7)).pk, NOW)

    def told(now: datetime = NEW_YEAR) -> list[tuple[int, int, int]]:
        found = access.unstaffed(now, NEW_YEAR + timedelta(days=11))
        assert {service.pk for service, _ in found} <= {cast.violence.pk}, "other services have no roster"
        return [(start.day, start.hour, end.hour) for _, (start, end) in found]

    assert told() == [(4, 13, 16), (5, 10, 11), (11, 10, 16), (12, 10, 11)]
    assert told(published.turn().ends_at + timedelta(hours=1))[0] == (4, 14, 16), "what is past is not told"
    with CaptureQueriesContext(connection) as asked:
        told()
    assert len(asked) == 2
    clock.now = NEW_YEAR
    address = "/desk/roster/gaps?lang=fi"
    shown = [sign_in(Client(), person).get(address).content.decode() for person in (cast.tuula, cast.maija)]
    assert ["Aukioloaikoja ilman vuoroa" in page for page in shown] == [True, False]
    assert "ma 11.1. klo 12–18" in shown[0]
