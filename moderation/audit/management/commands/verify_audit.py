"""`manage.py verify_audit [--head SEQ:MAC]`: is the audit trail as it was written?"""

from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.audit import access, core


class Command(BaseCommand):
    """Verifies the chain, the checkpoint, the head row, and heads from the log."""

    help = (
        "Verify the audit trail. Without --head it cannot see that an older state was put back, nor that somebody "
        "with the keyring wrote the trail anew."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Heads from the log."""
        parser.add_argument(
            "--head",
            action="append",
            default=[],
            type=_position,
            metavar="SEQ:MAC",
            help='from a line "audit head SEQ:MAC" of the log; the latest says most. May be given several times.',
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what is wrong, the lowest seq, and the present head; fails when anything is wrong."""
        verdict = access.verify(options["head"])
        for problem in verdict.problems:
            self.stdout.write(problem.words)
        if verdict.unsaid:
            self.stdout.write(f"and {verdict.unsaid} more")
        self.stdout.write(f"{verdict.rows} rows; head {verdict.head or 'none'}")
        if verdict.problems:
            raise CommandError(f"the audit trail is not as it was written; the first bad seq is {verdict.first_wrong}")


def _position(text: str) -> core.Position:
    try:
        return core.parsed_position(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None
