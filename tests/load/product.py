"""Our own product under load: how it is started, and its visitors and workers."""

import contextlib
import json
import os
import secrets
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.load.crowd import WORKER_HOLDS, Crowd
from tests.load.line import Line, within
from tests.load.meter import BODY_BYTES, mark
from tests.load.seeding import SERVICE
from tests.load.systems import Ground, System
from tests.support.migrated import migrate
from tests.support.servers import PRODUCTION_NEEDS, run
from tests.support.servers import Product as Server
from tests.support.web import STAFF_COOKIE

TEXT = "Olen miettinyt koko viikon, uskallanko kirjoittaa teille. Nyt kirjoitan.".ljust(BODY_BYTES, ".").encode()[
    :BODY_BYTES
]


class Visitor:
    """A visitor in a talk."""

    def __init__(self, line: Line, token: str) -> None:
        """`token` resumes the talk."""
        self.line, self.token = line, token

    def say(self, number: int, text: bytes = TEXT) -> None:
        """Write."""
        self.line.send(b'{"t":"say","key":"%s","text":"%s"}' % (mark(number), text))


class Answering:
    """A worker in one of their talks."""

    def __init__(self, line: Line, contact: str) -> None:
        """`contact` is the talk."""
        self.line, self.contact = line, contact
        self._head = b'{"t":"say","contact":"%s","key":"' % contact.encode()

    def say(self, number: int) -> None:
        """Write."""
        self.line.send(b'%s%s","text":"%s"}' % (self._head, mark(number), TEXT))


class House(Crowd):
    """Visitors who start contacts, and workers on duty who accept them."""

    def __init__(self, hosts: Sequence[str], sessions: Sequence[str], scheme: str) -> None:
        """`hosts`: the processes, used in turns. `sessions`: cookies of workers who have signed in."""
        super().__init__()
        self.visitors: list[Visitor] = []
        self.hosts, self.scheme, self.sessions = hosts, scheme, sessions
        self._room_for_more: deque[Line] = deque()
        self._observer: Line | None = None
        self._waiting: dict[str, None] = {}
        """The queue in its order, as the observer's desk shows it."""
        self._taken: set[str] = set()

    async def open_worker(self, number: int) -> None:
        """Open the desk and go on duty."""
        self._room_for_more.extend([await self.open_desk(number)] * WORKER_HOLDS)

    async def open_desk(self, number: int) -> Line:
        """A desk on duty that takes nobody by itself."""
        line, person = await self._open_desk(number)
        await self._go_on_duty(line, person)
        return line

    def pick_longest_waiting(self) -> str | None:
        """Of those in the queue that were not picked before, who has waited longest; None when there is nobody."""
        contact = next((one for one in self._waiting if one not in self._taken), None)
        if contact is not None:
            self._taken.add(contact)
        return contact

    async def open_conversation(self, number: int) -> None:
        """A visitor starts; whoever has room accepts. The visitor has been told when this returns."""
        line = await self.connect_visitor(number)
        answered = line.promise(b'"t":"joined"')
        visitor = Visitor(line, await start(line))
        await within(answered)
        self.visitors.append(visitor)
        self.members.append(visitor)

    async def open_room(self, number: int, size: int) -> None:
        """Before there are rooms: a talk whose worker has the desk open `size - 1` times.

        Every desk reads the log through the worker's grant, and each message goes to all the others: the path that
        a room's messages take, without anything made for the measurement.
        """
        desks = [await self._open_desk(number) for _ in range(size - 1)]
        await self._go_on_duty(*desks[0])
        self._room_for_more.append(desks[0][0])
        await self.open_conversation(number)

    async def connect_visitor(self, number: int) -> Line:
        """A visitor's connection, not greeted yet."""
        return await self._connect("visitor", number)

    async def connect_member(self, number: int) -> Line:
        """A connection of a member of a closed group, not greeted yet."""
        return await self._connect("room", number)

    async def _open_desk(self, number: int) -> tuple[Line, str]:
        """The desk's line, and whose desk it is."""
        line = await self._connect("desk", number, {"Cookie": f"{STAFF_COOKIE}={self.sessions[number]}"})
        snapshot = json.loads(await line.ask(b'{"t":"hello","have":{}}', b'{"t":"snapshot"'))
        return line, snapshot["me"]["person"]

    async def _go_on_duty(self, line: Line, person: str) -> None:
        frame = b'{"t":"go_on_duty","services":["%s"]}' % SERVICE.encode()
        await line.ask(frame, b'"person":"%s"' % person.encode())  # among those on duty
        self._observer = self._observer or line

    def hear(self, line: Line, frame: bytes) -> None:
        """Note messages, answer beats, take who waits."""
        if frame.startswith((b'{"t":"ack"', b'{"t":"entries"')):
            if self.meter is not None:
                self.meter.scan(line.number, frame)
        elif frame.startswith(b'{"t":"beat"'):
            line.send(b'{"t":"alive","mark":%d}' % _mark_of(frame))
        elif frame.startswith(b'{"t":"queue"') and line is self._observer:
            self._follow_queue(json.loads(frame))
        elif frame.startswith(b'{"t":"contact"'):
            self.members.append(Answering(line, json.loads(frame)["contact"]))
        elif frame.startswith(b'{"t":"error"'):
            self._refused(json.loads(frame))

    def _follow_queue(self, change: dict[str, list[Any]]) -> None:
        for contact in change["drop"]:
            self._waiting.pop(contact, None)
        put = [waiting["contact"] for waiting in change["put"]]
        self._waiting.update(dict.fromkeys(put))
        self._answer(put)

    def _answer(self, waiting: Sequence[str]) -> None:
        for contact in waiting:
            if contact not in self._taken and self._room_for_more:
                self._taken.add(contact)
                self._room_for_more.popleft().send(b'{"t":"accept","contact":"%s"}' % contact.encode())

    def _refused(self, error: dict[str, str]) -> None:
        if self.meter is not None:
            self.meter.refused[error["code"]] += 1
        else:
            print(f"      refused: {error}", flush=True)

    async def _connect(self, role: str, number: int, headers: dict[str, str] | None = None) -> Line:
        host = self.hosts[number % len(self.hosts)]
        return await self.connect(f"ws://{host}/ws/{role}", page_headers(self.scheme, host, number) | (headers or {}))


