"""Plans a year in the database of a system under load, by its first worker, who coordinates from then on.

Sixty people have its seats between them; of those who are there for other parts only those stay who go on duty.

Run as `python -m tests.load.year SERVICES` in the server's environment; prints the number of seats, the ids of both
periods with a comma between, and the id of a turn in the first one.
"""

import os
import sys

import django

from tests.load.openings import ON_DUTY

YEAR = 2027


def make(services: int) -> str:
    """What is printed."""
    from django.db import connection
    from django.utils import timezone

    from chat.rosters.actions.year import seed_year
    from chat.rosters.models import Seat
    from moderation.staff.actions import assign_role
    from moderation.staff.models import Person

    planner = Person.objects.get(login="kuorma0")
    assign_role(planner, "coordinator")
    others = Person.objects.filter(login__startswith="kuorma").order_by("login")[ON_DUTY:]
    Person.objects.filter(pk__in=list(others.values_list("pk", flat=True))).update(
        is_active=False, left_at=timezone.now()
    )
    year = seed_year(YEAR, planner, services=services)
    empty = Seat.objects.filter(turn__period=year.periods[0]).order_by("-turn__starts_at")[0]
    Seat.objects.filter(pk=empty.pk).update(person=None)  # so that the page of its turn lists who could have it
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as a database knows itself that was not filled a moment ago
    return f"{year.seats} {','.join(str(period.pk) for period in year.periods)} {empty.turn_id}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(make(int(sys.argv[1])))
