"""Beside a talk's worker: a second one, whom the visitor sees, and somebody who reads along, whom the workers see."""

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError

from chat.contacts import access, actions
from chat.contacts.access import NoContactError
from chat.contacts.actions import Page
from chat.contacts.models import Companion, Contact
from chat.contacts.wire import Helper, InTalk, Invitation
from chat.duty import actions as duty
from chat.duty.core import SEEN_WITHIN
from chat.duty.models import OnDuty
from chat.duty.retention import expire_silent_duties
from chat.services.models import Service
from chat.statistics import actions as statistics
from chat.statistics.core import Choices, Happened
from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.core import Message
from chat.transcripts.models import Grant, StoredEntry
from chat.transcripts.wire import (
    AnyBody,
    Aside,
    Asked,
    CardGiven,
    Entries,
    HandedOver,
    Joined,
    Noted,
    Said,
    SecondJoined,
    SecondLeft,
    TookOver,
)
from moderation.audit.models import AuditRow
from moderation.live.wire import milliseconds
from moderation.staff.actions import assign_role, set_roles
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, grants, new_key, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
DEAD = NOW + SEEN_WITHIN + timedelta(seconds=1)
Act = Callable[[], None]
WHISPER = "Kysy suoraan, onko hänellä keinot."


def bodies(contact: Contact) -> list[AnyBody]:
    """What stands in the log."""
    assert contact.visitor_grant is not None
    return [entry.body for entry in read_after(contact.stream_id, contact.visitor_grant.pk, 0).entries]


def together(service: Service, first: Person, second: Person) -> tuple[Page, Contact]:
    """A talk of the first in which the second is, too."""
    page, contact = opened(service, first, NOW)
    duty.go_on_duty(second, [service.slug], NOW)
    actions.invite(str(contact.pk), first, str(second.pk), NOW)
    actions.join(str(contact.pk), second, SOON)
    return page, contact


def grant_of(contact: Contact, person: Person) -> Grant:
    """Of somebody beside the contact's worker."""
    grant = Companion.objects.select_related("grant").get(contact=contact, person=person).grant
    assert grant is not None
    return grant


def company(contact: Contact, person: Person) -> list[tuple[str, str]]:
    """Who is in it, as this person's desk shows it: name and part."""
    (held,) = access.picture([person.pk]).held[person.pk]
    assert held.contact == str(contact.pk)
    return [(one.name, one.part) for one in held.company]


# --- a second worker -----------------------------------------------------------------------------


