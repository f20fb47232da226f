"""Changing people: what is refused, what the trail says, and that somebody can always let others in."""

from datetime import date

import pytest

from moderation.audit.models import AuditRow
from moderation.audit.retention import expire_audit_rows
from moderation.staff import access, actions
from moderation.staff.access.managed import NoPersonError, Wanted, find_people
from moderation.staff.core import NotAllowedError
from moderation.staff.models import Person, Role
from moderation.staff.retention import erase_people_who_left
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.talks import opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def acts_on(person: Person) -> list[tuple[str, object]]:
    """What the trail says of somebody, and who did it, since they were created."""
    rows = AuditRow.objects.filter(object_kind="person", object_id=str(person.pk)).order_by("seq")
    acts = list(rows.values_list("action", "actor"))
    return [act for act in acts if act[1] is not None]


def change(person: Person, by: Person, **changes: object) -> None:
    """Change these details and leave the others."""
    values = {
        "duty_name": person.duty_name,
        "capacity": person.capacity,
        "training_valid_until": person.training_valid_until,
        "pledge_signed_on": person.pledge_signed_on,
        "languages": person.languages,
        "unit_id": person.unit_id,
    }
    actions.change_person(person, by=by, **{**values, **changes})
    person.refresh_from_db()


def test_rule_16_in_which_languages_somebody_answers_is_a_closed_list(cast: Cast) -> None:
    assert cast.aino.languages == ["fi"], "of whom nothing else is said"
    change(cast.aino, cast.maija, languages=["ru", "fi", "ru"])
    assert cast.aino.languages == ["fi", "ru"]
    for wrong in ([], ["de"], ["fi", "fi-selko"], [""]):
        with pytest.raises(NotAllowedError) as refused:
            change(cast.aino, cast.maija, languages=wrong)
        assert refused.value.problem == "languages"
    assert cast.aino.languages == ["fi", "ru"]
    assert acts_on(cast.aino) == [("change_languages", cast.maija.pk)]


def test_rule_36_the_trail_says_what_was_changed_and_by_whom_and_not_to_what(cast: Cast) -> None:
    change(cast.sanni, cast.maija, training_valid_until=date(2031, 5, 1), duty_name=" Sanni  S ")
    assert (cast.sanni.duty_name, cast.sanni.training_valid_until) == ("Sanni S", date(2031, 5, 1))
    assert acts_on(cast.sanni) == [
        ("change_duty_name", cast.maija.pk),
        ("change_training_valid_until", cast.maija.pk),
    ]
    change(cast.sanni, cast.maija)
    assert len(acts_on(cast.sanni)) == 2, "nothing changed, nothing noted"


def test_rule_36_roles_that_are_given_and_taken_are_in_the_trail(cast: Cast) -> None:
    actions.set_roles(cast.aino, {"manager", "facilitator"}, by=cast.maija)
    assert access.roles_of(cast.aino) == {"manager", "facilitator"}
    assert acts_on(cast.aino) == [
        ("assign_role_manager", cast.maija.pk),
        ("take_role_worker", cast.maija.pk),
        ("assign_role_facilitator", cast.maija.pk),
    ]
    actions.deactivate_person(cast.aino, by=cast.kaarina)
    actions.deactivate_person(cast.aino, by=cast.kaarina)
    assert acts_on(cast.aino)[3:] == [("deactivate_person", cast.kaarina.pk)]


def test_what_somebody_signed_in_with_goes_when_they_leave(cast: Cast) -> None:
    actions.make_recovery_codes(cast.aino)
    actions.deactivate_person(cast.aino)
    left = Person.objects.get(pk=cast.aino.pk)
    assert not left.has_usable_password()
    assert not any(factor.objects.filter(user=left).exists() for factor in access.FACTORS)
    assert all(factor.objects.filter(user=cast.eero).exists() for factor in access.FACTORS[:1]), "nobody else's"


def test_whoever_has_left_is_forgotten_with_the_last_row_that_names_them(clock: Clock, cast: Cast) -> None:
    actions.deactivate_person(cast.aino)
    clock.forward(days=2 * 365)
    assert erase_people_who_left(clock.now) == 0, "the row that says so is a moment younger"
    clock.forward(days=1)
    assert expire_audit_rows(clock.now) > 0
    assert erase_people_who_left(clock.now) == 1
    assert set(Person.objects.filter(login__in=["aino", "eero"]).values_list("login", flat=True)) == {"eero"}
    assert not AuditRow.objects.filter(object_id=str(cast.aino.pk)).exists()


def test_whoever_still_has_something_open_stays_and_holds_nobody_else_up(cast: Cast, clock: Clock) -> None:
    opened(cast.violence, cast.eero, clock.now)
    for person in (cast.eero, cast.aino):
        actions.deactivate_person(person)
    clock.forward(days=3 * 365)
    assert erase_people_who_left(clock.now) == 1
    assert Person.objects.filter(pk=cast.eero.pk).exists()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"capacity": 4}, "capacity"),
        ({"capacity": 0}, "capacity"),
        ({"duty_name": "  "}, "duty_name"),
        ({"duty_name": "a" * 41}, "duty_name"),
        ({"duty_name": "A\u202eino"}, "duty_name"),
        ({"duty_name": "Ai\x00no"}, "duty_name"),
    ],
)
def test_what_a_rule_forbids_changes_nothing(cast: Cast, changes: dict[str, object], problem: str) -> None:
    with pytest.raises(NotAllowedError) as refused:
        change(cast.aino, cast.maija, training_valid_until=date(2031, 5, 1), **changes)
    assert refused.value.problem == problem
    cast.aino.refresh_from_db()
    assert (cast.aino.duty_name, cast.aino.training_valid_until) == ("Aino", None)
    assert acts_on(cast.aino) == []


