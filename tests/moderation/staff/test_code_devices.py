"""Secrets of authenticator apps: sealed where they are stored."""

import logging

import pytest
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from moderation.staff import actions
from moderation.staff.actions.people import seal_existing
from moderation.staff.models import CodeDevice, Person
from tests.support.cast import PASSWORD, Cast, code_of

pytestmark = pytest.mark.storage

SECRET = "3132333435363738393031323334353637383930"


def status_of_sign_in(login: str, code: str) -> int:
    return Client().post("/desk/sign-in", {"login": login, "password": PASSWORD, "code": code}).status_code


def stored(person: Person) -> str:
    return TOTPDevice.objects.values_list("key", flat=True).get(user=person)  # type: ignore[no-any-return]


def test_the_secret_cannot_be_seen_in_what_is_stored(cast: Cast) -> None:
    CodeDevice.objects.all().delete()
    for person in (cast.aino, cast.eero):
        assert actions.add_code_device(person, key=SECRET).bin_key.hex() == SECRET
    assert SECRET not in stored(cast.aino)
    assert stored(cast.aino) != stored(cast.eero)
    assert status_of_sign_in("aino", code_of(cast.aino)) == 302


def test_a_secret_moved_to_another_person_lets_nobody_in(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    code = code_of(cast.eero)
    TOTPDevice.objects.filter(user=cast.aino).update(key=stored(cast.eero))
    with caplog.at_level(logging.ERROR):
        assert status_of_sign_in("aino", code) == 403
    assert "cannot be unsealed" in caplog.text


@pytest.mark.parametrize("key", [SECRET, "", "x", "A" * 64])
def test_what_was_not_sealed_here_lets_nobody_in(cast: Cast, key: str) -> None:
    TOTPDevice.objects.filter(user=cast.aino).update(key=key)
    assert status_of_sign_in("aino", "123456") == 403


def test_secrets_of_an_older_installation_are_sealed_and_go_on(cast: Cast) -> None:
    TOTPDevice.objects.filter(user=cast.aino).update(key=SECRET)
    TOTPDevice.objects.exclude(user=cast.aino).delete()
    seal_existing(TOTPDevice)
    assert SECRET not in stored(cast.aino)
    assert CodeDevice.objects.get(user=cast.aino).bin_key.hex() == SECRET
    assert status_of_sign_in("aino", code_of(cast.aino)) == 302
