"""A letter as its writer meets it: plain forms, without script and without a cookie."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from chat.contacts import actions as contacts
from chat.duty import actions as duty
from chat.letters import access, actions, codes, views
from chat.letters.models import Letter, Slot
from chat.services import words
from chat.services.actions import set_letters_within
from moderation.texts.access import say
from moderation.texts.core import LANGUAGES, Language
from tests.support.cast import Cast
from tests.support.clock import Clock

pytestmark = pytest.mark.django_db
TEXT = "Hei, en saa nukuttua."
NOBODYS = "1234567890123452"


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)


class Writer:
    """A browser without script."""

    def __init__(self, language: str = "fi") -> None:
        self.client, self.language = Client(), language

    def post(self, page: str, **form: str) -> Any:
        answer = self.client.post(f"/letter/{page}?lang={self.language}", form, headers={"Origin": "http://testserver"})
        self.page = answer.content.decode()
        self.status = answer.status_code
        return answer

    def field(self, name: str) -> str:
        """The value of a hidden field on the page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page)
        assert found is not None, f"no {name} on the page"
        return found[1]

    def send(self, text: str = TEXT, service: str = "apua-vakivaltaan") -> str:
        """Write and send a letter; returns its code as it is shown."""
        self.post("write", service=service)
        self.post("send", service=self.field("service"), key=self.field("key"), text=text)
        return self.field("code")


@pytest.fixture
def writer(cast: Cast, clock: Clock) -> Writer:
    """Somebody who writes."""
    return Writer()


def test_rule_01_a_letter_asks_for_nothing_but_its_text(writer: Writer) -> None:
    writer.post("write", service="apua-vakivaltaan")
    visible = re.findall(r"<(?:input|textarea|select)(?![^>]*type=\"hidden\")[^>]*name=\"(\w+)\"", writer.page)
    assert visible == ["text"]


def test_a_letter_is_written_answered_and_read(writer: Writer, cast: Cast, clock: Clock) -> None:
    code = writer.send()
    assert "5. maaliskuuta 2026" in writer.page  # three working days
    writer.post("check", code=code, ending=code[-4:])
    assert writer.status == 200
    letter = Letter.objects.get()
    actions.take(cast.aino, letter.pk)
    actions.answer(cast.aino, letter.pk, "Hyvä, että kirjoitit.", clock.now)
    writer.post("open", code=code.replace(" ", ""))
    assert "Hyvä, että kirjoitit." in writer.page
    assert "Aino, ammattilainen" in writer.page  # rule 19
    assert Letter.objects.get().state == "read"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_in_every_language(cast: Cast, clock: Clock, language: str) -> None:
    writer = Writer(language)
    assert writer.client.get(f"/letter?lang={language}").status_code == 200
    code = writer.send()
    writer.post("check", code=code, ending="0")
    writer.post("check", code=code, ending=code[-4:])
    for page in ("open", "change", "erase"):
        assert writer.post(page, code=code, text="Uusi teksti").status_code == 200


def test_rule_02_and_07_no_cookie_and_no_address_that_tells(writer: Writer) -> None:
    code = writer.send()
    for page in ("open", "change", "check", "erase"):
        answer = writer.post(page, code=code, text="Uusi", ending="1")
        assert not answer.cookies
        assert answer.headers["Cache-Control"] == "no-store"
        for address in re.findall(r'(?:href|action)="([^"]*)"', writer.page):
            assert code not in address
            assert code.replace(" ", "") not in address
            assert "apua-vakivaltaan" not in address


def test_rule_03_titles_are_neutral(writer: Writer) -> None:
    writer.send()
    title = re.search("<title>([^<]*)</title>", writer.page)
    assert title is not None
    assert "kirje" not in title[1].lower()


def test_a_double_click_is_one_letter(writer: Writer) -> None:
    writer.post("write", service="apua-vakivaltaan")
    key = writer.field("key")
    shown = []
    for _ in range(2):
        writer.post("send", service="apua-vakivaltaan", key=key, text=TEXT)
        shown.append(writer.field("code"))
    assert shown[0] == shown[1]
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("key", ["", "short", "k" * 65])
def test_a_form_without_a_proper_key_gets_one(writer: Writer, key: str) -> None:
    writer.post("send", service="apua-vakivaltaan", key=key, text=TEXT)
    assert writer.status == 200
    assert Letter.objects.count() == 1


