"""What members and facilitators do with posts, and what is left of them in the database."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_after, read_at
from chat.transcripts.core import Placed
from chat.transcripts.models import StoredEntry
from chat.transcripts.sealed import unseal_beside
from chat.transcripts.wire import Erased, Posted, Removed
from moderation.cases.models import StandsAside
from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.posts import actions
from rooms.posts.access import NoPostError, Seat, held_for, here, newest_threads, posts_of_thread
from rooms.posts.actions import CannotError, Held
from rooms.posts.models import HeldPost, Mention, Post, Reaction, Thread
from rooms.wire import PostOnPage
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.rooms import held, leads, member_of, opened_room, seat_of, write, written
from tests.support.talks import new_key

pytestmark = [pytest.mark.django_db, pytest.mark.storage]
LATER = NOW + timedelta(minutes=5)
SECRET = "Tämä jää vain meidän kesken"


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room that Aino and Eero lead."""
    return opened_room(cast)


@pytest.fixture
def meri(room: Room) -> Seat:
    """Somebody who has written for weeks."""
    return seat_of(member_of(room, "Meri"))


@pytest.fixture
def kuu(room: Room) -> Seat:
    """Another one."""
    return seat_of(member_of(room, "Kuu"))


@pytest.fixture
def uusi(room: Room) -> Seat:
    """A newcomer."""
    return seat_of(member_of(room, "Uusi", posts_shown=0))


@pytest.fixture
def aino(room: Room, cast: Cast) -> Seat:
    """A facilitator."""
    return leads(room, cast.aino)


def texts(seat: Seat, thread: int) -> list[str]:
    """What this reader finds in a thread."""
    return [post.text for post in posts_of_thread(seat, thread, 0)[0]]


def only_post(seat: Seat, thread: int) -> PostOnPage:
    """The one post of a thread."""
    (post,) = posts_of_thread(seat, thread, 0)[0]
    return post


# --- writing --------------------------------------------------------------------------------------


def test_a_post_begins_a_thread_and_others_answer_in_it(meri: Seat, kuu: Seat) -> None:
    thread = written(meri, "Huomenta kaikille")
    written(kuu, "Huomenta!", thread=thread)
    assert texts(kuu, thread) == ["Huomenta kaikille", "Huomenta!"]
    (row,), more = newest_threads(kuu, 0)
    assert (row.seq, row.answers, row.unread, more) == (thread, 1, 1, False)
    assert row.first is not None
    assert (row.first.by, row.first.author) == ("Meri", "member")


def test_the_thread_with_the_newest_post_comes_first_and_pinned_ones_before_it(meri: Seat, aino: Seat) -> None:
    rules, old, new = (written(seat, "…") for seat in (aino, meri, meri))
    written(meri, "vielä", thread=old)
    actions.pin(aino, rules, on=True, now=LATER)
    assert [row.seq for row in newest_threads(meri, 0)[0]] == [rules, old, new]


def test_the_same_key_again_is_answered_with_the_same_place_and_another_text_is_refused(meri: Seat) -> None:
    key = new_key()
    first, again, other = (write(meri, text, key=key) for text in ("hei", "hei", "moi"))
    assert isinstance(first, Placed)
    assert isinstance(again, Placed)
    assert (again.seq, again.is_new, other) == (first.seq, False, "key_reused")
    assert Post.objects.count() == 1


def test_an_answer_to_a_thread_that_is_not_there_is_refused_alone(meri: Seat) -> None:
    assert write(meri, "hei", thread=40) == "not_found"
    assert isinstance(write(meri, "hei"), Placed)


def test_a_post_of_four_thousand_emoji_is_stored_whole(meri: Seat) -> None:
    text = "🌻" * 4000
    assert texts(meri, written(meri, text)) == [text]


def test_rule_32_a_muted_member_reads_and_does_not_write(meri: Seat, kuu: Seat) -> None:
    thread = written(kuu, "Huomenta")
    Member.objects.filter(grant=meri.grant).update(muted_until=LATER)
    assert write(meri, "hei", NOW) == "muted"
    with pytest.raises(CannotError, match="muted"):
        actions.react(meri, thread, "heart", on=True, now=NOW)
    assert texts(meri, thread) == ["Huomenta"]
    assert isinstance(write(meri, "hei", LATER), Placed)


