"""Founds an open closed group in the database of a running house, with members who have been in it for a while.

Run as `python -m tests.support.founding PLAN` in the house's environment, PLAN being a `Plan` as JSON; prints JSON.
"""

import os
import sys
from datetime import timedelta

import django
import msgspec


class Plan(msgspec.Struct, frozen=True):
    """What is wanted of the group."""

    title: str
    leaders: list[str]
    """Logins."""
    members: list[str]
    """Nicknames; the posts of these appear at once."""
    weeks: int = 8
    """From today to the last day."""
    has_door: bool = True
    """Whether outsiders can apply. When they cannot, one has done so before."""


class Founded(msgspec.Struct, frozen=True):
    """What there is now."""

    room: str
    keys: dict[str, str]
    """Six words, by nickname."""
    members: dict[str, str]
    """Ids, by nickname."""
    application: str = ""
    """The id of the one that is not answered; empty when there is none."""


def found(plan: Plan) -> Founded:
    """Found it, open it, and let everybody in."""
    from django.utils import timezone

    from moderation.staff.access import person_of_login
    from rooms.entry import actions as entry
    from rooms.groups.models import Room
    from rooms.membership import actions as membership
    from rooms.membership.models import Member
    from tests.support.rooms import a_plan, opened_room_of

    now = timezone.now()
    wanted = a_plan(now, title=plan.title)
    leaders = [person for login in plan.leaders if (person := person_of_login(login))]
    ends_on = wanted.starts_on + timedelta(weeks=plan.weeks)
    room = opened_room_of(leaders, now, title=plan.title, ends_on=ends_on)
    let_in = {nickname: membership.admit(room, nickname, "", now) for nickname in plan.members}
    Member.objects.filter(room=room).update(posts_shown=room.first_posts_held)
    application = ""
    if not plan.has_door:
        row, _ = entry.apply(room.pk, "fi", "k" * 22, ["Kaipaan muita.", "Toivon seuraa.", ""], now)
        application = str(row.pk)
        Room.objects.filter(pk=room.pk).update(takes_applications=False)
    return Founded(
        str(room.pk),
        {nickname: key for nickname, (_, key) in let_in.items()},
        {nickname: str(member.pk) for nickname, (member, _) in let_in.items()},
        application,
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    sys.stdout.buffer.write(msgspec.json.encode(found(msgspec.json.decode(sys.argv[1], type=Plan))))
