"""What the doctor says of what people are promised."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import Settings

from chat.guidance.actions import seed_guides
from chat.guidance.models import Guide
from chat.services.actions import seed_catalogue
from chat.services.models import HelpCard
from deploy.doctor import promises
from moderation.retention.models import RuleRun
from moderation.retention.registry import rules
from moderation.texts.core import Review
from tests.support.cast import Cast
from tests.support.findings import found
from tests.support.servers import free_port

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = NOW.date()

pytestmark = pytest.mark.django_db


def test_a_sweep_that_nobody_runs_is_told() -> None:
    RuleRun.objects.all().delete()
    assert found(promises.sweep, NOW) == ["sweep-behind"]
    for rule in rules():
        RuleRun.objects.create(rule=rule.audit_name, finished_at=NOW)
    assert found(promises.sweep, NOW) == []


def test_rule_16_a_language_that_nobody_stands_by_or_not_lately_is_told(settings: Settings) -> None:
    settings.VISITOR_LANGUAGES = ("fi", "sv", "en")
    settings.REVIEWED_LANGUAGES = {
        "fi": Review("Maija", TODAY - timedelta(days=30)),
        "sv": Review("Mats", TODAY - timedelta(days=400)),
    }
    assert found(promises.translations, NOW) == ["review-old", "unreviewed"]


def test_guides_that_nobody_has_approved_or_not_lately_are_told() -> None:
    seed_guides()
    first, second, *_ = Guide.objects.all()
    Guide.objects.update(approved_by="Asianajaja", approved_on=TODAY)
    assert found(promises.guides, NOW) == []
    Guide.objects.filter(pk=first.pk).update(approved_by="", approved_on=None)
    Guide.objects.filter(pk=second.pk).update(approved_on=date(2024, 1, 1))
    assert found(promises.guides, NOW) == ["approval-old", "unapproved"]


def test_the_numbers_of_the_catalogue_can_be_dialled() -> None:
    seed_catalogue()
    assert HelpCard.objects.exclude(number="").count() > 5
    HelpCard.objects.update(checked_on=TODAY)
    assert found(promises.help_cards, NOW) == []


@pytest.mark.parametrize("number", ["12", "0800 900", "+358", "soita meille"])
def test_a_number_that_cannot_be_dialled_is_told(number: str) -> None:
    seed_catalogue()
    HelpCard.objects.update(checked_on=TODAY)
    HelpCard.objects.filter(slug=_a_number(HelpCard.objects.all()).slug).update(number=number)
    assert found(promises.help_cards, NOW) == ["number-wrong"]


def test_a_number_that_was_not_compared_for_90_days_is_told() -> None:
    seed_catalogue()
    HelpCard.objects.update(checked_on=TODAY - timedelta(days=90))
    assert found(promises.help_cards, NOW) == []
    card = _a_number(HelpCard.objects.all())
    HelpCard.objects.filter(slug=card.slug).update(checked_on=TODAY - timedelta(days=91))
    assert found(promises.help_cards, NOW) == ["number-unchecked"]


def test_an_administrator_alone_is_told(cast: Cast) -> None:
    assert found(promises.administrators, NOW) == ["administrator-alone"]


def test_a_mail_server_that_is_away_is_told(settings: Settings) -> None:
    settings.SENDS_MAIL = False
    assert found(promises.mail_server, NOW) == []
    settings.SENDS_MAIL, settings.EMAIL_BACKEND = True, "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    assert found(promises.mail_server, NOW) == ["mail-away"]


def test_holidays_that_are_not_known_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(promises.holidays, NOW) == []
    monkeypatch.setattr(promises, "holidays_of", lambda _year: {})
    assert found(promises.holidays, NOW) == ["no-holidays", "no-holidays"]


def _a_number(cards: Iterable[HelpCard]) -> HelpCard:
    return next(card for card in cards if card.number and card.is_on)
