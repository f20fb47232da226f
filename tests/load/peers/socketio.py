"""socket.io 4 with PostgreSQL: a peer under load."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.load.crowd import WORKER_HOLDS, Crowd
from tests.load.line import Line
from tests.load.meter import body
from tests.load.systems import Ground, System
from tests.support.servers import ROOT, Daemon, free_port

SOURCE = Path(__file__).parent / "socketio"


class Participant:
    """Somebody in a room."""

    def __init__(self, line: Line, room: bytes) -> None:
        """Joined already."""
        self.line, self._room = line, room

    def say(self, number: int) -> None:
        """Emit with an ack: the message's number is also the ack's id."""
        self.line.send(b'42%d["say","%s","%s"]' % (number, self._room, body(number)))


class SocketIOCrowd(Crowd):
    """Engine.IO 4 over WebSocket only. A worker's connection joins the rooms of both conversations."""

    def __init__(self, host: str) -> None:
        """`host` with its port."""
        super().__init__()
        self._url = f"ws://{host}/socket.io/?EIO=4&transport=websocket"
        self._workers: dict[int, Line] = {}

    async def open_worker(self, number: int) -> None:
        """Connect."""
        self._workers[number] = await self._connect()

    async def open_conversation(self, number: int) -> None:
        """Both join a room of their own."""
        for line in (await self._connect(), self._workers[number // WORKER_HOLDS]):
            await self._join(line, number)

    async def open_room(self, number: int, size: int) -> None:
        """One after the other joins."""
        for _ in range(size):
            await self._join(await self._connect(), number)

    def hear(self, line: Line, frame: bytes) -> None:
        """Note messages and acks; answer pings."""
        if frame.startswith(b"42"):
            if self.meter is not None:
                self.meter.scan(line.number, frame)
        elif frame.startswith(b"43"):
            if self.meter is not None:
                self.meter.note(line.number, int(frame[2 : frame.index(b"[")]))
        elif frame == b"2":
            line.send(b"3")

    async def _connect(self) -> Line:
        line = await self.connect(self._url)
        await line.ask(b"40", b'40{"sid"')
        return line

    async def _join(self, line: Line, number: int) -> None:
        room = b"room%d" % number
        ack = 10**11 + number  # far from the numbers of messages
        await line.ask(b'42%d["join","%s"]' % (ack, room), b"43%d[" % ack)
        self.members.append(Participant(line, room))


class SocketIO(System):
    """Node with the packages of peers/socketio."""

    hint = 1600
    table = "message"

    def __init__(self, ground: Ground) -> None:
        """Installs the packages beside the results. Raises CalledProcessError when they cannot be had."""
        super().__init__(ground, "socketio")
        self._directory = ground.directory / "socketio"
        self._env = os.environ | {"PATH": f"{ROOT / '.venv/node/bin'}:{os.environ['PATH']}"}
        shutil.copytree(SOURCE, self._directory)
        subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=self._directory,
            env=self._env,
            check=True,
            capture_output=True,
        )

    def start(self) -> Crowd:
        """One process, as its documentation shows."""
        self.database, port = self.ground.fresh_database(), free_port()
        env = self._env | {"PORT": str(port), "DATABASE_URL": self.database}
        command = ["node", str(self._directory / "server.js")]
        self.run(Daemon(self.name, command, self._directory / "server.log", env=env), port)
        return SocketIOCrowd(f"127.0.0.1:{port}")
