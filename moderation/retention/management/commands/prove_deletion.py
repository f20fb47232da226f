"""`manage.py prove_deletion [--copy DATABASE_URL]`: what exists, what was erased, and can it be read?"""

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from moderation.audit.access import noted
from moderation.audit.actions import record
from moderation.retention import access
from moderation.retention.copies import COPY, connected, database
from moderation.retention.proofs import Outcome, attempts, attempts_on_copy
from moderation.retention.registry import rules


class Command(BaseCommand):
    """Shows a data-protection officer that what is promised is kept (rule 33)."""

    help = (
        "Show every table with its retention rule, its rows and their age, what was erased, and whether the sweep "
        "keeps up; then try to read what must be unreadable. Fails when something can be read or is behind."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A copy to try with."""
        parser.add_argument(
            "--copy",
            type=database,
            metavar="DATABASE_URL",
            help="a restored backup: try to read it with the present keyring, too. Nothing is written to it.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError when a promise is broken."""
        now = timezone.now()
        with transaction.atomic():
            record("prove_deletion", actor=None, kind="installation")
        self._show_kept()
        self._show_erased()
        broken = [*self._show_sweep(now), *self._try_to_read(now, options["copy"])]
        if broken:
            raise CommandError("; ".join(broken))

    def _show_kept(self) -> None:
        self._heading("What is kept")
        for kept in access.kept():
            oldest = f", the oldest of {_moment(kept.oldest)}" if kept.oldest else ""
            self.stdout.write(f"{kept.model._meta.label}: {kept.rows} rows{oldest}")
            self.stdout.write(f"    kept: {kept.rule.keeps}. {kept.rule.why}")
        for rule in rules():
            if not rule.models:
                self.stdout.write(f"outside the database: {rule.keeps}. {rule.why}")

    def _show_erased(self) -> None:
        self._heading("What was erased (the trail notes each rule once a day, a day late, and never how much)")
        erased = noted("erase_expired")
        for name, act in erased.items():
            self.stdout.write(f"{name}: on {act.times} days, last noted {_moment(act.last)}")
        if not erased:
            self.stdout.write("nothing is noted")

    def _show_sweep(self, now: datetime) -> Iterator[str]:
        self._heading("The sweep")
        standing = access.standing(now)
        if standing.age is not None:
            self.stdout.write(f"every rule was run in the last {standing.age.total_seconds():.0f} seconds")
        if standing.behind:
            self.stdout.write(f"behind: {', '.join(standing.behind)}")
            yield "the sweep is behind"

    def _try_to_read(self, now: datetime, copy: Mapping[str, Any] | None) -> Iterator[str]:
        self._heading("Trying to read what must be unreadable")
        for what, attempt in attempts.items():
            yield from self._tell(what, attempt(now))
        if copy is not None:
            with connected(copy):
                for what, attempt_on_copy in attempts_on_copy.items():
                    yield from self._tell(f"in the copy, {what}", attempt_on_copy(COPY))

    def _tell(self, what: str, outcome: Outcome) -> Iterator[str]:
        self.stdout.write(f"{what}: {outcome.tried} tried, {outcome.readable} readable")
        if outcome.readable:
            yield f"readable: {what}"

    def _heading(self, words: str) -> None:
        self.stdout.write(f"\n{words}")


def _moment(moment: date) -> str:
    """A date, or a moment in the installation's time zone."""
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if isinstance(moment, datetime) else str(moment)
