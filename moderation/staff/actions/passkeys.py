"""Passkeys: keys that a telephone, a computer or a security key keeps, and that answer to this address alone.

A challenge is kept in the session until it is answered, once. The person is always verified by their device (a
fingerprint, a face, a PIN), so that a passkey is two factors in one and needs no password beside it (ADR 12).
"""

import json
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.backends.base import SessionBase
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django_otp_webauthn.exceptions import OTPWebAuthnApiError
from django_otp_webauthn.helpers import WebAuthnHelper
from django_otp_webauthn.models import WebAuthnCredential
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import AuthenticatorSelectionCriteria, ResidentKeyRequirement, UserVerificationRequirement

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.models import Person

MAX_ANSWER = 20_000
"""Characters of what a browser sends; a few thousand are usual."""
CHALLENGE_SECONDS = 5 * 60
"""How long a session lives that nobody has signed in to, for the answer to its challenge."""
_REGISTERING, _SIGNING_IN = "passkey_registering", "passkey_signing_in"


class PasskeyRefusedError(Exception):
    """What the browser sent is no answer to the challenge that was set."""


class Helper(WebAuthnHelper):  # type: ignore[misc]  # django-otp-webauthn has no types
    """django-otp-webauthn's ceremonies, but that the person is verified and the key can be found without a login."""

    def get_generate_registration_options_kwargs(self, *, user: AbstractBaseUser) -> dict[str, Any]:
        """What is asked of the browser."""
        wanted = AuthenticatorSelectionCriteria(
            user_verification=UserVerificationRequirement.REQUIRED, resident_key=ResidentKeyRequirement.REQUIRED
        )
        options: dict[str, Any] = super().get_generate_registration_options_kwargs(user=user)
        return {**options, "authenticator_selection": wanted}


def begin_passkey(request: HttpRequest, person: Person) -> dict[str, Any]:
    """What a browser needs to make a passkey for the person, and a challenge that waits in the session."""
    with transaction.atomic():
        options, state = Helper(request).register_begin(person)
    request.session[_REGISTERING] = state
    return dict(options)


def add_passkey(request: HttpRequest, person: Person, *, name: str, answer: str) -> None:
    """Store the passkey that the browser has made. Raises PasskeyRefusedError."""
    state = _challenge(request.session, _REGISTERING)
    with transaction.atomic():
        try:
            device = Helper(request).register_complete(person, state, _parsed(answer))
        except (WebAuthnException, OTPWebAuthnApiError, IntegrityError, ValueError, KeyError) as error:
            raise PasskeyRefusedError from error
        WebAuthnCredential.objects.filter(pk=device.pk).update(name=core.passkey_name(name))
        record("add_passkey", actor=person.pk, kind="person", object_id=person.pk)


@transaction.atomic
def remove_passkey(person: Person, passkey: str) -> None:
    """Remove a passkey of the person by its number; sessions that it began end. One that is not theirs: nothing."""
    theirs = WebAuthnCredential.objects.filter(user=person)
    found = theirs.filter(pk=int(passkey)) if passkey.isascii() and passkey.isdigit() and len(passkey) < 19 else None
    if found is None or not found.exists():
        return
    found.delete()
    record("remove_passkey", actor=person.pk, kind="person", object_id=person.pk)
    publish_after_commit(Notice(access.topic(person.pk)))


def begin_passkey_sign_in(request: HttpRequest) -> dict[str, Any]:
    """What a browser needs to ask for a passkey of this address, whoever's; the challenge waits in the session."""
    options, state = Helper(request).authenticate_begin(user=None, require_user_verification=True)
    if not request.session.session_key:
        request.session.set_expiry(CHALLENGE_SECONDS)
    request.session[_SIGNING_IN] = state
    return dict(options)


def passkey_that_answers(request: HttpRequest, answer: str) -> WebAuthnCredential:
    """The passkey that answers the session's challenge, in the caller's transaction. Raises PasskeyRefusedError."""
    state = _challenge(request.session, _SIGNING_IN)
    try:
        device: WebAuthnCredential = Helper(request).authenticate_complete(user=None, state=state, data=_parsed(answer))
    except (WebAuthnException, OTPWebAuthnApiError, ValueError, KeyError) as error:
        raise PasskeyRefusedError from error
    return device


def _challenge(session: SessionBase, name: str) -> dict[str, Any]:
    """The challenge, taken out for good whatever comes of it. Raises PasskeyRefusedError when there is none."""
    state: dict[str, Any] | None = session.pop(name, None)
    if state is None:
        raise PasskeyRefusedError
    session.save()
    return state


def _parsed(answer: str) -> dict[str, Any]:
    """Raises ValueError for what is no JSON object, or too long to be an answer."""
    if len(answer) > MAX_ANSWER:
        raise ValueError("longer than an answer is")
    parsed = json.loads(answer)
    if not isinstance(parsed, dict):
        raise ValueError("not an object")
    return parsed
