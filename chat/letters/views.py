"""The visitor's pages of a letter: plain forms, which work without script.

Everything travels in the body of a POST: no address holds a code or names a service (rule 7). Nothing is kept in the
browser, so each page hands on what the next one needs.
"""

import secrets
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.letters import access, actions, core
from chat.letters.access import ByCode, NoLetterError
from chat.letters.core import CodeError, LetterRefusedError
from chat.letters.models import Slot
from chat.openings import openings
from chat.services import access as services
from chat.services import words
from chat.services.models import Service
from chat.services.views import entry_by_door
from chat.services.wire import Card
from chat.services.words import lang_beside
from moderation.live.ids import id_of
from moderation.live.origin import visitor_post
from moderation.screening.core import Telling, telling_in
from moderation.texts.access import say, visitor_language_of
from moderation.texts.core import Language, told_in
from moderation.texts.views import visitor_page
from moderation.throttles.access import network_of
from moderation.throttles.actions import attempt_letter, attempt_return_code

KEY_BYTES = 16
LONGEST_KEY = 64
STATUS: Mapping[str, int] = {
    "no_letters": 404,
    "taken": 409,
    "answered": 409,
    "slot_taken": 409,
    "no_slot": 409,
    "wait": 429,
    "gone": 404,
}
"""Of a page that tells a problem; others are 400."""


@require_safe
def door(request: HttpRequest) -> HttpResponse:
    """Where a return code is typed."""
    return _door(request)


@visitor_post
def write(request: HttpRequest) -> HttpResponse:
    """An empty letter to a service."""
    return _with_service(request, lambda service: _paper(request, service, secrets.token_urlsafe(KEY_BYTES)))


@visitor_post
def send(request: HttpRequest) -> HttpResponse:
    """Store the letter and show its return code, or the letter again with what to mend: nothing written is lost."""
    return _with_service(request, lambda service: _send(request, service))


def _send(request: HttpRequest, service: Service) -> HttpResponse:
    now, language = timezone.now(), visitor_language_of(request)
    text, form_key = request.POST.get("text", ""), request.POST.get("key", "")
    if not KEY_BYTES <= len(form_key) <= LONGEST_KEY:  # no form of ours: a fresh key, and the text is still there
        form_key = secrets.token_urlsafe(KEY_BYTES)
    if attempt_letter(network_of(request.META), now):
        return _paper(request, service, form_key, text, "wait")
    try:
        if told := _told_unwarned(request, text):
            return _paper(request, service, form_key, text, warned=told)
        letter, code = actions.send(service, language, form_key, text, now, _slot_id(request))
    except LetterRefusedError as error:
        return _paper(request, service, form_key, text, error.problem)
    slot = access.slot_of(letter, now)
    context = {"code": core.grouped(code), "promised": letter.promised_on, "booked": _when(slot, language)}
    return _page(request, "letters/sent.html", context)


def _slot_id(request: HttpRequest) -> uuid.UUID | None:
    """The time that was chosen; one that cannot be there for what is no id."""
    chosen = request.POST.get("slot", "")
    return id_of(chosen) if chosen else None


def _when(slot: Slot | None, language: Language) -> str:
    return words.appointment(slot.starts_at, slot.ends_at, language) if slot else ""


@visitor_post
def check(request: HttpRequest) -> HttpResponse:
    """Whether the code was written down: its end is typed back. The letter is safe either way."""
    try:
        code = core.read_code(request.POST.get("code", ""))
    except CodeError as error:  # no page of ours
        return _door(request, error.problem)
    if core.is_typed_back(code, request.POST.get("ending", "")):
        return _page(request, "letters/done.html", {})
    return _page(request, "letters/sent.html", {"code": core.grouped(code), "problem": "ending"}, 400)


@visitor_post
def open_letter(request: HttpRequest) -> HttpResponse:
    """The letter of the code, with its answer when there is one."""
    return _with_letter(request, lambda found: _letter(request, found))


@visitor_post
def change(request: HttpRequest) -> HttpResponse:
    """Put another text in its place."""

    def changed(found: ByCode) -> HttpResponse:
        text = request.POST.get("text", "")
        try:
            if told := _told_unwarned(request, text):
                return _letter(request, found, draft=text, warned=told)
            actions.change(found, text, timezone.now())
        except LetterRefusedError as error:
            return _letter(request, access.by_keys(found.keys), draft=text, problem=error.problem)
        return _letter(request, access.by_keys(found.keys), done="letter-changed")

    return _with_letter(request, changed)


@visitor_post
def give_back(request: HttpRequest) -> HttpResponse:
    """Free the time that the letter has booked."""

    def given_back(found: ByCode) -> HttpResponse:
        actions.give_back_slot(found)
        return _letter(request, found, done="letter-slot-given-back")

    return _with_letter(request, given_back)


@visitor_post
def talk(request: HttpRequest) -> HttpResponse:
    """The service's entry page with a door to the talk, at the time that the letter has booked."""

    def opened(found: ByCode) -> HttpResponse:
        try:
            door = actions.open_talk(found, timezone.now())
        except LetterRefusedError as error:
            return _letter(request, found, problem=error.problem)
        return entry_by_door(request, found.letter.service, door)

    return _with_letter(request, opened)


