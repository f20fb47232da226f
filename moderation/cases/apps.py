"""Application config."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """What needs a judgement."""

    name = "moderation.cases"
    label = "cases"

    def ready(self) -> None:
        """Register what this floor has itself."""
        from moderation.cases import matters
        from moderation.cases.actions.conduct import CONDUCT
        from moderation.cases.actions.excerpts import EXCERPTS

        matters.register(EXCERPTS, CONDUCT)
