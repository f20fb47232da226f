"""Application config."""

from django.apps import AppConfig


class ThrottlesConfig(AppConfig):
    """Limits without identity."""

    name = "moderation.throttles"
    label = "throttles"
