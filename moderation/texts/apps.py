"""Application config."""

from django.apps import AppConfig


class TextsConfig(AppConfig):
    """The texts of pages that the server makes."""

    name = "moderation.texts"
    label = "texts"
