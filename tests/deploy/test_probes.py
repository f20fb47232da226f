"""Whoever supervises the process is told whether it lives and whether it can serve."""

import signal
import time
from datetime import datetime
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test import Client

from deploy import probes
from moderation.live import hub as hubs
from moderation.retention import access as retention
from moderation.retention.actions import sweep
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyringUnavailableError, PostgresKeyring, connections
from moderation.sealing.keyring.wrapping import WrappingKeys
from tests.support.clock import Clock
from tests.support.keyrings import NEW, OLD, DirectoryPlace
from tests.support.servers import running_postgresql

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
    there = keyring.current()

    class Unmounted:
        """It remembers a secret, and is not there."""

        secret = there.secret

        def check(self) -> None:
            """Fails."""
            raise KeyringUnavailableError("the directory /srv is not there")

    monkeypatch.setattr(keyring, "current", Unmounted)
    assert not_ready(client) == "not ready: keyring", "and nothing of the error"


def test_a_server_that_lacks_the_wrapping_key_is_not_ready(
    client: Client, running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = DirectoryPlace(tmp_path)
    place.open(OLD).secret("tokens")
    monkeypatch.setattr(keyring, "current", lambda: place.open(NEW))
    assert not_ready(client) == "not ready: keyring"
    monkeypatch.setattr(keyring, "current", lambda: place.open(NEW, OLD))
    assert client.get("/readyz").status_code == 200


def test_a_server_whose_keyring_has_stopped_answering_is_not_ready_until_it_does(
    client: Client, running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with running_postgresql(tmp_path) as server:
        ring = PostgresKeyring(server.create_database("keyring"), WrappingKeys([OLD]))
        monkeypatch.setattr(keyring, "current", lambda: ring)
        assert client.get("/readyz").status_code == 200
        server.daemon.stop(signal.SIGINT)
        assert not_ready(client) == "not ready: keyring"
        server.restart()
        time.sleep(connections.DOWN_SECONDS)
        assert client.get("/readyz").status_code == 200
        ring.close()


def test_probes_only_answer_reading(client: Client) -> None:
    assert {client.post(path).status_code for path in ("/livez", "/readyz", "/sweepz")} == {405}


# --- the sweep ------------------------------------------------------------------------------------


def test_rule_33_who_watches_the_server_hears_how_old_the_sweep_is_and_when_it_is_behind(
    client: Client, clock: Clock
) -> None:
    assert behind(client).startswith("behind: "), "nothing was ever erased"
    sweep(clock.now)
    clock.forward(seconds=12)
    answer = client.get("/sweepz")
    assert (answer.status_code, answer.json()) == (200, {"age_seconds": 12})
    clock.forward(minutes=5)
    assert "chat-contacts-retention-forget_ended_contacts" in behind(client)


def test_without_its_database_nobody_knows_how_old_the_sweep_is(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def standing(_now: datetime) -> None:
        raise OperationalError("password authentication failed for user x")

    monkeypatch.setattr(retention, "standing", standing)
    assert behind(client) == "not known: OperationalError"


def behind(client: Client) -> str:
    """What the probe says."""
    answer = client.get("/sweepz")
    assert (answer.status_code, answer.headers["Content-Type"]) == (503, "application/problem+json")
    detail: str = answer.json()["detail"]
    return detail
