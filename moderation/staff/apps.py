"""Application config."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """People, roles and signing in."""

    name = "moderation.staff"
    label = "staff"
