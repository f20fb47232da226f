"""Application config."""

from django.apps import AppConfig


class RostersConfig(AppConfig):
    """Duty rosters."""

    name = "chat.rosters"
    label = "rosters"

    def ready(self) -> None:
        """Tell the house below what somebody who leaves leaves to others."""
        from chat.rosters.leaving import TURNS
        from moderation.staff import leaving

        leaving.register(TURNS)
