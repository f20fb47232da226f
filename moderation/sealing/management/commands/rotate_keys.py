"""`manage.py rotate_keys`: after a new wrapping key was put first in KEYRING_WRAPPING_KEYS."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.sealing.actions import rotate_keys
from moderation.sealing.keyring import KeyringUnavailableError, WrappingKeyMissingError


class Command(BaseCommand):
    """Wraps everything in the keyring under the newest wrapping key."""

    help = "Wrap all keys and secrets under the first of KEYRING_WRAPPING_KEYS. Servers may run; it may be run again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many; fails when something could not be read, or the keyring does not answer."""
        try:
            done = rotate_keys()
        except WrappingKeyMissingError as error:
            raise CommandError(str(error)) from None
        except KeyringUnavailableError as error:
            raise CommandError(f"cut off: {error}. What was re-wrapped stays so; run it again.") from None
        self.stdout.write(f"re-wrapped: {done.rewrapped}, under the newest key already: {done.current}")
        if done.unreadable:
            raise CommandError(
                f"not readable: {done.unreadable}. List the key that has wrapped them, or leave them: what is"
                " damaged stays so."
            )
        self.stdout.write("Once every server lists the newest key first, older ones can be dropped and forgotten.")
