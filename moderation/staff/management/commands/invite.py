"""`manage.py invite LOGIN`: a way in for somebody new, or for somebody who has lost theirs."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from moderation.staff import access, actions, core
from moderation.staff.models import Person


class Command(BaseCommand):
    """Prints an address and a code, once."""

    help = (
        "Invite a person to choose a password and a second factor, good once and for 72 hours. What they sign in with"
        " today goes on until they have used it; then it is gone, and their sessions end."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom."""
        parser.add_argument("login", help="the person's")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fails for a login that nobody has, and for somebody who is not active."""
        person = access.person_of_login(options["login"])
        if person is None:
            raise CommandError(f"nobody has the login {options['login']}")
        try:
            self.stdout.write(invitation(person))
        except core.NotAllowedError as error:
            raise CommandError(str(error)) from None


def invitation(person: Person) -> str:
    """Invite the person; what to tell them. Raises NotAllowedError."""
    code = actions.invite(person, now=timezone.now())
    origin = settings.OTP_WEBAUTHN_ALLOWED_ORIGINS[0]
    hours = round(core.INVITATION_LIFE.total_seconds() / 3600)
    return (
        f"Login: {person.login}\nCode:  {code}\nGood once, for {hours} hours, at {origin}/desk/enrol\n"
        f"or by this link, which holds the code: {origin}/desk/enrol#{code}"
    )
