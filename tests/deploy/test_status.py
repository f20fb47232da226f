"""Administrators and the data-protection officer see whether the servers are well."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from chat.statistics.models import StaleWeek
from deploy import probes
from moderation.retention.models import RuleRun
from moderation.retention.registry import rules
from tests.support.cast import Cast, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.storage]


@pytest.fixture(autouse=True)
def _well(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server runs, and everything has been erased in time."""
    monkeypatch.setattr(probes, "CHECKS", dict.fromkeys(probes.CHECKS, lambda: True))
    RuleRun.objects.all().delete()
    RuleRun.objects.bulk_create(
        RuleRun(rule=rule.audit_name, finished_at=timezone.now()) for rule in rules() if rule.erase is not None
    )


def shown(cast: Cast) -> str:
    return sign_in(Client(), cast.kaarina).get("/desk/status?lang=fi").content.decode()


def test_all_is_well(cast: Cast) -> None:
    page = shown(cast)
    assert "Kaikki on kunnossa." in page
    assert "Mitään ei ole kesken." in page


def test_a_part_that_does_not_answer_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "CHECKS", {**probes.CHECKS, "keyring": lambda: False})
    page = shown(cast)
    assert "Jokin vaatii huomiota." in page
    assert "ei vastaa" in page


def test_forgetting_that_is_behind_is_told(cast: Cast) -> None:
    RuleRun.objects.update(finished_at=timezone.now() - timedelta(minutes=6))
    assert "myöhässä" in shown(cast)
    RuleRun.objects.all().delete()
    assert "Poistoja ei ole vielä käyty läpi." in shown(cast)


def test_work_in_the_background_has_its_progress(cast: Cast) -> None:
    StaleWeek.objects.bulk_create([StaleWeek(week="2025-W09"), StaleWeek(week="2025-W10")])
    page = shown(cast)
    assert "2 viikkoa" in page
    assert "<progress" in page


def test_only_who_may_see_it_is_shown_the_way(cast: Cast) -> None:
    desk = sign_in(Client(), cast.kaarina).get("/desk").content.decode()
    assert 'data-status="/desk/status' in desk
    assert "data-status" not in sign_in(Client(), cast.aino).get("/desk").content.decode()
