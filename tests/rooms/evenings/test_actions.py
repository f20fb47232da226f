"""Planning live evenings, being in one, and what is left of it."""

import uuid
from datetime import timedelta

import pytest

from chat.transcripts.access import NotReadableError
from chat.transcripts.actions import revoke
from chat.transcripts.core import is_key_of_talk
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.wire import Said
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from rooms.evenings import actions
from rooms.evenings.access import NoEveningError, on_page, read_overdue, text_of
from rooms.evenings.actions import FullError
from rooms.evenings.core import GONE_AFTER, EveningRefusedError
from rooms.evenings.models import Attendee, Evening
from rooms.evenings.retention import end_evenings, free_places
from rooms.facilitation.actions import impose
from rooms.groups.access import NoRoomError
from rooms.groups.core import gone_on
from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.posts.access import Seat
from rooms.posts.actions import CannotError, judge
from rooms.posts.models import HeldPost
from rooms.runs.actions.keeping_time import end as end_run
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.evenings import AT_EIGHT, AT_TEN, an_evening, heard, said, say
from tests.support.rooms import leads, member_of, opened_room, seat_of
from tests.support.talks import new_key

pytestmark = [pytest.mark.django_db, pytest.mark.storage]
to_the_commit = pytest.mark.django_db(transaction=True)
"""For tests of what happens after it: keys are destroyed then."""


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room that Aino and Eero lead; it forgets its evenings."""
    return opened_room(cast)


@pytest.fixture
def keeping(cast: Cast) -> Room:
    """Another one, which keeps its evenings."""
    return opened_room(cast, keeps_evenings=True)


@pytest.fixture
def meri(room: Room) -> Seat:
    """A member."""
    return seat_of(member_of(room, "Meri"))


@pytest.fixture
def kuu(room: Room) -> Seat:
    """Another one."""
    return seat_of(member_of(room, "Kuu"))


@pytest.fixture
def aino(room: Room, cast: Cast) -> Seat:
    """A facilitator."""
    return leads(room, cast.aino)


def keys() -> set[str]:
    """Those of talks."""
    return {name for name in keyring.current().older_than(timedelta(days=-1)) if is_key_of_talk(name)}


def code(refused: pytest.ExceptionInfo[CannotError]) -> str:
    return refused.value.code


# --- planning -------------------------------------------------------------------------------------


def test_a_facilitator_plans_an_evening_and_members_see_it(room: Room, cast: Cast, meri: Seat) -> None:
    an_evening(room, cast.aino, guest="Unihoitaja Maija")
    (shown,) = on_page(meri, NOW)
    assert (shown.theme, shown.guest, shown.state, shown.there) == ("Uni ja arki", "Unihoitaja Maija", "planned", 0)
    assert not shown.kept
    assert on_page(meri, AT_EIGHT)[0].state == "open"


def test_rule_27_nobody_plans_an_evening_of_a_room_that_they_do_not_lead(room: Room, cast: Cast) -> None:
    for other in (cast.tuula, cast.maija):
        with pytest.raises(NoRoomError):
            an_evening(room, other)
    with pytest.raises(NoRoomError):
        an_evening(Room(pk=uuid.uuid4()), cast.aino)


def test_rule_27_evenings_of_another_room_are_absent(room: Room, keeping: Room, cast: Cast, meri: Seat) -> None:
    elsewhere = an_evening(keeping, cast.aino)
    assert on_page(meri, AT_EIGHT) == []
    for absent in (elsewhere.pk, uuid.uuid4()):
        with pytest.raises(NoEveningError):
            actions.join(meri, absent, AT_EIGHT)
        with pytest.raises(NoEveningError):
            text_of(meri, absent)
        with pytest.raises(NoEveningError):
            actions.end(leads(room, cast.aino), absent, AT_EIGHT)


def test_an_evening_to_which_nobody_has_come_can_be_called_off(room: Room, cast: Cast, meri: Seat) -> None:
    first = an_evening(room, cast.aino)
    actions.call_off(cast.eero, first.pk)
    assert on_page(meri, NOW) == []
    begun = an_evening(room, cast.aino)
    actions.join(meri, begun.pk, AT_EIGHT)
    with pytest.raises(EveningRefusedError):
        actions.call_off(cast.aino, begun.pk)
    with pytest.raises(NoEveningError):
        actions.call_off(cast.tuula, begun.pk)


def test_rule_31_no_evening_is_planned_in_the_read_only_week(room: Room, cast: Cast) -> None:
    Room.objects.filter(pk=room.pk).update(state="read_only")
    with pytest.raises(EveningRefusedError):
        an_evening(room, cast.aino)


# --- being there ----------------------------------------------------------------------------------


def test_members_and_facilitators_talk_with_each_other(
    room: Room, cast: Cast, meri: Seat, kuu: Seat, aino: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    places = [actions.join(seat, evening.pk, AT_EIGHT) for seat in (aino, meri, kuu)]
    said(aino, places[0], "Tervetuloa!")
    said(meri, places[1], "Täällä ollaan")
    assert heard(places[2]) == ["Tervetuloa!", "Täällä ollaan"]
    assert on_page(kuu, AT_EIGHT)[0].there == 2  # facilitators are not counted


@to_the_commit
def test_an_evening_has_a_key_of_its_own(room: Room, cast: Cast, meri: Seat, kuu: Seat) -> None:
    evening = an_evening(room, cast.aino)
    before = keys()
    place = actions.join(meri, evening.pk, AT_EIGHT)
    actions.join(kuu, evening.pk, AT_EIGHT)
    assert len(keys() - before) == 1
    assert place.stream != meri.stream


def test_nobody_comes_before_its_time_but_a_facilitator_a_little(
    room: Room, cast: Cast, meri: Seat, aino: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    early = AT_EIGHT - timedelta(minutes=10)
    for when in (early, AT_TEN):
        with pytest.raises(CannotError) as refused:
            actions.join(meri, evening.pk, when)
        assert code(refused) == "closed"
    before = keys()
    actions.join(aino, evening.pk, early)
    assert len(keys() - before) == 1


def test_a_full_evening_takes_nobody_until_somebody_leaves(
    room: Room, cast: Cast, meri: Seat, kuu: Seat, aino: Seat
) -> None:
    evening = an_evening(room, cast.aino, capacity=2)
    halla = seat_of(member_of(room, "Halla"))
    first = actions.join(meri, evening.pk, AT_EIGHT)
    actions.join(kuu, evening.pk, AT_EIGHT)
    with pytest.raises(FullError):
        actions.join(halla, evening.pk, AT_EIGHT)
    actions.join(aino, evening.pk, AT_EIGHT)
    assert actions.join(meri, evening.pk, AT_EIGHT) == first  # back after a lost connection
    actions.leave(meri, evening.pk, AT_EIGHT)
    actions.join(halla, evening.pk, AT_EIGHT)
    assert say(meri, first, "Vielä yksi") == "revoked"
    with pytest.raises(NotReadableError):
        heard(first)


def test_rule_32_whoever_is_sent_out_of_the_room_is_out_of_its_evening(
    room: Room, cast: Cast, meri: Seat, kuu: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    place, other = (actions.join(seat, evening.pk, AT_EIGHT) for seat in (meri, kuu))
    impose(cast.aino, meri.member or uuid.uuid4(), "suspend", "hurtful", timedelta(days=1), "", AT_EIGHT)
    with pytest.raises(NoEveningError):
        actions.join(meri, evening.pk, AT_EIGHT)
    assert say(meri, place, "Hei") == "revoked"
    with pytest.raises(NotReadableError):
        heard(place)
    said(kuu, other, "Hei")


def test_rule_32_a_withdrawn_right_in_the_room_is_enough_to_say_nothing_more(
    room: Room, cast: Cast, meri: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    place = actions.join(meri, evening.pk, AT_EIGHT)
    revoke(lock_now(meri.stream), meri.grant, AT_EIGHT)
    for tried in (
        lambda: actions.before_saying(meri, place, new_key(), "Hei", AT_EIGHT),
        lambda: actions.join(meri, evening.pk, AT_EIGHT),
    ):
        with pytest.raises((CannotError, NoEveningError)):
            tried()
    assert on_page(meri, AT_EIGHT) == []


def lock_now(stream: int) -> Stream:
    return Stream.objects.get(pk=stream)


# --- what waits -----------------------------------------------------------------------------------


def test_rule_30_words_that_call_for_a_look_are_held_and_begin_a_thread_once_let_through(
    room: Room, cast: Cast, meri: Seat, aino: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    place = actions.join(meri, evening.pk, AT_EIGHT)
    key = new_key()
    for text, why in (("Haluan kuolla", "suicidal"), ("Numeroni on 040 123 4567", "identifying")):
        held = actions.before_saying(meri, place, key if why == "suicidal" else new_key(), text, AT_EIGHT)
        assert held is not None
        assert held.why == why
    again = actions.before_saying(meri, place, key, "Haluan kuolla", AT_EIGHT)
    assert again is not None
    assert HeldPost.objects.count() == 2
    assert heard(place) == []
    judge(aino, uuid.UUID(again.held), True, "", AT_EIGHT)
    assert HeldPost.objects.count() == 1


def test_rule_29_newcomers_wait_and_others_talk_at_once(room: Room, cast: Cast, meri: Seat, aino: Seat) -> None:
    evening = an_evening(room, cast.aino)
    uusi = seat_of(member_of(room, "Uusi", posts_shown=0))
    place = actions.join(uusi, evening.pk, AT_EIGHT)
    held = actions.before_saying(uusi, place, new_key(), "Moikka", AT_EIGHT)
    assert held is not None
    assert held.why == "newcomer"
    for seat in (meri, aino):
        assert actions.before_saying(seat, actions.join(seat, evening.pk, AT_EIGHT), new_key(), "Moi", AT_EIGHT) is None


def test_a_room_that_reads_all_posts_first_still_talks_live(room: Room, cast: Cast, meri: Seat) -> None:
    Room.objects.filter(pk=room.pk).update(holds_all=True)
    place = actions.join(meri, an_evening(room, cast.aino).pk, AT_EIGHT)
    assert actions.before_saying(meri, place, new_key(), "Moi", AT_EIGHT) is None


def test_rule_32_who_is_muted_reads_and_does_not_write(room: Room, cast: Cast, meri: Seat) -> None:
    place = actions.join(meri, an_evening(room, cast.aino).pk, AT_EIGHT)
    Member.objects.filter(pk=meri.member or "").update(muted_until=AT_TEN)
    with pytest.raises(CannotError) as refused:
        actions.before_saying(meri, place, new_key(), "Moi", AT_EIGHT)
    assert code(refused) == "muted"


# --- the end --------------------------------------------------------------------------------------


@to_the_commit
def test_rule_31_what_was_said_is_gone_with_its_key_when_the_evening_is_over(
    room: Room, cast: Cast, meri: Seat, kuu: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    before = keys()
    place = actions.join(meri, evening.pk, AT_EIGHT)
    actions.join(kuu, evening.pk, AT_EIGHT)
    said(meri, place, "Tämä jää tähän iltaan")
    assert end_evenings(AT_TEN - timedelta(seconds=1)) == 0
    assert end_evenings(AT_TEN) == 1
    assert keys() == before
    assert not Stream.objects.filter(pk=place.stream).exists()
    assert not StoredEntry.objects.filter(stream=place.stream).exists()
    assert not Grant.objects.filter(pk=place.grant).exists()
    assert not Attendee.objects.exists()
    assert on_page(meri, AT_TEN) == []
    with pytest.raises(NotReadableError):
        heard(place)
    with pytest.raises(NoEveningError):
        text_of(meri, evening.pk)
    assert end_evenings(AT_TEN) == 0


@to_the_commit
def test_rule_31_where_the_room_keeps_it_every_member_can_read_it_until_the_run_ends(keeping: Room, cast: Cast) -> None:
    meri, kuu = (seat_of(member_of(keeping, name)) for name in ("Meri", "Kuu"))
    evening = an_evening(keeping, cast.aino)
    place = actions.join(meri, evening.pk, AT_EIGHT)
    said(meri, place, "Muistakaa tämä")
    with pytest.raises(NoEveningError):
        text_of(kuu, evening.pk)  # it still goes on: who wants to read comes in
    before = keys()
    assert end_evenings(AT_TEN) == 1
    assert say(meri, place, "Vielä") in ("closed", "revoked")
    assert not Attendee.objects.exists()
    (entry,) = text_of(kuu, evening.pk)
    assert isinstance(entry.body, Said)
    assert entry.body.text == "Muistakaa tämä"
    assert on_page(kuu, AT_TEN)[0].state == "over"
    assert keys() == before
    assert end_run(keeping.pk, AT_EIGHT + (gone_on(keeping.ends_on) - AT_EIGHT.date()))
    assert len(before - keys()) == 2  # the room's own and the evening's
    assert not Evening.objects.exists()


@to_the_commit
def test_rule_31_what_the_sweep_has_not_forgotten_is_found(room: Room, cast: Cast, meri: Seat) -> None:
    actions.join(meri, an_evening(room, cast.aino).pk, AT_EIGHT)
    assert read_overdue(AT_TEN).tried == 0  # the sweep has a moment
    late = AT_TEN + timedelta(minutes=5)
    assert read_overdue(late) == Outcome(1, 1)
    end_evenings(late)
    assert read_overdue(late) == Outcome(0, 0)


def test_a_kept_evening_in_which_nobody_spoke_is_empty(keeping: Room, cast: Cast) -> None:
    meri = seat_of(member_of(keeping, "Meri"))
    evening = an_evening(keeping, cast.aino)
    actions.join(meri, evening.pk, AT_EIGHT)
    end_evenings(AT_TEN)
    assert text_of(meri, evening.pk) == []


def test_a_facilitator_ends_it_before_its_time_and_nobody_else_does(
    room: Room, cast: Cast, meri: Seat, aino: Seat
) -> None:
    evening = an_evening(room, cast.aino)
    with pytest.raises(CannotError):
        actions.end(aino, evening.pk, AT_EIGHT)  # nobody has come
    place = actions.join(meri, evening.pk, AT_EIGHT)
    with pytest.raises(NoEveningError):
        actions.end(meri, evening.pk, AT_EIGHT)
    actions.end(aino, evening.pk, AT_EIGHT)
    with pytest.raises(NotReadableError):
        heard(place)
    for again in (lambda: actions.end(aino, evening.pk, AT_EIGHT), lambda: actions.join(meri, evening.pk, AT_EIGHT)):
        with pytest.raises(CannotError):
            again()


def test_nothing_is_said_after_its_time_even_before_the_sweep(room: Room, cast: Cast, meri: Seat) -> None:
    place = actions.join(meri, an_evening(room, cast.aino).pk, AT_EIGHT)
    with pytest.raises(CannotError) as refused:
        actions.before_saying(meri, place, new_key(), "Vielä", AT_TEN)
    assert code(refused) == "closed"


@to_the_commit
def test_an_evening_to_which_nobody_came_is_over_without_a_trace(room: Room, cast: Cast, meri: Seat) -> None:
    an_evening(room, cast.aino)
    before = keys()
    assert end_evenings(AT_TEN) == 1
    assert on_page(meri, AT_TEN) == []
    assert keys() == before


# --- places that nobody keeps ---------------------------------------------------------------------


def test_a_place_is_free_two_minutes_after_its_last_page_was_there(
    room: Room, cast: Cast, meri: Seat, kuu: Seat
) -> None:
    evening = an_evening(room, cast.aino, capacity=2)
    aino = leads(room, cast.aino)
    place, other = actions.join(meri, evening.pk, AT_EIGHT), actions.join(kuu, evening.pk, AT_EIGHT)
    actions.join(aino, evening.pk, AT_EIGHT)
    halla = seat_of(member_of(room, "Halla"))
    later = AT_EIGHT + GONE_AFTER
    assert free_places(later - timedelta(seconds=1)) == 0
    with pytest.raises(FullError):
        actions.join(halla, evening.pk, later)
    assert actions.note_there([place.grant], later - timedelta(seconds=1)) == 1
    assert free_places(later) == 2
    assert on_page(meri, later)[0].there == 1
    actions.join(halla, evening.pk, later)
    said(meri, place, "Olen vielä täällä")
    with pytest.raises(NotReadableError):
        heard(other)


def test_whoever_comes_back_in_time_keeps_the_place(room: Room, cast: Cast, meri: Seat) -> None:
    evening = an_evening(room, cast.aino)
    place = actions.join(meri, evening.pk, AT_EIGHT)
    back = AT_EIGHT + GONE_AFTER - timedelta(seconds=1)
    assert actions.join(meri, evening.pk, back) == place
    assert free_places(AT_EIGHT + GONE_AFTER) == 0
    assert free_places(back + GONE_AFTER) == 1


def test_whoever_is_not_there_is_not_noted(room: Room, cast: Cast, meri: Seat) -> None:
    evening = an_evening(room, cast.aino)
    place = actions.join(meri, evening.pk, AT_EIGHT)
    actions.leave(meri, evening.pk, AT_EIGHT)
    assert actions.note_there([place.grant], AT_EIGHT) == 0
    assert not Attendee.objects.exists()
