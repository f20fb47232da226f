"""Members come, go and lose their keys; their pages come in, come back and are left: on both databases."""

import uuid
from datetime import date, timedelta

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from chat.transcripts import access as logs
from chat.transcripts.access import NotReadableError
from chat.transcripts.sealed import hash_in_talk
from chat.transcripts.wire import MemberCame, MemberWent
from rooms.evenings import actions as evenings
from rooms.facilitation.actions import report
from rooms.facilitation.models import Report
from rooms.groups.models import Room
from rooms.membership import access, actions, keys
from rooms.membership.access import NoMemberError, StaleTokenError
from rooms.membership.core import ENTRY_LASTS, PAGE_LASTS, RELOAD_LASTS, AdmissionRefusedError, likeness
from rooms.membership.keys import WordsError
from rooms.membership.models import Member, MemberPage
from rooms.posts import actions as posts
from rooms.posts.models import HeldPost, Post, Reaction, Thread
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.evenings import AT_EIGHT, an_evening, heard
from tests.support.evenings import said as evening_said
from tests.support.rooms import held, leads, member_of, opened_room, planned_room, seat_of, written

pytestmark = [pytest.mark.storage, pytest.mark.django_db]
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a key costs is no matter here."""
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


@pytest.fixture
def room(cast: Cast, clock: Clock) -> Room:
    """An open room that Aino and Eero lead."""
    return opened_room(cast)


def bodies(room: Room, cast: Cast) -> list[object]:
    seat = leads(room, cast.aino)
    return [entry.body for entry in logs.read_after(seat.stream, seat.grant, 0).entries]


# --- coming and going -------------------------------------------------------------------------------


def test_somebody_is_let_in_and_signs_in_with_six_words(room: Room, cast: Cast, clock: Clock) -> None:
    member, words = actions.admit(room, " Kuutar ", "kuu", clock.now)
    assert access.nickname_of(member) == "Kuutar"
    assert bodies(room, cast) == [MemberCame("Kuutar")]
    entered = actions.enter(actions.sign_in(words.upper().replace(" ", "-"), clock.now), clock.now)
    assert entered.member == member
    assert member.grant is not None
    assert entered.token
    assert entered.reload
    member.refresh_from_db()
    assert member.here_on == clock.now.date()


def test_nothing_that_is_stored_is_the_nickname_the_key_or_the_code_word(room: Room, clock: Clock) -> None:
    member, words = actions.admit(room, "Kuutar", "omena", clock.now)
    row = Member.objects.filter(pk=member.pk).values().get()
    assert not any("Kuutar" in str(value) or "omena" in str(value) or words in str(value) for value in row.values())
    assert b"Kuutar" not in bytes(row["nickname"])


def test_wrong_words_are_like_words_that_were_never_anybodys(room: Room, clock: Clock) -> None:
    actions.admit(room, "Kuutar", "", clock.now)
    with pytest.raises(NoMemberError):
        actions.sign_in(keys.new_key(), clock.now)
    with pytest.raises(WordsError):
        actions.sign_in("en muista niitä enää", clock.now)


@pytest.mark.parametrize(
    "nickname", ["Kuutar", "kuutar", "Kuut4r", "Kuutаr", "Kuutar 2", "K u u t a r", "Aino", "Eer0"]
)
def test_nobody_passes_for_a_member_past_or_present_or_for_a_facilitator(
    room: Room, clock: Clock, nickname: str
) -> None:
    member, _ = actions.admit(room, "Kuutar", "", clock.now)
    actions.leave(member.pk, clock.now)
    with pytest.raises(AdmissionRefusedError, match="taken"):
        actions.admit(room, nickname, "", clock.now)
    assert Member.objects.count() == 1


def test_a_room_takes_as_many_as_it_has_places(cast: Cast, clock: Clock) -> None:
    room = opened_room(cast, size=3)
    first, *_ = [actions.admit(room, name, "", clock.now)[0] for name in ("Kuutar", "Metsä", "Polku")]
    with pytest.raises(AdmissionRefusedError, match="full"):
        actions.admit(room, "Orava", "", clock.now)
    actions.leave(first.pk, clock.now)
    actions.admit(room, "Orava", "", clock.now)


def test_what_a_member_has_written_stays_or_goes_as_they_wish_and_what_waits_goes(
    room: Room, cast: Cast, clock: Clock
) -> None:
    for name, erases in (("Kuutar", False), ("Tuulikki", True)):
        seat, other = seat_of(member_of(room, name)), seat_of(member_of(room, f"Toinen {name}"))
        thread, mine = written(seat, f"{name} aloitti"), written(other, "Hei")
        written(other, f"Kiitos, @{name}", thread=thread)
        own = written(seat, f"{name} vastasi", thread=mine)
        posts.edit(seat, own, f"{name} korjasi", "", clock.now)
        for react_to in (mine, own):
            posts.react(seat, react_to, "heart", True, clock.now)
        posts.react(other, own, "hug", True, clock.now)
        held(seat, "En jaksa enää elää")
        alone = written(seat, f"{name} yksin")

        actions.leave(seat.member or uuid.uuid4(), clock.now, erases=erases)
        said = msgspec.json.encode(bodies(room, cast)).decode()
        for words in ("aloitti", "vastasi", "korjasi", "yksin"):
            assert (f"{name} {words}" in said) == (not erases and words != "vastasi")
        left = 0 if erases else 3
        assert Post.objects.filter(member=seat.member).count() == left
        assert Reaction.objects.filter(member=seat.member).count() == (0 if erases else 2)
        assert not HeldPost.objects.filter(member=seat.member).exists()
        threads = set(Thread.objects.filter(room=room).values_list("seq", flat=True))
        assert (thread in threads, alone in threads) == (True, not erases)  # an answer keeps its thread


def test_what_was_said_in_evenings_and_to_facilitators_goes_with_the_rest(cast: Cast, clock: Clock) -> None:
    room = opened_room(cast, keeps_evenings=True)
    meri, kuu = seat_of(member_of(room, "Meri")), seat_of(member_of(room, "Kuu"))
    evening = an_evening(room, cast.aino)
    places = [evenings.join(seat, evening.pk, AT_EIGHT) for seat in (meri, kuu)]
    for seat, place in zip((meri, kuu), places, strict=True):
        evening_said(seat, place, f"{seat.name} puhui")
    report(meri.member or uuid.uuid4(), 2, "Huolestuin", "key-of-a-report-1", AT_EIGHT, evening.pk)
    actions.leave(meri.member or uuid.uuid4(), AT_EIGHT, erases=True)
    assert heard(places[1]) == ["Kuu puhui"]
    assert Report.objects.get().sealed is None


@pytest.mark.parametrize("state", ["planned", "read_only", "ended"])
def test_nobody_comes_into_a_room_that_is_not_open(cast: Cast, clock: Clock, state: str) -> None:
    room = planned_room(cast) if state == "planned" else opened_room(cast)
    Room.objects.filter(pk=room.pk).update(state=state)
    with pytest.raises(AdmissionRefusedError, match="not_open"):
        actions.admit(room, "Kuutar", "", clock.now)
    with pytest.raises(AdmissionRefusedError, match="not_open"):
        actions.admit(Room(pk=uuid.uuid4()), "Kuutar", "", clock.now)


def test_whoever_leaves_reads_no_more_and_their_key_opens_nothing(room: Room, cast: Cast, clock: Clock) -> None:
    member, words = actions.admit(room, "Kuutar", "", clock.now)
    token = actions.enter(actions.sign_in(words, clock.now), clock.now).token
    assert room.stream is not None
    assert member.grant is not None
    before = logs.heads([room.stream.pk])[room.stream.pk].epoch
    actions.leave(member.pk, clock.now)
    assert logs.heads([room.stream.pk])[room.stream.pk].epoch > before  # open readers ask again
    with pytest.raises(NotReadableError, match="revoked"):
        logs.read_after(room.stream.pk, member.grant.pk, 0)
    with pytest.raises(NoMemberError):
        actions.sign_in(words, clock.now)
    with pytest.raises(StaleTokenError):
        actions.enter(token, clock.now)
    assert bodies(room, cast) == [MemberCame("Kuutar"), MemberWent("Kuutar")]
    member.refresh_from_db()
    with pytest.raises(NoMemberError):
        access.by_words(keys.read_key(words), clock.now)
    assert (member.code_word_hash, member.key_hash == keys.hash_of(keys.read_key(words))) == ("", False)
    for again in (actions.leave, lambda member_id, _now: actions.new_key(member_id)):
        with pytest.raises(NoMemberError):
            again(member.pk, clock.now)


def test_a_removed_members_key_opens_while_the_line_stays_and_then_nothing(room: Room, clock: Clock) -> None:
    member, words = actions.admit(room, "Kuutar", "", clock.now)
    until = clock.now + timedelta(days=7)
    Member.objects.filter(pk=member.pk).update(state="removed", grant=None, line_until=until)
    page = actions.enter(actions.sign_in(words, clock.now), clock.now)
    assert page.member.state == "removed"
    with pytest.raises(NoMemberError):
        actions.sign_in(words, until)
    with pytest.raises(StaleTokenError):
        actions.enter(page.token, until)


@pytest.mark.parametrize("state", ["planned", "ended"])
def test_a_key_opens_nothing_once_the_room_has_ended(room: Room, clock: Clock, state: str) -> None:
    _, words = actions.admit(room, "Kuutar", "", clock.now)
    Room.objects.filter(pk=room.pk).update(state=state)
    with pytest.raises(NoMemberError):
        actions.sign_in(words, clock.now)


# --- a lost key ---------------------------------------------------------------------------------------


def test_a_new_key_takes_the_place_of_a_lost_one_and_ends_its_pages(room: Room, clock: Clock) -> None:
    member, lost = actions.admit(room, "Kuutar", "Punainen  tupa", clock.now)
    page = actions.enter(actions.sign_in(lost, clock.now), clock.now)
    assert access.knows_code_word(member, " punainen TUPA ")
    assert not access.knows_code_word(member, "punainen")
    assert not access.knows_code_word(member, "")
    words = actions.new_key(member.pk)
    assert actions.enter(actions.sign_in(words, clock.now), clock.now).member == member
    with pytest.raises(NoMemberError):
        actions.sign_in(lost, clock.now)
    with pytest.raises(StaleTokenError):
        actions.reload(page.reload, clock.now)


def test_who_has_chosen_no_code_word_cannot_show_one(room: Room, clock: Clock) -> None:
    member, _ = actions.admit(room, "Kuutar", " \u200b ", clock.now)
    assert member.code_word_hash == ""
    assert not access.knows_code_word(member, "")


def test_the_same_code_word_of_two_members_is_not_seen(room: Room, clock: Clock) -> None:
    one, other = (actions.admit(room, name, "omena", clock.now)[0] for name in ("Kuutar", "Metsä"))
    assert one.code_word_hash != other.code_word_hash


# --- pages --------------------------------------------------------------------------------------------


@pytest.fixture
def entry(room: Room, clock: Clock) -> str:
    """What a page is handed with for the right words."""
    _, words = actions.admit(room, "Kuutar", "", clock.now)
    return actions.sign_in(words, clock.now)


def test_the_handed_token_lets_in_until_the_page_shows_that_it_has_its_own(entry: str, clock: Clock) -> None:
    lost = actions.enter(entry, clock.now)
    page = actions.enter(entry, clock.now)  # the answer did not arrive
    with pytest.raises(StaleTokenError):
        actions.enter(lost.token, clock.now)
    back = actions.enter(page.token, clock.now)
    assert back.token == ""
    with pytest.raises(StaleTokenError):
        actions.enter(entry, clock.now)
    assert actions.enter(page.token, clock.now).page == page.page


def test_the_handed_token_is_soon_dead(entry: str, clock: Clock) -> None:
    with pytest.raises(StaleTokenError):
        actions.enter(entry, clock.now + ENTRY_LASTS)


def test_it_is_dead_once_the_page_was_seen(entry: str, clock: Clock) -> None:
    page = actions.enter(entry, clock.now)
    actions.mark_seen([page.page], clock.now + timedelta(seconds=61))
    with pytest.raises(StaleTokenError):
        actions.enter(entry, clock.now + timedelta(seconds=62))


def test_a_page_comes_back_by_its_token_for_twelve_hours(entry: str, clock: Clock) -> None:
    page = actions.enter(entry, clock.now)
    late = clock.now + PAGE_LASTS - SECOND
    assert actions.enter(page.token, late).member == page.member
    with pytest.raises(StaleTokenError):
        actions.enter(page.token, late + PAGE_LASTS)
    assert actions.end_old_pages(late + PAGE_LASTS) == 1


def test_a_reload_token_is_good_once_and_for_ten_minutes(entry: str, clock: Clock) -> None:
    page = actions.enter(entry, clock.now)
    soon = clock.now + RELOAD_LASTS - SECOND
    again = actions.reload(page.reload, soon)
    assert again.token
    for act, token in ((actions.reload, page.reload), (actions.enter, page.token)):
        with pytest.raises(StaleTokenError):
            act(token, soon)
    with pytest.raises(StaleTokenError):
        actions.reload(again.reload, soon + RELOAD_LASTS)


def test_an_open_page_can_be_reloaded_after_hours(entry: str, clock: Clock) -> None:
    page = actions.enter(entry, clock.now)
    later = clock.now + timedelta(hours=5)
    actions.mark_seen([page.page], later)
    assert actions.reload(page.reload, later + RELOAD_LASTS - SECOND).page == page.page


def test_the_day_is_noted_once_whenever_a_page_comes_back(entry: str, clock: Clock) -> None:
    token = actions.enter(entry, clock.now).token
    assert Member.objects.get().here_on == timezone.localdate(clock.now)
    with CaptureQueriesContext(connection) as queries:
        actions.enter(token, clock.now)
    assert [query["sql"].split()[1] for query in queries if query["sql"].startswith("UPDATE")] == [
        f'"{MemberPage._meta.db_table}"'
    ]
    actions.enter(token, clock.forward(hours=11))
    actions.enter(token, clock.forward(hours=2))
    assert clock.now.day != MONDAY_NOON.day
    assert Member.objects.get().here_on == timezone.localdate(clock.now)


def test_leaving_fast_ends_the_page_and_no_other_one(room: Room, clock: Clock) -> None:
    _, words = actions.admit(room, "Kuutar", "", clock.now)
    one, other = (actions.enter(actions.sign_in(words, clock.now), clock.now) for _ in range(2))
    actions.leave_page(one.token)
    actions.leave_page("")
    for act, token in ((actions.enter, one.token), (actions.reload, one.reload)):
        with pytest.raises(StaleTokenError):
            act(token, clock.now)
    assert actions.enter(other.token, clock.now).page == other.page


@pytest.mark.parametrize("token", ["", "x", "\0", "ä" * 200])
def test_a_forged_token_is_stale(entry: str, clock: Clock, token: str) -> None:
    for act in (actions.enter, actions.reload):
        with pytest.raises(StaleTokenError):
            act(token, clock.now)
    assert MemberPage.objects.count() == 1
    assert entry


# --- nothing leads from one room to another (rule 28) -------------------------------------------------


def values_of(room: Room) -> set[str]:
    """Every stored value of the room's members and their pages that is not one of few (a state, a day, a number)."""
    rows = [*Member.objects.filter(room=room).values(), *MemberPage.objects.filter(member__room=room).values()]
    own = {"id", "room_id", "member_id"}
    few = (bool, int, date, type(None))  # moments of an open page go with it
    found = set()
    for row in rows:
        for field, value in row.items():
            text = bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)
            if field not in own and not isinstance(value, few) and len(text) > 16:
                found.add(text)
    return found


def linkable(one: Room, other: Room) -> set[str]:
    """What would lead from a member of one room to the same person in the other."""
    return values_of(one) & values_of(other)


def test_rule_28_the_same_person_in_two_rooms_shares_no_stored_value(cast: Cast, clock: Clock) -> None:
    rooms = [opened_room(cast), opened_room(cast)]
    for room in rooms:
        _, words = actions.admit(room, "Kuutar", "punainen tupa", clock.now)
        actions.enter(actions.sign_in(words, clock.now), clock.now)
    assert len(values_of(rooms[0])) >= 6
    assert linkable(*rooms) == set()


def test_a_planted_shared_value_is_caught(cast: Cast, clock: Clock) -> None:
    one, other = rooms = [opened_room(cast), opened_room(cast)]
    for room in rooms:
        actions.admit(room, "Kuutar", "", clock.now)
    assert one.stream is not None
    planted = hash_in_talk(one.stream.key_name, likeness("Kuutar"))
    Member.objects.filter(room=other).update(likeness=planted)
    assert linkable(one, other) == {planted}
