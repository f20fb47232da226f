"""Two closed groups with one person in both, and what could lead from one to the other or to a talk (rules 28 and 31).

Run as `python -m tests.privacy.rooms` in the environment of a house:

    live TEXTS    let both groups live; TEXTS is JSON, a list of `Words` for each
    linkable      print how many stored values both groups have in common, or one of them and the talks (0)
    planted       the same with one value planted in both: the control
"""

import contextlib
import json
import os
import re
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import Any, TypedDict

import django

WEEKS = 12
SHORTEST = 8
"""Characters of a value that could be somebody's; a shorter one is a number, a state, a day."""
_WORD = re.compile(r"[a-z_-]{1,24}")
"""A word of a closed list, as states, kinds and languages are."""


class Words(TypedDict):
    """What is written in one group, by whom."""

    nickname: str
    code_word: str
    newcomer: str
    post: str
    edited: str
    removed: str
    answer: str
    held: str
    line: str
    report: str
    note: str
    application: str


GONE = ("edited", "removed")
"""What is overwritten while the group lives: it must not be readable even then."""
UNREADABLE = ("code_word",)
"""Only a hash of it is kept."""


def live(groups: Sequence[Words]) -> None:
    """Found both and let them live."""
    from django.db import transaction
    from django.utils import timezone

    from moderation.staff.access import may
    from moderation.staff.models import Person
    from rooms.groups import actions
    from rooms.groups.core import RoomPlan

    now, today = timezone.now(), timezone.localdate()
    people = Person.objects.filter(is_active=True, helper_type="professional").order_by("pk")
    leaders = [person for person in people if may(person, "facilitate")][:2]
    plan = RoomPlan("Ryhmä", "Kenelle se on.", "Ollaan ystävällisiä.", today, today + timedelta(weeks=WEEKS))
    for words in groups:
        with transaction.atomic():  # or the servers' own sweep would open it first
            room = actions.found_room(None, plan, today)
            actions.choose_facilitators(room, leaders)
            room = actions.open_room(room, now)
        _live(room, leaders[0], words, now)


def _live(room: Any, leader: Any, words: Words, now: Any) -> None:
    from chat.transcripts.wire import Posted
    from rooms.entry.actions import apply
    from rooms.facilitation import actions as facilitation
    from rooms.membership.actions import admit, begin_page
    from rooms.posts import actions as posts
    from rooms.posts.access import here

    apply(room.pk, "fi", uuid.uuid4().hex, [words["application"]] * 2, now)
    member, _ = admit(room, words["nickname"], words["code_word"], now)
    begin_page(member, now)
    newcomer, _ = admit(room, words["newcomer"], "", now)
    seat, leads = here.seat_of(member), here.seat_of_facilitator(room.pk, leader)

    def write(by: Any, text: str, thread: int = 0) -> Any:
        body = Posted(text, by.name, thread)
        (outcome,), _ = posts.post_batch([posts.Writing(by, uuid.uuid4().hex, body)], now)
        return outcome

    def shown(text: str) -> int:
        held = write(seat, text)
        posts.judge(leads, uuid.UUID(held.held.held), True, "", now)
        return int(member.posts.order_by("-seq").values_list("seq", flat=True)[0])

    removed, post = shown(words["removed"]), shown(words["edited"])
    posts.remove(seat, removed, now)
    shown(f"{words['post']} ensin")
    posts.edit(seat, post, words["post"], "", now)
    write(leads, words["answer"], post)
    posts.react(leads, post, "heart", True, now)
    write(here.seat_of(newcomer), words["held"])
    facilitation.say_on_line(member.pk, uuid.uuid4().hex, words["line"], now)
    facilitation.report(member.pk, post, words["report"], uuid.uuid4().hex, now)
    facilitation.write_note(leader, room.pk, words["note"], now)


def linkable(*, planted: bool) -> int:
    """How many values are stored of both groups, or of one of them and of the talks; with one that is `planted`."""
    from django.db import transaction

    from rooms.groups.models import Room

    rooms = list(Room.objects.filter(title="Ryhmä", stream__isnull=False).values_list("pk", flat=True))
    if len(rooms) < 2:
        raise SystemExit("there are no two groups")
    with contextlib.suppress(_UndoneError), transaction.atomic():
        if planted:
            _plant(rooms)
        kept = [set(_values_of(room)) for room in rooms]
        kept.append(set(values_of_talks()))
        found = {value for one, other in combinations(kept, 2) for value in one & other}
        raise _UndoneError
    return len(found)


class _UndoneError(Exception):
    """Nothing that was planted stays."""


def _plant(rooms: Iterable[uuid.UUID]) -> None:
    """One person has the same hash in each: as if it were made without the room's key."""
    from rooms.membership.models import Member

    for room in rooms:
        member = Member.objects.filter(room=room).order_by("joined_on", "pk")[0]
        member.likeness = "f" * 64
        member.save()


def _values_of(room: uuid.UUID) -> Iterator[str]:
    """Everything that is stored of a group's members and of what they wrote."""
    from chat.transcripts.models import Grant, StoredEntry, Stream
    from rooms.runs.access import content, rows_of, streams_of

    streams = streams_of([room])
    for model, ways in content().items():
        yield from _values(rows_of(model, ways, [room]))
    yield from _values(Stream.objects.filter(pk__in=streams))
    yield from _values(Grant.objects.filter(stream__in=streams))
    yield from _values(StoredEntry.objects.filter(stream__in=streams))


def values_of_talks() -> Iterator[str]:
    """Everything that is stored of talks and could be somebody's."""
    from django.apps import apps

    for model in apps.get_app_config("contacts").get_models():
        yield from _values(model._default_manager.order_by())


def _values(rows: Any) -> Iterator[str]:
    """Values of these rows that could be somebody's. What refers to a room, a service or the staff is nobody's."""
    fields = [field for field in rows.model._meta.concrete_fields if not field.is_relation]
    for row in rows:
        for field in fields:
            value = getattr(row, field.attname)
            text = bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)
            is_text = isinstance(value, bytes | memoryview | str | uuid.UUID)
            if is_text and len(text) >= SHORTEST and not _WORD.fullmatch(text):
                yield text


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    match sys.argv[1:]:
        case ["live", texts]:
            live(json.loads(texts))
        case ["linkable" | "planted" as what]:
            print(linkable(planted=what == "planted"))
        case _:
            raise SystemExit(__doc__)
