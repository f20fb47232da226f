"""`manage.py loader SERVICE`: what a site needs to show a service: the tag with the file's hash, and its CSP."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from chat.services import access
from deploy.loader import FILE, script_tag
from moderation.texts.access import visitor_languages


class Command(BaseCommand):
    """Changes nothing."""

    help = "Print the script tag, with the loader's hash, for a site that shows a service (docs/embedding.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which service, in which language."""
        parser.add_argument("service", help="slug of the service")
        # Rule 16: what nobody has reviewed is offered on no site either.
        parser.add_argument("--lang", choices=visitor_languages(), default="fi", help="fi, if nothing is said")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fails for a service that is not there or switched off, and before the front end was built."""
        try:
            service = access.service(options["service"])
            content = FILE.read_bytes()
        except access.NoServiceError:
            raise CommandError(f"there is no service {options['service']}") from None
        except FileNotFoundError:
            raise CommandError(f"{FILE} is not there: build the front end (make setup)") from None
        server = (
            f"http://localhost:{settings.PORT}" if settings.VIERELLA_DEMO else f"https://{settings.ALLOWED_HOSTS[0]}"
        )
        self.stdout.write(script_tag(content, server=server, service=service.slug, language=options["lang"]))
        self.stdout.write(f"Content-Security-Policy: script-src 'self'; frame-src {server}")
        if not service.embedding_sites:
            self.stderr.write(f"No site may show it yet: manage.py set_embedding_sites {service.slug} https://…")
