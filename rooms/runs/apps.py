"""Application config."""

from django.apps import AppConfig


class RunsConfig(AppConfig):
    """How the run of a closed group goes through its days: planned, open, goodbyes, gone but for its counts."""

    name = "rooms.runs"
    label = "runs"
