"""Lets as many contacts wait as are told: begins one for each that was taken, and ends some as their visitors do.

Run as `python -m tests.faults.waiting_room SERVICE COUNT SEED` in a house's environment, until it is stopped. Visitors
come and go by the product's own actions, but have no pages: thousands of sockets more would leave the desks, whose race
it is, little of the machine.
"""

import contextlib
import os
import random
import sys
import time
import uuid

import django

LOOK_SECONDS = 0.02
GOES_SHARE = 0.08
"""Of the visitors, who go by themselves …"""
GOES_WITHIN = 0.4
"""… so many seconds after they came: as likely before they are taken as after."""


def keep_waiting(service: str, count: int, chance: random.Random) -> None:
    """Never ends."""
    from django.utils import timezone

    from chat.contacts import actions
    from chat.contacts.actions import Page, RefusedByStateError, Start
    from chat.contacts.models import Contact

    leaving: list[tuple[float, str]] = []
    while True:
        missing = count - Contact.objects.filter(state="waiting").count()
        starts = [Start(service, "fi", uuid.uuid4().hex) for _ in range(missing)]
        for page in actions.start_batch(starts, timezone.now()) if starts else ():
            if isinstance(page, Page) and chance.random() < GOES_SHARE:
                leaving.append((time.monotonic() + chance.uniform(0, GOES_WITHIN), page.token))
        due = [token for at, token in leaving if at <= time.monotonic()]
        leaving = [(at, token) for at, token in leaving if token not in due]
        for token in due:
            with contextlib.suppress(RefusedByStateError):
                actions.end_by_visitor(token, chance.choice(("visitor", "left_fast")), timezone.now())
        time.sleep(LOOK_SECONDS)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    keep_waiting(sys.argv[1], int(sys.argv[2]), random.Random(int(sys.argv[3])))
