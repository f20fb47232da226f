"""Application config."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RetentionConfig(AppConfig):
    """Retention: collects the rules of every installed app."""

    name = "moderation.retention"
    label = "retention"

    def ready(self) -> None:
        """Import each app's `retention.py`."""
        autodiscover_modules("retention")
