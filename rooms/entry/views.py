"""The public pages of closed groups: plain forms, which work without script.

Everything travels in the body of a POST: no address holds a code or names a room (rule 7). Nothing is kept in the
browser, so each page hands on what the next one needs. One answer for what is absent, used up and not the caller's.
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from chat.letters import core as letters
from chat.letters.core import CodeError
from chat.services import access as services
from chat.services import words
from moderation.live.ids import id_of
from moderation.live.origin import View, visitor_post
from moderation.screening.core import Telling, telling_in
from moderation.texts.access import say, visitor_language_of
from moderation.texts.views import visitor_page
from moderation.throttles.access import network_of
from moderation.throttles.actions import attempt_application, attempt_return_code, attempt_room_key
from rooms.entry import access, actions, core
from rooms.entry.access import NoWayError
from rooms.entry.core import EntryRefusedError
from rooms.entry.models import Application
from rooms.groups import access as groups
from rooms.groups.access import NoRoomError
from rooms.groups.core import gone_on, promised_on
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.membership.access import NoMemberError
from rooms.membership.core import (
    LONGEST_CODE_WORD,
    LONGEST_NICKNAME,
    AdmissionRefusedError,
    NicknameWarning,
    checked_nickname,
    nickname_warnings,
)
from rooms.membership.keys import WordsError
from rooms.pages import member_page

KEY_BYTES = 16
LONGEST_TYPED = 64
STATUS: Mapping[str, int] = {"wait": 429, "gone": 404, "words": 404, "taken": 409, "full": 409, "not_open": 409}
"""Of a page that tells a problem; others are 400."""


def door_or_post(door: View, post: View) -> View:
    """A page with a form, and what the form sends to the same address."""
    safe, checked = require_safe(door), visitor_post(post)

    def view(request: HttpRequest) -> HttpResponse:
        return checked(request) if request.method == "POST" else safe(request)

    return csrf_exempt(view)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The rooms that take applications, and the doors for whoever is on their way."""
    return _front(request)


def _front(request: HttpRequest, problem: str = "") -> HttpResponse:
    today = timezone.localdate()
    rooms = [
        {"id": room.pk, "room": room, "is_full": access.places_left(room) < 1}
        for room in groups.taking_applications(today)
    ]
    return _page(request, "front", {"rooms": rooms, "problem": problem}, _status(problem))


# --- applying -------------------------------------------------------------------------------------


@visitor_post
def apply(request: HttpRequest) -> HttpResponse:
    """What one should know before applying, with the form; and what the form sends."""
    try:
        room = groups.room_to_apply_to(id_of(request.POST.get("room", "")), timezone.localdate())
    except NoRoomError:
        return _front(request, "gone")
    if request.POST.get("act") != "send":
        return _form(request, room, _fresh_key())
    answers = [request.POST.get(f"answer{number}", "") for number in range(core.QUESTIONS)]
    form_key = _form_key(request)
    if attempt_application(network_of(request.META), timezone.now()):
        return _form(request, room, form_key, answers, "wait")
    try:
        if told := _told_unwarned(request, "\n".join(core.checked_answers(answers))):
            return _form(request, room, form_key, answers, warned=told)
        application, code = actions.apply(room.pk, visitor_language_of(request), form_key, answers, timezone.now())
    except EntryRefusedError as error:
        return _form(request, room, form_key, answers, error.problem)
    except NoRoomError:
        return _front(request, "gone")
    return _page(request, "applied", {"code": letters.grouped(code), "promised": application.promised_on})


def _form(
    request: HttpRequest,
    room: Room,
    form_key: str,
    answers: Sequence[str] = ("",) * core.QUESTIONS,
    problem: str = "",
    warned: Sequence[Telling] = (),
) -> HttpResponse:
    context = {
        **_about(room),
        "key": form_key,
        "questions": [
            {
                "number": number,
                "text": f"group-question-{number + 1}",
                "answer": answer,
                "must": number < core.MUST_ANSWER,
            }
            for number, answer in enumerate(answers)
        ],
        "longest": core.LONGEST_ANSWER,
        "promised_answer": letters.promised_on(timezone.localdate(), room.answer_within),
        "problem": problem,
        "warned": warned,
    }
    return _page(request, "apply", context, _status(problem))


def _about(room: Room) -> dict[str, Any]:
    """What the five sentences say of this room, from its settings and dates."""
    return {
        "room": room,
        "leaders": max(len(groups.facilitators_of(room)), 2),
        "ends": room.ends_on,
        "gone": gone_on(room.ends_on),
        "promised": promised_on(room.ends_on),
    }


