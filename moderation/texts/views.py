"""What the pages that the server makes for visitors have in common."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from moderation.texts.access import links, visitor_languages
from moderation.texts.core import Language, html_lang


def visitor_page(
    request: HttpRequest, template: str, language: Language, context: Mapping[str, object], status: int = 200
) -> HttpResponse:
    """Render a visitor's page. What all pages send (`Cache-Control: no-store`, say) is in the settings."""
    menu = links(*visitor_languages())
    response = render(request, template, {"language": language, "languages": menu, **context}, status=status)
    return varying(response, language)


def varying(response: HttpResponse, language: Language) -> HttpResponse:
    """The answer in this language, which another browser may get in another."""
    response.headers["Content-Language"] = html_lang(language)
    patch_vary_headers(response, ["Accept", "Accept-Language"])
    return response
