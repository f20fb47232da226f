"""`{% text "id" name=value %}`: a text in the language of the page (the context's `language`)."""

from typing import Any

from django import template
from django.template import Context

from moderation.texts import core
from moderation.texts.access import say

register = template.Library()


@register.simple_tag(takes_context=True)
def text(context: Context, name: str, **values: Any) -> str:
    """The text, escaped for HTML by the template engine. Raises TextError."""
    return say(core.known(context["language"]) or core.LANGUAGES[0], name, **values)
