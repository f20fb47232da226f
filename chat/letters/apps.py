"""Application config."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Letters with a return code, for when nobody is on duty."""

    name = "chat.letters"
    label = "letters"
