"""Application config."""

from django.apps import AppConfig


class LiveConfig(AppConfig):
    """Sockets and what is published between processes."""

    name = "moderation.live"
    label = "live"
