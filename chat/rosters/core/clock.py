"""Finnish wall-clock times as moments, also in the nights when clocks change. Pure."""

from datetime import UTC, date, datetime, timedelta

from chat.services.core import HELSINKI

MINUTES_OF_A_DAY = 24 * 60


def moment(day: date, minute: int) -> datetime:
    """The moment, in UTC, when clocks show so many minutes after the midnight that begins `day`; more than a day's is
    the next day.

    A time that comes twice in autumn is the first of the two, and one that never comes in spring is the moment in
    which clocks jump over it: turns that follow each other by the clock follow each other in fact.
    """
    day, minute = day + timedelta(days=minute // MINUTES_OF_A_DAY), minute % MINUTES_OF_A_DAY
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=HELSINKI)
    found = local.astimezone(UTC)
    if found.astimezone(HELSINKI).replace(tzinfo=None) == local.replace(tzinfo=None):
        return found
    return found.replace(hour=1, minute=0)  # Directive 2000/84/EC: clocks change at 01.00 UTC


def minutes_of(day: date, at: datetime) -> int:
    """What clocks show at that moment, in minutes after the midnight that begins `day`."""
    local = at.astimezone(HELSINKI)
    return (local.date() - day).days * MINUTES_OF_A_DAY + local.hour * 60 + local.minute


def local_day(moment: datetime) -> date:
    """On which day it is in Finland."""
    return moment.astimezone(HELSINKI).date()


def day_of(text: str) -> date | None:
    """The day of a date field, `2027-02-28`; None for what is no day."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def minute_of(text: str) -> int | None:
    """The minute of the day of a time field, `13:30`; None for what is no time."""
    try:
        hour, minute = text.strip().split(":")
        return int(hour) * 60 + int(minute) if 0 <= int(hour) < 24 and 0 <= int(minute) < 60 else None
    except ValueError:
        return None
