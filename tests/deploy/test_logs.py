"""What the server writes about itself reaches the operator."""

import asyncio
import gc
import json
import logging
import sys

import pytest
from django.test import Client
from pytest_django import Settings

import moderation.live.hub
from deploy import asgi
from moderation.live.logs import JsonFormatter, QuietFormatter


def test_setting_django_up_again_silences_nobody() -> None:
    assert asgi.application is not None, "the application sets Django up a second time"
    assert not moderation.live.hub.logger.disabled
    assert moderation.live.hub.logger.isEnabledFor(logging.WARNING)


def test_rule_17_no_logger_that_prints_addresses_is_heard() -> None:
    for name in ("uvicorn.access", "django.request", "daphne.http_protocol", "daphne.ws_protocol"):
        assert not logging.getLogger(name).isEnabledFor(logging.WARNING), name


@pytest.mark.parametrize("formatter", [QuietFormatter("{message}", style="{"), JsonFormatter()])
def test_rule_17_a_fault_is_logged_without_what_it_says(formatter: QuietFormatter) -> None:
    try:
        raise ValueError("she wrote this")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "a frame was not handled", (), sys.exc_info())
    text = formatter.format(record)
    text = text.replace("\\", "")
    assert "she wrote this" not in text.replace('raise ValueError("she wrote this")', "")
    assert "ValueError" in text
    assert "test_logs.py" in text, "where it happened"


def test_logs_for_programs_are_an_object_on_each_line() -> None:
    record = logging.LogRecord("chat.house", logging.WARNING, __file__, 1, "upkeep failed:\n%s", ("Gone",), None)
    record.created = 1_772_442_000.5
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert json.loads(line) == {
        "at": "2026-03-02T09:00:00.500+00:00",
        "level": "WARNING",
        "logger": "chat.house",
        "message": "upkeep failed:\nGone",
    }


async def test_rule_17_a_fault_of_the_event_loop_is_told_without_what_was_passed_to_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    loop = asyncio.get_running_loop()
    loop.call_soon(_fail, "she wrote this")
    task = loop.create_task(_fail_later("she wrote this"))
    await asyncio.wait([task])
    del task  # nobody asks for its result
    gc.collect()
    formatter = QuietFormatter("{name}: {message}", style="{")
    lines = [formatter.format(record) for record in caplog.records]
    assert lines[0].startswith("asyncio: Exception in callback _fail\n")
    assert lines[1].startswith("asyncio: Task exception was never retrieved in _fail_later\n")
    assert not any("she wrote this" in line for line in lines)


def _fail(text: str) -> None:
    raise ValueError(text)


async def _fail_later(text: str) -> None:
    raise ValueError(text)


def test_rule_17_a_page_that_fails_is_logged_without_its_address(
    db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("deploy.documents._ASYNCAPI", object())
    assert Client(raise_request_exception=False).get("/asyncapi.json").status_code == 500
    (record,) = [record for record in caplog.records if record.exc_info]
    assert record.getMessage() == "a page was not made"


def test_rule_17_the_servers_log_with_that_formatter(settings: Settings) -> None:
    used = {handler["formatter"] for handler in settings.LOGGING["handlers"].values()}
    made_by = {settings.LOGGING["formatters"][name]["()"] for name in used}
    assert made_by == {"moderation.live.logs.QuietFormatter"}
    everybody = {formatter["()"] for formatter in settings.LOGGING["formatters"].values()}
    assert everybody == {"moderation.live.logs.QuietFormatter", "moderation.live.logs.JsonFormatter"}
