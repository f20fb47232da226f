"""A textbook chat on Django Channels under uvicorn: a peer under load."""

import os
import sys

from tests.load.crowd import Crowd
from tests.load.line import Line
from tests.load.meter import body
from tests.load.systems import Ground, System
from tests.support.servers import Daemon, free_port, run

MODULE = "tests.load.peers.textbook_app"


class Participant:
    """Somebody in a room; the sender's own message comes back and is the ack."""

    def __init__(self, line: Line) -> None:
        """A connection is in one room."""
        self.line = line

    def say(self, number: int) -> None:
        """Write."""
        self.line.send(b'{"message": "%s"}' % body(number))


class TextbookCrowd(Crowd):
    """The tutorial's address names the room, so a worker has one connection for each conversation."""

    def __init__(self, host: str) -> None:
        """`host` with its port."""
        super().__init__()
        self._host = host

    async def open_worker(self, number: int) -> None:
        """Connects only with a conversation."""

    async def open_conversation(self, number: int) -> None:
        """Both join a room of their own."""
        await self.open_room(number, 2)

    async def open_room(self, number: int, size: int) -> None:
        """One after the other joins."""
        for _ in range(size):
            line = await self.connect(f"ws://{self._host}/ws/chat/room{number}/")
            self.members.append(Participant(line))

    def hear(self, line: Line, frame: bytes) -> None:
        """Note messages."""
        if self.meter is not None:
            self.meter.scan(line.number, frame)


class Textbook(System):
    """uvicorn with one process, PostgreSQL and the Redis layer."""

    hint = 100
    table = "textbook_message"

    def __init__(self, ground: Ground) -> None:
        """Starts nothing yet."""
        super().__init__(ground, "channels")

    def start(self) -> Crowd:
        """Make the table and serve."""
        self.database, port = self.ground.fresh_database(), free_port()
        env = os.environ | {"DATABASE_URL": self.database, "REDIS_URL": self.ground.redis.url}
        run(["-m", MODULE], env)
        options = {"host": "127.0.0.1", "port": str(port), "log-level": "warning", "backlog": "2048"}
        arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
        command = [sys.executable, "-m", "uvicorn", f"{MODULE}:application", "--no-access-log", *arguments]
        self.run(Daemon(self.name, command, self.ground.directory / "channels.log", env=env), port)
        return TextbookCrowd(f"127.0.0.1:{port}")
