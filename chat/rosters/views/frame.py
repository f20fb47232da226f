"""What the pages of rosters have in common: who gets in, how a turn is shown, how numbers and days are read."""

import uuid
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
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
from moderation.live.ids import parsed_id
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


def place_value(slug: str, unit: uuid.UUID | None) -> str:
    """An association, or one of its units, as the value of a field."""
    return f"{slug}:{unit}" if unit else slug


def place_of(value: str) -> tuple[str, uuid.UUID | None]:
    """Slug and unit of such a value. Raises NoRosterError for what is none."""
    slug, _, unit = value.partition(":")
    return slug, uuid_of(unit) if unit else None


def shown_places() -> list[tuple[str, str]]:
    """What of them can be chosen: value and name, that of a unit first, since a phone cuts the end off."""
    return [
        (place_value(place.association.slug, place.pk), f"{place.name} · {place.association.name}")
        if isinstance(place, Unit)
        else (place_value(place.slug, None), place.name)
        for place in places()
    ]


def uuid_of(text: str) -> uuid.UUID:
    """The id of a form's field. Raises NoRosterError for what is none."""
    found = parsed_id(text)
    if found is None:
        raise NoRosterError
    return found


def shown_turn(
    seen: TurnSeen,
    language: StaffLanguage,
    now: datetime,
    when: Callable[[datetime, datetime, StaffLanguage], str] = words.appointment,
) -> Mapping[str, Any]:
    """A turn as templates show it. `when`: how its times are told."""
    turn, own = seen.turn, next((seat.pk for seat in seen.seats if seat.is_mine), None)
    is_past, is_draft = turn.ends_at <= now, turn.period.published_at is None
    is_urgent = not is_past and any(seat.is_urgent for seat in seen.seats)
    peer_alone = not is_past and "peer_alone" in seen.lacks
    free = Counter((seat.helper_type, seat.association) for seat in seen.seats if seat.person_id is None)
    return {
        "id": turn.pk,
        "service": in_language(turn.service.names, language),
        "when": when(turn.starts_at, turn.ends_at, language),
        "theme": turn.theme,
        "is_draft": is_draft,
        "is_cancelled": turn.cancelled_at is not None,
        "is_past": is_past,
        "is_mine": own is not None,
        "own_seat": own,
        "is_urgent": is_urgent,
        "taken": [
            {"who": seat.name or seat.association, "is_mine": seat.is_mine, "is_peer": seat.helper_type == "peer"}
            for seat in seen.seats
            if seat.person_id is not None
        ],
        "open": [
            {"helper": helper, "association": association, "count": count}
            for (helper, association), count in free.items()
        ],
        "lacks": [] if is_past else list(dict.fromkeys(seen.lacks)),
        "peer_alone": peer_alone,
        "is_marked": own is not None or is_urgent or is_draft or peer_alone,
    }


def shown_day(day: date, language: StaffLanguage, today: date) -> dict[str, Any]:
    """The heading of a day."""
    return {
        "date": day,
        "name": words.day_of_month(day, language),
        "holiday": holiday(day) and say(language, "roster-holiday"),
        "is_today": day == today,
    }


def today() -> date:
    """On which day it is in Finland now."""
    return local_day(timezone.now())
