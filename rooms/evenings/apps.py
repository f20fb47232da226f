"""Application config."""

from django.apps import AppConfig


class EveningsConfig(AppConfig):
    """Live evenings: a set time at which members of a group talk with each other, on a theme or with a guest."""

    name = "rooms.evenings"
    label = "evenings"
