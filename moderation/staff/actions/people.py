"""Associations, their people, what these may do and what they sign in with."""

from datetime import date
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django_otp.plugins.otp_totp.models import TOTPDevice

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.core import HelperType, RoleName
from moderation.staff.models import Association, Person, Role


@transaction.atomic
def create_association(slug: str, name: str, *, by: UUID | None = None) -> Association:
    """Add an association. `by` is the id of the person who does it, None for the system."""
    association = Association.objects.create(slug=slug, name=name)
    record("create_association", actor=by, kind="association", object_id=slug)
    return association


@transaction.atomic
def create_person(
    *,
    login: str,
    password: str,
    duty_name: str,
    association: Association,
    helper_type: HelperType,
    roles: tuple[RoleName, ...],
    capacity: int | None = None,
    training_valid_until: date | None = None,
    pledge_signed_on: date | None = None,
    by: UUID | None = None,
) -> Person:
    """Add a person with roles; the second factor is added apart. None as capacity means the usual one.

    Raises NotAllowedError for a login of the wrong form, a capacity outside rule 18 or a role that the helper
    type cannot have, IntegrityError for a login in use.
    """
    person = Person.objects.create(
        login=core.checked_login(login),
        password=make_password(password),
        duty_name=duty_name,
        association=association,
        helper_type=helper_type,
        capacity=core.checked_capacity(helper_type, capacity),
        training_valid_until=training_valid_until,
        pledge_signed_on=pledge_signed_on,
    )
    record("create_person", actor=by, kind="person", object_id=person.pk)
    for role in roles:
        assign_role(person, role, by=by)
    return person


@transaction.atomic
def assign_role(person: Person, role: RoleName, *, by: UUID | None = None) -> None:
    """Give a person a role; giving it twice changes nothing. Raises NotAllowedError for a role the type cannot have."""
    core.check_role(core.helper_type(person.helper_type), role)
    if Role.objects.get_or_create(person=person, role=role)[1]:
        record(f"assign_role_{role}", actor=by, kind="person", object_id=person.pk)
        publish_after_commit(Notice(access.topic(person.pk)))


@transaction.atomic
def deactivate_person(person: Person, *, by: UUID | None = None) -> None:
    """Take away every access: open desks are closed at once, and at the latest with the next beat."""
    Person.objects.filter(pk=person.pk).update(is_active=False)
    person.is_active = False
    record("deactivate_person", actor=by, kind="person", object_id=person.pk)
    publish_after_commit(Notice(access.topic(person.pk)))


@transaction.atomic
def add_code_device(person: Person, *, key: str | None = None, by: UUID | None = None) -> TOTPDevice:
    """Give a person a second factor by one-time codes. `key` is the secret in hex; None makes a random one."""
    values = {} if key is None else {"key": key}
    device: TOTPDevice = TOTPDevice.objects.create(user=person, name="app", **values)
    record("add_code_device", actor=by, kind="person", object_id=person.pk)
    return device
