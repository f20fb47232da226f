"""Trying to find a way from figures to contacts: there must be none (rule 34)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import CharField, Field, JSONField, Model, TextField, UUIDField

from chat.contacts.models import Contact
from moderation.retention.proofs import Outcome

SHORTEST = 8
"""Characters of a name that could be a single contact's."""
_WORDS = re.compile(rf"[\w-]{{{SHORTEST},}}")
Names = Mapping[str, UUID]
"""By each name that a contact has: the contact."""


def find_contacts() -> Outcome:
    """Of the contacts that there are now: how many some row of statistics names, whatever the row is for.

    Closed lists have few different values: the database is asked for these, and not for each of millions of rows.
    """
    contacts = Contact.objects.select_related("stream")
    names = {name: contact.pk for contact in contacts for name in _names_of(contact)}
    found = {
        contact
        for model in apps.get_app_config("statistics").get_models()
        for field in model._meta.concrete_fields
        for contact in _found_in(model, field, names)
    }
    return Outcome(len(set(names.values())), len(found))


def _names_of(contact: Contact) -> Iterator[str]:
    """What tells one contact from all others: its id, the name of its key, and the hashes of its tokens."""
    yield from (str(contact.pk), contact.pk.hex)
    hashes = (contact.stream.key_name, contact.start_hash, contact.token_hash, contact.reload_hash)
    yield from (name for name in hashes if name)


def _found_in(model: type[Model], field: "Field[Any, Any]", names: Names) -> Iterator[UUID]:
    """The contacts that a column names. What is sealed is opened by nobody but upkeep, and numbers name nobody."""
    values = model._default_manager.order_by().values_list(field.attname, flat=True)
    if isinstance(field, UUIDField):
        yield from values.filter(**{f"{field.attname}__in": set(names.values())})
    elif isinstance(field, CharField | TextField | JSONField):
        for value in values.distinct().iterator():
            text = value if isinstance(value, str) else json.dumps(value)
            yield from (names[word] for word in _WORDS.findall(text) if word in names)
