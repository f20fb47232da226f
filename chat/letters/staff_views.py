"""The staff's pages of letters: what waits for an answer, and writing one."""

import uuid
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.letters import access, actions, core
from chat.letters.access import NoLetterError
from chat.letters.core import LetterRefusedError
from chat.letters.models import Letter
from chat.services.core import in_language
from moderation.sealing.seal import SealBrokenError
from moderation.staff.models import Person
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from moderation.texts.core import StaffLanguage


def _for_writers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may answer letters. A letter that is not theirs is like one that is none."""
    return for_permitted(view, "answer_letters", NoLetterError)


@require_safe
@_for_writers
def letters(request: HttpRequest, person: Person) -> HttpResponse:
    """Every letter that waits for an answer, the earliest promise first."""
    language, today = language_of(request), timezone.localdate()
    rows = [
        {
            "id": letter.pk,
            "service": in_language(letter.service.names, language),
            "letter_language": letter.language,
            "promised": letter.promised_on,
            "late": letter.promised_on < today,
            "is_today": letter.promised_on == today,
            "mine": letter.worker_id == person.pk,
            "worker": letter.worker.duty_name if letter.worker else "",
        }
        for letter in access.to_answer(person)
    ]
    context = {"language": language, "rows": rows, "saved": request.GET.get("saved", "")}
    return render(request, "desk/letters.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_writers
def letter(request: HttpRequest, person: Person, letter_id: uuid.UUID) -> HttpResponse:
    """A letter: take it, give it back, answer it."""
    if request.method != "POST":
        return _shown(request, person, access.letter_for(person, letter_id))
    act = request.POST.get("act", "")
    draft = request.POST.get("text", "")
    try:
        if act == "answer":
            actions.answer(person, letter_id, draft, timezone.now())
            return redirect_to("/desk/letters", request, saved="answered")
        if act == "give_back":
            actions.give_back(person, letter_id)
            return redirect_to("/desk/letters", request, saved="given_back")
        if act in ("take", "take_over"):
            take = actions.take if act == "take" else actions.take_over
            take(person, letter_id)
            return redirect_to(f"/desk/letters/{letter_id}", request)
    except LetterRefusedError as error:
        return _refused(request, person, letter_id, draft, error)
    except NoLetterError:  # answered by a colleague or withdrawn meanwhile: what was written is shown once more
        return _lost(request, draft)
    return _shown(request, person, access.letter_for(person, letter_id), draft=draft, status=400)


def _refused(
    request: HttpRequest, person: Person, letter_id: uuid.UUID, draft: str, error: LetterRefusedError
) -> HttpResponse:
    try:
        letter = access.letter_for(person, letter_id)
    except NoLetterError:
        return _lost(request, draft)
    status = 400 if error.problem in ("empty", "too_long") else 409
    return _shown(request, person, letter, draft=draft, problem=error.problem, status=status)


def _lost(request: HttpRequest, draft: str) -> HttpResponse:
    context = {"language": language_of(request), "draft": draft}
    return render(request, "desk/letter_gone.html", context, status=409)


def _shown(
    request: HttpRequest, person: Person, letter: Letter, *, draft: str = "", problem: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "language": language_of(request),
        "letter": letter,
        "draft": draft,
        "problem": problem,
        "mine": letter.state == "taken" and letter.worker_id == person.pk,
        "longest": core.MAX_ANSWER,
        **_text_of(letter, language_of(request)),
    }
    return render(request, "desk/letter.html", context, status=status)


def _text_of(letter: Letter, language: StaffLanguage) -> Mapping[str, object]:
    """The letter's text; where a row was changed in the database that is said in its place."""
    service = in_language(letter.service.names, language)
    late = letter.answered_at is None and letter.promised_on < timezone.localdate()
    try:
        opened = access.open_for_staff(letter)
    except SealBrokenError:
        return {"service": service, "late": late, "broken": True}
    return {"service": service, "late": late, "opened": opened}