def test_rule_18_a_peer_keeps_one_chat_and_an_empty_capacity_is_the_usual_one(cast: Cast) -> None:
    with pytest.raises(NotAllowedError, match="rule 18"):
        change(cast.sanni, cast.maija, capacity=2)
    change(cast.sanni, cast.maija, capacity=None)
    change(cast.aino, cast.maija, capacity=None)
    assert (cast.sanni.capacity, cast.aino.capacity) == (1, 2)


def test_rule_19_a_peer_becomes_no_worker(cast: Cast) -> None:
    with pytest.raises(NotAllowedError, match="rule 19"):
        actions.set_roles(cast.sanni, {"worker"}, by=cast.maija)
    assert access.roles_of(cast.sanni) == {"peer"}


def test_nobody_changes_their_own_roles(cast: Cast) -> None:
    for person, roles in ((cast.kaarina, {"administrator", "worker"}), (cast.maija, {"manager", "worker"})):
        with pytest.raises(NotAllowedError) as refused:
            actions.set_roles(person, roles, by=person)  # type: ignore[arg-type]
        assert refused.value.problem == "own_roles"
    actions.set_roles(cast.maija, {"manager"}, by=cast.maija)  # nothing would change


def test_a_manager_does_not_climb_by_a_colleague(cast: Cast) -> None:
    """Neither by giving the role, nor by touching somebody who has it."""
    for roles in ({"administrator"}, {"worker", "coordinator"}, {"dpo"}):
        with pytest.raises(NotAllowedError) as refused:
            actions.set_roles(cast.aino, roles, by=cast.maija)  # type: ignore[arg-type]
        assert refused.value.problem == "federation_role"
    for act in (actions.deactivate_person, change):
        with pytest.raises(NotAllowedError) as refused:
            act(cast.tuula, by=cast.maija)
        assert refused.value.problem == "federation_role"
    actions.deactivate_person(cast.tuula, by=cast.kaarina)
    with pytest.raises(NotAllowedError):
        actions.set_roles(cast.tuula, {"worker"}, by=cast.maija)  # nor when they have left


def test_the_last_administrator_stays(cast: Cast) -> None:
    for by in (cast.kaarina, None):
        with pytest.raises(NotAllowedError) as refused:
            actions.deactivate_person(cast.kaarina, by=by)
        assert refused.value.problem == "last_administrator"
    actions.set_roles(cast.tuula, {"administrator"}, by=cast.kaarina)
    actions.set_roles(cast.kaarina, {"worker"}, by=cast.tuula)
    assert access.roles_of(cast.kaarina) == {"worker"}
    actions.assign_role(cast.kaarina, "administrator")
    actions.deactivate_person(cast.kaarina, by=cast.kaarina)
    with pytest.raises(NotAllowedError):  # one who has left does not count
        actions.deactivate_person(cast.tuula)


def test_an_administrator_who_has_left_can_lose_the_role(cast: Cast) -> None:
    actions.assign_role(cast.tuula, "administrator")
    actions.deactivate_person(cast.tuula, by=cast.kaarina)
    actions.set_roles(cast.tuula, set(), by=cast.kaarina)
    assert not Role.objects.filter(person=cast.tuula).exists()


# --- the wall, and finding people -------------------------------------------------------------------------


def names(manager: Person, **wanted: object) -> list[str]:
    """Whom the manager finds."""
    found = find_people(manager, Wanted(**wanted))  # type: ignore[arg-type]
    return [listed.person.duty_name for listed in found.people]


def test_rule_35_a_manager_finds_the_own_association_and_an_administrator_everybody(cast: Cast) -> None:
    assert names(cast.maija) == ["Aino", "Dina", "Maija", "Sanni", "Tuula"]
    assert names(cast.joel) == ["Eero", "Joel", "Kaarina"]
    assert names(cast.kaarina) == ["Aino", "Dina", "Eero", "Joel", "Kaarina", "Maija", "Sanni", "Tuula"]
    assert names(cast.maija, association="jarvi-suomi") == []
    assert names(cast.maija, search="eero") == []
    for person in (cast.aino, cast.sanni, cast.tuula, cast.dina):
        with pytest.raises(NoPersonError):
            find_people(person, Wanted())


def test_people_are_found_by_any_part_of_name_or_login_whatever_the_case(cast: Cast) -> None:
    Person.objects.filter(pk=cast.eero.pk).update(duty_name="Äijä-Eero", login="e.korhonen")
    for search in ("äijä", "ÄIJÄ", "eero", "KORH"):
        assert names(cast.kaarina, search=search) == ["Äijä-Eero"], search
    for search in ("%", "_", "ei ketään", "'; --"):
        assert names(cast.kaarina, search=search) == [], search
    assert names(cast.kaarina, association="jarvi-suomi", search="a") == ["Kaarina"]


def test_those_who_have_left_are_listed_apart(cast: Cast) -> None:
    actions.deactivate_person(cast.aino)
    assert "Aino" not in names(cast.maija)
    assert names(cast.maija, has_left=True) == ["Aino"]


def test_a_page_that_is_not_there_is_the_nearest(cast: Cast) -> None:
    for page in (-1, 0, 7, 10**8):
        found = find_people(cast.kaarina, Wanted(page=page))
        assert (found.page, found.pages, found.total) == (1, 1, 8)
