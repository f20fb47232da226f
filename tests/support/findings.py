"""What a check of the doctor finds."""

from datetime import datetime

from django.utils import timezone

from deploy.doctor.findings import Check, Visit


def found(check: Check, now: datetime | None = None) -> list[str]:
    """The names of its findings, in order."""
    return sorted(finding.name for finding in check(Visit(now or timezone.now(), "")))
