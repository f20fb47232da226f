"""A backup of the database, taken in the middle of a talk, and what somebody reads in it who has everything else."""

import json
import signal
from pathlib import Path

from tests.privacy.ground import Ground
from tests.support.servers import PostgreSQL, run

READ = ("-m", "tests.privacy.reader")


class Backup:
    """Both kinds: a dump, and a copy of the server's files with its log. Without the keyring, as README demands."""

    def __init__(self, ground: Ground, directory: Path) -> None:
        """Take it now. `directory` gets the log of the server that is run on the copy."""
        self._ground = ground
        self._dump = ground.postgresql.dump("vierella")
        self._copy = PostgreSQL(directory)
        self._copy.copy(ground.postgresql)
        self._restored = 0

    def readable(self) -> tuple[set[str], set[str]]:
        """The texts that can be read in the dump and in the copy, with the keyring and every secret of now."""
        self._restored += 1
        name = f"restored_{self._restored}"
        address = self._ground.postgresql.create_database(name)
        self._ground.postgresql.load(name, self._dump)
        in_dump = self._read(address)
        self._copy.restart()
        try:
            in_copy = self._read(self._copy.database("vierella"))
        finally:
            self._copy.daemon.stop(signal.SIGINT)
        return in_dump, in_copy

    def remove(self) -> None:
        """Throw the copy away."""
        self._copy.stop()

    def _read(self, database: str) -> set[str]:
        return set(json.loads(run(READ, {**self._ground.house.env, "DATABASE_URL": database})))
