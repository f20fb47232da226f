"""Application config."""

from django.apps import AppConfig


class FacilitationConfig(AppConfig):
    """What those who lead closed groups see and decide."""

    name = "rooms.facilitation"
    label = "facilitation"

    def ready(self) -> None:
        """Tell the houses below what sanctions on members are to do, and what in rooms cannot wait."""
        from chat.duty import urgent
        from moderation.sanctions import subjects
        from rooms.facilitation import access
        from rooms.facilitation.actions.standing import MEMBERS

        urgent.register(access.urgent)
        subjects.register(MEMBERS)
