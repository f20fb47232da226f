"""Whoever is on duty, or the named on-call person, is alerted of what is urgent (rule 30)."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from chat.contacts.access import picture
from chat.duty import actions as duty
from chat.duty.wire import DeskUrgent, Reachable
from moderation.live.wire import milliseconds
from rooms.facilitation import access, actions
from rooms.facilitation.core import RETRY
from rooms.facilitation.models import ToldHeld
from rooms.groups.models import Room
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.led_rooms import held, led_room, member

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

EMAIL = "takapaivystys@example.org"


@pytest.fixture(autouse=True)
def a_mail_server(settings: Settings) -> None:
    settings.SENDS_MAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def urgent_for(person: object) -> DeskUrgent:
    return picture([]).urgent_for(str(person.pk))  # type: ignore[attr-defined]


def room_with_on_call(cast: Cast) -> Room:
    room = led_room(cast)
    actions.name_on_call(cast.aino, room.pk, "Ritva", "040 123 4567", EMAIL)
    return room


def test_rule_30_those_who_lead_the_room_and_are_on_duty_are_alerted_and_nobody_else(cast: Cast, clock: Clock) -> None:
    who = member(room_with_on_call(cast))
    held(who, "suicidal", clock.now)
    held(who, "threatening", clock.now)
    held(who, "newcomer", clock.now)
    duty.go_on_duty(cast.aino, [cast.violence.slug], clock.now)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], clock.now)
    assert urgent_for(cast.aino) == DeskUrgent(own=2, since=milliseconds(clock.now))
    for nobody in (cast.sanni, cast.eero, cast.tuula):
        assert urgent_for(nobody) == DeskUrgent()


def test_rule_30_when_none_of_them_is_there_all_professionals_hear_whom_to_telephone(cast: Cast, clock: Clock) -> None:
    room = led_room(cast, by=[cast.eero, cast.tuula])
    actions.name_on_call(cast.eero, room.pk, "Ritva", "040 123 4567", "")
    held(member(room), "identifying", clock.now)
    duty.go_on_duty(cast.aino, [cast.violence.slug], clock.now)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], clock.now)
    expected = DeskUrgent(others=1, since=milliseconds(clock.now), on_call=[Reachable("Ritva", "040 123 4567")])
    assert urgent_for(cast.aino) == expected
    assert urgent_for(cast.sanni) == DeskUrgent(), "a peer cannot see to it"
    duty.go_on_duty(cast.eero, [cast.children.slug], clock.now)
    assert (urgent_for(cast.aino), urgent_for(cast.eero).own) == (DeskUrgent(), 1)
    duty.finish(cast.eero.pk)
    assert urgent_for(cast.aino) == expected, "who is about to go does not begin with it"


def test_it_takes_one_query_while_nothing_waits_and_three_whatever_does(cast: Cast, clock: Clock) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as made:
            access.urgent()
        return len(made)

    assert queries() == 1
    for _ in range(3):
        held(member(room_with_on_call(cast)), "suicidal", clock.now)
    assert queries() == 3


def test_rule_30_the_on_call_person_gets_one_neutral_mail(cast: Cast, clock: Clock) -> None:
    who = member(room_with_on_call(cast))
    held(who, "newcomer", clock.now)
    assert actions.tell_of_urgent(clock.now) == 0
    held(who, "suicidal", clock.now)
    assert actions.tell_of_urgent(clock.now) == 1
    assert actions.tell_of_urgent(clock.now + timedelta(days=1)) == 0, "told once"
    (sent,) = mail.outbox
    assert sent.to == [EMAIL]
    told = (sent.subject + str(sent.body)).casefold()
    for secret in ("ryhm", "grupp", "group", "metsätähti", "nettiryhmä", "itsemurh", who.room.title.casefold()):
        assert secret not in told
    held(who, "threatening", clock.now)
    assert actions.tell_of_urgent(clock.now) == 0, "another one a moment later waits for the next try"
    assert actions.tell_of_urgent(clock.now + RETRY) == 1


def test_nobody_is_written_to_while_a_facilitator_is_on_duty(cast: Cast, clock: Clock) -> None:
    held(member(room_with_on_call(cast)), "suicidal", clock.now)
    duty.go_on_duty(cast.aino, [cast.violence.slug], clock.now)
    assert actions.tell_of_urgent(clock.now) == 0
    duty.go_off_duty(cast.aino.pk)
    assert actions.tell_of_urgent(clock.now) == 1


def test_a_mail_that_fails_is_tried_again(cast: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    held(member(room_with_on_call(cast)), "suicidal", clock.now)

    def fails(*_: object) -> None:
        raise OSError(EMAIL)

    with monkeypatch.context() as patch:
        patch.setattr("rooms.facilitation.actions.alerts.send_mail", fails)
        assert actions.tell_of_urgent(clock.now) == 0
    assert not ToldHeld.objects.exists()
    assert actions.tell_of_urgent(clock.now) == 0
    assert actions.tell_of_urgent(clock.now + RETRY) == 1


def test_an_installation_that_sends_no_mail_claims_nothing(cast: Cast, clock: Clock, settings: Settings) -> None:
    settings.SENDS_MAIL = False
    held(member(room_with_on_call(cast)), "suicidal", MONDAY_NOON)
    assert actions.tell_of_urgent(clock.now) == 0
    assert not ToldHeld.objects.exists()
