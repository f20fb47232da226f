"""Ten years of a federation, in the database of a system whose first worker coordinates from then on.

Run in the server's environment, over PostgreSQL:

- `python -m tests.load.past_contacts make CONTACTS`: so many contacts, what visitors thought of them, a year of duty,
  how turns felt, and targets; prints the last year that is over, a service, a large association and a small one.
- `python -m tests.load.past_contacts fill`: sums up all weeks; prints after each round how many weeks are made, and
  after how many seconds. Cut off anywhere and run again, it goes on.
- `python -m tests.load.past_contacts check`: prints how many contacts there are, how many of them the sums have, and
  how many weeks have no sums.
"""

import json
import os
import random
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import django
from django.utils import timezone

from chat.statistics import wire

if TYPE_CHECKING:
    from moderation.staff.models import Person

YEARS = range(2016, 2026)
AT_ONCE = 1_000_000
"""Contacts in a transaction."""
ANSWERED, TRANSFERRED, THOUGHT = 0.86, 0.04, 0.22
"""Shares: of contacts, of those answered, and of those who were asked what they thought."""
SHARES: Mapping[str, tuple[int, ...]] = {
    "service": (30, 26, 14, 10, 8, 6, 4, 2),
    "association": (14, 11, 9, 8, 7, 6, *[3] * 10, *[1] * 13),
}
"""How often a contact is of each of them, in per cent; the last association has its own number (`SMALL_A_YEAR`)."""
SAID = (
    *("role", "reason", "escalation", "earlier_contact", "age_band", "gender", "county", "child_age"),
    *("violence_position", "violence_forms", "other_reasons", "referrals"),
    *("risk_outcome", "child_protection_outcome", "pregnancy_outcome"),
)
"""What a worker says of a contact."""
OF_VIOLENCE = ("violence_position", "violence_forms")
DRAWN: Mapping[str, Mapping[str, int]] = {
    "time_band": {"0": 1, "2": 3, "3": 16, "4": 22, "5": 26, "6": 22, "7": 10},
    "language": {"fi": 90, "sv": 5, "en": 5},
    "helper_type": {"professional": 80, "peer": 20},
    "unanswered": {"abandoned_under_1": 32, "abandoned_1_to_5": 30, "abandoned_over_5": 20, "turned_away_full": 18},
    "wait_band": {"under_1": 38, "1_to_5": 30, "5_to_15": 18, "15_to_30": 9, "over_30": 5},
    "duration_band": {"under_5": 6, "5_to_15": 14, "15_to_30": 26, "30_to_60": 40, "over_60": 14},
    "ended_by": {"helper": 55, "visitor": 30, "left_fast": 8, "timeout": 5, "closing": 1, "blocked": 1},
    "contact_type": {"counselling": 84, "service_question": 6, "thanks": 4, "silent": 3, "abusive": 1, "": 2},
    "role": {"self": 70, "relative": 12, "parent": 11, "professional": 4, "not_known": 3},
    "reason": {
        **{"violence": 38, "family_relationships": 20, "mental_health": 14, "peer_relationships": 5, "education": 3},
        **{"physical_health": 3, "sexuality": 2, "accessibility": 1, "discrimination": 1, "missing_children": 1},
        **{"non_counselling": 8, "not_known": 4},
    },
    "escalation": {"none": 92, "child_welfare": 4, "anticipatory": 1, "emergency_112": 1, "police": 1, "shelter": 1},
    "earlier_contact": {"first": 44, "before": 22, "not_known": 34},
    "age_band": {
        **{"under_10": 1, "10_to_12": 5, "13_to_15": 12, "16_to_17": 10, "18_to_24": 9, "25_to_29": 9},
        **{"30_to_39": 20, "40_to_49": 12, "50_and_over": 6, "not_known": 16},
    },
    "gender": {"female": 58, "male": 12, "other": 3, "not_known": 27},
    "county": dict.fromkeys(get_args(wire.County), 2) | {"not_known": 54},
    "child_age": {"expected": 3, "under_1": 6, "1_to_2": 7, "3_to_6": 12, "7_to_17": 22, "not_known": 50},
    "violence_position": {"experiencing": 62, "exposed": 12, "using": 8, "both": 6, "not_known": 12},
    "risk_outcome": {"not_needed": 95, "no_danger": 2, "contacts_given": 1, "emergency_112": 1, "left": 1},
    "child_protection_outcome": {"not_needed": 94, "no_duty": 2, "notified": 3, "not_identified": 1},
    "pregnancy_outcome": {"not_needed": 98, "no_grounds": 1, "notified": 1},
}
"""How often an answered contact has each value; of `service` and `association` the numbers, of the largest first."""
LISTED: Mapping[str, tuple[str, Mapping[int, int]]] = {
    "violence_forms": ("ViolenceForm", {0: 10, 1: 40, 2: 35, 3: 15}),
    "other_reasons": ("OtherReason", {0: 70, 1: 22, 2: 8}),
    "referrals": ("Referral", {0: 42, 1: 30, 2: 20, 3: 8}),
}
"""The closed list of each field that has several values, and how often it has how many of them."""
LISTS_DRAWN = 100
"""Different choices from each of those."""
SMALL_A_YEAR = 60
"""Contacts of the smallest association, as few as the funder's targets allow."""