def test_whoever_lost_their_grant_writes_edits_and_reads_nothing(room: Room, meri: Seat) -> None:
    thread = written(meri, "hei")
    assert room.stream is not None
    transcripts.revoke(transcripts.lock(room.stream.pk), meri.grant, NOW)
    assert write(meri, "vielä") == "revoked"
    with pytest.raises(CannotError, match="revoked"):
        actions.edit(meri, thread, "toisin", "", NOW)
    with pytest.raises(NotReadableError):
        posts_of_thread(meri, thread, 0)


def test_nothing_of_another_room_can_be_named(cast: Cast, meri: Seat) -> None:
    elsewhere = opened_room(cast, title="Toinen ryhmä")
    stranger = seat_of(member_of(elsewhere, "Meri"))
    mine, theirs = written(meri, SECRET), written(stranger, "toisaalla")
    assert mine == theirs, "the same place, in two rooms"
    actions.remove(stranger, theirs, NOW)
    assert texts(meri, mine) == [SECRET]
    with pytest.raises(NoPostError):
        actions.react(stranger, mine, "heart", on=True, now=NOW)
    assert posts_of_thread(stranger, mine, 0) == ([], False)


# --- changing what stands there -------------------------------------------------------------------


def sealed_rows(seat: Seat) -> list[bytes]:
    """What the table holds of the room."""
    return [bytes(row) for row in StoredEntry.objects.filter(stream=seat.stream).values_list("sealed", flat=True)]


def words_in_log(seat: Seat) -> list[str]:
    """Every word that the room's log holds now."""
    entries = read_after(seat.stream, seat.grant, 0).entries
    return [text for entry in entries if (text := getattr(entry.body, "text", ""))]


def test_an_edit_overwrites_the_words_before_it_in_the_log(meri: Seat, kuu: Seat) -> None:
    thread = written(meri, SECRET)
    before = sealed_rows(meri)
    actions.edit(meri, thread, "Toiset sanat", "", LATER)
    actions.edit(meri, thread, "Kolmannet sanat", "", LATER)
    post = only_post(kuu, thread)
    assert (post.text, post.edited) == ("Kolmannet sanat", True)
    assert words_in_log(meri) == ["Kolmannet sanat"] * 2, "the post, and the event that tells of the last edit"
    assert not set(before) & set(sealed_rows(meri)), "the sealed row of the first words is gone, too"


def test_a_removed_post_is_gone_for_everyone_and_its_words_are_overwritten_at_once(meri: Seat, kuu: Seat) -> None:
    thread = written(meri, "Huomenta")
    answer = written(kuu, SECRET, thread=thread)
    actions.edit(kuu, answer, f"{SECRET}!", "", LATER)
    actions.remove(kuu, answer, LATER)
    assert texts(meri, thread) == ["Huomenta"]
    assert words_in_log(meri) == ["Huomenta"]
    body = read_at(meri.stream, meri.grant, [answer])[answer].body
    assert body == Erased()
    assert read_after(meri.stream, meri.grant, 0).entries[-1].body == Removed(answer, "author")


def test_a_thread_goes_with_its_last_post_and_stays_while_there_are_answers(meri: Seat, kuu: Seat) -> None:
    thread = written(meri, "Kysymys")
    answer = written(kuu, "Vastaus", thread=thread)
    actions.remove(meri, thread, LATER)
    (row,), _ = newest_threads(kuu, 0)
    assert (row.first, row.answers) == (None, 1)
    actions.remove(kuu, answer, LATER)
    assert newest_threads(kuu, 0) == ([], False)
    assert not Thread.objects.exists()


def test_a_removed_post_cannot_be_edited_or_removed_again(meri: Seat) -> None:
    thread = written(meri, SECRET)
    actions.remove(meri, thread, LATER)
    with pytest.raises(NoPostError):
        actions.edit(meri, thread, "takaisin", "", LATER)
    with pytest.raises(NoPostError):
        actions.remove(meri, thread, LATER)


def test_members_change_their_own_posts_and_facilitators_remove_anybodys(meri: Seat, kuu: Seat, aino: Seat) -> None:
    thread = written(meri, "Huomenta")
    with pytest.raises(NoPostError):
        actions.edit(kuu, thread, "väärin", "", NOW)
    with pytest.raises(NoPostError):
        actions.remove(kuu, thread, NOW)
    with pytest.raises(NoPostError):
        actions.edit(aino, thread, "väärin", "", NOW)
    actions.remove(aino, thread, LATER)
    assert read_after(meri.stream, meri.grant, 0).entries[-1].body == Removed(thread, "facilitator")


