"""A talk goes from one worker to another, and nobody waits for a desk that has died."""

import uuid
from datetime import timedelta
from functools import partial

import pytest

from chat.contacts import access, actions
from chat.contacts.access import NoContactError
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.duty.core import SEEN_WITHIN
from chat.duty.models import OnDuty
from chat.duty.retention import expire_silent_duties
from chat.statistics import actions as statistics
from chat.statistics.core import Choices, Happened, Marks
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.models import StoredEntry
from chat.transcripts.wire import AnyBody, Aside, Ended, Entries, HandedOver, Joined, Noted
from moderation.staff.models import Association, Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import grants, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
DEAD = NOW + SEEN_WITHIN + timedelta(seconds=1)
NOTE = "Pelkää puolisoaan, soitti jo poliisille."


def bodies(contact: Contact) -> list[AnyBody]:
    """What stands in the log."""
    assert contact.visitor_grant is not None
    return [entry.body for entry in read_after(contact.stream_id, contact.visitor_grant.pk, 0).entries]


def hand_over(contact: Contact, person: Person, service: str = "", to: str = "", note: str = "") -> Contact:
    """The contact once it was handed over."""
    actions.hand_over(str(contact.pk), person, service, to, note, SOON)
    contact.refresh_from_db()
    return contact


# --- handed over ---------------------------------------------------------------------------------