@visitor_post
def erase(request: HttpRequest) -> HttpResponse:
    """Delete the letter and its answer (rule 14)."""

    def erased(found: ByCode) -> HttpResponse:
        actions.erase_letter(found, timezone.now())
        return _page(request, "letters/erased.html", {})

    return _with_letter(request, erased)


# --- what they have in common ---------------------------------------------------------------------


def _with_service(request: HttpRequest, answer: Callable[[Service], HttpResponse]) -> HttpResponse:
    try:
        service = services.service(request.POST.get("service", "").replace("\0", ""))
    except services.NoServiceError:
        return _door(request, "no_letters")
    if not service.letters_within:
        return _door(request, "no_letters")
    return answer(service)


def _with_letter(request: HttpRequest, answer: Callable[[ByCode], HttpResponse]) -> HttpResponse:
    """Hand on the letter whose code is in the body; or the door again, with what was typed and why."""
    typed = request.POST.get("code", "")[:LONGEST_KEY]
    try:
        code = core.read_code(typed)  # a slip of the pen costs no try
    except CodeError as error:
        return _door(request, error.problem, typed)
    if attempt_return_code(network_of(request.META), timezone.now()):
        return _door(request, "wait", typed)
    try:
        return answer(access.by_code(code))
    except NoLetterError:
        return _door(request, "gone", typed)


def _told_unwarned(request: HttpRequest, text: str) -> list[Telling]:
    """What the letter tells (rule 12), unless the page has warned of all of it and it was sent all the same.

    With script the page warns before anything leaves the device; this is for whoever has none. Raises
    LetterRefusedError: what is too long is not searched.
    """
    told = telling_in(core.checked_text(text, core.MAX_LETTER))
    return [] if set(told) <= set(request.POST.get("warned", "").split(",")) else told


def _door(request: HttpRequest, problem: str = "", typed: str = "") -> HttpResponse:
    return _page(request, "letters/door.html", {"typed": typed, "problem": problem}, _status(problem))


def _paper(
    request: HttpRequest,
    service: Service,
    form_key: str,
    text: str = "",
    problem: str = "",
    warned: Sequence[Telling] = (),
) -> HttpResponse:
    """The letter that is being written."""
    language = visitor_language_of(request)
    context = {
        **_of_service(service, language),
        "key": form_key,
        "draft": text,
        "problem": problem,
        "slots": [(str(slot.pk), _when(slot, language)) for slot in access.free_slots(service, timezone.now())],
        "chosen": request.POST.get("slot", ""),
        "warned": warned,
        "promised": core.promised_on(timezone.localdate(), service.letters_within),
    }
    return _page(request, "letters/write.html", context, _status(problem))


def _letter(
    request: HttpRequest,
    found: ByCode,
    *,
    draft: str | None = None,
    problem: str = "",
    warned: Sequence[Telling] = (),
    done: str = "",
) -> HttpResponse:
    opened = access.open_by_code(found)
    letter, language, now = found.letter, visitor_language_of(request), timezone.now()
    slot = access.slot_of(letter, now)
    if letter.state == "answered":  # by now it is in this answer's hands
        actions.read_answer(found, now)
    answered_on: date | None = timezone.localdate(letter.answered_at) if letter.answered_at else None
    context = {
        **_of_service(letter.service, language),
        "code": request.POST.get("code", "")[:LONGEST_KEY],
        "opened": opened,
        "state": letter.state,
        "promised": letter.promised_on,
        "late": letter.answered_at is None and timezone.localdate() > letter.promised_on,
        "erased_on": core.erased_on(letter.promised_on, answered_on),
        "draft": opened.text if draft is None else draft,
        "problem": problem,
        "done": done,
        "booked": _when(slot, language),
        "opens": slot is not None and core.is_door_open(slot.starts_at, slot.ends_at, now),
        "is_answered_now": letter.service.slug in openings().answered,
        "cards": _cards_now(letter.service, now, language) if slot else [],
        "warned": warned,
    }
    return _page(request, "letters/letter.html", context, _status(problem))


def _cards_now(service: Service, now: datetime, language: Language) -> list[Card]:
    return [card for card in words.cards(services.cards_on(), now, language, service.slug) if card.now]


def _of_service(service: Service, language: Language) -> dict[str, object]:
    name, name_in = told_in(service.names, language)
    return {"slug": service.slug, "name": name, "name_lang": lang_beside(name_in, language), "longest": core.MAX_LETTER}


def _page(request: HttpRequest, template: str, context: Mapping[str, object], status: int = 200) -> HttpResponse:
    language = visitor_language_of(request)
    leave = {"url": settings.NEUTRAL_URL, "title": say(language, "neutral-title")}
    return visitor_page(request, template, language, {"leave": leave, **context}, status)


def _status(problem: str) -> int:
    return STATUS.get(problem, 400) if problem else 200
