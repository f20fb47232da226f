"""Beginning and ending a staff session."""

from django.contrib import auth
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django_otp import login as otp_login
from django_otp.plugins.otp_totp.models import TOTPDevice

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.models import Person


class SignInRefusedError(Exception):
    """The sign-in did not succeed. There is one answer for every reason."""


def sign_in(request: HttpRequest, *, login: str, password: str, code: str) -> Person:
    """Begin a staff session: password and one-time code together. Raises SignInRefusedError, one for every reason.

    The code is looked at only after the right password, so nobody can spend another person's tries by
    knowing a login. What somebody typed as a login is never kept; it may be a password in the wrong field.
    """
    login = core.possible_login(login)
    known = auth.authenticate(request, username=login, password=password)
    person = known if isinstance(known, Person) else None
    with transaction.atomic():
        device = _device_that_accepts(person, code) if person else None
        if person and device:
            record("sign_in", actor=person.pk, kind="person", object_id=person.pk)
        else:
            meant = access.person_of_login(login)
            record("sign_in_refused", actor=None, kind="person", object_id=meant.pk if meant else "")
    if person is None or device is None:
        raise SignInRefusedError
    request.session.flush()  # nothing of an earlier session, nor its key, is carried over
    auth.login(request, person)
    otp_login(request, device)
    request.session[access.SIGNED_IN_AT] = int(timezone.now().timestamp())
    return person


def _device_that_accepts(person: Person, code: str) -> TOTPDevice | None:
    """The person's device when the code is right, new, and not one of too many tries (django-otp's throttling)."""
    device: TOTPDevice | None = (
        TOTPDevice.objects.select_for_update().filter(user=person, confirmed=True).order_by("pk").first()
    )
    return device if device and device.verify_token("".join(code.split())) else None


def sign_out(request: HttpRequest) -> None:
    """End the session of this request, if there is one."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        auth.logout(request)
        return
    with transaction.atomic():
        record("sign_out", actor=person.pk, kind="person", object_id=person.pk)
    auth.logout(request)
    publish_after_commit(Notice(access.topic(person.pk)))
