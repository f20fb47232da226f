"""`manage.py serve`: the server, with everything that runs beside it."""

import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from deploy import belonging, collector, pooling, server, tables
from deploy.asgi import application
from moderation.live import clocks
from moderation.staff import demo


def serve(ready: Callable[[], None]) -> None:
    """Serve with the server that the settings name, until a signal ends it.

    Raises CommandError for a database that is not there, is behind a pooler that nobody has told of, has other tables
    than this version, another time than this machine or another installation than the keyring, and in production for
    one that has people of the demo.
    """
    if refusal := pooling.refusal() or tables.refusal() or _clock_refusal() or belonging.refusal():
        raise CommandError(f"DATABASE_URL: {refusal}")
    if not settings.VIERELLA_DEMO and demo.is_seeded():
        raise CommandError("DATABASE_URL holds people of the demo, whose passwords everybody knows. Use another one.")
    server.raise_file_limit()
    server.forbid_core_dumps()
    sys.setswitchinterval(server.SWITCH_SECONDS)
    collector.begin()
    server.runner(settings.SERVER)(application, settings.PORT, lambda: _tell(ready))


def _clock_refusal() -> str:
    ahead = clocks.ahead_of_database(timezone.now())
    return f"{clocks.told(ahead)}. Set both by the same time server." if clocks.is_off(ahead) else ""


def _tell(ready: Callable[[], None]) -> None:
    server.tell_supervisor()
    ready()


class Command(BaseCommand):
    """Serve pages and sockets on PORT of the loopback interface."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run until SIGTERM or SIGINT."""
        serve(lambda: self.stdout.write(f"Serving on http://localhost:{settings.PORT}"))
