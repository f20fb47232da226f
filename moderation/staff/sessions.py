"""Where staff sessions are kept: our own table, which holds hashes of their keys (SESSION_ENGINE)."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import auth
from django.contrib.sessions.backends import db
from django.utils import timezone

from moderation.staff.core import IDLE_LIFE, LONGEST_SESSION
from moderation.staff.models import StaffSession

SIGNED_IN_AT = "signed_in_at"
"""Key of the session's data: when the sign-in was, in seconds since 1970."""
CONFIRMED_AT = "confirmed_at"
"""Key of the session's data: when the person last showed both factors again, likewise; missing when never."""

if TYPE_CHECKING:
    DatabaseStore = db.SessionStore[StaffSession]
else:
    DatabaseStore = db.SessionStore


class SessionStore(DatabaseStore):
    """Knows a session by the key in the cookie, its row by the hash of that key."""

    def __init__(self, session_key: str | None = None) -> None:
        """Nothing is read yet."""
        super().__init__(session_key)
        self.row: StaffSession | None = None
        """As it was read; None before that, and when there is none."""

    @classmethod
    def get_model_class(cls) -> type[StaffSession]:
        """The table."""
        return StaffSession

    def load(self) -> dict[str, Any]:
        """What the session holds; nothing when it is not there."""
        self.row = StaffSession.of_key(self.session_key or "", timezone.now())
        if self.row is None:
            self._session_key = None  # nothing is ever stored under a key that somebody made up
            return {}
        data = self.decode(self.row.session_data)
        person = self.row.person if settings.SECRET_KEY_FALLBACKS else None
        if person is not None and person.signed_with(data.get(auth.HASH_SESSION_KEY, "")):
            # Django gives a session that was signed under another key a new key of its own; its desks would be closed.
            data[auth.HASH_SESSION_KEY] = person.get_session_auth_hash()
        return data

    def exists(self, session_key: str) -> bool:
        """Whether there is a session with this key."""
        return super().exists(StaffSession.stored_key(session_key))

    def delete(self, session_key: str | None = None) -> None:
        """Remove the row of this key, or of the session itself."""
        if key := session_key or self.session_key:
            StaffSession.end(key)

    def flush(self) -> None:
        """End the session, row and data."""
        super().flush()
        self.row = None

    def create_model_instance(self, data: dict[str, Any]) -> StaffSession:
        """The row that holds this data. What is searched for stands in columns of its own as well."""
        row = super().create_model_instance(data)
        row.session_key = StaffSession.stored_key(row.session_key)
        now = timezone.now()
        row.person_id = data.get(auth.SESSION_KEY)
        row.last_active_at = now
        if SIGNED_IN_AT in data:
            row.signed_in_at = datetime.fromtimestamp(data[SIGNED_IN_AT], UTC)
            row.expire_date = row.signed_in_at + LONGEST_SESSION
        else:
            row.expire_date = now + IDLE_LIFE
        return row
