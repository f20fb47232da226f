"""Application config."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit trail."""

    name = "moderation.audit"
    label = "audit"
