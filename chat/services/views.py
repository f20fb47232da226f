"""The visitors' way in: the page that names every service, and each service's entry page.

Visitor pages set no cookie, are never stored, and have a neutral title (rules 2 and 3). Only a service's entry page can
stand in a frame, and only on the sites that the service names.
"""

from datetime import datetime

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from msgspec import Struct

from chat.duty.access import open_services
from chat.services import access, core, words
from chat.services.core import Opening
from chat.services.models import Service
from chat.services.wire import ChatPage, Leave, Services, ServiceState
from moderation.live.headers import framed_by
from moderation.texts.access import language_of, say
from moderation.texts.core import LANGUAGES, Language


class ServiceOnPage(Struct, frozen=True):
    """A service in words, for a template."""

    slug: str
    name: str
    description: str
    opening: Opening
    opens: str
    hours: str


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Every service with its state, and the help cards, as plain HTML."""
    return _front(request)


@require_safe
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    """The entry page of a service: its cards and hours without script, the talk with it.

    A service that is not there is answered with the front page, so that a broken link still leads to help.
    """
    try:
        service = access.service(slug)
    except access.NoServiceError:
        return _front(request, status=404)
    language, now = language_of(request), timezone.now()
    page = _page(service, now, language)
    context = {
        "service": _on_page(service, now, language, answered=page.open),
        "cards": page.cards,
        "page": msgspec.to_builtins(page),
    }
    sites = core.embedding_sites(service.embedding_sites, local=settings.VIERELLA_DEMO)
    return framed_by(sites, _for_visitor(request, "pages/chat.html", language, context))


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """GET /api/services."""
    answered = open_services(timezone.now())
    body = Services(
        [ServiceState(item.slug, item.names, item.descriptions, item.slug in answered) for item in access.services_on()]
    )
    return HttpResponse(msgspec.json.encode(body), content_type="application/json")


def _front(request: HttpRequest, status: int = 200) -> HttpResponse:
    language, now = language_of(request), timezone.now()
    answered = open_services(now)
    context = {
        "services": [
            _on_page(service, now, language, answered=service.slug in answered) for service in access.services_on()
        ],
        "cards": words.cards(access.cards_on(), now, language),
        "missing": status == 404,
    }
    return _for_visitor(request, "pages/front.html", language, context, status)


def _page(service: Service, now: datetime, language: Language) -> ChatPage:
    pattern = core.spans(service.hours)
    answered = service.slug in open_services(now)
    return ChatPage(
        slug=service.slug,
        name=core.in_language(service.names, language),
        language=language,
        languages=list(LANGUAGES),
        sentences=words.sentences(service, language),
        cards=words.cards(access.cards_on(), now, language, service.slug),
        open=answered,
        opening=core.opening(pattern, now, answered=answered),
        opens=words.opens(pattern, now, language),
        hours=words.hours(pattern, now, language),
        leave=Leave(settings.NEUTRAL_URL, say(language, "neutral-title")),
    )


def _on_page(service: Service, now: datetime, language: Language, *, answered: bool) -> ServiceOnPage:
    pattern = core.spans(service.hours)
    return ServiceOnPage(
        slug=service.slug,
        name=core.in_language(service.names, language),
        description=core.in_language(service.descriptions, language),
        opening=core.opening(pattern, now, answered=answered),
        opens=words.opens(pattern, now, language),
        hours=words.hours(pattern, now, language),
    )


def _for_visitor(
    request: HttpRequest, template: str, language: Language, context: dict[str, object], status: int = 200
) -> HttpResponse:
    """Render a visitor's page. What all pages send (`Cache-Control: no-store`, say) is in the settings."""
    response = render(request, template, {"language": language, "languages": LANGUAGES, **context}, status=status)
    response.headers["Content-Language"] = language
    patch_vary_headers(response, ["Accept-Language"])
    return response
