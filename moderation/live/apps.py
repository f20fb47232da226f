"""Application config."""

from django.apps import AppConfig
from django.core.signals import got_request_exception

from moderation.live.logs import log_failed_page


class LiveConfig(AppConfig):
    """Sockets and what is published between processes."""

    name = "moderation.live"
    label = "live"

    def ready(self) -> None:
        """Hear of every page that fails."""
        got_request_exception.connect(log_failed_page, dispatch_uid="live")
