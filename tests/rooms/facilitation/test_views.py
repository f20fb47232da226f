"""The facilitators' pages."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from moderation.cases.models import StandsAside
from moderation.sanctions.models import Sanction
from rooms.facilitation import actions
from rooms.facilitation.models import HandOverNote, Report, RoomOnCall
from rooms.membership.models import Member
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock
from tests.support.led_rooms import held, led_room, member, post

pytestmark = pytest.mark.django_db

OVERVIEW = "/desk/groups?lang=fi"


def page(answer: Any) -> str:
    """The page as it is read, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def browser(person: Any) -> Client:
    return sign_in(Client(), person)


@pytest.fixture
def aino(cast: Cast, clock: Clock) -> Client:
    return browser(cast.aino)


@pytest.fixture
def eero(cast: Cast, clock: Clock) -> Client:
    return browser(cast.eero)


def address(who: Member) -> str:
    return f"/desk/groups/members/{who.pk}?lang=fi"


def test_rule_30_the_overview_says_what_waits_and_for_how_long_and_shows_no_word_of_a_post(
    aino: Client, cast: Cast, clock: Clock
) -> None:
    who = member(led_room(cast))
    held(who, "suicidal", clock.now - timedelta(hours=3), "En jaksa enää")
    shown = page(aino.get(OVERVIEW))
    assert "Puhuu itsemurhasta" in shown
    assert "Vanhin odottava asia on odottanut 3 t." in shown
    assert "En jaksa" not in shown
    assert "En jaksa" not in page(aino.get(f"/desk/groups/{who.room_id}?lang=fi"))


def test_a_report_is_settled_and_a_note_is_left(aino: Client, cast: Cast) -> None:
    who = member(led_room(cast))
    actions.report(who.pk, post(who), "<b>Osoite</b>", "key-of-a-report-1", timezone.now())
    room = f"/desk/groups/{who.room_id}?lang=fi"
    assert "&lt;b&gt;Osoite&lt;/b&gt;" in page(aino.get(room))
    answer = aino.post(room, {"act": "settle", "report": str(Report.objects.get().pk)})
    assert (answer.status_code, answer["Location"]) == (302, f"{room}&saved=settle")
    aino.post(room, {"act": "note", "text": "Kysy vointia\0"})
    shown = page(aino.get(room))
    assert "Kysy vointia" in shown
    assert "Osoite" not in shown
    aino.post(room, {"act": "remove_note", "note": str(HandOverNote.objects.get().pk)})
    assert not HandOverNote.objects.exists()
    assert aino.post(room, {"act": "dance"}).status_code == 404
    assert aino.post(room, {"act": "settle", "report": "99999999999"}).status_code == 404


def test_whoever_stands_aside_settles_no_report(aino: Client, cast: Cast, clock: Clock) -> None:
    who = member(led_room(cast))
    actions.report(who.pk, post(who), "Osoite", "key-of-a-report-1", clock.now)
    StandsAside.objects.create(person=cast.aino, until=clock.now + timedelta(days=1))
    settling = {"act": "settle", "report": str(Report.objects.get().pk)}
    refused = aino.post(f"/desk/groups/{who.room_id}?lang=fi", settling)
    assert refused.status_code == 409
    assert "Et tee päätöksiä toistaiseksi" in page(refused)
    assert Report.objects.get().settled_at is None


def test_what_is_wrong_with_the_on_call_person_is_said_and_nothing_that_was_typed_is_lost(
    aino: Client, cast: Cast
) -> None:
    room = f"/desk/groups/{led_room(cast).pk}?lang=fi"
    answer = aino.post(room, {"act": "on_call", "contact": "Ritva", "phone": "soita", "email": ""})
    assert answer.status_code == 400
    assert 'value="Ritva"' in answer.content.decode()
    aino.post(room, {"act": "on_call", "contact": "Ritva", "phone": "040 123 4567", "email": ""})
    assert RoomOnCall.objects.get().name == "Ritva"


