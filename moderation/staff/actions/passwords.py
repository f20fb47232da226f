"""Changing a password."""

from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest

from moderation.audit.actions import record
from moderation.staff import access
from moderation.staff.actions.sessions import end_sessions
from moderation.staff.models import Person


class WeakPasswordError(ValueError):
    """The password is not good enough; `reasons` are the codes of Django's validators."""

    def __init__(self, reasons: list[str]) -> None:
        """`reasons` as in password_too_short, password_too_common, password_too_similar."""
        super().__init__(", ".join(reasons))
        self.reasons = reasons


def change_password(request: HttpRequest, password: str) -> None:
    """Give the person of this request a new password; all their other sessions end.

    Raises NotSignedInError, WeakPasswordError.
    """
    person = access.person_of_request(request)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise WeakPasswordError([reason.code or "" for reason in error.error_list]) from None
    hashed = make_password(password)  # slow on purpose; nobody waits for it in a transaction
    mine = access.row_of(request.session)
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(password=hashed)
        person.password = hashed
        request.session[HASH_SESSION_KEY] = person.get_session_auth_hash()
        request.session.save()  # this one goes on, under its key and at once: its desk is asked as soon as others end
        end_sessions(person, by=person.pk, keep=mine.public_id if mine else None)
        record("change_password", actor=person.pk, kind="person", object_id=person.pk)
