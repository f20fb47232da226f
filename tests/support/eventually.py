"""Waiting for what must happen."""

import asyncio
from collections.abc import Callable


async def eventually(condition: Callable[[], bool], seconds: float = 5.0, *, every: float = 0.001) -> None:
    """Return once the condition holds; it is looked at `every` so many seconds. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  (what is waited for knows nothing of the test)
            await asyncio.sleep(every)
