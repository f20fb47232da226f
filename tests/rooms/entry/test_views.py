"""The public pages of closed groups: from the list of rooms to the room's own page, and what outsiders learn."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from chat.letters import codes
from rooms.entry import access, actions
from rooms.entry.models import Application, Invitation, KeyRequest
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.membership import keys
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.rooms import TITLE, opened_room

pytestmark = pytest.mark.django_db
OURS = {"HTTP_ORIGIN": "http://testserver"}
ANSWERS = {"answer0": "Olen ollut kuivilla kuukauden.", "answer1": "Toivon ihmisiä.", "answer2": ""}
KEY = "k" * 22


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What codes and keys cost is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


@pytest.fixture
def room(cast: Cast, clock: Clock) -> Room:
    """An open room that Aino and Eero lead."""
    return opened_room(cast)


@pytest.fixture
def mother() -> Client:
    """A browser of nobody."""
    return Client()


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def post(browser: Client, at: str, **fields: str) -> Any:
    return browser.post(f"/groups/{at}?lang=fi", fields, **OURS)  # type: ignore[arg-type]


def code_on(answer: Any) -> str:
    found = re.search(r"<strong>(\d{4} \d{4} \d{4} \d{4})</strong>", page(answer))
    assert found is not None, page(answer)
    return found[1]


def words_on(answer: Any) -> str:
    words = re.findall(r"<li><strong>([a-zäö]+)</strong></li>", page(answer))
    assert len(words) == 6, page(answer)
    return " ".join(words)


def invited(cast: Cast, room: Room, clock: Clock) -> str:
    return actions.invite(cast.aino, room.pk, 14, clock.now)[1]


def joining(code: str, **fields: str) -> dict[str, str]:
    return {"act": "join", "code": code, "key": KEY, "rules": "yes", "nickname": "Kuutar", "word": "omena"} | fields


# --- the whole way --------------------------------------------------------------------------------------


def test_from_the_list_to_the_room(mother: Client, room: Room, cast: Cast, clock: Clock) -> None:
    front = page(mother.get("/groups/?lang=fi"))
    assert TITLE in front
    form = page(post(mother, "apply", room=str(room.pk)))
    for said in ("2 ohjaajaa ja enintään 15 jäsentä", "soita 112", "laki voi velvoittaa", "9. maaliskuuta 2026"):
        assert said in form
    sent = post(mother, "apply", act="send", room=str(room.pk), key=KEY, **ANSWERS)
    code = code_on(sent)
    assert "odottaa vastausta" in page(post(mother, "application", code=code))
    application = Application.objects.get()
    actions.answer(cast.aino, application.pk, "accepted", "Lämpimästi tervetuloa!", clock.now)
    accepted = page(post(mother, "application", code=code))
    assert "Lämpimästi tervetuloa!" in accepted
    assert "Ei nimiä eikä paikkakuntia." in accepted
    words = words_on(post(mother, "application", **joining(code)))
    inside = post(mother, "enter", words=words.upper())
    assert inside.status_code == 200
    assert re.search(
        r'<script id="room-page" type="application/json">\{"token": "[\w-]{43}", "lang": "fi", ', page(inside)
    )
    token = re.search(r'"token": "([\w-]{43})"', page(inside))
    assert token is not None
    assert members.enter(token[1], clock.now).member == Member.objects.get()
    for said in (TITLE, "Kuutar"):  # nothing in the page names the room
        assert said not in page(inside)
    assert "Tällä ei löydy mitään" in page(post(mother, "application", code=code))


def test_an_invitation_leads_in_once(mother: Client, room: Room, cast: Cast, clock: Clock) -> None:
    code = invited(cast, room, clock)
    shown = page(post(mother, "invitation", code=code))
    assert TITLE in shown
    assert "Ei nimiä eikä paikkakuntia." in shown
    words = words_on(post(mother, "invitation", **joining(code)))
    assert words_on(post(mother, "invitation", **joining(code))) == words  # the same page, sent once more
    wrong = post(mother, "invitation", code="0000 0000 0000 0000")
    replayed = post(mother, "invitation", **joining(code, key="j" * 22, nickname="Metsä"))
    assert (replayed.status_code, notice(replayed)) == (wrong.status_code, notice(wrong)) == (404, notice(wrong))
    assert Member.objects.count() == 1


def notice(answer: Any) -> str:
    found = re.search(r'<p class="notice" role="alert">(.*?)</p>', page(answer), re.DOTALL)
    assert found is not None, page(answer)
    return found[1]


def test_a_lost_key_is_replaced(mother: Client, room: Room, cast: Cast, clock: Clock) -> None:
    post(mother, "invitation", **joining(invited(cast, room, clock)))
    code = code_on(post(mother, "lost-key", key=KEY, title=TITLE.upper(), nickname="Kuutar", word=" OMENA "))
    assert "ei ole vielä ehtinyt" in page(post(mother, "application", code=code))
    actions.settle_key_request(cast.eero, access.key_requests_of(cast.eero)[0].pk, grant=True, now=timezone.now())
    assert "Näytä uudet sanat" in page(post(mother, "application", code=code))
    words = words_on(post(mother, "application", code=code, act="take"))
    assert post(mother, "enter", words=words).status_code == 200
    assert post(mother, "application", code=code, act="take").status_code == 404


def test_whoever_guesses_at_a_lost_key_is_told_the_same(mother: Client, room: Room, cast: Cast, clock: Clock) -> None:
    post(mother, "invitation", **joining(invited(cast, room, clock)))
    answers = [
        post(mother, "lost-key", key=f"{number:022}", title=title, nickname=nickname, word="omena")
        for number, (title, nickname) in enumerate(((TITLE, "Kuutar"), (TITLE, "Metsä"), ("Muu", "Kuutar")))
    ]
    shown = {re.sub(r"\d{4} \d{4} \d{4} \d{4}|csp[^>]*", "", page(answer)) for answer in answers}
    assert len(shown) == 1
    assert KeyRequest.objects.count() == 1


# --- what is refused, and told kindly -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "status", "says"),
    [
        ({"rules": ""}, 400, "Lue säännöt"),
        ({"nickname": "a"}, 400, "vähintään 2"),
        ({"nickname": "x" * 30}, 400, "enintään 24"),
        ({"nickname": "ab\u202ecd"}, 400, "eivät näy"),
        ({"nickname": "Ohjaaja Pia"}, 400, "olet ohjaaja"),
        ({"nickname": "Аinо"}, 409, "tämän näköinen"),
        ({"nickname": "Maija Virtanen"}, 200, "oikealta nimeltä"),
    ],
)
def test_a_nickname_is_refused_or_warned_of_and_everything_stays(
    mother: Client, room: Room, cast: Cast, clock: Clock, fields: dict[str, str], status: int, says: str
) -> None:
    code = invited(cast, room, clock)
    answer = post(mother, "invitation", **joining(code, **fields))
    assert says in page(answer)
    assert answer.status_code == status
    if status != 200:
        assert 'value="omena"' in page(answer)
        assert Invitation.objects.exists()


def test_a_real_name_only_warns(mother: Client, room: Room, cast: Cast, clock: Clock) -> None:
    code = invited(cast, room, clock)
    warned = page(post(mother, "invitation", **joining(code, nickname="Maija Virtanen")))
    assert 'name="warned" value="real_name"' in warned
    assert not Member.objects.exists()
    words_on(post(mother, "invitation", **joining(code, nickname="Maija Virtanen", warned="real_name")))


def test_what_tells_who_somebody_is_warns_once(mother: Client, room: Room) -> None:
    fields = {"act": "send", "room": str(room.pk), "key": KEY} | ANSWERS | {"answer0": "Soita 040 123 4567"}
    warned = post(mother, "apply", **fields)
    assert "Lähetä silti" in page(warned)
    assert not Application.objects.exists()
    code_on(post(mother, "apply", **fields, warned="phone"))


@pytest.mark.parametrize(
    ("typed", "status", "says"),
    [
        ("", 400, "kaikki kuusi"),
        ("orava orava", 400, "kaikki kuusi"),
        ("orava orava orava orava orava xyzzyx", 400, "Jokin sana on väärin"),
        ("orava orava orava orava orava orava", 404, "ei pääse mihinkään"),
    ],
)
def test_wrong_words_are_told_and_not_shown_again(
    mother: Client, room: Room, typed: str, status: int, says: str
) -> None:
    answer = post(mother, "enter", words=typed)
    assert answer.status_code == status
    assert says in page(answer)
    assert "orava" not in page(answer)


@pytest.mark.parametrize("at", ["application", "invitation"])
@pytest.mark.parametrize(
    ("code", "status"), [("", 400), ("koodi", 400), ("1234", 400), ("0000 0000 0000 0001", 400), ("0" * 16, 404)]
)
def test_forged_codes_open_nothing(mother: Client, room: Room, at: str, code: str, status: int) -> None:
    for act in ("", "join", "withdraw", "take"):
        assert post(mother, at, code=code, act=act, key=KEY).status_code == status


# --- what outsiders learn (rule 27) ---------------------------------------------------------------------


@pytest.mark.parametrize("change", [{"takes_applications": False}, {"state": "read_only"}, {"state": "ended"}])
def test_a_room_that_is_not_for_outsiders_is_like_one_that_is_none(
    mother: Client, room: Room, change: dict[str, object]
) -> None:
    absent = page(post(mother, "apply", room="00000000-0000-0000-0000-000000000001"))
    Room.objects.filter(pk=room.pk).update(**change)
    assert TITLE not in page(mother.get("/groups/?lang=fi"))
    for act in ("", "send"):
        answer = page(post(mother, "apply", room=str(room.pk), act=act, key=KEY, **ANSWERS))
        assert notice_of(answer) == notice_of(absent)
        assert TITLE not in answer
    assert not Application.objects.exists()


def notice_of(shown: str) -> str:
    found = re.search(r'<p class="notice" role="alert">(.*?)</p>', shown, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("room_id", ["", "x", "\0", "1' OR 1=1"])
def test_what_is_no_room_is_no_room(mother: Client, room: Room, room_id: str) -> None:
    assert "Tällä ei löydy mitään" in page(post(mother, "apply", room=room_id, act="send"))


@pytest.mark.parametrize("at", ["", "application", "invitation", "enter", "lost-key"])
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en", "ar", "ru"])
def test_doors_are_there_in_every_language_and_tell_nothing(
    mother: Client, clock: Clock, at: str, language: str
) -> None:
    answer = mother.get(f"/groups/{at}?lang={language}")
    assert answer.status_code == 200
    title = re.search("<title>(.*?)</title>", page(answer))
    assert title is not None
    assert "ryhm" not in title[1].lower()
    assert "data-leave" in page(answer)
    assert "no-store" in answer.headers["Cache-Control"]
    assert not answer.cookies


@pytest.mark.parametrize("at", ["apply", "application", "invitation", "enter", "lost-key"])
def test_a_strange_page_sends_nothing(mother: Client, clock: Clock, at: str) -> None:
    assert mother.post(f"/groups/{at}", {}).status_code == 403
    assert mother.post(f"/groups/{at}", {}, HTTP_ORIGIN="https://example.org").status_code == 403


# --- limits -----------------------------------------------------------------------------------------------


def test_keys_and_codes_are_tried_so_often_and_then_slowly(mother: Client, room: Room) -> None:
    typed = "orava orava orava orava orava orava"
    tried = [post(mother, "enter", words=typed).status_code for _ in range(14)]
    assert tried == [404] * 12 + [429] * 2
    assert post(mother, "lost-key", key=KEY, title="x", nickname="x", word="x").status_code == 429
    codes_tried = [post(mother, "application", code="0" * 16).status_code for _ in range(12)]
    assert codes_tried[-1] == 429


def test_applications_are_sent_so_often_and_then_slowly(mother: Client, room: Room) -> None:
    sent = [post(mother, "apply", act="send", room=str(room.pk), key=f"{number:022}", **ANSWERS) for number in range(7)]
    assert [answer.status_code for answer in sent] == [200] * 6 + [429]
    assert ANSWERS["answer0"] in page(sent[-1])  # nothing written is lost


def test_a_refusal_comes_with_other_help(mother: Client, room: Room, cast: Cast, clock: Clock) -> None:
    code = code_on(post(mother, "apply", act="send", room=str(room.pk), key=KEY, **ANSWERS))
    actions.answer(cast.eero, Application.objects.get().pk, "refused", "Toinen ryhmä sopisi paremmin.", clock.now)
    shown = page(post(mother, "application", code=code))
    assert "Toinen ryhmä sopisi paremmin." in shown
    assert "ansaitsisi apua" in shown
    assert 'href="tel:' in shown
    assert "Hakemus on poistettu" in page(post(mother, "application", code=code, act="withdraw"))
    assert not Application.objects.exists()


def test_the_page_says_when_the_answer_is_late(mother: Client, room: Room, clock: Clock) -> None:
    code = code_on(post(mother, "apply", act="send", room=str(room.pk), key=KEY, **ANSWERS))
    assert Application.objects.get().promised_on == date(2026, 3, 9)
    clock.at(2026, 3, 10, 9)
    assert "Olemme myöhässä" in page(post(mother, "application", code=code))