@pytest.mark.parametrize(("text", "words"), [("  ", "vielä tyhjä"), ("ä" * 4001, "liian pitkä")])
def test_what_cannot_be_sent_is_still_there_to_mend(writer: Writer, text: str, words: str) -> None:
    writer.post("write", service="apua-vakivaltaan")
    writer.post("send", service="apua-vakivaltaan", key=writer.field("key"), text=text)
    assert writer.status == 400
    assert words in writer.page
    assert text.strip() in writer.page
    assert not Letter.objects.exists()


def test_marks_of_html_stay_text(writer: Writer) -> None:
    code = writer.send("<script>alert(1)</script>\n\n<b>Moi</b>")
    writer.post("open", code=code)
    assert "<script>alert" not in writer.page
    assert "&lt;b&gt;Moi" in writer.page


@pytest.mark.parametrize(
    ("typed", "status", "words"),
    [
        ("", 400, "vain numeroita"),
        ("1234", 400, "16 numeroa"),
        ("1234567890123456", 400, "Jokin numero on väärin"),
        (NOBODYS, 404, "ei löydy kirjettä"),
        ("9" * 5000, 400, "16 numeroa"),
    ],
)
def test_a_wrong_code_says_what_is_wrong(writer: Writer, typed: str, status: int, words: str) -> None:
    for page in ("open", "change", "erase"):
        writer.post(page, code=typed, text="Uusi")
        assert writer.status == status
        assert words in writer.page


