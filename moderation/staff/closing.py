"""What keeps a unit from being closed, and what goes back to its association when it is: known to the houses above,
which register here when they start (`AppConfig.ready`).
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from moderation.staff.core import AssociationProblem, AssociationRefusedError
from moderation.staff.models import Unit


class Tie(NamedTuple):
    """Something that units have besides people."""

    problem: Callable[[Unit, datetime], AssociationProblem | None]
    """What stands in the way of closing this unit, whose row is locked; None: nothing."""
    give_back: Callable[[Unit, datetime], object]
    """Leave to the association what the unit had, in the transaction that closes it."""


_ties: list[Tie] = []


def register(tie: Tie) -> None:
    """Ask this, too; once, however often it is registered."""
    if tie not in _ties:
        _ties.append(tie)


def close(unit: Unit, now: datetime) -> None:
    """Cut every tie. Raises AssociationRefusedError."""
    for tie in _ties:
        if (problem := tie.problem(unit, now)) is not None:
            raise AssociationRefusedError(problem)
    for tie in _ties:
        tie.give_back(unit, now)
