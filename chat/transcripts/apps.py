"""Application config."""

from django.apps import AppConfig


class TranscriptsConfig(AppConfig):
    """The durable, ordered, sealed log of messages."""

    name = "chat.transcripts"
    label = "transcripts"
