"""Sessions of people who have signed in already: checking a password takes a server as long as hundreds of requests."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_otp.models import Device

    from moderation.staff.models import Person, StaffSession


def session_of(person: "Person", device: "Device", key: str) -> "StaffSession":
    """A row, not saved yet, for the session whose cookie holds `key`.

    Nobody is idle in it for ten hours: many only look on while others are measured, or wait for their test's turn.
    """
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.utils import timezone
    from django_otp import DEVICE_ID_SESSION_KEY

    from moderation.staff.models import StaffSession
    from moderation.staff.sessions import SIGNED_IN_AT, SessionStore

    return StaffSession(
        session_key=StaffSession.stored_key(key),
        session_data=SessionStore().encode(
            {
                SESSION_KEY: str(person.pk),
                BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
                HASH_SESSION_KEY: person.get_session_auth_hash(),
                DEVICE_ID_SESSION_KEY: device.persistent_id,
                SIGNED_IN_AT: int(time.time()),
            }
        ),
        person=person,
        signed_in_at=timezone.now(),
        last_active_at=timezone.now() + timedelta(hours=10),
        expire_date=timezone.now() + timedelta(hours=10),
    )
