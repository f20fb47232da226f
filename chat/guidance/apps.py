"""Application config."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """Guides for those who answer, beside the chat."""

    name = "chat.guidance"
    label = "guidance"
