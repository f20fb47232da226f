"""The help of docs/ohjeet at `/desk/help`, on pages of the product's own, for everybody who is signed in."""

import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from moderation.staff.models import Person
from moderation.staff.views.signed_in import for_signed_in
from moderation.texts.access import language_of
from moderation.texts.core import Language

PAGES = settings.BASE_DIR / "docs" / "ohjeet"
PICTURES = settings.BASE_DIR / "docs" / "pictures"
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_PAGE = re.compile(r"(?P<name>[a-z-]+)\.md(?P<heading>#.+)?")
_PICTURE = re.compile(r"\.\./pictures/(?P<name>[a-z-]+)\.png")


def _page(request: HttpRequest, _person: Person, name: str = "index") -> HttpResponse:
    language = language_of(request)
    return render(request, "desk/help.html", {"language": language, "help": _html(name, language)})


def _picture(_request: HttpRequest, _person: Person, name: str) -> HttpResponse:
    return HttpResponse((PICTURES / f"{name}.png").read_bytes(), content_type="image/png")


page = require_safe(for_signed_in(_page, FileNotFoundError))
picture = require_safe(for_signed_in(_picture, FileNotFoundError))


@functools.cache
def _html(name: str, language: Language) -> str:
    """A page of the help, whose links keep the language of the pages around it. Raises FileNotFoundError."""
    pieces = _MARKDOWN.parse((PAGES / f"{name}.md").read_text("utf-8"))
    for opening, words in pairwise(pieces):
        if opening.type == "heading_open":
            opening.attrSet("id", slugify(words.content, allow_unicode=True))
    for piece in pieces:
        if piece.children:
            piece.children = _led(piece.children, language)
    return str(_MARKDOWN.renderer.render(list(_framed(pieces)), _MARKDOWN.options, {}))


def _framed(pieces: list[Token]) -> Iterator[Token]:
    """With tables that can be moved aside where they are wider than the page; without the list of pages for Sphinx."""
    heading = ""
    for piece in pieces:
        match piece.type:
            case "fence":
                continue
            case "heading_open":
                heading = str(piece.attrs["id"])
            case "table_open":
                frame = f'<div class="report__frame" tabindex="0" role="group" aria-labelledby="{heading}">'
                yield Token("html_block", "", 0, content=frame)
                piece.attrSet("class", "report")
        yield piece
        if piece.type == "table_close":
            yield Token("html_block", "", 0, content="</div>")


def _led(pieces: list[Token], language: Language) -> list[Token]:
    """With links to what is here; what is not here is named, without a link."""
    led: list[Token] = []
    is_named_only = False
    for piece in pieces:
        if piece.type == "link_open":
            address = str(piece.attrs["href"])
            found = _PAGE.fullmatch(address)
            is_named_only = found is None and not address.startswith("#")
            if found:
                piece.attrSet("href", f"/desk/help/{found['name']}?lang={language}{found['heading'] or ''}")
        elif piece.type == "image" and (found := _PICTURE.fullmatch(str(piece.attrs["src"]))):
            piece.attrSet("src", f"/desk/help/pictures/{found['name']}.png")
        if not (is_named_only and piece.type in ("link_open", "link_close")):
            led.append(piece)
    return led
