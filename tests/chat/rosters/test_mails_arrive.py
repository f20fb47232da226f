"""Mails about gaps through a real mail server: how they arrive, and what becomes of those that it does not take."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from pytest_django import Settings

from chat.rosters import actions
from chat.rosters.core.gaps import RETRY
from chat.rosters.models import GapMail, ToldGap
from tests.support.mail_server import HOST, MailServer, free_port, mute, serving
from tests.support.rosters import COORDINATORS, SAARISTO, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

NEW_YEAR = datetime.fromisoformat("2027-01-01T10:00:00+00:00")
PATIENCE = 0.5
"""In seconds; outside tests ten (EMAIL_TIMEOUT)."""


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    """The mail server of the house."""
    server = MailServer()
    with serving(server) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = HOST, port, PATIENCE
        yield server


def readers(server: MailServer) -> list[str]:
    """To whom mails came since the last time; each has one reader."""
    found = [to for _, to, _ in server.arrived]
    server.arrived.clear()
    assert all(len(to) == 1 for to in found)
    return [to[0] for to in found]


def test_a_mail_arrives_neutral_with_no_name_and_at_the_right_address(told: Roster, server: MailServer) -> None:
    cast = told.cast
    told.name(cast.aino)
    assert actions.tell_of_gaps(NEW_YEAR) == 2
    assert [(sender, to) for sender, to, _ in server.arrived] == [
        ("vuorolista@example.org", [COORDINATORS]),
        ("vuorolista@example.org", [SAARISTO]),
    ]
    for _, to, mail in server.arrived:
        assert (mail["Subject"], mail["To"], mail["From"]) == (
            "Vuorolista: vuoroja täytettävänä",
            to[0],
            "vuorolista@example.org",
        )
        assert mail.get_content_type() == "text/plain"
        assert not mail.is_multipart()
        text = mail.get_content()
        assert "Ensimmäinen on ma 4.1." in text
        assert "https://chat.example.org/desk/roster/gaps?lang=sv" in text
        for word in (cast.aino.duty_name, cast.aino.login, "väkival", "våld", "violence", cast.violence.slug):
            assert word.lower() not in mail.as_string().lower() + text.lower()
        assert "Cc" not in mail
        assert "Bcc" not in mail


@pytest.mark.parametrize("answer", ["550 5.7.1 not from there", "451 4.7.1 come again later", "421 4.3.2 closing"])
def test_what_a_server_refuses_is_tried_again_and_nothing_is_lost(
    told: Roster, server: MailServer, answer: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.refuses = answer
    assert actions.tell_of_gaps(NEW_YEAR) == 0
    assert not ToldGap.objects.exists()
    assert set(GapMail.objects.values_list("told_on", flat=True)) == {None}
    assert caplog.text.count("a mail about gaps did not go out") == 2
    assert "example.org" not in caplog.text
    server.refuses = ""
    assert actions.tell_of_gaps(NEW_YEAR + RETRY - timedelta(seconds=1)) == 0, "not at once"
    assert actions.tell_of_gaps(NEW_YEAR + RETRY) == 2
    assert readers(server) == [COORDINATORS, SAARISTO]
    assert actions.tell_of_gaps(NEW_YEAR + 2 * RETRY) == 0, "nobody is told twice"


def test_one_reader_who_is_refused_keeps_nothing_from_the_others(told: Roster, server: MailServer) -> None:
    server.refuses_reader = COORDINATORS
    assert actions.tell_of_gaps(NEW_YEAR) == 1
    assert readers(server) == [SAARISTO]
    server.refuses_reader = ""
    assert actions.tell_of_gaps(NEW_YEAR + RETRY) == 1
    assert readers(server) == [COORDINATORS]


def test_a_server_that_falls_silent_over_a_mail_is_waited_for_no_longer_than_that(
    told: Roster, server: MailServer
) -> None:
    server.is_silent = True
    began = time.monotonic()
    assert actions.tell_of_gaps(NEW_YEAR) == 0
    assert time.monotonic() - began < 2 * PATIENCE + 5, "of each of two mails"
    assert not ToldGap.objects.exists()
    server.is_silent = False
    assert actions.tell_of_gaps(NEW_YEAR + RETRY) == 2
    assert readers(server) == [COORDINATORS, SAARISTO]


def test_a_server_that_takes_the_call_and_never_speaks_or_is_not_there_loses_nothing(
    told: Roster, server: MailServer, settings: Settings
) -> None:
    works, later = settings.EMAIL_PORT, NEW_YEAR
    with mute() as never_speaks:
        for port in (never_speaks, free_port()):
            settings.EMAIL_PORT = port
            assert actions.tell_of_gaps(later) == 0
            assert not ToldGap.objects.exists()
            later += RETRY
    settings.EMAIL_PORT = works
    assert actions.tell_of_gaps(later) == 2
    assert readers(server) == [COORDINATORS, SAARISTO]


def test_no_mail_is_waited_for_without_an_end(settings: Settings) -> None:
    assert 0 < settings.EMAIL_TIMEOUT <= 10