def test_a_contact_waits_again_at_its_place_and_its_first_worker_reads_no_more(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    visitor, helper = grants(contact)
    actions.start(cast.violence.slug, "fi", "key-of-somebody-later", SOON)
    hand_over(contact, cast.aino)
    assert (contact.state, contact.worker, contact.worker_grant) == ("waiting", None, None)
    shown = access.picture([cast.aino.pk])
    assert shown.waiting[0].contact == str(contact.pk), "before who came later"
    assert shown.waiting[0].returned
    assert shown.held == {}
    with pytest.raises(NotReadableError):
        read_after(helper.stream_id, helper.pk, 0)
    write(visitor, ["Oletko vielä siellä?"], SOON)
    assert texts(visitor) == ["Oletko vielä siellä?"], "the visitor writes on meanwhile"


def test_whoever_waits_again_is_another_row_than_before(cast: Cast) -> None:
    """Or it stayed away from the desk that was told that a colleague has it, if that desk saw nothing in between."""
    _, contact = opened(cast.violence, cast.aino, NOW)
    hand_over(contact, cast.aino)
    (before,) = access.picture([]).waiting
    duty.go_on_duty(cast.eero, [cast.violence.slug], SOON)
    actions.accept(str(contact.pk), cast.eero, SOON)
    assert refusal(actions.accept, str(contact.pk), cast.aino, SOON) == "taken"
    hand_over(contact, cast.eero)
    (after,) = access.picture([]).waiting
    assert after != before


def test_the_next_worker_has_the_whole_talk_and_the_note(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["Hei"], NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    hand_over(contact, cast.aino, note=f"  {NOTE} ")
    taken = actions.accept(str(contact.pk), cast.eero, SOON)
    _, helper = grants(taken)
    assert texts(helper) == ["Hei"]
    told = [entry.body for entry in read_after(helper.stream_id, helper.pk, 0).entries]
    assert told[2:] == [Noted("Aino", NOTE), HandedOver("given"), Joined("Eero", "professional")]


def test_the_visitor_gets_a_sentence_and_nothing_of_the_note(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    hand_over(contact, cast.aino, note=NOTE)
    entries = Entries(read_after(contact.stream_id, grants_of_visitor(contact), 0).entries)
    seen = [entry.body for entry in entries.for_visitors]
    assert seen == [Joined("Aino", "professional"), Aside(), HandedOver("given")]
    assert NOTE not in repr(entries.frames("visitor", lambda piece: piece[0])), "and no frame was made of it"
    assert [entry.seq for entry in entries.for_visitors] == [1, 2, 3], "without a gap"


def grants_of_visitor(contact: Contact) -> int:
    assert contact.visitor_grant is not None
    return contact.visitor_grant.pk


def test_control_a_log_without_notes_is_not_copied_for_visitors(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    entries = Entries(read_after(contact.stream_id, grants_of_visitor(contact), 0).entries)
    assert entries.for_visitors is entries


def test_notes_are_sealed(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.note(str(contact.pk), cast.aino, NOTE, NOW)
    stored = b"".join(bytes(row.sealed) for row in StoredEntry.objects.filter(stream=contact.stream))
    assert NOTE.encode() not in stored
    assert bodies(contact)[-1] == Noted("Aino", NOTE)


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_note_is_refused(cast: Cast, text: str) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    assert refusal(actions.note, str(contact.pk), cast.aino, text, NOW) == "empty"


def test_a_contact_can_go_to_another_service_in_which_somebody_else_answers(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.children.slug], NOW)
    hand_over(contact, cast.aino, service=cast.children.slug)
    assert contact.service == cast.children
    assert actions.accept(str(contact.pk), cast.eero, SOON).state == "open"


def test_a_service_in_which_nobody_else_answers_takes_nobody(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.aino, [cast.violence.slug, cast.children.slug], NOW)
    for slug in (cast.children.slug, "ei-ole"):
        assert refusal(actions.hand_over, str(contact.pk), cast.aino, slug, "", "", SOON) == "no_service"
    contact.refresh_from_db()
    assert contact.worker == cast.aino, "nothing was lost"


def test_a_contact_can_be_meant_for_a_colleague_and_everybody_sees_for_whom(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    hand_over(contact, cast.aino, to=str(cast.eero.pk))
    assert access.picture([]).waiting[0].meant_for == str(cast.eero.pk)
    taken = actions.accept(str(contact.pk), cast.eero, SOON)
    assert taken.meant_for is None


@pytest.mark.parametrize("who", ["aino", "dina", "nobody"])
def test_it_cannot_be_meant_for_oneself_or_somebody_who_does_not_answer_there(cast: Cast, who: str) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    person = getattr(cast, who).pk if hasattr(cast, who) else uuid.uuid4()
    assert refusal(actions.hand_over, str(contact.pk), cast.aino, "", str(person), "", SOON) == "not_allowed"


def test_only_the_worker_hands_an_open_talk_over_and_only_once(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    with pytest.raises(NoContactError):
        hand_over(contact, cast.eero)
    hand_over(contact, cast.aino)
    with pytest.raises(NoContactError):
        hand_over(contact, cast.aino)


def test_what_has_ended_is_not_handed_over(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    assert refusal(actions.hand_over, str(contact.pk), cast.aino, "", "", "", SOON) == "closed"
    assert refusal(actions.note, str(contact.pk), cast.aino, NOTE, SOON) == "closed"


# --- how it counts -------------------------------------------------------------------------------


def test_who_leaves_between_two_workers_was_answered_by_the_first(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[tuple[Happened, Choices | None]] = []
    monkeypatch.setattr(statistics, "record_contact", lambda *given: counted.append(given))
    page, contact = opened(cast.violence, cast.aino, NOW)
    hand_over(contact, cast.aino)
    actions.end_by_visitor(page.token, "visitor", SOON)
    actions.give_feedback(page.token, Marks(relief=3), SOON)
    ((happened, choices),) = counted
    assert choices == Choices()
    assert happened.answered_at == NOW
    assert happened.association == cast.aino.association.slug


@pytest.mark.parametrize(("last", "is_transferred"), [("eero", True), ("aino", False)])
def test_it_counts_once_as_transferred_and_for_the_unit_that_accepted_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, last: str, is_transferred: bool
) -> None:
    counted: list[Happened] = []
    monkeypatch.setattr(statistics, "record_contact", lambda happened, _choices: counted.append(happened))
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    hand_over(contact, cast.aino)
    person = getattr(cast, last)
    actions.accept(str(contact.pk), person, SOON)
    actions.end_by_worker(str(contact.pk), person, SOON)
    actions.record(str(contact.pk), person, Choices(contact_type="counselling"), SOON)
    (happened,) = counted
    assert (happened.transferred, happened.association) == (is_transferred, person.association.slug)
    assert happened.took_part == ((cast.aino.association.slug,) if is_transferred else ())


def test_every_other_unit_that_had_it_has_taken_part_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Happened] = []
    monkeypatch.setattr(statistics, "record_contact", lambda happened, _choices: counted.append(happened))
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    third = Association.objects.create(slug="kolmas", name="Kolmas")
    Person.objects.filter(pk=cast.sanni.pk).update(association=third)
    for giver, taker in ((cast.aino, cast.eero), (cast.eero, cast.aino), (cast.aino, cast.sanni)):
        hand_over(contact, giver)
        actions.accept(str(contact.pk), Person.objects.get(pk=taker.pk), SOON)
    actions.end_by_worker(str(contact.pk), cast.sanni, SOON)
    actions.record_overdue(SOON + timedelta(days=1))
    (happened,) = counted
    assert happened.association == third.slug
    assert happened.took_part == tuple(sorted({cast.aino.association.slug, cast.eero.association.slug}))


def test_the_wait_that_counts_is_the_first_one(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    hand_over(contact, cast.aino)
    taken = actions.accept(str(contact.pk), cast.eero, SOON)
    assert (taken.answered_at, taken.accepted_at) == (NOW, SOON)


def test_rule_10_closing_time_does_not_drop_a_talk_between_two_workers(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    Contact.objects.filter(pk=contact.pk).update(closes_at=SOON)
    hand_over(contact, cast.aino)
    duty.go_off_duty(cast.aino.pk)
    actions.close_for_the_day(SOON + timedelta(minutes=1))
    contact.refresh_from_db()
    assert contact.state == "waiting"
    actions.close_for_the_day(SOON + timedelta(minutes=31))
    assert bodies(contact)[-1] == Ended("closing")


# --- a desk dies ---------------------------------------------------------------------------------


def sweep(cast: Cast, *, alive: list[Person]) -> None:
    """One run of upkeep once the desks of everybody else have been silent for too long."""
    duty.mark_seen([person.pk for person in alive], DEAD)
    expire_silent_duties(DEAD)


def test_the_talks_of_a_dead_desk_are_offered_to_colleagues_and_the_visitor_is_told(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    sweep(cast, alive=[cast.eero])
    contact.refresh_from_db()
    assert contact.state == "waiting"
    assert bodies(contact)[-1] == HandedOver("lost")
    assert actions.accept(str(contact.pk), cast.eero, DEAD).state == "open"


def test_with_no_colleague_a_dead_desk_keeps_its_talks_until_somebody_comes(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    sweep(cast, alive=[])
    contact.refresh_from_db()
    assert (contact.state, contact.worker) == ("open", cast.aino)
    duty.go_on_duty(cast.eero, [cast.violence.slug], DEAD)
    assert actions.offer_stranded(DEAD) == 1


def test_a_desk_that_comes_back_first_keeps_its_talks(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    duty.mark_seen([cast.eero.pk], DEAD)
    duty.expire(DEAD)
    actions.keep_open_talks(cast.aino.pk, DEAD)
    assert actions.offer_stranded(DEAD) == 0
    assert OnDuty.objects.get(person=cast.aino).status == "finishing"
    assert refusal(actions.accept, str(contact.pk), cast.eero, DEAD) == "taken"


def test_a_living_desk_is_left_alone(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    sweep(cast, alive=[cast.aino, cast.eero])
    contact.refresh_from_db()
    assert contact.worker == cast.aino


def test_whoever_may_not_answer_any_more_keeps_nothing_even_with_no_colleague(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    Person.objects.filter(pk=cast.aino.pk).update(is_active=False, left_at=NOW)
    duty.go_off_duty(cast.aino.pk)
    assert actions.offer_stranded(SOON) == 1
    contact.refresh_from_db()
    assert contact.state == "waiting"


# --- leaving duty --------------------------------------------------------------------------------


def test_who_leaves_duty_finishes_first_and_is_off_with_the_last_end(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.finish(cast.aino.pk)
    (shown,) = access.picture([]).on_duty
    assert shown.status == "finishing"
    assert cast.violence.slug not in access.picture([]).answering, "nobody new is promised an answer"
    assert actions.end_finished_duties() == 0
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    assert access.picture([]).on_duty == (), "off at once, as far as anybody sees"
    assert actions.end_finished_duties() == 1
    assert not OnDuty.objects.exists()


def test_who_has_a_break_takes_nothing_and_is_counted_on_for_later(cast: Cast) -> None:
    opened(cast.violence, cast.aino, NOW)
    duty.set_break(cast.aino.pk, begins=True)
    waiting = actions.start(cast.violence.slug, "fi", "key-of-somebody-new", NOW).contact
    assert refusal(actions.accept, str(waiting.pk), cast.aino, NOW) == "not_on_duty"
    shown = access.picture([])
    assert cast.violence.slug in shown.answering
    assert shown.reached == frozenset(), "but for now it reaches nobody"
    duty.set_break(cast.aino.pk, begins=False)
    assert access.picture([]).reached == {str(waiting.pk)}
    assert actions.accept(str(waiting.pk), cast.aino, NOW).state == "open"


def test_who_finishes_or_is_off_has_no_break(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    duty.finish(cast.aino.pk)
    duty.set_break(cast.aino.pk, begins=True)
    duty.set_break(cast.eero.pk, begins=True)
    assert [row.status for row in OnDuty.objects.all()] == ["finishing"]


def test_coming_on_duty_again_ends_a_break_and_finishing(cast: Cast) -> None:
    for leave in (partial(duty.set_break, begins=True), duty.finish):
        duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
        leave(cast.aino.pk)
        duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
        assert OnDuty.objects.get().status == "on"
