"""The facilitators' pages of who wants to come in: applications, invitations, lost keys."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.letters.core import grouped
from moderation.cases.core import StandsAsideError
from moderation.live.ids import id_of
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from rooms.entry import access, actions, core
from rooms.entry.access import NoWayError
from rooms.entry.core import EntryRefusedError
from rooms.groups import access as groups
from rooms.groups.access import NoRoomError
from rooms.membership.access import nickname_of

DOOR = "/desk/groups/door"
ANSWERS = {"accept": "accepted", "list": "listed", "refuse": "refused"}
"""What is pressed, and what becomes of the application."""


class _NotTheirsError(LookupError):
    """Nothing of that is there, or it is about a room that somebody else leads."""


def _for_facilitators(view: ForPerson[P]) -> View[P]:
    return for_permitted(view, "facilitate", _NotTheirsError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_facilitators
def door(request: HttpRequest, person: Person) -> HttpResponse:
    """What waits at the doors of one's rooms; invitations are made and withdrawn here, and lost keys replaced."""
    if request.method != "POST":
        return _door(request, person)
    act, chosen = request.POST.get("act", ""), id_of(request.POST.get("id", ""))
    try:
        if act == "invite":
            days = request.POST.get("days", "")
            _, code = actions.invite(person, chosen, int(days) if days.isdecimal() else 0, timezone.now())
            return _door(request, person, code=grouped(code))
        if act == "withdraw":
            actions.withdraw_invitation(person, chosen)
            return redirect_to(DOOR, request, saved="withdrawn")
        if act in ("grant", "decline"):
            actions.settle_key_request(person, chosen, grant=act == "grant", now=timezone.now())
            return redirect_to(DOOR, request, saved="granted" if act == "grant" else "declined")
    except EntryRefusedError as error:
        return _door(request, person, problem=error.problem, status=409)
    except StandsAsideError:
        return _door(request, person, problem="stands_aside", status=409)
    except (NoWayError, NoRoomError):
        raise _NotTheirsError from None
    return _door(request, person, status=400)


def _door(
    request: HttpRequest, person: Person, *, code: str = "", problem: str = "", status: int = 200
) -> HttpResponse:
    today, now = timezone.localdate(), timezone.now()
    context = {
        "language": language_of(request),
        "applications": [
            {"row": row, "late": row.state == "waiting" and row.promised_on < today, "today": row.promised_on == today}
            for row in access.to_answer(person)
        ],
        "invitations": access.invitations_of(person, now),
        "requests": [
            {"row": row, "nickname": _nickname(row.member), "late": row.promised_on < today}
            for row in access.key_requests_of(person)
        ],
        "rooms": [
            {"room": room, "left": access.places_left(room)}
            for room in groups.led_by(person)
            if room.state in ("planned", "open")
        ],
        "days": core.INVITATION_DAYS,
        "usual": core.USUAL_INVITATION_DAYS,
        "code": code,
        "problem": problem,
        "saved": request.GET.get("saved", ""),
    }
    return render(request, "desk/group_door.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_facilitators
def application(request: HttpRequest, person: Person, application_id: uuid.UUID) -> HttpResponse:
    """An application: read it, and answer it."""
    if request.method != "POST":
        return _application(request, person, application_id)
    act, text = request.POST.get("act", ""), request.POST.get("text", "")
    if act not in ANSWERS:
        return _application(request, person, application_id, draft=text, status=400)
    try:
        actions.answer(person, application_id, ANSWERS[act], text, timezone.now())  # type: ignore[arg-type]
    except EntryRefusedError as error:
        status = 400 if error.problem in ("empty", "too_long") else 409
        return _application(request, person, application_id, draft=text, problem=error.problem, status=status)
    except StandsAsideError:
        return _application(request, person, application_id, draft=text, problem="stands_aside", status=409)
    except NoWayError:
        raise _NotTheirsError from None
    return redirect_to(DOOR, request, saved=ANSWERS[act])


def _application(
    request: HttpRequest,
    person: Person,
    application_id: uuid.UUID,
    *,
    draft: str = "",
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    try:
        opened = access.open_application(access.application_for(person, application_id))
    except NoWayError:
        raise _NotTheirsError from None
    found = opened.application
    context = {
        "language": language_of(request),
        "application": found,
        "opened": opened,
        "answers": [
            (f"group-gate-question-{number + 1}", answer) for number, answer in enumerate(opened.answers) if answer
        ],
        "late": found.state == "waiting" and found.promised_on < timezone.localdate(),
        "left": access.places_left(found.room),
        "can_answer": found.state in ("waiting", "listed"),
        "draft": draft,
        "problem": problem,
        "longest": core.LONGEST_REPLY,
    }
    return render(request, "desk/group_application.html", context, status=status)


def _nickname(member: object) -> str:
    try:
        return nickname_of(member)  # type: ignore[arg-type]
    except KeyGoneError:
        return ""
