"""What sanctions do to a member of a room (rule 32)."""

from datetime import timedelta

import pytest

from chat.transcripts import access as transcripts
from chat.transcripts.access import NotReadableError
from chat.transcripts.models import Grant, Stream
from chat.transcripts.sealed import keys, unseal_body
from chat.transcripts.wire import Body, MemberCame, MemberWent
from moderation.sanctions.access import NoSanctionError
from moderation.sanctions.core import SUSPENDED_FOR, SanctionRefusedError
from moderation.sanctions.models import Sanction
from moderation.sanctions.retention import end_old_sanctions, settle_ended
from moderation.staff import actions as staff
from rooms.facilitation import actions
from rooms.facilitation.access import appeals_for, member_led, sanctions_shown
from rooms.facilitation.models import SanctionWords
from rooms.groups.models import Room
from rooms.membership.access import NoMemberError
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.led_rooms import led_room, member, stream_of

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

DAY = timedelta(days=1)


def impose(cast: Cast, who: Member, kind: str, lasts: timedelta = DAY, text: str = "") -> Sanction:
    return actions.impose(cast.aino, who.pk, kind, "hurtful", lasts, text, NOW)


def fresh(who: Member) -> Member:
    return Member.objects.select_related("room__stream").get(pk=who.pk)


def log(room: Room) -> list[Body]:
    stream = stream_of(room)
    return [unseal_body(keys.get(stream.key_name), stream.pk, e.seq, e.sealed) for e in stream.entries.order_by("seq")]


def can_read(who: Member, grant: int | None) -> bool:
    """Whether an open page that came in under this grant receives anything more."""
    assert grant is not None
    try:
        transcripts.read_after(who.room.stream_id or 0, grant, 0)
    except NotReadableError:
        return False
    return True


def test_hold_mute_and_warn_leave_the_room_readable(cast: Cast) -> None:
    who = member(led_room(cast))
    impose(cast, who, "warn")
    impose(cast, who, "hold")
    impose(cast, who, "mute", 2 * DAY)
    now = fresh(who)
    assert (now.state, now.is_held, now.muted_until, now.suspended_until) == ("active", True, NOW + 2 * DAY, None)
    assert can_read(who, now.grant_id)
    settle_ended(NOW + 2 * DAY)
    now = fresh(who)
    assert (now.is_held, now.muted_until) == (False, None)


def test_rule_32_a_suspended_members_open_page_receives_nothing_from_that_moment(cast: Cast) -> None:
    who = member(led_room(cast))
    epoch = stream_of(who.room).epoch
    assert can_read(who, who.grant_id)
    impose(cast, who, "suspend")
    now = fresh(who)
    assert (now.state, now.grant, now.suspended_until) == ("suspended", None, NOW + DAY)
    assert not can_read(who, who.grant_id)
    assert stream_of(who.room).epoch > epoch, "open readers ask again"
    settle_ended(NOW + DAY)
    back = fresh(who)
    assert (back.state, back.suspended_until) == ("active", None)
    assert can_read(back, back.grant_id)
    assert not can_read(who, who.grant_id)
    assert log(who.room) == [], "the others are told nothing"


def test_rule_32_a_removal_takes_two_and_leaves_the_line_for_7_days(cast: Cast) -> None:
    who = member(led_room(cast))
    proposed = impose(cast, who, "remove")
    now = fresh(who)
    assert (now.state, now.suspended_until) == ("suspended", NOW + SUSPENDED_FOR)
    with pytest.raises(SanctionRefusedError, match="same_person"):
        actions.confirm_removal(cast.aino, who.pk, proposed.pk, NOW)
    assert fresh(who).state == "suspended"
    actions.confirm_removal(cast.eero, who.pk, proposed.pk, NOW)
    now = fresh(who)
    assert (now.state, now.grant, now.line_until) == ("removed", None, NOW + timedelta(days=7))
    assert log(who.room) == [MemberWent("Metsätähti")]
    assert not can_read(who, who.grant_id)


