"""How long an installation's own phrases live."""

from moderation.retention.registry import stays
from moderation.wordlists.models import OwnPhrase

stays(OwnPhrase, why="What screening looks for, written by staff for everybody: nothing in it is about anybody.")
