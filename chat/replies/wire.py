"""Frames of the desk about ready replies: the desk asks when somebody is about to choose one."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from msgspec import Meta, Struct

from moderation.live.wire import Frame

PIECE_BYTES = 16 * 1024
"""A slow line brings a piece of this size before its page takes the server for dead (two beats)."""


class DeskAskReplies(Frame):
    """Which ready replies may I use? Answered by `replies`, in as many frames as it takes."""

    state: Annotated[str, Meta(max_length=64)] = ""
    """Of those that the page has."""


class ReplyOnDesk(Struct, frozen=True, omit_defaults=True):
    """A ready reply that this worker may use."""

    name: str
    """What is typed after the slash."""
    texts: dict[str, str]
    """By language, Finnish first. `{name}` stands for the worker's duty name, `{service}` for the service's."""
    service: str = ""
    """Slug of the service in whose talks it is offered; empty: in all."""
    own: bool = False
    """Whether it is the worker's own."""


class DeskReplies(Frame, omit_defaults=True):
    """The ready replies, or the next of them. Without any, and of the state that the page has: nothing has changed."""

    state: str
    """Names what there is to have: the same for the same replies."""
    replies: list[ReplyOnDesk] = []
    services: dict[str, dict[str, str]] = {}
    """In the last frame: names of the services that this worker may answer, by slug and language."""
    more: bool = False
    """Another frame follows."""


def pieces(replies: Iterable[ReplyOnDesk]) -> Iterator[list[ReplyOnDesk]]:
    """The replies in pieces for one frame each, at least one."""
    piece: list[ReplyOnDesk] = []
    size = 0
    for reply in replies:
        weight = sum(len(text.encode()) for text in reply.texts.values())
        if piece and size + weight > PIECE_BYTES:
            yield piece
            piece, size = [], 0
        piece.append(reply)
        size += weight
    yield piece
