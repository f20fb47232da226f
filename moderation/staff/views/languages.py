"""The languages that visitors read: what there is of each, who has reviewed it, and all of its texts to be read.

Nothing is stored here: a review is a setting of the server, because production does not start without one (0014).
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from moderation.staff.models import Person
from moderation.staff.views.forms import form_page, typed
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of as page_language
from moderation.texts.access import links, visitor_gaps, visitor_languages, visitor_texts
from moderation.texts.core import (
    LANGUAGES,
    LONGEST_REVIEWER,
    Language,
    ReviewRefusedError,
    checked_review,
    known,
    told_as_setting,
)
from moderation.texts.proofreading import Proof


class NoLanguageError(LookupError):
    """There are no texts in such a language."""


def _for_editors(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and looks after what visitors read."""
    return for_permitted(view, "edit_catalogue", NoLanguageError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_editors
def languages(request: HttpRequest, _person: Person) -> HttpResponse:
    """Every language; a POST says what the operator is to set when one was reviewed, and keeps nothing."""
    line, refused = "", None
    if request.method == "POST":
        try:
            line = _setting(request)
        except ReviewRefusedError as error:
            refused = error
    today = timezone.localdate().isoformat()
    context = {
        "listed": [_listed(code) for code in LANGUAGES],
        "menu": links(*LANGUAGES),
        "line": line,
        "reviewed": request.POST.get("reviewed", ""),
        "reviewed_by": typed(request.POST, "reviewed_by"),
        "reviewed_on": request.POST.get("reviewed_on", today),
        "longest_reviewer": LONGEST_REVIEWER,
        "today": today,
    }
    return form_page(request, "desk/languages.html", context, refused)


def _setting(request: HttpRequest) -> str:
    """The reviews that there are, and the one that was typed. Raises ReviewRefusedError."""
    form, code = request.POST, _exact(request.POST.get("reviewed", ""))
    if code is None:
        raise ReviewRefusedError("language")
    review = checked_review(typed(form, "reviewed_by"), form.get("reviewed_on", ""), timezone.localdate())
    return told_as_setting(settings.REVIEWED_LANGUAGES | {code: review})


def _listed(code: Language) -> dict[str, Any]:
    return {
        "link": links(code)[0],
        "count": sum(len(section.proofs) for _, sections in visitor_texts(code) for section in sections),
        "gaps": visitor_gaps(code),
        "is_on": code in visitor_languages(),
        "review": settings.REVIEWED_LANGUAGES.get(code),
    }


@require_safe
@_for_editors
def language(request: HttpRequest, _person: Person, slug: str) -> HttpResponse:
    """All texts that visitors read in one language, beside the Finnish ones, for who reviews them."""
    code = _exact(slug)
    if code is None:
        raise NoLanguageError(slug)
    first, *others = links(*dict.fromkeys((LANGUAGES[0], code)))
    context = {
        "language": page_language(request),
        "first": first,
        "other": others[0] if others else None,
        "listed": _listed(code),
        "areas": _side_by_side(code),
    }
    return render(request, "desk/language.html", context)


def _side_by_side(code: Language) -> list[dict[str, Any]]:
    """Finnish sections with each text beside the same one of the other language; None where that is missing."""
    others = {
        (area, proof.name): proof
        for area, sections in visitor_texts(code)
        for section in sections
        for proof in section.proofs
    }

    def beside(area: str, proof: Proof) -> tuple[Proof, Proof | None]:
        return proof, others.get((area, proof.name))

    return [
        {
            "area": area,
            "sections": [
                {"heading": section.heading, "pairs": [beside(area, proof) for proof in section.proofs]}
                for section in sections
            ],
        }
        for area, sections in visitor_texts(LANGUAGES[0])
    ]


def _exact(code: str) -> Language | None:
    return known(code, LANGUAGES) if code in LANGUAGES else None
