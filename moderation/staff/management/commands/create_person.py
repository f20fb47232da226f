"""`manage.py create_person LOGIN DUTY_NAME …`: lets the first people of an installation in."""

import getpass
import sys
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, transaction

from moderation.staff import access, actions, core
from moderation.staff.management.commands.invite import invitation
from moderation.staff.models import Association, Person


class Command(BaseCommand):
    """Creates a person with roles, and prints once how they come in: an invitation, or the second factor's address."""

    help = (
        "Create a person. With --invite they choose what they sign in with by themselves; otherwise the password is"
        " asked, or read from standard input when that is not a terminal."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything but the password."""
        parser.add_argument("login", help="what they sign in as")
        parser.add_argument("duty_name", help="the name that visitors see")
        parser.add_argument("--association", required=True, metavar="SLUG", help="slug of theirs")
        parser.add_argument("--association-name", help="creates the association when it is not there yet")
        parser.add_argument(
            "--role", action="append", choices=core.ROLES, default=[], help="may be given several times"
        )
        parser.add_argument(
            "--helper-type", choices=core.HELPER_TYPES, default="professional", help="professional, if nothing is said"
        )
        parser.add_argument("--capacity", type=int, help="how many chats at once (rule 18)")
        parser.add_argument(
            "--training-valid-until", type=date.fromisoformat, metavar="DATE", help="of a peer (rule 19): YYYY-MM-DD"
        )
        parser.add_argument(
            "--pledge-signed-on", type=date.fromisoformat, metavar="DATE", help="of a peer (rule 19): YYYY-MM-DD"
        )
        parser.add_argument("--invite", action="store_true", help="no password: print an invitation")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the invitation, or the address that an authenticator app reads."""
        password = None if options["invite"] else _password()
        try:
            if password is not None:
                validate_password(password, Person(login=options["login"], duty_name=options["duty_name"]))
            with transaction.atomic():
                person = actions.create_person(
                    login=options["login"],
                    password=password,
                    duty_name=options["duty_name"],
                    association=_association(options["association"], options["association_name"]),
                    helper_type=options["helper_type"],
                    roles=tuple(options["role"]),
                    capacity=options["capacity"],
                    training_valid_until=options["training_valid_until"],
                    pledge_signed_on=options["pledge_signed_on"],
                )
                told = invitation(person) if options["invite"] else _code_device(person)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        except (core.NotAllowedError, core.AssociationRefusedError) as error:
            raise CommandError(str(error)) from None
        except IntegrityError:
            raise CommandError(f"the login {options['login']} is in use") from None
        self.stdout.write(told)


def _code_device(person: Person) -> str:
    device = actions.add_code_device(person)
    return f"Add this to an authenticator app; it is shown once:\n{device.config_url}"


def _association(slug: str, name: str | None) -> Association:
    if found := access.association(slug):
        return found
    if not name:
        raise CommandError(f"there is no association {slug}; --association-name creates it")
    return actions.create_association(slug, name)


def _password() -> str:
    return getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
