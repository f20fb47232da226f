"""Ids as they come from outside, in a frame or a form."""

from uuid import UUID

NOBODYS = UUID(int=0)
"""No row has it: whoever is asked for it answers as for anything else that is not there."""


def parsed_id(text: str) -> UUID | None:
    """The id; None for a text that is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def id_of(text: str) -> UUID:
    """The id; `NOBODYS` for a text that is none, so that it gets the one answer for absent and forbidden."""
    return parsed_id(text) or NOBODYS
