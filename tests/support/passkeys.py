"""Registering and using a passkey, as the pages' script does it."""

from typing import Any

from django.test import Client

from tests.support.authenticator import Authenticator

PAGE = "/desk/account/factors"


def register(client: Client, passkey: Authenticator, name: str = "Puhelin") -> Any:
    """Make a passkey for whoever is signed in; the answer of the page."""
    options = client.post(f"{PAGE}/passkeys/begin").json()
    return client.post(f"{PAGE}/passkeys", {"name": name, "answer": passkey.create(options)})


def sign_in_by_passkey(client: Client, passkey: Authenticator) -> Any:
    """Sign in with it; the answer of the door."""
    options = client.post("/desk/sign-in/passkey/begin").json()
    return client.post("/desk/sign-in/passkey", {"answer": passkey.get(options)})
