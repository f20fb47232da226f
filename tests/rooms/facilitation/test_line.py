"""The private line between a member and the facilitators."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.transcripts.models import StoredEntry, Stream
from chat.transcripts.wire import Said
from moderation.sealing import keyring
from rooms.facilitation import actions
from rooms.facilitation.access import LineRefusedError, room_shown
from rooms.facilitation.retention import end_lines
from rooms.membership.access import NoMemberError
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.led_rooms import led_room, member

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

KEYS = [f"key-of-a-line-{number}" for number in range(9)]
Commits = DjangoCaptureOnCommitCallbacks


def fresh(who: Member) -> Member:
    return Member.objects.select_related("line", "room").get(pk=who.pk)


def removed(cast: Cast, who: Member, now: datetime = NOW) -> Member:
    sanction = actions.impose(cast.aino, who.pk, "remove", "hurtful", timedelta(0), "", now)
    actions.confirm_removal(cast.eero, who.pk, sanction.pk, now)
    return fresh(who)


def said(cast: Cast, who: Member) -> list[tuple[str, str, str]]:
    entries = actions.read_line(cast.aino, who.pk, NOW)
    return [(e.author, e.body.by, e.body.text) for e in entries if isinstance(e.body, Said)]


def test_it_begins_with_the_first_words_of_either_and_has_a_key_of_its_own(cast: Cast) -> None:
    room = led_room(cast)
    who, other = member(room), member(room, "Kuutamo")
    assert who.line is None
    actions.say_on_line(who.pk, KEYS[0], "Saanko kysyä jotakin?", NOW)
    actions.say_to_member(cast.aino, who.pk, KEYS[1], "Tietysti.", NOW)
    actions.say_to_member(cast.eero, other.pk, KEYS[2], "Hei, mitä kuuluu?", NOW)
    assert said(cast, who) == [("member", "", "Saanko kysyä jotakin?"), ("facilitator", "Aino", "Tietysti.")]
    assert said(cast, other) == [("facilitator", "Eero", "Hei, mitä kuuluu?")]
    names = {line.key_name for line in (fresh(who).line, fresh(other).line, room.stream) if line}
    assert len(names) == 3
    assert not any(b"Tietysti" in bytes(row.sealed) for row in StoredEntry.objects.all())


def test_the_same_words_again_are_one_message(cast: Cast) -> None:
    who = member(led_room(cast))
    first = actions.say_on_line(who.pk, KEYS[0], "Hei", NOW)
    assert actions.say_on_line(who.pk, KEYS[0], "Hei", NOW).seq == first.seq
    with pytest.raises(LineRefusedError) as refused:
        actions.say_on_line(who.pk, KEYS[0], "Hei hei", NOW)
    assert refused.value.code == "key_reused"
    assert len(said(cast, who)) == 1


def test_rule_31_there_is_no_line_between_members_and_none_that_others_read(cast: Cast) -> None:
    who = member(led_room(cast))
    actions.say_on_line(who.pk, KEYS[0], "Hei", NOW)
    for person in (cast.tuula, cast.kaarina, cast.sanni):
        with pytest.raises(NoMemberError):
            actions.read_line(person, who.pk, NOW)
        with pytest.raises(NoMemberError):
            actions.say_to_member(person, who.pk, KEYS[1], "Hei", NOW)
    line = fresh(who).line
    assert line is not None
    assert set(line.grants.values_list("author", flat=True)) == {"member"}


def test_who_has_read_it_is_known_to_the_others(cast: Cast) -> None:
    who = member(led_room(cast))
    today = timezone.localdate(NOW)

    def shown(person: object) -> tuple[bool, str]:
        (line,) = room_shown(person, who.room_id, NOW, today).lines  # type: ignore[arg-type]
        return line.is_unread, line.read_by

    actions.say_on_line(who.pk, KEYS[0], "Hei", NOW)
    assert shown(cast.aino) == (True, "")
    actions.read_line(cast.aino, who.pk, NOW)
    assert shown(cast.aino) == (False, "Aino")
    assert shown(cast.eero) == (True, "Aino")
    actions.say_to_member(cast.eero, who.pk, KEYS[1], "Hei!", NOW)
    assert shown(cast.eero) == (False, "Eero")
    assert shown(cast.aino) == (True, "Eero")


def test_rule_32_the_line_stays_for_7_days_after_a_removal_and_is_shredded_then(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    who = removed(cast, member(led_room(cast)))
    actions.say_on_line(who.pk, KEYS[0], "Miksi?", NOW)
    last = after(days=7) - timedelta(seconds=1)
    assert end_lines(last) == 0
    actions.say_on_line(who.pk, KEYS[1], "Vielä tämä", last)
    with pytest.raises(NoMemberError):
        actions.say_on_line(who.pk, KEYS[2], "Myöhässä", after(days=7))
    line = fresh(who).line
    assert line is not None
    with django_capture_on_commit_callbacks(execute=True):
        assert end_lines(after(days=7)) == 1
    assert keyring.current().get_many([line.key_name]) == {}
    assert not Stream.objects.filter(pk=line.pk).exists()
    assert fresh(who).line is None
    assert actions.read_line(cast.aino, who.pk, NOW) == []
    assert end_lines(after(days=7)) == 0


def test_who_is_suspended_keeps_the_line_and_who_has_left_does_not(cast: Cast) -> None:
    who = member(led_room(cast))
    actions.impose(cast.aino, who.pk, "suspend", "hurtful", timedelta(hours=1), "", NOW)
    actions.say_on_line(who.pk, KEYS[0], "Hei", NOW)
    Member.objects.filter(pk=who.pk).update(state="left")
    with pytest.raises(NoMemberError):
        actions.say_on_line(who.pk, KEYS[1], "Hei", NOW)
    assert end_lines(NOW) == 1


def test_the_line_ends_with_the_room(cast: Cast) -> None:
    who = member(led_room(cast))
    actions.say_on_line(who.pk, KEYS[0], "Hei", NOW)
    type(who.room)._default_manager.filter(pk=who.room_id).update(state="ended")
    with pytest.raises(NoMemberError):
        actions.say_on_line(who.pk, KEYS[1], "Hei", NOW)
    assert end_lines(NOW) == 1
