"""Posts in the queue: what waits and what was told of, decided there or on the group's own page."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.transcripts.sealed import unseal_beside
from moderation.audit.models import AuditRow
from moderation.cases import access, actions, core, matters
from moderation.cases.access import Filters, NoCaseError
from moderation.cases.core import CaseRefusedError, Wanted
from moderation.cases.models import Case
from moderation.live.ids import id_of
from moderation.sanctions.models import Sanction
from moderation.staff.models import Person
from rooms.facilitation import actions as facilitation
from rooms.facilitation.models import Report
from rooms.groups.models import Room
from rooms.membership import actions as membership
from rooms.membership.access import nickname_of
from rooms.membership.models import Member
from rooms.posts import access as posts_access
from rooms.posts import actions as posts
from rooms.posts.access import newest_threads
from rooms.posts.models import HeldPost, Post
from rooms.runs import actions as runs
from rooms.wire import HeldOnPage
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.led_rooms import led_room, member, post
from tests.support.rooms import held, leads, member_of, seat_of, written

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

DAY = timedelta(days=1)
SAD = "En jaksa enää elää"
PHONE = "Soita minulle 040 123 4567, jos jaksat."


def waiting(person: Person) -> list[Case]:
    return [row.case for row in access.overview(person, Filters(), NOW).rows]


def offered(case: Case, person: Person) -> list[str]:
    return [offer.decision for offer in matters.of_kind(case.kind).offers(case, person, NOW)]


def decide(case: Case, by: Person, decision: str, reason: str = "", words: str = "", hours: int = 0) -> Case:
    case.refresh_from_db()
    return actions.decide(case.pk, case.version, Wanted(decision, reason, words, hours), by, NOW)


def shown(case: Case, person: Person) -> dict[str, Any]:
    return dict(matters.of_kind(case.kind).show(case, person, NOW).context)


def told(teller: Member, seq: int, words: str = "", key: str = "key-of-a-report-1") -> Case:
    facilitation.report(teller.pk, seq, words, key, NOW)
    return Case.objects.get(kind="report", decided_at=None)


def posts_shown(cast: Cast, room: Room) -> list[str]:
    """The first posts of the threads on a page in the room."""
    threads, _ = newest_threads(leads(room, cast.aino), 0)
    return [thread.first.text for thread in threads if thread.first]


# --- posts that wait ------------------------------------------------------------------------------


def test_rule_30_a_post_that_waits_stands_in_the_queue_of_those_who_lead_its_room_and_of_nobody_else(
    cast: Cast,
) -> None:
    room = led_room(cast)
    new = member_of(room, "Uusi", posts_shown=0)
    held(seat_of(new), "Hei, olen uusi täällä")
    held(seat_of(member(room)), SAD)
    urgent, usual = waiting(cast.aino)
    for leader in (cast.aino, cast.eero):
        assert [case.pk for case in waiting(leader)] == [urgent.pk, usual.pk]
        assert (urgent.urgency, urgent.due_at) == (core.URGENT, NOW + core.URGENT_WITHIN)
        assert usual.due_at == NOW.replace(hour=9) + DAY, "when its author was told that somebody reads"
    for somebody in (cast.tuula, cast.kaarina, cast.sanni):
        assert waiting(somebody) == []
        with pytest.raises(NoCaseError):
            actions.claim(urgent.pk, somebody, NOW)


def test_rule_29_what_is_approved_in_the_queue_appears(cast: Cast) -> None:
    room = led_room(cast)
    who = member_of(room, "Uusi", posts_shown=0)
    held(seat_of(who), "Hei, olen uusi täällä")
    (case,) = waiting(cast.aino)
    assert shown(case, cast.aino)["nickname"] == "Uusi"
    decide(case, cast.aino, "approve")
    assert Post.objects.get(room=room).member == who
    assert waiting(cast.eero) == []
    row = AuditRow.objects.get(action="case_approve")
    assert (row.actor, row.object_kind, row.object_id) == (cast.aino.pk, "held", str(case.pk))


def test_what_is_returned_is_told_with_the_reason_in_the_rooms_language(cast: Cast) -> None:
    room = led_room(cast, language="sv")
    held(seat_of(member(room)), SAD)
    (case,) = waiting(cast.aino)
    decide(case, cast.aino, "return", "identifying", "Skriv gärna igen.")
    row = HeldPost.objects.get()
    assert room.stream is not None
    assert row.refusal is not None
    words = unseal_beside(room.stream.key_name, bytes(row.refusal))
    assert words.startswith("Gruppledaren har läst ditt inlägg")
    assert "kännas igen" in words
    assert words.endswith("\nSkriv gärna igen.")
    case.refresh_from_db()
    assert (case.decision, case.reason) == ("return", "identifying")


def test_what_tells_who_somebody_is_can_be_covered(cast: Cast) -> None:
    room = led_room(cast)
    held(seat_of(member(room)), PHONE)
    (case,) = waiting(cast.aino)
    assert offered(case, cast.aino)[:2] == ["approve", "overwrite"]
    decide(case, cast.aino, "overwrite", "identifying", "Pidetään numerot poissa.")
    (thread,) = posts_shown(cast, room)
    assert "040" not in thread
    assert thread.startswith("Soita minulle […]")
    assert [(one.why, one.refusal) for one in on_page(room)] == [("covered", "Pidetään numerot poissa.")]


@pytest.mark.parametrize("decision", ["warn", "hold", "mute", "suspend", "remove"])
def test_a_sanction_from_the_queue_returns_the_post_and_is_what_the_case_led_to(cast: Cast, decision: str) -> None:
    who = member(led_room(cast))
    held(seat_of(who), SAD)
    (case,) = waiting(cast.aino)
    hours = 24 if decision in ("hold", "mute", "suspend") else 0
    case = decide(case, cast.aino, decision, "hurtful", "Jutellaan.", hours)
    sanction = Sanction.objects.get()
    assert (sanction.kind, sanction.reason, sanction.subject, case.led_to) == (decision, "hurtful", who.pk, sanction.pk)
    assert HeldPost.objects.get().refused_at == NOW
    assert [row.kind for row in waiting(cast.eero) if row.pk == case.pk] == []


def test_nobody_decides_more_than_a_week_alone_nor_keeps_out_for_more_than_72_hours(cast: Cast) -> None:
    held(seat_of(member(led_room(cast))), SAD)
    (case,) = waiting(cast.aino)
    for decision, hours in (("hold", 169), ("mute", 336), ("suspend", 73), ("suspend", 0)):
        with pytest.raises(CaseRefusedError, match="length"):
            decide(case, cast.aino, decision, "hurtful", hours=hours)
    assert not Sanction.objects.exists()


def test_what_is_judged_on_the_groups_page_or_taken_back_leaves_the_queue_at_that_moment(cast: Cast) -> None:
    room = led_room(cast)
    who = member(room)
    first, second = held(seat_of(who), SAD), held(seat_of(who), SAD + " ollenkaan")
    one, two = waiting(cast.aino)
    posts.judge(leads(room, cast.eero), id_of(first.held), False, "Jutellaan", NOW)
    posts.withdraw(seat_of(who), id_of(second.held), NOW)
    assert waiting(cast.aino) == []
    assert {Case.objects.get(pk=case.pk).decision for case in (one, two)} == {"return", "withdrawn"}
    for case in (one, two):
        with pytest.raises(CaseRefusedError, match="decided"):
            decide(case, cast.aino, "approve")


def test_an_answer_that_was_read_is_put_away_without_a_second_decision(cast: Cast) -> None:
    who = member(led_room(cast))
    row = held(seat_of(who), SAD)
    (case,) = waiting(cast.aino)
    decide(case, cast.aino, "return", "rules")
    posts.withdraw(seat_of(who), id_of(row.held), NOW)
    case.refresh_from_db()
    assert case.decision == "return"


def test_what_waits_of_a_member_who_leaves_leaves_the_queue(cast: Cast) -> None:
    who = member(led_room(cast))
    held(seat_of(who), SAD)
    (case,) = waiting(cast.aino)
    membership.leave(who.pk, NOW)
    case.refresh_from_db()
    assert (case.decision, waiting(cast.aino)) == ("withdrawn", [])


def test_what_is_taken_off_the_page_waits(cast: Cast) -> None:
    room = led_room(cast)
    seq = written(seat_of(member(room)), "Hei kaikki")
    posts.hold(leads(room, cast.eero), seq, NOW)
    (case,) = waiting(cast.aino)
    assert (case.kind, case.urgency) == ("held", core.PRESSING)


# --- posts that were told of ----------------------------------------------------------------------


def test_many_who_tell_of_one_post_are_one_case_and_one_decision_settles_them(cast: Cast) -> None:
    room = led_room(cast)
    who = member(room)
    seq, other = post(who), post(who)
    tellers = [member(room, name) for name in ("Kuutamo", "Myrsky", "Tuuli")]
    for number, teller in enumerate(tellers):
        for _ in range(2):
            facilitation.report(teller.pk, seq, "x" * 4000, f"key-of-a-report-{number}", NOW)
    (case,) = waiting(cast.aino)
    assert case.count == 3, "the same key again counts once"
    facilitation.report(tellers[0].pk, other, "", "key-of-a-report-9", NOW)
    assert len(waiting(cast.aino)) == 2
    assert [report["name"] for report in shown(case, cast.aino)["reports"]] == ["Kuutamo", "Myrsky", "Tuuli"]
    decide(case, cast.aino, "no_action", "no_breach")
    assert Report.objects.filter(settled_at=None).count() == 1
    assert len(waiting(cast.aino)) == 1


def test_what_is_hidden_is_gone_for_everybody_and_its_author_reads_why(cast: Cast) -> None:
    room = led_room(cast)
    who, teller = member(room), member(room, "Kuutamo")
    case = told(teller, post(who, "Olet tyhmä"))
    decide(case, cast.aino, "hide", "hurtful", "Pidetään tämä turvallisena.")
    assert not Post.objects.exists()
    row = HeldPost.objects.get()
    assert (row.member, row.refused_at) == (who, NOW)
    assert not Case.objects.filter(kind="held").exists(), "it is decided, and does not wait"


def test_what_was_written_is_covered_where_it_stands(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    room = led_room(cast)
    with monkeypatch.context() as before_the_lists_knew_addresses:
        before_the_lists_knew_addresses.setattr("rooms.posts.core.identifying_in", lambda _text: [])
        seq = post(member(room), "Asun osoitteessa Kotikatu 5 A 12")
    case = told(member(room, "Kuutamo"), seq)
    assert "overwrite" in offered(case, cast.aino)
    decide(case, cast.aino, "overwrite", "identifying")
    (text,) = posts_shown(cast, room)
    assert "Kotikatu" not in text


def test_the_author_reads_that_something_was_covered_until_they_put_it_away(cast: Cast) -> None:
    room, seq, case = covered_by_a_facilitator(cast)
    (notice,) = on_page(room)
    assert (notice.why, notice.is_refused, notice.thread, notice.refusal) == ("covered", True, seq, "Ilman osoitetta.")
    assert (notice.text, notice.note) == ("", ""), "no second copy of what the author may want to remove"
    assert on_page(room, "Kuutamo") == []
    assert not posts_access.held_for(leads(room, cast.aino)), "it waits for nobody"
    assert waiting(cast.aino) == []
    assert AuditRow.objects.filter(action="cover_post").count() == 1
    case.refresh_from_db()
    assert (case.decision, case.reason) == ("overwrite", "identifying")
    posts.withdraw(seat_of(named(room)), id_of(notice.held), NOW)
    assert on_page(room) == []


def test_a_post_that_is_covered_twice_has_one_notice_the_newest(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    room, seq, _ = covered_by_a_facilitator(cast)
    with monkeypatch.context() as before_the_lists_knew_addresses:
        before_the_lists_knew_addresses.setattr("rooms.posts.core.identifying_in", lambda _text: [])
        posts.edit(seat_of(named(room)), seq, "Asun siis osoitteessa Kotikatu 5 A 12", "", NOW)
    again = told(named(room, "Kuutamo"), seq, key="another-key-of-a-report")
    decide(again, cast.aino, "overwrite", "identifying")
    assert [one.refusal for one in on_page(room)] == [""]


def test_whoever_takes_everything_along_takes_the_notice_too(cast: Cast) -> None:
    room, _, _ = covered_by_a_facilitator(cast)
    membership.leave(named(room).pk, erases=True, now=NOW)
    assert not HeldPost.objects.exists()


def named(room: Room, name: str = "Metsätähti") -> Member:
    rows = Member.objects.select_related("room__stream").filter(room=room)
    return next(row for row in rows if nickname_of(row) == name)


def on_page(room: Room, name: str = "Metsätähti") -> list[HeldOnPage]:
    """What the page of the member shows beside the log."""
    return posts_access.held_for(seat_of(named(room, name)))


def covered_by_a_facilitator(cast: Cast) -> tuple[Room, int, Case]:
    """A post of Metsätähti in which Aino has covered an address, of which Kuutamo had told."""
    room = led_room(cast)
    with pytest.MonkeyPatch.context() as before_the_lists_knew_addresses:
        before_the_lists_knew_addresses.setattr("rooms.posts.core.identifying_in", lambda _text: [])
        seq = post(member(room), "Asun osoitteessa Kotikatu 5 A 12")
    case = told(member(room, "Kuutamo"), seq)
    decide(case, cast.aino, "overwrite", "identifying", "Ilman osoitetta.")
    return room, seq, case


def test_a_member_who_tells_of_their_own_post_is_shown_as_its_author(cast: Cast) -> None:
    who = member(led_room(cast))
    case = told(who, post(who), "Haluaisin tämän pois.")
    (report,) = shown(case, cast.aino)["reports"]
    assert (report["is_author"], report["words"]) == (True, "Haluaisin tämän pois.")
    decide(case, cast.aino, "hide", "own_wish")
    assert not Post.objects.exists()


def test_of_a_post_that_is_gone_only_that_it_needs_nothing_can_be_decided(cast: Cast) -> None:
    room = led_room(cast)
    who = member(room)
    seq = post(who)
    case = told(member(room, "Kuutamo"), seq)
    posts.remove(seat_of(who), seq, NOW)
    assert offered(case, cast.aino) == ["no_action"]
    with pytest.raises(CaseRefusedError, match="not_offered"):
        decide(case, cast.aino, "hide", "hurtful")
    decide(case, cast.aino, "no_action", "settled_before")


def test_nobody_decides_about_a_post_of_their_own(cast: Cast) -> None:
    room = led_room(cast)
    seq = written(leads(room, cast.aino), "Hei, olen ohjaaja")
    case = told(member(room), seq)
    assert offered(case, cast.aino) == []
    with pytest.raises(CaseRefusedError, match="not_offered"):
        decide(case, cast.aino, "hide", "hurtful")
    assert offered(case, cast.eero) == ["hide", "no_action"]
    decide(case, cast.eero, "hide", "hurtful")
    assert not Post.objects.exists()


def test_a_report_that_is_settled_on_the_groups_page_takes_the_case_along_with_the_last(cast: Cast) -> None:
    room = led_room(cast)
    seq = post(member(room))
    for number, name in enumerate(("Kuutamo", "Myrsky")):
        facilitation.report(member(room, name).pk, seq, "", f"key-of-a-report-{number}", NOW)
    one, two = Report.objects.order_by("pk")
    facilitation.settle(cast.aino, one.pk, NOW)
    assert len(waiting(cast.aino)) == 1
    facilitation.settle(cast.eero, two.pk, NOW)
    assert waiting(cast.aino) == []
    assert Case.objects.get().decided_by == cast.eero


def test_whoever_asks_for_other_eyes_leaves_it_to_the_other_facilitator(cast: Cast) -> None:
    room = led_room(cast)
    case = told(member(room, "Kuutamo"), post(member(room)))
    actions.escalate(case.pk, case.version, cast.aino, NOW)
    case.refresh_from_db()
    assert case.urgency == core.URGENT
    with pytest.raises(CaseRefusedError, match="same_person"):
        decide(case, cast.aino, "no_action", "no_breach")
    with pytest.raises(CaseRefusedError, match="same_person"):
        actions.claim(case.pk, cast.aino, NOW)
    decide(case, cast.eero, "no_action", "no_breach")


def test_rule_31_a_group_that_ends_takes_what_waited_and_what_cases_were_about(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    room = led_room(cast)
    who = member(room)
    held(seat_of(who), SAD)
    (case,) = waiting(cast.aino)
    decide(case, cast.aino, "return", "rules")
    held(seat_of(who), SAD + " ollenkaan")
    with django_capture_on_commit_callbacks(execute=True):
        runs.keep_time(NOW + 200 * DAY)
    (left,) = Case.objects.all()
    assert (left.pk, left.subject, left.decision) == (case.pk, None, "return")
