"""What somebody leaves to others when their login is closed: known to the houses above, which register here.

A house registers when it starts (`AppConfig.ready`); this one asks, and knows nothing of turns.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from moderation.staff.models import Person
from moderation.texts.core import StaffLanguage


class Estate(NamedTuple):
    """Something that people can leave to others."""

    hand_over: Callable[[Person, datetime], object]
    """Take it from the person, in the transaction that closes their login."""
    told: Callable[[Person, datetime, StaffLanguage], str]
    """What there is of it, in a sentence or two for whoever is about to close the login; empty for nothing."""


_estates: list[Estate] = []


def register(estate: Estate) -> None:
    """Hand this over, too; once, however often it is registered."""
    if estate not in _estates:
        _estates.append(estate)


def hand_over(person: Person, now: datetime) -> None:
    """Take from the person what others go on with."""
    for estate in _estates:
        estate.hand_over(person, now)


def told(person: Person, now: datetime, language: StaffLanguage) -> Iterator[str]:
    """What the person would leave to others."""
    return (text for estate in _estates if (text := estate.told(person, now, language)))
