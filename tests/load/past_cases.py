"""Fills the queue in the database of a system under load, for its first worker, who judges in it from then on.

Run as `python -m tests.load.past_cases DECIDED OPEN` in the server's environment.
"""

import os
import random
import sys
import uuid
from datetime import datetime, timedelta
from typing import Any

import django

ROOMS = 10
KINDS = ("held", "report", "confirmation", "appeal", "application", "key_request", "excerpt")
DAYS = 700
"""Over which the decided ones are spread."""


def make(decided: int, waiting: int) -> None:
    """So many, in ten groups and one association; the first time also the groups."""
    from django.utils import timezone

    from moderation.cases.models import Case
    from moderation.staff.actions import assign_role
    from moderation.staff.models import Person
    from rooms.groups.models import Facilitator
    from tests.support.rooms import opened_room_of

    now, chance = timezone.now(), random.Random(7)
    judge, other = Person.objects.get(login="kuorma0"), Person.objects.get(login="kuorma1")
    if not Facilitator.objects.filter(person=judge).exists():
        assign_role(judge, "moderator")
        for number in range(ROOMS):
            opened_room_of([judge, other], now, title=f"Ryhmä {number}")
    rooms = [str(pk) for pk in Facilitator.objects.filter(person=judge).values_list("room", flat=True)]
    new = [_case(now, rooms, judge, chance, is_decided=place < decided) for place in range(decided + waiting)]
    Case.objects.bulk_create([Case(**row) for row in new], batch_size=500)


def _case(now: datetime, rooms: list[str], judge: Any, chance: random.Random, *, is_decided: bool) -> dict[str, Any]:
    kind = chance.choice(KINDS)
    is_excerpt = kind == "excerpt"
    came = now - timedelta(days=chance.uniform(1, DAYS)) if is_decided else now  # the sweep looks for what is older
    row: dict[str, Any] = {
        "kind": kind,
        "subject": uuid.UUID(int=chance.getrandbits(128)),
        "place_kind": "association" if is_excerpt else "room",
        "place": str(judge.association_id) if is_excerpt else chance.choice(rooms),
        "urgency": chance.choice((0, 0, 0, 1, 2)),
        "came_at": came,
        "due_at": came + timedelta(hours=chance.uniform(-24, 24)),
    }
    if is_decided:
        at = came + timedelta(hours=chance.uniform(0, 40))
        row |= {"decided_at": at, "decided_by": judge, "first_looked_at": at, "decision": "no_action"}
    return row


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    make(*map(int, sys.argv[1:]))
