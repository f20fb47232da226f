"""From times to bands (DOMAIN §4)."""

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.statistics import core
from chat.statistics.core import Choices, Happened
from tests.support.clock import HELSINKI, MONDAY_NOON

CHOICES = Choices("counselling", "parent", "violence", "none")


def happened(waited: float = 2, lasted: float | None = 20, began_at: datetime = MONDAY_NOON) -> Happened:
    answered_at = None if lasted is None else began_at + timedelta(minutes=waited)
    return Happened(
        service="apua-vakivaltaan",
        language="fi",
        began_at=began_at,
        ended_at=began_at + timedelta(minutes=waited + (lasted or 0)),
        ended_by="visitor",
        answered_at=answered_at,
        association="saaristo" if answered_at else "",
        helper_type="professional" if answered_at else "",
    )


def test_an_answered_contact() -> None:
    counted = core.counted(happened(), CHOICES)
    assert (counted.outcome, counted.wait_band, counted.duration_band) == ("answered", "1_to_5", "15_to_30")
    assert (counted.week, counted.weekday, counted.time_band) == ("2026-W10", 0, 4)
    assert (counted.association, counted.helper_type, counted.ended_by) == ("saaristo", "professional", "visitor")
    assert (counted.contact_type, counted.role, counted.reason, counted.escalation) == (
        "counselling",
        "parent",
        "violence",
        "none",
    )


def test_what_the_worker_added_is_counted_each_once_and_in_no_order() -> None:
    told = Choices(
        *("counselling", "self", "violence", "shelter", "first", "30_to_39", "female", "kainuu", "under_1"),
        violence_position="experiencing",
        violence_forms=("physical", "digital", "physical"),
        other_reasons=("mental_health", "violence", "education"),
        referrals=("shelter", "police"),
    )
    counted = core.counted(happened(), told)
    assert (counted.earlier_contact, counted.age_band, counted.gender) == ("first", "30_to_39", "female")
    assert (counted.county, counted.child_age, counted.violence_position) == ("kainuu", "under_1", "experiencing")
    assert counted.violence_forms == ("digital", "physical")
    assert counted.other_reasons == ("education", "mental_health"), "the main reason is none of the others"
    assert counted.referrals == ("police", "shelter")


def test_what_nobody_told_is_not_known() -> None:
    counted = core.counted(happened(), CHOICES)
    assert {counted.earlier_contact, counted.age_band, counted.gender, counted.county} == {"not_known"}
    assert {counted.child_age, counted.violence_position} == {"not_known"}
    assert (counted.violence_forms, counted.other_reasons, counted.referrals) == ((), (), ())


def test_rules_21_to_23_what_came_of_a_guide_is_a_category_and_preset_to_not_needed() -> None:
    counted = core.counted(happened(), CHOICES)
    assert {counted.risk_outcome, counted.child_protection_outcome, counted.pregnancy_outcome} == {"not_needed"}
    told = dataclasses.replace(CHOICES, risk_outcome="emergency_112", child_protection_outcome="both")
    counted = core.counted(happened(), told)
    assert (counted.risk_outcome, counted.child_protection_outcome) == ("emergency_112", "both")


def test_an_answered_contact_of_which_the_worker_said_nothing_in_time() -> None:
    counted = core.counted(happened(), Choices())
    assert (counted.outcome, counted.contact_type, counted.role) == ("answered", "", "not_known")


@pytest.mark.parametrize(
    ("waited", "outcome"),
    [
        (0, "abandoned_under_1"),
        (0.99, "abandoned_under_1"),
        (1, "abandoned_1_to_5"),
        (5, "abandoned_1_to_5"),
        (5.01, "abandoned_over_5"),
    ],
)
def test_an_abandoned_contact(waited: float, outcome: str) -> None:
    counted = core.counted(happened(waited, None), None)
    assert (counted.outcome, counted.duration_band) == (outcome, "")
    assert (counted.contact_type, counted.role, counted.reason, counted.escalation) == ("", "", "", "")
    assert (counted.age_band, counted.county, counted.referrals) == ("", "", ())
    assert {counted.risk_outcome, counted.child_protection_outcome, counted.pregnancy_outcome} == {""}


@pytest.mark.parametrize(
    ("minutes", "wait", "duration"),
    [
        (0, "under_1", "under_5"),
        (1, "1_to_5", "under_5"),
        (5, "5_to_15", "5_to_15"),
        (15, "15_to_30", "15_to_30"),
        (30, "over_30", "30_to_60"),
        (60, "over_30", "over_60"),
    ],
)
def test_a_boundary_belongs_to_the_longer_band(minutes: int, wait: str, duration: str) -> None:
    exactly, just_under = timedelta(minutes=minutes), timedelta(minutes=minutes) - timedelta(microseconds=1)
    assert (core.wait_band(exactly), core.duration_band(exactly)) == (wait, duration)
    if minutes:
        assert (core.wait_band(just_under), core.duration_band(just_under)) != (wait, duration)


@pytest.mark.parametrize(
    ("began_at", "week", "weekday", "band"),
    [
        (datetime(2026, 3, 1, 22, 30, tzinfo=UTC), "2026-W10", 0, 0),  # half past midnight, Monday, in Finland
        (datetime(2026, 3, 1, 21, 59, tzinfo=UTC), "2026-W09", 6, 7),
        (datetime(2027, 1, 1, 12, tzinfo=HELSINKI), "2026-W53", 4, 4),  # the first days of a year can be of the last
        (datetime(2026, 7, 6, 8, 59, tzinfo=UTC), "2026-W28", 0, 3),  # 11.59, summer time
    ],
)
def test_weeks_and_bands_are_finnish(began_at: datetime, week: str, weekday: int, band: int) -> None:
    counted = core.counted(happened(began_at=began_at), CHOICES)
    assert (counted.week, counted.weekday, counted.time_band) == (week, weekday, band)


def test_clocks_that_disagree_do_not_keep_a_contact_from_being_counted() -> None:
    counted = core.counted(happened(-0.01, -0.01), CHOICES)
    assert (counted.outcome, counted.wait_band, counted.duration_band) == ("answered", "under_1", "under_5")
    assert core.counted(happened(-0.01, None), None).outcome == "abandoned_under_1"


def test_test_contacts_never_count() -> None:
    assert not core.is_counted(Choices("test", "self", "not_known", "none"))
    assert core.is_counted(CHOICES)
    assert core.is_counted(None)


@given(st.lists(st.sampled_from(["2026-W08", "2026-W09", "2026-W10"]), max_size=15))
def test_rule_34_records_go_out_in_company_or_when_their_week_is_over(weeks: list[str]) -> None:
    goes = core.releasable(weeks, MONDAY_NOON)
    assert len(goes) == len(weeks)
    for week, going in zip(weeks, goes, strict=True):
        assert going == (len(weeks) >= 10 or week < "2026-W10")


def test_whoever_was_turned_away_is_counted_as_that_and_not_as_abandoned() -> None:
    counted = core.counted(Happened("apua-eroon", "fi", MONDAY_NOON, MONDAY_NOON, "full"), None)
    assert (counted.outcome, counted.wait_band, counted.duration_band) == ("turned_away_full", "under_1", "")
