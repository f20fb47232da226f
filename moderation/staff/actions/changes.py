"""Changing what is stored of a person and what they may do."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db import transaction

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.actions.guards import check_grantable, check_not_the_last_administrator, locked, locked_unit
from moderation.staff.actions.people import assign_role
from moderation.staff.actions.sessions import end_sessions
from moderation.staff.core import NotAllowedError, RoleName
from moderation.staff.models import Person, Role


@transaction.atomic
def change_person(
    person: Person,
    *,
    duty_name: str,
    capacity: int | None,
    training_valid_until: date | None,
    pledge_signed_on: date | None,
    languages: Collection[str],
    unit_id: UUID | None,
    by: Person,
) -> None:
    """Store what has changed of these; None as capacity means the usual one. The trail tells which, never to what.

    An open desk learns a new name or capacity when it is opened anew. Raises NotAllowedError (rule 18, a name of the
    wrong form, no language, no open unit of their association, somebody with a role that is not `by`'s to give),
    NoPersonError for somebody whom `by` does not manage.
    """
    stored = locked(person, by=by)
    wanted = {
        "duty_name": core.checked_duty_name(duty_name),
        "capacity": core.checked_capacity(core.helper_type(stored.helper_type), capacity),
        "training_valid_until": training_valid_until,
        "pledge_signed_on": pledge_signed_on,
        "languages": core.checked_languages(languages),
        "unit": locked_unit(stored.association, unit_id),
    }
    changed = [field for field, value in wanted.items() if getattr(stored, field) != value]
    for field in changed:
        setattr(stored, field, wanted[field])
    if changed:
        stored.save(update_fields=changed)
    for field in changed:
        record(f"change_{field}", actor=by.pk, kind="person", object_id=person.pk)


@transaction.atomic
def set_roles(person: Person, roles: Collection[RoleName], *, by: Person) -> None:
    """Give and take roles until the person has exactly these; open desks notice at once.

    Raises NotAllowedError for one's own roles, for a role that the helper type cannot have or that is not `by`'s to
    give or take, and when no administrator would be left; NoPersonError for somebody whom `by` does not manage.
    """
    stored = locked(person, by=by)
    had, wanted = access.stored_roles(stored), frozenset(roles)
    if stored.pk == by.pk and had != wanted:
        raise NotAllowedError("nobody changes their own roles", "own_roles")
    check_grantable(by, had ^ wanted)
    for role in core.ROLES:
        if role in wanted - had:
            assign_role(stored, role, by=by.pk)
        elif role in had - wanted:
            _take_role(stored, role, by)


@transaction.atomic
def sign_out_everywhere(person: Person, *, by: Person) -> None:
    """End every session of the person; their desks are closed at once.

    Raises NoPersonError for somebody whom `by` does not manage, NotAllowedError for somebody with a role that is not
    `by`'s to give.
    """
    end_sessions(locked(person, by=by), by=by.pk)


def _take_role(person: Person, role: RoleName, by: Person) -> None:
    if role == "administrator":
        check_not_the_last_administrator(person)
    Role.objects.filter(person=person, role=role).delete()
    record(f"take_role_{role}", actor=by.pk, kind="person", object_id=person.pk)
    publish_after_commit(Notice(access.topic(person.pk)))
