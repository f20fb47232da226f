"""How long guides live."""

from chat.guidance.models import Guide
from moderation.retention.registry import stays

stays(Guide, why="Instructions for those who answer. The only name in them is of who has approved one.")
