"""Everywhere that something could have been left, except the memory of living processes.

Memory is left out: a process that serves a visitor has to know what is said and where to send it. What of it could
outlive the process, a core dump, is among the places.
"""

import contextlib
import http.client
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import psutil
import psycopg

from tests.privacy.ground import Ground
from tests.privacy.searcher import Place
from tests.support.servers import ROOT, PostgreSQL

ANSWERS = ("/livez", "/readyz", "/metrics", "/asyncapi.json", "/openapi.json", "/api/services", "/")
"""What whoever supervises the servers asks for, and what everybody gets."""


def everywhere(ground: Ground, heard: Sequence[str]) -> Iterator[Place]:
    """Every place. `heard` is what pages were sent: texts belong there, where somebody is does not (rule 17)."""
    yield Place("frames that pages were sent", "\n".join(heard).encode(), ("address", "agent"))
    yield from _tables(ground)
    yield from _redis(ground)
    yield from nearby(ground)
    for name, server in (("database", ground.postgresql), ("keyring", ground.keyring)):
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute("CHECKPOINT")
        yield from _files(server.data, f"files of the {name}")
    yield from _processes(ground)
    yield from _answers(ground)


def nearby(ground: Ground) -> Iterator[Place]:
    """Logs and output of every process, temporary files, core dumps, and what Redis has heard and holds."""
    with ground.redis.client() as client:
        client.save()
    yield from _files(ground.directory, "")
    for path in core_dumps():
        yield Place(f"core dump {path}", path.read_bytes())


def core_dumps() -> list[Path]:
    """Of processes that ran in the repository, where the system puts them beside the process."""
    return [path for path in ROOT.glob("core*") if path.is_file()]


def _tables(ground: Ground) -> Iterator[Place]:
    """Every table, as a backup has it; and what each connection has asked last, as who watches the database sees it."""
    for server, name in ((ground.postgresql, "vierella"), (ground.keyring, "keyring")):
        yield Place(f"dump of {name}", server.dump(name))
        yield Place(f"statements of {name}", _asked(server))


def _asked(server: PostgreSQL) -> bytes:
    with psycopg.connect(server.url) as connection:
        rows = connection.execute("SELECT query, application_name, client_addr::text FROM pg_stat_activity").fetchall()
    return repr(rows).encode()


def _redis(ground: Ground) -> Iterator[Place]:
    with ground.redis.client() as client:
        yield Place("keys of redis", b"\n".join(client.scan_iter(count=1000)))
        yield Place("slow log of redis", repr(client.slowlog_get(1000)).encode())
        yield Place("clients of redis", repr(client.client_list()).encode())


def _files(directory: Path, name: str) -> Iterator[Place]:
    for path in sorted(directory.rglob("*")):
        with contextlib.suppress(FileNotFoundError):  # servers remove files of their own
            if path.is_file() and not path.is_symlink():
                yield Place(f"{name} {path.relative_to(directory)}".strip(), path.read_bytes())


def _processes(ground: Ground) -> Iterator[Place]:
    """Environment, command line, and files that are open but have no name any more."""
    for daemon in ground.daemons:
        for process in _with_children(daemon.pid):
            with contextlib.suppress(psutil.NoSuchProcess, FileNotFoundError, ProcessLookupError):
                told = [*process.cmdline(), *(f"{key}={value}" for key, value in process.environ().items())]
                yield Place(f"environment of {daemon.name}", "\n".join(told).encode())
                yield from _nameless(daemon.name, process.pid)


def _with_children(pid: int) -> Iterable[psutil.Process]:
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _nameless(name: str, pid: int) -> Iterator[Place]:
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            target = os.readlink(entry)
            if target.startswith("/") and target.endswith(" (deleted)") and "/dev/" not in target:
                yield Place(f"deleted file {target} of {name}", entry.read_bytes())


def _answers(ground: Ground) -> Iterator[Place]:
    for product in ground.house.products:
        for path in ANSWERS:
            connection = http.client.HTTPConnection(product.host, timeout=10)
            with contextlib.closing(connection):
                connection.request("GET", path, headers={"X-Forwarded-Proto": "https"})
                answer = connection.getresponse()
                yield Place(f"answer of {path}", repr(answer.getheaders()).encode() + answer.read())
