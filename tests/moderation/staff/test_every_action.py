"""Every role through every action on people (rule 35): what they may is asked where it is done, not on pages only.

The actions are those that `moderation.staff.actions` offers: one that has no row here fails.
"""

import ast
import inspect
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FunctionType
from typing import Any, NamedTuple

import pytest
from django.db import transaction
from django.utils import timezone

from moderation.staff import actions
from moderation.staff.access import managed
from moderation.staff.core import NotAllowedError, RoleName
from moderation.staff.models import Person, Unit
from tests.support.actors import ACTORS, LEFT, SIGNED_OUT, Actors, make_actors
from tests.support.cast import Cast

ROOT = Path(__file__).resolve().parents[3]
DONE, ABSENT, FEDERATION, OWN = "done", "absent", "federation_role", "own_roles"
RECORDED_ONLY = {"create_association", "assign_role", "add_code_device"}
"""They note who did it and ask nobody: for commands and for other actions, never for a page."""
OF_ONESELF = {
    "sign_in",
    "sign_in_by_passkey",
    "begin_passkey_sign_in",
    "sign_out",
    "confirm",
    "change_password",
    "make_recovery_codes",
    "begin_passkey",
    "add_passkey",
    "remove_passkey",
    "begin_enrolment",
    "choose_password",
    "confirm_code",
    "finish_enrolment",
    "note_request",
}
"""Everybody's, on their own session, or with the invitation that they were given."""
OF_A_SESSION = {"end_session", "end_sessions"}
"""They end sessions of whom their caller names: the account's page oneself, `sign_out_everywhere` whom it may."""
OF_THE_HOUSE = {"note_acts", "erase_ended_sessions", "erase_people_who_left"}
"""Upkeep and sweep."""
REACHING_FAR: tuple[RoleName, ...] = ("administrator", "coordinator", "dpo")
WHO = [actor for actor in ACTORS if actor != SIGNED_OUT]


class Row(NamedTuple):
    """One action, and what comes of it when an administrator, a manager or anybody else tries it."""

    action: str
    about: str
    act: Callable[[Actors, Person], object]
    administrator: str
    manager: str


def create(roles: tuple[RoleName, ...], association: str) -> Callable[[Actors, Person], object]:
    """Add somebody with these roles."""

    def act(actors: Actors, by: Person) -> object:
        home = (actors.people if association == "own" else actors.others)["worker"].association
        return actions.create_person(
            login="uusi",
            password=None,
            duty_name="Uusi",
            association=home,
            helper_type="professional",
            roles=roles,
            by=by,
        )

    return act


def change(person: Person, by: Person) -> None:
    """Change all that can be changed."""
    actions.change_person(
        person,
        duty_name="Uusi",
        capacity=1,
        training_valid_until=date(2030, 1, 31),
        pledge_signed_on=date(2026, 1, 1),
        languages=["fi", "sv"],
        unit_id=None,
        by=by,
    )


def roles(person: Person, by: Person) -> None:
    """Make somebody a facilitator."""
    actions.set_roles(person, {"facilitator"}, by=by)


def leave(person: Person, by: Person) -> None:
    """Take every access away."""
    actions.deactivate_person(person, by=by)


def invite(person: Person, by: Person) -> None:
    """Let somebody choose anew what they sign in with."""
    actions.invite(person, now=timezone.now(), by=by)


def sign_out(person: Person, by: Person) -> None:
    """End their sessions."""
    actions.sign_out_everywhere(person, by=by)


def association(slug: str) -> Callable[[Actors, Person], object]:
    """Change all that can be changed of an association."""
    return lambda _actors, by: actions.change_association(slug, name="Uusi", is_open=True, version=0, by=by)


def add_unit(slug: str) -> Callable[[Actors, Person], object]:
    """Add a unit to an association."""
    return lambda _actors, by: actions.add_unit(slug, "Toinen", by=by)


def unit(slug: str) -> Callable[[Actors, Person], object]:
    """Change the unit that each association has."""

    def act(_actors: Actors, by: Person) -> object:
        there = Unit.objects.get(association__slug=slug)
        return actions.change_unit(there.pk, name="Uusi", is_open=False, version=0, by=by)

    return act


def own(act: Callable[[Person, Person], None], role: RoleName) -> Callable[[Actors, Person], object]:
    """Of the actor's association."""
    return lambda actors, by: act(actors.people[role], by)


def other(act: Callable[[Person, Person], None]) -> Callable[[Actors, Person], object]:
    """Of another association."""
    return lambda actors, by: act(actors.others["worker"], by)


def oneself(act: Callable[[Person, Person], None]) -> Callable[[Actors, Person], object]:
    """The actor."""
    return lambda _actors, by: act(by, by)


