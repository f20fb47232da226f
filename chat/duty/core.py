"""Pure decisions about duty."""

import re
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from moderation.staff.core import HelperType
from moderation.texts.core import SpokenLanguage

SEEN_WITHIN = timedelta(seconds=40)
"""A desk that nothing was heard of for longer is off duty: with beats and upkeep, a dead browser within 60 s."""

CONNECTED_WITHIN = timedelta(seconds=25)
"""A desk that nothing was heard of for longer is offered nobody: upkeep notes it every 10 s, and may miss one round."""

EVERY_SERVICE = "*"
"""The scope of a backup who is on call for every service without one of its own."""
LONGEST_NAME, LONGEST_PHONE = 80, 32
_PHONE = re.compile(r"\+?[0-9][0-9 ]{2,}")

Refusal = Literal["professionals_only", "professional_missing"]


def may_answer(helper: HelperType, peers_answer: bool) -> bool:
    """Whether this helper type answers in a service at all."""
    return helper == "professional" or peers_answer


def refusal(helper: HelperType, peers_answer: bool, helpers_on_duty: Collection[HelperType]) -> Refusal | None:
    """Why this helper cannot answer here now, or None. A peer needs a professional beside them (rule 19)."""
    if not may_answer(helper, peers_answer):
        return "professionals_only"
    if helper == "peer" and "professional" not in helpers_on_duty:
        return "professional_missing"
    return None


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody on duty who takes contacts now, and whose desk is connected."""

    person: uuid.UUID
    services: frozenset[int]
    """Ids of those in which they may answer now (rule 19)."""
    languages: frozenset[str]
    capacity: int
    last_turn_at: datetime
    """When they last got somebody, or were offered somebody, or came on duty."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody on duty whose desk is heard of; not who only finishes."""

    person: uuid.UUID
    services: frozenset[str]
    """Slugs of those that are switched on."""
    helper: HelperType
    languages: tuple[SpokenLanguage, ...]
    capacity: int
    has_break: bool


def answered(desks: Iterable[Desk]) -> frozenset[str]:
    """Slugs of the services that somebody answers: a professional is at the desk."""
    return frozenset(slug for desk in desks if desk.helper == "professional" for slug in desk.services)


OnCallProblem = Literal["name", "phone", "gone"]


class OnCallRefusedError(ValueError):
    """Who is on call cannot be written down like this."""

    def __init__(self, problem: OnCallProblem) -> None:
        """`problem`: what to mend."""
        super().__init__(problem)
        self.problem = problem


def checked_backup(name: str, phone: str) -> tuple[str, str]:
    """Name and number as they are stored. Raises OnCallRefusedError: name, phone."""
    name, phone = " ".join(name.split()), " ".join(phone.split())
    if not name or len(name) > LONGEST_NAME:
        raise OnCallRefusedError("name")
    if len(phone) > LONGEST_PHONE or not _PHONE.fullmatch(phone):
        raise OnCallRefusedError("phone")
    return name, phone
