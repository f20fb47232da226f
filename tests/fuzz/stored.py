"""Looks into the database of a house beside its servers, for as long as a run lasts, and makes people to sign in as.

Run as `python -m tests.fuzz.stored` in the house's environment. Each line of standard input is a question, each line
of standard output its answer, both JSON. The database itself notes every change of a contact's state, by triggers.
"""

import os
import sys
import time
import uuid
from collections.abc import Sequence
from typing import Any

import django
import msgspec

from tests.fuzz.invariants import Kept, KeptEntry, Move
from tests.support.seeding import PASSWORD, Bench
from tests.support.web import Account


class Watch(msgspec.Struct, tag=True):
    """Note every change of a contact from now on."""


class MakeLane(msgspec.Struct, tag=True):
    """Make a service with people of its own."""

    number: int


class FreshCode(msgspec.Struct, tag=True):
    """Let the person of this login sign in again at once: a one-time code is otherwise good once."""

    login: str


class Look(msgspec.Struct, tag=True):
    """Say what became of the contacts of a service that began with these keys, and what has moved since."""

    service: str
    start_keys: list[str]
    since: int


class Unended(msgspec.Struct, tag=True):
    """Say how many contacts of the service have not ended."""

    service: str


class Addresses(msgspec.Struct, tag=True):
    """Say which addresses the product has."""


Question = Watch | MakeLane | FreshCode | Look | Unended | Addresses


class Lane(msgspec.Struct, frozen=True):
    """Where walks take place, one after the other."""

    service: str
    accounts: dict[str, Account]
    """By actor."""


class Seen(msgspec.Struct, frozen=True):
    """What the database holds."""

    kept: list[Kept]
    moves: list[Move]
    last_move: int


_TABLE = """
CREATE TABLE fuzz_moves (
    number {number}, contact varchar(36), before varchar(16), after varchar(16),
    service bigint, worker_before varchar(36), worker varchar(36), held integer, capacity integer
)
"""
_NOTE = """
INSERT INTO fuzz_moves (contact, before, after, service, worker_before, worker, held, capacity) VALUES (
    NEW.id, {before}, NEW.state, NEW.service_id, {worker_before}, NEW.worker_id,
    (SELECT count(*) FROM contacts_contact WHERE worker_id = NEW.worker_id AND state = 'open'),
    (SELECT capacity FROM staff_person WHERE id = NEW.worker_id)
);
"""
_BEGUN = _NOTE.format(before="''", worker_before="NULL")
_MOVED = _NOTE.format(before="OLD.state", worker_before="OLD.worker_id")
_SQLITE = [
    _TABLE.format(number="integer PRIMARY KEY AUTOINCREMENT"),
    f"CREATE TRIGGER fuzz_begun AFTER INSERT ON contacts_contact BEGIN {_BEGUN} END",
    "CREATE TRIGGER fuzz_moved AFTER UPDATE ON contacts_contact "
    f"WHEN OLD.state <> NEW.state OR OLD.worker_id IS NOT NEW.worker_id BEGIN {_MOVED} END",
]
_POSTGRESQL = [
    _TABLE.format(number="bigserial PRIMARY KEY"),
    f"CREATE FUNCTION fuzz_begin() RETURNS trigger AS $$ BEGIN {_BEGUN} RETURN NULL; END $$ LANGUAGE plpgsql",
    f"CREATE FUNCTION fuzz_move() RETURNS trigger AS $$ BEGIN {_MOVED} RETURN NULL; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER fuzz_begun AFTER INSERT ON contacts_contact FOR EACH ROW EXECUTE FUNCTION fuzz_begin()",
    "CREATE TRIGGER fuzz_moved AFTER UPDATE ON contacts_contact FOR EACH ROW "
    "WHEN (OLD.state <> NEW.state OR OLD.worker_id IS DISTINCT FROM NEW.worker_id) EXECUTE FUNCTION fuzz_move()",
]


def answer(question: Question) -> Any:
    """What is asked for."""
    match question:
        case Watch():
            return watch()
        case MakeLane(number=number):
            return make_lane(number)
        case FreshCode(login=login):
            from django_otp.plugins.otp_totp.models import TOTPDevice

            TOTPDevice.objects.filter(user__login=login).update(
                last_t=-1, throttling_failure_count=0, throttling_failure_timestamp=None
            )
            return None
        case Look():
            return look(question.service, question.start_keys, question.since)
        case Unended(service=service):
            from chat.contacts.models import Contact

            return Contact.objects.filter(service__slug=service).exclude(state="ended").count()
        case Addresses():
            return addresses()


def watch() -> None:
    """Make the table of moves and its triggers."""
    from django.db import connection

    with connection.cursor() as cursor:
        for statement in _SQLITE if connection.vendor == "sqlite" else _POSTGRESQL:
            cursor.execute(statement)


