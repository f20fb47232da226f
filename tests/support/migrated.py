"""Databases with the product's tables, for tests that need them and are about something else.

All migrations take eight seconds of the processor, and each house of the tests begins with them. So the first one of
SQLite and the first one of PostgreSQL are made by `manage.py migrate`, and later ones are copies of what it left, until
a line of the product's Python or a locked package changes.
"""

import fcntl
import functools
import hashlib
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from tests.support.servers import ROOT, ServerFailedError, postgresql_binary, run

_SOURCES = ("chat", "deploy", "moderation", "rooms")
_KEPT = ROOT / "var" / "checks" / "migrated"


def migrate(env: Mapping[str, str]) -> None:
    """Make the tables in the database of this environment, which is empty. Raises ServerFailedError."""
    # Past a pooler: what a dump sets for its session would stay with the next one.
    address = (
        env.get("DATABASE_DIRECT_URL") or env.get("DATABASE_URL") or f"sqlite:///{env['STATE_DIR']}/vierella.sqlite3"
    )
    is_sqlite = address.startswith("sqlite:///")
    place = address.removeprefix("sqlite:///")
    with _locked():
        kept = _directory() / ("database.sqlite3" if is_sqlite else "database.sql")
        is_first = not kept.exists()
        if is_first:
            run(["manage.py", "migrate", "--verbosity=0"], env)
            _keep(place, kept, _sqlite_copy if is_sqlite else _dump)
    if not is_first:
        (_fill_sqlite if is_sqlite else _load)(kept, place)


@contextmanager
def _locked() -> Iterator[None]:
    """Nobody else makes what this process is about to make."""
    _KEPT.mkdir(parents=True, exist_ok=True)
    with (_KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _directory() -> Path:
    """Where databases are kept as the sources of now make them; those of others go."""
    directory = _KEPT / _digest()
    if not directory.exists():
        for other in filter(Path.is_dir, _KEPT.iterdir()):
            shutil.rmtree(other)
        directory.mkdir()
    return directory


@functools.cache
def _digest() -> str:
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    for path in sorted(path for folder in _SOURCES for path in (ROOT / folder).rglob("*.py")):
        digest.update(f"{path.relative_to(ROOT)}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _keep(place: str, kept: Path, copy: Callable[[str, Path], None]) -> None:
    """Whole or not at all: whoever makes it may be stopped at any time."""
    partial = kept.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    copy(place, partial)
    partial.rename(kept)


def _sqlite_copy(place: str, to: Path) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("VACUUM INTO ?", (str(to),))


def _fill_sqlite(kept: Path, place: str) -> None:
    Path(place).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(kept, place)


def _dump(address: str, to: Path) -> None:
    _client("pg_dump", f"--file={to}", "--no-owner", address)


def _load(kept: Path, address: str) -> None:
    options = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
    _client("psql", *options, f"--file={kept}", address)


def _client(program: str, *arguments: str) -> None:
    done = subprocess.run([postgresql_binary(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ServerFailedError(f"{program} failed.\n{done.stderr}")