def test_an_appeal_brings_a_removed_member_back(cast: Cast) -> None:
    who = member(led_room(cast))
    proposed = impose(cast, who, "remove", text="Kirjoitit toisen osoitteen.")
    actions.confirm_removal(cast.eero, who.pk, proposed.pk, NOW)
    actions.appeal(who.pk, proposed.pk, "En tarkoittanut pahaa.", NOW)
    actions.appeal(who.pk, proposed.pk, "Toinen kerta.", NOW)
    for facilitator in (cast.aino, cast.eero):
        (shown,) = appeals_for(facilitator)
        assert not shown.may_judge
        with pytest.raises(SanctionRefusedError, match="same_person"):
            actions.judge_appeal(facilitator, proposed.pk, "lifted", "", NOW)
    (shown,) = appeals_for(cast.tuula)
    assert (shown.name, shown.words, shown.may_judge) == ("Metsätähti", "En tarkoittanut pahaa.", True)
    actions.judge_appeal(cast.tuula, proposed.pk, "lifted", "Tervetuloa takaisin.", NOW)
    now = fresh(who)
    assert (now.state, now.line_until) == ("active", None)
    assert can_read(now, now.grant_id)
    assert log(who.room) == [MemberWent("Metsätähti"), MemberCame("Metsätähti")]
    (row,) = sanctions_shown(now, stream_of(who.room), NOW)
    assert (row.state, row.to_member, row.answer) == ("lifted", "Kirjoitit toisen osoitteen.", "Tervetuloa takaisin.")
    assert appeals_for(cast.tuula) == []


def test_the_words_are_stored_sealed(cast: Cast) -> None:
    who = member(led_room(cast))
    impose(cast, who, "warn", text="Kirjoitit rumasti.")
    words = SanctionWords.objects.get()
    assert words.to_member is not None
    assert b"rumasti" not in bytes(words.to_member)


def test_rule_27_who_does_not_lead_the_room_gets_one_answer_whether_there_is_a_member_or_not(cast: Cast) -> None:
    who = member(led_room(cast))
    sanction = impose(cast, who, "remove")
    stranger = staff.create_person(
        login="vieras", password="x", duty_name="V", association=cast.saaristo, helper_type="professional",
        roles=("worker",),
    )  # fmt: skip
    led_room(cast, by=[stranger, cast.aino])
    for person in (stranger, cast.tuula, cast.kaarina, cast.sanni):
        for act in (
            lambda p=person: member_led(p, who.pk),
            lambda p=person: actions.impose(p, who.pk, "mute", "hurtful", DAY, "", NOW),
            lambda p=person: actions.confirm_removal(p, who.pk, sanction.pk, NOW),
            lambda p=person: actions.lift(p, who.pk, sanction.pk, NOW),
        ):
            with pytest.raises(NoMemberError):
                act()
    assert fresh(who).state == "suspended"
    assert appeals_for(stranger) == []


def test_a_sanction_of_another_member_is_not_found_under_this_one(cast: Cast) -> None:
    room = led_room(cast)
    who, other = member(room), member(room, "Kuutamo")
    sanction = impose(cast, who, "remove")
    with pytest.raises(NoSanctionError):
        actions.confirm_removal(cast.eero, other.pk, sanction.pk, NOW)
    with pytest.raises(NoSanctionError):
        actions.appeal(other.pk, sanction.pk, "", NOW)


def test_who_has_left_does_not_come_back_by_the_end_of_a_sanction(cast: Cast) -> None:
    who = member(led_room(cast))
    impose(cast, who, "suspend")
    Member.objects.filter(pk=who.pk).update(state="left")
    settle_ended(NOW + DAY)
    now = fresh(who)
    assert (now.state, now.grant) == ("left", None)


def test_after_the_end_of_the_room_sanctions_end_without_it_and_go_with_the_member(cast: Cast) -> None:
    who = member(led_room(cast))
    impose(cast, who, "suspend")
    Stream.objects.filter(room=who.room).delete()
    settle_ended(NOW + DAY)
    assert fresh(who).grant is None
    Member.objects.filter(pk=who.pk).delete()
    assert end_old_sanctions(NOW) == 1


def test_a_grant_that_is_withdrawn_is_never_given_again(cast: Cast) -> None:
    who = member(led_room(cast))
    impose(cast, who, "suspend")
    settle_ended(NOW + DAY)
    assert who.grant_id is not None
    assert Grant.objects.filter(pk=who.grant_id, revoked_at__isnull=False).exists()
    assert fresh(who).grant_id != who.grant_id
