"""Application config."""

from django.apps import AppConfig


class DutyConfig(AppConfig):
    """Who is on duty."""

    name = "chat.duty"
    label = "duty"
