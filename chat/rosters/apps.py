"""Application config."""

from django.apps import AppConfig


class RostersConfig(AppConfig):
    """Duty rosters."""

    name = "chat.rosters"
    label = "rosters"

    def ready(self) -> None:
        """Tell the house below what somebody who leaves leaves to others, and what a unit leaves that is closed."""
        from chat.rosters.leaving import TURNS, UNITS
        from moderation.staff import closing, leaving

        leaving.register(TURNS)
        closing.register(UNITS)
