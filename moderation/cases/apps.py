"""Application config."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """What needs a judgement."""

    name = "moderation.cases"
    label = "cases"
