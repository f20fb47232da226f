"""Finnish public holidays. Pure."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays


def holiday(day: date) -> str:
    """The Finnish name of the public holiday on that day; empty on other days."""
    return holidays_of(day.year).get(day, "")


@lru_cache(maxsize=16)
def holidays_of(year: int) -> Mapping[date, str]:
    """The public holidays of a year, by their Finnish names; empty where the library knows none of it."""
    return dict(holidays.country_holidays("FI", years=year, language="fi"))
