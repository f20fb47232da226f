"""The staff's pages of runs: founding one, who leads it, what it says of itself, its end. Nothing of its content."""

import uuid
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from moderation.live.ids import id_of
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.recent import recent_sign_in_to_open
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.core import OWN_NAMES, STAFF_LANGUAGES
from rooms.groups import access, core
from rooms.groups import actions as groups
from rooms.groups.access import NoRoomError
from rooms.groups.core import RoomPlan, RoomRefusedError
from rooms.groups.models import Room
from rooms.runs import actions
from rooms.runs.core import LONGEST_REASON

RUNS = "/desk/groups/runs"
TEXTS = (("title", core.LONGEST_TITLE), ("summary", core.LONGEST_SUMMARY), ("rules", core.LONGEST_RULES))
NUMBERS = (
    ("size", core.SMALLEST, core.LARGEST),
    ("answer_within", 1, core.LONGEST_ANSWER),
    ("reads_hour", core.FIRST_HOUR, core.LAST_HOUR),
    ("first_posts_held", core.FIRST_POSTS_HELD, core.MOST_HELD),
)
"""Fields that hold a number, with the lowest and the highest."""
CHOICES = ("takes_applications", "holds_all", "keeps_evenings")
CONFLICTS = ("changed", "state")
"""Problems that come from what somebody else, or the day, has done meanwhile."""
USUAL_LENGTH = timedelta(weeks=16)
"""Of a run, until somebody chooses otherwise (two runs a year)."""


