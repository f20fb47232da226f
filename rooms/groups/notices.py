"""What is published about a room beside its log."""

import uuid

from moderation.live.hub import Notice


def topic(room_id: uuid.UUID) -> str:
    """On which pages in the room hear that something of their own side has changed."""
    return f"room:{room_id}"


def changed(room_id: uuid.UUID) -> Notice:
    """Who is in the room, who leads it, its state or what waits has changed: pages read their side of it anew."""
    return Notice(topic(room_id))
