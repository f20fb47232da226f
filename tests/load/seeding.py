"""Makes services and signed-in workers, in the database of a system under load.

Run as `python -m tests.load.seeding WORKERS [SERVICES]` in the server's environment; prints the workers' session keys
as JSON. Writes rows directly: hashing a password and typing a code for each of hundreds of workers is not what is
measured.
"""

import json
import os
import secrets
import sys

import django

SERVICE = "kuorma"
OTHER_SERVICE = "kuorma-2"
"""The second one, where there are two."""


def make(workers: int, services: int = 1) -> list[str]:
    """Create one service or two, and the workers; the keys of their sessions."""
    from django.contrib.auth.hashers import make_password
    from django_otp.plugins.otp_totp.models import TOTPDevice

    from chat.services.models import Service
    from moderation.staff.actions import create_association
    from moderation.staff.models import Person, Role, StaffSession
    from tests.support.sessions import session_of

    for slug in (SERVICE, OTHER_SERVICE)[:services]:
        Service.objects.create(
            slug=slug, names={"fi": "Kuorma", "sv": "Last", "en": "Load"}, descriptions={"fi": ""}, tone="adults"
        )
    home = create_association("kuorma", "Kuorman yhdistys")
    password = make_password("yksi-salasana-kaikille-1")
    people = Person.objects.bulk_create(
        Person(
            login=f"kuorma{number}",
            password=password,
            duty_name=f"Päivystäjä {number}",
            association=home,
            helper_type="professional",
        )
        for number in range(workers)
    )
    Role.objects.bulk_create(Role(person=person, role="worker") for person in people)
    devices = TOTPDevice.objects.bulk_create(TOTPDevice(user=person, name="app") for person in people)
    keys = [secrets.token_hex(16) for _ in people]
    StaffSession.objects.bulk_create(map(session_of, people, devices, keys))
    return keys


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(json.dumps(make(*map(int, sys.argv[1:]))))
