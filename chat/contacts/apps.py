"""Application config."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """One visitor's contact: waiting, open, ended."""

    name = "chat.contacts"
    label = "contacts"
