"""Where the servers connect to, as their settings say; nowhere else. Passwords are never told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from psycopg.conninfo import conninfo_to_dict

from deploy.papers.said import Said


@dataclass(frozen=True, slots=True)
class Connection:
    """One kind of connection from the servers to something else."""

    setting: str
    to: str
    """Hosts, without login and password."""
    why: Said
    carries: Said


def connections() -> Iterator[Connection]:
    """All of them, as this installation is set up."""
    database = connection.settings_dict
    if not database["ENGINE"].endswith("sqlite3"):
        yield Connection(
            "DATABASE_URL",
            database["OPTIONS"].get("host") or database["HOST"] or "localhost",
            Said("the database", "tietokanta"),
            Said("everything that is kept; texts sealed", "kaikki säilytettävä; tekstit salattuina"),
        )
    if settings.DIRECT_DATABASE is not None:
        yield Connection(
            "DATABASE_DIRECT_URL",
            settings.DIRECT_DATABASE["HOST"] or "localhost",
            Said(
                "the database without its pooler, when tables change",
                "tietokanta ilman yhteysvarantoa, kun taulut muuttuvat",
            ),
            Said("changes of tables", "taulujen muutoksia"),
        )
    if not isinstance(settings.KEYRING, Path):
        yield Connection(
            "KEYRING",
            str(conninfo_to_dict(settings.KEYRING).get("host") or "localhost"),
            Said("the keyring", "avainnippu"),
            Said("keys, wrapped; no texts", "avaimet käärittyinä; ei tekstejä"),
        )
    if settings.REDIS_URL:
        yield Connection(
            "REDIS_URL",
            hosts(settings.REDIS_URL),
            Said("what joins the processes", "prosessien välinen väylä"),
            Said(
                "sealed notices, counters under hashes; nothing on a disk",
                "salattuja ilmoituksia, laskureita tiivisteillä; ei levylle",
            ),
        )
    if settings.SENDS_MAIL:
        yield Connection(
            "EMAIL_URL",
            settings.EMAIL_HOST,
            Said("mails about turns that lack somebody", "viestit vuoroista, joista puuttuu joku"),
            Said("services, days and times; nobody's name", "palvelut, päivät ja ajat; ei kenenkään nimeä"),
        )


def hosts(addresses: str) -> str:
    """The hosts of `REDIS_URL`, or the path of a socket."""
    found = []
    for part in addresses.split(","):
        parts = urlsplit(part if "://" in part else f"//{part}")
        found.append(parts.netloc.rpartition("@")[2] or parts.path or "localhost")
    return ", ".join(found)
