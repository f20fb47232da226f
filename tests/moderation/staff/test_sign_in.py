"""The staff's door, from outside."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from moderation.audit.models import AuditRow
from moderation.staff import access, actions
from moderation.staff.models import Person, Role, StaffSession
from moderation.throttles.actions import SIGN_INS, SIGN_INS_OF_ONE
from tests.support.cast import PASSWORD, Cast, code_of, session_of, sign_in
from tests.support.clock import Clock


def post(client: Client, login: str, password: str, code: str) -> HttpResponse:
    response: object = client.post("/desk/sign-in", {"login": login, "password": password, "code": code})
    assert isinstance(response, HttpResponse)
    return response


def last_act() -> tuple[str, str]:
    row = AuditRow.objects.order_by("-pk")[0]
    return row.action, row.object_id


def test_rule_35_password_and_code_open_the_desk(client: Client, cast: Cast) -> None:
    response = post(client, " Aino ", PASSWORD, code_of(cast.aino))
    assert (response.status_code, response.headers["Location"]) == (302, "/desk")
    assert client.get("/desk").status_code == 200
    assert access.who_of_session(session_of(client)).person == cast.aino
    assert last_act() == ("sign_in", str(cast.aino.pk))


def test_the_code_may_be_typed_in_two_halves(client: Client, cast: Cast) -> None:
    code = code_of(cast.aino)
    assert post(client, "aino", PASSWORD, f"{code[:3]} {code[3:]}").status_code == 302


def test_every_failure_gets_the_same_answer(client: Client, cast: Cast) -> None:
    right = code_of(cast.aino)
    Person.objects.filter(pk=cast.eero.pk).update(
        is_active=False, left_at=timezone.now()
    )  # what they need is still there
    answers = [
        post(client, "nobody-here", PASSWORD, right),
        post(client, "aino", "wrong", right),
        post(client, "aino", PASSWORD, "not a code"),
        post(client, "aino", "", ""),
        post(client, "eero", PASSWORD, code_of(cast.eero)),
        post(client, "", "", ""),
    ]
    bodies = {re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content) for answer in answers}
    assert {answer.status_code for answer in answers} == {403}
    assert len(bodies) == 1
    assert "vierella_staff" not in client.cookies
    assert StaffSession.objects.count() == 0


def test_a_refused_sign_in_is_audited_without_what_was_typed(client: Client, cast: Cast) -> None:
    post(client, "aino", "wrong", "123456")
    assert last_act() == ("sign_in_refused", str(cast.aino.pk))
    post(client, "my-secret-password", "wrong", "123456")
    assert last_act() == ("sign_in_refused", "")


def test_a_code_works_once(client: Client, cast: Cast) -> None:
    code = code_of(cast.aino)
    assert post(client, "aino", PASSWORD, code).status_code == 302
    assert post(Client(), "aino", PASSWORD, code).status_code == 403


def test_wrong_codes_slow_the_next_try_down(client: Client, cast: Cast) -> None:
    code = code_of(cast.aino)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    assert post(client, "aino", PASSWORD, wrong).status_code == 403
    assert post(client, "aino", PASSWORD, code).status_code == 403, "the right code, but too soon after a wrong one"


def test_wrong_passwords_do_not_use_up_a_persons_codes(client: Client, cast: Cast) -> None:
    code = code_of(cast.aino)
    for _ in range(4):
        post(client, "aino", "wrong", "000000")
    assert TOTPDevice.objects.get(user=cast.aino).throttling_failure_count == 0
    assert post(client, "aino", PASSWORD, code).status_code == 302


def test_rule_35_a_password_alone_is_no_sign_in(client: Client, cast: Cast) -> None:
    client.force_login(cast.aino)
    assert client.get("/desk").headers["Location"].startswith("/desk/sign-in")
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))


def test_the_second_factor_of_somebody_else_does_not_count(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    session = client.session
    session["otp_device_id"] = TOTPDevice.objects.get(user=cast.eero).persistent_id
    session.save()
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))


@pytest.mark.parametrize("key", [None, "", "x" * 32, "x" * 300, "\x00" * 32, "ä" * 32])
@pytest.mark.storage
@pytest.mark.django_db
def test_no_session_is_nobody(key: str | None) -> None:
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(StaffSession.stored_key(key) if key else key)


@pytest.mark.storage
def test_a_session_ends_ten_hours_after_the_sign_in_whatever_happens_in_it(
    client: Client, cast: Cast, clock: Clock
) -> None:
    sign_in(client, cast.aino)
    for _ in range(59):
        clock.forward(minutes=10)
        assert client.get("/desk").status_code == 200
    clock.forward(minutes=9)
    session = client.session
    session["touched"] = True
    session.save()  # Django counts a session's age from here; ours does not
    assert access.who_of_session(session_of(client)).person == cast.aino
    assert client.get("/desk").status_code == 200
    clock.forward(minutes=1)
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))
    assert client.get("/desk").status_code == 302


def test_deactivating_somebody_ends_the_session(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    actions.deactivate_person(cast.aino)
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))
    assert client.get("/desk").status_code == 302


def test_a_new_password_ends_the_session(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    cast.aino.set_password("something else entirely")
    cast.aino.save(update_fields=["password"])
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))


def test_taking_the_second_factor_away_ends_the_session(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    TOTPDevice.objects.filter(user=cast.aino).update(confirmed=False)
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))
    assert client.get("/desk").status_code == 302


def test_signing_in_changes_the_session_key(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    first = session_of(client)
    sign_in(client, cast.aino)
    assert session_of(client) != first
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(first)


def test_rule_35_the_stored_key_of_a_session_opens_nothing(client: Client, cast: Cast) -> None:
    """Whoever reads the table, or a copy of it, cannot go on with anybody's session."""
    sign_in(client, cast.aino)
    cookie = client.cookies["vierella_staff"].value
    stored = StaffSession.objects.get()
    assert cookie not in (stored.session_key, stored.session_data, str(stored.public_id))
    for known in (stored.session_key, stored.session_data, str(stored.public_id)):
        client.cookies["vierella_staff"] = known
        assert client.get("/desk/account").status_code == 302, "to the page for signing in"
    client.cookies["vierella_staff"] = cookie
    assert client.get("/desk/account").status_code == 200


