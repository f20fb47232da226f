"""Application config."""

from django.apps import AppConfig


class DebriefsConfig(AppConfig):
    """Who wants to talk a heavy turn over."""

    name = "chat.debriefs"
    label = "debriefs"
