"""SECRET_KEY is rotated: nobody is signed out, by no process of either step, and no desk is closed."""

import pytest
from django.test import Client
from pytest_django import Settings

from moderation.staff import access
from moderation.staff.models import StaffSession
from tests.support.cast import Cast, session_of, sign_in

pytestmark = pytest.mark.storage

OLD, NEW = "the-old-key-of-forty-signs-0123456789-abcdef", "the-new-key-of-forty-signs-0123456789-ghijkl"


@pytest.fixture
def aino(client: Client, cast: Cast, settings: Settings) -> Client:
    """Signed in under the old key."""
    settings.SECRET_KEY = OLD
    return sign_in(client, cast.aino)


def rotate(settings: Settings, key: str, *others: str) -> None:
    """Servers are started with these."""
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = key, list(others)
    access._decoded.cache_clear()


def is_signed_in(client: Client) -> bool:
    """As a page finds, and a desk's socket in the same session."""
    session = session_of(client)
    is_let_in = client.get("/desk/account").status_code == 200
    assert session_of(client) == session, "its desks would be closed"
    return is_let_in and session in access.signed_in([session])


def test_rule_35_every_session_goes_on_through_both_steps(aino: Client, settings: Settings) -> None:
    rotate(settings, OLD, NEW)
    assert is_signed_in(aino)
    rotate(settings, NEW, OLD)
    assert is_signed_in(aino)


def test_rule_35_who_signs_in_by_a_server_of_the_second_step_is_known_to_one_of_the_first(
    client: Client, cast: Cast, settings: Settings
) -> None:
    rotate(settings, NEW, OLD)
    sign_in(client, cast.aino)
    rotate(settings, OLD, NEW)
    assert is_signed_in(client)


def test_rule_35_under_a_key_that_is_no_longer_listed_nobody_is_signed_in(aino: Client, settings: Settings) -> None:
    rotate(settings, NEW)
    session = session_of(aino)
    assert session not in access.signed_in([session])
    assert aino.get("/desk/account").status_code == 302


def test_rule_35_a_new_password_ends_sessions_under_an_old_key_too(
    aino: Client, cast: Cast, settings: Settings
) -> None:
    rotate(settings, NEW, OLD)
    cast.aino.set_password("aivan-toinen-salasana-7")
    cast.aino.save()
    session = session_of(aino)
    assert session not in access.signed_in([session])
    assert aino.get("/desk/account").status_code == 302
    assert not StaffSession.objects.filter(pk=session).exists()
