"""Every role against every permission: the table below is written out, so that a change of the matrix shows here."""

import itertools

import pytest

from moderation.staff import access, actions
from moderation.staff.core import ROLES, RoleName
from moderation.staff.permissions import MATRIX, PERMISSIONS, Permission, Reach
from tests.support.cast import Cast

ALLOWED: dict[tuple[RoleName, Permission], Reach] = {
    ("administrator", "see_desk"): "federation",
    ("coordinator", "see_desk"): "federation",
    ("manager", "see_desk"): "federation",
    ("worker", "see_desk"): "federation",
    ("peer", "see_desk"): "federation",
    ("worker", "answer_contacts"): "federation",
    ("peer", "answer_contacts"): "federation",
    ("coordinator", "read_along"): "federation",
    ("worker", "answer_letters"): "federation",
    ("administrator", "edit_catalogue"): "federation",
    ("coordinator", "plan_slots"): "federation",
    ("worker", "plan_slots"): "federation",
    ("administrator", "plan_duty"): "federation",
    ("coordinator", "plan_duty"): "federation",
    ("coordinator", "plan_turns"): "federation",
    ("coordinator", "name_to_turns"): "federation",
    ("manager", "name_to_turns"): "own association",
    ("worker", "take_turns"): "federation",
    ("peer", "take_turns"): "federation",
    ("coordinator", "hold_debriefs"): "own association",
    ("manager", "hold_debriefs"): "own association",
    ("moderator", "judge_cases"): "own association",
    ("administrator", "judge_conduct"): "federation",
    ("manager", "judge_conduct"): "own association",
    ("dpo", "see_case_figures"): "federation",
    ("administrator", "edit_words"): "federation",
    ("coordinator", "edit_words"): "federation",
    ("administrator", "see_status"): "federation",
    ("dpo", "see_status"): "federation",
    ("administrator", "see_statistics"): "federation",
    ("coordinator", "see_statistics"): "federation",
    ("manager", "see_statistics"): "own association",
    ("administrator", "set_targets"): "federation",
    ("coordinator", "set_targets"): "federation",
    ("manager", "set_targets"): "own association",
    ("worker", "facilitate"): "federation",
    ("coordinator", "facilitate"): "federation",
    ("coordinator", "hear_appeals"): "federation",
    ("moderator", "hear_appeals"): "federation",
    ("administrator", "run_groups"): "federation",
    ("coordinator", "run_groups"): "federation",
    ("administrator", "manage_people"): "federation",
    ("manager", "manage_people"): "own association",
}


def test_rule_35_the_matrix_has_a_row_for_every_permission() -> None:
    assert set(MATRIX) == set(PERMISSIONS)


@pytest.mark.parametrize(("role", "permission"), list(itertools.product(ROLES, PERMISSIONS)))
def test_rule_35_every_role_may_what_the_matrix_says(cast: Cast, role: RoleName, permission: Permission) -> None:
    person = actions.create_person(
        login=f"only-{role}",
        password="x",
        duty_name="Nimi",
        association=cast.saaristo,
        helper_type="peer" if role == "peer" else "professional",
        roles=(role,),
    )
    assert access.may(person, permission) is ((role, permission) in ALLOWED)
    assert access.reach(person, permission) == ALLOWED.get((role, permission))


def test_of_several_roles_the_widest_reach_counts(cast: Cast) -> None:
    assert access.reach(cast.maija, "manage_people") == "own association"
    actions.assign_role(cast.maija, "administrator")
    assert access.reach(cast.maija, "manage_people") == "federation"


def test_of_several_permissions_the_widest_reach_counts(cast: Cast) -> None:
    assert access.reach(cast.maija, "plan_turns", "name_to_turns") == "own association"
    assert access.reach(cast.maija, "name_to_turns", "plan_turns") == "own association"
    assert access.reach(cast.tuula, "plan_turns", "name_to_turns") == "federation"
    assert access.reach(cast.aino, "plan_turns", "name_to_turns") is None
    actions.assign_role(cast.maija, "coordinator")
    assert access.reach(cast.maija, "manage_people", "name_to_turns") == "federation"


def test_somebody_without_a_role_may_nothing(cast: Cast) -> None:
    person = actions.create_person(
        login="nobody", password="x", duty_name="N", association=cast.saaristo, helper_type="professional", roles=()
    )
    assert not any(access.may(person, permission) for permission in PERMISSIONS)


def test_somebody_deactivated_may_nothing(cast: Cast) -> None:
    assert access.may(cast.aino, "answer_contacts")
    actions.deactivate_person(cast.aino)
    assert access.roles_of(cast.aino) == frozenset()
    assert not any(access.may(cast.aino, permission) for permission in PERMISSIONS)
