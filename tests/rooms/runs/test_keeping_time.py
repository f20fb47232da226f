"""A run opens on its day, has a read-only week, and is gone but for its counts (rule 31)."""

from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.db.models import Model
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.wire import MemberCame, Pinned, Posted, ReadOnly
from moderation.retention.actions import sweep
from moderation.sealing import keyring
from moderation.sealing.keyring import Keyring, KeyringUnavailableError
from rooms.groups import actions as groups
from rooms.groups.access import NoRoomError, room_to_apply_to
from rooms.groups.core import gone_on
from rooms.groups.models import Facilitator, Room, RoomMark
from rooms.membership.models import Member, MemberPage
from rooms.posts import actions as posts
from rooms.posts.access import here
from rooms.posts.models import HeldPost, Post, Reaction, Thread
from rooms.runs import access, actions
from rooms.runs.models import RunWeek
from tests.support.cast import Cast
from tests.support.clock import HELSINKI, MONDAY_NOON, Clock
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import Place
from tests.support.rooms import held, leads, member_of, opened_room, planned_room, seat_of, write, written

__all__ = ["keyring_server", "place", "postgres_place"]
pytestmark = [pytest.mark.storage, pytest.mark.django_db]

Commits = DjangoCaptureOnCommitCallbacks
TODAY = timezone.localdate(MONDAY_NOON)
ENDS = TODAY + timedelta(days=20)


