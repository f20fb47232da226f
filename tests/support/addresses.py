"""Every address of the product, found in its URL patterns."""

from collections.abc import Iterator

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
