"""Finnish public holidays. Pure."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays


def holiday(day: date) -> str:
    """The Finnish name of the public holiday on that day; empty on other days."""
    return _of_year(day.year).get(day, "")


@lru_cache(maxsize=16)
def _of_year(year: int) -> Mapping[date, str]:
    return dict(holidays.country_holidays("FI", years=year, language="fi"))