@pytest.fixture(autouse=True)
def ring(place: Place, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """The installation's keyring, over each back end."""
    ring = place.open(*place.usual)
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


@pytest.fixture
def room(cast: Cast) -> Room:
    """A room that goes on for three weeks."""
    return opened_room(cast, ends_on=ENDS)


def night(days: int) -> datetime:
    """The first minute of the day so many days after the room's last one."""
    day = ENDS + timedelta(days=days)
    return datetime(day.year, day.month, day.day, 0, 1, tzinfo=HELSINKI)


def keep_time(days: int, commits: Commits) -> Room:
    """The sweep comes by in that night."""
    with commits(execute=True):
        actions.keep_time(night(days))
    return Room.objects.get()


def bodies(room: Room) -> list[object]:
    """The room's log as a facilitator reads it."""
    facilitator = Facilitator.objects.filter(room=room).select_related("grant").first()
    assert facilitator is not None
    assert facilitator.grant is not None
    return [entry.body for entry in read_after(facilitator.grant.stream_id, facilitator.grant.pk, 0).entries]


# --- beginning -----------------------------------------------------------------------------------


def test_a_room_opens_on_its_day_and_no_sooner(cast: Cast, commits: Commits) -> None:
    room = planned_room(cast, starts_on=ENDS, ends_on=ENDS + timedelta(days=9))
    groups.choose_facilitators(room, [cast.aino, cast.eero])
    assert keep_time(-1, commits).state == "planned"
    assert keep_time(0, commits).state == "open"


def test_a_room_without_two_facilitators_waits_for_them_and_keeps_nobody_else(cast: Cast, commits: Commits) -> None:
    waiting, other = planned_room(cast, ends_on=ENDS), planned_room(cast, ends_on=ENDS)
    groups.choose_facilitators(other, [cast.aino, cast.eero])
    with commits(execute=True):
        assert actions.keep_time(MONDAY_NOON) == 1
    assert Room.objects.get(pk=waiting.pk).state == "planned"
    assert Room.objects.get(pk=other.pk).state == "open"


# --- the read-only week ----------------------------------------------------------------------------


def test_rule_31_on_the_last_day_members_still_write(cast: Cast, room: Room, commits: Commits) -> None:
    assert keep_time(0, commits).state == "open"
    assert written(seat_of(member_of(room, "Meri")), "Viimeinen ilta")


def test_rule_31_then_only_goodbyes_are_written(cast: Cast, room: Room, commits: Commits) -> None:
    meri = seat_of(member_of(room, "Meri"))
    thread = written(meri, "Huomenta")
    room = keep_time(1, commits)
    assert room.state == "read_only"
    assert room.goodbye is not None
    assert write(meri, "Uusi ketju") == "closed"
    assert write(meri, "Vielä yksi", thread=thread) == "closed"
    assert written(meri, "Kiitos teille", thread=room.goodbye)
    with pytest.raises(posts.CannotError, match="closed"):
        posts.edit(meri, thread, "Muutettu", "", night(1))
    posts.remove(meri, thread, night(1))  # what is one's own, one can still take away


def test_rule_31_the_thread_of_goodbyes_tells_routes_onward_and_when_all_is_gone(room: Room, commits: Commits) -> None:
    keep_time(1, commits)
    goodbye, pinned, read_only = bodies(room)
    assert isinstance(goodbye, Posted)
    assert isinstance(pinned, Pinned)
    assert isinstance(read_only, ReadOnly)
    for told in ("22.3.2026", "29.3.2026", "12.4.2026", "112", "080 005 005", "0800 900 45", "09 2525 0111"):
        assert told in goodbye.text
    assert read_only.gone_at == int(datetime(2026, 3, 30, tzinfo=HELSINKI).timestamp() * 1000) - 1
    assert Thread.objects.get(room=room).is_pinned


def test_rule_31_in_that_week_everything_can_be_read(room: Room, commits: Commits) -> None:
    meri = seat_of(member_of(room, "Meri"))
    written(meri, "Huomenta")
    assert keep_time(7, commits).state == "read_only"
    assert next(body.text for body in bodies(room) if isinstance(body, Posted)) == "Huomenta"
    assert read_after(meri.stream, meri.grant, 0).entries


def test_a_sweep_that_comes_by_twice_says_goodbye_once(room: Room, commits: Commits) -> None:
    keep_time(1, commits)
    keep_time(1, commits)
    assert len(bodies(room)) == 3


# --- the end ---------------------------------------------------------------------------------------


@pytest.fixture
def lived(cast: Cast, room: Room) -> Room:
    """A room with posts, answers, reactions, a private line, a waiting post, an open page."""
    meri, kuu = member_of(room, "Meri"), member_of(room, "Kuu")
    aino = leads(room, cast.aino)
    thread = written(seat_of(meri), "Tämä ei saa jäädä", MONDAY_NOON)
    written(seat_of(kuu), "Eikä tämä @Meri", MONDAY_NOON, thread)
    written(aino, "Olen täällä", MONDAY_NOON + timedelta(minutes=30), thread)
    posts.react(seat_of(kuu), thread, "heart", True, MONDAY_NOON)
    posts.ignore(seat_of(kuu), "Meri", True)
    held(seat_of(member_of(room, "Uusi", posts_shown=0)), "Ensimmäinen")
    with transcripts.new_keys(1) as names:
        (meri.line,) = transcripts.open_streams(names)
    (meri.line_grant,) = transcripts.grant_each([meri.line], "member")
    meri.save()
    transcripts.append([(meri.line, MemberCame("Meri"))], MONDAY_NOON)
    MemberPage.objects.create(member=meri, token_hash="a", reload_hash="b", seen_at=MONDAY_NOON)
    return room


def test_rule_31_after_the_week_nothing_of_the_room_is_left(lived: Room, ring: Keyring, commits: Commits) -> None:
    names = list(Stream.objects.filter(pk__in=access.streams_of([lived.pk])).values_list("key_name", flat=True))
    assert len(ring.get_many(names)) == 2
    keep_time(1, commits)
    assert keep_time(7, commits).state == "read_only"
    room = keep_time(8, commits)
    assert room.state == "ended"
    assert room.stream is None
    for model in (Member, MemberPage, Thread, Post, Reaction, HeldPost, StoredEntry, Stream, Grant):
        assert not model.objects.exists(), model
    assert ring.get_many(names) == {}


def test_rule_31_everything_that_leads_to_a_room_goes_but_its_counts_and_who_led_it() -> None:
    stays = {Facilitator, RunWeek, RoomMark}
    leading = {model for model in apps.get_models() if _leads_to_a_room(model)}
    assert set(access.content()) == leading - stays
    assert {Member, MemberPage, Post, Reaction, HeldPost} <= leading


def _leads_to_a_room(model: type[Model], seen: frozenset[type[Model]] = frozenset()) -> bool:
    """Whether a row of it goes with a room, asked the other way round."""
    targets = _owners(model) - seen
    return Room in targets or any(_leads_to_a_room(target, seen | {model}) for target in targets if target != model)


def _owners(model: type[Model]) -> set[type[Model]]:
    cascades = [
        field
        for field in model._meta.fields
        if field.remote_field is not None and field.remote_field.on_delete.__name__ == "CASCADE"
    ]
    return {field.related_model for field in cascades if isinstance(field.related_model, type)}


def test_rule_31_whoever_was_there_reads_nothing_any_more(lived: Room, cast: Cast, commits: Commits) -> None:
    aino = leads(lived, cast.aino)
    meri = seat_of(Member.objects.select_related("room__stream").order_by("joined_on", "pk")[0])
    keep_time(8, commits)
    for seat in (aino, meri):
        with pytest.raises(NotReadableError):
            read_after(seat.stream, seat.grant, 0)
        with pytest.raises(NoRoomError):
            here.side_of(seat)
        assert write(seat, "Vielä", night(8)) == "closed"
    with pytest.raises(NoRoomError):
        here.seat_of_facilitator(lived.pk, cast.aino)
    with pytest.raises(NoRoomError):
        room_to_apply_to(lived.pk, TODAY)


def test_rule_31_a_run_that_nobody_looked_after_ends_all_the_same(lived: Room, commits: Commits) -> None:
    assert keep_time(30, commits).state == "ended"
    assert not StoredEntry.objects.exists()


def test_a_planned_room_that_never_opened_ends_with_its_days(cast: Cast, commits: Commits) -> None:
    planned_room(cast, ends_on=ENDS)
    assert keep_time(1, commits).state == "ended"


def test_rule_31_a_keyring_that_does_not_answer_leaves_the_key_to_the_sweep(
    lived: Room, ring: Keyring, commits: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = list(Stream.objects.values_list("key_name", flat=True))
    with monkeypatch.context() as away:
        away.setattr(ring, "destroy", _unavailable)
        assert keep_time(8, commits).state == "ended"
    assert not StoredEntry.objects.exists()
    assert ring.get_many(names)
    with commits(execute=True):
        sweep(night(9))
    assert ring.get_many(names) == {}


def _unavailable(_name: str) -> None:
    raise KeyringUnavailableError("away")


def test_another_rooms_life_goes_on(lived: Room, cast: Cast, ring: Keyring, commits: Commits) -> None:
    other = opened_room(cast, ends_on=gone_on(ENDS) + timedelta(days=30))
    sisu = seat_of(member_of(other, "Sisu"))
    thread = written(sisu, "Me jatkamme")
    with commits(execute=True):
        actions.keep_time(night(8))
    assert Post.objects.get().seq == thread
    assert other.stream is not None
    assert ring.get(other.stream.key_name)
    assert read_after(sisu.stream, sisu.grant, 0).entries


def test_one_room_that_cannot_end_does_not_keep_another(
    lived: Room, cast: Cast, commits: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_room(cast, ends_on=ENDS)
    was = access.streams_of

    def broken(rooms: list[object]) -> set[int]:
        if rooms == [lived.pk]:
            raise RuntimeError("its message may quote a row")
        return was(rooms)  # type: ignore[arg-type]

    monkeypatch.setattr(access, "streams_of", broken)
    with commits(execute=True):
        assert actions.keep_time(night(8)) == 1
    assert sorted(Room.objects.values_list("state", flat=True)) == ["ended", "open"]


# --- what stays -------------------------------------------------------------------------------------


def test_counts_stay_and_lead_to_nobody(lived: Room, commits: Commits) -> None:
    actions.count(lived.pk, "applicants", TODAY)
    actions.count(lived.pk, "applicants", TODAY)
    actions.count(lived.pk, "removals", TODAY)
    keep_time(8, commits)
    first, *others = access.counted(lived)
    assert (first.applicants, first.removals, first.joined, first.members) == (2, 1, 3, 3)
    assert (first.active, first.posts) == (2, 2)
    assert (first.within_hour, first.within_day, first.within_three_days, first.later) == (1, 0, 0, 0)
    assert [week.posts for week in others] == [0] * 4
    assert access.totals(lived)["posts"] == 2


def test_a_week_is_counted_once_and_when_it_is_over(lived: Room) -> None:
    assert actions.count_weeks(MONDAY_NOON + timedelta(days=6)) == 0
    assert actions.count_weeks(MONDAY_NOON + timedelta(days=7)) == 1
    written(seat_of(member_of(lived, "Sisu")), "Myöhemmin", MONDAY_NOON + timedelta(days=7))
    assert actions.count_weeks(MONDAY_NOON + timedelta(days=8)) == 0
    assert [week.posts for week in access.counted(lived)] == [2]


def test_weeks_that_no_sweep_came_by_are_counted_afterwards(lived: Room) -> None:
    assert actions.count_weeks(MONDAY_NOON + timedelta(days=15)) == 2


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Commits) -> Commits:
    """Runs what waits for a commit."""
    return django_capture_on_commit_callbacks


def test_the_sweep_keeps_time(lived: Room, clock: Clock, commits: Commits) -> None:
    clock.now = night(8)
    with commits(execute=True):
        swept = sweep(clock.now)
    assert not swept.failed
    assert Room.objects.get().state == "ended"
