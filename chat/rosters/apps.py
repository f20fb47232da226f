"""Application config."""

from django.apps import AppConfig


class RostersConfig(AppConfig):
    """Duty rosters."""

    name = "chat.rosters"
    label = "rosters"
