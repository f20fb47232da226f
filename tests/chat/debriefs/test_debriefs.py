"""Wanting a debrief, taking it back, and having had it."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from chat.contacts.access import picture
from chat.debriefs import access, actions, core
from chat.debriefs.access import NoDebriefError
from chat.debriefs.models import Debrief
from chat.debriefs.retention import forget_old_debriefs
from moderation.audit.models import AuditRow
from moderation.staff import actions as staff
from tests.support.cast import Cast

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

TODAY = date(2026, 3, 2)
FIELDS = {"id", "person", "asked_on", "held_on"}


def names(rows: list[Debrief]) -> list[tuple[str, bool]]:
    return [(row.person.duty_name, row.held_on is not None) for row in rows]


def test_whoever_wants_one_wants_it_once_and_on_the_first_day(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    actions.want_debrief(cast.aino, TODAY + timedelta(days=1))
    assert list(Debrief.objects.values_list("person", "asked_on", "held_on")) == [(cast.aino.pk, TODAY, None)]
    with pytest.raises(IntegrityError), transaction.atomic():
        Debrief.objects.create(person=cast.aino, asked_on=TODAY)


def test_rule_34_nothing_of_a_wish_leads_to_a_talk(cast: Cast) -> None:
    assert {field.name for field in Debrief._meta.get_fields()} == FIELDS
    before = AuditRow.objects.count()
    actions.want_debrief(cast.aino, TODAY)
    actions.mark_as_held(cast.maija, Debrief.objects.get().pk, TODAY)
    assert AuditRow.objects.count() == before, "the audit trail would remember for years who found a talk heavy"


def test_a_wish_that_is_taken_back_is_gone_and_what_was_held_stays(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    actions.take_back(cast.aino)
    actions.take_back(cast.aino)
    assert not Debrief.objects.exists()
    actions.want_debrief(cast.aino, TODAY)
    actions.mark_as_held(cast.maija, Debrief.objects.get().pk, TODAY)
    actions.take_back(cast.aino)
    assert names(access.of_association(cast.maija)) == [("Aino", True)]


def test_the_oldest_wish_stands_first_and_what_was_held_last(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    actions.mark_as_held(cast.tuula, Debrief.objects.get().pk, TODAY)
    actions.want_debrief(cast.aino, TODAY + timedelta(days=2))
    actions.want_debrief(cast.sanni, TODAY + timedelta(days=1))
    assert names(access.of_association(cast.maija)) == [("Sanni", False), ("Aino", False), ("Aino", True)]


def test_rule_35_of_a_wish_know_those_who_lead_the_association_and_nobody_else(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    wish = Debrief.objects.get()
    assert access.of_association(cast.joel) == [], "he manages another association"
    for stranger in (cast.joel, cast.kaarina, cast.eero, cast.dina, cast.aino):
        with pytest.raises(NoDebriefError):
            actions.mark_as_held(stranger, wish.pk, TODAY)
    for leader in (cast.tuula, cast.maija):
        actions.mark_as_held(leader, wish.pk, TODAY)
        wish.refresh_from_db()
        assert wish.held_on == TODAY


def test_marked_twice_it_keeps_the_first_day_and_one_that_was_taken_back_is_not_there(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    wish = Debrief.objects.get()
    actions.mark_as_held(cast.maija, wish.pk, TODAY)
    actions.mark_as_held(cast.maija, wish.pk, TODAY + timedelta(days=3))
    wish.refresh_from_db()
    assert wish.held_on == TODAY
    actions.want_debrief(cast.sanni, TODAY)
    taken_back = Debrief.objects.get(person=cast.sanni)
    actions.take_back(cast.sanni)
    with pytest.raises(NoDebriefError):
        actions.mark_as_held(cast.maija, taken_back.pk, TODAY)


def test_whoever_has_left_wants_none(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    staff.deactivate_person(cast.aino)
    assert access.of_association(cast.maija) == []
    with pytest.raises(NoDebriefError):
        actions.mark_as_held(cast.maija, Debrief.objects.get().pk, TODAY)


def test_a_wish_is_forgotten_in_time_held_or_not(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    actions.mark_as_held(cast.maija, Debrief.objects.get().pk, TODAY)
    actions.want_debrief(cast.sanni, TODAY)
    last = datetime.combine(TODAY + core.KEPT, datetime.min.time()).astimezone()
    assert forget_old_debriefs(last) == 0
    assert forget_old_debriefs(last + timedelta(days=1)) == 2
    assert not Debrief.objects.exists()


def test_the_picture_has_the_wishes_of_those_whose_desks_it_shows(cast: Cast) -> None:
    actions.want_debrief(cast.aino, TODAY)
    actions.want_debrief(cast.sanni, TODAY)
    assert picture([cast.aino.pk, cast.eero.pk]).debriefs == {cast.aino.pk}
    actions.mark_as_held(cast.maija, Debrief.objects.get(person=cast.aino).pk, TODAY)
    assert picture([cast.aino.pk]).debriefs == frozenset()


@pytest.mark.parametrize("change", ["want", "take back", "hold", "forget"])
def test_every_change_is_shown_to_the_desks(cast: Cast, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    if change != "want":
        actions.want_debrief(cast.aino, TODAY)
    published: list[str] = []
    monkeypatch.setattr(actions, "publish_after_commit", lambda notice: published.append(notice.topic))
    match change:
        case "want":
            actions.want_debrief(cast.aino, TODAY)
        case "take back":
            actions.take_back(cast.aino)
        case "hold":
            actions.mark_as_held(cast.maija, Debrief.objects.get().pk, TODAY)
        case _:
            actions.forget(TODAY + core.KEPT + timedelta(days=1))
    assert published == ["board"]
