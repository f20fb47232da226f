"""Letters on the desk: who sees them, and how one is answered."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from chat.letters import access, actions, codes
from chat.letters.models import Letter
from chat.transcripts.models import StoredEntry
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = pytest.mark.django_db
TEXT, ANSWER = "Hei, en saa nukuttua.", "Hyvä, että kirjoitit."


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)


@pytest.fixture
def letter(cast: Cast, clock: Clock) -> Letter:
    """A letter that waits."""
    return actions.send(cast.violence, "sv", "k" * 22, TEXT, timezone.now())[0]


@pytest.fixture
def aino(cast: Cast, clock: Clock) -> Client:
    """Aino's browser."""
    return sign_in(Client(), cast.aino)


@pytest.fixture
def eero(cast: Cast, clock: Clock) -> Client:
    """Eero's browser."""
    return sign_in(Client(), cast.eero)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def act(browser: Client, letter: Letter, what: str, text: str = "") -> Any:
    return browser.post(f"/desk/letters/{letter.pk}?lang=fi", {"act": what, "text": text})


def test_the_list_tells_what_is_promised_and_no_text(aino: Client, letter: Letter) -> None:
    shown = page(aino.get("/desk/letters?lang=fi"))
    assert "Apua väkivaltaan" in shown
    assert "5. maaliskuuta 2026" in shown
    assert "ruotsi" in shown
    assert TEXT not in shown


def test_a_letter_is_taken_and_answered(aino: Client, letter: Letter) -> None:
    assert TEXT in page(aino.get(f"/desk/letters/{letter.pk}?lang=fi"))
    assert act(aino, letter, "take").status_code == 302
    answer = act(aino, letter, "answer", ANSWER)
    assert answer.status_code == 302
    assert "Vastaus on lähetetty" in page(aino.get(answer.headers["Location"]))
    assert ANSWER in page(aino.get(f"/desk/letters/{letter.pk}?lang=fi"))


def test_colleagues_see_who_answers(aino: Client, eero: Client, letter: Letter) -> None:
    act(aino, letter, "take")
    assert "Aino kirjoittaa vastausta" in page(eero.get("/desk/letters?lang=fi"))
    answer = act(eero, letter, "answer", ANSWER)
    assert answer.status_code == 409
    assert ANSWER in page(answer)  # what was written is not lost
    assert act(eero, letter, "take").status_code == 409
    act(aino, letter, "give_back")
    assert act(eero, letter, "take").status_code == 302


def test_a_letter_of_a_colleague_who_is_away_is_taken_over(aino: Client, eero: Client, letter: Letter) -> None:
    act(aino, letter, "take")
    assert "Vastaan hänen puolestaan" in page(eero.get(f"/desk/letters/{letter.pk}?lang=fi"))
    assert act(eero, letter, "take_over").status_code == 302
    answer = act(aino, letter, "answer", ANSWER)  # she was not away after all: her words are not lost
    assert answer.status_code == 409
    assert ANSWER in page(answer)
    assert act(eero, letter, "answer", "Hei").status_code == 302
    assert act(aino, letter, "take_over").status_code == 409


@pytest.mark.parametrize(("text", "status"), [("", 400), ("a" * 8001, 400)])
def test_an_answer_to_mend_is_still_there(aino: Client, letter: Letter, text: str, status: int) -> None:
    act(aino, letter, "take")
    answer = act(aino, letter, "answer", text)
    assert answer.status_code == status
    assert text in page(answer)


def test_an_act_that_is_none_changes_nothing(aino: Client, letter: Letter) -> None:
    assert act(aino, letter, "burn").status_code == 400
    assert Letter.objects.get().state == "waiting"


def test_a_letter_withdrawn_meanwhile(aino: Client, cast: Cast, letter: Letter) -> None:
    act(aino, letter, "take")
    actions.erase_letter(access.by_code(codes.code_for("k" * 22)), timezone.now())
    answer = act(aino, letter, "answer", ANSWER)
    assert answer.status_code == 409
    assert ANSWER in page(answer)
    assert aino.get(f"/desk/letters/{letter.pk}").status_code == 404


def test_a_row_that_was_changed_is_told_as_such(aino: Client, letter: Letter) -> None:
    StoredEntry.objects.update(sealed=b"\0" * 40)
    shown = page(aino.get(f"/desk/letters/{letter.pk}?lang=fi"))
    assert "muuttunut tietokannassa" in shown


def test_rule_19_a_peer_answers_no_letters(cast: Cast, clock: Clock, letter: Letter) -> None:
    browser = sign_in(Client(), cast.sanni)
    assert browser.get("/desk/letters").status_code == 403
    assert act(browser, letter, "take").status_code == 403
    assert "data-letters" not in page(browser.get("/desk"))


def test_whoever_is_not_signed_in_is_sent_to_the_door(cast: Cast, letter: Letter) -> None:
    assert Client().get("/desk/letters").headers["Location"].startswith("/desk/sign-in")


def test_no_letter_of_that_name(aino: Client) -> None:
    assert aino.get(f"/desk/letters/{uuid.UUID(int=0)}").status_code == 404


def test_the_desk_leads_to_the_letters(aino: Client) -> None:
    assert re.search(r'data-letters="/desk/letters\?lang=fi"', page(aino.get("/desk?lang=fi")))