CONTACTS = """
INSERT INTO statistics_record (
    id, week, weekday, time_band, service, language, association, helper_type, outcome, wait_band, duration_band,
    ended_by, transferred, took_part, contact_type, {said}, schema
)
SELECT gen_random_uuid(), to_char(day, 'IYYY-"W"IW'), extract(isodow FROM day) - 1, time_band::int, service, language,
    CASE WHEN is_answered THEN association ELSE '' END, CASE WHEN is_answered THEN helper_type ELSE '' END,
    CASE WHEN is_answered THEN 'answered' ELSE unanswered END,
    CASE WHEN is_answered THEN wait_band WHEN unanswered = 'abandoned_1_to_5' THEN '1_to_5'
        WHEN unanswered = 'abandoned_over_5' THEN '5_to_15' ELSE 'under_1' END,
    CASE WHEN is_answered THEN duration_band ELSE '' END,
    CASE WHEN is_answered THEN ended_by WHEN unanswered = 'turned_away_full' THEN 'full' ELSE 'visitor' END,
    is_answered AND is_transferred,
    CASE WHEN is_answered AND is_transferred AND other <> association THEN jsonb_build_array(other) ELSE '[]' END,
    CASE WHEN is_answered THEN contact_type ELSE '' END,
    {told}, 1
FROM (
    SELECT date %(first)s + (%(days)s * (n::float / %(contacts)s) ^ 0.9)::int AS day,
        random() < %(answered)s AS is_answered,
        random() < %(transferred)s AS is_transferred, {drawn}
    FROM generate_series(%(begin)s, %(end)s) AS n
) AS contact
"""
"""In the order in which they came, and a few more each year."""
FEEDBACK = """
INSERT INTO statistics_feedback (id, week, service, association, helper_type, relief, heard, next_step)
SELECT gen_random_uuid(), week, service, association, helper_type, {marks}
FROM statistics_record WHERE outcome = 'answered' AND ended_by NOT IN ('left_fast', 'blocked') AND random() < %(share)s
"""
MARK = "(ARRAY[0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, NULL])[1 + floor(random() * 14)::int]"
TURNS = """
INSERT INTO statistics_pulseasked (id, week, association, helper_type, turns)
SELECT gen_random_uuid(), week, association, 'professional', 4 + floor(random() * 6)::int
FROM (SELECT DISTINCT week, association FROM statistics_feedback) AS place
"""
PULSES = """
INSERT INTO statistics_pulse (id, week, association, helper_type, strain, support)
SELECT gen_random_uuid(), week, association, helper_type, {marks}
FROM statistics_pulseasked, generate_series(1, turns) WHERE random() < 0.4
"""
SERVED = """
UPDATE rosters_seat SET arrived_at = turn.starts_at, present_until = turn.ends_at
FROM rosters_turn AS turn WHERE turn.id = turn_id AND person_id IS NOT NULL
"""


def make(contacts: int) -> str:
    """What is printed."""
    from django.db import connection, transaction

    from chat.statistics.actions.tallies import mark_existing
    from chat.statistics.models import Feedback, Record, StaleWeek
    from moderation.staff.actions import assign_role
    from moderation.staff.models import Person

    planner = Person.objects.get(login="kuorma0")
    assign_role(planner, "coordinator")
    services, associations = _on_duty(planner)
    names = {"service": services, "association": associations}
    with connection.cursor() as cursor:
        cursor.execute("SELECT setseed(0.5)")
        for begin in range(0, contacts, AT_ONCE):
            with transaction.atomic():
                cursor.execute(*_contacts(contacts, begin, names))
        with transaction.atomic():
            cursor.execute(FEEDBACK.format(marks=", ".join([MARK] * 3)), {"share": THOUGHT})
            cursor.execute(TURNS)
            cursor.execute(PULSES.format(marks=", ".join([MARK] * 2)))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as a database that has grown for ten years
    mark_existing(StaleWeek, Record, Feedback)
    return f"{YEARS[-1]} {services[0]} {associations[0]} {associations[-1]}"


