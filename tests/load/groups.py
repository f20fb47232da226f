"""Makes closed groups in the database of a system under load, and pages of their members.

Run as `python -m tests.load.groups ROOMS MEMBERS POSTS` in the server's environment; prints a JSON list with the tokens
of each room's members. The first room holds so many posts already.
"""

import json
import os
import sys
from datetime import datetime, timedelta

import django

POSTS_IN_THREAD = 25
AT_ONCE = 500
MEASURED_WITHIN = timedelta(minutes=30)
"""A page has a moment to come in after it was handed out; thousands need longer."""


def make(rooms: int, members: int, posts: int) -> list[list[str]]:
    """What is printed."""
    from django.utils import timezone

    from moderation.staff.models import Person
    from rooms.membership.keys import WORDS
    from tests.support.rooms import member_of, opened_room_of, seat_of

    now = timezone.now()
    leaders = list(Person.objects.filter(login__in=["kuorma0", "kuorma1"]))
    everybody = []
    for number in range(rooms):
        # Not of today: the server's own upkeep would open it in between.
        room = opened_room_of(
            leaders, now, title=f"Ryhmä {number}", starts_on=timezone.localdate(now) + timedelta(days=1)
        )
        people = [member_of(room, name, now) for name in WORDS[:members]]  # no two of them are alike
        if number == 0:
            fill([seat_of(member) for member in people], posts, now)
        everybody.append(people)
    ready = timezone.now() + MEASURED_WITHIN
    return [[_token(member, ready) for member in people] for people in everybody]


def _token(member: object, now: datetime) -> str:
    from rooms.membership.actions import begin_page

    return begin_page(member, now)  # type: ignore[arg-type]


def fill(seats: list, posts: int, now: datetime) -> None:  # type: ignore[type-arg]
    """Everybody writes in turn, in threads of `POSTS_IN_THREAD`."""
    from chat.transcripts.core import Placed
    from chat.transcripts.wire import Posted
    from rooms.posts.actions import Writing, post_batch

    text = "Tänään oli parempi päivä. Kävimme puistossa ja keitin kerrankin kunnon ruokaa. Miten teillä menee?"
    threads = -(-posts // POSTS_IN_THREAD)
    firsts: list[int] = []
    for start in range(0, threads, AT_ONCE):
        count = min(AT_ONCE, threads - start)
        first = [Writing(seats[n % len(seats)], f"first-{start + n:012}", Posted(text, "Nimi")) for n in range(count)]
        firsts += [placed.seq for placed in post_batch(first, now)[0] if isinstance(placed, Placed)]
    left = posts - threads
    for start in range(0, left, AT_ONCE):
        answers = [
            Writing(seats[n % len(seats)], f"answer-{n:012}", Posted(text, "Nimi", firsts[n % len(firsts)]))
            for n in range(start, min(start + AT_ONCE, left))
        ]
        post_batch(answers, now)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(json.dumps(make(*map(int, sys.argv[1:4]))))
