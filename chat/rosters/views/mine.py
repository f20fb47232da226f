"""One's own turns, those that one may take, and what one says of oneself."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.duty.access import answerable_services
from chat.rosters import access, actions
from chat.rosters.core.clock import day_of
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.seats import MOST_TURNS_A_WEEK, Wishes
from chat.rosters.views.frame import act_of, for_takers, frame, shown_turn, status_of, today, told, uuid_of
from chat.services import words
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, whole_number
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

DAYS = frozenset("0123456")
AHEAD = timedelta(weeks=4)
"""So far ahead open turns are listed."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_takers
def mine(request: HttpRequest, person: Person) -> HttpResponse:
    """One's own turns and the open ones; a POST takes one, adds or removes an absence, or says where one answers."""
    language, now = language_of(request), timezone.now()

    def change() -> None:
        act_of(request, _ACTS)(person, request.POST)

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        chosen, limit = access.rostered(person)
        is_said = request.POST.get("act") == "rostered"
        if is_said:
            chosen, limit = frozenset(request.POST.getlist("service")), whole_number(request.POST, "limit", limit)
        context = frame(person, language) | {
            "waiting": access.swaps_waiting(person, now),
            "own": [shown_turn(seen, language, now) for seen in access.own(person, now)],
            "open": [
                {"seat": seat.pk, "turn": shown_turn(seen, language, now)}
                for seen, seat in access.open_to(person, now, now + AHEAD)
            ],
            "absences": [
                {
                    "id": row.pk,
                    "first": words.day_of_month(row.first, language),
                    "last": words.day_of_month(row.last, language) if row.last != row.first else "",
                }
                for row in access.absences_of(person, today())
            ],
            "services": [
                (row.slug, in_language(row.names, language), row.slug in chosen) for row in answerable_services(person)
            ],
            "limit": limit,
            "wishes": _shown_wishes(request.POST if is_said else None, person, language),
            "limits": range(1, MOST_TURNS_A_WEEK + 1),
            "today": today().isoformat(),
            "values": request.POST if refused else {},
            **told(request, refused),
        }
        return render(request, "desk/roster_mine.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved=request.POST.get("act", ""))


def _take(person: Person, form: QueryDict) -> None:
    actions.take_seat(person, uuid_of(form.get("seat", "")), timezone.now())


def _away(person: Person, form: QueryDict) -> None:
    first = day_of(form.get("first", ""))
    last = day_of(form.get("last", "")) if form.get("last", "").strip() else first
    if first is None or last is None:
        raise RosterRefusedError("day")
    actions.add_absence(person, first, last, today())


def _back(person: Person, form: QueryDict) -> None:
    actions.remove_absence(person, whole_number(form, "absence"))


def _rostered(person: Person, form: QueryDict) -> None:
    actions.set_rostered(person, form.getlist("service"), whole_number(form, "limit"), _wishes(form))


def _wishes(form: QueryDict) -> Wishes:
    """What is ticked; anything that is no weekday makes wishes that are not clear."""
    gladly, rather_not = (
        frozenset(int(day) if day in DAYS else -1 for day in form.getlist(name)) for name in ("gladly", "rather_not")
    )
    return Wishes(gladly, rather_not)


def _shown_wishes(
    form: QueryDict | None, person: Person, language: StaffLanguage
) -> list[tuple[str, list[tuple[int, str, bool]]]]:
    """For each kind of wish its weekdays, in words, and whether each is ticked."""
    wishes = access.wishes_of(person) if form is None else _wishes(form)
    return [
        (name, [(day, say(language, "weekday", weekday=day), day in wished) for day in range(7)])
        for name, wished in (("gladly", wishes.gladly), ("rather_not", wishes.rather_not))
    ]


_ACTS: Mapping[str, Callable[[Person, QueryDict], None]] = {
    "take": _take,
    "away": _away,
    "back": _back,
    "rostered": _rostered,
}
