"""`manage.py doctor` tells of everything, and of what could not be looked at."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from deploy.doctor import storage
from deploy.doctor.findings import Finding, Visit, examine
from deploy.management.commands import doctor


def well(_visit: Visit) -> list[Finding]:
    return []


def ill(_visit: Visit) -> list[Finding]:
    return [Finding("too-hot", "it is 40 degrees", "Open a window.")]


def broken(_visit: Visit) -> list[Finding]:
    raise RuntimeError("a secret")


def told(monkeypatch: pytest.MonkeyPatch, *checks: object, **options: object) -> tuple[int, str]:
    monkeypatch.setattr(doctor, "CHECKS", checks)
    output = StringIO()
    try:
        call_command("doctor", stdout=output, **options)
    except SystemExit as ended:
        return int(ended.code or 0), output.getvalue()
    return 0, output.getvalue()


def test_all_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, well) == (0, "well  well\nAll is well.\n")


def test_a_finding_says_how_to_mend_it_and_the_command_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    code, output = told(monkeypatch, well, ill)
    assert code == 1
    assert "too-hot: it is 40 degrees. Open a window." in output
    assert output.endswith("To be mended: 1\n")


def test_programs_read_a_finding_on_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    _, output = told(monkeypatch, well, ill, json=True)
    assert [json.loads(line)["name"] for line in output.splitlines()] == ["too-hot"]


def test_what_cannot_be_looked_at_is_a_finding_that_quotes_nothing() -> None:
    ((name, (finding,)),) = examine([broken], Visit(timezone.now(), ""))
    assert (name, finding.name) == ("broken", "broken-failed")
    assert "RuntimeError" in finding.says
    assert "a secret" not in finding.says


def test_every_check_says_what_it_is_for() -> None:
    assert all(check.__doc__ for check in doctor.CHECKS)
    assert storage.database in doctor.CHECKS
