"""How long logs live. Their owners (contacts, later rooms and letters) decide when; this finishes the job."""

from datetime import datetime

from chat.transcripts import actions
from chat.transcripts.models import Grant, StoredEntry, Stream
from moderation.retention.registry import goes_with, rule


@rule(Stream, keeps="as long as the contact it belongs to", why="The place of a talk's log; holds no text.")
def finish_interrupted_shredding(now: datetime) -> int:
    """Destroy keys of shredded streams whose process died before it could."""
    return actions.finish_shredding(now)


@rule(
    keeps="keys of talks: as long as the talk's stream, and an hour from their making",
    why="A key without a stream is left of a start that was cut off, or of a database that was restored.",
    in_steps=True,  # the name must be taken for every other process to see before the key goes
)
def destroy_orphaned_keys(now: datetime) -> int:
    """Destroy keys that no stream is sealed under."""
    return actions.destroy_orphaned_keys(now)


goes_with(StoredEntry, Stream, why="Sealed text, deleted and its key destroyed by rule 33.")
goes_with(Grant, Stream, why="Who may read and write a talk.")
