"""Associations and units that are closed and named at the same moment as others use them."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from moderation.staff import actions
from moderation.staff.actions.guards import locked_unit
from moderation.staff.core import AssociationRefusedError, NotAllowedError
from moderation.staff.models import Association, Person, Unit
from tests.support.cast import Cast
from tests.support.crowd import together

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def add(cast: Cast, association: Association, number: int = 0) -> Callable[[], Person]:
    """An administrator adds somebody."""
    return lambda: actions.create_person(
        login=f"uusi{number}",
        password=None,
        duty_name="Uusi",
        association=association,
        helper_type="professional",
        roles=(),
        by=cast.kaarina,
    )


def close(cast: Cast, association: Association) -> Callable[[], None]:
    """Another administrator closes it, as it was read."""
    return lambda: actions.change_association(
        association.slug, name=association.name, is_open=False, version=0, by=cast.tuula
    )


def test_nobody_is_left_in_an_association_that_is_closed(cast: Cast) -> None:
    actions.assign_role(cast.tuula, "administrator")
    for number in range(8):
        home = actions.create_association(f"y{number}", f"Yhdistys {number}")
        added, closed = together([add(cast, home, number), close(cast, home)])
        home.refresh_from_db()
        if home.is_open:
            assert (type(added), type(closed)) == (Person, AssociationRefusedError)
        else:
            assert (type(added), closed) == (NotAllowedError, None)
        assert home.is_open == home.people.exists()


def test_control_without_the_lock_somebody_is_left(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    actions.assign_role(cast.tuula, "administrator")
    home = actions.create_association("koti", "Koti")
    both_have_looked = threading.Barrier(2)

    def looked(association: Association) -> None:
        both_have_looked.wait(10)

    def changed(*args: Any) -> None:
        assert not home.people.exists()
        both_have_looked.wait(10)
        Association.objects.filter(pk=home.pk).update(is_open=False)

    monkeypatch.setattr("moderation.staff.actions.people.check_is_open", looked)
    monkeypatch.setattr("moderation.staff.actions.associations._change", changed)
    together([add(cast, home), close(cast, home)])
    home.refresh_from_db()
    assert not home.is_open
    assert home.people.exists()


def test_nobody_is_left_in_a_unit_that_is_closed(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever closes it comes just before the person who enters is stored, and waits for them."""
    actions.assign_role(cast.tuula, "manager")  # an administrator would wait for any change of a person
    unit = actions.add_unit("saaristo", "Turvakoti", by=cast.maija)
    is_entering, is_closed = threading.Event(), threading.Event()

    def lock_slowly(*of: Any) -> Unit | None:
        locked = locked_unit(*of)
        is_entering.set()
        assert not is_closed.wait(0.5)
        return locked

    def enter() -> None:
        actions.change_person(
            cast.aino,
            duty_name="Aino",
            capacity=2,
            training_valid_until=None,
            pledge_signed_on=None,
            languages=["fi"],
            unit_id=unit.pk,
            by=cast.maija,
        )

    def close_it() -> None:
        assert is_entering.wait(10)
        actions.change_unit(unit.pk, name=unit.name, is_open=False, version=0, by=cast.tuula)
        is_closed.set()

    monkeypatch.setattr("moderation.staff.actions.changes.locked_unit", lock_slowly)
    entered, closed = together([enter, close_it])
    assert (entered, type(closed)) == (None, AssociationRefusedError)
    unit.refresh_from_db()
    assert unit.is_open
    assert unit.people.exists()


def test_of_several_who_take_a_name_at_once_one_has_it(cast: Cast) -> None:
    outcomes = together(
        [
            lambda: actions.create_association("a", "Äänekoski"),
            lambda: actions.add_association("Äänekoski", by=cast.kaarina),
        ]
    )
    assert sum(isinstance(one, Association) for one in outcomes) == 1
    assert sum(isinstance(one, AssociationRefusedError) and one.problem == "name_taken" for one in outcomes) == 1
