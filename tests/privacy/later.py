"""What the servers' upkeep erases when so much time has passed.

Run as `python -m tests.privacy.later MINUTES` in the environment of a house. It is the sweep that servers run
themselves, told another time; it fails when a rule fails. A rule that a server is running just then is left to it, so
the sweep is made several times.
"""

import os
import sys
import time
from datetime import timedelta

import django

TIMES = 4
PAUSE_SECONDS = 0.3


def sweep_in(minutes: int) -> None:
    """Sweep as if so many minutes had passed. Raises SystemExit when a rule fails."""
    from django.utils import timezone

    from moderation.retention.actions import sweep

    for _ in range(TIMES):
        if failed := sweep(timezone.now() + timedelta(minutes=minutes)).failed:
            raise SystemExit(f"failed: {', '.join(failed)}")
        time.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    sweep_in(int(sys.argv[1]))
