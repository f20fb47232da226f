"""Application config."""

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """The catalogue of services and help cards."""

    name = "chat.services"
    label = "services"