def test_rule_32_one_facilitator_proposes_a_removal_and_the_other_confirms_it(
    aino: Client, eero: Client, cast: Cast
) -> None:
    who = member(led_room(cast))
    form = {"act": "remove", "reason": "threat", "text": "Uhkasit toista."}
    assert aino.post(address(who), form)["Location"] == f"{address(who)}&saved=remove"
    sanction = Sanction.objects.get()
    confirm = {"act": "confirm", "sanction": str(sanction.pk)}
    assert "Vahvista poistaminen" not in page(aino.get(address(who)))
    refused = aino.post(address(who), confirm)
    assert refused.status_code == 409
    assert "Toisen ihmisen on päätettävä" in page(refused)
    assert "Vahvista poistaminen" in page(eero.get(address(who)))
    assert "Ehdottaja: Aino" in page(eero.get(OVERVIEW))
    eero.post(address(who), confirm)
    shown = page(eero.get(address(who)))
    assert "Poistettu ryhmästä" in shown
    assert "Uhkasit toista." in shown
    assert "Päätä rajoituksesta" not in shown, "there is nothing more to decide about"


def test_what_cannot_be_decided_is_said_and_the_words_are_not_lost(aino: Client, cast: Cast) -> None:
    who = member(led_room(cast))
    for form in (
        {"act": "mute", "hours": "24", "text": "Pidetään tauko"},
        {"act": "mute", "hours": "9999", "reason": "threat", "text": "Pidetään tauko"},
        {"act": "suspend", "hours": "73", "reason": "threat", "text": "Pidetään tauko"},
    ):
        answer = aino.post(address(who), form)
        assert answer.status_code == 409
        assert "Pidetään tauko" in page(answer)
    assert not Sanction.objects.exists()
    for wrong in ({"act": "dance"}, {"act": "lift", "sanction": "x"}, {"act": "lift", "sanction": str(who.pk)}):
        assert aino.post(address(who), wrong).status_code == 404


def test_the_private_line_is_written_and_read_on_the_members_page(aino: Client, eero: Client, cast: Cast) -> None:
    who = member(led_room(cast))
    actions.say_on_line(who.pk, "key-of-a-line-1", "Saanko <i>kysyä</i>?", timezone.now())
    assert "Lukematta" in page(aino.get(OVERVIEW))
    aino.head(address(who))
    assert "Lukematta" in page(aino.get(OVERVIEW))
    assert "Saanko &lt;i&gt;kysyä&lt;/i&gt;?" in page(aino.get(address(who)))
    assert "Viimeksi luki Aino, 2.3.2026 12.00" in page(eero.get(OVERVIEW)), "in Finnish time"
    for _ in range(2):
        aino.post(address(who), {"act": "say", "text": "Kysy vain", "key": "the-same-page-sent-twice"})
    assert page(eero.get(address(who))).count("Kysy vain") == 1
    refused = aino.post(address(who), {"act": "say", "text": "Toista", "key": "the-same-page-sent-twice"})
    assert (refused.status_code, "Toista" in page(refused)) == (409, True)


def test_rule_32_an_appeal_is_judged_by_who_has_not_decided(aino: Client, cast: Cast) -> None:
    who = member(led_room(cast))
    sanction = actions.impose(cast.aino, who.pk, "mute", "hurtful", timedelta(days=1), "", timezone.now())
    actions.appeal(who.pk, sanction.pk, "En tarkoittanut", timezone.now())
    appeals = "/desk/groups/appeals?lang=fi"
    tuula = browser(cast.tuula)
    assert "Yksi jäsen pyytää uutta arviota" not in page(aino.get(OVERVIEW))
    assert "joku muu arvioi sen" in page(aino.get(appeals))
    form = {"act": "lifted", "sanction": str(sanction.pk), "text": "Selvä"}
    assert aino.post(appeals, form).status_code == 409
    assert "En tarkoittanut" in page(tuula.get(appeals))
    assert tuula.post(appeals, form).status_code == 302
    assert "Kukaan ei odota" in page(tuula.get(appeals))
    shown = page(aino.get(address(who)))
    assert "Uusi arvio: peruttu" in shown
    assert "Selvä" in shown


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_page_is_there_in_every_language_of_the_staff(aino: Client, cast: Cast, language: str) -> None:
    who = member(led_room(cast))
    for kind in ("warn", "hold", "mute", "suspend", "remove"):
        sanction = actions.impose(cast.aino, who.pk, kind, "rules", timedelta(hours=1), "Sanat", timezone.now())
        actions.appeal(who.pk, sanction.pk, "", timezone.now())
    for path in ("", "/appeals", f"/{who.room_id}", f"/members/{who.pk}"):
        assert aino.get(f"/desk/groups{path}", {"lang": language}).status_code == 200
