"""What is open: told from memory and read from the database, and changed while a server tells it.

Run as `python -m tests.load.openings ASKED` in the environment of a server whose services have been seeded. The first
line that it prints is what telling took (`OpeningTimes` as JSON). Then it makes each change that a line of its input
names, and answers with the moment before it (CLOCK_MONOTONIC, which all processes of a machine share).
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

import django
import msgspec

from tests.load.seeding import SERVICE

ON_DUTY = 30
"""Workers at their desks; each answers three services."""
ALWAYS = 24 * 60
"""Minutes: hours of whole days, so that it does not matter when it is measured."""


class OpeningTimes(msgspec.Struct):
    """Medians, in milliseconds."""

    opening_one_ms: float
    """One service, from memory."""
    opening_state_ms: float
    """All of them, from memory."""
    opening_read_ms: float
    """All of them, read from the database."""


def median_ms(what: Callable[[], object], times: int) -> float:
    """How long it takes."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        what()
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took)


def measured(asked: int) -> OpeningTimes:
    """A house full of people, and all its services: asked so often from memory, and a tenth as often anew."""
    from django.utils import timezone

    from chat.duty import actions as duty
    from chat.openings import Entrance, read
    from chat.services.access import services_on
    from moderation.live.database import DatabasePool
    from moderation.live.hub import Hub
    from moderation.staff.models import Person

    slugs = [service.slug for service in services_on() if service.slug != SERVICE]
    workers = list(Person.objects.filter(login__startswith="kuorma").order_by("login")[:ON_DUTY])
    for number, person in enumerate(workers):
        duty.go_on_duty(person, {slugs[(number + step) % len(slugs)] for step in range(3)}, timezone.now())
    entrance = Entrance(Hub(), DatabasePool(1), timezone.now)
    states = {}

    def one() -> None:
        known = entrance.openings()
        states[slugs[0]] = known.state(known.service(slugs[0]), timezone.now())

    def from_memory() -> None:
        known = entrance.openings()
        states.update({service.slug: known.state(service, timezone.now()) for service in known.services})

    def anew() -> None:
        known = read(timezone.now(), {})
        states.update({service.slug: known.state(service, timezone.now()) for service in known.services})

    times = OpeningTimes(median_ms(one, asked), median_ms(from_memory, asked), median_ms(anew, max(asked // 10, 5)))
    for person in workers:
        duty.go_off_duty(person.pk)
    return times


def changes() -> dict[str, Callable[[], object]]:
    """What can be done to the service, by the word for it; after each it is what `tests.load.roster` expects."""
    from django.utils import timezone

    from chat.duty import actions as duty
    from chat.services import access, actions, core
    from chat.services.core.changes import ServiceChange
    from chat.services.core.hours import HoursLine
    from moderation.staff.actions import assign_role
    from moderation.staff.models import Person

    planner, editor = (Person.objects.get(login=login) for login in ("kuorma0", "kuorma1"))
    assign_role(editor, "administrator")

    def open_hours() -> None:
        row = access.any_service(SERVICE)
        change = ServiceChange(
            names=row.names,
            descriptions=row.descriptions,
            tone=row.tone,
            hours=(HoursLine(frozenset(range(7)), "00:00", "24:00"),),
            exceptions=(),
            keep_minutes=row.keep_minutes,
            letters_within=row.letters_within,
            queue_limit=0,
            topics=(),
            sites=(),
            interpreter=False,
            offers_in_turn=False,
            open_on_holidays=True,
            excerpts=row.excerpts,
            peers_answer=False,
            is_on=True,
        )
        actions.change_service(SERVICE, change, row.version, editor, timezone.now(), local=True)

    def close_today() -> None:
        now = timezone.now()
        actions.close_hours(SERVICE, now.astimezone(core.HELSINKI).date(), 0, ALWAYS, planner, now)

    return {
        "hours": open_hours,
        "begin": lambda: duty.go_on_duty(planner, [SERVICE], timezone.now()),
        "end": lambda: duty.go_off_duty(planner.pk),
        "close": close_today,
    }


def main(asked: int) -> None:
    """As the module says."""
    print(msgspec.json.encode(measured(asked)).decode(), flush=True)
    known = changes()
    for line in sys.stdin:
        begun = time.monotonic()
        known[line.strip()]()
        print(begun, flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    main(int(sys.argv[1]))
