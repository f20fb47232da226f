"""Times that letters book: who offers them, who gets one, what the letter opens then, and what is left of it."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.contacts.actions import start
from chat.contacts.models import Contact, Door
from chat.letters import access, actions, codes, core, demo
from chat.letters.access import NoSlotError
from chat.letters.core import LetterRefusedError, SlotRefusedError
from chat.letters.models import Letter, Slot
from chat.services import access as services
from chat.services.actions import set_letters_within
from moderation.retention.actions import sweep
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.talks import new_key

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

TUESDAY_AT_TWO = (2026, 3, 3, 14)


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)


class Calendar:
    """The times of the violence chat, planned by Tuula on a Monday at noon."""

    def __init__(self, cast: Cast, clock: Clock, commits: DjangoCaptureOnCommitCallbacks) -> None:
        self.cast, self.clock, self._commits = cast, clock, commits

    def local(self, *time: int) -> datetime:
        """A Finnish wall-clock time; the clock stays where it is."""
        return Clock().at(*time)

    def plan(self, *time: int, minutes: int = 45) -> Slot:
        return actions.plan_slot(self.cast.tuula, self.cast.violence.slug, self.local(*time), minutes, self.clock.now)

    def free(self) -> list[datetime]:
        return [slot.starts_at for slot in access.free_slots(self.cast.violence, self.clock.now)]

    def book(self, slot: Slot | uuid.UUID | None, form: int = 1, text: str = "Hei") -> str:
        """A letter from the form of this number that books the time; its code."""
        slot_id = slot.pk if isinstance(slot, Slot) else slot
        with self._commits(execute=True):
            _, code = actions.send(self.cast.violence, "fi", f"{form:022}", text, self.clock.now, slot_id)
        return code

    def booked(self, code: str) -> Slot | None:
        return access.slot_of(access.by_code(code).letter, self.clock.now)

    def sweep(self) -> None:
        with self._commits(execute=True):
            assert sweep(self.clock.now).failed == []


@pytest.fixture
def calendar(cast: Cast, clock: Clock, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> Calendar:
    """An empty calendar."""
    return Calendar(cast, clock, django_capture_on_commit_callbacks)


# --- offering ---------------------------------------------------------------------------------------


def test_a_time_is_offered_and_booked_by_a_letter(calendar: Calendar) -> None:
    slot = calendar.plan(*TUESDAY_AT_TWO)
    assert calendar.free() == [slot.starts_at]
    code = calendar.book(slot)
    assert calendar.booked(code) == slot
    assert calendar.free() == []


@pytest.mark.parametrize(
    ("time", "minutes", "problem"),
    [
        ((2026, 3, 2, 18), 45, "too_soon"),  # today: nobody could book it
        ((2026, 3, 1, 18), 45, "too_soon"),
        ((2026, 6, 1, 12), 45, "too_late"),
        (TUESDAY_AT_TWO, 5, "minutes"),
        (TUESDAY_AT_TWO, 121, "minutes"),
    ],
)
def test_a_time_that_makes_no_sense_is_not_offered(
    calendar: Calendar, time: tuple[int, ...], minutes: int, problem: str
) -> None:
    with pytest.raises(SlotRefusedError, match=problem):
        calendar.plan(*time, minutes=minutes)


def test_times_of_a_service_do_not_overlap(calendar: Calendar) -> None:
    calendar.plan(*TUESDAY_AT_TWO)
    for hour, minute in ((14, 0), (13, 30), (14, 44)):
        with pytest.raises(SlotRefusedError, match="overlaps"):
            calendar.plan(2026, 3, 3, hour, minute)
    calendar.plan(2026, 3, 3, 13, 15)
    calendar.plan(2026, 3, 3, 14, 45)
    other = calendar.cast.children.slug
    actions.plan_slot(calendar.cast.aino, other, calendar.local(*TUESDAY_AT_TWO), 45, calendar.clock.now)


def test_a_free_time_is_taken_back_and_a_booked_one_is_not(calendar: Calendar) -> None:
    free, booked = calendar.plan(2026, 3, 3, 12), calendar.plan(2026, 3, 3, 14)
    calendar.book(booked)
    actions.remove_slot(calendar.cast.aino, free.pk)
    with pytest.raises(SlotRefusedError, match="booked"):
        actions.remove_slot(calendar.cast.aino, booked.pk)
    assert list(Slot.objects.all()) == [booked]


def test_rule_35_only_who_plans_times_offers_or_takes_back(calendar: Calendar) -> None:
    slot, cast = calendar.plan(*TUESDAY_AT_TWO), calendar.cast
    for person in (cast.sanni, cast.maija, cast.kaarina, cast.dina):
        assert access.slots_to_plan(person, calendar.clock.now) == []
        with pytest.raises(NoSlotError):
            actions.plan_slot(person, cast.violence.slug, calendar.local(2026, 3, 4, 12), 45, calendar.clock.now)
        with pytest.raises(NoSlotError):
            actions.remove_slot(person, slot.pk)
    assert [row.pk for row in access.slots_to_plan(cast.tuula, calendar.clock.now)] == [slot.pk]


def test_a_service_without_letters_has_no_times(calendar: Calendar) -> None:
    set_letters_within(calendar.cast.violence, 0)
    with pytest.raises(NoSlotError):
        calendar.plan(*TUESDAY_AT_TWO)


# --- booking ----------------------------------------------------------------------------------------


def test_times_of_the_next_two_weeks_can_be_booked_from_tomorrow_on(calendar: Calendar) -> None:
    tomorrow, last = calendar.plan(2026, 3, 3, 0, 0, minutes=30), calendar.plan(2026, 3, 16, 23, 0)
    later = calendar.plan(2026, 3, 17, 0, 0)
    assert calendar.free() == [tomorrow.starts_at, last.starts_at]
    with pytest.raises(LetterRefusedError, match="slot_taken"):
        calendar.book(later)
    calendar.clock.at(2026, 3, 3, 0, 0)
    assert calendar.free() == [last.starts_at, later.starts_at]
    with pytest.raises(LetterRefusedError, match="slot_taken"):
        calendar.book(tomorrow)


def test_a_time_that_was_just_taken_leaves_no_letter(calendar: Calendar) -> None:
    slot = calendar.plan(*TUESDAY_AT_TWO)
    first = calendar.book(slot)
    for missing in (slot, uuid.uuid4()):
        with pytest.raises(LetterRefusedError, match="slot_taken"):
            calendar.book(missing, form=2)
    assert Letter.objects.count() == 1
    assert calendar.booked(first) == slot
    second = calendar.book(None, form=2)  # without a time the same letter goes out
    assert calendar.booked(second) is None


def test_a_time_of_another_service_is_not_booked(calendar: Calendar) -> None:
    other = actions.plan_slot(
        calendar.cast.tuula, calendar.cast.children.slug, calendar.local(*TUESDAY_AT_TWO), 45, calendar.clock.now
    )
    with pytest.raises(LetterRefusedError, match="slot_taken"):
        calendar.book(other)


def test_the_same_form_again_keeps_its_time_or_has_another(calendar: Calendar) -> None:
    slot, other = calendar.plan(2026, 3, 3, 12), calendar.plan(2026, 3, 3, 14)
    code = calendar.book(slot)
    assert calendar.book(slot) == code
    assert calendar.booked(code) == slot
    assert calendar.book(other) == code
    assert calendar.booked(code) == other
    assert calendar.free() == [slot.starts_at]


def test_a_time_is_given_back_and_the_letter_stays(calendar: Calendar) -> None:
    slot = calendar.plan(*TUESDAY_AT_TWO)
    code = calendar.book(slot)
    actions.give_back_slot(access.by_code(code))
    assert calendar.booked(code) is None
    assert calendar.free() == [slot.starts_at]
    assert access.open_by_code(access.by_code(code)).text == "Hei"


def test_rule_14_a_letter_that_is_withdrawn_frees_its_time(calendar: Calendar) -> None:
    slot = calendar.plan(*TUESDAY_AT_TWO)
    code = calendar.book(slot)
    actions.erase_letter(access.by_code(code), calendar.clock.now)
    assert calendar.free() == [slot.starts_at]


def test_todays_booked_times_are_known_and_nothing_of_who_comes(calendar: Calendar) -> None:
    slot = calendar.plan(*TUESDAY_AT_TWO)
    calendar.plan(2026, 3, 3, 16)
    calendar.book(slot)
    clock = calendar.clock
    assert access.booked_today(clock.now) == []
    clock.at(2026, 3, 3, 9)
    assert access.booked_today(clock.now) == [slot]
    clock.at(2026, 3, 3, 14, 45)
    assert access.booked_today(clock.now) == []


# --- the door ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("time", "opens"), [((13, 49), False), ((13, 50), True), ((14, 44), True), ((14, 45), False)])
def test_the_letter_opens_the_talk_from_ten_minutes_before_until_the_end(
    calendar: Calendar, time: tuple[int, int], opens: bool
) -> None:
    code = calendar.book(calendar.plan(*TUESDAY_AT_TWO))
    calendar.clock.at(2026, 3, 3, *time)
    if opens:
        assert actions.open_talk(access.by_code(code), calendar.clock.now)
    else:
        with pytest.raises(LetterRefusedError, match="no_slot"):
            actions.open_talk(access.by_code(code), calendar.clock.now)


def test_a_letter_without_a_time_opens_no_talk(calendar: Calendar) -> None:
    code = calendar.book(None)
    with pytest.raises(LetterRefusedError, match="no_slot"):
        actions.open_talk(access.by_code(code), calendar.clock.now)


def test_rule_34_nothing_stored_leads_from_the_contact_to_the_letter(calendar: Calendar) -> None:
    """Every value of the contact, of the door and of its log is looked for among those of letter and time."""
    code = calendar.book(calendar.plan(*TUESDAY_AT_TWO))
    calendar.clock.at(2026, 3, 3, 13, 55)
    token = actions.open_talk(access.by_code(code), calendar.clock.now)
    own = {"service", "service_id", "language", "state"}  # closed lists
    letter_side = values(Letter, own) | values(Slot, own)
    assert not values(Door, own) & letter_side
    start(calendar.cast.violence.slug, "fi", new_key(), calendar.clock.now, token)
    assert Contact.objects.get().is_booked
    assert not Door.objects.exists()
    assert not values(Contact, own) & letter_side
    assert token not in repr(Contact.objects.values().get())


def values(model: Any, without: set[str]) -> set[str]:
    """What the rows of a model hold; small numbers, flags and nothing say nothing."""
    rows = model.objects.values()
    return {str(value) for row in rows for name, value in row.items() if name not in without and len(str(value)) > 5}


def test_times_and_doors_go_when_they_are_over(calendar: Calendar) -> None:
    code = calendar.book(calendar.plan(*TUESDAY_AT_TWO))
    calendar.clock.at(2026, 3, 3, 14, 30)
    actions.open_talk(access.by_code(code), calendar.clock.now)
    calendar.sweep()
    assert Slot.objects.count() == Door.objects.count() == 1
    calendar.clock.forward(minutes=15)
    calendar.sweep()
    assert not Slot.objects.exists()
    assert not Door.objects.exists(), "the door is open no longer than the time lasts"
    assert calendar.booked(code) is None
    assert Letter.objects.count() == 1


def test_a_slot_ends_after_its_minutes() -> None:
    now = Clock().now
    assert core.checked_slot(now + timedelta(days=1), 45, now) == now + timedelta(days=1, minutes=45)


def test_the_demo_has_times_to_book_with_the_professionals(cast: Cast, clock: Clock) -> None:
    created = demo.seed(clock.now)
    assert created == len(access.free_slots(services.service("ammattilaiset"), clock.now)) >= 10
    assert demo.seed(clock.now) == 0
