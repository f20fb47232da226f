"""Recovery codes, and the page on which a person sees what they sign in with."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from moderation.audit.models import AuditRow
from moderation.staff import access, actions, core
from moderation.staff.models import RecoveryCode, RecoveryDevice
from tests.support.authenticator import Authenticator
from tests.support.cast import PASSWORD, Cast, code_of, session_of, sign_in
from tests.support.clock import Clock
from tests.support.passkeys import register, sign_in_by_passkey

pytestmark = pytest.mark.storage

PAGE = "/desk/account/factors"


def enter(code: str, login: str = "aino", client: Client | None = None) -> Client | None:
    """Sign in with a code; None when it was refused."""
    client = client or Client()
    response = client.post("/desk/sign-in", {"login": login, "password": PASSWORD, "code": code})
    assert response.status_code in (302, 403)
    return client if response.status_code == 302 else None


def acts() -> list[str]:
    return list(AuditRow.objects.order_by("seq").values_list("action", flat=True))


# --- recovery codes -------------------------------------------------------------------------------


def test_a_recovery_code_stands_in_for_a_one_time_code_once(cast: Cast) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    assert len(set(codes)) == core.RECOVERY_CODES
    assert enter(codes[0])
    assert acts()[-2:] == ["use_recovery_code", "sign_in"]
    assert enter(codes[0]) is None
    assert access.recovery_codes_left(cast.aino) == core.RECOVERY_CODES - 1


def test_it_may_be_typed_without_its_form(cast: Cast) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    assert enter(codes[0].replace("-", ""))
    assert enter(f" {codes[1].replace('-', ' ')} ")


def test_whoever_used_one_is_told_how_many_are_left(cast: Cast, client: Client) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    form = {"login": "aino", "password": PASSWORD, "code": codes[0]}
    response = client.post("/desk/sign-in", form, follow=True)
    assert response.redirect_chain == [(PAGE, 302)]
    assert "Niitä on jäljellä 9" in response.content.decode()


def test_a_code_alone_is_no_sign_in(cast: Cast, client: Client) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    assert client.post("/desk/sign-in", {"login": "aino", "password": "x", "code": codes[0]}).status_code == 403
    assert access.recovery_codes_left(cast.aino) == core.RECOVERY_CODES, "nor is it used up"


def test_wrong_ones_slow_the_next_try_down(cast: Cast, clock: Clock) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    assert enter("0000-0000-0000") is None
    assert enter(codes[0]) is None, "the right code, but too soon after a wrong one"
    clock.forward(seconds=2)
    assert enter(codes[0])


def test_nobody_signs_in_with_somebody_elses(cast: Cast) -> None:
    codes = actions.make_recovery_codes(cast.eero)
    assert enter(codes[0]) is None
    actions.make_recovery_codes(cast.aino)
    assert enter(codes[0]) is None


def test_only_hashes_are_stored_and_moved_ones_open_nothing(cast: Cast) -> None:
    code = actions.make_recovery_codes(cast.eero)[0]
    hashes = list(RecoveryCode.objects.values_list("code_hash", flat=True))
    assert all(re.fullmatch(r"[0-9a-f]{64}", hashed) for hashed in hashes)
    assert len(set(hashes)) == core.RECOVERY_CODES
    actions.make_recovery_codes(cast.aino)
    aino = RecoveryDevice.objects.get(user=cast.aino)
    RecoveryCode.objects.filter(device=aino).delete()
    RecoveryCode.objects.filter(device__user=cast.eero).update(device=aino)
    assert enter(code) is None


def test_new_ones_void_the_old_ones_and_are_shown_once(cast: Cast, clock: Clock) -> None:
    old = actions.make_recovery_codes(cast.aino)
    client = enter(old[0])
    assert client
    answer = client.post(f"{PAGE}/recovery-codes")
    new = answer.context["codes"]
    assert all(code in answer.content.decode() for code in new)
    assert new[0] not in client.get(PAGE).content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.get(PAGE).status_code == 200, "the session that an old one began goes on"
    assert enter(old[1]) is None
    clock.forward(seconds=2)
    assert enter(new[0])


def test_the_session_outlives_the_last_code(cast: Cast) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    RecoveryCode.objects.exclude(pk=RecoveryCode.objects.order_by("pk")[0].pk).delete()
    client = next(filter(None, (enter(code) for code in codes[:1])))
    assert access.recovery_codes_left(cast.aino) == 0
    assert access.who_of_session(session_of(client)).person == cast.aino
    assert "viimeisellä varakoodillasi" in client.get(PAGE).content.decode()


# --- the page -------------------------------------------------------------------------------------


def test_the_page_is_for_whoever_is_signed_in(cast: Cast, client: Client) -> None:
    assert client.get(PAGE).headers["Location"] == "/desk/sign-in"
    assert client.post(f"{PAGE}/recovery-codes").headers["Location"] == "/desk/sign-in"
    assert RecoveryCode.objects.count() == 0
    assert sign_in(client, cast.dina).get(PAGE).status_code == 200, "everybody has their own, whatever their role"


def test_changes_need_a_sign_in_of_the_last_five_minutes(cast: Cast, client: Client, clock: Clock) -> None:
    sign_in(client, cast.aino)
    clock.forward(minutes=5)
    asked = f"/desk/confirm?{urlencode({'next': PAGE})}"
    assert client.get(PAGE).headers["Location"] == asked
    assert client.post(f"{PAGE}/recovery-codes").headers["Location"] == asked
    assert client.post(f"{PAGE}/passkeys/begin").status_code == 403
    assert client.post(f"{PAGE}/passkeys", {"answer": "{}"}).headers["Location"] == asked
    assert client.post(f"{PAGE}/passkeys/remove", {"passkey": "1"}).headers["Location"] == asked
    assert RecoveryCode.objects.count() == 0
    answer = client.post("/desk/confirm", {"next": PAGE, "password": PASSWORD, "code": code_of(cast.aino)})
    assert answer.headers["Location"] == PAGE
    assert client.get(PAGE).status_code == 200


# --- which second factors a session can have ------------------------------------------------------


def test_whatever_the_second_factors_are_who_is_signed_in_costs_three_queries(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    by_app = sign_in(Client(), cast.aino)
    by_recovery = enter(actions.make_recovery_codes(cast.eero)[0], "eero")
    assert by_recovery
    passkey = Authenticator()
    register(sign_in(Client(), cast.sanni), passkey)
    by_passkey = Client()
    assert sign_in_by_passkey(by_passkey, passkey).status_code == 302
    keys = [session_of(client) for client in (by_app, by_recovery, by_passkey)]
    with django_assert_num_queries(3):
        found = access.signed_in(keys)
    assert [found[key].person for key in keys] == [cast.aino, cast.eero, cast.sanni]
    with django_assert_num_queries(3):
        access.signed_in(keys[:1])


@pytest.mark.parametrize("factor", ["staff.recoverydevice/1", "staff.person/1", "otp_totp.totpdevice/x", "x", "/", ""])
def test_a_session_with_a_second_factor_that_is_not_there_is_nobodys(cast: Cast, client: Client, factor: str) -> None:
    sign_in(client, cast.aino)
    session = client.session
    session["otp_device_id"] = factor
    session.save()
    assert client.get("/desk").status_code == 302
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))
