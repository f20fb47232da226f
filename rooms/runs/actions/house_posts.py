"""Posts that the house itself writes in a room."""

from datetime import datetime

from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.wire import Pinned, Posted
from rooms.groups.models import Room
from rooms.posts.models import Post, Thread


def write(room: Room, stream: Stream, text: str, now: datetime) -> int:
    """Begin a thread that stands above the others, in a room that is locked with its stream; returns its seq."""
    transcripts.append([(stream, Posted(text, by=""))], now)
    seq = stream.head
    thread = Thread.objects.create(room=room, seq=seq, last_seq=seq, is_pinned=True)
    Post.objects.create(room=room, seq=seq, thread=thread)
    transcripts.append([(stream, Pinned(seq, on=True))], now)
    return seq
