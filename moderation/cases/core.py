"""What a case may hold, and for how long. Pure."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple, get_args

Category = Literal["danger", "abuse"]
"""Why somebody hands an excerpt in: somebody is in danger, or was abusive."""
CATEGORIES: tuple[Category, ...] = get_args(Category)
KEPT = timedelta(days=30)
"""An excerpt is kept no longer, whether anybody has judged it or not."""
MOST_LINES = 50
"""Of one excerpt: it is a part of a talk, never the whole of a long one."""
KEY_PREFIX = "case-"
"""Of the names of cases' keys in the keyring."""
ORPHAN_GRACE = timedelta(hours=1)
"""A key without a case is left of a transaction that did not end; after this it is destroyed."""


class Line(NamedTuple):
    """One message of an excerpt."""

    author: str
    """`visitor` or `helper`."""
    text: str


def ends_at(now: datetime) -> datetime:
    """When an excerpt that is handed in now is gone."""
    return now + KEPT
