"""`manage.py set_embedding_sites SERVICE [SITE ...]`: where a service's entry page may stand in a frame."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from chat.services import access, actions


class Command(BaseCommand):
    """Replaces a service's list of sites."""

    help = "Name the sites that may show a service's entry page in a frame; without a site, nobody may."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which service, and where."""
        parser.add_argument("service", help="slug of the service")
        parser.add_argument("site", nargs="*", help="an origin like https://www.example.org")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fails for a service that is not there or switched off, and for what is no origin."""
        try:
            service = access.service(options["service"])
            actions.set_embedding_sites(service, options["site"], local=settings.VIERELLA_DEMO)
        except access.NoServiceError:
            raise CommandError(f"there is no service {options['service']}") from None
        except ValueError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(" ".join(service.embedding_sites) or "nobody")
