"""`manage.py deactivate_person LOGIN`: takes every access away at once."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.staff import access, actions, core


class Command(BaseCommand):
    """Deactivates a person who left, or whose telephone is lost."""

    help = "Take every access away from a person; running sessions stop with their next request."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom."""
        parser.add_argument("login", help="the person's")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fails for a login that nobody has, and for the last administrator."""
        person = access.person_of_login(options["login"])
        if person is None:
            raise CommandError(f"nobody has the login {options['login']}")
        try:
            actions.deactivate_person(person)
        except core.NotAllowedError as error:
            raise CommandError(str(error)) from None
