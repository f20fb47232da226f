"""Reads every contact and its log from the database of a house, unsealed with the keyring.

Run as `python -m tests.faults.stored` in the house's environment. Reads from standard input the keys that visitors
started with, as a JSON list; prints a JSON object from each key that began a contact to what is stored.
"""

import os
import sys
from collections import defaultdict

import django
import msgspec


def read(start_keys: list[str]) -> dict[str, object]:
    """What the database holds for each key."""
    from chat.contacts.access import hash_token
    from chat.contacts.models import Contact
    from chat.transcripts.models import StoredEntry
    from chat.transcripts.sealed import unseal_body
    from chat.transcripts.wire import Entry
    from moderation.sealing import keyring
    from moderation.sealing.keyring import KeyGoneError
    from tests.faults.history import Stored

    keys: dict[int, bytes] = {}
    contacts = {contact.start_hash: contact for contact in Contact.objects.select_related("stream")}
    for contact in contacts.values():
        try:
            keys[contact.stream_id] = keyring.current().get(contact.stream.key_name)
        except KeyGoneError:
            continue
    logs: defaultdict[int, list[Entry]] = defaultdict(list)
    columns = ("stream_id", "seq", "at", "author", "key", "sealed")
    entries = StoredEntry.objects.filter(stream__in=[contact.stream_id for contact in contacts.values()])
    for stream, seq, at, author, key, sealed in entries.order_by("stream_id", "seq").values_list(*columns):
        logs[stream].append(Entry(seq, at, author, unseal_body(keys[stream], stream, seq, sealed), key or ""))
    by_key = {start_key: contacts[hash_] for start_key in start_keys if (hash_ := hash_token(start_key)) in contacts}
    return {
        start_key: Stored(
            str(contact.pk),
            contact.state,
            contact.ended_by,
            contact.presence,
            contact.stream.head,
            contact.stream.closed_at is not None,
            contact.stream.shredded_at is not None,
            contact.stream_id in keys,
            logs[contact.stream_id],
        )
        for start_key, contact in by_key.items()
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    found = read(msgspec.json.decode(sys.stdin.buffer.read(), type=list[str]))
    sys.stdout.buffer.write(msgspec.json.encode(found))