# --- with a return code ---------------------------------------------------------------------------


def _application_door(request: HttpRequest) -> HttpResponse:
    return _page(request, "code", {"at": "application"})


def _application(request: HttpRequest) -> HttpResponse:
    return _with_code(request, "application", lambda code_hash: _opened(request, code_hash))


application = door_or_post(_application_door, _application)
"""Whoever has a return code: of an application, or of a request for new words."""


def _opened(request: HttpRequest, code_hash: str) -> HttpResponse:
    act = request.POST.get("act", "")
    try:
        found = access.application_by(code_hash)
    except NoWayError:
        if act == "join" and (again := actions.sent_before(code_hash, _form_key(request))):
            return _six_words(request, again[1])
        return _new_key(request, code_hash, act)
    if act == "withdraw":
        actions.withdraw(code_hash, timezone.now())
        return _page(request, "withdrawn", {})
    if found.state != "accepted":
        return _answer(request, found)
    if act == "join":
        return _join(request, found.room, code_hash, actions.join)
    return _answer(request, found, **_joining(request, found.room))


def _answer(request: HttpRequest, found: Application, **more: object) -> HttpResponse:
    opened = access.open_application(found)
    answered = timezone.localdate(found.answered_at) if found.answered_at else None
    language = visitor_language_of(request)
    is_refused = found.state == "refused"
    context = {
        "at": "application",
        "code": _typed(request, "code"),
        "room": found.room,
        "opened": opened,
        "state": found.state,
        "promised": found.promised_on,
        "late": found.state == "waiting" and timezone.localdate() > found.promised_on,
        "erased_on": core.erased_on(found.promised_on, answered),
        "cards": words.cards(services.cards_on(), timezone.now(), language) if is_refused else [],
        **more,
    }
    return _page(request, "application", context, _status(str(more.get("problem", ""))))


def _new_key(request: HttpRequest, code_hash: str, act: str) -> HttpResponse:
    """New words for whoever has lost theirs, once a facilitator has agreed. Raises NoWayError."""
    asked = access.key_request_by(code_hash)
    if asked.is_granted and act == "take":
        return _six_words(request, actions.take_new_key(code_hash))
    context = {"code": _typed(request, "code"), "granted": asked.is_granted, "promised": asked.promised_on}
    return _page(request, "new_key", context)


# --- with an invitation ---------------------------------------------------------------------------


def _invitation_door(request: HttpRequest) -> HttpResponse:
    return _page(request, "code", {"at": "invitation"})


def _invitation(request: HttpRequest) -> HttpResponse:
    def opened(code_hash: str) -> HttpResponse:
        is_join = request.POST.get("act") == "join"
        try:
            room = access.invitation_by(code_hash, timezone.now()).room
        except NoWayError:
            if is_join and (again := actions.sent_before(code_hash, _form_key(request))):
                return _six_words(request, again[1])
            raise
        if is_join:
            return _join(request, room, code_hash, actions.join_by_invitation)
        return _page(
            request, "invitation", {**_about(room), "code": _typed(request, "code"), **_joining(request, room)}
        )

    return _with_code(request, "invitation", opened)


invitation = door_or_post(_invitation_door, _invitation)
"""Whoever was handed a code by a unit."""


# --- becoming a member ------------------------------------------------------------------------------


def _join(request: HttpRequest, room: Room, code_hash: str, join: Callable[..., tuple[object, str]]) -> HttpResponse:
    nickname, form_key = request.POST.get("nickname", ""), _form_key(request)
    problem, warnings = "", nickname_warnings(nickname)
    try:
        if not request.POST.get("rules"):
            problem = "rules"
        elif checked_nickname(nickname) and set(warnings) <= set(request.POST.get("warned", "").split(",")):
            _, key = join(code_hash, nickname, request.POST.get("word", ""), form_key, timezone.now())
            return _six_words(request, key)
    except AdmissionRefusedError as error:
        if again := actions.sent_before(code_hash, form_key):  # a double click: the nickname is taken by this very form
            return _six_words(request, again[1])
        problem = error.problem
    shown = {**_about(room), "code": _typed(request, "code"), **_joining(request, room, form_key, problem, warnings)}
    if join is actions.join:
        return _answer(request, access.application_by(code_hash), **shown)
    return _page(request, "invitation", shown, _status(problem))