def _for_planners(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may plan runs. A run that is none is answered like one of nobody's."""
    return for_permitted(view, "run_groups", NoRoomError)


def _edits(view: ForPerson[P]) -> View[P]:
    """A page that decides who reads a group: who opens it shows again who they are."""
    return require_http_methods(["GET", "HEAD", "POST"])(recent_sign_in_to_open(_for_planners(view)))


@require_safe
@_for_planners
def runs(request: HttpRequest, person: Person) -> HttpResponse:
    """Every run, those that go on first."""
    today = timezone.localdate()
    return form_page(request, "desk/runs.html", {"rows": [_row(room, today) for room in access.runs(person)]}, None)


def _row(room: Room, today: date) -> dict[str, Any]:
    leaders = access.leaders_in(room)
    return {
        "room": room,
        "leaders": [row.person.duty_name for row in leaders],
        "lacks": room.state in ("planned", "open") and not access.is_led_by_enough(leaders),
        "late": room.state == "planned" and room.starts_on <= today,
        **_days(room),
    }


def _days(room: Room) -> dict[str, date]:
    """The last days on which the room can be read, and on which a backup may hold its key."""
    day = timedelta(days=1)
    return {"reads": core.gone_on(room.ends_on) - day, "promised": core.promised_on(room.ends_on) - day}


@_edits
def new_run(request: HttpRequest, person: Person) -> HttpResponse:
    """Found a run; with `?like=` one that begins as another one is, led by the same where they still can."""
    like = access.run(person, id_of(request.GET["like"])) if "like" in request.GET else None

    def change() -> str:
        room = groups.found_room(person, _plan(request.POST), timezone.localdate())
        leaders = [row.person for row in access.facilitators_of(like)] if like else []
        groups.choose_facilitators(room, [leader for leader in leaders if access.can_lead(leader)], by=person)
        return f"{RUNS}/{room.pk}"

    def show(refused: RoomRefusedError | None) -> HttpResponse:
        values = request.POST if request.method == "POST" else _proposal(like)
        return form_page(request, "desk/run_new.html", {"like": like, **_fields(values)}, refused, CONFLICTS)

    return answered(request, change, RoomRefusedError, show)


def _proposal(like: Room | None) -> Mapping[str, Any]:
    """What the form of a new run begins with."""
    starts = timezone.localdate() + timedelta(days=28)
    if like is None:
        return _values(RoomPlan("", "", "", starts, starts + USUAL_LENGTH))
    starts = max(starts, like.ends_on + timedelta(days=28))
    return _values(like) | {"starts_on": starts, "ends_on": starts + (like.ends_on - like.starts_on)}


@_edits
def run(request: HttpRequest, person: Person, room_id: uuid.UUID) -> HttpResponse:
    """One run: who leads it, its beginning, what it says of itself, its end."""
    room = access.run(person, room_id)
    act = request.POST.get("act", "")

    def change() -> None:
        now, version = timezone.now(), whole_number(request.POST, "version")
        if act == "facilitators":
            groups.choose_facilitators(room, _chosen(request.POST), by=person, now=now)
        elif act == "open":
            groups.open_room(room, now, by=person)
        elif act == "end":
            reason = typed(request.POST, "reason")
            actions.move_end(person, room.pk, _day(request.POST, "new_end"), reason, version, now)
        elif act == "edit":
            actions.edit_run(person, room.pk, _plan(request.POST, room), version, now)
        else:
            raise NoRoomError

    def show(refused: RoomRefusedError | None) -> HttpResponse:
        stored = access.run(person, room_id)
        leaders = access.facilitators_of(stored)
        ticked = (
            set(request.POST.getlist("person")) if act == "facilitators" else {str(row.person_id) for row in leaders}
        )
        context = {
            "room": stored,
            "act": act if refused else "",
            "candidates": [(one, str(one.pk) in ticked) for one in access.eligible_facilitators()],
            "leaders": leaders,
            "lacks": not access.is_led_by_enough(leaders),
            "new_end": request.POST.get("new_end", ""),
            "reason": typed(request.POST, "reason"),
            "longest_reason": LONGEST_REASON,
            "today": timezone.localdate(),
            "last_end": stored.starts_on + core.LONGEST_RUN,
            "facilitators": core.FACILITATORS,
            **_days(stored),
            **_fields(request.POST if act == "edit" else _values(stored)),
        }
        return form_page(request, "desk/run.html", context, refused, CONFLICTS)

    return answered(request, change, RoomRefusedError, show)


def _chosen(form: QueryDict) -> list[Person]:
    """The persons that are ticked. Raises RoomRefusedError for one who cannot lead."""
    known = {str(person.pk): person for person in access.eligible_facilitators()}
    ticked = form.getlist("person")
    if not known.keys() >= set(ticked):
        raise RoomRefusedError("not_a_facilitator", "facilitators")
    return [known[key] for key in ticked]


def _plan(form: QueryDict, room: Room | None = None) -> RoomPlan:
    """The plan as it was typed. Raises RoomRefusedError. The dates of an open room are not in the form."""
    is_open = room is not None and room.state != "planned"
    return RoomPlan(
        title=typed(form, "title"),
        summary=typed(form, "summary"),
        rules=typed(form, "rules"),
        starts_on=room.starts_on if room and is_open else _day(form, "starts_on"),
        ends_on=room.ends_on if room and is_open else _day(form, "ends_on"),
        language=typed(form, "language"),
        size=whole_number(form, "size"),
        takes_applications="takes_applications" in form,
        answer_within=whole_number(form, "answer_within"),
        first_posts_held=whole_number(form, "first_posts_held"),
        holds_all="holds_all" in form,
        keeps_evenings="keeps_evenings" in form,
        reads_hour=whole_number(form, "reads_hour"),
    )


def _day(form: QueryDict, name: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise RoomRefusedError("no_date", name) from None


def _values(of: Room | RoomPlan) -> dict[str, Any]:
    names = [
        *(name for name, _ in TEXTS),
        *(name for name, *_ in NUMBERS),
        *CHOICES,
        "language",
        "starts_on",
        "ends_on",
    ]
    return {name: getattr(of, name) for name in names}


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """The form's fields with what stands in them."""
    return {
        "texts": [{"field": name, "longest": longest, "value": values.get(name, "")} for name, longest in TEXTS],
        "numbers": [
            {"field": name, "least": least, "most": most, "value": values.get(name, "")}
            for name, least, most in NUMBERS
        ],
        "choices": [{"field": name, "ticked": bool(values.get(name, ""))} for name in CHOICES],
        "languages": [(code, OWN_NAMES[code], code == values.get("language")) for code in STAFF_LANGUAGES],
        "starts_on": _iso(values.get("starts_on", "")),
        "ends_on": _iso(values.get("ends_on", "")),
    }


def _iso(day: date | str) -> str:
    return day.isoformat() if isinstance(day, date) else day
