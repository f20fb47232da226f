"""What a check may find, and how all of them are run."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is to be mended."""

    name: str
    """Stable, for whoever watches: `clock-off`."""
    says: str
    mend: str


@dataclass(frozen=True, slots=True)
class Visit:
    """What checks are told."""

    now: datetime
    proxy: str
    """Where the proxy listens, `host:port`; empty: where ALLOWED_HOSTS leads."""


Check = Callable[[Visit], Iterable[Finding]]


def examine(checks: Iterable[Check], visit: Visit) -> Iterator[tuple[str, list[Finding]]]:
    """Each check's name and what it found. One that fails itself has found that: nothing is passed over."""
    for check in checks:
        name = check.__name__.replace("_", "-")
        try:
            found = list(check(visit))
        except Exception as error:
            logger.debug("a check failed", exc_info=True)
            found = [Finding(f"{name}-failed", f"could not be looked at: {type(error).__name__}", "See what it needs.")]
        yield name, found