ROWS = [
    Row("create_person", "own association", create(("worker",), "own"), DONE, DONE),
    Row("create_person", "another association", create(("worker",), "other"), DONE, ABSENT),
    *(Row("create_person", role, create((role,), "own"), DONE, FEDERATION) for role in REACHING_FAR),
    *(
        row
        for name, act in (
            ("change_person", change),
            ("set_roles", roles),
            ("invite", invite),
            ("sign_out_everywhere", sign_out),
            ("deactivate_person", leave),
        )
        for row in (
            Row(name, "own worker", own(act, "worker"), DONE, DONE),
            Row(name, "own coordinator", own(act, "coordinator"), DONE, FEDERATION),
            Row(name, "own dpo", own(act, "dpo"), DONE, FEDERATION),
            Row(name, "another's worker", other(act), DONE, ABSENT),
        )
    ),
    Row("add_association", "", lambda _actors, by: actions.add_association("Uusi", by=by), DONE, ABSENT),
    Row("change_association", "own", association("saaristo"), DONE, ABSENT),
    Row("change_association", "another", association("jarvi-suomi"), DONE, ABSENT),
    Row("add_unit", "own association", add_unit("saaristo"), DONE, DONE),
    Row("add_unit", "another association", add_unit("jarvi-suomi"), DONE, ABSENT),
    Row("change_unit", "own association", unit("saaristo"), DONE, DONE),
    Row("change_unit", "another association", unit("jarvi-suomi"), DONE, ABSENT),
    Row("set_roles", "oneself", oneself(roles), OWN, OWN),
    Row("change_person", "oneself", oneself(change), DONE, DONE),
    Row("deactivate_person", "oneself", oneself(leave), DONE, DONE),
]


@pytest.fixture
def actors(cast: Cast) -> Actors:
    """Everybody, and a unit in each association."""
    for home in (cast.saaristo, cast.jarvi_suomi):
        actions.add_unit(home.slug, "Turvakoti", by=cast.kaarina)
    return make_actors(cast)


def outcome(actors: Actors, actor: str, row: Row) -> str:
    """What comes of it when the actor tries. Nothing of it stays."""
    by = Person.objects.get(pk=actors.people[actor].pk)
    with transaction.atomic():
        try:
            row.act(actors, by)
        except managed.NoPersonError:
            result = ABSENT
        except NotAllowedError as error:
            result = error.problem
        else:
            result = DONE
        transaction.set_rollback(True)
    if result == DONE:  # what the action has changed in memory
        for person in (*actors.people.values(), *actors.others.values()):
            person.refresh_from_db()
    return result


def differences(actors: Actors) -> list[str]:
    """Every outcome that is not as the table says."""
    found = []
    for row in ROWS:
        for actor in WHO:
            expected = {"administrator": row.administrator, "manager": row.manager}.get(actor, ABSENT)
            result = outcome(actors, actor, row)
            if result != expected:
                found.append(f"{actor}: {row.action} ({row.about}): {result}, not {expected}")
    return found


def offered() -> dict[str, FunctionType]:
    """Every action of the staff's world."""
    return {name: value for name, value in vars(actions).items() if inspect.isfunction(value)}


def called_by_pages() -> set[str]:
    """The actions of the staff's world that views and handlers name."""
    found = set()
    for path in [*ROOT.glob("*/**/views.py"), *ROOT.glob("*/**/handlers.py"), *ROOT.glob("*/*/views/*.py")]:
        if path.relative_to(ROOT).parts[0] == "tests":
            continue
        source = path.read_text()
        if "moderation.staff import" in source and "actions" in source:
            nodes = ast.walk(ast.parse(source))
            found |= {node.attr for node in nodes if isinstance(node, ast.Attribute) and named(node) == "actions"}
        assert "moderation.staff.actions import" not in source, f"{path}: write `actions.…`, so that it can be found"
    return found


def named(node: ast.Attribute) -> str:
    """What stands before the dot."""
    return node.value.id if isinstance(node.value, ast.Name) else ""


def test_rule_35_every_action_has_its_rows() -> None:
    assert offered().keys() == ({row.action for row in ROWS} | RECORDED_ONLY | OF_ONESELF | OF_A_SESSION | OF_THE_HOUSE)
    assert {name for name, act in offered().items() if "by" in inspect.signature(act).parameters} == {
        *(row.action for row in ROWS),
        *RECORDED_ONLY,
        *OF_A_SESSION,
    }


def test_rule_35_every_role_may_of_every_action_what_the_table_says(actors: Actors) -> None:
    assert differences(actors) == []


def test_rule_35_pages_call_no_action_that_asks_nobody() -> None:
    called = called_by_pages()
    assert called >= {"create_person", "set_roles", "deactivate_person", "sign_in"}, "the search finds what is there"
    assert called & RECORDED_ONLY == set()


def test_somebody_who_has_left_meanwhile_does_nothing_more(actors: Actors) -> None:
    """The page was opened while they were still here."""
    manager = actors.people["manager"]
    actions.deactivate_person(Person.objects.get(pk=manager.pk))
    assert manager.is_active, "as the page knows them"
    with pytest.raises(managed.NoPersonError):
        leave(actors.people["worker"], manager)
    with pytest.raises(managed.NoPersonError):
        create(("worker",), "own")(actors, manager)
    assert outcome(actors, LEFT, ROWS[0]) == ABSENT


def test_control_an_action_that_forgot_to_ask_is_found(actors: Actors, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(person: Person, *, by: Any) -> Person:
        return person

    monkeypatch.setattr("moderation.staff.actions.changes.locked", careless)
    found = differences(actors)
    assert "manager: change_person (another's worker): done, not absent" in found
    assert "worker: change_person (own worker): done, not absent" in found