def _contacts(contacts: int, begin: int, names: Mapping[str, list[str]]) -> tuple[str, dict[str, Any]]:
    """The query that makes those from `begin` on, and its values."""
    first, last = date.fromisocalendar(YEARS[0], 1, 1), date.fromisocalendar(YEARS[-1], 52, 7)
    choices = dict(_choices(names))
    drawn = {name: f"(%({name})s::text[])[1 + floor(random() * {len(of)})::int]" for name, of in choices.items()}
    drawn["other"] = drawn["association"]
    # Those of the smallest come evenly, and are so many whatever the number of all.
    every = max(contacts // (len(YEARS) * SMALL_A_YEAR), 1)
    drawn["association"] = f"CASE WHEN n %% {every} = 0 THEN %(small)s ELSE {drawn['association']} END"
    values: dict[str, Any] = {**choices, "small": names["association"][-1]}
    values |= {"first": first, "days": (last - first).days, "contacts": contacts, "begin": begin}
    values |= {"end": min(begin + AT_ONCE, contacts) - 1, "answered": ANSWERED, "transferred": TRANSFERRED}
    query = CONTACTS.format(
        said=", ".join(SAID),
        told=", ".join(map(_told, SAID)),
        drawn=", ".join(f"{one} AS {name}" for name, one in drawn.items()),
    )
    return query, values


def _choices(names: Mapping[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Of each field the values that one is drawn of, each as often as it weighs."""
    for name, weights in DRAWN.items():
        yield name, [value for value, weight in weights.items() for _ in range(weight)]
    for name, shares in SHARES.items():
        shared = zip(names[name], shares, strict=False)
        yield name, [slug for slug, share in shared for _ in range(share)]
    chance = random.Random(7)
    for name, (listed, sizes) in LISTED.items():
        values = get_args(getattr(wire, listed))
        many = chance.choices([*sizes], [*sizes.values()], k=LISTS_DRAWN)
        yield name, [json.dumps(sorted(chance.sample(values, k=size))) for size in many]


def _told(name: str) -> str:
    """What a worker told, of an answered contact, and if it was told in time."""
    drawn, none = (f"{name}::jsonb", "'[]'") if name in LISTED else (name, "''")
    when = "is_answered AND contact_type <> ''"
    return f"CASE WHEN {when}{' AND reason = $$violence$$' if name in OF_VIOLENCE else ''} THEN {drawn} ELSE {none} END"


def _on_duty(planner: "Person") -> tuple[list[str], list[str]]:
    """A year of turns that were had, and what was promised; the slugs of its services and of its associations."""
    from django.db import connection

    from chat.rosters.actions.year import PREFIX, seed_year
    from chat.rosters.models import Commitment, Period
    from chat.services.models import Service
    from chat.statistics.models import Target
    from moderation.staff.models import Association

    year = YEARS[-1]
    seed_year(year, planner)
    Period.objects.update(published_at=timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(SERVED)
    services = list(Service.objects.filter(turns__isnull=False).distinct())
    associations = list(Association.objects.filter(slug__startswith=PREFIX).order_by("pk"))
    for association in associations:
        promised = Commitment.objects.create(association=association, minutes_a_month=3000, first=date(year, 1, 1))
        goal = Target.objects.create(association=association, year=year, unit="contacts", goal=60)
        promised.services.set(services)
        goal.services.set(services)
    return [service.slug for service in services], [association.slug for association in associations]


def fill() -> Iterator[str]:
    """A line for each round, as long as there is something to make."""
    from chat.statistics.actions import tallies

    begun, made = time.monotonic(), 0
    while weeks := tallies.fill(timezone.now()):
        made += weeks
        yield f"{made} {time.monotonic() - begun:.2f}"


def check() -> str:
    """How many there are, how many the sums have, and how many weeks have none."""
    from chat.statistics.models import Record, StaleWeek, Tally
    from chat.statistics.tallies import ALL, OUTCOMES

    sums = Tally.objects.filter(service=ALL, association=ALL).values_list(*OUTCOMES)
    return f"{Record.objects.count()} {sum(map(sum, sums))} {StaleWeek.objects.count()}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    match sys.argv[1:]:
        case ["make", contacts]:
            print(make(int(contacts)))
        case ["fill"]:
            for line in fill():
                print(line, flush=True)
        case ["check"]:
            print(check())