def _joining(
    request: HttpRequest,
    room: Room,
    form_key: str = "",
    problem: str = "",
    warned: Sequence[NicknameWarning] = (),
) -> dict[str, object]:
    """What the form holds in which a nickname is chosen."""
    return {
        "key": form_key or _fresh_key(),
        "is_open": room.state == "open",
        "starts": room.starts_on,
        "nickname": request.POST.get("nickname", "")[:LONGEST_TYPED],
        "word": request.POST.get("word", "")[:LONGEST_CODE_WORD],
        "agreed": bool(request.POST.get("rules")),
        "longest_nickname": LONGEST_NICKNAME,
        "longest_word": LONGEST_CODE_WORD,
        "problem": problem,
        "warned": warned if not problem else (),
        "warning": warned[0] if warned and not problem else "",
    }


def _six_words(request: HttpRequest, key: str) -> HttpResponse:
    return _page(request, "words", {"words": key.split()})


# --- coming in --------------------------------------------------------------------------------------


def _enter_door(request: HttpRequest) -> HttpResponse:
    return _enter_page(request)


def _enter_page(request: HttpRequest, problem: str = "") -> HttpResponse:
    # What was typed is not shown again: most of a key may be in it.
    return _page(request, "enter", {"problem": problem}, _status(problem))


def _enter(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    if attempt_room_key(network_of(request.META), now):
        return _enter_page(request, "wait")
    try:
        token = members.sign_in(request.POST.get("words", ""), now)
    except WordsError as error:
        return _enter_page(request, error.problem)
    except NoMemberError:
        return _enter_page(request, "words")
    return member_page(request, token)


enter = door_or_post(_enter_door, _enter)
"""The six words, and the room behind them."""


def _lost_door(request: HttpRequest) -> HttpResponse:
    return _page(request, "lost_key", {"key": _fresh_key()})


def _lost(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    if attempt_room_key(network_of(request.META), now):
        return _page(request, "lost_key", {"key": _form_key(request), "problem": "wait"}, 429)
    title, nickname, word = (request.POST.get(field, "")[:200] for field in ("title", "nickname", "word"))
    code = actions.ask_for_key(title, nickname, word, _form_key(request), now)
    promised = letters.promised_on(timezone.localdate(now), core.NEW_KEY_WITHIN)
    return _page(request, "asked_key", {"code": letters.grouped(code), "promised": promised})


lost_key = door_or_post(_lost_door, _lost)
"""Whoever has lost the six words asks for new ones."""


# --- what they have in common -----------------------------------------------------------------------


def _with_code(request: HttpRequest, at: str, answer: Callable[[str], HttpResponse]) -> HttpResponse:
    """Hand on the hash of the code in the body; or the door again, with what was typed and why."""
    typed = _typed(request, "code")
    try:
        code = letters.read_code(typed)  # a slip of the pen costs no try
    except CodeError as error:
        return _code_door(request, at, error.problem, typed)
    if attempt_return_code(network_of(request.META), timezone.now()):
        return _code_door(request, at, "wait", typed)
    try:
        return answer(access.hash_of(code))
    except NoWayError:
        return _code_door(request, at, "gone", typed)


def _code_door(request: HttpRequest, at: str, problem: str, typed: str) -> HttpResponse:
    return _page(request, "code", {"at": at, "problem": problem, "typed": typed}, _status(problem))


def _told_unwarned(request: HttpRequest, text: str) -> list[Telling]:
    """What the answers tell (rule 12), unless the page has warned of all of it and it was sent all the same."""
    told = telling_in(text)
    return [] if set(told) <= set(request.POST.get("warned", "").split(",")) else told


def _typed(request: HttpRequest, field: str) -> str:
    return request.POST.get(field, "")[:LONGEST_TYPED]


def _form_key(request: HttpRequest) -> str:
    """The random key of the form; a fresh one for what is no form of ours."""
    key = request.POST.get("key", "")
    return key if KEY_BYTES <= len(key) <= LONGEST_TYPED else _fresh_key()


def _fresh_key() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def _page(request: HttpRequest, template: str, context: Mapping[str, object], status: int = 200) -> HttpResponse:
    language = visitor_language_of(request)
    leave = {"url": settings.NEUTRAL_URL, "title": say(language, "neutral-title")}
    return visitor_page(request, f"groups/{template}.html", language, {"leave": leave, **context}, status)


def _status(problem: str) -> int:
    return STATUS.get(problem, 400) if problem else 200
