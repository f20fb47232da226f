"""How long letters live."""

from datetime import datetime

from chat.letters import access, actions
from chat.letters.models import Letter, Slot
from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import rule


@rule(
    Letter,
    keeps="30 days after the answer, or after the day that one was promised; less when its writer deletes it",
    why="A letter waits for its answer, and the answer for its reader. Only keys made of the return code lead to it.",
    aged_by="sent_at",
    in_steps=True,  # a letter after the other: each has a key to destroy
)
def erase_letters(now: datetime) -> int:
    """Erase what is due, and destroy the staff's keys of answers that were read."""
    return actions.erase_due(now) + actions.finish_destroying_keys(now)


@rule(
    Slot,
    keeps="until the time is over; which letter has booked it, less when the letter goes or gives it back",
    why="A letter opens a talk at the time that it has booked.",
    aged_by="ends_at",
)
def expire_slots(now: datetime) -> int:
    """Delete times that are over."""
    return actions.expire_slots(now)


@attempt("letters whose answer was read, as their staff")
def read_letters_as_staff(_now: datetime) -> Outcome:
    """Their keys in the keyring."""
    return access.read_by_staff()
