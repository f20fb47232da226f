"""What is counted of a run (DOMAIN §4), while there is still something to count it from."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from chat.transcripts import access as logs
from moderation.live.wire import milliseconds
from rooms.groups.models import Room
from rooms.membership.core import IN_ROOM
from rooms.membership.models import Member
from rooms.posts.models import Post, Thread
from rooms.runs import access
from rooms.runs.core import Happening, first_responses, monday_of
from rooms.runs.models import RunWeek

WEEK = timedelta(days=7)


def count(room_id: uuid.UUID, what: Happening, day: date, times: int = 1) -> None:
    """Count something that has happened in the room that day, in its week, in the caller's transaction.

    `times` -1 takes back what was counted.
    """
    monday, column = monday_of(day), str(what)
    RunWeek.objects.bulk_create([RunWeek(room_id=room_id, monday=monday)], ignore_conflicts=True)
    RunWeek.objects.filter(room_id=room_id, monday=monday).update(**{column: F(column) + times})


def count_weeks(now: datetime) -> int:
    """Count the weeks of living rooms that are over; how many there were."""
    this_monday = monday_of(timezone.localdate(now))
    return sum(_count_up_to(room, this_monday) for room in access.to_count(this_monday - WEEK))


def count_remaining(room: Room, now: datetime) -> None:
    """Count every week of a room that ends now, this one included."""
    if room.stream_id is not None:
        _count_up_to(room, monday_of(timezone.localdate(now)) + WEEK)


def _count_up_to(room: Room, end: date) -> int:
    """Count the weeks before `end`, a Monday, that have not been."""
    known = set(RunWeek.objects.filter(room=room, is_counted=True).values_list("monday", flat=True))
    first = monday_of(room.starts_on)
    mondays = [first + number * WEEK for number in range((end - first) // WEEK)]
    missing = [monday for monday in mondays if monday not in known]
    if not missing or room.stream_id is None:
        return 0
    times = logs.times_of(room.stream_id)
    for monday in missing:
        _store(room, monday, _counts(room, monday, times))
    return len(missing)


@transaction.atomic
def _store(room: Room, monday: date, counts: Mapping[str, int]) -> None:
    RunWeek.objects.bulk_create([RunWeek(room=room, monday=monday)], ignore_conflicts=True)
    RunWeek.objects.filter(room=room, monday=monday, is_counted=False).update(**counts, is_counted=True)


def _counts(room: Room, monday: date, times: Mapping[int, int]) -> dict[str, int]:
    """What is counted of a week that is over; `times` tells when each entry of the log was written."""
    since, until = start_of(monday), start_of(monday + WEEK)
    posts = list(Post.objects.filter(room=room, member__isnull=False).values_list("seq", "member"))
    of_week = [member for seq, member in posts if since <= times.get(seq, 0) < until]
    members = Member.objects.filter(room=room)
    here = members.filter(here_on__gte=monday, joined_on__lt=monday + WEEK).values_list("pk", flat=True)
    return {
        "joined": members.filter(joined_on__gte=monday, joined_on__lt=monday + WEEK).count(),
        "members": members.filter(state__in=IN_ROOM, joined_on__lt=monday + WEEK).count(),
        "active": len({*of_week, *here}),
        "posts": len(of_week),
        **_responses(room, {seq for seq, _ in posts}, times, since, until),
    }


def _responses(room: Room, of_members: set[int], times: Mapping[int, int], since: int, until: int) -> dict[str, int]:
    threads = Thread.objects.filter(room=room).values_list("seq", flat=True)
    begun = {seq: times[seq] for seq in threads if seq in of_members and seq in times}
    answers = Post.objects.filter(room=room, facilitator__isnull=False).values_list("thread__seq", "seq")
    written = [(thread, times[seq]) for thread, seq in answers if seq in times]
    return {str(band): number for band, number in first_responses(begun, written, since, until).items()}


def start_of(day: date) -> int:
    """The first moment of a day in Finnish time, in milliseconds."""
    return milliseconds(timezone.make_aware(datetime.combine(day, datetime.min.time())))
