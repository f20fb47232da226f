"""Attempts to read what must be unreadable. Whoever keeps something says in `retention.py` how to try:

    @attempt("texts of talks that are over")
    def read_texts_of_ended_talks(now: datetime) -> Outcome:
        ...  # try, and count

    @attempt_on_copy("texts of talks that are over")
    def read_texts_in_copy(alias: str) -> Outcome:
        ...  # the same in a copy of the database, with the keyring as it is now

`manage.py prove_deletion` makes them all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were tried, and how many of them could be read: that must be none."""

    tried: int
    readable: int


Attempt = Callable[[datetime], Outcome]
AttemptOnCopy = Callable[[str], Outcome]

attempts: dict[str, Attempt] = {}
"""By what is tried to be read."""
attempts_on_copy: dict[str, AttemptOnCopy] = {}


def attempt(what: str) -> Callable[[Attempt], Attempt]:
    """Decorates an attempt on this installation, given the present moment."""

    def register(function: Attempt) -> Attempt:
        attempts[what] = function
        return function

    return register


def attempt_on_copy(what: str) -> Callable[[AttemptOnCopy], AttemptOnCopy]:
    """Decorates an attempt on a copy of the database, given the name of the connection to it."""

    def register(function: AttemptOnCopy) -> AttemptOnCopy:
        attempts_on_copy[what] = function
        return function

    return register
