"""What the server writes about itself reaches the operator."""

import logging
import sys

from pytest_django import Settings

import moderation.live.hub
from deploy import asgi
from moderation.live.logs import QuietFormatter


def test_setting_django_up_again_silences_nobody() -> None:
    assert asgi.application is not None, "the application sets Django up a second time"
    assert not moderation.live.hub.logger.disabled
    assert moderation.live.hub.logger.isEnabledFor(logging.WARNING)


def test_rule_17_no_logger_that_prints_addresses_is_heard() -> None:
    for name in ("uvicorn.access", "django.request", "daphne.http_protocol", "daphne.ws_protocol"):
        assert not logging.getLogger(name).isEnabledFor(logging.WARNING), name


def test_rule_17_a_fault_is_logged_without_what_it_says() -> None:
    formatter = QuietFormatter("{message}", style="{")
    try:
        raise ValueError("she wrote this")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "a frame was not handled", (), sys.exc_info())
    text = formatter.format(record)
    assert "she wrote this" not in text.replace('raise ValueError("she wrote this")', "")
    assert "ValueError" in text
    assert "test_logs.py" in text, "where it happened"


def test_rule_17_the_servers_log_with_that_formatter(settings: Settings) -> None:
    used = {handler["formatter"] for handler in settings.LOGGING["handlers"].values()}
    made_by = {settings.LOGGING["formatters"][name]["()"] for name in used}
    assert made_by == {"moderation.live.logs.QuietFormatter"}
