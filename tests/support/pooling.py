"""PgBouncer as deploy/pgbouncer.ini sets it up, over a PostgreSQL of the tests' own."""

import configparser
import os
import shutil
import tempfile
from pathlib import Path

import psycopg

from tests.support.servers import ROOT, Daemon, PostgreSQL, binary, free_port, ordinary_user

DOCUMENTED = ROOT / "deploy" / "pgbouncer.ini"


class PgBouncer:
    """Every transaction goes to another connection than the one before, if there is one: what a session keeps is lost.

    It refuses to run as root, who lends it to an ordinary system user.
    """

    def __init__(self, directory: Path, postgresql: PostgreSQL) -> None:
        """Starts nothing yet; `directory` gets the log."""
        self.port = free_port()
        self._postgresql = postgresql
        self._user = ordinary_user() if os.geteuid() == 0 else None
        # Not below `directory`: pytest's directories are closed to other users.
        self._home = Path(tempfile.mkdtemp(prefix="vierella-pgbouncer-"))
        self.daemon = Daemon(
            "pgbouncer",
            [binary("pgbouncer"), str(self._home / "pgbouncer.ini")],
            directory / "pgbouncer.log",
            user=self._user,
        )

    @property
    def url(self) -> str:
        """The cluster's first database, through the pooler."""
        return self.through(self._postgresql.url)

    def through(self, direct: str) -> str:
        """The address of a database of the cluster, through the pooler."""
        return direct.replace(f":{self._postgresql.port}/", f":{self.port}/")

    def start(self) -> None:
        """Start, and wait until it lets somebody through."""
        (self._home / "users").write_text('"vierella" ""\n')
        with (self._home / "pgbouncer.ini").open("w") as file:
            self._settings().write(file)
        if self._user:
            shutil.chown(self._home, self._user)
        self.daemon.start(self._answers)

    def stop(self) -> None:
        """Stop it."""
        self.daemon.stop()
        shutil.rmtree(self._home, ignore_errors=True)

    def _settings(self) -> configparser.ConfigParser:
        settings = configparser.ConfigParser(delimiters=("=",), comment_prefixes=(";",), interpolation=None)
        settings.read(DOCUMENTED, encoding="utf-8")
        settings["databases"] = {"*": f"host=127.0.0.1 port={self._postgresql.port}"}
        settings["pgbouncer"] = {
            **settings["pgbouncer"],
            "listen_port": str(self.port),
            "auth_type": "trust",
            "auth_file": str(self._home / "users"),
            "server_round_robin": "1",
        }
        return settings

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True