def test_a_colleague_is_asked_and_comes_and_the_visitor_reads_their_duty_name(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    actions.invite(str(contact.pk), cast.aino, str(cast.eero.pk), NOW)
    shown = access.picture([cast.eero.pk])
    asked = Invitation(str(contact.pk), cast.violence.slug, "Aino", milliseconds(NOW))
    assert shown.invitations_of(cast.eero.pk).invitations == [asked]
    assert shown.held == {}, "not a word of it before they come"
    assert SecondJoined not in map(type, bodies(contact)), "and the visitor notices nothing"

    actions.join(str(contact.pk), cast.eero, SOON)
    assert bodies(contact)[-1] == SecondJoined("Eero", "professional")
    assert company(contact, cast.eero) == [("Aino", "worker"), ("Eero", "second")]
    assert company(contact, cast.aino) == company(contact, cast.eero)
    assert access.picture([]).invitations_of(cast.eero.pk).invitations == []


def test_both_write_and_each_message_carries_the_name_of_its_writer(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    visitor, helper = grants(contact)
    second = grant_of(contact, cast.eero)
    for grant, name in ((helper, "Aino"), (second, "Eero")):
        said = Message(grant.stream_id, grant.pk, new_key(), Said(f"Täällä {name}", name))
        named = transcripts.append_batch([said], SOON)
        assert not isinstance(named[0][0], str)
    told = [entry.body for entry in read_after(contact.stream_id, visitor.pk, 0).entries[-2:]]
    assert [(body.text, body.by) for body in told] == [("Täällä Aino", "Aino"), ("Täällä Eero", "Eero")]  # type: ignore[union-attr]
    assert texts(second) == ["Täällä Aino", "Täällä Eero"]


def test_the_second_asks_gives_cards_and_notes_in_their_own_name(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    actions.ask(str(contact.pk), cast.eero, "safe", SOON)
    actions.give_card(str(contact.pk), cast.eero, "nollalinja", SOON)
    actions.note(str(contact.pk), cast.eero, "Jatka sinä", SOON)
    assert bodies(contact)[-3:] == [Asked("safe", "Eero"), CardGiven("nollalinja", "Eero"), Noted("Eero", "Jatka sinä")]


def test_the_talk_stays_the_workers_who_alone_ends_hands_over_and_records_it(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    pk = str(contact.pk)
    acts: list[Act] = [
        lambda: actions.end_by_worker(pk, cast.eero, SOON),
        lambda: actions.hand_over(pk, cast.eero, "", "", "", SOON),
        lambda: actions.record(pk, cast.eero, Choices(), SOON),
        lambda: actions.invite(pk, cast.eero, str(cast.sanni.pk), SOON),
        lambda: actions.uninvite(pk, cast.eero),
    ]
    for act in acts:
        with pytest.raises(NoContactError):
            act()
    contact.refresh_from_db()
    assert (contact.state, contact.worker) == ("open", cast.aino)


def test_rule_18_a_talk_that_was_joined_takes_a_place(cast: Cast) -> None:
    Person.objects.filter(pk=cast.eero.pk).update(capacity=1)
    cast.eero.refresh_from_db()
    together(cast.violence, cast.aino, cast.eero)
    waiting = actions.start(cast.violence.slug, "fi", new_key(), SOON).contact
    assert refusal(actions.accept, str(waiting.pk), cast.eero, SOON) == "full"
    assert {row.name: row.open_contacts for row in access.picture([]).on_duty} == {"Aino": 1, "Eero": 1}


def test_rule_18_who_has_no_place_left_does_not_come(cast: Cast) -> None:
    Person.objects.filter(pk=cast.eero.pk).update(capacity=1)
    cast.eero.refresh_from_db()
    opened(cast.violence, cast.eero, NOW)
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.invite(str(contact.pk), cast.aino, str(cast.eero.pk), NOW)
    assert refusal(actions.join, str(contact.pk), cast.eero, SOON) == "full"


@pytest.mark.parametrize("who", ["dina", "aino", "nobody"])
def test_nobody_is_asked_who_is_not_on_duty_nor_oneself(cast: Cast, who: str) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    person = getattr(cast, who).pk if hasattr(cast, who) else uuid.uuid4()
    assert refusal(actions.invite, str(contact.pk), cast.aino, str(person), SOON) == "not_allowed"
    assert refusal(actions.invite, str(contact.pk), cast.aino, "kuka-vain", SOON) == "not_allowed"


def test_rule_19_a_peer_is_not_asked_into_a_service_that_peers_do_not_answer(cast: Cast) -> None:
    _, contact = opened(cast.children, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    assert refusal(actions.invite, str(contact.pk), cast.aino, str(cast.sanni.pk), SOON) == "not_allowed"


def test_who_has_a_break_or_finishes_is_not_asked(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    duty.set_break(cast.eero.pk, begins=True)
    assert refusal(actions.invite, str(contact.pk), cast.aino, str(cast.eero.pk), SOON) == "not_allowed"


def test_an_invitation_that_was_taken_back_or_turned_down_opens_nothing(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    pk = str(contact.pk)
    undoing: list[Act] = [lambda: actions.uninvite(pk, cast.aino), lambda: actions.leave(pk, cast.eero, SOON)]
    for undo in undoing:
        actions.invite(pk, cast.aino, str(cast.eero.pk), NOW)
        undo()
        with pytest.raises(NoContactError):
            actions.join(pk, cast.eero, SOON)
    assert [type(body) for body in bodies(contact)] == [Joined], "the visitor has noticed nothing"


def test_there_is_one_second_and_who_is_asked_last_is_asked(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    for person in (cast.eero, cast.sanni):
        duty.go_on_duty(person, [cast.violence.slug], NOW)
        actions.invite(str(contact.pk), cast.aino, str(person.pk), NOW)
    with pytest.raises(NoContactError):
        actions.join(str(contact.pk), cast.eero, SOON)
    actions.join(str(contact.pk), cast.sanni, SOON)
    actions.join(str(contact.pk), cast.sanni, SOON)
    assert refusal(actions.invite, str(contact.pk), cast.aino, str(cast.eero.pk), SOON) == "taken"
    with pytest.raises(IntegrityError):
        Companion.objects.create(contact=contact, person=cast.eero, part="second", since=NOW, seen_at=NOW)


def test_who_was_never_asked_does_not_come(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    for act in (actions.join, actions.leave):
        with pytest.raises(NoContactError):
            act(str(contact.pk), cast.eero, SOON)
        with pytest.raises(NoContactError):
            act("ei-ole", cast.eero, SOON)


def test_the_second_leaves_and_reads_no_more_and_the_visitor_is_told(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    second = grant_of(contact, cast.eero)
    actions.leave(str(contact.pk), cast.eero, SOON)
    assert bodies(contact)[-1] == SecondLeft("Eero")
    assert access.picture([cast.eero.pk]).held == {}
    with pytest.raises(NotReadableError):
        read_after(second.stream_id, second.pk, 0)
    assert write(second, ["Vielä yksi asia"], SOON) == ["revoked"]


def test_the_workers_end_is_the_end_for_both_and_the_second_reads_it_until_they_close_it(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    (held,) = access.picture([cast.eero.pk]).held[cast.eero.pk]
    assert held.state == "ended"
    assert write(grant_of(contact, cast.eero), ["Hei"], SOON) == ["closed"]
    before = bodies(contact)
    actions.leave(str(contact.pk), cast.eero, SOON)
    assert access.picture([cast.eero.pk]).held == {}
    assert bodies(contact) == before, "after the end nothing is written"


def test_with_the_record_nobody_has_it_any_more(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    second = grant_of(contact, cast.eero)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.record(str(contact.pk), cast.aino, Choices(contact_type="counselling"), SOON)
    assert not Companion.objects.exists()
    with pytest.raises(NotReadableError):
        read_after(second.stream_id, second.pk, 0)


def test_it_is_counted_once_for_the_worker_who_has_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Happened] = []
    monkeypatch.setattr(statistics, "record_contact", lambda happened, _choices: counted.append(happened))
    _, contact = together(cast.violence, cast.aino, cast.eero)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.record(str(contact.pk), cast.aino, Choices(contact_type="counselling"), SOON)
    (happened,) = counted
    assert (happened.association, happened.transferred) == (cast.aino.association.slug, False)


@pytest.mark.parametrize(
    "how", ["to the end", "left before", "took over", "only asked", "read along", "of the same unit"]
)
def test_the_unit_of_a_second_worker_has_taken_part(cast: Cast, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    counted: list[Happened] = []
    monkeypatch.setattr(statistics, "record_contact", lambda happened, _choices: counted.append(happened))
    aino, eero = (person.association.slug for person in (cast.aino, cast.eero))
    assert aino != eero
    if how == "of the same unit":
        Person.objects.filter(pk=cast.eero.pk).update(association=cast.aino.association)
        cast.eero.refresh_from_db()
    page, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    if how == "read along":
        Person.objects.filter(pk=cast.tuula.pk).update(association=cast.eero.association)
        actions.read_along(str(contact.pk), cast.tuula, SOON)
    else:
        actions.invite(str(contact.pk), cast.aino, str(cast.eero.pk), SOON)
    if how not in ("read along", "only asked"):
        actions.join(str(contact.pk), cast.eero, SOON)
    if how == "left before":
        actions.leave(str(contact.pk), cast.eero, SOON)
    if how == "took over":
        actions.hand_over(str(contact.pk), cast.aino, "", str(cast.eero.pk), "", SOON)
    actions.end_by_visitor(page.token, "visitor", SOON)
    actions.record_overdue(SOON + timedelta(days=1))
    (happened,) = counted
    assert (happened.association, happened.took_part) == {
        "to the end": (aino, (eero,)),
        "left before": (aino, (eero,)),
        "took over": (eero, (aino,)),
    }.get(how, (aino, ()))


def test_a_page_that_comes_back_knows_the_second(cast: Cast) -> None:
    page, contact = together(cast.violence, cast.aino, cast.eero)
    assert actions.resume(page.token, SOON).second == Helper("Eero", "professional")
    _, reloaded = actions.reload(page.reload, False, SOON)
    assert reloaded is not None
    assert reloaded.second == Helper("Eero", "professional")
    actions.leave(str(contact.pk), cast.eero, SOON)
    assert actions.resume(reloaded.token, SOON).second is None


def test_each_has_their_own_draft_and_it_goes_with_the_end(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    pk = str(contact.pk)
    actions.keep_draft(pk, cast.aino, "Ainon")
    actions.keep_draft(pk, cast.eero, "Eeron")
    actions.keep_draft(pk, cast.sanni, "Sannin")
    drafts = [access.draft_of(pk, person.pk) for person in (cast.aino, cast.eero, cast.sanni)]
    assert drafts == ["Ainon", "Eeron", ""]
    assert b"Eeron" not in bytes(Companion.objects.get().draft or b"")
    actions.end_by_worker(pk, cast.aino, SOON)
    assert Companion.objects.get().draft is None


# --- the second goes on alone --------------------------------------------------------------------


def test_a_talk_that_is_handed_to_its_second_is_theirs_at_once(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    first, second = grants(contact)[1], grant_of(contact, cast.eero)
    actions.keep_draft(str(contact.pk), cast.eero, "Olen tässä")
    actions.hand_over(str(contact.pk), cast.aino, "", str(cast.eero.pk), "Jatka sinä", SOON)
    contact.refresh_from_db()
    assert (contact.state, contact.worker, contact.worker_grant) == ("open", cast.eero, second)
    assert bodies(contact)[-2:] == [Noted("Aino", "Jatka sinä"), TookOver("Eero", "professional", "given")]
    assert access.draft_of(str(contact.pk), cast.eero.pk) == "Olen tässä"
    assert not Companion.objects.exists()
    with pytest.raises(NotReadableError):
        read_after(first.stream_id, first.pk, 0)
    assert texts(second) == []


def test_a_talk_that_is_handed_to_others_waits_and_its_second_reads_no_more(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    second = grant_of(contact, cast.eero)
    actions.hand_over(str(contact.pk), cast.aino, "", "", "", SOON)
    contact.refresh_from_db()
    assert (contact.state, contact.worker) == ("waiting", None)
    assert not Companion.objects.exists()
    with pytest.raises(NotReadableError):
        read_after(second.stream_id, second.pk, 0)


def test_with_the_workers_desk_dead_the_second_has_the_talk(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    duty.mark_seen([cast.eero.pk], DEAD)
    duty.expire(DEAD)
    assert actions.offer_stranded(DEAD) == 1
    contact.refresh_from_db()
    assert (contact.state, contact.worker, contact.previous_worker) == ("open", cast.eero, cast.aino)
    assert bodies(contact)[-1] == TookOver("Eero", "professional", "lost")
    assert company(contact, cast.eero) == [], "alone"


def test_a_second_who_finishes_takes_over_as_well(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    duty.finish(cast.eero.pk)
    assert actions.end_finished_duties() == 0, "a talk that was joined is to be finished, too"
    duty.go_off_duty(cast.aino.pk)
    assert actions.offer_stranded(SOON) == 1
    contact.refresh_from_db()
    assert contact.worker == cast.eero


def test_with_both_desks_dead_it_goes_to_a_colleague(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    for person in (cast.aino, cast.eero):
        duty.go_off_duty(person.pk)
    assert actions.offer_stranded(SOON) == 1
    contact.refresh_from_db()
    assert contact.state == "waiting"
    assert bodies(contact)[-1] == HandedOver("lost")
    assert not Companion.objects.exists()


def test_a_second_whose_desk_is_dead_is_taken_out_and_the_visitor_is_told(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    duty.mark_seen([cast.aino.pk], DEAD)
    expire_silent_duties(SOON)
    assert [type(body) for body in bodies(contact)].count(SecondLeft) == 0, "their duty is not over yet"
    expire_silent_duties(DEAD)
    assert bodies(contact)[-1] == SecondLeft("Eero")
    contact.refresh_from_db()
    assert contact.worker == cast.aino


def test_a_desk_that_comes_back_keeps_a_talk_that_it_has_joined(cast: Cast) -> None:
    together(cast.violence, cast.aino, cast.eero)
    duty.go_off_duty(cast.eero.pk)
    actions.keep_open_talks(cast.eero.pk, SOON)
    assert OnDuty.objects.get(person=cast.eero).status == "finishing"
    assert actions.dismiss_gone(SOON) == 0


def test_a_sign_in_lasts_through_a_talk_that_was_joined(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    (before,) = access.engagements([cast.eero.pk])[cast.eero.pk]
    assert (before.since, before.until) == (SOON, None)
    actions.hand_over(str(contact.pk), cast.aino, "", str(cast.eero.pk), "", DEAD)
    assert access.engagements([cast.eero.pk])[cast.eero.pk] == [before], "and on, when it is theirs"


# --- reading along -------------------------------------------------------------------------------


def test_rule_36_reading_along_is_audited_and_its_workers_see_it(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    actions.read_along(str(contact.pk), cast.tuula, SOON + timedelta(seconds=1))
    row = AuditRow.objects.get(action="read_along")
    assert (row.actor, row.object_kind, row.object_id) == (cast.tuula.pk, "contact", str(contact.pk))
    for person in (cast.aino, cast.eero, cast.tuula):
        assert company(contact, person) == [("Aino", "worker"), ("Eero", "second"), ("Tuula", "reader")]
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    assert AuditRow.objects.filter(action="read_along").count() == 1, "asked again it is the same reading"


def test_the_reader_reads_everything_and_can_say_nothing(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["Hei"], NOW)
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    reading = grant_of(contact, cast.tuula)
    assert texts(reading) == ["Hei"]
    assert write(reading, ["Hei, täällä Tuula"], SOON) == ["revoked"]
    pk = str(contact.pk)
    acts: list[Act] = [
        lambda: actions.note(pk, cast.tuula, "Hei", SOON),
        lambda: actions.ask(pk, cast.tuula, "safe", SOON),
        lambda: actions.give_card(pk, cast.tuula, "nollalinja", SOON),
        lambda: actions.end_by_worker(pk, cast.tuula, SOON),
        lambda: actions.hand_over(pk, cast.tuula, "", "", "", SOON),
    ]
    for act in acts:
        with pytest.raises(NoContactError):
            act()


def test_a_whisper_is_for_the_workers_and_leaves_for_the_visitor_as_nothing(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    actions.whisper(str(contact.pk), cast.tuula, f" {WHISPER} ", SOON)
    assert contact.visitor_grant is not None
    entries = Entries(read_after(contact.stream_id, contact.visitor_grant.pk, 0).entries)
    assert entries[-1].body == Noted("Tuula", WHISPER, whispers=True)
    assert entries.for_visitors[-1].body == Aside()
    assert WHISPER not in repr(entries.for_visitors.frames("visitor", lambda piece: piece[-1]))
    stored = b"".join(bytes(row.sealed) for row in StoredEntry.objects.filter(stream=contact.stream))
    assert WHISPER.encode() not in stored


def test_only_who_reads_along_whispers_and_only_words(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    for person in (cast.tuula, cast.aino):
        with pytest.raises(NoContactError):
            actions.whisper(str(contact.pk), person, WHISPER, SOON)
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    assert refusal(actions.whisper, str(contact.pk), cast.tuula, " \n", SOON) == "empty"
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    assert refusal(actions.whisper, str(contact.pk), cast.tuula, WHISPER, SOON) == "closed"


def test_rule_35_who_may_not_reads_nothing_along(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    for person in (cast.aino, cast.eero, cast.sanni, cast.maija, cast.kaarina, cast.dina):
        assert refusal(actions.read_along, str(contact.pk), person, SOON) == "not_allowed"
    assert not AuditRow.objects.filter(action="read_along").exists()
    assert not Companion.objects.exists()


def test_one_reads_along_and_only_a_talk_that_goes_on(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    waiting = begin(cast.violence, cast.aino, NOW).contact
    assert refusal(actions.read_along, str(waiting.pk), cast.tuula, SOON) == "closed"
    assign_role(cast.eero, "coordinator")
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    assert refusal(actions.read_along, str(contact.pk), cast.eero, SOON) == "taken"
    actions.leave(str(contact.pk), cast.tuula, SOON)
    actions.read_along(str(contact.pk), cast.eero, SOON)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.leave(str(contact.pk), cast.eero, SOON)
    assert refusal(actions.read_along, str(contact.pk), cast.eero, SOON) == "closed"


def test_who_is_in_the_talk_otherwise_does_not_read_it_along(cast: Cast) -> None:
    for person in (cast.aino, cast.eero):
        assign_role(person, "coordinator")
    _, contact = together(cast.violence, cast.aino, cast.eero)
    for person in (cast.aino, cast.eero):
        assert refusal(actions.read_along, str(contact.pk), person, SOON) == "not_allowed"


def test_reading_along_takes_no_place_and_keeps_no_sign_in(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    assert access.open_contacts([cast.tuula.pk])[cast.tuula.pk] == 0
    assert access.engagements([cast.tuula.pk]) == {}


@pytest.mark.parametrize("how", ["leaves", "falls silent", "loses the permission", "is handed over"])
def test_reading_along_ends(cast: Cast, how: str) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.read_along(str(contact.pk), cast.tuula, NOW)
    reading = grant_of(contact, cast.tuula)
    before = bodies(contact)
    assert actions.dismiss_gone(SOON) == 0
    if how == "leaves":
        actions.leave(str(contact.pk), cast.tuula, SOON)
    elif how == "falls silent":
        actions.mark_readers_seen([cast.tuula.pk], NOW)
        assert actions.dismiss_gone(DEAD) == 1
    elif how == "loses the permission":
        set_roles(cast.tuula, ["worker"], by=cast.kaarina)
        assert actions.dismiss_gone(SOON) == 1
    else:
        actions.hand_over(str(contact.pk), cast.aino, "", "", "", SOON)
        before.append(HandedOver("given"))
    assert not Companion.objects.exists()
    with pytest.raises(NotReadableError):
        read_after(reading.stream_id, reading.pk, 0)
    assert bodies(contact) == before, "the visitor is told nothing of it"


def test_a_reader_whose_desk_answers_goes_on(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.read_along(str(contact.pk), cast.tuula, NOW)
    duty.mark_seen([cast.aino.pk], DEAD)
    actions.mark_readers_seen([cast.tuula.pk], DEAD)
    assert actions.dismiss_gone(DEAD) == 0
    assert company(contact, cast.tuula) == [("Aino", "worker"), ("Tuula", "reader")]


def test_the_talks_that_go_on_are_shown_without_anything_of_the_visitor(cast: Cast) -> None:
    _, contact = together(cast.violence, cast.aino, cast.eero)
    actions.start(cast.violence.slug, "fi", new_key(), NOW)
    (talk,) = access.picture([]).to_read_along.talks
    assert (talk.contact, talk.service, talk.name, talk.helper, talk.reader) == (
        str(contact.pk),
        cast.violence.slug,
        "Aino",
        "professional",
        "",
    )
    actions.read_along(str(contact.pk), cast.tuula, SOON)
    (talk,) = access.picture([]).to_read_along.talks
    assert talk.reader == "Tuula"
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    assert access.picture([]).to_read_along.talks == []


def test_nobody_is_told_who_is_there_while_the_worker_is_alone(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    assert company(contact, cast.aino) == []
    assert InTalk("1", "Aino", "worker") not in access.picture([cast.aino.pk]).held[cast.aino.pk][0].company
