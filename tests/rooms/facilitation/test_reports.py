"""Telling a facilitator, and what facilitators leave for each other."""

import uuid
from datetime import timedelta

import pytest

from moderation.staff import actions as staff
from rooms.evenings import actions as evenings
from rooms.facilitation import actions
from rooms.facilitation.access import (
    NoNoteError,
    NoPostToReportError,
    NoReportError,
    notes_of,
    on_call_of,
)
from rooms.facilitation.core import NOTES_KEPT, REPORTS_KEPT, OnCallRefusedError
from rooms.facilitation.models import HandOverNote, Report
from rooms.facilitation.retention import end_old_notes, end_settled_reports
from rooms.groups.access import NoRoomError
from rooms.membership.access import NoMemberError
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.evenings import AT_EIGHT, AT_TEN, an_evening, said
from tests.support.led_rooms import led_room, member, post
from tests.support.rooms import seat_of

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

KEY = "key-of-a-report-1"


def test_what_is_told_is_stored_once_and_sealed(cast: Cast) -> None:
    room = led_room(cast)
    who, teller = member(room), member(room, "Kuutamo")
    seq = post(who)
    for _ in range(2):
        actions.report(teller.pk, seq, "Tässä on jonkun nimi.", KEY, NOW)
    told = Report.objects.get()
    assert (told.room, told.post, told.member, told.settled_at) == (room, seq, teller, None)
    assert told.sealed is not None
    assert b"nimi" not in bytes(told.sealed)


def test_nothing_has_to_be_said_about_it(cast: Cast) -> None:
    who = member(led_room(cast))
    actions.report(who.pk, post(who), " \0", KEY, NOW)
    assert Report.objects.get().sealed is None


def test_no_post_of_another_room_is_told_of_and_nothing_by_who_does_not_read_the_room(cast: Cast) -> None:
    room = led_room(cast)
    who, elsewhere = member(room), member(led_room(cast))
    seq = post(who)
    post(who)
    for wrong in (seq + 2, 0):
        with pytest.raises(NoPostToReportError):
            actions.report(who.pk, wrong, "", KEY, NOW)
    with pytest.raises(NoPostToReportError):
        actions.report(elsewhere.pk, seq, "", KEY, NOW)
    actions.impose(cast.aino, who.pk, "suspend", "hurtful", timedelta(hours=1), "", NOW)
    for absent in (who.pk, uuid.uuid4()):
        with pytest.raises(NoMemberError):
            actions.report(absent, seq, "", KEY, NOW)
    assert not Report.objects.exists()


def test_what_is_said_in_an_evening_is_told_of_by_those_who_can_read_it(cast: Cast) -> None:
    room = led_room(cast, keeps_evenings=True)
    who, teller, outside = member(room), member(room, "Kuutamo"), member(room, "Halla")
    evening = an_evening(room, cast.aino)
    place = evenings.join(seat_of(who), evening.pk, AT_EIGHT)
    evenings.join(seat_of(teller), evening.pk, AT_EIGHT)
    said(seat_of(who), place, "Hei")
    stranger = member(led_room(cast))
    for nobody, seq in ((outside, 1), (stranger, 1), (teller, 2)):
        with pytest.raises(NoPostToReportError):
            actions.report(nobody.pk, seq, "", KEY, AT_EIGHT, evening.pk)
    with pytest.raises(NoPostToReportError):
        actions.report(teller.pk, 1, "", KEY, AT_EIGHT, uuid.uuid4())
    actions.report(teller.pk, 1, "", KEY, AT_EIGHT, evening.pk)
    told = Report.objects.get()
    assert (told.evening, told.post, told.member) == (evening, 1, teller)
    evenings.end_due(AT_TEN)
    actions.report(outside.pk, 1, "", KEY, AT_TEN, evening.pk)  # by then everybody can read it


def test_a_facilitator_of_the_room_settles_it_and_it_goes_in_time(cast: Cast) -> None:
    who = member(led_room(cast))
    actions.report(who.pk, post(who), "", KEY, NOW)
    told = Report.objects.get()
    for nobody in (cast.tuula, cast.kaarina):
        with pytest.raises(NoReportError):
            actions.settle(nobody, told.pk, NOW)
    with pytest.raises(NoReportError):
        actions.settle(cast.aino, told.pk + 1, NOW)
    assert end_settled_reports(NOW + 9 * REPORTS_KEPT) == 0, "what nobody has settled stays as long as the room"
    actions.settle(cast.aino, told.pk, NOW)
    assert actions.settle(cast.eero, told.pk, NOW + timedelta(hours=1)).settled_by == cast.aino
    assert end_settled_reports(NOW + REPORTS_KEPT - timedelta(seconds=1)) == 0
    assert end_settled_reports(NOW + REPORTS_KEPT) == 1


def test_notes_are_sealed_read_by_those_who_lead_the_room_and_go_in_time(cast: Cast) -> None:
    room = led_room(cast)
    actions.write_note(cast.aino, room.pk, "Kuutamo on väsynyt, kysy vointia.", NOW)
    actions.write_note(cast.aino, room.pk, "   ", NOW)
    note = HandOverNote.objects.get()
    assert "väsynyt".encode() not in bytes(note.sealed)
    (shown,) = notes_of(room)
    assert (shown.by, shown.words) == (cast.aino.duty_name, "Kuutamo on väsynyt, kysy vointia.")
    with pytest.raises(NoRoomError):
        actions.write_note(cast.tuula, room.pk, "Minäkin", NOW)
    for wrong in (note.pk + 1, note.pk):
        with pytest.raises(NoNoteError):
            actions.remove_note(cast.tuula if wrong == note.pk else cast.aino, wrong)
    assert end_old_notes(NOW + NOTES_KEPT - timedelta(seconds=1)) == 0
    assert end_old_notes(NOW + NOTES_KEPT) == 1
    actions.write_note(cast.aino, room.pk, "Toinen", NOW)
    assert actions.remove_note(cast.eero, HandOverNote.objects.get().pk) == room.pk
    assert notes_of(room) == []


def test_who_is_on_call_for_a_room_is_named_by_its_facilitators(cast: Cast) -> None:
    room = led_room(cast)
    actions.name_on_call(cast.aino, room.pk, " Ritva  Takala ", "040  123 4567", "takapaivystys@example.org")
    found = on_call_of(room)
    assert found is not None
    assert (found.name, found.phone, found.email) == ("Ritva Takala", "040 123 4567", "takapaivystys@example.org")
    for name, phone, email, problem in (
        ("", "040 123", "", "name"),
        ("Ritva", "soita", "", "phone"),
        ("Ritva", "", "", "phone"),
        ("Ritva", "", "ei osoite", "email"),
        ("Ritva", "", "a@b.fi,c@d.fi", "email"),
    ):
        with pytest.raises(OnCallRefusedError) as refused:
            actions.name_on_call(cast.aino, room.pk, name, phone, email)
        assert refused.value.problem == problem
    with pytest.raises(NoRoomError):
        actions.name_on_call(cast.tuula, room.pk, "Ritva", "040 123", "")
    actions.name_on_call(cast.eero, room.pk, "", "", "")
    assert on_call_of(room) is None


def test_somebody_whose_role_was_taken_leads_nothing(cast: Cast) -> None:
    room = led_room(cast)
    staff.set_roles(cast.aino, {"moderator"}, by=cast.kaarina)
    with pytest.raises(NoRoomError):
        actions.write_note(cast.aino, room.pk, "Hei", NOW)
