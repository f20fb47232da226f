"""The page that a room is shown on hands on what its script needs, and names nothing beforehand (rules 3 and 7)."""

import json
import re
import uuid
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from chat.services import actions
from moderation.texts.access import say
from moderation.texts.core import LANGUAGES
from rooms.pages import facilitator_page, member_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeded(db: None) -> None:
    """The catalogue's help cards are there."""
    actions.seed_catalogue()


@pytest.fixture
def request_in(rf: RequestFactory) -> Any:
    """A request in that language."""

    def made(language: str) -> HttpRequest:
        return rf.get("/", {"lang": language})

    return made


def handed(response: HttpResponse) -> dict[str, Any]:
    found = re.search(r'<script id="room-page" type="application/json">(.*?)</script>', response.content.decode())
    assert found is not None
    block: dict[str, Any] = json.loads(found[1])
    return block


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_is_handed_a_token_and_numbers_that_help(request_in: Any, seeded: None, language: str) -> None:
    response = member_page(request_in(language), "token-of-the-page")
    block = handed(response)
    assert (block["token"], block["room"], block["lang"]) == ("token-of-the-page", "", language)
    assert block["neutral"] == settings.NEUTRAL_URL
    assert block["cards"]
    assert not response.cookies


def test_a_facilitator_is_handed_the_room_that_they_lead(request_in: Any) -> None:
    room = uuid.uuid4()
    block = handed(facilitator_page(request_in("sv"), room))
    assert (block["token"], block["room"], block["lang"]) == ("", str(room), "sv")


def test_rules_3_and_9_the_title_is_neutral_and_help_is_there_without_script(request_in: Any, seeded: None) -> None:
    shown = member_page(request_in("fi"), "token").content.decode()
    assert f"<title>{say('fi', 'neutral-title')}</title>" in shown
    assert 'href="tel:112"' in shown
    assert say("fi", "room-no-script") in shown
    loaded = re.findall(r'(?:<script[^>]* src|<link[^>]* href)="([^"]+)"', shown)
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)
