"""Application config."""

from django.apps import AppConfig


class SanctionsConfig(AppConfig):
    """What somebody under a nickname may do no more, for how long, and who decided so."""

    name = "moderation.sanctions"
    label = "sanctions"

    def ready(self) -> None:
        """Refuse to start where nobody would act on sanctions: the floors above stand first among the apps."""
        from moderation.sanctions import subjects

        subjects.check_registered()