@pytest.mark.django_db
def test_a_session_that_somebody_made_up_is_never_stored(client: Client) -> None:
    client.cookies["vierella_staff"] = "made0up0made0up0made0up0made0up0"
    assert client.get("/desk/account").status_code == 302
    assert StaffSession.objects.count() == 0


def test_signing_out(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    key = session_of(client)
    assert client.get("/desk/sign-out").status_code == 405
    response = client.post("/desk/sign-out")
    assert (response.status_code, response.headers["Location"]) == (302, "/desk/sign-in")
    assert last_act() == ("sign_out", str(cast.aino.pk))
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(key)


@pytest.mark.django_db
def test_signing_out_without_a_session_is_no_error(client: Client) -> None:
    assert client.post("/desk/sign-out").status_code == 302
    assert AuditRow.objects.count() == 0


@pytest.mark.parametrize("path", ["/desk/sign-in", "/desk/sign-out"])
def test_staff_forms_are_guarded_against_other_sites(cast: Cast, path: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    form = {"login": "aino", "password": PASSWORD, "code": code_of(cast.aino)}
    assert strict.post(path, form).status_code == 403
    strict.get("/desk/sign-in")
    token = strict.cookies["csrftoken"].value
    assert strict.post(path, {**form, "csrfmiddlewaretoken": token}).status_code == 302


@pytest.mark.parametrize(
    ("name", "status"), [("aino", 200), ("sanni", 200), ("tuula", 200), ("kaarina", 200), ("dina", 302)]
)
def test_rule_35_the_desk_is_for_those_who_may_see_it(client: Client, cast: Cast, name: str, status: int) -> None:
    person: Person = getattr(cast, name)
    sign_in(client, person)
    assert client.get("/desk").status_code == status


def test_rule_35_somebody_without_a_role_sees_neither_the_desk_nor_another_page(client: Client, cast: Cast) -> None:
    Role.objects.filter(person=cast.dina).delete()
    sign_in(client, cast.dina)
    assert client.get("/desk").status_code == 403


def test_pages_of_staff_are_not_stored(client: Client, cast: Cast) -> None:
    assert "no-store" in client.get("/desk/sign-in").headers["Cache-Control"]
    sign_in(client, cast.aino)
    assert "no-store" in client.get("/desk").headers["Cache-Control"]


def test_the_session_cookie_is_out_of_reach(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    cookie = client.cookies["vierella_staff"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_the_form_keeps_the_language_of_its_address(client: Client, cast: Cast) -> None:
    assert "Logga in i jouren" in client.get("/desk/sign-in?lang=sv").content.decode()
    assert client.get("/desk?lang=sv").headers["Location"] == "/desk/sign-in?lang=sv"


def test_an_operator_can_take_access_away(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    call_command("deactivate_person", "aino")
    assert client.get("/desk").status_code == 302
    assert last_act() == ("deactivate_person", str(cast.aino.pk))
    with pytest.raises(CommandError, match="nobody"):
        call_command("deactivate_person", "pekka")


@pytest.mark.storage
@pytest.mark.parametrize("strange", ["\x00", "aino\x00", "\ud800", "a" * 100_000, "'; --"])
def test_strange_input_is_refused_like_any_other(client: Client, cast: Cast, strange: str) -> None:
    strange = strange.encode("utf-8", "replace").decode()
    assert post(client, strange, strange, strange).status_code == 403
    assert post(client, "aino", PASSWORD, strange).status_code == 403


@pytest.mark.storage
@pytest.mark.django_db
def test_a_strange_session_cookie_is_nobody(client: Client, settings: Settings) -> None:
    settings.SESSION_ENGINE = "moderation.staff.sessions"
    client.cookies["vierella_staff"] = "\x00" * 32
    assert client.get("/desk").status_code == 302
    assert post(client, "aino", "x", "x").status_code == 403


def test_rule_35_after_a_few_tries_at_one_account_the_next_has_to_wait(client: Client, cast: Cast) -> None:
    for _ in range(SIGN_INS_OF_ONE.burst):
        assert post(client, "aino", "wrong", "123456").status_code == 403
    answer = post(client, "aino", PASSWORD, code_of(cast.aino))
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert "Odota minuutti" in answer.content.decode()
    assert last_act() == ("sign_in_refused", str(cast.aino.pk)), "the password was not looked at"


def test_nobody_is_kept_out_by_tries_from_elsewhere(client: Client, cast: Cast) -> None:
    for _ in range(SIGN_INS_OF_ONE.burst + 1):
        post(client, "aino", "wrong", "123456")
    at_work = Client(headers={"X-Forwarded-For": "198.51.100.7"})
    assert post(at_work, "aino", PASSWORD, code_of(cast.aino)).status_code == 302
    assert post(client, "eero", PASSWORD, code_of(cast.eero)).status_code == 302, "nor is a colleague beside"


def test_one_network_cannot_try_every_account(client: Client, cast: Cast) -> None:
    for number in range(SIGN_INS.burst):
        assert post(client, f"guess-{number}", "wrong", "123456").status_code == 403
    assert post(client, "aino", PASSWORD, code_of(cast.aino)).status_code == 429


@pytest.mark.parametrize(("language", "words"), [("sv", "Vänta en minut"), ("en", "Wait a minute")])
def test_having_to_wait_is_said_in_the_language_of_the_page(cast: Cast, language: str, words: str) -> None:
    form = {"login": "aino", "password": "wrong", "code": ""}
    tries = (Client().post(f"/desk/sign-in?lang={language}", form) for _ in range(3 * SIGN_INS_OF_ONE.burst))
    refused = next(answer for answer in tries if answer.status_code == 429)  # on a busy machine one more may be free
    assert words in refused.content.decode()
