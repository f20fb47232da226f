"""The demo's times: professionals book a consultation by letter (DOMAIN §2)."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from chat.letters import actions
from chat.letters.core import SlotRefusedError
from chat.services import access as services
from chat.services.core import HELSINKI
from chat.services.models import Service

SERVICE, MINUTES = "ammattilaiset", 45
TIMES = (time(10), time(14))


def seed(now: datetime) -> int:
    """Offer two times on each of the next weekdays, where there are none; returns how many. For the demo alone."""
    service = services.service(SERVICE)
    days = [timezone.localdate(now) + timedelta(days=ahead) for ahead in range(1, 11)]
    starts = [datetime.combine(day, at, HELSINKI) for day in days if day.weekday() < 5 for at in TIMES]
    return sum(_offer(service, start, now) for start in starts)


def _offer(service: Service, start: datetime, now: datetime) -> bool:
    try:
        actions.offer_slot(service, start, MINUTES, now)
    except SlotRefusedError:  # there is one
        return False
    return True
