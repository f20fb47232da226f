"""What is published about a room beside its log."""

import uuid

from moderation.live.hub import Notice


def topic(room_id: uuid.UUID) -> str:
    """The topic of a room's notices."""
    return f"room:{room_id}"


def changed(room_id: uuid.UUID) -> Notice:
    """The notice that pages in the room must ask again how things stand for whoever looks at them."""
    return Notice(topic(room_id), b"")
