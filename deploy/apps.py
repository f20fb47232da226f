"""Application config."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from moderation.screening.risks import AdditionError, use_additions


class DeployConfig(AppConfig):
    """Composition: settings, server, sockets and the documents of the interfaces."""

    name = "deploy"
    label = "deploy"

    def ready(self) -> None:
        """Read the installation's own risk words; raises ImproperlyConfigured where one cannot be read."""
        if settings.RISK_WORDS is not None:
            try:
                use_additions(settings.RISK_WORDS.read_text())
            except (OSError, UnicodeDecodeError, AdditionError) as error:
                raise ImproperlyConfigured(f"RISK_WORDS: {error}") from error
