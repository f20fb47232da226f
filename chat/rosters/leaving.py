"""The turns that somebody leaves to others when their login is closed, and a unit when it is."""

from datetime import datetime

from chat.rosters import access, actions
from chat.rosters.core.clock import local_day
from chat.services import words
from moderation.staff.closing import Tie
from moderation.staff.core import AssociationProblem
from moderation.staff.leaving import Estate
from moderation.staff.models import Person, Unit
from moderation.texts.access import say
from moderation.texts.core import StaffLanguage


def _told(person: Person, now: datetime, language: StaffLanguage) -> str:
    starts = access.starts_to_come(person, now)
    if not starts:
        return ""
    return say(language, "roster-leaves", turns=len(starts), first=words.day_of_month(local_day(starts[0]), language))


def _problem(unit: Unit, now: datetime) -> AssociationProblem | None:
    return "unit_owes_hours" if access.owes_hours(unit, now) else None


TURNS = Estate(actions.leave_turns, _told)
UNITS = Tie(_problem, actions.give_back_turns)
