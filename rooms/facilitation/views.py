"""The facilitators' pages: what waits in their rooms, one room, one of its members; and appeals.

What is not there and what is not theirs get one answer.
"""

import functools
import secrets
import uuid
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.transcripts.wire import Said
from moderation.cases.core import StandsAsideError, Waited, waited
from moderation.live.ids import id_of
from moderation.sanctions import core as sanctions
from moderation.sanctions.access import NoSanctionError
from moderation.sanctions.core import KINDS, REASONS, SanctionRefusedError
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.staff.views.forms import typed, whole_number
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_allowed, for_permitted
from moderation.texts.access import language_of
from rooms.entry.access import to_answer
from rooms.facilitation import access, actions, core
from rooms.facilitation.access import LineRefusedError, NoNoteError, NoReportError, RoomShown
from rooms.facilitation.core import OnCallRefusedError
from rooms.groups.access import NoRoomError
from rooms.membership.access import NoMemberError, nickname
from rooms.pages import facilitator_page

HOURS = {"hold": (24, 72, 168, 336, 720), "mute": (1, 24, 72, 168, 336), "suspend": (24, 48, 72)}
"""Between which lengths a facilitator chooses."""
ROOM_ACTS = frozenset({"settle", "note", "remove_note", "on_call"})


class AbsentError(LookupError):
    """It is not there, or not this person's: one answer for both."""


def _one_answer(view: ForPerson[P]) -> ForPerson[P]:
    @functools.wraps(view)
    def answered(request: HttpRequest, person: Person, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, person, *args, **kwargs)
        except (NoRoomError, NoMemberError, NoSanctionError, NoReportError, NoNoteError):
            raise AbsentError from None

    return answered


