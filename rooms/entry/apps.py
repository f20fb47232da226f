"""Application config."""

from django.apps import AppConfig


class EntryConfig(AppConfig):
    """The ways into a group: applications and invitations."""

    name = "rooms.entry"
    label = "entry"