def test_quiet_reactions_come_and_go_and_count_once(meri: Seat, kuu: Seat, aino: Seat) -> None:
    thread = written(meri, "Kolme viikkoa selvin päin")
    for seat in (kuu, kuu, aino):
        actions.react(seat, thread, "strength", on=True, now=NOW)
    (reacting,) = only_post(meri, thread).reactions
    assert (reacting.kind, reacting.by) == ("strength", ["Kuu", "Aino"])
    actions.react(kuu, thread, "strength", on=False, now=NOW)
    assert only_post(meri, thread).reactions[0].by == ["Aino"]
    actions.remove(meri, thread, LATER)
    assert not Reaction.objects.exists()


def test_a_post_that_names_a_member_is_marked_for_her_until_she_has_read_it(meri: Seat, kuu: Seat) -> None:
    thread = written(meri, "@Kuu miten menee?")
    assert newest_threads(kuu, 0)[0][0].mentioned
    assert not newest_threads(meri, 0)[0][0].mentioned
    assert not newest_threads(kuu, thread)[0][0].mentioned
    actions.edit(meri, thread, "Miten menee?", "", LATER)
    assert not Mention.objects.exists()


def test_the_unread_line_moves_forward_only(room: Room, meri: Seat) -> None:
    actions.mark_read(meri, 5)
    actions.mark_read(meri, 3)
    assert Member.objects.get(grant=meri.grant).read_up_to == 5


def test_an_ignored_member_is_told_nothing(meri: Seat, kuu: Seat) -> None:
    actions.ignore(meri, "Kuu", on=True)
    actions.ignore(meri, "Kuu", on=True)
    assert isinstance(write(kuu, "Huomenta"), Placed)
    with pytest.raises(NoPostError):
        actions.ignore(meri, "Meri", on=True)
    with pytest.raises(NoPostError):
        actions.ignore(meri, "Eiole", on=True)


# --- what waits for a facilitator -----------------------------------------------------------------


def test_rule_29_a_newcomers_post_waits_outside_the_log_and_only_its_author_and_facilitators_see_it(
    meri: Seat, uusi: Seat, aino: Seat
) -> None:
    waiting = held(uusi, SECRET)
    assert (waiting.why, waiting.text) == ("newcomer", SECRET)
    assert words_in_log(meri) == []
    assert [post.text for post in held_for(uusi)] == [post.text for post in held_for(aino)] == [SECRET]
    assert held_for(meri) == []
    assert SECRET.encode() not in bytes(HeldPost.objects.get().sealed)


def test_rule_29_after_three_posts_that_were_let_through_a_newcomer_writes_freely(uusi: Seat, aino: Seat) -> None:
    for number in range(3):
        actions.judge(aino, HeldPost.objects.get(pk=held(uusi, f"viesti {number}").held).pk, True, "", LATER)
    assert isinstance(write(uusi, "neljäs"), Placed)
    assert not HeldPost.objects.exists()


def test_a_post_that_is_let_through_stands_in_its_authors_name_and_answers_to_its_key(uusi: Seat, aino: Seat) -> None:
    key = new_key()
    outcome = write(uusi, "Hei, olen uusi", key=key)
    assert isinstance(outcome, Held)
    assert write(uusi, "Hei, olen uusi", key=key) == Held(outcome.held, is_new=False)
    actions.judge(aino, HeldPost.objects.get().pk, True, "", LATER)
    (entry,) = read_after(uusi.stream, uusi.grant, 0).entries
    assert (entry.author, entry.key) == ("member", key)
    assert isinstance(entry.body, Posted)
    assert (entry.body.by, entry.body.written_at > 0) == ("Uusi", True)
    again = write(uusi, "Hei, olen uusi", key=key)
    assert isinstance(again, Placed)
    assert not again.is_new


def test_a_post_that_is_not_let_through_goes_back_to_its_author_with_kind_words(uusi: Seat, aino: Seat) -> None:
    waiting = held(uusi, SECRET)
    row = HeldPost.objects.get()
    actions.judge(aino, row.pk, False, "Kerroit kaupungin nimen. Kirjoita mieluusti ilman sitä.", LATER)
    (own,) = held_for(uusi)
    assert (own.held, own.is_refused, own.refusal[:7]) == (waiting.held, True, "Kerroit")
    assert held_for(aino) == []
    with pytest.raises(NoPostError):
        actions.judge(aino, row.pk, True, "", LATER)
    actions.withdraw(uusi, row.pk, NOW)
    assert not HeldPost.objects.exists()


