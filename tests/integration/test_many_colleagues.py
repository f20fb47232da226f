"""A desk opens however many are on duty beside it."""

import asyncio

import pytest

from moderation.live.wire import MAX_FRAME_BYTES, encode
from tests.support.house import House
from tests.support.scenes import on_duty
from tests.support.seeding import Bench

pytestmark = [pytest.mark.integration, pytest.mark.long]

COLLEAGUES = 500
COME = """
from django.utils import timezone
from chat.duty.models import OnDuty
from chat.services.models import Service
from moderation.staff.models import Association, Person
home, service = Association.objects.get(slug="testit"), Service.objects.get(slug={service!r})
people = Person.objects.bulk_create(
    Person(login=f"{service}-{{n}}", duty_name=f"Päivystäjä {{n}}", helper_type="professional", association=home)
    for n in range({count})
)
now = timezone.now()
duties = OnDuty.objects.bulk_create(OnDuty(person=person, since=now, seen_at=now) for person in people)
link = OnDuty.services.through
link.objects.bulk_create(link(onduty=duty, service=service) for duty in duties)
"""

GO = """
from chat.duty.models import OnDuty
OnDuty.objects.filter(person__login__startswith={service!r} + "-").delete()
"""


async def manage(house: House, code: str) -> None:
    """Run code in the house's environment; pages go on answering meanwhile."""
    await asyncio.to_thread(house.manage, "manage.py", "shell", "--verbosity=0", "-c", code)


async def test_a_desk_with_hundreds_of_colleagues_opens(house: House, bench: Bench) -> None:
    """What the server shows is not bound by what clients may send; a server's own limit must not count for both."""
    await manage(house, COME.format(service=bench.service, count=COLLEAGUES))
    async with on_duty(house, bench) as desk:
        assert desk.snapshot is not None
        assert len(encode(desk.snapshot)) > MAX_FRAME_BYTES
        assert sum(bench.service in present.services for present in desk.on_duty.values()) == COLLEAGUES + 1
    await manage(house, GO.format(service=bench.service))  # other tests have the same board
