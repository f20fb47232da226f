"""The staff's pages of the guides: every language side by side, and a button of its own for who has approved them."""

from typing import Any

import pytest
from django.test import Client

from chat.guidance import access
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

GUIDE = "/desk/guides/child_protection?lang=fi"
APPROVAL = {"approve": "1", "approved_by": "Liisa Lakimies", "approved_on": "2026-03-02"}


@pytest.fixture
def kaarina(cast: Cast, clock: Clock) -> Client:
    """The administrator's browser, just signed in."""
    return sign_in(Client(), cast.kaarina)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def form(**fields: Any) -> dict[str, Any]:
    """The page as it was opened, with these changes."""
    stored = access.guide("child_protection")
    texts = {f"title-{code}": text for code, text in stored.titles.items()}
    texts |= {f"body-{code}": text.replace("\n", "\r\n") for code, text in stored.bodies.items()}
    return {"version": stored.version, **texts, **fields}


def test_the_list_says_which_guides_wait_and_who_has_approved_the_others(kaarina: Client) -> None:
    assert page(kaarina.get("/desk/guides?lang=fi")).count("Odottaa hyväksyntää") == 4
    assert kaarina.post(GUIDE, {"version": 0, **APPROVAL}).status_code == 302
    shown = page(kaarina.get("/desk/guides?lang=fi"))
    assert shown.count("Odottaa hyväksyntää") == 3
    assert "Hyväksynyt Liisa Lakimies" in shown


def test_a_guide_is_approved_and_a_change_makes_it_wait_again(kaarina: Client) -> None:
    answer = kaarina.post(GUIDE, {"version": 0, **APPROVAL})
    shown = page(kaarina.get(answer["Location"]))
    assert "tallennettu" in shown
    assert "hyväksyntä raukeaa" in shown, "said before anything is changed"
    assert kaarina.post(GUIDE, form()).status_code == 302
    assert access.guide("child_protection").approved_by == "Liisa Lakimies", "saved as it was"
    assert kaarina.post(GUIDE, form(**{"body-fi": "Soita 112.\r\n- Heti."})).status_code == 302
    stored = access.guide("child_protection")
    assert (stored.bodies["fi"], stored.approved_by, stored.approved_on) == ("Soita 112.\n- Heti.", "", None)
    assert "Odottaa hyväksyntää" in page(kaarina.get(GUIDE))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title-sv": " "}, "tarvitaan kaikilla kielillä"),
        ({"body-en": "x" * 2001}, "ohje on liian pitkä"),
        ({"title-en": "x" * 81}, "nimi on liian pitkä"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_typed_is_lost(kaarina: Client, fields: dict[str, str], words: str) -> None:
    answer = kaarina.post(GUIDE, form(**{"body-fi": "Puoliksi kirjoitettu", **fields}))
    assert answer.status_code == 400
    assert words in page(answer)
    assert "Puoliksi kirjoitettu" in page(answer)
    assert access.guide("child_protection").version == 0


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"approved_by": " "}, "kuka on hyväksynyt"), ({"approved_on": "2026-03-03"}, "Päivä ei kelpaa")],
)
def test_an_approval_that_cannot_be_keeps_what_was_typed(kaarina: Client, fields: dict[str, str], words: str) -> None:
    answer = kaarina.post(GUIDE, {"version": 0, **APPROVAL, **fields})
    assert answer.status_code == 400
    assert words in page(answer)
    typed = {"Liisa Lakimies", "2026-03-02"} & {*(APPROVAL | fields).values()}
    assert all(f'value="{value}"' in page(answer) for value in typed)
    assert access.guide("child_protection").titles["fi"] in page(answer), "the texts stand as they are stored"


def test_who_saves_over_somebody_elses_change_hears_so_and_loses_nothing(kaarina: Client) -> None:
    mine = form(**{"body-fi": "Minun ohjeeni"})
    kaarina.post(GUIDE, form(**{"body-fi": "Toisen ohje"}))
    answer = kaarina.post(GUIDE, mine)
    assert answer.status_code == 409
    for words in ("Joku muu muutti", "Minun ohjeeni", "Toisen ohje"):
        assert words in page(answer)
    assert kaarina.post(GUIDE, mine | {"version": 1}).status_code == 302
    assert access.guide("child_protection").bodies["fi"] == "Minun ohjeeni"


def test_what_was_typed_is_text_and_nothing_else(kaarina: Client) -> None:
    kaarina.post(GUIDE, form(**{"body-fi": "<script>alert(1)</script>\0"}))
    assert access.guide("child_protection").bodies["fi"] == "<script>alert(1)</script>"
    assert "&lt;script&gt;alert(1)" in page(kaarina.get(GUIDE))


def test_who_opens_it_late_shows_again_who_they_are_and_who_sends_it_late_loses_nothing(
    kaarina: Client, clock: Clock
) -> None:
    late = form(**{"body-fi": "Soita."})
    clock.forward(minutes=14)
    assert kaarina.post(GUIDE, late).status_code == 302
    assert kaarina.get(GUIDE)["Location"].startswith("/desk/confirm")


def test_nobody_else_sees_or_changes_anything(cast: Cast, clock: Clock) -> None:
    tuula = sign_in(Client(), cast.tuula)
    assert tuula.get(GUIDE).status_code == 403
    assert tuula.post(GUIDE, form(**{"body-fi": "Soita."})).status_code == 403
    assert tuula.post(GUIDE, {"version": 0, **APPROVAL}).status_code == 403
    assert access.guide("child_protection").version == 0
