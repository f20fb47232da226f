"""What destroyed keys leave behind."""

from datetime import datetime

from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import rule
from moderation.sealing import actions, keyring
from moderation.sealing.keyring.postgres import PURGE_EVERY


@rule(
    keeps=f"traces of keys: {PURGE_EVERY.seconds // 60} minutes in a database's tables, an hour in drafts of files",
    why="A database does not overwrite what it deletes, and a process may die while it writes a file.",
    in_steps=True,  # holds no transaction of this database while the other one works
)
def purge_traces_of_keys(_now: datetime) -> int:
    """Clear away what is left, when it is time."""
    return keyring.current().purge()


@attempt("a line whose key was destroyed just now, and that could be read before")
def read_after_destruction(_now: datetime) -> Outcome:
    """That the keyring destroys keys, and that these attempts would find one that it did not destroy."""
    return Outcome(1, int(actions.reads_after_destruction()))
