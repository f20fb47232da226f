"""What the server writes about itself reaches the operator."""

import logging

import moderation.live.hub
from deploy import asgi


def test_setting_django_up_again_silences_nobody() -> None:
    assert asgi.application is not None, "the application sets Django up a second time"
    assert not moderation.live.hub.logger.disabled
    assert moderation.live.hub.logger.isEnabledFor(logging.WARNING)


def test_rule_17_no_logger_that_prints_addresses_is_heard() -> None:
    for name in ("uvicorn.access", "django.request", "daphne.http_protocol", "daphne.ws_protocol"):
        assert not logging.getLogger(name).isEnabledFor(logging.WARNING), name
