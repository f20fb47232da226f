"""The control: a server that tells the sender "stored" before the transaction is committed.

Run as `python -m tests.faults.hasty` in place of `manage.py serve`. The history checker must catch it.
"""

import asyncio
import os
import sys
import time
from collections.abc import Sequence

import django

COMMIT_SECONDS = 0.4
"""How long the commit takes here: what a busy disk needs, and longer than an acknowledgement on a busy machine."""


def serve() -> None:
    """Serve with a writer that is too fast."""
    from django.core.management import execute_from_command_line
    from django.db import transaction

    from chat import house
    from chat.transcripts.actions import append_batch
    from chat.transcripts.core import Message
    from chat.transcripts.writer import Outcome, Writer
    from moderation.live.hub import Notice

    class HastyWriter(Writer):
        """Answers from inside the transaction."""

        async def _commit(self, batch: list[tuple[Message, "asyncio.Future[Outcome]"]]) -> None:
            loop = asyncio.get_running_loop()

            def tell(decisions: Sequence[Outcome], notices: Sequence[Notice]) -> None:
                for (_, future), decision in zip(batch, decisions, strict=True):
                    if not future.done():
                        future.set_result(decision)
                self._hub.publish(notices)

            @transaction.atomic
            def work() -> None:
                decisions, notices = append_batch([message for message, _ in batch], self._now())
                loop.call_soon_threadsafe(tell, decisions, notices)
                time.sleep(COMMIT_SECONDS)

            try:
                await self._pool.run(work)
            except Exception as error:
                print(f"after the acks the commit failed: {type(error).__name__}", file=sys.stderr)
                for _, future in batch:
                    if not future.done():
                        future.set_result("unavailable")

    house.Writer = HastyWriter  # type: ignore[attr-defined]
    execute_from_command_line(["manage.py", "serve"])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    serve()
