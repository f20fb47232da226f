"""Real servers for tests: Redis, PostgreSQL and the product itself, on free ports, each ended by its own id.

Everything a server writes goes to a file; `Daemon.tail` shows its end when something fails.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import redis

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION_NEEDS = {
    "LANGUAGE_REVIEWS": "; ".join(
        f"{code}=2026-01-07 Riikka Testaaja" for code in ("fi", "fi-selko", "sv", "en", "ar", "ru")
    ),
    "ACCESSIBILITY_CONTACT": "saavutettavuus@example.org",
}
"""What an operator says beside addresses and secrets."""
START_SECONDS = 40
STOP_SECONDS = 60


def free_port() -> int:
    """A TCP port of the loopback interface that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class ServerFailedError(Exception):
    """A server did not start, or a command in its environment failed; the message ends with its output."""


class Daemon:
    """A process that this test run started and will end."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        log: Path,
        *,
        env: Mapping[str, str] | None = None,
        user: str | None = None,
    ) -> None:
        """`user`: run as this system user (only root may ask for another)."""
        self.name = name
        self._command, self._env, self._user = list(command), env, user
        self.log = log
        """Where everything that it writes goes."""
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process id. Raises RuntimeError when it was not started."""
        if self._process is None:
            raise RuntimeError(f"{self.name} was not started")
        return self._process.pid

    def start(self, is_up: Callable[[], bool]) -> None:
        """Start, and wait until it is up. Raises ServerFailedError."""
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT if self._user is None else "/",
                env=self._env,
                user=self._user,
                group=_group(self._user),
                extra_groups=[] if self._user else None,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C at the tests is not also one at the servers
            )
        deadline = time.monotonic() + START_SECONDS
        while not is_up():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise ServerFailedError(f"{self.name} did not start.\n{self.tail()}")
            time.sleep(0.05)

    def stop(self, with_signal: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to stop and wait; its exit code. Raises ServerFailedError when it had to be killed."""
        if self._process is None or self._process.poll() is not None:
            return 0 if self._process is None else int(self._process.returncode)
        self._process.send_signal(with_signal)
        try:
            return self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise ServerFailedError(f"{self.name} did not stop in {STOP_SECONDS} s.\n{self.tail()}") from None

    def freeze(self) -> None:
        """Let it stand still: its connections stay open, and nothing is answered."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Undo `freeze`."""
        os.kill(self.pid, signal.SIGCONT)

    def kill(self, with_signal: signal.Signals = signal.SIGKILL) -> None:
        """End it at once, as a power cut would; or as a fault does that has another signal."""
        if self._process is not None:
            self._process.send_signal(with_signal)
            self._process.wait()

    def tail(self, lines: int = 60) -> str:
        """The end of what it has written."""
        written = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join([f"--- {self.name}: {self.log}", *written[-lines:]])


class Redis:
    """A Redis of its own that stores nothing on disk."""

    def __init__(
        self,
        directory: Path,
        name: str = "redis",
        *,
        password: str = "",
        certificate: tuple[Path, Path] | None = None,
        options: Mapping[str, str] | None = None,
    ) -> None:
        """Starts nothing yet. With a `certificate` for localhost and its key: TLS. `options`: as in redis.conf."""
        self.port = free_port()
        at = f":{password}@" if password else ""
        self.url = f"redis://{at}127.0.0.1:{self.port}/0"
        arguments = {
            "port": str(self.port),
            "bind": "127.0.0.1",
            "save": "",
            "appendonly": "no",
            "dir": str(directory),
        }
        if password:
            arguments |= {"requirepass": password, "masterauth": password}
        if certificate is not None:
            self.url = f"rediss://{at}localhost:{self.port}/0?ssl_ca_certs={certificate[0]}"
            arguments |= {"port": "0", "tls-port": str(self.port), "tls-auth-clients": "no"}
            arguments |= {"tls-cert-file": str(certificate[0]), "tls-key-file": str(certificate[1])}
        arguments |= options or {}
        parts = [part for option, value in arguments.items() for part in (f"--{option}", *value.split(" "))]
        self.daemon = Daemon(name, [binary("redis-server"), *parts], directory / f"{name}.log")

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    def client(self) -> "redis.Redis":
        """A client of it, to be closed."""
        return redis.Redis.from_url(self.url)

    def start(self) -> None:
        """Start, and wait until it answers."""
        self.daemon.start(self._answers)

    def stop(self) -> None:
        """Stop it."""
        self.daemon.stop()

    def _answers(self) -> bool:
        try:
            with self.client() as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False


class PostgreSQL:
    """A PostgreSQL cluster of its own in a temporary directory.

    Commits are as visible and as ordered as in production, but not synced to the disk: the machine
    may lose them, the tests never cut its power. Its programs refuse to run as root, so root lends
    the cluster to an ordinary system user.
    """

    def __init__(self, directory: Path, *, is_durable: bool = False, options: Mapping[str, str] | None = None) -> None:
        """Makes the cluster's directory; `directory` gets the log. `is_durable`: as durable as by default.

        `options`: as in postgresql.conf.
        """
        self.port = free_port()
        self.url = f"postgres://vierella@127.0.0.1:{self.port}/postgres"
        self._user = ordinary_user() if os.geteuid() == 0 else None
        # Not below `directory`: pytest's directories are closed to other users.
        self._home = Path(tempfile.mkdtemp(prefix="vierella-postgresql-"))
        if self._user:
            shutil.chown(self._home, self._user)
        settings = {
            "port": str(self.port),
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": "200",
        }
        if not is_durable:
            settings |= {"fsync": "off", "full_page_writes": "off"}
        settings |= options or {}
        arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        command = [postgresql_binary("postgres"), "-D", str(self.data), *arguments]
        self.daemon = Daemon("postgresql", command, directory / "postgresql.log", user=self._user)

    @property
    def data(self) -> Path:
        """The cluster's directory."""
        return self._home / "data"

    def start(self) -> None:
        """Make the cluster, start it and wait until it answers."""
        options = ["-U", "vierella", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        self._run("initdb", "-D", str(self.data), *options)
        self.daemon.start(self._answers)

    def restart(self) -> None:
        """Start again over the same data, after its daemon was stopped."""
        self.daemon.start(self._answers)

    def create_database(self, name: str) -> str:
        """A new, empty database; its address."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
        return self.database(name)

    def database(self, name: str) -> str:
        """The address of a database."""
        return self.url.removesuffix("postgres") + name

    def dump(self, name: str, *options: str) -> bytes:
        """A database as `pg_dump` writes it: SQL, as text."""
        return self._run("pg_dump", *self._here, *options, name)

    def load(self, name: str, dump: bytes) -> None:
        """Fill an empty database with a dump."""
        self._run("psql", *self._here, "--quiet", "--set=ON_ERROR_STOP=1", name, given=dump)

    def copy(self, original: "PostgreSQL") -> None:
        """Take a base backup of a running server, in place of `start`; `restart` then runs it."""
        self._run("pg_basebackup", *original._here, "--checkpoint=fast", "--no-sync", "-D", str(self.data))

    def stop(self) -> None:
        """Stop it without waiting for its clients, and remove the cluster."""
        self.daemon.stop(signal.SIGINT)
        shutil.rmtree(self._home, ignore_errors=True)

    @property
    def _here(self) -> list[str]:
        return ["--host=127.0.0.1", f"--port={self.port}", "--username=vierella"]

    def _run(self, program: str, *arguments: str, given: bytes = b"") -> bytes:
        """Run one of PostgreSQL's programs as the server's user; its output. Raises ServerFailedError."""
        done = subprocess.run(
            [postgresql_binary(program), *arguments],
            cwd="/",
            user=self._user,
            group=_group(self._user),
            extra_groups=[] if self._user else None,
            input=given,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise ServerFailedError(f"{program} failed.\n{done.stderr.decode(errors='replace')}")
        return done.stdout

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


class Product:
    """One server process of the product: `manage.py serve`."""

    def __init__(self, name: str, env: Mapping[str, str], directory: Path) -> None:
        """`env` is the whole environment but the port."""
        self.port = free_port()
        self.env = {**env, "PORT": str(self.port)}
        self.daemon = Daemon(name, [sys.executable, "manage.py", "serve"], directory / f"{name}.log", env=self.env)

    @property
    def host(self) -> str:
        """Name and port, as in a `Host` header."""
        return f"localhost:{self.port}"

    def start(self) -> None:
        """Start, and wait until it is ready."""
        self.daemon.start(self.is_ready)

    def stop(self) -> int:
        """Stop it as Ctrl-C or a service manager would; its exit code."""
        return self.daemon.stop()

    def open_files(self) -> int:
        """How many files and connections the process holds."""
        return psutil.Process(self.daemon.pid).num_fds()

    def connections(self) -> int:
        """How many connections of clients it holds, also those that are being closed."""
        held = psutil.Process(self.daemon.pid).net_connections("tcp")
        return sum(one.laddr.port == self.port and one.status != psutil.CONN_LISTEN for one in held)

    def memory(self) -> int:
        """What the process keeps in memory, in bytes."""
        return int(psutil.Process(self.daemon.pid).memory_info().rss)

    def is_ready(self) -> bool:
        """Whether `/readyz` says yes."""
        try:
            with urllib.request.urlopen(f"http://{self.host}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def run(command: Sequence[str], env: Mapping[str, str]) -> str:
    """Run a Python command line in the root of the repository; what it printed. Raises ServerFailedError."""
    done = subprocess.run([sys.executable, *command], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ServerFailedError(f"{' '.join(command)} failed.\n{done.stdout}{done.stderr}")
    return done.stdout


def binary(name: str) -> str:
    """Where the program is. Raises ServerFailedError when it is not installed."""
    path = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/bin")
    if path is None:
        raise ServerFailedError(f"{name} is not installed: run tests/support/system_packages.sh tests")
    return path


def postgresql_binary(name: str) -> str:
    """Debian keeps PostgreSQL's programs out of the path, one directory per version: take the newest."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    return str(found[-1]) if found else binary(name)


def ordinary_user() -> str:
    """Somebody else than root, as whom servers run that refuse root."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _group(user: str | None) -> int | None:
    return pwd.getpwnam(user).pw_gid if user else None


@contextmanager
def running_postgresql(directory: Path) -> Iterator[PostgreSQL]:
    """A PostgreSQL for the block, which may stop and start it."""
    server = PostgreSQL(directory)
    try:
        server.start()
        yield server
    finally:
        server.stop()
