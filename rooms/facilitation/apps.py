"""Application config."""

from django.apps import AppConfig


class FacilitationConfig(AppConfig):
    """What those who lead closed groups see and decide."""

    name = "rooms.facilitation"
    label = "facilitation"

    def ready(self) -> None:
        """Tell the houses below what sanctions on members do, what in rooms cannot wait, and what needs a judgement."""
        from chat.duty import urgent
        from moderation.cases import matters
        from moderation.sanctions import subjects
        from rooms.facilitation import access
        from rooms.facilitation.actions.judging import HELD, REPORTS
        from rooms.facilitation.actions.reviews import APPEALS, CONFIRMATIONS
        from rooms.facilitation.actions.standing import MEMBERS

        urgent.register(access.urgent)
        subjects.register(MEMBERS)
        matters.register(HELD, REPORTS, CONFIRMATIONS, APPEALS)
