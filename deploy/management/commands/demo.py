"""`manage.py demo`: the product to try, with made-up people. Behind `make run`."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from deploy.management.commands.serve import serve
from moderation.staff import demo
from rooms.runs import demo as demo_group


class Command(BaseCommand):
    """Migrate, seed the catalogue and the demo's people, and serve."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run until Ctrl-C."""
        if not settings.VIERELLA_DEMO:
            raise CommandError("The demo runs only with VIERELLA_DEMO=1.")
        call_command("migrate", verbosity=0)
        call_command("seed", demo=True, verbosity=0)
        serve(self._greet)

    def _greet(self) -> None:
        address = f"http://localhost:{settings.PORT}"
        lines = [
            "",
            f"  Vierellä is here:  {address}",
            f"  The duty desk:     {address}/desk",
            "",
            "  Demo sign-ins (never in production); the one-time code: manage.py demo_code NAME",
        ]
        for person in demo.sign_ins():
            lines.append(f"    {person.login:<10} {person.password:<20} {person.role}")
        lines += ["", "  The closed group, by six words:"]
        lines += [f"    {member.nickname:<12} {member.key}" for member in demo_group.sign_ins()]
        lines += ["", "  Ctrl-C stops.", ""]
        self.stdout.write("\n".join(lines))
