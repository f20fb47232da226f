"""Where the servers connect to is told as it is set up, and no password with it."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_django import Settings

from deploy.papers.connections import connections, hosts
from deploy.papers.tables import outgoing

POSTGRESQL = {"ENGINE": "django.db.backends.postgresql", "HOST": "db.example.org", "OPTIONS": {}}


def use_database(monkeypatch: pytest.MonkeyPatch, **settings: object) -> None:
    connection = SimpleNamespace(settings_dict=POSTGRESQL | settings)
    monkeypatch.setattr("deploy.papers.connections.connection", connection)


@pytest.fixture
def several(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """An installation on several machines."""
    use_database(monkeypatch)
    settings.KEYRING = "postgres://keys:s3cret@keys.example.org/keys"
    settings.REDIS_URL = "rediss+sentinel://:s3cret@s1:26379,s2:26379/main/0?sentinel_password=s3cret"
    settings.SENDS_MAIL, settings.EMAIL_HOST = True, "mail.example.org"
    return settings


def test_every_connection_is_told(several: Settings) -> None:
    assert [(one.setting, one.to) for one in connections()] == [
        ("DATABASE_URL", "db.example.org"),
        ("KEYRING", "keys.example.org"),
        ("REDIS_URL", "s1:26379, s2:26379"),
        ("EMAIL_URL", "mail.example.org"),
    ]
    assert "s3cret" not in outgoing("en") + outgoing("fi")


def test_one_machine_connects_to_nothing(several: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_database(monkeypatch, ENGINE="django.db.backends.sqlite3")
    several.KEYRING, several.REDIS_URL, several.SENDS_MAIL = tmp_path, "", False
    assert list(connections()) == []
    assert outgoing("fi") == "Ei minnekään.\n"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("redis://:s3cret@host:6379/0", "host:6379"),
        ("redis://a,redis://b", "a, b"),
        ("redis+cluster://:s3cret@n1:6379,n2:6379", "n1:6379, n2:6379"),
        ("unix:///run/redis.sock?password=s3cret", "/run/redis.sock"),
    ],
)
def test_hosts_of_every_kind_of_redis(address: str, told: str) -> None:
    assert hosts(address) == told


@pytest.mark.parametrize(("options", "told"), [({}, "localhost"), ({"host": "db2"}, "db2")])
def test_a_socket_is_this_machine(
    several: Settings, monkeypatch: pytest.MonkeyPatch, options: dict[str, str], told: str
) -> None:
    several.KEYRING = "postgres:///keys"
    use_database(monkeypatch, HOST="", OPTIONS=options)
    assert [one.to for one in connections()][:2] == [told, "localhost"]
