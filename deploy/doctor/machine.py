"""The machine: its clock, its disks, and who may read the settings."""

import ctypes
import os
import shutil
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection

from deploy import environment, keyrings
from deploy.doctor.findings import Finding, Visit
from moderation.audit import access as audit
from moderation.live import clocks

CLOCK_DRIFT = timedelta(seconds=2)
"""Turns, promises and one-time codes go by the clock of each server; more is noticed."""
FREE_BYTES, FREE_SHARE = 1024**3, 0.1
TIME_ERROR, TIMEX_BYTES = 5, 208
"""What adjtimex(2) returns while nothing keeps the clock, and the size of what it fills in."""


def settings_file(_visit: Visit) -> Iterator[Finding]:
    """Nobody but the servers' user reads the secrets."""
    for path in (environment.place(os.environ), Path(os.environ.get(keyrings.FILE_NAME) or "/nonexistent")):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding("secrets-readable", f"others of this machine may read {path}", f"chmod 600 {path}")


def clock(visit: Visit) -> Iterator[Finding]:
    """The clock goes right, and as the database's does."""
    if ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(TIMEX_BYTES)) == TIME_ERROR:
        yield Finding("clock-alone", "nothing keeps this machine's clock", "Run chrony or systemd-timesyncd.")
    latest = audit.latest()
    if latest is not None and latest - visit.now > CLOCK_DRIFT:
        yield Finding(
            "clock-set-back", f"the audit trail is ahead of it by {latest - visit.now}", "Set the clock right."
        )
    if abs(ahead := clocks.ahead_of_database(visit.now)) > CLOCK_DRIFT:
        yield Finding("clock-off", f"it and the database's are {abs(ahead)} apart", "Set both by the same time server.")


def disk(_visit: Visit) -> Iterator[Finding]:
    """What is written has room."""
    for place in sorted({place for place in _places() if place.exists()}):
        usage = shutil.disk_usage(place)
        if usage.free < min(FREE_BYTES, usage.total * FREE_SHARE):
            yield Finding(
                "disk-full", f"{usage.free // 1024**2} MB are free where {place} is", "Make room, or add a disk."
            )


def _places() -> Iterator[Path]:
    if connection.vendor == "sqlite":
        yield Path(str(connection.settings_dict["NAME"])).parent
    if isinstance(settings.KEYRING, Path):
        yield settings.KEYRING
    if settings.ROOM_KEY_BACKUPS:
        yield settings.ROOM_KEY_BACKUPS
