"""Who wants to come in, or back, in the queue."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from chat.letters import codes
from moderation.cases import access, actions, matters
from moderation.cases.access import Filters, NoCaseError
from moderation.cases.core import CaseRefusedError, Wanted
from moderation.cases.models import Case
from moderation.staff.models import Person
from rooms.entry import access as entry_access
from rooms.entry import actions as entry
from rooms.entry import core
from rooms.entry.models import Application, KeyRequest
from rooms.entry.retention import expire_key_requests
from rooms.groups.models import Room
from rooms.membership import keys
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.rooms import TITLE, opened_room

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

ANSWERS = ["Olen ollut kuivilla kuukauden.", "Toivon ihmisiä, jotka ymmärtävät.", ""]


@pytest.fixture
def room(cast: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Room:
    """An open room of three that Aino and Eero lead."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)
    return opened_room(cast, size=3)


def applied(room: Room, form: str = "k" * 22) -> Case:
    application, _ = entry.apply(room.pk, "fi", form, ANSWERS, NOW)
    return Case.objects.get(subject=application.pk)


def waiting(person: Person) -> list[uuid.UUID]:
    return [row.case.pk for row in access.overview(person, Filters(), NOW).rows]


def decide(case: Case, by: Person, decision: str, reason: str = "", words: str = "") -> Case:
    return actions.decide(case.pk, case.version, Wanted(decision, reason, words), by, NOW)


def test_rule_27_an_application_waits_for_those_who_lead_the_room_until_the_promised_day(
    cast: Cast, room: Room
) -> None:
    case = applied(room)
    assert timezone.localdate(case.due_at) == Application.objects.get().promised_on
    assert waiting(cast.aino) == waiting(cast.eero) == [case.pk]
    for nobody in (cast.tuula, cast.kaarina):
        with pytest.raises(NoCaseError):
            decide(case, nobody, "accept")
    shown = matters.of_kind("application").show(case, cast.aino, NOW).context
    assert [answer for _, answer in shown["answers"]] == ANSWERS[:2]


@pytest.mark.parametrize(
    ("decision", "reason", "state"),
    [("accept", "", "accepted"), ("list", "", "listed"), ("refuse", "no_places", "refused")],
)
def test_an_answer_from_the_queue_is_the_applications(
    cast: Cast, room: Room, decision: str, reason: str, state: str
) -> None:
    case = applied(room)
    decide(case, cast.aino, decision, reason, "Kiitos, että kirjoitit.")
    assert Application.objects.get().state == state
    assert waiting(cast.eero) == []
    with pytest.raises(CaseRefusedError, match="decided"):
        decide(case, cast.eero, "accept")


def test_nobody_is_refused_without_words_or_accepted_without_a_place(cast: Cast, room: Room) -> None:
    case = applied(room)
    with pytest.raises(CaseRefusedError, match="words"):
        decide(case, cast.aino, "refuse", "no_places", " ")
    for form in ("a" * 22, "b" * 22, "c" * 22):
        decide(applied(room, form), cast.aino, "accept")
    with pytest.raises(CaseRefusedError, match="not_offered"):
        decide(case, cast.aino, "accept")


def test_what_is_answered_at_the_door_taken_back_or_too_old_leaves_the_queue(cast: Cast, room: Room) -> None:
    answered, taken_back, old = (applied(room, form * 22) for form in "abc")
    entry.answer(cast.aino, answered.about, "accepted", "Tervetuloa", NOW)
    entry.withdraw(Application.objects.get(pk=taken_back.about).code_hash, NOW)
    entry.erase_due(NOW + timedelta(days=60))
    decisions = [Case.objects.get(pk=case.pk).decision for case in (answered, taken_back, old)]
    assert decisions == ["accept", "withdrawn", "lapsed"]


def test_a_lost_key_waits_in_the_queue_and_new_words_are_given_there(cast: Cast, room: Room) -> None:
    code = entry_access.hash_of(entry.apply(room.pk, "fi", "k" * 22, ANSWERS, NOW)[1])
    decide(Case.objects.get(kind="application"), cast.aino, "accept")
    entry.join(code, "Kuutar", "omena", "k" * 22, NOW)
    for form in ("a" * 22, "b" * 22):
        entry.ask_for_key(TITLE, "Kuutar", "omena", form, NOW)
    (case,) = Case.objects.filter(kind="key_request", decided_at=None)
    assert case.count == 2
    assert matters.of_kind("key_request").show(case, cast.aino, NOW).context["nickname"] == "Kuutar"
    with pytest.raises(NoCaseError):
        decide(case, cast.tuula, "grant")
    decide(case, cast.eero, "grant")
    assert KeyRequest.objects.get().is_granted


def test_a_request_that_nobody_answered_leaves_the_queue_with_its_row(cast: Cast, room: Room) -> None:
    code = entry_access.hash_of(entry.apply(room.pk, "fi", "k" * 22, ANSWERS, NOW)[1])
    decide(Case.objects.get(kind="application"), cast.aino, "accept")
    entry.join(code, "Kuutar", "omena", "k" * 22, NOW)
    entry.ask_for_key(TITLE, "Kuutar", "omena", "a" * 22, NOW)
    assert expire_key_requests(NOW + core.KEY_REQUEST_KEPT) == 1
    assert Case.objects.get(kind="key_request").decision == "lapsed"
