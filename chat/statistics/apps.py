"""Application config."""

from django.apps import AppConfig


class StatisticsConfig(AppConfig):
    """Records that lead to nobody."""

    name = "chat.statistics"
    label = "statistics"
