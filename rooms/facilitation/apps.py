"""Application config."""

from django.apps import AppConfig


class FacilitationConfig(AppConfig):
    """What those who lead closed groups see and decide."""

    name = "rooms.facilitation"
    label = "facilitation"

    def ready(self) -> None:
        """Tell the house below what sanctions on members are to do."""
        from moderation.sanctions import subjects
        from rooms.facilitation.actions.standing import MEMBERS

        subjects.register(MEMBERS)
