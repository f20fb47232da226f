"""Talks as tests need them: begun, accepted, written to. Time is always passed in."""

import itertools
from collections.abc import Sequence
from datetime import datetime

import pytest

from chat.contacts import actions as contacts
from chat.contacts.actions import Departure, Page, RefusedByStateError
from chat.contacts.models import Contact
from chat.contacts.wire import VisitorPresence
from chat.duty.actions import go_on_duty
from chat.services.models import Service
from chat.transcripts import actions as transcripts
from chat.transcripts.access import read_after
from chat.transcripts.core import Decision, Message
from chat.transcripts.models import Grant, Stream
from chat.transcripts.wire import Said
from moderation.staff.actions import create_person
from moderation.staff.models import Person
from tests.support.cast import PASSWORD, Cast
from tests.support.clock import MONDAY_NOON

_numbers = itertools.count(1)


def new_key() -> str:
    """A key that no other message or start of this run has."""
    return f"key-{next(_numbers):012}"


def workers_on_duty(cast: Cast, count: int) -> list[Person]:
    """So many professionals at their desks, at noon: Aino, Eero, and others."""
    others = [
        create_person(
            login=f"tekija{number}",
            password=PASSWORD,
            duty_name=f"Tekijä {number}",
            association=cast.saaristo,
            helper_type="professional",
            roles=("worker",),
        )
        for number in range(count - 2)
    ]
    workers = [cast.aino, cast.eero, *others]
    for worker in workers:
        go_on_duty(worker, [cast.violence.slug], MONDAY_NOON)
    return workers


def new_stream() -> tuple[Stream, Grant, Grant]:
    """An empty log, a visitor's grant and a helper's."""
    with transcripts.new_keys(1) as names:
        (stream,) = transcripts.open_streams(names)
    (visitor,), (helper,) = transcripts.grant_each([stream], "visitor"), transcripts.grant_each([stream], "helper")
    return stream, visitor, helper


def message(grant: Grant, text: str, key: str | None = None) -> Message:
    """A message as a handler submits it."""
    return Message(grant.stream_id, grant.pk, key or new_key(), Said(text))


def write(grant: Grant, texts: Sequence[str], now: datetime) -> list[Decision]:
    """Write, in one batch."""
    return transcripts.append_batch([message(grant, text) for text in texts], now)[0]


def texts(grant: Grant, after: int = 0) -> list[str]:
    """What was said, as the grant's holder reads it."""
    entries = read_after(grant.stream_id, grant.pk, after).entries
    return [entry.body.text for entry in entries if isinstance(entry.body, Said)]


def begin(service: Service, person: Person, now: datetime) -> Page:
    """A contact that waits in the service's queue; the person is on duty there."""
    go_on_duty(person, [service.slug], now)
    return contacts.start(service.slug, "fi", new_key(), now)


def opened(service: Service, person: Person, now: datetime) -> tuple[Page, Contact]:
    """A contact that the person answers, and its visitor's page."""
    page = begin(service, person, now)
    return page, contacts.accept(str(page.contact.pk), person, now)


def grants(contact: Contact) -> tuple[Grant, Grant]:
    """The visitor's grant and the worker's. The contact has been accepted."""
    assert contact.visitor_grant is not None
    assert contact.worker_grant is not None
    return contact.visitor_grant, contact.worker_grant


def refusal(action: object, *arguments: object) -> str:
    """The code with which the action is refused."""
    with pytest.raises(RefusedByStateError) as refused:
        action(*arguments)  # type: ignore[operator]
    return refused.value.code


def go(page: Page, presence: VisitorPresence, now: datetime) -> None:
    """The page's connection is over."""
    contacts.mark_gone([Departure(page.connection, presence)], now)
