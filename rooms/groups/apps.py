"""Application config."""

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    """Closed groups: what each is for, who leads it, and how long it lives."""

    name = "rooms.groups"
    label = "groups"
