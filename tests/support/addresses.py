"""Every address of the product, found in its URL patterns."""

import re
from collections.abc import Iterator
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver


def patterns(resolver: URLResolver, before: str = "/") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its pattern."""
    for part in resolver.url_patterns:
        route = before + str(part.pattern)
        if isinstance(part, URLResolver):
            yield from patterns(part, route)
        else:
            yield route, part


def routes() -> dict[str, URLPattern]:
    """All of the product's, parameters as they stand in the pattern."""
    return dict(patterns(get_resolver()))


NOWHERE = UUID(int=0)
_SOMETHING = {"slug": "apua-eroon", "uuid": str(NOWHERE), "int": "0", "str": "nothing"}


def with_something(route: str) -> str:
    """The route with something in the place of its parameters: a service that is there, and else what is nowhere."""
    return re.sub(r"<(\w+):\w+>", lambda found: _SOMETHING[found[1]], route)
