"""What sealed matters have in common: a key of their own, an opening that lasts for a while, and their end."""

import functools
import logging
import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from moderation.cases.access.excerpts import reading_until
from moderation.cases.core import KEY_PREFIX, READ_FOR, READING_REASONS
from moderation.cases.models import Case, Conduct, Excerpt, Reading
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyringUnavailableError
from moderation.sealing.seal import seal, unseal
from moderation.staff.models import Person

logger = logging.getLogger(__name__)

Sealed = Excerpt | Conduct


def seal_in(row: Sealed, plain: bytes, context: bytes) -> None:
    """Seal this in a row that the caller stores, under a new key. Raises KeyringUnavailableError."""
    row.key_name = f"{KEY_PREFIX}{secrets.token_hex(16)}"
    row.sealed = seal(keyring.current().create(row.key_name), plain, context)


def unsealed(row: Sealed, context: bytes) -> bytes:
    """What is sealed in the row. Raises KeyGoneError, SealBrokenError."""
    return unseal(keyring.current().get(row.key_name), bytes(row.sealed), context)


def seen(case: Case, by: Person, now: datetime, read: Callable[[], object]) -> dict[str, Any]:
    """For the page of the case: what `read` gives, while the person's opening of it lasts."""
    until = reading_until(case, by, now)
    context = {"until": until, "seconds": 0, "lines": None, "reading_reasons": READING_REASONS}
    return context if until is None else context | {"lines": read(), "seconds": int((until - now).total_seconds()) + 1}


def note_opening(case: Case, by: Person, now: datetime) -> None:
    """The person sees it from now on, for a while."""
    Reading.objects.update_or_create(case=case, person=by, defaults={"until": now + READ_FOR})


def erase(rows: Iterable[Sealed]) -> None:
    """Delete the rows, and once that is committed destroy the keys: no copy can be read then."""
    gone = list(rows)
    names = [row.key_name for row in gone]
    for model in {type(row) for row in gone}:
        model.objects.filter(key_name__in=names).delete()
    transaction.on_commit(functools.partial(_destroy, names))


def _destroy(names: Sequence[str]) -> None:
    try:
        keyring.current().destroy_many(names)
    except KeyringUnavailableError as error:  # the rows are gone; the sweep finds the keys without any
        logger.error("keys of cases are left to the sweep: %s", error)
