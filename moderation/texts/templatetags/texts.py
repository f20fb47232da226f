"""Texts in the language of the page (the context's `language`), and the attributes that tell which one that is."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.timezone import template_localtime  # type: ignore[attr-defined]  # missing in the stubs

from moderation.texts import core
from moderation.texts.access import LanguageLink, links, say, visitor_languages
from moderation.texts.core import LANGUAGES, Language

register = template.Library()


@register.simple_tag(takes_context=True)
def text(context: Context, name: str, **values: Any) -> str:
    """`{% text "id" name=value %}`: the text, escaped for HTML by the template engine. Raises TextError.

    Moments are told by the clock on the wall, as Django does with those that a template shows itself.
    """
    return say(_language_of(context), name, **{key: template_localtime(value) for key, value in values.items()})


@register.simple_tag(takes_context=True)
def language_attributes(context: Context) -> str:
    """`lang` and, where it is not the usual one, `dir` of an element in the context's language."""
    language = _language_of(context)
    if core.direction(language) == "ltr":
        return format_html('lang="{}"', core.html_lang(language))
    return format_html('lang="{}" dir="rtl"', core.html_lang(language))


@register.simple_tag(takes_context=True)
def language_names(context: Context, codes: Sequence[str]) -> str:
    """The names of these languages in the page's language, with commas."""
    language = _language_of(context)
    return core.COMMAS[language].join(say(language, "language-name", code=code) for code in codes)


@register.simple_tag(takes_context=True)
def answers_here(context: Context, codes: Sequence[str]) -> bool:
    """Whether the page's language is among these; plain Finnish is Finnish."""
    return core.html_lang(_language_of(context)) in codes


@register.simple_tag
def menu_of_visitors() -> list[LanguageLink]:
    """The languages that are switched on for visitors."""
    return links(*visitor_languages())


def _language_of(context: Context) -> Language:
    return core.known(context.get("language") or "", LANGUAGES) or LANGUAGES[0]
