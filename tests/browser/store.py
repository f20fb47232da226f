"""What the house keeps on its disk, seen from outside."""

import json
import re
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.support.house import House

TOLD_WITHIN = 1.0
"""Seconds after which what pages tell of services is right, though no notice came (chat.openings)."""
DECIDES_WHAT_IS_OPEN = re.compile(r"\s*(UPDATE|INSERT INTO|DELETE FROM) (services_service|duty_onduty)\b")


class Store:
    """The database and the keyring of an embedded house."""

    def __init__(self, house: House) -> None:
        """Reads nothing yet."""
        self.directory = Path(house.env["STATE_DIR"])

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query finds."""
        with closing(self._connect()) as database:
            return database.execute(query, values).fetchall()

    def change(self, statement: str, *values: object, is_told: bool = True) -> None:
        """Change rows behind the server's back, as time passing would. Pages tell it when this returns (`is_told`)."""
        with closing(self._connect()) as database, database:
            changed = database.execute(statement, values).rowcount
        if is_told and changed and DECIDES_WHAT_IS_OPEN.match(statement):
            time.sleep(TOLD_WITHIN)

    def has_key(self, name: str) -> bool:
        """Whether the keyring still has the key."""
        return (self.directory / "keyring" / "keys" / name).exists()

    def files_with(self, word: str) -> list[str]:
        """The files, write-ahead log included, in whose bytes the word is found."""
        files = [path for path in self.directory.rglob("*") if path.is_file()]
        return [path.name for path in files if word.encode() in path.read_bytes()]

    def counted(self) -> int:
        """How many contacts are counted, whether their record is released yet or waits."""
        return sum(int(self.rows(f"SELECT count(*) FROM {table}")[0][0]) for table in RECORDS)  # noqa: S608

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.directory / "vierella.sqlite3", timeout=20)


RECORDS = ("statistics_pendingrecord", "statistics_record")


def time_passes(store: Store, service: str, *, minutes: int) -> None:
    """The service's visitors were last seen so much earlier."""
    store.change(
        """UPDATE contacts_contact SET seen_at = datetime(seen_at, ?)
        WHERE service_id = (SELECT id FROM services_service WHERE slug = ?)""",
        f"-{minutes} minutes",
        service,
    )


def days_pass(store: Store, room: str, days: int) -> None:
    """Everything in the closed group with this id is so many days older, and its end so much nearer."""
    room = room.replace("-", "")
    whose = "WHERE stream_id = (SELECT stream_id FROM groups_room WHERE id = ?)"
    store.change(f"UPDATE transcripts_storedentry SET at = at - ? {whose}", days * DAY_MS, room)  # noqa: S608
    for table, columns, key in DATED:
        sets = ", ".join(f"{column} = date({column}, '-{days} days')" for column in columns)
        store.change(f"UPDATE {table} SET {sets} WHERE {key} = ?", room)  # noqa: S608


DAY_MS = 24 * 60 * 60 * 1000
DATED = (
    ("groups_room", ("starts_on", "ends_on"), "id"),
    ("membership_member", ("joined_on", "here_on"), "room_id"),
)


def may_show(house: House, service: str, *origins: str) -> None:
    """These sites alone may show the service's entry page, as after `manage.py set_embedding_sites`."""
    statement = "UPDATE services_service SET embedding_sites = ? WHERE slug = ?"
    Store(house).change(statement, json.dumps(origins), service)


def nobody_is_on_duty(store: Store) -> None:
    """Desks that are gone already, and those that are open, are off duty."""
    for table in ("duty_helpcall", "duty_onduty_services", "duty_onduty"):
        store.change(f"DELETE FROM {table}")  # noqa: S608


def desk_was_silent(store: Store, login: str, *, seconds: int, is_told: bool = True) -> None:
    """The desk of whoever signs in with this login was last heard of so much earlier."""
    store.change(
        """UPDATE duty_onduty SET seen_at = datetime(seen_at, ?)
        WHERE person_id = (SELECT id FROM staff_person WHERE login = ?)""",
        f"-{seconds} seconds",
        login,
        is_told=is_told,
    )


def desk_silence(store: Store, login: str) -> float | None:
    """For how many seconds nothing has been heard of that desk; None: it is off duty."""
    found = store.rows(
        """SELECT (julianday('now') - julianday(seen_at)) * 86400 FROM duty_onduty
        WHERE person_id = (SELECT id FROM staff_person WHERE login = ?)""",
        login,
    )
    return float(found[0][0]) if found else None


def has_kept(store: Store, login: str, replies: Mapping[str, Mapping[str, str]]) -> None:
    """The worker has kept these ready replies: texts by language, by name."""
    store.change(
        """INSERT INTO replies_reply (id, name, texts, person_id, version)
        SELECT lower(hex(randomblob(16))), key, value, (SELECT id FROM staff_person WHERE login = ?), 0
        FROM json_each(?)""",
        login,
        json.dumps(replies),
    )


def becomes(store: Store, login: str, role: str) -> None:
    """Whoever signs in with this login has this role alone."""
    store.change(
        "UPDATE staff_role SET role = ? WHERE person_id = (SELECT id FROM staff_person WHERE login = ?)", role, login
    )


def turn_began_earlier(store: Store, login: str, *, minutes: int) -> None:
    """Whoever signs in with this login has been on duty for so much longer."""
    store.change(
        """UPDATE duty_onduty SET since = datetime(since, ?)
        WHERE person_id = (SELECT id FROM staff_person WHERE login = ?)""",
        f"-{minutes} minutes",
        login,
    )
