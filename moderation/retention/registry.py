"""The registry of retention rules: for every model, how long its rows live and how they go, or why they stay.

An app declares its rules in `retention.py`, which is imported when the server starts:

    @rule(Contact, Stream, keeps="60 minutes after the end at most", why="Rule 33.")
    def erase_ended_contacts(now: datetime) -> int:
        ...  # erase what is due at `now`, return the number of things erased

    stays(Service, why="The catalogue: nothing in it is about a person.")
    goes_with(Role, Person, why="A role means nothing without its person.")

A test fails for a model without a rule, those of Django and other packages included.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

Eraser = Callable[[datetime], int]
"""Erases what is due at the given moment and returns how many things went.

It may be cut off anywhere: what it left undone, the next run does.
"""


@dataclass(frozen=True)
class Rule:
    """What is promised about the rows of some models. `erase` is None where nothing has to run."""

    name: str
    models: tuple[type[Model], ...]
    keeps: str
    why: str
    erase: Eraser | None = None
    in_steps: bool = False
    """It opens transactions itself, small ones: locks of many rows, held to the end, could wait in a circle."""
    aged_by: str = ""
    """Which date or moment of a row tells how old it is; empty where rows do not tell."""

    @property
    def audit_name(self) -> str:
        """How the audit trail names the rule."""
        return audit_name(self.name)


def audit_name(name: str) -> str:
    """A rule's name as the audit trail can hold it."""
    return name.replace(".", "-")


_rules: list[Rule] = []


def rule(
    *models: type[Model], keeps: str, why: str, in_steps: bool = False, aged_by: str = ""
) -> Callable[[Eraser], Eraser]:
    """Decorates the eraser of these models. `keeps` says for how long rows live, `why` what they are needed for.

    Without models it is about what lives outside the database, such as keys; then `keeps` names that, too.

    It runs in one transaction, unless it opens its own `in_steps`.
    """

    def register(erase: Eraser) -> Eraser:
        _add(Rule(f"{erase.__module__}.{erase.__qualname__}", models, keeps, why, erase, in_steps, aged_by))
        return erase

    return register


def stays(*models: type[Model], why: str) -> None:
    """Rows of these models have no end of their own; `why` says what makes that right."""
    _add(Rule(_label(*models), models, "no end", why))


def goes_with(model: type[Model], owner: type[Model], *, why: str) -> None:
    """Rows of the model are removed with the row that they belong to."""
    _add(Rule(_label(model), (model,), f"as long as its {_label(owner)}", why))


def _label(*models: type[Model]) -> str:
    return ", ".join(model._meta.label for model in models)


def _add(new: Rule) -> None:
    for model in new.models:
        if any(model in known.models for known in _rules):
            raise ImproperlyConfigured(f"{model._meta.label} has two retention rules")
    _rules.append(new)


def rules() -> Iterator[Rule]:
    """Every rule, in the order of registration."""
    return iter(_rules)
