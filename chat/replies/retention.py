"""How long ready replies live."""

from chat.replies.models import Reply
from moderation.retention.registry import stays

stays(
    Reply,
    why="What workers write again and again: nothing in it is about a visitor. A worker's own go with their row, a "
    "service's with the service.",
)