def test_a_facilitator_who_stands_aside_judges_no_post(uusi: Seat, aino: Seat, cast: Cast) -> None:
    held(uusi, "Hei, olen uusi")
    row = HeldPost.objects.get()
    StandsAside.objects.create(person=cast.aino, until=LATER + timedelta(days=1))
    for appears in (True, False):
        with pytest.raises(CannotError, match="not_allowed"):
            actions.judge(aino, row.pk, appears, "", LATER)
    assert HeldPost.objects.get().refused_at is None


def test_nobody_but_its_author_withdraws_a_waiting_post(uusi: Seat, meri: Seat) -> None:
    held(uusi, SECRET)
    with pytest.raises(NoPostError):
        actions.withdraw(meri, HeldPost.objects.get().pk, NOW)


def test_rule_30_a_post_that_tells_who_somebody_is_waits_whoever_writes_it(meri: Seat) -> None:
    assert held(meri, "Soita mulle 040 123 4567").why == "identifying"


def test_rule_30_an_edit_is_no_way_past_the_facilitators(meri: Seat, kuu: Seat, aino: Seat) -> None:
    thread = written(meri, "Huomenta")
    written(kuu, "Huomenta!", thread=thread)
    row = actions.edit(meri, thread, "Soita mulle 040 123 4567", "", LATER)
    assert row is not None
    assert texts(kuu, thread) == ["Huomenta!"], "it is off the page"
    actions.judge(aino, row.pk, True, "", LATER)
    assert texts(kuu, thread) == ["Huomenta!", "Soita mulle 040 123 4567"]


def test_a_facilitator_takes_a_post_off_the_page_and_puts_it_back(meri: Seat, kuu: Seat, aino: Seat) -> None:
    thread = written(meri, SECRET)
    actions.hold(aino, thread, LATER)
    assert words_in_log(kuu) == []
    (waiting,) = held_for(meri)
    assert (waiting.why, waiting.text) == ("facilitator", SECRET)
    actions.judge(aino, HeldPost.objects.get().pk, True, "", LATER)
    (row,), _ = newest_threads(kuu, 0)
    assert row.first is not None
    assert (row.first.text, row.first.by) == (SECRET, "Meri")


def test_a_post_of_somebody_who_has_lost_their_place_meanwhile_does_not_appear(
    room: Room, uusi: Seat, aino: Seat
) -> None:
    held(uusi, SECRET)
    assert room.stream is not None
    transcripts.revoke(transcripts.lock(room.stream.pk), uusi.grant, NOW)
    with pytest.raises(CannotError, match="revoked"):
        actions.judge(aino, HeldPost.objects.get().pk, True, "", LATER)
    assert HeldPost.objects.exists()


def test_names_and_waiting_posts_in_the_tables_are_sealed(room: Room, meri: Seat, uusi: Seat) -> None:
    thread = written(meri, "Huomenta")
    actions.react(meri, thread, "heart", on=True, now=NOW)
    held(uusi, SECRET)
    member, reaction = Member.objects.get(grant=meri.grant), Reaction.objects.get()
    for sealed in (bytes(member.nickname), bytes(reaction.by)):
        assert b"Meri" not in sealed
        assert unseal_beside(meri.key_name, sealed) == "Meri"


# --- many -----------------------------------------------------------------------------------------


def test_a_batch_of_posts_costs_as_many_queries_as_one(meri: Seat, kuu: Seat) -> None:
    def cost(count: int) -> int:
        writings = [
            actions.Writing(seat, new_key(), Posted("hei", seat.name)) for seat in (meri, kuu) for _ in range(count)
        ]
        with CaptureQueriesContext(connection) as queries:
            actions.post_batch(writings, NOW)
        return len(queries)

    assert cost(1) == cost(20)


def test_the_first_screen_costs_the_same_for_one_thread_and_for_twenty(meri: Seat) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            newest_threads(meri, 0)
        return len(queries)

    written(meri, "yksi")
    first = cost()
    for _ in range(20):
        written(meri, "lisää")
    assert cost() == first


def test_what_a_room_is_to_a_member_costs_five_queries_however_many_are_in_it(room: Room, meri: Seat) -> None:
    for name in ("Tuuli", "Lumi", "Sade"):
        member_of(room, name)
    with CaptureQueriesContext(connection) as queries:
        here.side_of(meri)
    assert len(queries) == 5
