"""The staff's pages of the guides: texts in every language of the staff side by side, and who has approved them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.guidance import access, actions, core
from chat.guidance.access import NoGuideError
from chat.guidance.core import GuideRefusedError
from chat.guidance.models import Guide
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.recent import recent_sign_in_to_open
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from moderation.texts.core import OWN_NAMES, STAFF_LANGUAGES, Language, StaffLanguage


def _for_editors(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may edit guides, as they may the catalogue."""
    return for_permitted(view, "edit_catalogue", NoGuideError)


@require_safe
@_for_editors
def guides(request: HttpRequest, _person: Person) -> HttpResponse:
    """Every guide, and who has approved it."""
    language = language_of(request)
    listed = [{"guide": row, "name": in_language(row.titles, language)} for row in access.guides()]
    return render(request, "desk/guides.html", {"language": language, "guides": listed})


@require_http_methods(["GET", "HEAD", "POST"])
@recent_sign_in_to_open
@_for_editors
def guide(request: HttpRequest, person: Person, slug: str) -> HttpResponse:
    """One guide: its texts; and, with a button of its own, that somebody has approved them."""
    access.guide(slug)

    def change() -> None:
        (_approve if "approve" in request.POST else _change)(slug, request.POST, person)

    def show(refused: GuideRefusedError | None) -> HttpResponse:
        context = _shown(access.guide(slug), request.POST if refused else None, language_of(request))
        return form_page(request, "desk/guide.html", context, refused)

    return answered(request, change, GuideRefusedError, show)


def _change(slug: str, form: QueryDict, person: Person) -> None:
    actions.change_guide(slug, _texts_of(form, "title"), _texts_of(form, "body"), whole_number(form, "version"), person)


def _approve(slug: str, form: QueryDict, person: Person) -> None:
    approved_by, approved_on = typed(form, "approved_by"), typed(form, "approved_on")
    actions.approve_guide(slug, approved_by, approved_on, whole_number(form, "version"), person, timezone.localdate())


def _shown(stored: Guide, form: QueryDict | None, language: Language) -> dict[str, Any]:
    """The page of the guide, with what was typed where that could not be stored."""
    texts = form if form is not None and "approve" not in form else None
    today = timezone.localdate().isoformat()
    return {
        "stored": stored,
        "name": in_language(stored.titles, language),
        "texts": [_texts(stored, texts, code) for code in STAFF_LANGUAGES],
        "approved_by": typed(form, "approved_by") if form else "",
        "approved_on": (typed(form, "approved_on") if form else "") or today,
        "today": today,
        "longest_title": core.LONGEST_TITLE,
        "longest_body": core.LONGEST_BODY,
        "longest_approver": core.LONGEST_APPROVER,
    }


def _texts(stored: Guide, form: QueryDict | None, code: StaffLanguage) -> dict[str, Any]:
    """Title and body in one language: as written, and as stored where that is another."""
    written = stored_texts = {"title": stored.titles[code], "body": stored.bodies[code]}
    if form is not None:
        written = {"title": typed(form, f"title-{code}"), "body": "\n".join(typed(form, f"body-{code}").splitlines())}
    differs = written != stored_texts
    return {"code": code, "language_name": OWN_NAMES[code], **written, "stored": stored_texts, "differs": differs}


def _texts_of(form: QueryDict, what: str) -> dict[str, str]:
    return {code: typed(form, f"{what}-{code}") for code in STAFF_LANGUAGES}
