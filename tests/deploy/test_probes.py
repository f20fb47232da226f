"""Whoever supervises the process is told whether it lives and whether it can serve."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from deploy import probes
from moderation.live import hub as hubs
from moderation.sealing import keyring

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


class Running:
    """A hub as it is in a running server."""

    layer_is_up = True


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Running:
    """The server runs."""
    hub = Running()
    monkeypatch.setattr(hubs, "_current", hub)
    return hub


def not_ready(client: Client) -> str:
    """What the probe says is missing."""
    response = client.get("/readyz")
    assert (response.status_code, response.headers["Content-Type"]) == (503, "application/problem+json")
    assert response.headers["Cache-Control"] == "no-store"
    detail: str = response.json()["detail"]
    return detail


def test_a_process_that_answers_is_alive_whatever_else_is_down(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> bool:
        raise OperationalError

    monkeypatch.setattr(probes, "_database", gone)
    response = client.get("/livez")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_a_running_server_is_ready(client: Client, running: Running) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"database": "ok", "layer": "ok", "keyring": "ok"})


def test_a_server_whose_layer_is_down_is_not_ready(client: Client, running: Running) -> None:
    running.layer_is_up = False
    assert not_ready(client) == "not ready: layer"


def test_a_server_without_its_database_is_not_ready(
    client: Client, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cursor() -> None:
        raise OperationalError("password authentication failed for user x")

    monkeypatch.setattr(connection, "cursor", cursor)
    detail = not_ready(client)
    assert detail == "not ready: database", "and nothing of the error"


def test_a_server_without_its_keyring_is_not_ready(
    client: Client, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unmounted:
        """A directory that is not there."""

        def secret(self, _name: str) -> bytes:
            """Fails."""
            raise PermissionError

    monkeypatch.setattr(keyring, "current", Unmounted)
    assert not_ready(client) == "not ready: keyring"


def test_probes_only_answer_reading(client: Client) -> None:
    assert {client.post(path).status_code for path in ("/livez", "/readyz")} == {405}
