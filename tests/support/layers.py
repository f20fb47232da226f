"""A channel layer that tests can break: it loses, refuses, or delivers, as told."""

import asyncio
from typing import Any

Message = dict[str, Any]


class FakeLayer:
    """What Redis is to processes, in memory. One instance stands for the whole installation."""

    def __init__(self, **_config: Any) -> None:
        """Works until a test says otherwise."""
        self.loses_next = 0
        """How many publications will reach nobody."""
        self.is_down = False
        self.sent: list[Message] = []
        self._members: dict[str, dict[str, asyncio.Queue[Message]]] = {}
        self._number = 0

    async def new_channel(self, prefix: str = "specific") -> str:
        """A name that nobody has."""
        self._refuse_when_down()
        self._number += 1
        return f"{prefix}.{self._number}"

    async def group_add(self, group: str, channel: str) -> None:
        """Join."""
        self._refuse_when_down()
        self._members.setdefault(group, {})[channel] = asyncio.Queue()

    async def group_send(self, group: str, message: Message) -> None:
        """Deliver to every member, the sender too."""
        self._refuse_when_down()
        self.sent.append(message)
        if self.loses_next:
            self.loses_next -= 1
        else:
            for queue in self._members.get(group, {}).values():
                queue.put_nowait(message)

    async def receive(self, channel: str) -> Message:
        """The next message of the channel."""
        self._refuse_when_down()
        queues = (members[channel] for members in self._members.values() if channel in members)
        message = await next(queues).get()
        self._refuse_when_down()
        return message

    async def flush(self) -> None:
        """Connect anew: nobody is a member any more who has not joined again."""
        self._refuse_when_down()

    def _refuse_when_down(self) -> None:
        if self.is_down:
            raise ConnectionError("the layer is down")
