"""Reads whose each contact is and was, from the database of a house and its logs, unsealed with the keyring.

Run as `python -m tests.faults.owned` in the house's environment; prints a JSON list.
"""

import os
import sys
from collections import Counter, defaultdict

import django
import msgspec


def read() -> list[object]:
    """Every contact."""
    from chat.contacts.models import Contact
    from chat.duty.models import OnDuty
    from chat.transcripts.models import Grant, StoredEntry
    from chat.transcripts.sealed import unseal_body
    from chat.transcripts.wire import Ended, HandedOver, Joined
    from moderation.sealing import keyring
    from moderation.staff.models import Person
    from tests.faults.ownership import Event, Owned

    contacts = list(Contact.objects.select_related("stream"))
    keys = keyring.current().get_many([contact.stream.key_name for contact in contacts])
    names = {contact.stream_id: contact.stream.key_name for contact in contacts}
    persons = {name: str(pk) for name, pk in Person.objects.values_list("duty_name", "pk")}
    on_duty = set(OnDuty.objects.values_list("person_id", flat=True))
    readers: Counter[int] = Counter()
    strangers: Counter[int] = Counter()
    own = {contact.worker_grant_id for contact in contacts}
    for stream, grant in Grant.objects.filter(author="helper", revoked_at=None).values_list("stream_id", "pk"):
        readers[stream] += 1
        strangers[stream] += grant not in own
    stories: defaultdict[int, list[tuple[Event, str]]] = defaultdict(list)
    columns = ("stream_id", "seq", "sealed")
    for stream, seq, sealed in StoredEntry.objects.order_by("stream_id", "seq").values_list(*columns):
        match unseal_body(keys[names[stream]], stream, seq, sealed):
            case Joined(name=name):
                stories[stream].append(("joined", persons[name]))
            case HandedOver():
                stories[stream].append(("handed_over", ""))
            case Ended():
                stories[stream].append(("ended", ""))
    return [
        Owned(
            str(contact.pk),
            contact.state,
            str(contact.worker_id or ""),
            contact.worker_id in on_duty,
            contact.ended_by,
            readers[contact.stream_id],
            strangers[contact.stream_id],
            stories[contact.stream_id],
        )
        for contact in contacts
    ]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    sys.stdout.buffer.write(msgspec.json.encode(read()))
