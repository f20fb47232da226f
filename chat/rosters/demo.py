"""The demo's roster: the present half-year of two services, with some people in the past and the coming weeks."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta

from chat.rosters import access, actions
from chat.rosters.actions import PatternChange
from chat.rosters.actions.past import live_through
from chat.rosters.core.clock import local_day
from chat.rosters.core.patterns import Pattern
from chat.rosters.core.problems import RosterRefusedError
from moderation.staff.access import person_of_login

PLANNER = "tuula"
WEEKDAYS = frozenset(range(5))
NEEDED: Mapping[str, tuple[tuple[int, int, int, int], ...]] = {
    "apua-vakivaltaan": ((12, 15, 2, 1), (15, 18, 2, 0)),
    "lasten-ja-nuorten": ((15, 18, 1, 0),),
}
"""Of each service: from which hour until which, how many professionals, how many peers."""
NAMED = (("aino", 0), ("helmi", 1), ("sanni", 2))
"""Who is named to which seat, where nothing speaks against it."""
HOURS_A_MONTH = 100
"""What each association has promised, of all these services together."""
AHEAD = timedelta(weeks=2)


def seed(now: datetime) -> int:
    """Plan and publish where there is no roster; how many turns there are then. For the demo alone."""
    planner, today = person_of_login(PLANNER), local_day(now)
    if planner is None or access.periods(planner):
        return 0
    first, last = _half_year(today)
    period = actions.create_period(planner, first, last, first, today)
    for slug, times in NEEDED.items():
        for start, end, professionals, peers in times:
            wanted = Pattern(WEEKDAYS, start * 60, end * 60, first, last, professionals, peers)
            actions.add_pattern(planner, period.pk, PatternChange(slug, wanted))
    period.refresh_from_db()
    actions.publish_period(planner, period.pk, period.version, now)
    for seen in access.between(planner, today, today + AHEAD):
        for login, number in NAMED:
            person = person_of_login(login)
            seat = next((one for one in seen.seats if one.number == number), None)
            if person is not None and seat is not None:
                with suppress(RosterRefusedError):
                    actions.name_to_seat(planner, seat.pk, person.pk, now)
    people = [person for person in (person_of_login(login) for login, _ in NAMED) if person is not None]
    for slug in dict.fromkeys(person.association.slug for person in people):
        actions.agree_commitment(planner, slug, list(NEEDED), HOURS_A_MONTH * 60, first)
    live_through(period, people, now)
    return len(access.between(planner, first, last))


def _half_year(today: date) -> tuple[date, date]:
    if today.month <= 6:
        return date(today.year, 1, 1), date(today.year, 6, 30)
    return date(today.year, 7, 1), date(today.year, 12, 31)
