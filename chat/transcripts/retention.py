"""How long logs live. Their owners (contacts, later rooms and letters) decide when; this finishes the job."""

from datetime import datetime

from chat.transcripts import access, actions
from chat.transcripts.models import Grant, StoredEntry, Stream
from moderation.retention.proofs import Outcome, attempt, attempt_on_copy
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


@attempt("talks whose text was shredded")
def read_shredded_talks(now: datetime) -> Outcome:
    """Their keys, and entries that are left."""
    return access.read_shredded(now)


@attempt("keys of talks that are no more")
def find_keys_without_talk(_now: datetime) -> Outcome:
    """Among the keys of talks that are older than an hour."""
    return access.find_keys_without_talk()


@attempt_on_copy("talks that are over by now")
def read_talks_in_copy(alias: str) -> Outcome:
    """Every entry, with every key that exists."""
    return access.read_copy(alias)
