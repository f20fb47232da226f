"""Reading an installation's own phrases, and having this process look for them."""

import logging
import threading
from collections.abc import Sequence

from django.db.models import Count, Max

from moderation.screening.risks import AdditionError, use_additions
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.wordlists.models import OwnPhrase

logger = logging.getLogger(__name__)

Version = tuple[int, int]
"""How many there are, and the newest one's number: rows come and go, and no number comes twice."""
_lock = threading.Lock()
_in_use: list[Version] = [(0, 0)]


class NoPhraseError(LookupError):
    """There is no such phrase, or it is not this person's to know of."""


def edits_words(person: Person) -> bool:
    """Whether the person keeps the lists."""
    return may(person, "edit_words")


def own_phrases() -> Sequence[OwnPhrase]:
    """All of them, by language."""
    return list(OwnPhrase.objects.all())


def use_newest() -> None:
    """Have this process look for the phrases as they are stored now: one query where nothing has changed."""
    version = _version()
    if version == _in_use[0]:
        return
    with _lock:  # reading the lists takes a while, and one at a time is enough
        lines = [f"{row.language} {row.kind}: {row.phrase}" for row in OwnPhrase.objects.all()]
        try:
            use_additions("\n".join(lines), "database")
        except AdditionError as error:  # another release wrote them; the lists stay as they were
            logger.error("phrases of the installation are not looked for: %s", error)
        _in_use[0] = version


def _version() -> Version:
    found = OwnPhrase.objects.aggregate(count=Count("pk"), newest=Max("pk"))
    return found["count"], found["newest"] or 0
