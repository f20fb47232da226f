"""Application config."""

from django.apps import AppConfig


class RepliesConfig(AppConfig):
    """Texts that workers keep ready."""

    name = "chat.replies"
    label = "replies"
