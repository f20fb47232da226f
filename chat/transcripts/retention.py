"""How long logs live. Their owners (contacts, later rooms and letters) decide when; this finishes the job."""

from datetime import datetime

from chat.transcripts import actions
from chat.transcripts.models import Grant, StoredEntry, Stream
from moderation.retention.registry import goes_with, rule


@rule(Stream, keeps="as long as the contact it belongs to", why="The place of a talk's log; holds no text.")
def finish_interrupted_shredding(now: datetime) -> int:
    """Destroy keys of shredded streams whose process died before it could."""
    return actions.finish_shredding(now)


goes_with(StoredEntry, Stream, why="Sealed text, deleted and its key destroyed by rule 33.")
goes_with(Grant, Stream, why="Who may read and write a talk.")
