"""The control: a server whose claims read contacts without locking them. Two desks must be seen to own one contact.

Run as `python -m tests.faults.unlocked` in place of `manage.py serve`.
"""

import os
import time
import uuid
from collections.abc import Collection

import django

LOOK_SECONDS = 0.02
"""Between looking and writing: what the other work of a busy process takes."""


def serve() -> None:
    """Serve without the lock."""
    from django.core.management import execute_from_command_line

    from chat.contacts.actions import claims
    from chat.contacts.models import Contact

    def read_without_a_lock(ids: Collection[uuid.UUID]) -> list[Contact]:
        found = list(Contact.objects.filter(pk__in=ids).prefetch_related("service", "worker"))
        time.sleep(LOOK_SECONDS)
        return found

    claims._lock = read_without_a_lock
    execute_from_command_line(["manage.py", "serve"])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    serve()
