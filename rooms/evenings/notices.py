"""What is published about evenings beside their logs."""

import uuid

from moderation.live.hub import Notice


def topic(room_id: uuid.UUID) -> str:
    """On which pages in the room hear that somebody came into an evening or left it."""
    return f"evenings:{room_id}"


def changed(room_id: uuid.UUID) -> Notice:
    """Another number of people is there: pages read the list of evenings anew, and nothing else."""
    return Notice(topic(room_id))