def test_tries_are_limited_but_slips_cost_none(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(30):
        writer.post("open", code="1234567890123456")
        assert writer.status == 400
    statuses = []
    for _ in range(11):
        writer.post("open", code=NOBODYS)
        statuses.append(writer.status)
    assert statuses == [404] * 10 + [429]
    assert NOBODYS in writer.page  # what was typed is not lost


def test_letters_are_limited_and_none_is_lost(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "attempt_letter", lambda *_: 120.0)
    writer.post("write", service="apua-vakivaltaan")
    writer.post("send", service="apua-vakivaltaan", key=writer.field("key"), text=TEXT)
    assert writer.status == 429
    assert TEXT in writer.page


def test_the_code_is_asked_for_again_until_its_end_is_right(writer: Writer) -> None:
    code = writer.send()
    writer.post("check", code=code, ending="0000" if not code.endswith("0000") else "1111")
    assert writer.status == 400
    assert code in writer.page
    writer.post("check", code="rubbish", ending="1")
    assert writer.status == 400


def test_a_letter_is_changed_and_withdrawn(writer: Writer) -> None:
    code = writer.send()
    writer.post("change", code=code, text="Uusi teksti")
    assert "Uusi teksti" in writer.page
    assert TEXT not in writer.page
    writer.post("erase", code=code)
    assert writer.status == 200
    writer.post("open", code=code)
    assert writer.status == 404


def test_a_change_that_comes_too_late_is_shown_once_more(writer: Writer, cast: Cast) -> None:
    code = writer.send()
    actions.take(cast.aino, Letter.objects.get().pk)
    writer.post("change", code=code, text="Uusi teksti")
    assert writer.status == 409
    assert "Uusi teksti" in writer.page
    assert TEXT in writer.page


def test_a_promise_that_was_missed_is_not_told_as_one(writer: Writer, clock: Clock) -> None:
    code = writer.send()
    clock.forward(days=10)
    writer.post("open", code=code)
    assert "Olemme myöhässä" in writer.page


@pytest.mark.parametrize("service", ["", "no-such-service", "x\0y"])
def test_a_service_that_is_not_there(writer: Writer, service: str) -> None:
    for page in ("write", "send"):
        writer.post(page, service=service, key="k" * 22, text=TEXT)
        assert writer.status == 404


def test_a_service_without_letters_offers_none(writer: Writer, cast: Cast) -> None:
    assert 'action="/letter/write' in writer.client.get("/chat/apua-vakivaltaan").content.decode()
    set_letters_within(cast.violence, 0)
    assert 'action="/letter/write' not in writer.client.get("/chat/apua-vakivaltaan").content.decode()
    writer.post("send", service="apua-vakivaltaan", key="k" * 22, text=TEXT)
    assert writer.status == 404


def test_another_sites_form_is_refused(writer: Writer) -> None:
    for page in ("write", "send", "check", "open", "change", "erase"):
        for headers in ({"Origin": "https://example.org"}, {}):
            assert writer.client.post(f"/letter/{page}", {}, headers=headers).status_code == 403


def test_the_day_of_erasure_is_told(writer: Writer) -> None:
    code = writer.send()
    writer.post("open", code=code)
    promised = access.by_code(code.replace(" ", "")).letter.promised_on
    assert promised == date(2026, 3, 5)
    assert "4. huhtikuuta 2026" in writer.page


# --- a time that is booked --------------------------------------------------------------------------


def offer(cast: Cast, clock: Clock, hour: int = 14) -> Slot:
    """A time of the violence chat on Tuesday; it is Monday noon."""
    starts = Clock().at(2026, 3, 3, hour)
    return actions.plan_slot(cast.tuula, "apua-vakivaltaan", starts, 45, clock.now)


def booked(writer: Writer, slot: Slot, text: str = TEXT) -> str:
    """Send a letter that books the time; its code."""
    writer.post("write", service="apua-vakivaltaan")
    writer.post("send", service="apua-vakivaltaan", key=writer.field("key"), text=text, slot=str(slot.pk))
    return writer.field("code")


def door_of(page: str) -> str:
    """The token that the page hands to its script."""
    block = re.search(r'<script id="page" type="application/json">(.*?)</script>', page, re.S)
    assert block is not None
    return str(json.loads(block[1]).get("door", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_is_chosen_and_shown_in_every_language(cast: Cast, clock: Clock, language: Language) -> None:
    slot, writer = offer(cast, clock), Writer(language)
    when = words.appointment(slot.starts_at, slot.ends_at, language)
    writer.post("write", service="apua-vakivaltaan")
    assert when in writer.page
    code = booked(writer, slot)
    assert when in writer.page
    writer.post("open", code=code)
    assert when in writer.page
    clock.at(2026, 3, 3, 14)
    writer.post("open", code=code)
    assert "/letter/talk" in writer.page
    writer.post("give-back", code=code)
    assert when not in writer.page


def test_without_times_nothing_is_asked_about_them(writer: Writer) -> None:
    writer.post("write", service="apua-vakivaltaan")
    assert 'name="slot"' not in writer.page


def test_a_time_that_was_just_taken_costs_nothing_of_what_was_written(writer: Writer, cast: Cast, clock: Clock) -> None:
    slot, later = offer(cast, clock), offer(cast, clock, 16)
    writer.post("write", service="apua-vakivaltaan")
    key = writer.field("key")
    booked(Writer("fi"), slot)
    fields = {"service": "apua-vakivaltaan", "key": key, "text": "Minun kirjeeni"}
    writer.post("send", **fields, slot=str(slot.pk))
    assert writer.status == 409
    assert "ehti juuri varata" in writer.page
    assert "Minun kirjeeni" in writer.page
    assert str(slot.pk) not in writer.page
    assert writer.field("key") == key
    writer.post("send", **fields, slot=str(later.pk))
    assert writer.status == 200
    assert Letter.objects.count() == 2


@pytest.mark.parametrize("slot", ["rubbish", "\0", "00000000-0000-0000-0000-000000000000"])
def test_a_time_that_is_none_is_told_and_nothing_is_sent(writer: Writer, slot: str) -> None:
    writer.post("send", service="apua-vakivaltaan", key="k" * 22, text=TEXT, slot=slot)
    assert writer.status == 409
    assert not Letter.objects.exists()


def test_the_letter_opens_the_talk_at_its_time(writer: Writer, cast: Cast, clock: Clock) -> None:
    code = booked(writer, offer(cast, clock))
    writer.post("open", code=code)
    assert "/letter/talk" not in writer.page
    writer.post("talk", code=code)
    assert writer.status == 409
    assert "aikaisintaan 10 minuuttia ennen" in writer.page
    clock.at(2026, 3, 3, 13, 50)
    writer.post("open", code=code)
    assert "ei ole vielä tullut paikalle" in writer.page, "nobody is on duty, and that is said"
    assert "data-unscripted" in writer.page
    answer = writer.post("talk", code=code)
    door = door_of(writer.page)
    assert not answer.cookies
    assert contacts.start("apua-vakivaltaan", "fi", "k" * 22, clock.now, door).contact.is_booked
    duty.go_on_duty(cast.aino, ["apua-vakivaltaan"], clock.now)
    writer.post("open", code=code)
    assert "ei ole vielä tullut paikalle" not in writer.page


def test_rule_07_the_door_stands_in_the_page_alone(writer: Writer, cast: Cast, clock: Clock) -> None:
    """No address, no header and no cookie carries it, and no page that was opened without the code."""
    code = booked(writer, offer(cast, clock))
    clock.at(2026, 3, 3, 14)
    answer = writer.post("talk", code=code)
    door = door_of(writer.page)
    assert len(door) >= 43
    assert writer.page.count(door) == 1
    assert door not in repr(answer.headers)
    assert answer.headers["Cache-Control"] == "no-store"
    assert code not in writer.page
    assert door_of(writer.client.get("/chat/apua-vakivaltaan").content.decode()) == ""


def test_a_time_is_given_back_on_the_letters_page(writer: Writer, cast: Cast, clock: Clock) -> None:
    slot = offer(cast, clock)
    code = booked(writer, slot)
    writer.post("give-back", code=code)
    assert writer.status == 200
    assert "Varattu aika on peruttu" in writer.page
    assert TEXT in writer.page
    assert access.free_slots(cast.violence, clock.now) == [slot]


def test_a_service_by_appointment_says_that_a_letter_books_the_time(writer: Writer) -> None:
    said = say("fi", "letter-books")
    assert said in writer.client.get("/chat/ammattilaiset?lang=fi").content.decode()
    assert said not in writer.client.get("/chat/apua-vakivaltaan?lang=fi").content.decode()


# --- what tells who somebody is ---------------------------------------------------------------------


TELLS = "Soita minulle 040 123 4567, asun Koivukatu 5."
ANYWAY = "Lähetä silti"


def test_rule_12_a_letter_that_tells_who_somebody_is_is_asked_about_and_sent_anyway_with_one_tap(
    writer: Writer,
) -> None:
    writer.post("write", service="apua-vakivaltaan")
    assert ANYWAY not in shown_button(writer)
    key = writer.field("key")
    writer.post("send", service=writer.field("service"), key=key, text=TELLS, warned=writer.field("warned"))
    assert not Letter.objects.exists()
    assert 'role="alert">' in guard_notice(writer)
    assert "hidden" not in guard_notice(writer)
    assert TELLS in writer.page  # nothing is lost
    assert writer.field("key") == key
    assert shown_button(writer) == ANYWAY
    writer.post("send", service=writer.field("service"), key=key, text=TELLS, warned=writer.field("warned"))
    assert writer.field("code")
    assert Letter.objects.count() == 1


def test_rule_12_what_came_into_the_letter_after_the_warning_is_asked_about_too(writer: Writer) -> None:
    writer.post("write", service="apua-vakivaltaan")
    form = {"service": writer.field("service"), "key": writer.field("key")}
    writer.post("send", **form, text="Soita 040 123 4567", warned="")
    writer.post("send", **form, text="Soita 040 123 4567, hetu 131052-308T", warned=writer.field("warned"))
    assert not Letter.objects.exists()
    writer.post("send", **form, text="En kerro mitään.", warned=writer.field("warned"))
    assert Letter.objects.count() == 1


def test_rule_12_a_changed_letter_is_asked_about_as_well(writer: Writer) -> None:
    code = writer.send()
    writer.post("change", code=code, text=TELLS, warned=writer.field("warned") if "warned" in writer.page else "")
    assert shown_button(writer) == ANYWAY
    assert TELLS in writer.page
    warned = writer.field("warned")
    writer.post("open", code=code)
    assert TELLS not in writer.page
    writer.post("change", code=code, text=TELLS, warned=warned)
    assert TELLS in writer.page
    assert shown_button(writer) != ANYWAY


def shown_button(writer: Writer) -> str:
    """What the button beneath the letter says."""
    found = re.search(r'data-anyway="[^"]*">([^<]*)</button>', writer.page)
    assert found is not None
    return found[1]


def guard_notice(writer: Writer) -> str:
    """The tag of the warning."""
    found = re.search(r"<div[^>]*data-guard-notice[^>]*>", writer.page)
    assert found is not None
    return found[0]
