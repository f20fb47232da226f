"""What the pages of rosters have in common: who gets in, how a turn is shown, how numbers and days are read."""

import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils import timezone

from chat.rosters.access import NoRosterError, TurnSeen, may_see_rosters, places
from chat.rosters.core.clock import local_day
from chat.rosters.core.problems import RosterRefusedError
from chat.services import words
from chat.services.core import in_language
from chat.services.core.holidays import holiday
from moderation.staff.access import permissions_of
from moderation.staff.models import Association, Person, Unit
from moderation.staff.views import forms
from moderation.staff.views.signed_in import ForPerson, P, View, for_allowed, for_permitted
from moderation.texts.access import say
from moderation.texts.core import StaffLanguage

A = TypeVar("A")


def for_everybody_in_rosters(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and has to do with rosters."""
    return for_allowed(view, may_see_rosters, NoRosterError)


def for_planners(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and plans turns."""
    return for_permitted(view, "plan_turns", NoRosterError)


def for_namers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and names people to turns."""
    return for_permitted(view, "name_to_turns", NoRosterError)


def for_takers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and takes turns themselves."""
    return for_permitted(view, "take_turns", NoRosterError)


def frame(person: Person, language: StaffLanguage) -> dict[str, Any]:
    """The context of every page: the language, and which pages of rosters there are for this person."""
    allowed = permissions_of(person)
    return {
        "language": language,
        "plans": "plan_turns" in allowed,
        "names": "name_to_turns" in allowed,
        "takes": "take_turns" in allowed,
    }


CONFLICTS = (
    "taken",
    "empty",
    "begun",
    "cancelled",
    "changed",
    "published",
    "answered",
    "asked_already",
    "other_person",
)
"""Problems that others have made meanwhile."""


def told(request: HttpRequest, refused: RosterRefusedError | None) -> dict[str, Any]:
    """What a page tells of the last POST: what was saved, or why it was not."""
    return {
        "problem": refused.problem if refused else "",
        "reasons": refused.reasons if refused else (),
        "saved": request.GET.get("saved", "") if request.method != "POST" else "",
    }


def status_of(refused: RosterRefusedError | None) -> int:
    """The status of a page that tells it."""
    return forms.status_of(refused, CONFLICTS)


def act_of(request: HttpRequest, acts: Mapping[str, A]) -> A:
    """What a POST asks for, by its `act`. Raises NoRosterError for what is none of these."""
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise NoRosterError
    return act


def chosen_association(led: Sequence[Association], slug: str) -> Association:
    """Of those that somebody leads the one of that slug. Raises NoRosterError."""
    found = next((one for one in led if one.slug == slug), None)
    if found is None:
        raise NoRosterError
    return found


def place_value(association: Association, unit: Unit | None) -> str:
    """An association, or one of its units, as the value of a field."""
    return f"{association.slug}:{unit.pk}" if unit else association.slug


def place_of(value: str) -> tuple[str, uuid.UUID | None]:
    """Slug and unit of such a value. Raises NoRosterError for what is none."""
    slug, _, unit = value.partition(":")
    return slug, uuid_of(unit) if unit else None


def shown_places() -> list[tuple[str, str]]:
    """What of them can be chosen: value and name, that of a unit first, since a phone cuts the end off."""
    return [
        (place_value(place.association, place), f"{place.name} · {place.association.name}")
        if isinstance(place, Unit)
        else (place_value(place, None), place.name)
        for place in places()
    ]


def uuid_of(text: str) -> uuid.UUID:
    """The id of a form's field. Raises NoRosterError for what is none."""
    try:
        return uuid.UUID(text)
    except ValueError:
        raise NoRosterError from None


def shown_turn(seen: TurnSeen, language: StaffLanguage, now: datetime) -> Mapping[str, Any]:
    """A turn as templates show it."""
    turn = seen.turn
    return {
        "id": turn.pk,
        "service": in_language(turn.service.names, language),
        "when": words.appointment(turn.starts_at, turn.ends_at, language),
        "times": words.times(turn.starts_at, turn.ends_at, language),
        "day": turn.day,
        "theme": turn.theme,
        "is_draft": turn.period.published_at is None,
        "is_cancelled": turn.cancelled_at is not None,
        "is_past": turn.ends_at <= now,
        "is_mine": any(seat.is_mine for seat in seen.seats),
        "own_seat": next((one.seat.pk for one in seen.seats if one.is_mine), None),
        "is_urgent": turn.ends_at > now and any(one.is_urgent for one in seen.seats),
        "seats": [
            {
                "id": one.seat.pk,
                "helper": one.seat.helper_type,
                "name": one.name,
                "association": one.association,
                "is_taken": one.seat.person_id is not None,
                "is_mine": one.is_mine,
                "is_urgent": one.is_urgent,
                "offered_to": place_value(one.seat.offered_to, one.seat.offered_unit) if one.seat.offered_to else "",
            }
            for one in seen.seats
        ],
        "open": [
            {"helper": helper, "association": association, "count": count}
            for (helper, association), count in Counter(
                (one.seat.helper_type, one.association) for one in seen.seats if one.seat.person_id is None
            ).items()
        ],
        "lacks": list(dict.fromkeys(seen.lacks)) if turn.ends_at > now else [],
        "peer_alone": "peer_alone" in seen.lacks and turn.ends_at > now,
    }


def shown_day(day: date, language: StaffLanguage, today: date) -> dict[str, Any]:
    """The heading of a day."""
    return {
        "date": day,
        "name": words.day_of_month(day, language),
        "holiday": holiday(day) and say(language, "roster-holiday"),
        "is_today": day == today,
    }


def month_name(month: date, language: StaffLanguage) -> str:
    """`tammikuu 2027`."""
    name = say(language, "month-name", month=month.month)
    return say(language, "duty-hours-month", month=name, year=str(month.year))


def today() -> date:
    """On which day it is in Finland now."""
    return local_day(timezone.now())
