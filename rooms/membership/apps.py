"""Application config."""

from django.apps import AppConfig


class MembershipConfig(AppConfig):
    """Who is in a group: nickname, key of six words, open pages."""

    name = "rooms.membership"
    label = "membership"
