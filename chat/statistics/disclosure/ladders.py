"""The fixed ladders of coarser categories: merged before anything is hidden (DOMAIN §4, disclosure control 0). Pure."""

from collections.abc import Iterable, Mapping
from typing import get_args

from chat.statistics import core, wire
from chat.statistics.disclosure.tables import Ladder, Rung

NOT_SAID = ("not_known", "")
"""Not known, and not asked: nobody answered, or the worker did not say in time."""


def rung(name: str, **categories: Iterable[str]) -> Rung:
    """A grouping by hand."""
    return Rung(name, {category: frozenset(values) for category, values in categories.items()})


def flat(values: Iterable[str], *between: Rung) -> Ladder:
    """Each value by itself; then the rungs between; then all together."""
    each = {value: frozenset({value}) for value in values}
    return (Rung("each", each), *between, Rung("all", {"all": frozenset(each)}))


def _of(closed_list: object, *between: Rung) -> Ladder:
    """Of a closed list. What was not known and what was not asked are one category from the start."""
    said = {value: frozenset({value}) for value in get_args(closed_list) if value not in NOT_SAID}
    each = Rung("each", said | {"not_known": frozenset(NOT_SAID)})
    return (each, *between, Rung("all", {"all": frozenset(each.by_value)}))


def _plain(closed_list: object, *between: Rung) -> Ladder:
    """Of a closed list that the system sets: everything in it is known."""
    return flat(get_args(closed_list), *between)


_NON_COUNSELLING = ("non_counselling", *NOT_SAID)
_UNDER_18 = ("under_10", "10_to_12", "13_to_15", "16_to_17")
_MINUTES_5 = ("under_1", "1_to_5")

