"""The staff's pages of ready replies."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chat.replies import actions, core
from chat.replies.models import Reply
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = pytest.mark.django_db

LIST, NEW = "/desk/replies?lang=fi", "/desk/replies/new?lang=fi"
HELLO = {"fi": "Hei, olen {nimi}.", "sv": "Hej"}


@pytest.fixture
def aino(cast: Cast, clock: Clock) -> Client:
    """A worker's browser."""
    return sign_in(Client(), cast.aino)


@pytest.fixture
def kaarina(cast: Cast, clock: Clock) -> Client:
    """The administrator's browser."""
    return sign_in(Client(), cast.kaarina)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def form(**fields: str) -> dict[str, str]:
    return {"owner": "personal", "name": "hei", "text-fi": "Hei, olen {nimi}.", **fields}


def test_a_worker_writes_changes_and_removes_a_reply(aino: Client, cast: Cast) -> None:
    answer = aino.post(NEW, form(**{"text-sv": "Hej\r\npå dig"}))
    assert answer.status_code == 302
    shown = page(aino.get(answer["Location"]))
    for words in ("Vastaus on tallennettu.", "/hei", "Svenska", "Omat"):
        assert words in shown
    assert "Kaikille yhteiset" not in shown
    reply = Reply.objects.get()
    assert (reply.person, reply.texts["sv"]) == (cast.aino, "Hej\npå dig")
    one = f"/desk/replies/{reply.pk}?lang=fi"
    assert "Hej\npå dig" in page(aino.get(one))
    assert aino.post(one, form(version="0", name="moi")).status_code == 302
    reply.refresh_from_db()
    assert (reply.name, reply.texts, reply.version) == ("moi", {"fi": "Hei, olen {nimi}."}, 1)
    assert "poistettu" in page(aino.get(aino.post(one, {"act": "remove"})["Location"]))
    assert not Reply.objects.exists()


def test_the_administrator_writes_for_all_and_for_a_service(kaarina: Client, cast: Cast) -> None:
    assert "Apua väkivaltaan -chat" in page(kaarina.get(NEW))
    assert kaarina.post(NEW, form(owner="shared")).status_code == 302
    assert kaarina.post(NEW, form(owner=f"service:{cast.violence.slug}")).status_code == 302
    shown = page(kaarina.get(LIST))
    assert "Kaikille yhteiset" in shown
    assert "Apua väkivaltaan -chat" in shown
    assert "Omat" not in shown, "an administrator answers nobody"
    reply = Reply.objects.get(service=cast.violence)
    assert "Apua väkivaltaan -chat" in page(kaarina.get(f"/desk/replies/{reply.pk}?lang=fi"))


@pytest.mark.parametrize("owner", ["shared", "service:apua-vakivaltaan", "service:ei-ole", "service", "", "eero"])
def test_rule_35_a_worker_writes_for_nobody_else(aino: Client, owner: str) -> None:
    assert aino.post(NEW, form(owner=owner)).status_code == 404
    assert not Reply.objects.exists()


def test_rule_35_somebody_elses_reply_is_like_one_that_is_not_there(aino: Client, cast: Cast) -> None:
    other = actions.add_reply(cast.eero, "personal", "", "hei", HELLO)
    for reply_id in (other.pk, uuid4()):
        path = f"/desk/replies/{reply_id}"
        assert [aino.get(path).status_code, aino.post(path, form(version="0")).status_code] == [404, 404]
        assert aino.post(path, {"act": "remove"}).status_code == 404
    assert "/hei" not in page(aino.get(LIST))


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({"name": "kaksi sanaa"}, 400, "Nimi ei kelpaa"),
        ({"name": ""}, 400, "Nimi ei kelpaa"),
        ({"text-fi": " "}, 400, "ainakin yhdellä kielellä"),
        ({"text-fi": "x" * 2_001}, 400, "liian pitkä"),
        ({"text-fi": "Hei {etunimi}"}, 400, "{etunimi}, jota ei voi täyttää"),
        ({"text-fi": "Hei {<b>}"}, 400, "{&lt;b&gt;}"),
        ({"name": "varattu"}, 409, "on jo olemassa"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_typed_is_lost(
    aino: Client, cast: Cast, fields: dict[str, str], status: int, words: str
) -> None:
    actions.add_reply(cast.aino, "personal", "", "varattu", HELLO)
    written = form(**fields) if "text-fi" in fields else form(**{"text-fi": "Puoliksi kirjoitettu", **fields})
    answer = aino.post(NEW, written)
    shown = page(answer)
    assert (answer.status_code, words in shown) == (status, True)
    assert fields.get("text-fi", "Puoliksi kirjoitettu").replace("<b>", "&lt;b&gt;") in shown
    assert Reply.objects.count() == 1


def test_who_saves_over_somebody_elses_change_hears_so_and_loses_nothing(kaarina: Client, cast: Cast) -> None:
    reply = actions.add_reply(cast.kaarina, "shared", "", "hei", HELLO)
    path = f"/desk/replies/{reply.pk}?lang=fi"
    actions.change_reply(cast.kaarina, reply.pk, "moi", {"fi": "Toisen teksti"}, 0)
    answer = kaarina.post(path, form(version="0", **{"text-fi": "Minun tekstini"}))
    assert answer.status_code == 409
    shown = page(answer)
    for words in ("Joku muu muutti", "Minun tekstini", "Toisen teksti", 'value="1"'):
        assert words in shown
    assert kaarina.post(path, form(version="x")).status_code == 409
    assert kaarina.post(path, form(version="1", **{"text-fi": "Minun tekstini"})).status_code == 302


def test_a_full_list_says_so_and_is_read_in_a_handful_of_queries(
    aino: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Reply.objects.bulk_create(Reply(name=f"r-{n}", texts=HELLO, person=cast.aino) for n in range(core.MOST))
    with django_assert_num_queries(8):
        shown = page(aino.get(LIST))
    assert "mahtuu 500 vastausta" in shown
    assert "/r-499" in shown
    answer = aino.post(NEW, form())
    assert (answer.status_code, "Täällä on jo 500" in page(answer)) == (409, True)


def test_the_desk_leads_there_for_whoever_keeps_some(aino: Client, kaarina: Client, cast: Cast) -> None:
    for client, leads in ((aino, True), (kaarina, True), (sign_in(Client(), cast.tuula), False)):
        assert ("data-replies" in page(client.get("/desk"))) is leads
