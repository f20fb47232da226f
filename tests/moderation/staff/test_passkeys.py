"""Passkeys: making one, signing in with it, and everything that is none."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django_otp_webauthn.models import WebAuthnCredential

from moderation.audit.models import AuditRow
from moderation.staff import access
from moderation.staff.models import Person
from moderation.throttles.actions import PASSKEYS
from tests.support.authenticator import PRESENT, Authenticator
from tests.support.cast import Cast, session_of, sign_in
from tests.support.passkeys import PAGE, register, sign_in_by_passkey

pytestmark = pytest.mark.storage


@pytest.fixture
def passkey() -> Authenticator:
    """A telephone."""
    return Authenticator()


@pytest.fixture
def aino(cast: Cast) -> Client:
    """Aino's browser, just signed in with password and code."""
    return sign_in(Client(), cast.aino)


def last_act() -> tuple[str, str]:
    row = AuditRow.objects.order_by("-seq")[0]
    return row.action, row.object_id


def test_a_passkey_is_made_and_signs_in_without_a_password(
    cast: Cast, aino: Client, passkey: Authenticator, client: Client
) -> None:
    assert register(aino, passkey, "Ainon puhelin").headers["Location"] == PAGE
    assert last_act() == ("add_passkey", str(cast.aino.pk))
    assert "Ainon puhelin" in aino.get(PAGE).content.decode()

    assert sign_in_by_passkey(client, passkey).headers["Location"] == "/desk"
    assert last_act() == ("sign_in", str(cast.aino.pk))
    assert client.get("/desk").status_code == 200
    assert access.who_of_session(session_of(client)).person == cast.aino


def test_the_browser_is_asked_to_verify_the_person(cast: Cast, aino: Client, client: Client) -> None:
    wanted = aino.post(f"{PAGE}/passkeys/begin").json()["authenticatorSelection"]
    assert (wanted["userVerification"], wanted["residentKey"]) == ("required", "required")
    asked = client.post("/desk/sign-in/passkey/begin").json()
    assert asked["userVerification"] == "required"
    assert asked["rpId"] == "localhost"
    assert not asked.get("allowCredentials"), "nothing tells whose passkeys there are"


@pytest.mark.parametrize(
    "falsehood",
    [{"flags": PRESENT}, {"origin": "https://evil.example"}, {"rp_id": "evil.example"}, {"flags": 0}],
    ids=["not verified", "another page", "another host", "nobody there"],
)
def test_what_is_not_as_it_must_be_makes_no_passkey_and_lets_nobody_in(
    aino: Client, client: Client, falsehood: dict[str, Any]
) -> None:
    assert register(aino, Authenticator(**falsehood)).status_code == 422
    assert WebAuthnCredential.objects.count() == 0
    passkey = Authenticator()
    register(aino, passkey)
    for name, value in falsehood.items():
        setattr(passkey, name, value)
    answer = sign_in_by_passkey(client, passkey)
    assert answer.status_code == 403
    assert "ei voi kirjautua" in answer.content.decode()
    assert client.get("/desk").status_code == 302


def test_an_answer_is_good_once(aino: Client, client: Client, passkey: Authenticator) -> None:
    register(aino, passkey)
    options = client.post("/desk/sign-in/passkey/begin").json()
    answer = passkey.get(options)
    assert client.post("/desk/sign-in/passkey", {"answer": answer}).status_code == 302
    client.post("/desk/sign-out")
    assert client.post("/desk/sign-in/passkey", {"answer": answer}).status_code == 403
    client.post("/desk/sign-in/passkey/begin")
    assert client.post("/desk/sign-in/passkey", {"answer": answer}).status_code == 403, "another challenge"


def test_a_challenge_is_gone_after_one_try(aino: Client, client: Client, passkey: Authenticator) -> None:
    register(aino, passkey)
    options = client.post("/desk/sign-in/passkey/begin").json()
    assert client.post("/desk/sign-in/passkey", {"answer": "{}"}).status_code == 403
    assert client.post("/desk/sign-in/passkey", {"answer": passkey.get(options)}).status_code == 403


def test_a_challenge_is_not_for_another_browser(aino: Client, client: Client, passkey: Authenticator) -> None:
    register(aino, passkey)
    options = Client().post("/desk/sign-in/passkey/begin").json()
    client.post("/desk/sign-in/passkey/begin")
    assert client.post("/desk/sign-in/passkey", {"answer": passkey.get(options)}).status_code == 403