LADDERS: Mapping[str, Ladder] = {
    "contact_type": _of(
        wire.ContactType,
        rung(
            "counselling",
            counselling=["counselling"],
            other=["thanks", "service_question", "complaint", "silent", "test", "abusive", *NOT_SAID],
        ),
    ),
    "role": _of(
        wire.VisitorRole,
        rung("own_or_other", self=["self"], other=["parent", "relative", "professional", *NOT_SAID]),
    ),
    "reason": _of(
        wire.Reason,
        rung(
            "four_groups",
            violence=["violence"],
            health=["mental_health", "physical_health", "sexuality"],
            life=[
                "family_relationships",
                "peer_relationships",
                "education",
                "accessibility",
                "discrimination",
                "missing_children",
            ],
            non_counselling=_NON_COUNSELLING,
        ),
        rung("counselling", counselling=get_args(wire.OtherReason), non_counselling=_NON_COUNSELLING),
    ),
    "escalation": _of(
        wire.Escalation,
        rung(
            "escalated",
            none=["none", *NOT_SAID],
            escalated=["emergency_112", "child_welfare", "anticipatory", "police", "shelter"],
        ),
    ),
    "earlier_contact": _of(wire.EarlierContact),
    "age_band": _of(
        wire.AgeBand,
        rung(
            "generations",
            under_13=["under_10", "10_to_12"],
            youth=["13_to_15", "16_to_17"],
            young_adults=["18_to_24", "25_to_29"],
            adults=["30_to_39", "40_to_49", "50_and_over"],
            not_known=NOT_SAID,
        ),
        rung(
            "minors",
            under_18=_UNDER_18,
            adults=["18_to_24", "25_to_29", "30_to_39", "40_to_49", "50_and_over"],
            not_known=NOT_SAID,
        ),
    ),
    "gender": _of(wire.Gender),
    "county": _of(
        wire.County,
        rung(
            "areas",
            south=["helsinki", "ita_uusimaa", "keski_uusimaa", "lansi_uusimaa", "vantaa_kerava"],
            south_east=["etela_karjala", "kymenlaakso", "paijat_hame", "kanta_hame"],
            west=["varsinais_suomi", "satakunta", "pirkanmaa", "ahvenanmaa"],
            ostrobothnia=["etela_pohjanmaa", "pohjanmaa", "keski_pohjanmaa"],
            east=["etela_savo", "pohjois_savo", "pohjois_karjala", "keski_suomi"],
            north=["kainuu", "pohjois_pohjanmaa", "lappi"],
            not_known=NOT_SAID,
        ),
        rung(
            "halves",
            south=[
                *("helsinki", "ita_uusimaa", "keski_uusimaa", "lansi_uusimaa", "vantaa_kerava"),
                *("etela_karjala", "kymenlaakso", "paijat_hame", "kanta_hame"),
                *("varsinais_suomi", "satakunta", "pirkanmaa", "ahvenanmaa"),
            ],
            north=[
                *("etela_pohjanmaa", "pohjanmaa", "keski_pohjanmaa"),
                *("etela_savo", "pohjois_savo", "pohjois_karjala", "keski_suomi"),
                *("kainuu", "pohjois_pohjanmaa", "lappi"),
            ],
            not_known=NOT_SAID,
        ),
    ),
    "child_age": _of(
        wire.ChildAge,
        rung(
            "stages",
            expected=["expected"],
            small=["under_1", "1_to_2"],
            older=["3_to_6", "7_to_17"],
            not_known=NOT_SAID,
        ),
        rung("told", told=["expected", "under_1", "1_to_2", "3_to_6", "7_to_17"], not_known=NOT_SAID),
    ),
    "violence_position": _of(
        wire.ViolencePosition,
        rung("sides", experiencing=["experiencing", "both", "exposed"], using=["using"], not_known=NOT_SAID),
        rung("told", told=["experiencing", "using", "both", "exposed"], not_known=NOT_SAID),
    ),
    "outcome": _plain(
        core.Outcome,
        rung(
            "reached",
            answered=["answered"],
            abandoned=["abandoned_under_1", "abandoned_1_to_5", "abandoned_over_5"],
            turned_away=["turned_away_full"],
        ),
        rung(
            "answered",
            answered=["answered"],
            unanswered=["abandoned_under_1", "abandoned_1_to_5", "abandoned_over_5", "turned_away_full"],
        ),
    ),
    "wait_band": _plain(
        core.WaitBand,
        rung("three", under_5=_MINUTES_5, **{"5_to_15": ["5_to_15"], "over_15": ["15_to_30", "over_30"]}),
        rung("two", under_5=_MINUTES_5, over_5=["5_to_15", "15_to_30", "over_30"]),
    ),
    "duration_band": flat(
        (*get_args(core.DurationBand), ""),
        rung(
            "two",
            under_30=["under_5", "5_to_15", "15_to_30"],
            over_30=["30_to_60", "over_60"],
            unanswered=[""],
        ),
    ),
    "risk_outcome": _of(wire.RiskOutcome),
    "child_protection_outcome": _of(wire.ChildProtectionOutcome),
    "pregnancy_outcome": _of(wire.PregnancyOutcome),
    "weekday": flat(
        map(str, range(7)),
        rung("week_and_weekend", weekdays=map(str, range(5)), weekend=map(str, range(5, 7))),
    ),
    "time_band": flat(
        map(str, range(24 // core.BAND_HOURS)),
        rung("parts_of_the_day", night="01", morning="23", afternoon="45", evening="67"),
        rung("day_and_night", day="2345", night="0167"),
    ),
    "helper_type": flat(("professional", "peer", "")),
    "mark": flat(
        map(str, range(core.HIGHEST_MARK + 1)),
        rung("three", low="01", middle="2", high="34"),
        rung("two", low="012", high="34"),
    ),
}
"""By field of a record (chat.statistics.wire, core); `mark` is one question of the feedback."""

CHOICES = ("violence_forms", "other_reasons", "referrals")
"""Fields of which a contact can have several values. Each value is a dimension by itself, `referrals:police`, yes or
no; so is `referrals:any`."""
YES_OR_NO = flat(("yes", "no"))


def ladder(field: str) -> Ladder:
    """The ladder of a field, also of one choice (`violence_forms:physical`). KeyError for an unknown one."""
    name, colon, _ = field.partition(":")
    if colon and name in CHOICES:
        return YES_OR_NO
    return LADDERS[field]
