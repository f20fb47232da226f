"""The demo's figures: two good years of made-up contacts, as many as the real chats had (DOMAIN §2), and targets."""

import dataclasses
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar, get_args

from chat.statistics import wire
from chat.statistics.access import has_records
from chat.statistics.actions.past import add_past, add_past_pulses
from chat.statistics.actions.tallies import fill
from chat.statistics.actions.targets import set_target
from chat.statistics.core import (
    HELSINKI,
    NOBODY_CHOSE,
    Choices,
    Counted,
    CountedFeedback,
    Happened,
    Marks,
    counted,
    counted_feedback,
    iso_week,
)
from chat.statistics.periods import last_closed
from chat.statistics.pulse import CountedPulse, OverTurn
from chat.statistics.targets import COUNTED_BY_RECORDS, TargetUnit, Wish
from moderation.staff.access import person_of_login

WEEKS = 110
"""So that there is always a whole year that is over, to report and to compare with."""
FILLED = 14
"""Weeks that are summed up at once, so that there is something to see; upkeep goes on with the others."""
A_WEEK: Mapping[str, tuple[int, tuple[int, ...], bool]] = {
    "apua-vakivaltaan": (26, (12, 13, 14, 15, 16, 17), True),
    "lasten-ja-nuorten": (25, (15, 16, 17), False),
    "apua-eroon": (9, (12, 13, 14, 15, 16, 17), True),
    "vauvaperhe": (5, (9, 10, 11, 12, 13), False),
    "vauvaperheet-ja-paihteet": (3, (9, 10, 11, 12, 13), False),
}
"""Of each service: contacts in an ordinary week, the hours in which they come, whether peers answer, too."""
ASSOCIATIONS: Mapping[str, int] = {"saaristo": 5, "jarvi-suomi": 4, "pohjantahti": 2, "tyrskyluoto": 1}
"""How much of all that each answers."""
WRITER = "tuula"
"""The coordinator, who writes down everybody's targets."""
TARGETS: Sequence[tuple[str, TargetUnit, int, frozenset[str], str]] = (
    (
        "saaristo",
        "contacts",
        900,
        frozenset({"apua-vakivaltaan", "lasten-ja-nuorten"}),
        "Väkivaltaa kokeva saa apua silloin, kun hän uskaltaa kysyä.",
    ),
    ("saaristo", "volunteers_trained", 10, frozenset(), "Jokaisella vertaisella on voimassa oleva koulutus."),
    (
        "jarvi-suomi",
        "contacts",
        260,
        frozenset({"apua-eroon", "vauvaperhe"}),
        "Erovanhempi löytää tukea ennen kuin riita kärjistyy.",
    ),
    (
        "pohjantahti",
        "contacts",
        180,
        frozenset({"lasten-ja-nuorten"}),
        "Lapsi ja nuori tulee kuulluksi omalla kielellään.",
    ),
    (
        "tyrskyluoto",
        "contacts",
        60,
        frozenset({"apua-vakivaltaan", "lasten-ja-nuorten"}),
        "Yhdistys tulee tutuksi valtakunnallisessa päivystyksessä.",
    ),
)
"""What is aimed at this year: association, unit, goal, services, and in whose words."""
TRAINED = 8
"""Volunteers, as somebody has counted them."""
LANGUAGES: Mapping[str, int] = {"fi": 90, "sv": 5, "en": 5}
REASONS: Mapping[str, Mapping[str, int]] = {
    "apua-vakivaltaan": {"violence": 70, "family_relationships": 14, "mental_health": 10, "not_known": 6},
    "lasten-ja-nuorten": {
        **{"family_relationships": 28, "mental_health": 25, "peer_relationships": 18, "violence": 11},
        **{"education": 9, "sexuality": 4, "not_known": 5},
    },
    "apua-eroon": {"family_relationships": 78, "violence": 9, "accessibility": 7, "not_known": 6},
    "vauvaperhe": {"family_relationships": 44, "physical_health": 30, "mental_health": 20, "not_known": 6},
    "vauvaperheet-ja-paihteet": {
        "physical_health": 40,
        "mental_health": 36,
        "family_relationships": 20,
        "not_known": 4,
    },
}
AGES: Mapping[str, Mapping[str, int]] = {
    "lasten-ja-nuorten": {"10_to_12": 25, "13_to_15": 42, "16_to_17": 17, "under_10": 4, "not_known": 12},
    "": {"18_to_24": 9, "25_to_29": 14, "30_to_39": 31, "40_to_49": 18, "50_and_over": 8, "not_known": 20},
}
T = TypeVar("T")


def seed(now: datetime) -> int:
    """Make up the last two years where nothing has been counted yet; how many contacts. For the demo alone."""
    if has_records():
        return 0
    chance = random.Random(2026)  # noqa: S311  (made up, and the same every time)
    sunday = last_closed(now.astimezone(HELSINKI).date())
    past = [_contact(happened, chance) for happened in _happened(sunday, chance)]
    made = add_past((one for one, _ in past), [thought for _, thought in past if thought is not None])
    answers, asked = _pulses(sunday, chance)
    add_past_pulses(answers, asked)
    fill(now, FILLED)
    return made


