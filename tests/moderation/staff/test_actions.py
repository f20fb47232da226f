import pytest
from django.contrib.auth.hashers import check_password
from django.db import IntegrityError, transaction

from moderation.audit.models import AuditRow
from moderation.staff import actions
from moderation.staff.core import NotAllowedError
from moderation.staff.models import Person
from tests.support.cast import Cast


def acts_on(person: Person) -> list[str]:
    rows = AuditRow.objects.filter(object_kind="person", object_id=str(person.pk)).order_by("pk")
    return list(rows.values_list("action", flat=True))


def new_person(cast: Cast, **changes: object) -> Person:
    values = {
        "login": "Uusi.Ihminen",
        "password": "x",
        "duty_name": "Uusi",
        "association": cast.saaristo,
        "helper_type": "professional",
        "roles": ("worker",),
        "by": cast.kaarina,
    }
    return actions.create_person(**{**values, **changes})  # type: ignore[arg-type]


def test_a_person_is_created_with_role_and_audit(cast: Cast) -> None:
    person = new_person(cast)
    assert person.login == "uusi.ihminen"
    assert person.capacity == 2
    assert acts_on(person) == ["create_person", "assign_role_worker"]
    assert set(AuditRow.objects.filter(object_id=str(person.pk)).values_list("actor", flat=True)) == {cast.kaarina.pk}


def test_a_role_is_given_once(cast: Cast) -> None:
    actions.assign_role(cast.aino, "coordinator")
    actions.assign_role(cast.aino, "coordinator")
    assert sorted(cast.aino.roles.values_list("role", flat=True)) == ["coordinator", "worker"]
    assert acts_on(cast.aino).count("assign_role_coordinator") == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"helper_type": "professional", "capacity": 4},
        {"helper_type": "peer", "roles": ("peer",), "capacity": 2},
        {"helper_type": "peer", "roles": ("worker",)},
        {"login": "ei käy"},
    ],
)
def test_nobody_is_created_against_a_rule(cast: Cast, changes: dict[str, object]) -> None:
    before = Person.objects.count(), AuditRow.objects.count()
    with pytest.raises(NotAllowedError):
        new_person(cast, **changes)
    assert (Person.objects.count(), AuditRow.objects.count()) == before


@pytest.mark.storage
@pytest.mark.parametrize(("login", "capacity"), [("aino", 4), ("aino", 0), ("sanni", 2)])
def test_rule_18_the_database_refuses_too(cast: Cast, login: str, capacity: int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(login=login).update(capacity=capacity)


@pytest.mark.storage
def test_a_login_is_used_once(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        new_person(cast, login="AINO")


@pytest.mark.django_db
def test_passwords_are_stored_by_argon2() -> None:
    home = actions.create_association("koti", "Koti")
    person = actions.create_person(
        login="aino", password="salasana", duty_name="A", association=home, helper_type="professional", roles=()
    )
    assert person.password.startswith("argon2$argon2id$")
    assert check_password("salasana", person.password)


def test_a_person_shows_nothing_but_a_random_id(cast: Cast) -> None:
    """Rule 36: what ends up in a log by accident names nobody."""
    shown = f"{cast.aino} {cast.aino!r}"
    assert str(cast.aino.pk) in shown
    assert "aino" not in shown.lower()
