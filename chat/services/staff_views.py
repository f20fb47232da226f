"""The staff's pages of the catalogue: services and help cards, in every language side by side."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.services import access, actions, core, words
from chat.services.access import NoPageError
from chat.services.core import CardChange, CatalogueRefusedError, ServiceChange, in_language
from chat.services.models import HelpCard, Service
from chat.services.topics import TOPICS
from moderation.cases.core import KEPT
from moderation.staff.models import Person
from moderation.staff.views.forms import typed, whole_number
from moderation.staff.views.recent import recent_sign_in_to_open
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from moderation.texts.core import FALL_BACK, LANGUAGES, OWN_NAMES, Language, html_lang

Values = Mapping[str, Any]


def _for_editors(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may edit the catalogue."""
    return for_permitted(view, "edit_catalogue", NoPageError)


def _edits(view: ForPerson[P]) -> View[P]:
    """A page whose answer changes what visitors read: who opens it shows again who they are."""
    return require_http_methods(["GET", "HEAD", "POST"])(recent_sign_in_to_open(_for_editors(view)))


@require_safe
@_for_editors
def catalogue(request: HttpRequest, _person: Person) -> HttpResponse:
    """Every service and card, and in which languages it is written."""
    language = language_of(request)
    services, cards = access.catalogue()
    context = {
        "language": language,
        "services": [_listed(row, language) for row in services],
        "cards": [_listed(row, language) | {"card": row} for row in cards],
        "languages": [_language(code) for code in LANGUAGES],
    }
    return render(request, "desk/catalogue.html", context)


def _listed(row: Service | HelpCard, language: Language) -> dict[str, Any]:
    missing = [code for code in LANGUAGES if not (row.names.get(code) and row.descriptions.get(code))]
    return {"slug": row.slug, "name": in_language(row.names, language), "is_on": row.is_on, "missing": missing}


def _language(code: Language) -> dict[str, Any]:
    """A language with who has reviewed the product's own texts in it, and what is read where one is missing."""
    review = settings.REVIEWED_LANGUAGES.get(code)
    return {
        "code": code,
        "language_name": OWN_NAMES[code],
        "lang": html_lang(code),
        "dir": "rtl" if code == "ar" else "ltr",
        "falls_back": list(FALL_BACK[code]),
        "reviewed_by": review.by if review else "",
        "reviewed_on": review.on if review else None,
    }


@_edits
def service(request: HttpRequest, person: Person, slug: str) -> HttpResponse:
    """One service: its texts, and what it promises."""
    stored = access.any_service(slug)

    def change() -> None:
        actions.change_service(slug, _service_change(request.POST), whole_number(request.POST, "version"), person)

    topics = [(topic, words.topic(topic, language_of(request))) for topic in TOPICS]
    more = {
        "topics": topics,
        "longest_keep": core.MAX_KEEP_MINUTES,
        "longest_letters": core.MAX_LETTERS_WITHIN,
        "longest_queue": core.MAX_QUEUE,
        "excerpt_days": KEPT.days,
    }
    return _edited(request, "desk/service.html", stored, change, lambda: access.any_service(slug), more)


@_edits
def card(request: HttpRequest, person: Person, slug: str) -> HttpResponse:
    """One help card: its texts, number and link, and when it was checked last."""
    stored = access.any_card(slug)

    def change() -> None:
        today = timezone.localdate()
        actions.change_card(slug, _card_change(request.POST), whole_number(request.POST, "version"), person, today)

    more = {"costs": core.COSTS, "hours": words.card_hours(stored, timezone.now(), language_of(request))}
    return _edited(request, "desk/card.html", stored, change, lambda: access.any_card(slug), more)


def _edited(
    request: HttpRequest,
    template: str,
    stored: Service | HelpCard,
    change: Callable[[], None],
    read: Callable[[], Service | HelpCard],
    more: Values,
) -> HttpResponse:
    """The form; after a POST the page anew, or the form as it was filled in with what to mend."""
    problem = ""
    if request.method == "POST":
        try:
            change()
            return redirect_to(request.path, request, saved="1")
        except CatalogueRefusedError as error:
            problem, stored = error.problem, read()
    values = request.POST if problem else None
    context = {
        "language": language_of(request),
        "stored": stored,
        "name": in_language(stored.names, language_of(request)),
        "values": values,
        "ticked": values.getlist("topics") if values is not None else getattr(stored, "topics", []),
        "texts": [_texts(stored, values, code) for code in LANGUAGES],
        "longest_name": core.LONGEST_NAME,
        "longest_description": core.LONGEST_DESCRIPTION,
        "problem": problem,
        "saved": request.GET.get("saved") == "1" and not problem,
        **more,
    }
    status = 409 if problem == "changed" else 400 if problem else 200
    return render(request, template, context, status=status)


def _texts(stored: Service | HelpCard, values: QueryDict | None, code: Language) -> dict[str, Any]:
    """Name and description in one language: as written, and as stored where that is another."""
    name, description = stored.names.get(code, ""), stored.descriptions.get(code, "")
    written = {
        "name": name if values is None else values.get(f"name-{code}", ""),
        "description": description if values is None else values.get(f"description-{code}", ""),
    }
    differs = values is not None and (written["name"], written["description"]) != (name, description)
    return {**_language(code), **written, "stored_name": name, "stored_description": description, "differs": differs}


def _texts_of(form: QueryDict, what: str) -> dict[str, str]:
    return {code: typed(form, f"{what}-{code}") for code in LANGUAGES}


def _service_change(form: QueryDict) -> ServiceChange:
    return ServiceChange(
        names=_texts_of(form, "name"),
        descriptions=_texts_of(form, "description"),
        keep_minutes=whole_number(form, "keep_minutes"),
        letters_within=whole_number(form, "letters_within"),
        queue_limit=whole_number(form, "queue_limit"),
        topics=form.getlist("topics"),
        interpreter="interpreter" in form,
        excerpts="excerpts" in form,
        peers_answer="peers_answer" in form,
        is_on="is_on" in form,
    )


def _card_change(form: QueryDict) -> CardChange:
    return CardChange(
        names=_texts_of(form, "name"),
        descriptions=_texts_of(form, "description"),
        number=typed(form, "number"),
        cost=form.get("cost", ""),
        link=typed(form, "link"),
        is_checked="is_checked" in form,
        is_on="is_on" in form,
    )
