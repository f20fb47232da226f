"""What a page in a closed group is handed with."""

from msgspec import Struct


class RoomDoor(Struct, frozen=True):
    """In the page that comes after the right six words; nothing in it names the room (rule 7)."""

    token: str
    """For the first frame (`RoomEnter`): good until the page has one of its own."""
    lang: str
    neutral: str
    """Where leaving fast goes (rule 5)."""
