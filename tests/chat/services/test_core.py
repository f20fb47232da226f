"""Opening patterns and the order of cards, in Finnish wall-clock time."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.services import core
from chat.services.core import HELSINKI, PatternError, Span
from chat.services.core.holidays import holiday
from tests.support.clock import MONDAY_NOON

WEEKDAYS_12_18 = core.spans([{"weekday": day, "start": "12:00", "end": "18:00"} for day in range(5)])


def local(*parts: int) -> datetime:
    year, month, day, hour, minute = (*parts, 0)[:5]
    return datetime(year, month, day, hour, minute, tzinfo=HELSINKI)


@pytest.mark.parametrize(
    "pattern",
    [
        "ma 12-18",
        [7],
        [{"weekday": 7, "start": "12:00", "end": "18:00"}],
        [{"weekday": "0", "start": "12:00", "end": "18:00"}],
        [{"weekday": 0, "start": "12", "end": "18:00"}],
        [{"weekday": 0, "start": "12:00", "end": "24:30"}],
        [{"weekday": 0, "start": "18:00", "end": "12:00"}],
        [{"weekday": 0, "start": "12:00", "end": "12:00"}],
        [{"weekday": 0, "start": "12:00"}],
        [{"weekday": 0, "start": "12:00", "end": "18:00", "months": []}],
        [{"weekday": 0, "start": "12:00", "end": "18:00", "months": [13]}],
        [{"weekday": 0, "start": "12:00", "end": "18:00", "month": [1]}],
        [{"first": "2026-12-24"}],
        [{"first": "24.12.", "last": "26.12."}],
        [{"first": "2026-12-26", "last": "2026-12-24"}],
        [{"first": "2026-12-24", "last": "2026-12-24", "start": "12:00"}],
        [{"first": "2026-12-24", "last": "2026-12-24", "start": "12:00", "end": "12:00"}],
        [{"first": "2026-12-24", "last": "2026-12-24", "weekday": 3}],
    ],
)
def test_a_pattern_that_means_nothing_is_refused(pattern: Any) -> None:
    with pytest.raises(PatternError):
        core.spans(pattern)


@pytest.mark.parametrize(
    ("now", "inside"),
    [
        (local(2026, 3, 2, 11, 59), False),
        (local(2026, 3, 2, 12), True),
        (local(2026, 3, 2, 17, 59), True),
        (local(2026, 3, 2, 18), False),
        (local(2026, 3, 7, 13), False),
        (datetime(2026, 3, 2, 10, 0, tzinfo=UTC), True),  # 12 in Finland
        (datetime(2026, 7, 6, 9, 0, tzinfo=UTC), True),  # 12 in Finland, summer time
        (datetime(2026, 7, 6, 15, 0, tzinfo=UTC), False),  # 18
    ],
)
def test_hours_are_finnish_whatever_the_servers_zone(now: datetime, inside: bool) -> None:
    assert core.within_hours(WEEKDAYS_12_18, now) is inside


def test_hours_until_midnight() -> None:
    pattern = core.spans([{"weekday": 0, "start": "20:00", "end": "24:00"}])
    assert core.within_hours(pattern, local(2026, 3, 2, 23, 59))
    assert not core.within_hours(pattern, local(2026, 3, 3, 0, 0))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (local(2026, 3, 2, 11), local(2026, 3, 2, 12)),
        (local(2026, 3, 2, 12), local(2026, 3, 3, 12)),  # an opening that is now is not the next one
        (local(2026, 3, 6, 18), local(2026, 3, 9, 12)),  # over the weekend
        (local(2026, 3, 27, 20), local(2026, 3, 30, 12)),  # over the switch to summer time
        (local(2026, 10, 23, 20), local(2026, 10, 26, 12)),  # and back
    ],
)
def test_the_next_opening(now: datetime, expected: datetime) -> None:
    found = core.next_opening(WEEKDAYS_12_18, now)
    assert found == expected
    assert found is not None
    assert (found.hour, found.minute) == (12, 0)


def test_july_hours_are_told_from_june() -> None:
    pattern = core.spans([{"weekday": 2, "start": "12:00", "end": "15:00", "months": [7]}])
    assert core.next_opening(pattern, local(2026, 6, 1, 12)) == local(2026, 7, 1, 12)
    assert core.next_opening(pattern, local(2026, 7, 29, 12)) == local(2027, 7, 7, 12)


def test_without_a_pattern_there_is_no_next_opening() -> None:
    assert core.next_opening((), MONDAY_NOON) is None


minutes = st.integers(min_value=0, max_value=24 * 60 - 1)
spans_of_a_week = st.lists(
    st.builds(
        lambda weekday, start, length: Span(weekday, start, min(start + length, 24 * 60)),
        st.integers(min_value=0, max_value=6),
        minutes,
        st.integers(min_value=1, max_value=600),
    ),
    min_size=1,
    max_size=6,
)
moments = st.datetimes(min_value=datetime(2025, 1, 1), max_value=datetime(2030, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)


@given(spans_of_a_week, moments)
def test_the_next_opening_is_later_within_a_week_and_the_earliest(pattern: list[Span], now: datetime) -> None:
    found = core.next_opening(pattern, now)
    assert found is not None
    assert now < found <= now + timedelta(days=7, hours=1)  # an hour: the clocks may be moved in between
    wall = found.hour * 60 + found.minute
    assert any(span.weekday == found.weekday() and span.start == wall for span in pattern)
    between = [now + timedelta(minutes=step) for step in range(1, int((found - now).total_seconds() // 60))]
    starts = {(span.weekday, span.start) for span in pattern}
    local_times = (moment.astimezone(HELSINKI).replace(second=0, microsecond=0) for moment in between)
    assert not any(
        (moment.weekday(), moment.hour * 60 + moment.minute) in starts and now < moment < found
        for moment in local_times
    )


@pytest.mark.parametrize(("is_inside", "otherwise"), [(True, "late"), (False, "closed")])
def test_a_service_is_open_when_somebody_answers_and_late_when_nobody_does(is_inside: bool, otherwise: str) -> None:
    assert core.opening(is_inside=is_inside, answered=True) == "open"
    assert core.opening(is_inside=is_inside, answered=True, full=True) == "full"
    assert core.opening(is_inside=is_inside, answered=False) == otherwise


def test_neighbouring_days_with_equal_hours_share_a_row() -> None:
    pattern = core.spans(
        [
            *[{"weekday": day, "start": "12:00", "end": "18:00"} for day in (4, 0, 1, 2)],
            {"weekday": 1, "start": "18:00", "end": "20:00", "theme": {"fi": "teemailta"}},
            {"weekday": 5, "start": "14:00", "end": "17:00", "months": [1, 2, 3]},
        ]
    )
    assert [(row.first, row.last, row.start // 60) for row in core.rows(pattern, 3)] == [
        (0, 2, 12),
        (1, 1, 18),
        (4, 4, 12),
        (5, 5, 14),
    ]
    assert [row.first for row in core.rows(pattern, 4)] == [0, 1, 4]


@dataclass
class Card:
    """A help card without a database."""

    name: str
    kind: str = "phone"
    around_the_clock: bool = False
    hours: Any = field(default_factory=list)
    first_for: Any = field(default_factory=list)
    order: int = 0


OFFICE = [{"weekday": day, "start": "09:00", "end": "16:00"} for day in range(5)]


def test_a_number_answers_around_the_clock_or_in_its_hours() -> None:
    night = local(2026, 3, 3, 2)
    assert core.answers_now(Card("24 h", around_the_clock=True), night)
    assert core.answers_now(Card("office", hours=OFFICE), MONDAY_NOON)
    assert not core.answers_now(Card("office", hours=OFFICE), night)


def test_a_card_never_claims_to_answer_when_its_hours_are_not_known() -> None:
    assert not core.answers_now(Card("unknown"), MONDAY_NOON)
    assert not core.answers_now(Card("site", kind="site", around_the_clock=True), MONDAY_NOON)


def test_rule_9_cards_that_answer_now_come_first_then_those_for_the_service() -> None:
    cards = [
        Card("site", kind="site", first_for=["*"], order=0),
        Card("office, for violence", hours=OFFICE, first_for=["violence"], order=1),
        Card("unknown, for violence", first_for=["violence"], order=2),
        Card("24 h", around_the_clock=True, order=3),
        Card("24 h, for violence", around_the_clock=True, first_for=["violence"], order=4),
        Card("112", around_the_clock=True, first_for=["*"], order=5),
        Card("unknown", order=6),
    ]
    at_night = [card.name for card in core.in_order(cards, local(2026, 3, 3, 2), "violence")]
    assert at_night == [
        "24 h, for violence",
        "112",
        "24 h",
        "office, for violence",
        "unknown, for violence",
        "unknown",
        "site",
    ]
    by_day = [card.name for card in core.in_order(cards, MONDAY_NOON, "children")]
    assert by_day[:3] == ["112", "office, for violence", "24 h"]


def test_rule_33_a_service_may_shorten_the_retention_never_lengthen_it() -> None:
    assert [core.checked_keep_minutes(minutes) for minutes in (0, 1, 60)] == [0, 1, 60]
    for minutes in (-1, 61, 600):
        with pytest.raises(ValueError, match="rule 33"):
            core.checked_keep_minutes(minutes)


def test_a_text_of_the_catalogue_falls_back_to_finnish() -> None:
    assert core.in_language({"fi": "suomi", "sv": "svenska"}, "sv") == "svenska"
    assert core.in_language({"fi": "suomi", "sv": ""}, "sv") == "suomi"
    assert core.in_language({"fi": "suomi"}, "en") == "suomi"


@pytest.mark.parametrize(
    "site",
    [
        "https://www.example.org",
        "https://example.org",
        "https://xn--pivystys-0za.example.fi",
        "https://a-b.example.org:8443",
        "https://1.example.org",
    ],
)
def test_a_site_that_may_show_a_page_is_an_https_origin(site: str) -> None:
    assert core.checked_embedding_sites([site, site], local=False) == [site]
    assert core.embedding_sites([site], local=False) == [site]


@pytest.mark.parametrize(
    "site",
    [
        "",
        "*",
        "https://*",
        "https://*.example.org",
        "https://*:443",
        "http://www.example.org",
        "ftp://www.example.org",
        "https:",
        "https://",
        "//www.example.org",
        "www.example.org",
        "'self'",
        "data:",
        "null",
        "https://www.example.org/",
        "https://www.example.org/page",
        "https://www.example.org?a",
        "https://www.example.org#a",
        "https://user@www.example.org",
        "https://WWW.example.org",
        "HTTPS://www.example.org",
        "https://päivystys.example.org",
        "https://example",
        "https://localhost",
        "https://-a.example.org",
        "https://a-.example.org",
        "https://a..example.org",
        "https://.example.org",
        "https://example.org.",
        "https://192.0.2.1",
        "https://[2001:db8::1]",
        "https://www.example.org:",
        "https://www.example.org:0",
        "https://www.example.org:443",
        "https://www.example.org:65536",
        "https://www.example.org:*",
        "https://www.example.org:٨٤٤٣",
        "https://www.example.org https://evil.example",
        "https://www.example.org;script-src *",
        "https://www.example.org,https://evil.example",
        "https://www.example.org\n",
        "\nhttps://www.example.org",
        f"https://{'a' * 64}.example.org",
        f"https://{'a.' * 130}example.org",
    ],
)
def test_nothing_else_is_such_a_site(site: str) -> None:
    for local in (False, True):
        if not (local and site == "https://localhost"):
            with pytest.raises(ValueError, match="not an origin"):
                core.checked_embedding_sites(["https://www.example.org", site], local=local)
            assert core.embedding_sites([site], local=local) == []


@pytest.mark.parametrize("site", ["http://localhost", "http://localhost:9000", "https://localhost:9443"])
def test_localhost_is_such_a_site_only_where_one_tries_the_product(site: str) -> None:
    assert core.checked_embedding_sites([site], local=True) == [site]
    assert core.embedding_sites([site], local=False) == []


@pytest.mark.parametrize("site", ["http://localhost.example.org", "http://127.0.0.1:9000", "http://localhost:443"])
def test_nothing_that_only_looks_like_it(site: str) -> None:
    assert core.embedding_sites([site], local=True) == []


# --- closing ------------------------------------------------------------------------------------


ROUND_THE_CLOCK = core.spans([{"weekday": day, "start": "00:00", "end": "24:00"} for day in range(7)])
INTO_TUESDAY = core.spans(
    [{"weekday": 0, "start": "20:00", "end": "24:00"}, {"weekday": 1, "start": "00:00", "end": "02:00"}]
)
TWO_THAT_MEET = core.spans(
    [{"weekday": 1, "start": "12:00", "end": "18:00"}, {"weekday": 1, "start": "17:00", "end": "20:00"}]
)


@pytest.mark.parametrize(
    ("pattern", "now", "end"),
    [
        (WEEKDAYS_12_18, local(2026, 3, 2, 12), local(2026, 3, 2, 18)),
        (WEEKDAYS_12_18, local(2026, 3, 2, 17, 59), local(2026, 3, 2, 18)),
        (WEEKDAYS_12_18, local(2026, 3, 2, 18), None),
        (WEEKDAYS_12_18, local(2026, 3, 7, 13), None),
        (INTO_TUESDAY, local(2026, 3, 2, 22), local(2026, 3, 3, 2)),
        (TWO_THAT_MEET, local(2026, 3, 3, 13), local(2026, 3, 3, 20)),
        (ROUND_THE_CLOCK, local(2026, 3, 2, 22), None),
        ((), local(2026, 3, 2, 12), None),
    ],
)
def test_when_the_hours_are_over(pattern: tuple[Span, ...], now: datetime, end: datetime | None) -> None:
    assert core.closing(pattern, now) == end


NIGHT = core.spans([{"weekday": 6, "start": "03:15", "end": "03:45"}])
"""Every Sunday, also when the clocks are moved: in March there is no such time, in October there are two."""


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (datetime(2026, 3, 29, 0, 50, tzinfo=UTC), None),  # 2:50, and ten minutes later 4:00
        (datetime(2026, 3, 29, 1, 20, tzinfo=UTC), None),
        (datetime(2026, 10, 25, 0, 20, tzinfo=UTC), datetime(2026, 10, 25, 0, 45, tzinfo=UTC)),
        (datetime(2026, 10, 25, 0, 50, tzinfo=UTC), None),
        (datetime(2026, 10, 25, 1, 20, tzinfo=UTC), datetime(2026, 10, 25, 1, 45, tzinfo=UTC)),
    ],
)
def test_hours_in_the_night_when_the_clocks_are_moved(now: datetime, end: datetime | None) -> None:
    found = core.closing(NIGHT, now)
    assert (found.astimezone(UTC) if found else None) == end
    assert core.within_hours(NIGHT, now) is (end is not None)


NIGHT_OF_SUNDAY = {"weekday": 6, "start": "02:00", "end": "05:00"}
"""The clocks are moved within it."""


# --- hours that are kept -------------------------------------------------------------------------

nights = st.sampled_from([datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 10, 24, 22, tzinfo=UTC)])
moments_of_such_nights = st.builds(lambda night, minute: night + timedelta(minutes=minute), nights, st.integers(0, 480))
"""Those in which the clocks are moved."""


@given(spans_of_a_week, moments | moments_of_such_nights, st.lists(st.floats(0, 1, exclude_max=True), max_size=5))
def test_hours_say_the_same_until_the_moment_that_they_name(
    pattern: list[Span], now: datetime, later: list[float]
) -> None:
    told = core.outlook(pattern, now)
    assert now < told.until <= now + timedelta(hours=1)
    for share in later:
        moment = now + share * (told.until - now)
        assert told == replace(core.outlook(pattern, moment), since=now, until=told.until)
    assert (told.is_inside, told.closes_at, told.opens_at) == (
        core.within_hours(pattern, now),
        core.closing(pattern, now),
        core.next_opening(pattern, now),
    )


@given(spans_of_a_week, st.lists(moments_of_such_nights, min_size=1))
def test_kept_hours_say_what_hours_say_whichever_way_the_clock_goes(pattern: list[Span], asked: list[datetime]) -> None:
    hours = core.Hours(pattern)
    for now in asked:
        told, anew = hours.at(now), core.outlook(pattern, now)
        assert told == replace(anew, since=told.since, until=told.until)


@pytest.mark.parametrize("year", [2026, 2027])
def test_kept_hours_tell_every_opening_of_a_year_as_hours_that_are_asked_anew(year: int) -> None:
    pattern = (*WEEKDAYS_12_18, *core.spans([NIGHT_OF_SUNDAY]), core.CLOSED_ON_HOLIDAYS)
    hours, now, openings = core.Hours(pattern), local(year, 1, 1, 0).astimezone(UTC), []
    while now < local(year + 1, 1, 1, 0):
        told = hours.at(now)
        assert told.opens_at == core.next_opening(pattern, now)
        assert told.is_inside == core.within_hours(pattern, now)
        if told.opens_at not in openings:
            openings.append(told.opens_at)
        now += timedelta(minutes=30)
    days = {moment.date() for moment in openings if moment and moment.year == year and moment.hour == 12}
    every = {date(year, 1, 1) + timedelta(days=n) for n in range(365)}
    assert days == {day for day in every if day.weekday() < 5 and not holiday(day)}


# --- exceptions ----------------------------------------------------------------------------------

AT_CHRISTMAS = core.spans(
    [
        *[{"weekday": day, "start": "12:00", "end": "18:00"} for day in range(5)],
        {"first": "2026-12-23", "last": "2026-12-23", "start": "09:00", "end": "11:00"},
        {"first": "2026-12-24", "last": "2026-12-25"},
    ]
)
"""December 24th 2026 is a Thursday."""


def test_on_an_exception_the_weeks_hours_do_not_count() -> None:
    assert core.within_hours(AT_CHRISTMAS, local(2026, 12, 23, 10))
    assert not core.within_hours(AT_CHRISTMAS, local(2026, 12, 23, 13))
    assert not core.within_hours(AT_CHRISTMAS, local(2026, 12, 24, 13))
    assert core.within_hours(AT_CHRISTMAS, local(2026, 12, 28, 13))
    assert core.closing(AT_CHRISTMAS, local(2026, 12, 23, 10)) == local(2026, 12, 23, 11)
    assert core.next_opening(AT_CHRISTMAS, local(2026, 12, 23, 11)) == local(2026, 12, 28, 12)
    assert core.next_opening(AT_CHRISTMAS, local(2026, 12, 22, 18)) == local(2026, 12, 23, 9)


SHUT_ON_HOLIDAYS = (*WEEKDAYS_12_18, core.CLOSED_ON_HOLIDAYS)


@pytest.mark.parametrize("day", [date(2027, 1, 6), date(2027, 3, 26), date(2027, 6, 25), date(2027, 12, 24)])
def test_a_public_holiday_has_no_hours_unless_the_service_is_open_then_or_an_exception_says_so(day: date) -> None:
    noon = local(day.year, day.month, day.day, 13)
    assert core.within_hours(WEEKDAYS_12_18, noon)
    assert not core.within_hours(SHUT_ON_HOLIDAYS, noon)
    exception = {"first": day.isoformat(), "last": day.isoformat(), "start": "12:00", "end": "14:00"}
    assert core.within_hours((*SHUT_ON_HOLIDAYS, *core.spans([exception])), noon)


def test_the_next_opening_is_told_over_christmas_and_new_year() -> None:
    last_evening = local(2026, 12, 23, 19)  # Christmas is from Thursday to Saturday, New Year's Day a Friday
    assert core.next_opening(SHUT_ON_HOLIDAYS, last_evening) == local(2026, 12, 28, 12)
    assert core.next_opening(SHUT_ON_HOLIDAYS, local(2026, 12, 31, 19)) == local(2027, 1, 4, 12)
    fridays = (core.Span(4, 12 * 60, 18 * 60), core.CLOSED_ON_HOLIDAYS)
    assert core.next_opening(fridays, local(2026, 12, 18, 19)) == local(2027, 1, 8, 12)


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)), st.integers(0, 23), st.frozensets(st.integers(0, 6), min_size=1))
def test_a_holiday_is_never_the_next_opening_nor_open(day: date, hour: int, days: frozenset[int]) -> None:
    pattern = (*(core.Span(weekday, 9 * 60, 15 * 60) for weekday in sorted(days)), core.CLOSED_ON_HOLIDAYS)
    now = local(day.year, day.month, day.day, hour)
    opens = core.next_opening(pattern, now)
    assert opens is not None
    assert not holiday(opens.date())
    assert core.within_hours(pattern, opens)
    assert not (core.within_hours(pattern, now) and holiday(day))


def test_closed_holidays_are_announced_as_exceptions_are() -> None:
    assert [span.dates for span in core.exceptions(SHUT_ON_HOLIDAYS, date(2026, 12, 14))] == [
        (day, day) for day in (date(2026, 12, 24), date(2026, 12, 25))
    ], "Saturday has no hours anyway"
    own = {"first": "2026-12-24", "last": "2026-12-27"}
    told = core.exceptions((*SHUT_ON_HOLIDAYS, *core.spans([own])), date(2026, 12, 14))
    assert [span.dates for span in told] == [(date(2026, 12, 24), date(2026, 12, 27))]
    assert core.rows(SHUT_ON_HOLIDAYS, 12) == core.rows(WEEKDAYS_12_18, 12)


def test_exceptions_are_announced_two_weeks_before_and_not_in_the_opening_table() -> None:
    assert [row.start // 60 for row in core.rows(AT_CHRISTMAS, 12)] == [12]
    announced = {
        day: [span.dates[0].day for span in core.exceptions(AT_CHRISTMAS, day) if span.dates]
        for day in (date(2026, 12, 8), date(2026, 12, 9), date(2026, 12, 10), date(2026, 12, 25), date(2026, 12, 26))
    }
    assert list(announced.values()) == [[], [23], [23, 24], [24], []]


# --- the order, and what is to be checked ---------------------------------------------------------


@given(st.data())
def test_what_is_moved_stands_beside_its_neighbour_and_the_others_keep_their_order(data: st.DataObject) -> None:
    slugs = [f"s{number}" for number in range(data.draw(st.integers(2, 8)))]
    slug, neighbour = data.draw(st.permutations(slugs))[:2]
    place = data.draw(st.sampled_from(core.PLACES))
    found = core.moved(slugs, slug, place, neighbour)
    assert found.index(slug) - found.index(neighbour) == (-1 if place == "above" else 1)
    assert [other for other in found if other != slug] == [other for other in slugs if other != slug]
    assert core.moved(found, slug, place, neighbour) == found, "pressed twice, moved once"


@pytest.mark.parametrize(("slug", "neighbour"), [("x", "a"), ("a", "x"), ("a", "a")])
def test_nothing_is_moved_beside_what_is_not_there(slug: str, neighbour: str) -> None:
    with pytest.raises(ValueError, match="not"):
        core.moved(["a", "b"], slug, "above", neighbour)


@pytest.mark.parametrize(
    ("checked_on", "is_due"),
    [(None, True), (date(2026, 1, 1), True), (date(2026, 5, 27), True), (date(2026, 5, 28), False)],
)
def test_a_card_is_checked_again_after_half_a_year(checked_on: date | None, is_due: bool) -> None:
    assert core.is_check_due(checked_on, date(2026, 11, 27)) is is_due