def make_lane(number: int) -> Lane:
    """A service, two workers, a peer, and a coordinator who may see a desk and answer nobody."""
    from moderation.staff.access import association
    from moderation.staff.actions import add_code_device, create_person
    from tests.support.seeding import make

    bench: Bench = make(number)
    home = association("testit")
    assert home is not None
    account = Account(f"coordinator{number}", PASSWORD, os.urandom(20).hex(), f"Koordinaattori {number}")
    person = create_person(
        login=account.login,
        password=PASSWORD,
        duty_name=account.duty_name,
        association=home,
        helper_type="professional",
        roles=("coordinator",),
    )
    add_code_device(person, key=account.key)
    worker, colleague = bench.workers
    return Lane(bench.service, {"worker": worker, "colleague": colleague, "peer": bench.peer, "coordinator": account})


LOOKS = 20
"""A key that is gone after so many pictures is gone although its text is not."""
LOOK_PAUSE_SECONDS = 0.1


def look(service: str, start_keys: Sequence[str], since: int) -> Seen:
    """The contacts with their logs unsealed, and what moved, in one consistent picture.

    The keyring is no part of it: a deletion may destroy a key just after it was taken. Then it is taken anew.
    """
    from moderation.sealing.keyring import KeyGoneError

    for _ in range(LOOKS):
        try:
            return _look(service, start_keys, since, wants_keys=True)
        except KeyGoneError:
            time.sleep(LOOK_PAUSE_SECONDS)
    return _look(service, start_keys, since, wants_keys=False)


def _look(service: str, start_keys: Sequence[str], since: int, *, wants_keys: bool) -> Seen:
    from django.db import connection, transaction

    from chat.contacts.models import Contact
    from chat.services.models import Service
    from moderation.staff.models import Person

    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        logins = {str(pk): login for pk, login in Person.objects.values_list("pk", "login")}
        kept = _kept(service, start_keys, wants_keys=wants_keys)
        there = {str(pk) for pk in Contact.objects.filter(service__slug=service).values_list("pk", flat=True)}
        cursor.execute(
            "SELECT number, contact, before, after, worker_before, worker, held, capacity"
            " FROM fuzz_moves WHERE number > %s AND service = %s ORDER BY number",
            [since, Service.objects.get(slug=service).pk],
        )
        rows = cursor.fetchall()
    moves = [
        Move(
            _id(contact),
            before,
            after,
            logins.get(_id(old), ""),
            logins.get(_id(new), ""),
            held or 0,
            capacity or 0,
            _id(contact) not in there,
        )
        for _, contact, before, after, old, new, held, capacity in rows
    ]
    return Seen(kept, moves, rows[-1][0] if rows else since)


def _kept(service: str, start_keys: Sequence[str], *, wants_keys: bool) -> list[Kept]:
    """Raises KeyGoneError when a key is gone and `wants_keys`; otherwise what it sealed is left out."""
    from chat.contacts.access import hash_token
    from chat.contacts.models import Contact
    from chat.transcripts.models import StoredEntry
    from chat.transcripts.sealed import unseal_body
    from chat.transcripts.wire import Asked, Said
    from moderation.sealing import keyring
    from moderation.sealing.keyring import KeyGoneError

    keys = {hash_token(key): key for key in start_keys}
    found: list[Kept] = []
    for contact in Contact.objects.select_related("stream", "worker").filter(
        start_hash__in=keys, service__slug=service
    ):
        stored = StoredEntry.objects.filter(stream=contact.stream_id).order_by("seq")
        entries: list[KeptEntry] = []
        for seq, author, key, sealed in stored.values_list("seq", "author", "key", "sealed"):
            try:
                body = unseal_body(keyring.current().get(contact.stream.key_name), contact.stream_id, seq, sealed)
            except KeyGoneError:
                if wants_keys:
                    raise
                break
            text = body.text if isinstance(body, Said) else body.about if isinstance(body, Asked) else ""
            entries.append(KeptEntry(seq, author, str(body.__struct_config__.tag), key or "", text))
        found.append(
            Kept(
                str(contact.pk),
                keys[contact.start_hash],
                contact.state,
                contact.worker.login if contact.worker else "",
                contact.stream.head,
                contact.stream.closed_at is not None,
                contact.stream.shredded_at is not None,
                bool(contact.token_hash or contact.reload_hash),
                entries,
            )
        )
    return found


def addresses() -> list[str]:
    """Every address, with a service or nobody's id in the place of a parameter."""
    from tests.support.addresses import routes

    nobody = str(uuid.UUID(int=0))
    return sorted(
        route.replace("<slug:slug>", "apua-eroon")
        .replace("<uuid:person_id>", nobody)
        .replace("<uuid:letter_id>", nobody)
        for route in routes()
    )


def _id(stored: object) -> str:
    """A UUID as SQLite keeps it, without dashes, or as PostgreSQL does."""
    return str(uuid.UUID(str(stored))) if stored else ""


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    decoder = msgspec.json.Decoder(Question)
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(msgspec.json.encode(answer(decoder.decode(line))) + b"\n")
        sys.stdout.buffer.flush()