def page_headers(scheme: str, host: str, number: int = 0) -> dict[str, str]:
    """What a page of the host sends when it opens a socket, through the reverse proxy in production.

    Pages of different numbers come from different networks.
    """
    return {"Origin": f"{scheme}://{host}", "X-Forwarded-Proto": scheme, **network(number)}


def network(number: int) -> dict[str, str]:
    """What the reverse proxy tells of where a client is: another network for each number."""
    return {"X-Forwarded-For": f"10.{number >> 8 & 255}.{number & 255}.1"}


async def start(line: Line) -> str:
    """Begin a contact; its token."""
    key = secrets.token_hex(16)
    frame = b'{"t":"start","service":"%s","language":"fi","key":"%s"}' % (SERVICE.encode(), key.encode())
    token: str = json.loads(await line.ask(frame, b'{"t":"talk"'))["token"]
    return token


def _mark_of(beat: bytes) -> int:
    """The mark that the answer must carry."""
    at = beat.index(b'"mark":') + 7
    return int(beat[at:].split(b",")[0].rstrip(b"}"))


class Product(System):
    """`manage.py serve` with everything switched on."""

    table = "transcripts_storedentry"

    def __init__(self, ground: Ground, name: str, processes: int, workers: int, env: dict[str, str]) -> None:
        """`workers` can be on duty; `env` is what sets the two ways to run apart."""
        super().__init__(ground, name)
        self._processes, self._workers = processes, workers
        self._directory = ground.directory / name
        self._directory.mkdir()
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
        self._env = kept | env | {"PYTHONDONTWRITEBYTECODE": "1"}
        self._sessions: list[str] = []
        self._starts = 0
        self.env: dict[str, str] = {}
        """That of the processes that were started last."""

    def start(self, before: Callable[[], None] | None = None) -> House:
        """Start the processes over a copy of the seeded database, with a new keyring; `before` that, fill it more."""
        if not self._sessions:
            self._sessions = self._seed()
        self._starts += 1
        self.env = env = self._env | self._fresh(self._directory / str(self._starts))
        if before is not None:
            before()
        servers = [Server(f"{self.name}-{number}", env, self._directory) for number in range(self._processes)]
        for server in servers:
            self.run(server.daemon, server.port, server.is_ready)
        scheme = "http" if "VIERELLA_DEMO" in env else "https"
        return House([f"127.0.0.1:{server.port}" for server in servers], self._sessions, scheme)

    def _seed(self) -> list[str]:
        env = self._env | self._template()
        migrate(env)
        keys: list[str] = json.loads(run(["-m", "tests.load.seeding", str(self._workers)], env))
        return keys

    def _template(self) -> dict[str, str]:
        """The environment of a database that is seeded once."""
        raise NotImplementedError

    def _fresh(self, directory: Path) -> dict[str, str]:
        """The environment of a copy of it."""
        raise NotImplementedError


class Production(Product):
    """uvicorn, PostgreSQL and Redis."""

    hint = 1600

    def __init__(self, ground: Ground, processes: int, workers: int) -> None:
        """`processes` over one database."""
        env = {
            **PRODUCTION_NEEDS,
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "REDIS_URL": ground.redis.url,
            "SERVER": "uvicorn",
        }
        super().__init__(ground, "ours" if processes == 1 else f"ours-{processes}", processes, workers, env)
        self._url = ""

    def _template(self) -> dict[str, str]:
        self._url = self.ground.fresh_database()
        return {"DATABASE_URL": self._url, "KEYRING": str(self._directory / "keyring")}

    def _fresh(self, directory: Path) -> dict[str, str]:
        self.database = self.ground.fresh_database(self._url)
        return {"DATABASE_URL": self.database, "KEYRING": str(directory)}


class Embedded(Product):
    """Daphne and SQLite: one process, nothing beside it."""

    hint = 800

    def __init__(self, ground: Ground, workers: int) -> None:
        """As `make run` starts it."""
        super().__init__(ground, "embedded", 1, workers, {"VIERELLA_DEMO": "1", "SERVER": "daphne"})

    def _template(self) -> dict[str, str]:
        return {"STATE_DIR": str(self._directory / "template")}

    def _fresh(self, directory: Path) -> dict[str, str]:
        shutil.copytree(self._directory / "template", directory)
        self.database = str(directory / "vierella.sqlite3")
        return {"STATE_DIR": str(directory)}

    def stored(self) -> int:
        """How many messages are in its database."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {self.table}").fetchone()[0])  # noqa: S608
