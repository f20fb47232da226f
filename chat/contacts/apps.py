"""Application config."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """One visitor's contact: waiting, open, ended."""

    name = "chat.contacts"
    label = "contacts"

    def ready(self) -> None:
        """Tell the house below what keeps a worker's session open, and what here can need a judgement."""
        from chat.contacts import access
        from chat.contacts.matters import BLOCKS
        from moderation.cases import matters
        from moderation.staff import engagements

        engagements.register(access.engagements)
        matters.register(BLOCKS)
