"""What stands in an address in the place of a name."""

import itertools
from collections.abc import Collection

from django.utils.text import slugify

LONGEST = 56


def free_slug(name: str, otherwise: str, taken: Collection[str]) -> str:
    """The name as far as an address has letters for it, else `otherwise`; with a number where there is such a one."""
    slug = slugify(name)[:LONGEST].strip("-") or otherwise
    return next(
        free for number in itertools.count(1) if (free := f"{slug}-{number}" if number > 1 else slug) not in taken
    )
