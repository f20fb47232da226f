"""Two administrators act at the same moment: one of them stays (rule 35)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from moderation.staff import actions
from moderation.staff.access import managed
from moderation.staff.access.managed import NoPersonError
from moderation.staff.core import NotAllowedError
from moderation.staff.models import Person, Role
from tests.support.cast import Cast
from tests.support.crowd import together

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

Act = Callable[[Person, Person], None]


def deactivate(person: Person, by: Person) -> None:
    """Take every access away."""
    actions.deactivate_person(person, by=by)


def demote(person: Person, by: Person) -> None:
    """Take the role away."""
    actions.set_roles(person, {"worker"}, by=by)


def administrators() -> int:
    """How many are left."""
    return Role.objects.filter(role="administrator", person__is_active=True).count()


def meet(cast: Cast, first: Act, second: Act) -> list[Any]:
    """Kaarina acts on Tuula and Tuula on Kaarina, again and again."""
    outcomes = []
    for _ in range(8):
        Person.objects.filter(pk__in=[cast.kaarina.pk, cast.tuula.pk]).update(is_active=True, left_at=None)
        for person in (cast.kaarina, cast.tuula):
            person.is_active = True
            actions.assign_role(person, "administrator")
        outcomes += together([lambda: first(cast.tuula, cast.kaarina), lambda: second(cast.kaarina, cast.tuula)])
        assert administrators() == 1
    return outcomes


@pytest.mark.parametrize(("first", "second"), [(deactivate, deactivate), (demote, demote), (deactivate, demote)])
def test_of_two_administrators_who_remove_each_other_one_stays(cast: Cast, first: Act, second: Act) -> None:
    outcomes = meet(cast, first, second)
    refused = [outcome for outcome in outcomes if outcome is not None]
    assert len(refused) == len(outcomes) / 2
    assert all(isinstance(outcome, NoPersonError | NotAllowedError) for outcome in refused)


def test_of_two_administrators_who_leave_at_once_one_stays(cast: Cast) -> None:
    for _ in range(8):
        Person.objects.filter(pk__in=[cast.kaarina.pk, cast.tuula.pk]).update(is_active=True, left_at=None)
        actions.assign_role(cast.tuula, "administrator")
        outcomes = together([lambda p=p: deactivate(p, p) for p in (cast.kaarina, cast.tuula)])  # type: ignore[misc]
        assert sorted(map(type, outcomes), key=str) == [type(None), NotAllowedError]
        assert administrators() == 1


def test_control_without_the_lock_both_go(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    import threading

    both_have_looked = threading.Barrier(2)
    look = managed.other_administrators

    def late(person: Person) -> bool:
        found = look(person)
        both_have_looked.wait(10)
        return found

    monkeypatch.setattr(managed, "other_administrators", late)
    monkeypatch.setattr(
        "moderation.staff.actions.guards._lock", lambda who: {row.pk: row for row in Person.objects.filter(who)}
    )
    actions.assign_role(cast.tuula, "administrator")
    together([lambda p=p: deactivate(p, p) for p in (cast.kaarina, cast.tuula)])  # type: ignore[misc]
    assert administrators() == 0
