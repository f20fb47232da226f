"""Makes the rows that one integration test works with, in the database of a running house.

Run as `python -m tests.support.seeding FIRST COUNT` in the house's environment; prints JSON.
"""

import os
import secrets
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from unittest import mock

import django
import msgspec

from tests.support.sessions import session_of
from tests.support.web import Account

if TYPE_CHECKING:
    from moderation.staff.models import Association

PASSWORD = "hyvin-pitkä-salasana-1"
WORKERS = 2


class Bench(msgspec.Struct, frozen=True):
    """A service of its own, two professionals of their own, and a peer: no other test uses them."""

    service: str
    workers: list[Account]
    peer: Account


def make(number: int) -> Bench:
    """Create the rows of one bench."""
    from chat.services.models import Service
    from moderation.staff.access import association
    from moderation.staff.actions import create_association

    slug = f"testi-{number}"
    Service.objects.create(
        slug=slug,
        names={"fi": f"Testi {number}", "sv": f"Test {number}", "en": f"Test {number}"},
        descriptions={"fi": "", "sv": "", "en": ""},
        tone="adults",
        peers_answer=True,
        order=1000 + number,
    )
    home = association("testit") or create_association("testit", "Testien yhdistys")
    workers = [_account(home, f"worker{number}-{index}", f"Päivystäjä {number}.{index}") for index in range(WORKERS)]
    return Bench(slug, workers, _account(home, f"peer{number}", f"Vertainen {number}", is_peer=True))


def _account(home: "Association", login: str, duty_name: str, *, is_peer: bool = False) -> Account:
    from moderation.staff.actions import add_code_device, create_person

    today = datetime.now(UTC).date()
    key, session = os.urandom(20).hex(), secrets.token_hex(16)
    account = Account(login=login, password=PASSWORD, key=key, duty_name=duty_name, session=session)
    person = create_person(
        login=login,
        password=PASSWORD,
        duty_name=duty_name,
        association=home,
        helper_type="peer" if is_peer else "professional",
        roles=("peer",) if is_peer else ("worker",),
        training_valid_until=today + timedelta(days=365) if is_peer else None,
        pledge_signed_on=today if is_peer else None,
    )
    session_of(person, add_code_device(person, key=key), session).save(force_insert=True)
    return account


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    from django.contrib.auth.hashers import make_password

    first, count = map(int, sys.argv[1:])
    # Hashing is slow on purpose, and everybody here has the same password.
    with mock.patch("moderation.staff.actions.people.make_password", return_value=make_password(PASSWORD)):
        benches = [make(number) for number in range(first, first + count)]
    sys.stdout.buffer.write(msgspec.json.encode(benches))
