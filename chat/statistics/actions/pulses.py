"""Showing how turns of duty felt: each quarter is told once, and stays as it was shown (DOMAIN §4, rule 6)."""

from datetime import datetime

from chat.statistics.access import pulses as access
from chat.statistics.access.figures import NoStatisticsError, Places
from chat.statistics.access.pulses import PulsesSeen
from chat.statistics.core import HELSINKI
from chat.statistics.models import ShownPulses
from chat.statistics.periods import Period
from chat.statistics.pulse import Pulses, is_settled, pulses


def show_pulses(known: Places, quarter: Period, now: datetime) -> PulsesSeen:
    """What somebody who sees these places sees of a quarter.

    Whoever is forgotten later would hide an association then, and open another one beside what was shown before: so
    what the first one sees is kept. Raises NoStatisticsError for a quarter that has not settled (`pulse.SETTLES`).
    """
    if not is_settled(quarter, now.astimezone(HELSINKI).date()):
        raise NoStatisticsError
    return access.visible(access.shown(quarter) or _keep(quarter), known)


def _keep(quarter: Period) -> Pulses:
    """Of two who look first at once, one finds the other's."""
    figures = pulses(access.counts_of(quarter)).as_json()
    kept, _ = ShownPulses.objects.get_or_create(quarter=quarter.name, defaults={"figures": figures})
    return Pulses.from_json(kept.figures)
