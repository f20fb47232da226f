"""Everything that changes what is written in a room, by what it is about."""

from rooms.posts.actions.changing import cover, edit, give_back, hold, pin, react, remove
from rooms.posts.actions.judging import hold_words, judge, withdraw
from rooms.posts.actions.own_side import ignore, mark_read
from rooms.posts.actions.writing import CannotError, Held, Outcome, Writing, post_batch

__all__ = [
    "CannotError",
    "Held",
    "Outcome",
    "Writing",
    "cover",
    "edit",
    "give_back",
    "hold",
    "hold_words",
    "ignore",
    "judge",
    "mark_read",
    "pin",
    "post_batch",
    "react",
    "remove",
    "withdraw",
]
