"""Reads what can be read in a database, with the product's own code and every key and secret that is there.

Run as `python -m tests.privacy.reader` in the environment of a house whose DATABASE_URL names a copy; prints the texts
as JSON. It asks as a reader with a grant does, and then opens each entry with each key, whoever may read it.
"""

import contextlib
import json
import os
from collections.abc import Iterator

import django

SECRETS = ("tokens", "audit", "statistics")


def readable() -> set[str]:
    """Every text."""
    return {*_as_reader(), *_as_thief()}


def _as_reader() -> Iterator[str]:
    from chat.transcripts.access import NotReadableError, read_after
    from chat.transcripts.models import Grant
    from chat.transcripts.wire import Said

    for grant in Grant.objects.filter(revoked_at=None):
        with contextlib.suppress(NotReadableError):
            for entry in read_after(grant.stream_id, grant.pk, 0).entries:
                if isinstance(entry.body, Said):
                    yield entry.body.text


def _as_thief() -> Iterator[str]:
    from chat.transcripts.models import StoredEntry
    from chat.transcripts.sealed import unseal_body
    from chat.transcripts.wire import Said
    from moderation.sealing import keyring
    from moderation.sealing.seal import SealBrokenError

    here = keyring.current()
    names = list(here.names())
    keys = [*here.get_many(names).values(), *(here.secret(name) for name in SECRETS)]
    for stored in StoredEntry.objects.all():
        for key in keys:
            with contextlib.suppress(SealBrokenError):
                body = unseal_body(key, stored.stream_id, stored.seq, stored.sealed)
                if isinstance(body, Said):
                    yield body.text


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(json.dumps(sorted(readable())))
