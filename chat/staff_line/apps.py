"""Application config."""

from django.apps import AppConfig


class StaffLineConfig(AppConfig):
    """What those on duty say to each other."""

    name = "chat.staff_line"
    label = "staff_line"