def set_targets(now: datetime) -> None:
    """Write down what the demo's associations have set out to reach this year. Needs its people and the catalogue."""
    writer = person_of_login(WRITER)
    if writer is None:
        raise LookupError(f"{WRITER} is not there: seed the demo's people first")
    year = now.astimezone(HELSINKI).year
    for association, unit, goal, services, words in TARGETS:
        result = None if unit in COUNTED_BY_RECORDS else TRAINED
        set_target(writer, association, Wish(year, unit, goal, services, words, result=result), year)


def _pulses(sunday: date, chance: random.Random) -> tuple[list[CountedPulse], list[tuple[OverTurn, int]]]:
    """How turns felt: most are light enough, some are heavy, and four of ten answer."""
    answers, asked = [], []
    for week in range(WEEKS):
        for association, usual in ASSOCIATIONS.items():
            turn = OverTurn(iso_week(sunday - timedelta(weeks=week)), association, "professional")
            asked.append((turn, 2 * usual))
            marks = [
                (_of({0: 1, 1: 3, 2: 6, 3: 8, 4: 4}, chance), _of({0: 1, 1: 2, 2: 4, 3: 8, 4: 8}, chance))
                for _ in range(2 * usual)
                if chance.random() < 0.4
            ]
            answers += [
                CountedPulse(**dataclasses.asdict(turn), strain=strain, support=support) for strain, support in marks
            ]
    return answers, asked


def _happened(sunday: date, chance: random.Random) -> Iterator[Happened]:
    for week in range(WEEKS):
        monday = sunday - timedelta(weeks=week, days=6)
        # Summer is quiet, autumn is not, and every year a few more come.
        season = 0.6 if monday.month == 7 else 1.15 if monday.month in (10, 11) else 1.0
        growth = 1.0 - 0.12 * week / 52
        for service, (usual, hours, has_peers) in A_WEEK.items():
            for _ in range(round(usual * season * growth * chance.uniform(0.75, 1.25))):
                yield _one(service, monday, hours, has_peers, chance)


def _one(service: str, monday: date, hours: Sequence[int], has_peers: bool, chance: random.Random) -> Happened:
    day = monday + timedelta(days=_of({0: 24, 1: 21, 2: 20, 3: 18, 4: 17}, chance))
    hour = chance.choice(hours)
    began = datetime(day.year, day.month, day.day, hour, chance.randrange(60), tzinfo=HELSINKI)
    waited = timedelta(minutes=chance.expovariate(1 / (3 if hour < 15 else 6)))
    fate = chance.random()
    language = _of(LANGUAGES, chance)
    if fate > 0.97:
        return Happened(service, language, began, began, "full")
    if fate > 0.86 or waited > timedelta(minutes=40):
        return Happened(service, language, began, began + waited / 2, "visitor")
    lasted = timedelta(minutes=max(2.0, chance.gauss(34, 18)))
    other = chance.random() < 0.04
    return Happened(
        service,
        language,
        began,
        began + waited + lasted,
        chance.choice(["helper", "helper", "visitor", "left_fast"]),
        began + waited,
        _of(ASSOCIATIONS, chance),
        "peer" if has_peers and chance.random() < 0.2 else "professional",
        transferred=other,
        took_part=(_of(ASSOCIATIONS, chance),) if other else (),
    )


def _contact(happened: Happened, chance: random.Random) -> tuple[Counted, CountedFeedback | None]:
    if happened.answered_at is None:
        return counted(happened, None), None
    thought = None
    if chance.random() < 0.22:
        good = chance.choice([2, 3, 3, 4, 4])
        low = max(0, good - chance.randrange(3))
        thought = counted_feedback(happened, Marks(low, good, chance.choice([low, good])))
    return counted(happened, _choices(happened.service, chance)), thought


def _choices(service: str, chance: random.Random) -> Choices:
    kind = _of({"counselling": 86, "service_question": 6, "thanks": 4, "silent": 3, "abusive": 1}, chance)
    if chance.random() < 0.03:
        return NOBODY_CHOSE  # the worker did not say in time
    if kind != "counselling":
        return Choices(kind, "not_known", "non_counselling")
    reason = _of(REASONS[service], chance)
    is_child = service == "lasten-ja-nuorten"
    escalation = {"none": 92, "child_welfare": 4, "emergency_112": 1, "police": 1, "shelter": 2}
    some = chance.random() < 0.62
    referrals = chance.sample(get_args(wire.Referral), k=chance.choice([1, 1, 2, 3])) if some else ()
    counties = [county for county in get_args(wire.County) if county != "not_known"]
    return Choices(
        kind,
        "self"
        if is_child
        else _of({"self": 72, "relative": 12, "parent": 9, "professional": 4, "not_known": 3}, chance),
        reason,
        _of(escalation, chance) if reason == "violence" else "none",
        earlier_contact=_of({"first": 44, "before": 22, "not_known": 34}, chance),
        age_band=_of(AGES.get(service, AGES[""]), chance),
        gender=_of({"female": 58, "male": 12, "other": 3, "not_known": 27}, chance),
        county=chance.choice(counties) if chance.random() < 0.4 else "not_known",
        violence_position="experiencing" if reason == "violence" else "not_known",
        violence_forms=tuple(chance.sample(["psychological", "physical", "economic"], k=2))
        if reason == "violence"
        else (),
        referrals=tuple(referrals),
    )


def _of(weights: Mapping[T, int], chance: random.Random) -> T:
    return chance.choices(list(weights), list(weights.values()))[0]
