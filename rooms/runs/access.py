"""Reading runs: what belongs to a room and goes with it, what is due, what was counted, and what is left."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import CASCADE, ForeignKey, Model, Q, QuerySet, Sum
from django.utils import timezone

from chat.transcripts.access import SWEPT_WITHIN, opens_whole
from chat.transcripts.models import Stream
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from rooms.groups.core import RoomState, gone_on, state_on
from rooms.groups.models import Facilitator, Room, RoomMark
from rooms.posts.models import Post
from rooms.runs.core import BANDS
from rooms.runs.models import RunWeek

STAY: frozenset[type[Model]] = frozenset({Facilitator, RoomMark, RunWeek})
"""Of all that belongs to a room, what stays after its end: who led it, its counts, and how pages hear of the end."""


# --- what belongs to a room ------------------------------------------------------------------------


def content() -> dict[type[Model], set[str]]:
    """Every model whose rows go with a room's content, and by which ways they lead to the room.

    Asked of the models themselves, so that nothing is forgotten that is added one day. First those that lead there
    directly: their deletion takes the others along.
    """
    found: dict[type[Model], set[str]] = {}
    _add_owned(Room, "", found)
    return found


def _add_owned(owner: type[Model], way: str, found: dict[type[Model], set[str]]) -> None:
    for relation in owner._meta.related_objects:
        model = relation.related_model
        if relation.on_delete is not CASCADE or model in STAY or isinstance(model, str):
            continue
        further = f"{relation.field.name}__{way}" if way else relation.field.name
        if further not in found.setdefault(model, set()):
            found[model].add(further)
            if model is not owner:
                _add_owned(model, further, found)


def rows_of(
    model: type[Model], ways: Collection[str], rooms: Collection[uuid.UUID], alias: str = DEFAULT_DB_ALIAS
) -> QuerySet[Model]:
    """The rows of the model that belong to these rooms by any of the ways; `alias` is the connection to read by."""
    belongs = Q(pk__in=[])
    for way in ways:
        belongs |= Q(**{f"{way}__in": rooms})
    return model._default_manager.using(alias).filter(belongs)


def streams_of(rooms: Collection[uuid.UUID], alias: str = DEFAULT_DB_ALIAS) -> set[int]:
    """Every log of these rooms: their own, and those of what belongs to them, such as private lines and evenings."""
    own = Room.objects.using(alias).filter(pk__in=rooms, stream__isnull=False)
    found = set(own.values_list("stream", flat=True))
    for model, ways in content().items():
        for name in _streams_in(model):
            rows = rows_of(model, ways, rooms, alias).filter(**{f"{name}__isnull": False})
            found.update(rows.values_list(name, flat=True))
    return found


def _streams_in(model: type[Model]) -> Iterator[str]:
    for field in model._meta.get_fields():
        if isinstance(field, ForeignKey) and field.related_model is Stream:
            yield field.name


# --- what is due -----------------------------------------------------------------------------------


def state_of(room: Room, today: date) -> RoomState:
    """The state in which the room must be on this day."""
    state: RoomState = room.state  # type: ignore[assignment]  # a constraint holds it
    return state_on(state, room.starts_on, room.ends_on, today)


def due(today: date) -> list[tuple[uuid.UUID, RoomState]]:
    """Rooms that are not in the state of this day, and that state."""
    rows = Room.objects.exclude(state="ended").order_by("ends_on", "pk")
    wanted = [(room, state_of(room, today)) for room in rows]
    return [(room.pk, state) for room, state in wanted if state != room.state]


def to_count(monday: date) -> list[Room]:
    """Rooms with a log in which that week, which is over, has not been counted."""
    done = RunWeek.objects.filter(monday=monday, is_counted=True)
    rows = Room.objects.filter(stream__isnull=False, starts_on__lt=monday + timedelta(days=7))
    return list(rows.exclude(pk__in=done.values("room")).order_by("pk"))


def key_names_to_back_up(today: date, alias: str = DEFAULT_DB_ALIAS) -> dict[str, date]:
    """The names of the keys of rooms that are not over, with the day on which each will be; and of nothing else.

    Applications, private lines and evenings have keys of their own, which live shorter or may: those are lost with the
    keyring. `alias` is the connection to read by.
    """
    rooms = Room.objects.using(alias).exclude(state="ended").filter(stream__shredded_at=None, stream__isnull=False)
    days = {name: gone_on(ends_on) for name, ends_on in rooms.values_list("stream__key_name", "ends_on")}
    return {name: gone for name, gone in days.items() if gone > today}


def is_there(title: str) -> bool:
    """Whether there is a run of that title."""
    return Room.objects.filter(title=title).exists()


def newest_post(room_id: uuid.UUID) -> int:
    """Seq of the room's newest post; 0 where there is none."""
    return Post.objects.filter(room=room_id).order_by("-seq").values_list("seq", flat=True).first() or 0


