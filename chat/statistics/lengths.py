"""How long talks last, for those who tell when there is time for one. Pure."""

from collections.abc import Mapping
from datetime import timedelta
from typing import get_args

from chat.statistics.busyness import median_band
from chat.statistics.core import FEWEST_OF_SHARE, DurationBand

_MIDDLE: Mapping[str, timedelta] = {
    "under_5": timedelta(minutes=3),
    "5_to_15": timedelta(minutes=10),
    "15_to_30": timedelta(minutes=22),
    "30_to_60": timedelta(minutes=45),
    "over_60": timedelta(minutes=75),
}
"""What a talk of each DurationBand stands for."""


def typical_length(talks: Mapping[str, int]) -> timedelta | None:
    """How long talks last, of which so many lasted so long by DurationBand: the middle of the median's band.

    None where too few were counted to say (DOMAIN §4.5).
    """
    if sum(talks.values()) < FEWEST_OF_SHARE:
        return None
    return _MIDDLE[median_band(talks, get_args(DurationBand))]
