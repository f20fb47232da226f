"""What an audit row may hold: names of things and random ids, never content. Pure."""

import re

_NAME = re.compile(r"^[a-z][a-z_]{0,39}$")
_OBJECT_ID = re.compile(r"^[A-Za-z0-9_-]{0,64}$")


def checked_name(name: str) -> str:
    """The action's or kind's name. Raises ValueError unless it is one lower-case word with underscores."""
    if not _NAME.match(name):
        raise ValueError("an audit name is one lower-case word, so that no content can slip in")
    return name


def checked_object_id(object_id: str) -> str:
    """The id. Raises ValueError unless it looks like a random id or a slug."""
    if not _OBJECT_ID.match(object_id):
        raise ValueError("an audited object is named by its id or slug")
    return object_id
