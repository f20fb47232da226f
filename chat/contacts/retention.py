"""How long a contact and its text live (rule 33)."""

from datetime import datetime

from chat.contacts import access, actions
from chat.contacts.models import Block, Companion, Contact, Door
from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import goes_with, rule


@rule(
    Contact,
    keeps="the text at most 60 minutes after the end, the row until the record is made, at most 12 hours; the hash of a"
    " code word and a half-written answer (sealed) until the end; to whom it was offered until somebody takes it",
    why="One visitor's contact; the record that remains has no link to it (rule 34).",
    aged_by="created_at",
    in_steps=True,  # one contact after the other, or the sweep and the writer could wait for each other
)
def forget_ended_contacts(now: datetime) -> int:
    """End, shred and record what is due, and delete what is finished."""
    return (
        actions.shred_due(now)
        + actions.end_abandoned(now)
        + actions.close_for_the_day(now)
        + actions.record_overdue(now)
        + actions.erase_finished()
    )


goes_with(Companion, Contact, why="Who is in a talk beside its worker; gone before, when they leave or it is recorded.")


@rule(
    Door,
    keeps="until somebody comes through it, at most 20 minutes",
    why="A booked time opens a talk where the service is closed. Only the hash of its token is kept.",
    aged_by="expires_at",
)
def close_doors(now: datetime) -> int:
    """Delete doors through which nobody came in time."""
    return actions.close_doors(now)


@rule(
    Block,
    keeps="24 hours at most",
    why="The tab of an abusive talk begins no other one (rule 24). Only the hash of its token is kept.",
    aged_by="expires_at",
)
def lift_blocks(now: datetime) -> int:
    """Delete blocks whose time is over."""
    return actions.lift_blocks(now)


@attempt("contacts whose time after the end is over")
def read_overdue_contacts(now: datetime) -> Outcome:
    """Whether any text was left."""
    return access.read_overdue(now)
