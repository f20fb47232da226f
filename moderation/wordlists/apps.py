"""Application config."""

from django.apps import AppConfig


class WordlistsConfig(AppConfig):
    """Phrases that an installation adds to those of screening."""

    name = "moderation.wordlists"
    label = "wordlists"
