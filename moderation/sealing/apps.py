"""Application config."""

from django.apps import AppConfig


class SealingConfig(AppConfig):
    """Keyring and encryption."""

    name = "moderation.sealing"
    label = "sealing"
