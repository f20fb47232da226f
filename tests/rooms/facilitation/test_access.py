"""The overview of a facilitator's rooms."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rooms.evenings import actions as evenings
from rooms.facilitation import access, actions
from rooms.facilitation.access import MessageShown
from rooms.facilitation.core import is_silent, turn
from rooms.groups.access import NoRoomError
from rooms.membership.models import Member
from rooms.posts.actions import remove
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.evenings import AT_EIGHT, AT_TEN, an_evening, said
from tests.support.led_rooms import held, led_room, member, post
from tests.support.rooms import leads, seat_of, written

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

TODAY = timezone.localdate(NOW)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def test_what_is_urgent_comes_first_and_then_what_waits_longest(cast: Cast) -> None:
    room = led_room(cast)
    who = member(room)
    held(who, "newcomer", NOW - 5 * MINUTE)
    held(who, "room", NOW - 9 * MINUTE)
    held(who, "identifying", NOW - 7 * MINUTE)
    held(who, "suicidal", NOW)
    held(who, "threatening", NOW - 2 * MINUTE)
    quiet = led_room(cast, title="Toinen ryhmä")
    held(member(quiet), "newcomer", NOW - 99 * MINUTE)
    first, second = access.overview(cast.aino, NOW, TODAY)
    assert [post.why for post in first.held] == ["suicidal", "threatening", "identifying", "room", "newcomer"]
    assert (first.urgent, first.since) == (3, NOW - 9 * MINUTE)
    assert (second.room, second.urgent, second.since) == (quiet, 0, NOW - 99 * MINUTE)


def test_a_post_that_was_refused_waits_no_more(cast: Cast) -> None:
    row = held(member(led_room(cast)))
    row.refused_at = NOW
    row.save()
    (shown,) = access.overview(cast.aino, NOW, TODAY)
    assert (shown.held, shown.since) == ([], None)


def test_who_was_not_here_for_two_weeks_is_shown(cast: Cast) -> None:
    room = led_room(cast)
    member(room, "Kuutamo")
    silent = member(room, "Metsätähti")
    Member.objects.filter(pk=silent.pk).update(here_on=TODAY - 14 * DAY)
    (shown,) = access.overview(cast.aino, NOW, TODAY)
    assert [(row.name, row.here_on) for row in shown.silent] == [("Metsätähti", TODAY - 14 * DAY)]
    assert is_silent(None, TODAY - 14 * DAY, TODAY)
    assert not is_silent(TODAY - 13 * DAY, TODAY - 90 * DAY, TODAY)


def test_what_members_tell_and_who_has_read_furthest(cast: Cast) -> None:
    room = led_room(cast)
    who = member(room)
    seq = post(who)
    actions.report(who.pk, seq, "Tässä on nimi", "key-of-a-report-1", NOW - MINUTE)
    (shown,) = access.overview(cast.aino, NOW, TODAY)
    assert [(row.name, row.words) for row in shown.reports] == [("Metsätähti", "Tässä on nimi")]
    assert shown.unread == seq
    room.facilitators.filter(person=cast.eero).update(read_up_to=seq)
    (shown,) = access.overview(cast.aino, NOW, TODAY)
    assert (shown.unread, shown.reading[0].name) == (0, "Eero")


def test_a_report_shows_what_it_is_about_and_whose_it_is_as_long_as_that_is_there(cast: Cast) -> None:
    room = led_room(cast)
    who, teller = member(room), member(room, "Kuutamo")
    seq, of_eero = post(who, "Asun Kotikadulla"), written(leads(room, cast.eero), "Tervetuloa")
    evening = an_evening(room, cast.aino, theme="Uni")
    for one in (who, teller):
        place = evenings.join(seat_of(one), evening.pk, AT_EIGHT)
    said(seat_of(teller), place, "Nuku hyvin")
    about = [(teller, seq, None), (teller, of_eero, None), (who, 1, evening.pk)]
    for number, (by, told, where) in enumerate(about):
        actions.report(by.pk, told, "", f"key-of-a-report-{number}", AT_EIGHT, where)
    (shown,) = access.overview(cast.aino, AT_EIGHT, TODAY)
    assert [(row.about, row.evening) for row in shown.reports] == [
        (MessageShown("Asun Kotikadulla", "Metsätähti", who.pk), ""),
        (MessageShown("Tervetuloa", "Eero", None), ""),
        (MessageShown("Nuku hyvin", "Kuutamo", teller.pk), "Uni"),
    ]
    remove(seat_of(who), seq, AT_EIGHT)
    evenings.end_due(AT_TEN)  # and forgotten with that
    (shown,) = access.overview(cast.aino, AT_TEN, TODAY)
    assert [row.about and row.about.text for row in shown.reports] == [None, "Tervetuloa", None]


def test_rule_27_nobody_sees_a_room_that_they_do_not_lead(cast: Cast) -> None:
    room = led_room(cast)
    assert access.overview(cast.tuula, NOW, TODAY) == []
    for person in (cast.tuula, cast.kaarina):
        with pytest.raises(NoRoomError):
            access.room_shown(person, room.pk, NOW, TODAY)


def busy_room(cast: Cast, number: int) -> None:
    """A room with something of everything in it."""
    room = led_room(cast, title=f"Ryhmä {number}")
    for name in ("Metsätähti", "Kuutamo"):
        who = member(room, name)
        held(who)
        actions.report(who.pk, post(who), "Katso", f"key-of-a-report-{number}", NOW)
        actions.say_on_line(who.pk, f"key-of-a-line-{number}", "Hei", NOW)
        actions.read_line(cast.eero, who.pk, NOW)
        actions.impose(cast.aino, who.pk, "remove", "hurtful", DAY, "Sanat", NOW)


def test_the_overview_takes_as_many_queries_for_one_room_as_for_many(cast: Cast) -> None:
    counts = []
    for rooms in (1, 4):
        for number in range(rooms):
            busy_room(cast, number)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            shown = access.overview(cast.aino, NOW, TODAY)
        assert len(shown) >= rooms
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 10, counts


def test_urgent_posts_stand_in_the_order_of_their_urgency_and_others_in_that_of_time() -> None:
    rows = [turn(why, NOW - wait * MINUTE) for why, wait in (("suicidal", 0), ("identifying", 9), ("room", 5))]  # type: ignore[arg-type]
    assert rows == sorted(rows)
    assert turn("sanction", NOW) > turn("newcomer", NOW - MINUTE)
