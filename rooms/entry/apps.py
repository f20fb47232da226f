"""Application config."""

from django.apps import AppConfig


class EntryConfig(AppConfig):
    """The ways into a group: applications and invitations."""

    name = "rooms.entry"
    label = "entry"

    def ready(self) -> None:
        """Tell the queue who waits for an answer."""
        from moderation.cases import matters
        from rooms.entry.matters import APPLICATIONS, KEY_REQUESTS

        matters.register(APPLICATIONS, KEY_REQUESTS)
