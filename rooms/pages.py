"""A room's page as the server hands it out. What it shows comes over its socket (`rooms/room_page.py`)."""

import uuid
from datetime import datetime

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.services import words
from chat.services.access import cards_on
from moderation.texts.access import language_of, visitor_language_of
from moderation.texts.core import Language
from moderation.texts.views import visitor_page
from rooms.wire import GroupPage

TEMPLATE = "room.html"


def member_page(request: HttpRequest, token: str) -> HttpResponse:
    """The page of whoever has shown the words of their key, which enters with this token, once."""
    return _page(request, visitor_language_of(request), token=token)


@require_safe
def again(request: HttpRequest) -> HttpResponse:
    """GET /groups/room: the page of a member that was reloaded. It has nothing but what the tab has kept (rule 11)."""
    return member_page(request, "")


def facilitator_page(request: HttpRequest, room: uuid.UUID) -> HttpResponse:
    """The page on which a facilitator is in a room that they lead; its socket checks that again."""
    return _page(request, language_of(request), room=str(room))


def _page(request: HttpRequest, language: Language, *, token: str = "", room: str = "") -> HttpResponse:
    page = _handed(language, timezone.now(), token, room)
    context = {"page": msgspec.to_builtins(page), "cards": page.cards}
    return visitor_page(request, TEMPLATE, language, context)


def _handed(language: Language, now: datetime, token: str, room: str) -> GroupPage:
    return GroupPage(token, language, settings.NEUTRAL_URL, room, words.cards(cards_on(), now, language))
