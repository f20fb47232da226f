"""Coming on duty and leaving it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.duty import access, actions
from chat.duty.actions import DutyRefusedError
from chat.duty.core import SEEN_WITHIN
from chat.duty.models import OnDuty
from moderation.live.hub import Notice
from moderation.staff.actions import assign_role, deactivate_person
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import HELSINKI
from tests.support.clock import MONDAY_NOON as NOW

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def refused(person: Person, *slugs: str, now: datetime = NOW) -> str:
    """The rule that keeps the person off duty."""
    with pytest.raises(DutyRefusedError) as refusal:
        actions.go_on_duty(person, slugs, now)
    return refusal.value.rule


def test_going_on_duty_opens_the_services(cast: Cast) -> None:
    assert access.open_services(NOW) == set()
    actions.go_on_duty(cast.aino, [cast.violence.slug, cast.children.slug], NOW)
    assert access.open_services(NOW) == {cast.violence.slug, cast.children.slug}
    assert access.helpers_on_duty(cast.violence.pk, NOW) == {"professional"}


def test_changing_services_keeps_the_beginning(cast: Cast) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    later = NOW + timedelta(minutes=30)
    changed = actions.go_on_duty(cast.aino, [cast.children.slug], later)
    assert (changed.since, changed.seen_at) == (NOW, later)
    assert access.open_services(later) == {cast.children.slug}
    assert OnDuty.objects.count() == 1


def test_leaving_closes_the_services_and_twice_is_no_error(cast: Cast) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    for _ in range(2):
        actions.go_off_duty(cast.aino.pk)
    assert access.open_services(NOW) == set()


def test_a_role_is_needed(cast: Cast) -> None:
    assert refused(cast.kaarina, cast.violence.slug) == "role"
    assign_role(cast.kaarina, "worker")
    actions.go_on_duty(cast.kaarina, [cast.violence.slug], NOW)
    deactivate_person(cast.aino)
    assert refused(cast.aino, cast.violence.slug) == "role"


def test_services_that_are_not_there_are_refused_together(cast: Cast) -> None:
    assert refused(cast.aino, cast.violence.slug, "ei-ole") == "no_service"
    cast.children.is_on = False
    cast.children.save()
    assert refused(cast.aino, cast.children.slug) == "no_service"
    assert not OnDuty.objects.exists()


def test_rule_19_a_peer_needs_a_professional_on_the_same_service(cast: Cast) -> None:
    assert refused(cast.sanni, cast.violence.slug) == "professional_missing"
    actions.go_on_duty(cast.aino, [cast.children.slug], NOW)
    assert refused(cast.sanni, cast.violence.slug) == "professional_missing"
    assert refused(cast.sanni, cast.children.slug) == "professionals_only"
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    actions.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    assert access.helpers_on_duty(cast.violence.pk, NOW) == {"peer", "professional"}


def test_rule_19_a_professional_whose_desk_is_silent_does_not_count(cast: Cast) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    assert refused(cast.sanni, cast.violence.slug, now=NOW + SEEN_WITHIN * 2) == "professional_missing"


def test_rule_19_a_peer_alone_opens_no_service(cast: Cast) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    actions.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    actions.go_off_duty(cast.aino.pk)
    assert access.open_services(NOW) == set()


@pytest.mark.parametrize(
    ("training", "pledge", "rule"),
    [
        (None, date(2020, 1, 1), "training"),
        (date(2026, 3, 1), date(2020, 1, 1), "training"),
        (date(2026, 3, 2), None, "pledge"),
        (date(2026, 3, 2), date(2026, 3, 3), "pledge"),
    ],
)
def test_rule_19_a_peer_needs_valid_training_and_a_signed_pledge(
    cast: Cast, training: date | None, pledge: date | None, rule: str
) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    Person.objects.filter(pk=cast.sanni.pk).update(training_valid_until=training, pledge_signed_on=pledge)
    cast.sanni.refresh_from_db()
    assert refused(cast.sanni, cast.violence.slug) == rule


def test_a_days_validity_is_a_finnish_day(cast: Cast) -> None:
    just_after_midnight = datetime(2026, 3, 3, 0, 30, tzinfo=HELSINKI)
    actions.go_on_duty(cast.aino, [cast.violence.slug], just_after_midnight)
    Person.objects.filter(pk=cast.sanni.pk).update(training_valid_until=date(2026, 3, 2))
    cast.sanni.refresh_from_db()
    assert refused(cast.sanni, cast.violence.slug, now=just_after_midnight.astimezone(UTC)) == "training"


def test_a_silent_desk_goes_off_duty_and_an_answering_one_stays(cast: Cast) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    actions.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    later = NOW + SEEN_WITHIN
    assert actions.expire(later) == 0
    actions.mark_seen([cast.eero.pk], later)
    assert actions.expire(later + timedelta(seconds=1)) == 1
    assert [duty.person_id for duty in OnDuty.objects.all()] == [cast.eero.pk]
    assert actions.expire(later + timedelta(seconds=1)) == 0


def test_who_comes_on_duty_again_while_the_sweep_is_on_its_way_stays(cast: Cast) -> None:
    for person in (cast.aino, cast.eero):
        actions.go_on_duty(person, [cast.violence.slug], NOW)
        actions.finish(person.pk)
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    assert actions.end_finishing([cast.aino.pk, cast.eero.pk]) == 1
    assert [duty.person_id for duty in OnDuty.objects.all()] == [cast.aino.pk]


def test_whoever_ends_a_turn_hears_since_when_it_lasted_and_nobody_else_does(cast: Cast) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    assert actions.finish(cast.aino.pk) == NOW
    assert actions.finish(cast.aino.pk) is None, "it is being ended already"
    assert actions.finish(cast.eero.pk) is None, "off duty"


def test_every_change_nudges_the_boards(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    published: list[Notice] = []
    monkeypatch.setattr("moderation.live.hub._publish_now", published.extend)
    with django_capture_on_commit_callbacks(execute=True):
        actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    with django_capture_on_commit_callbacks(execute=True):
        actions.expire(NOW + SEEN_WITHIN * 2)
    assert [notice.topic for notice in published] == ["board", "board"]


def test_the_services_that_a_person_may_answer(cast: Cast) -> None:
    professional = [service.slug for service in access.answerable_services(cast.aino)]
    peer = [service.slug for service in access.answerable_services(cast.sanni)]
    assert cast.children.slug in professional
    assert cast.children.slug not in peer
    assert cast.violence.slug in peer