# --- what must be unreadable -----------------------------------------------------------------------


def read_ended(now: datetime) -> Outcome:
    """Try to find anything of the rooms that have ended: rows that lead to one, and logs."""
    ended = list(Room.objects.filter(state="ended").values_list("pk", flat=True))
    overdue = [pk for pk, state in due(timezone.localdate(now - SWEPT_WITHIN)) if state == "ended"]
    left = {room for room in [*ended, *overdue] if streams_of([room]) or _has_rows(room)}
    return Outcome(len(ended) + len(overdue), len(left))


def _has_rows(room: uuid.UUID) -> bool:
    return any(rows_of(model, ways, [room]).exists() for model, ways in content().items())


def read_ended_in_copy(alias: str) -> Outcome:
    """Try to find the keys of rooms that have ended by now, by the names in a copy of the database: they would open
    every post, nickname, private line and waiting post in it. A copy from before there were rooms holds none.
    """
    if Room._meta.db_table not in connections[alias].introspection.table_names():
        return Outcome(0, 0)
    living = set(Room.objects.exclude(state="ended").values_list("pk", flat=True))
    copied = set(Room.objects.using(alias).values_list("pk", flat=True))
    streams = streams_of(copied - living, alias)
    names = list(Stream.objects.using(alias).filter(pk__in=streams).values_list("key_name", flat=True))
    return Outcome(len(names), len(keyring.current().get_many(names)))


# --- what must be readable -------------------------------------------------------------------------


def going_on_in_copy(alias: str, today: date) -> dict[str, date]:
    """As `key_names_to_back_up`, of the rooms in a copy of the database that go on by now, too."""
    ended = set(Room.objects.filter(state="ended").values_list("pk", flat=True))
    over = Room.objects.using(alias).filter(pk__in=ended, stream__isnull=False)
    names = set(over.values_list("stream__key_name", flat=True))
    return {name: gone for name, gone in key_names_to_back_up(today, alias).items() if name not in names}


def unreadable_in_copy(alias: str, names: Collection[str], keys: Mapping[str, bytes]) -> list[uuid.UUID]:
    """The rooms with keys of these names of which something in a copy of the database cannot be read with `keys`."""
    rooms = Room.objects.using(alias).filter(stream__key_name__in=names).order_by("pk")
    found = rooms.values_list("pk", "stream", "stream__key_name")
    return [room for room, stream, name in found if name not in keys or not opens_whole(alias, stream, keys[name])]


# --- what was counted ------------------------------------------------------------------------------

SUMS = ("applicants", "removals", "joined", "posts", *BANDS)


def counted(room: Room) -> list[RunWeek]:
    """The weeks of a run that are over, in their order."""
    return list(RunWeek.objects.filter(room=room, is_counted=True).order_by("monday"))


def totals(room: Room) -> dict[str, int]:
    """Sums over all weeks of a run."""
    sums = RunWeek.objects.filter(room=room).aggregate(**{name: Sum(name) for name in SUMS})
    return {name: sums[name] or 0 for name in SUMS}
