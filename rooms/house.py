"""What one server process runs for closed groups, beside what it runs for talks."""

from chat.house import House
from rooms.posts.writer import PostWriter


class Rooms:
    """One process's share of the groups. Their pages get everything they need from here."""

    def __init__(self, house: House) -> None:
        """`house` has the hub, the readers of logs, the beats and the upkeep, which groups share with talks."""
        self.house = house
        self.posts = PostWriter(house.hub, house.now)

    async def stop(self) -> None:
        """Commit what waits. Call it before the house closes the sockets, so that writers hear of it."""
        await self.posts.stop()

    def close(self) -> None:
        """Wait a moment for database work under way."""
        self.posts.close()
