"""Reading how turns of duty felt, each viewer within the wall of their association (rule 35)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Sum

from chat.rosters.access.presence import people_there
from chat.statistics.access.figures import Places
from chat.statistics.models import Pulse, PulseAsked, ShownPulses
from chat.statistics.periods import Period
from chat.statistics.pulse import QUESTIONS, Hidden, PulseCounts, PulseFigures, Pulses

NOBODY = PulseFigures(Hidden("few_people"), Hidden("few_people"), None)
"""Of an association of which nobody was on duty."""


@dataclass(frozen=True, slots=True)
class PulsesSeen:
    """What one viewer sees of a quarter."""

    federation: PulseFigures
    associations: Mapping[str, PulseFigures]
    """By slug: every one that the viewer sees."""


def counts_of(quarter: Period) -> Mapping[str, PulseCounts]:
    """What was counted, by association: nobody may see it. Five queries."""
    units: defaultdict[str, PulseCounts] = defaultdict(PulseCounts)
    for association, people in people_there(quarter.first, quarter.last).items():
        units[association].people = people
    weeks = {"week__gte": quarter.first_week, "week__lte": quarter.last_week}
    asked = PulseAsked.objects.filter(**weeks).order_by().values_list("association")
    for association, turns in asked.annotate(Sum("turns")):
        units[association].asked = turns
    answers = Pulse.objects.filter(**weeks).order_by()
    for association, count in answers.values_list("association").annotate(Count("pk")):
        units[association].answers = count
    for question in QUESTIONS:
        given = answers.filter(**{f"{question}__isnull": False}).values_list("association", question)
        for association, mark, count in given.annotate(Count("pk")):
            units[association].marks(question)[mark] = count
    return units


def shown(quarter: Period) -> Pulses | None:
    """What has been shown of a quarter; None: nobody has looked yet. One query."""
    kept = ShownPulses.objects.filter(quarter=quarter.name).values_list("figures", flat=True).first()
    return None if kept is None else Pulses.from_json(kept)


def visible(pulses: Pulses, known: Places) -> PulsesSeen:
    """As much of it as somebody sees who sees these places: of an association the federation's figures and its own."""
    return PulsesSeen(pulses.federation, {slug: pulses.associations.get(slug, NOBODY) for slug in known.associations})
