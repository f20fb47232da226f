"""Closed groups of the disaster drill: lets some live, with posts, before it.

Run as `python -m tests.faults.groups NUMBER` in the environment of a house; prints their posts as JSON.
"""

import json
import os
import sys

import django

POSTS = 5


def live(number: int) -> list[str]:
    """Open so many groups with a member in each; what was posted."""
    from django.db import transaction
    from django.utils import timezone

    from moderation.staff.models import Person
    from tests.support.rooms import member_of, opened_room_of, seat_of, written

    now, leaders = timezone.now(), list(Person.objects.order_by("pk")[:2])
    posts = [[f"Ryhmässä {group} luetaan vielä {post}" for post in range(POSTS)] for group in range(number)]
    for texts in posts:
        with transaction.atomic():  # or the servers' own sweep would open it first
            room = opened_room_of(leaders, now)
        seat = seat_of(member_of(room, "Meri", now))
        for text in texts:
            written(seat, text, now)
    return [text for texts in posts for text in texts]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(json.dumps(live(int(sys.argv[1]))))
