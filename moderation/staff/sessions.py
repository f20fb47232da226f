"""Where staff sessions are kept: Django's table, for keys that can be keys (SESSION_ENGINE)."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore


class SessionStore(DatabaseStore):
    """A cookie can hold any character; PostgreSQL refuses some, and that must not become an error page."""

    def _validate_session_key(self, key: str | None) -> bool:
        return key is not None and key.isascii() and key.isalnum() and len(key) >= 8