@pytest.mark.parametrize(
    "answer", ["", "null", "[]", "{}", "x", '{"id": "\0"}', "9" * 30_000, '{"id":"AA","rawId":"AA"}']
)
def test_rubbish_is_refused(aino: Client, client: Client, answer: str) -> None:
    aino.post(f"{PAGE}/passkeys/begin")
    assert aino.post(f"{PAGE}/passkeys", {"answer": answer}).status_code == 422
    client.post("/desk/sign-in/passkey/begin")
    assert client.post("/desk/sign-in/passkey", {"answer": answer}).status_code == 403


def test_a_passkey_that_nobody_registered_is_refused_like_any_other(client: Client, db: None) -> None:
    assert sign_in_by_passkey(client, Authenticator()).status_code == 403
    assert last_act() == ("sign_in_refused", "")


def test_somebody_who_has_left_does_not_get_in(
    cast: Cast, aino: Client, client: Client, passkey: Authenticator
) -> None:
    register(aino, passkey)
    Person.objects.filter(pk=cast.aino.pk).update(is_active=False, left_at=timezone.now())  # the passkey is still there
    assert sign_in_by_passkey(client, passkey).status_code == 403
    assert last_act() == ("sign_in_refused", str(cast.aino.pk))


def test_another_key_does_not_answer_for_it(aino: Client, client: Client, passkey: Authenticator) -> None:
    register(aino, passkey)
    impostor = Authenticator(id=passkey.id, user=passkey.user)
    assert sign_in_by_passkey(client, impostor).status_code == 403


def test_removing_it_ends_what_it_began(cast: Cast, aino: Client, client: Client, passkey: Authenticator) -> None:
    register(aino, passkey)
    sign_in_by_passkey(client, passkey)
    pk = str(WebAuthnCredential.objects.get().pk)
    assert aino.post(f"{PAGE}/passkeys/remove", {"passkey": pk}).headers["Location"] == PAGE
    assert last_act() == ("remove_passkey", str(cast.aino.pk))
    assert client.get("/desk").status_code == 302
    assert sign_in_by_passkey(client, passkey).status_code == 403
    assert aino.get("/desk").status_code == 200, "the session of the app's code goes on"


@pytest.mark.parametrize("passkey_id", ["", "x", "0", "-1", "99999999999999999999", "²"])
def test_only_ones_own_is_removed(cast: Cast, aino: Client, passkey: Authenticator, passkey_id: str) -> None:
    register(aino, passkey)
    eero = sign_in(Client(), cast.eero)
    for number in (passkey_id, str(WebAuthnCredential.objects.get().pk)):
        assert eero.post(f"{PAGE}/passkeys/remove", {"passkey": number}).status_code == 302
    assert WebAuthnCredential.objects.count() == 1


def test_a_name_is_cut_and_one_is_found_when_there_is_none(aino: Client) -> None:
    register(aino, Authenticator(), " \0 ")
    register(aino, Authenticator(), "a" * 100)
    assert [passkey.name for passkey in WebAuthnCredential.objects.order_by("pk")] == ["Pääsyavain", "a" * 64]


def test_a_network_asks_for_so_many_challenges_and_no_more(client: Client, db: None) -> None:
    for _ in range(PASSKEYS.burst):
        assert client.post("/desk/sign-in/passkey/begin").status_code == 200
    answer = client.post("/desk/sign-in/passkey/begin")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert client.post("/desk/sign-in/passkey", {"answer": "{}"}).status_code == 429


def test_pages_ask_for_passkeys_only_where_they_need_them(aino: Client, client: Client) -> None:
    def allowed(page: Any) -> set[str]:
        return {part for part in page.headers["Permissions-Policy"].split(", ") if not part.endswith("=()")}

    assert allowed(aino.get(PAGE)) == {"publickey-credentials-create=(self)"}
    assert allowed(client.get("/desk/sign-in")) == {"publickey-credentials-get=(self)"}
    for path in ("/", "/chat/apua-vakivaltaan", "/desk/enrol", "/desk"):
        assert allowed(aino.get(path)) == set(), path


def test_a_refusal_can_be_read_in_another_language(aino: Client, client: Client, passkey: Authenticator) -> None:
    nobody = Authenticator(flags=PRESENT)
    for browser, refusal in ((client, sign_in_by_passkey(client, passkey)), (aino, register(aino, nobody))):
        links = re.findall(r'href="([^"]*\?lang=\w+)"[^>]*hreflang', refusal.content.decode())
        assert len(links) == 3
        for link in links:
            assert link.startswith("/desk/"), "an address that answers forms alone has no page"
            assert browser.get(link).status_code == 200
