"""The control: a server whose claims read who waits without locking it. Two desks must be seen to own one contact.

Run as `python -m tests.faults.unlocked` in place of `manage.py serve`.
"""

import os
import uuid
from collections.abc import Collection

import django


def serve() -> None:
    """Serve without the lock."""
    from django.core.management import execute_from_command_line

    from chat.contacts.actions import claims
    from chat.contacts.models import Contact

    def read_without_a_lock(ids: Collection[uuid.UUID]) -> list[Contact]:
        waiting = Contact.objects.filter(pk__in=ids, state="waiting").order_by("pk")
        return list(waiting.select_related("service", "stream", "worker__association"))

    claims._lock_waiting = read_without_a_lock
    execute_from_command_line(["manage.py", "serve"])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    serve()
