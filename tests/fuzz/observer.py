"""The other end of `tests.fuzz.stored`: a process that looks into the database for a whole run."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TypeVar

import msgspec

from tests.fuzz.stored import Addresses, FreshCode, Lane, Look, MakeLane, Question, Seen, Unended, Watch
from tests.support.servers import ROOT, ServerFailedError

T = TypeVar("T")
LONGEST_ANSWER = 64 * 1024 * 1024


class Observer:
    """Asks one question at a time."""

    def __init__(self, process: Process) -> None:
        """Use `observer`."""
        self._process = process
        self._turn = asyncio.Lock()

    async def lane(self, number: int) -> Lane:
        """A service with people of its own."""
        return await self._ask(MakeLane(number), Lane)

    async def fresh_code(self, login: str) -> None:
        """The person may sign in again at once."""
        await self._ask(FreshCode(login), type(None))

    async def look(self, service: str, start_keys: list[str], since: int) -> Seen:
        """What became of contacts."""
        return await self._ask(Look(service, start_keys, since), Seen)

    async def unended(self, service: str) -> int:
        """How many contacts of the service have not ended."""
        return await self._ask(Unended(service), int)

    async def addresses(self) -> list[str]:
        """Every address of the product."""
        return await self._ask(Addresses(), list[str])

    async def _ask(self, question: Question, kind: type[T]) -> T:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        async with self._turn:
            self._process.stdin.write(msgspec.json.encode(question) + b"\n")
            line = await self._process.stdout.readline()
        if not line:
            raise ServerFailedError(f"the database could not be asked: {type(question).__name__}")
        return msgspec.json.decode(line, type=kind)


@asynccontextmanager
async def observer(env: Mapping[str, str], *, is_watching: bool = True) -> AsyncIterator[Observer]:
    """An observer of the house with this environment. `is_watching`: it notes what moves from now on."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.fuzz.stored", cwd=ROOT, env=env, stdin=PIPE, stdout=PIPE, limit=LONGEST_ANSWER
    )
    try:
        made = Observer(process)
        if is_watching:
            await made._ask(Watch(), type(None))
        yield made
    finally:
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()
