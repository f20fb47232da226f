"""Reads what can be read in a database, with the product's own code and every key and secret that is there.

Run as `python -m tests.privacy.reader` in the environment of a house whose DATABASE_URL names a copy; prints the texts
as JSON. It asks as a reader with a grant does, and then opens each entry, and what lies beside the logs of closed
groups, with each key, whoever may read it.
"""

import contextlib
import json
import os
from collections.abc import Iterator

import django

SECRETS = ("tokens", "audit", "statistics")


def readable() -> set[str]:
    """Every text."""
    return {*_as_reader(), *_as_thief(), *_beside_logs()}


def _as_reader() -> Iterator[str]:
    from chat.transcripts.access import NotReadableError, read_after
    from chat.transcripts.models import Grant

    for grant in Grant.objects.filter(revoked_at=None):
        with contextlib.suppress(NotReadableError):
            for entry in read_after(grant.stream_id, grant.pk, 0).entries:
                yield from _text_of(entry.body)


def _as_thief() -> Iterator[str]:
    from chat.transcripts.models import StoredEntry
    from chat.transcripts.sealed import unseal_body
    from moderation.sealing import keyring
    from moderation.sealing.seal import SealBrokenError

    here = keyring.current()
    names = list(here.names())
    keys = [*here.get_many(names).values(), *(here.secret(name) for name in SECRETS)]
    for stored in StoredEntry.objects.all():
        for key in keys:
            with contextlib.suppress(SealBrokenError):
                yield from _text_of(unseal_body(key, stored.stream_id, stored.seq, stored.sealed))


def _text_of(body: object) -> Iterator[str]:
    """What somebody wrote, in a talk or in a closed group."""
    from chat.transcripts.wire import Edited, Posted, Said

    if isinstance(body, Said | Posted | Edited):
        yield body.text


def _beside_logs() -> Iterator[str]:
    """What is sealed beside the log of a closed group: nicknames, waiting posts, reports, notes."""
    from django.db.models import BinaryField

    from chat.transcripts.sealed import unseal_beside
    from moderation.sealing import keyring
    from moderation.sealing.keyring import KeyGoneError
    from moderation.sealing.seal import SealBrokenError
    from rooms.runs.access import content

    names = list(keyring.current().names())
    for model in content():
        fields = [field.attname for field in model._meta.concrete_fields if isinstance(field, BinaryField)]
        for value in (value for field in fields for value in model._default_manager.values_list(field, flat=True)):
            for name in names if value is not None else ():
                with contextlib.suppress(KeyGoneError, SealBrokenError, ValueError, TypeError, KeyError):
                    text = unseal_beside(name, bytes(value))
                    yield text
                    yield json.loads(text)["text"]  # a waiting post is kept as it would stand in the log


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(json.dumps(sorted(readable())))
