"""Every address that the product answers at: those of its router, and the files of the front end.

Run as `python -m tests.audit.addresses` in a house's environment it prints them as JSON.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")
ABSENT = {
    "int": "999999",
    "path": "no/such/thing",
    "slug": "no-such-thing",
    "str": "no-such-thing",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
"""For each converter a value that names nothing."""


def addresses(patterns: Iterable[URLPattern | URLResolver] | None = None, before: str = "/") -> Iterator[str]:
    """The router's addresses as they are written there: `/chat/<slug:slug>`. Raises ValueError for a regular one."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        address = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, address)
        elif "(" in address or "^" in address:
            raise ValueError(f"an address written as a regular expression cannot be filled in: {address}")
        else:
            yield address


def filled(address: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    """The address with values for its parameter: those known by its name, and one that names nothing.

    Where there are several parameters, nothing is known of the combinations: they all name nothing.
    """
    found = list(PARAMETER.finditer(address))
    absent = PARAMETER.sub(lambda match: ABSENT[match["converter"] or "str"], address)
    if len(found) != 1:
        return [absent]
    return [*(PARAMETER.sub(value, address) for value in known.get(found[0]["name"], ())), absent]


def static_files() -> list[str]:
    """The addresses of the front end's files."""
    from django.conf import settings

    # What is compressed has no address of its own: it is another form of its neighbour.
    files = sorted(path for path in settings.STATIC_ROOT.rglob("*") if path.is_file() and path.suffix != ".gz")
    return [f"{settings.STATIC_URL}{path.relative_to(settings.STATIC_ROOT).as_posix()}" for path in files]


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    sys.stdout.buffer.write(msgspec.json.encode([[*addresses()], static_files()]))
