"""Our own product under load: how it is started, and its visitors and workers."""

import json
import os
import secrets
from collections import deque
from collections.abc import Sequence

from tests.load.crowd import WORKER_HOLDS, Crowd
from tests.load.line import Line, within
from tests.load.meter import BODY_BYTES, mark
from tests.load.seeding import SERVICE
from tests.load.systems import Ground, System
from tests.support.servers import Product, run

WORKERS = 1700
TEXT = "Olen miettinyt koko viikon, uskallanko kirjoittaa teille. Nyt kirjoitan.".ljust(BODY_BYTES, ".").encode()[
    :BODY_BYTES
]


class Visitor:
    """A visitor in a talk."""

    def __init__(self, line: Line, token: str) -> None:
        """`token` resumes the talk."""
        self.line, self.token = line, token

    def say(self, number: int) -> None:
        """Write."""
        self.line.send(b'{"t":"say","key":"%s","text":"%s"}' % (mark(number), TEXT))


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
        self._hosts, self._sessions, self._scheme = hosts, sessions, scheme
        self._room_for_more: deque[Line] = deque()
        self._observer: Line | None = None
        self._taken: set[str] = set()

    async def open_worker(self, number: int) -> None:
        """Open the desk and go on duty."""
        line = await self._connect("desk", number, {"Cookie": f"vierella_staff={self._sessions[number]}"})
        await line.ask(b'{"t":"hello","have":{}}', b'{"t":"snapshot"')
        await line.ask(b'{"t":"go_on_duty","services":["%s"]}' % SERVICE.encode(), b'{"t":"duty","mine":{"services":["')
        self._observer = self._observer or line
        self._room_for_more.extend([line] * WORKER_HOLDS)

    async def open_conversation(self, number: int) -> None:
        """A visitor starts; whoever has room accepts. Both have been told when this returns."""
        line = await self._connect("visitor", number)
        start = b'{"t":"start","service":"%s","language":"fi","key":"%s"}' % (
            SERVICE.encode(),
            secrets.token_hex(16).encode(),
        )
        answered = line.promise(b'"t":"joined"')
        talk = json.loads(await line.ask(start, b'{"t":"talk"'))
        await within(answered)
        visitor = Visitor(line, talk["token"])
        self.visitors.append(visitor)
        self.members.append(visitor)

    async def open_room(self, number: int, size: int) -> None:
        """Rooms come later: here, a worker whose desk is open `size - 1` times, and a visitor."""
        raise NotImplementedError

    def hear(self, line: Line, frame: bytes) -> None:
        """Note messages, answer beats, take who waits."""
        if frame.startswith((b'{"t":"ack"', b'{"t":"entries"')):
            line.last = frame
            if self.meter is not None:
                self.meter.scan(line.number, frame)
        elif frame.startswith(b'{"t":"beat"'):
            line.send(b'{"t":"alive","got":%d}' % _seq(line.last) if b'"head"' in frame else b'{"t":"alive"}')
        elif frame.startswith(b'{"t":"queue"') and line is self._observer:
            self._answer([waiting["contact"] for waiting in json.loads(frame)["put"]])
        elif frame.startswith(b'{"t":"contact"'):
            self.members.append(Answering(line, json.loads(frame)["contact"]))
        elif frame.startswith(b'{"t":"talk"'):
            line.last = frame
        elif frame.startswith(b'{"t":"error"'):
            self._refused(json.loads(frame))

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
        host = self._hosts[number % len(self._hosts)]
        own = {"Origin": f"{self._scheme}://{host}", "X-Forwarded-Proto": self._scheme}
        return await self.connect(f"ws://{host}/ws/{role}", own | (headers or {}))


def _seq(frame: bytes) -> int:
    """The highest seq in a frame: the last."""
    at = frame.rfind(b'"seq":')
    return int(frame[at + 6 : frame.index(b",", at)]) if at >= 0 else 0


class Production(System):
    """`manage.py serve` as in production: uvicorn, PostgreSQL, Redis, everything switched on."""

    hint = 1600

    def __init__(self, ground: Ground, processes: int = 1, workers: int = WORKERS) -> None:
        """`processes` share the load; `workers` can be on duty."""
        super().__init__(ground)
        self.name = "ours" if processes == 1 else f"ours, {processes} processes"
        self._processes, self._workers = processes, workers
        self._template = ""
        self._starts = 0
        self._sessions: list[str] = []
        self._directory = ground.directory / self.name.replace(", ", "-").replace(" ", "-")
        self._directory.mkdir()
        self._env = base_environment() | {
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "REDIS_URL": ground.redis.url,
            "SERVER": "uvicorn",
            "STATE_DIR": str(self._directory / "state"),
            "KEYRING": str(self._directory / "keyring"),
        }

    def start(self) -> House:
        """Start the processes over a copy of the seeded database."""
        if not self._template:
            self._template = self.ground.fresh_database()
            self._sessions = seeded(self._env | {"DATABASE_URL": self._template}, self._workers)
        self._starts += 1
        env = self._env | {
            "DATABASE_URL": self.ground.fresh_database(self._template),
            "KEYRING": str(self._directory / f"keyring-{self._starts}"),
        }
        products = [Product(f"ours-{number}", env, self._directory) for number in range(self._processes)]
        for product in products:
            self.run(product.daemon, product.port, product.is_ready)
        return House([f"127.0.0.1:{product.port}" for product in products], self._sessions, "https")


def base_environment() -> dict[str, str]:
    """Nothing of the caller's environment but where programs and temporary files are."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1"}


def seeded(env: dict[str, str], workers: int) -> list[str]:
    """Migrate and seed; the session keys of so many workers."""
    run(["manage.py", "migrate", "--verbosity=0"], env)
    keys: list[str] = json.loads(run(["-m", "tests.load.seeding", str(workers)], env))
    return keys
