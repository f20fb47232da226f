"""Counts contacts of ten years in the database of a system under load, whose first worker coordinates from then on.

Run as `python -m tests.load.past_contacts CONTACTS` in the server's environment, over PostgreSQL; prints how many
seconds it took to sum up all weeks, and the last year that is over.
"""

import os
import sys
import time

import django

YEARS = range(2016, 2026)
SERVICES, ASSOCIATIONS = 6, 30
MADE = """
INSERT INTO statistics_record (
    id, week, weekday, time_band, service, language, association, helper_type, outcome, wait_band, duration_band,
    ended_by, transferred, took_part, contact_type, role, reason, escalation, earlier_contact, age_band, gender, county,
    child_age, violence_position, violence_forms, other_reasons, referrals, risk_outcome, child_protection_outcome,
    pregnancy_outcome, schema
)
SELECT gen_random_uuid(), to_char(day, 'IYYY-"W"IW'), n %% 7, 3 + n / 7 %% 5, 'palvelu-' || n %% %(services)s, 'fi',
    CASE WHEN answered THEN 'yhdistys-' || n / 11 %% %(associations)s ELSE '' END,
    CASE WHEN answered THEN 'professional' ELSE '' END,
    CASE WHEN answered THEN 'answered' ELSE 'abandoned_1_to_5' END,
    (ARRAY['under_1', '1_to_5', '5_to_15', '15_to_30', 'over_30'])[1 + n / 3 %% 5],
    CASE WHEN answered THEN '15_to_30' ELSE '' END, 'helper', false, '[]',
    CASE WHEN answered THEN 'counselling' ELSE '' END, CASE WHEN answered THEN 'self' ELSE '' END,
    CASE WHEN answered THEN (ARRAY['violence', 'mental_health', 'education', 'sexuality'])[1 + n / 5 %% 4] ELSE '' END,
    CASE WHEN answered THEN (ARRAY['none', 'none', 'none', 'child_welfare'])[1 + n / 13 %% 4] ELSE '' END,
    '', CASE WHEN answered THEN (ARRAY['13_to_15', '30_to_39', 'not_known'])[1 + n / 17 %% 3] ELSE '' END, '',
    CASE WHEN answered THEN (ARRAY['lappi', 'kainuu', 'pirkanmaa'])[1 + n / 19 %% 3] ELSE '' END, '', '', '[]', '[]',
    CASE WHEN answered AND n %% 2 = 0 THEN '["police"]'::jsonb ELSE '[]'::jsonb END, '', '', '', 1
FROM (
    SELECT n, n %% 10 <> 0 AS answered, date %(first)s + (n %% %(days)s)::int AS day
    FROM generate_series(1, %(contacts)s) AS n
) AS numbered
"""


def make(contacts: int) -> str:
    """What is printed."""
    from datetime import date

    from django.db import connection
    from django.utils import timezone

    from chat.statistics.actions.tallies import fill, mark_stale
    from chat.statistics.models import Record
    from moderation.staff.actions import assign_role, create_association
    from moderation.staff.models import Person

    assign_role(Person.objects.get(login="kuorma0"), "coordinator")
    for number in range(ASSOCIATIONS):
        create_association(f"yhdistys-{number}", f"Yhdistys {number}")
    first, end = date(YEARS[0], 1, 4), date(YEARS[-1], 12, 28)
    values: dict[str, date | int] = {
        "services": SERVICES,
        "associations": ASSOCIATIONS,
        "first": first,
        "days": (end - first).days,
    }
    with connection.cursor() as cursor:
        cursor.execute(MADE, values | {"contacts": contacts})
        cursor.execute("ANALYZE")
    mark_stale(list(Record.objects.order_by().values_list("week", flat=True).distinct()))
    begun = time.monotonic()
    while fill(timezone.now()):
        pass
    return f"{time.monotonic() - begun:.1f} {YEARS[-1]}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    print(make(int(sys.argv[1])))
