"""The visitors' way in: the page that names every service, and each service's entry page.

Visitor pages set no cookie, are never stored, and have a neutral title (rules 2 and 3). Only a service's entry page can
stand in a frame, and only on the sites that the service names.
"""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from msgspec import Struct

from chat.openings import Openings, OpeningState, openings
from chat.services import access, core, words
from chat.services.core import Opening
from chat.services.models import Service
from chat.services.topics import INTERPRETED
from chat.services.wire import ChatPage, LanguageChoice, Leave, Services, ServiceState
from moderation.live.compressed import compressed
from moderation.live.headers import framed_by, with_inlined
from moderation.live.inlined import Inlined, inlined
from moderation.live.wire import milliseconds
from moderation.texts.access import links, say, source, visitor_language_of, visitor_languages
from moderation.texts.core import Language, SpokenLanguage, told_in
from moderation.texts.views import varying, visitor_page

STYLE, SCRIPT = "src/visitor/visitor.css", "src/visitor/main.tsx"
STATEMENT_MADE_ON = date(2026, 11, 25)
"""When the accessibility statement was written or last gone through."""


class ServiceOnPage(Struct, frozen=True):
    """A service in words, for a template."""

    slug: str
    name: str
    name_lang: str
    description: str
    description_lang: str
    opening: Opening
    opens: str
    hours: str
    answers_in: list[SpokenLanguage]
    letters: str


@compressed
@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Every service with its state, and the help cards, as plain HTML."""
    return _front(request)


@compressed
@require_safe
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    """The entry page of a service: its cards and hours without script, the talk with it.

    Its script asks for what it was handed in another language at the same address, as JSON: no other address names the
    service (rule 7). A service that is not there is answered with the front page, so that a broken link still leads to
    help.
    """
    known = openings()
    try:
        service = known.service(slug)
    except access.NoServiceError:
        return _front(request, status=404)
    language = visitor_language_of(request)
    page = _page(known, service, timezone.now(), language)
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return varying(HttpResponse(msgspec.json.encode(page), content_type="application/json"), language)
    style, script = inlined(STYLE), inlined(SCRIPT)
    answer = _entry(request, known, service, page, {"style": style, "script": script})
    return framed_by(page.sites, with_inlined(style, script, answer))


def entry_by_door(request: HttpRequest, service: Service, door: str) -> HttpResponse:
    """The entry page as it is handed to whoever has booked this time: the token of their door travels in it.

    They come first, and by no hours: of closing they are told nothing.
    """
    known = openings()
    page = _page(known, service, timezone.now(), visitor_language_of(request))
    return _entry(request, known, service, msgspec.structs.replace(page, door=door, closes=0))


def _entry(
    request: HttpRequest,
    known: Openings,
    service: Service,
    page: ChatPage,
    inside: Mapping[str, Inlined] | None = None,
) -> HttpResponse:
    now = timezone.now()
    context = {
        "service": _on_page(service, known.state(service, now), now, page.language),
        "cards": page.cards,
        "page": msgspec.to_builtins(page),
        **(inside or {}),
    }
    return visitor_page(request, "pages/chat.html", page.language, context)


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """GET /api/services."""
    known = openings()
    open_now = known.answered - known.full
    body = Services(
        [ServiceState(item.slug, item.names, item.descriptions, item.slug in open_now) for item in known.services]
    )
    return HttpResponse(msgspec.json.encode(body), content_type="application/json")


def _front(request: HttpRequest, status: int = 200) -> HttpResponse:
    known, language, now = openings(), visitor_language_of(request), timezone.now()
    context = {
        "services": [_on_page(one, known.state(one, now), now, language) for one in known.services],
        "cards": words.cards(known.cards, now, language),
        "missing": status == 404,
    }
    return visitor_page(request, "pages/front.html", language, context, status)


def _page(known: Openings, service: Service, now: datetime, language: Language) -> ChatPage:
    state = known.state(service, now)
    name, name_in = told_in(service.names, language)
    return ChatPage(
        slug=service.slug,
        name=name,
        name_lang=words.lang_beside(name_in, language),
        language=language,
        languages=[LanguageChoice(link.code, link.name, link.lang, link.dir) for link in links(*visitor_languages())],
        sentences=words.sentences(service, language),
        cards=words.cards(known.cards, now, language, service.slug),
        open=state.opening in ("open", "full"),
        opening=state.opening,
        opens=words.opens(state.opens_at, now, language),
        hours=words.hours(service.pattern, now, language),
        leave=Leave(settings.NEUTRAL_URL, say(language, "neutral-title")),
        texts=source(language, "visitor"),
        answers_in=state.answers_in,
        faces=service.tone == "children",
        letters=words.letters(service, language),
        topics=words.topics(service, language),
        interpreters=list(INTERPRETED) if service.interpreter else [],
        excerpts=service.excerpts,
        closes=milliseconds(state.closes_soon) if state.closes_soon else 0,
        sites=core.embedding_sites(service.embedding_sites, local=settings.VIERELLA_DEMO),
    )


def _on_page(service: Service, state: OpeningState, now: datetime, language: Language) -> ServiceOnPage:
    name, name_in = told_in(service.names, language)
    description, description_in = told_in(service.descriptions, language)
    return ServiceOnPage(
        slug=service.slug,
        name=name,
        name_lang=words.lang_beside(name_in, language),
        description=description,
        description_lang=words.lang_beside(description_in, language),
        opening=state.opening,
        opens=words.opens(state.opens_at, now, language),
        hours=words.hours(service.pattern, now, language),
        answers_in=state.answers_in,
        letters=words.letters(service, language),
    )


@compressed
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement (rule 15)."""
    contact = settings.ACCESSIBILITY_CONTACT
    context: dict[str, object] = {"contact": contact, "is_address": "@" in contact, "made_on": STATEMENT_MADE_ON}
    return visitor_page(request, "pages/accessibility.html", visitor_language_of(request), context)
