"""For how long it is known who wanted a debrief. Pure."""

from datetime import date, timedelta

KEPT = timedelta(days=90)
"""After this a wish is forgotten, whether the debrief was held or not."""


def forgotten_before(today: date) -> date:
    """What was asked for before that day is forgotten."""
    return today - KEPT
