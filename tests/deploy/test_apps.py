"""What an installation brings along is read when a server starts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from moderation.screening.risks import risks_in, use_additions


@pytest.fixture(autouse=True)
def _only_the_lists() -> Iterator[None]:
    yield
    use_additions("")


def start_with(words: Path) -> None:
    with override_settings(RISK_WORDS=words):
        apps.get_app_config("deploy").ready()


def test_risk_words_of_the_installation_are_looked_for(tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.write_text("fi dealing: lappuja . löytyy\n")
    start_with(words)
    assert risks_in("Lappuja löytyy", "fi") == {"dealing"}


def test_a_server_does_not_start_with_words_that_it_cannot_read(tmp_path: Path) -> None:
    words = tmp_path / "words"
    with pytest.raises(ImproperlyConfigured, match="RISK_WORDS"):
        start_with(words)
    words.write_text("lappuja\n")
    with pytest.raises(ImproperlyConfigured, match="line 1"):
        start_with(words)
