"""Production never serves people whose passwords everybody can read."""

from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django import Settings

from deploy import server
from moderation.staff import demo


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ports that a server was started on, in place of starting one."""
    ports: list[int] = []
    monkeypatch.setattr(server, "runner", lambda _name: lambda _application, port, _ready: ports.append(port))
    return ports


@pytest.mark.django_db
def test_production_refuses_a_database_with_people_of_the_demo(settings: Settings, served: list[int]) -> None:
    demo.seed(date(2026, 3, 2))
    settings.VIERELLA_DEMO = False
    with pytest.raises(CommandError, match="DATABASE_URL holds people of the demo"):
        call_command("serve")
    assert served == []


@pytest.mark.django_db
def test_production_serves_a_database_without_them(settings: Settings, served: list[int]) -> None:
    settings.VIERELLA_DEMO = False
    call_command("serve")
    assert served == [settings.PORT]