def _for_facilitators(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may lead rooms."""
    return for_permitted(_one_answer(view), "facilitate", AbsentError)


def _for_judges(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may judge appeals, in rooms of their own or in all."""
    return for_allowed(_one_answer(view), lambda p: may(p, "facilitate") or may(p, "hear_appeals"), AbsentError)


# --- rooms ----------------------------------------------------------------------------------------


@require_safe
@_for_facilitators
def overview(request: HttpRequest, person: Person) -> HttpResponse:
    """Every room that one leads; where something urgent waits stands first."""
    now = timezone.now()
    promised = defaultdict(list)
    for application in (one for one in to_answer(person) if one.state == "waiting"):
        promised[application.room_id].append(application.promised_on)
    rooms = [
        _row(shown, now) | {"applications": sorted(promised[shown.room.pk])}
        for shown in access.overview(person, now, timezone.localdate())
    ]
    appeals = sum(appeal.may_judge for appeal in access.appeals_for(person))
    context = {
        "language": language_of(request),
        "rooms": rooms,
        "appeals": appeals,
        "plans_runs": may(person, "run_groups"),
    }
    return render(request, "desk/groups.html", context)


def _row(shown: RoomShown, now: datetime) -> dict[str, Any]:
    held = [{"post": post, "waited": waited(post.since, now)} for post in shown.held]
    reports = [{"report": report, "waited": waited(report.since, now)} for report in shown.reports]
    return {
        "shown": shown,
        "room": shown.room,
        "held": held,
        "reports": reports,
        "waited": waited(shown.since, now),
        "unread_lines": sum(line.is_unread for line in shown.lines),
        "reader": shown.reading[0].name if shown.reading and shown.reading[0].up_to else "",
    }


@require_http_methods(["GET", "HEAD", "POST"])
@_for_facilitators
def room(request: HttpRequest, person: Person, room_id: uuid.UUID) -> HttpResponse:
    """One room: what waits in it, its members, notes for colleagues, whom to alert. A POST does one thing."""
    if request.method != "POST":
        return _room_shown(request, person, room_id)
    access.room_shown(person, room_id, timezone.now(), timezone.localdate())
    act, form = request.POST.get("act", ""), request.POST
    try:
        _do_in_room(person, room_id, act, form)
    except OnCallRefusedError as error:
        return _room_shown(request, person, room_id, error.problem)
    except StandsAsideError:
        return _room_shown(request, person, room_id, is_aside=True)
    return redirect_to(f"/desk/groups/{room_id}", request, saved=act if act in ROOM_ACTS else "")


def _do_in_room(person: Person, room_id: uuid.UUID, act: str, form: QueryDict) -> None:
    if act == "settle":
        actions.settle(person, whole_number(form, "report"), timezone.now())
    elif act == "note":
        actions.write_note(person, room_id, typed(form, "text"), timezone.now())
    elif act == "remove_note":
        actions.remove_note(person, whole_number(form, "note"))
    elif act == "on_call":
        fields = (typed(form, field) for field in ("contact", "phone", "email"))
        actions.name_on_call(person, room_id, *fields)
    else:
        raise AbsentError


def _room_shown(
    request: HttpRequest, person: Person, room_id: uuid.UUID, problem: str = "", *, is_aside: bool = False
) -> HttpResponse:
    now = timezone.now()
    shown = access.room_shown(person, room_id, now, timezone.localdate())
    on_call = access.on_call_of(shown.room)
    stored = (on_call.name, on_call.phone, on_call.email) if on_call else ("", "", "")
    filled_in = tuple(typed(request.POST, field) for field in ("contact", "phone", "email")) if problem else stored
    context = {
        "language": language_of(request),
        "row": _row(shown, now),
        "room": shown.room,
        "members": access.members_of(shown.room),
        "notes": access.notes_of(shown.room),
        "on_call": dict(zip(("contact", "phone", "email"), filled_in, strict=True)),
        "longest_note": core.LONGEST_NOTE,
        "longest_name": core.LONGEST_NAME,
        "longest_phone": core.LONGEST_PHONE,
        "notes_kept": core.NOTES_KEPT.days,
        "problem": problem,
        "is_aside": is_aside,
        "saved": request.GET.get("saved", "") if not (problem or is_aside) else "",
    }
    return render(request, "desk/group.html", context, status=409 if is_aside else 400 if problem else 200)


@require_safe
@_for_facilitators
def in_room(request: HttpRequest, person: Person, room_id: uuid.UUID) -> HttpResponse:
    """The page on which a facilitator reads and writes in the room, and judges what waits."""
    access.room_shown(person, room_id, timezone.now(), timezone.localdate())
    return facilitator_page(request, room_id)


# --- one member -----------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@_for_facilitators
def member(request: HttpRequest, person: Person, member_id: uuid.UUID) -> HttpResponse:
    """One member: since when they are in the room, what was decided about them, the private line."""
    if request.method != "POST":
        return _member_shown(request, person, member_id)
    access.member_led(person, member_id)
    try:
        saved = _do_about_member(person, member_id, request.POST)
    except SanctionRefusedError as error:
        return _member_shown(request, person, member_id, error.problem)
    except LineRefusedError:
        return _member_shown(request, person, member_id, "line")
    return redirect_to(f"/desk/groups/members/{member_id}", request, saved=saved)


def _do_about_member(person: Person, member_id: uuid.UUID, form: QueryDict) -> str:
    """Do what was asked; what is said of it afterwards."""
    act, now, text = form.get("act", ""), timezone.now(), typed(form, "text")
    if act == "say":
        if words := core.words(text, core.LONGEST_ON_LINE):
            actions.say_to_member(person, member_id, typed(form, "key")[:64] or secrets.token_urlsafe(16), words, now)
    elif act in KINDS:
        lasts = timedelta(hours=whole_number(form, "hours", 0))
        actions.impose(person, member_id, act, form.get("reason", ""), lasts, text, now)
    elif act in ("confirm", "lift"):
        decide: Callable[[Person, uuid.UUID, uuid.UUID, datetime], None]
        decide = actions.confirm_removal if act == "confirm" else actions.lift
        decide(person, member_id, id_of(form.get("sanction", "")), now)
    else:
        raise AbsentError
    return act


def _member_shown(request: HttpRequest, person: Person, member_id: uuid.UUID, problem: str = "") -> HttpResponse:
    now = timezone.now()
    shown = access.member_led(person, member_id)
    stream = shown.room.stream
    if stream is None:
        raise AbsentError
    line = [] if request.method == "HEAD" else actions.read_line(person, member_id, now)
    is_out = shown.state in ("removed", "left")
    context = {
        "language": language_of(request),
        "member": shown,
        "room": shown.room,
        "nickname": nickname(stream.key_name, shown),
        "sanctions": [_sanction(row, person, now) for row in access.sanctions_shown(shown, stream, now)],
        "kinds": [] if is_out else [(kind, _lengths(kind)) for kind in KINDS],
        "reasons": REASONS,
        "line": [_line_row(entry.author, entry.body, entry.at) for entry in line if isinstance(entry.body, Said)],
        "has_line": access.has_line(shown, now),
        "key": secrets.token_urlsafe(16),
        "draft": typed(request.POST, "text") if problem else "",
        "failed": request.POST.get("act", "") if problem else "",
        "longest": core.LONGEST_WORDS,
        "longest_on_line": core.LONGEST_ON_LINE,
        "problem": problem,
        "saved": request.GET.get("saved", "") if not problem else "",
    }
    return render(request, "desk/group_member.html", context, status=409 if problem else 200)


def _lengths(kind: str) -> list[Waited]:
    """The lengths that can be chosen, with their hours."""
    return [Waited("hours" if hours < 48 else "days", hours) for hours in HOURS.get(kind, ())]


def _sanction(row: access.SanctionShown, person: Person, now: datetime) -> dict[str, Any]:
    waits_for_second = sanctions.waits_for_second(row.row.decided, now)
    is_open = row.state in ("proposed", "in_force")
    return {
        "said": row,
        "row": row.row,
        "state": row.state,
        "waits_for_second": waits_for_second,
        "can_confirm": waits_for_second and row.row.by_id not in (None, person.pk),
        "is_own": row.row.by_id == person.pk,
        "can_lift": is_open and row.row.kind != "warn",
        "waits_for_judgement": row.row.appealed_at is not None and row.row.appeal_decided_at is None,
        "until": access.ends_of(row.row),
    }


def _line_row(author: str, said: Said, at: int) -> dict[str, Any]:
    when = datetime.fromtimestamp(at / 1000, tz=timezone.get_current_timezone())
    return {"is_member": author == "member", "by": said.by, "text": said.text, "at": when}


# --- appeals --------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@_for_judges
def appeals(request: HttpRequest, person: Person) -> HttpResponse:
    """Appeals that wait; a POST judges one."""
    if request.method != "POST":
        return _appeals_shown(request, person)
    sanction, text = id_of(request.POST.get("sanction", "")), typed(request.POST, "text")
    try:
        actions.judge_appeal(person, sanction, request.POST.get("act", ""), text, timezone.now())
    except SanctionRefusedError as error:
        return _appeals_shown(request, person, error.problem)
    return redirect_to("/desk/groups/appeals", request, saved="judged")


def _appeals_shown(request: HttpRequest, person: Person, problem: str = "") -> HttpResponse:
    now = timezone.now()
    context = {
        "language": language_of(request),
        "rows": [
            {"appeal": appeal, "waited": waited(appeal.sanction.appealed_at, now)}
            for appeal in access.appeals_for(person)
        ],
        "leads": may(person, "facilitate"),
        "longest": core.LONGEST_WORDS,
        "problem": problem,
        "saved": request.GET.get("saved", "") if not problem else "",
    }
    return render(request, "desk/group_appeals.html", context, status=409 if problem else 200)
