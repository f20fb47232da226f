"""Silent help and who is on call, as they are stored (rule 20)."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chat.contacts.access import picture
from chat.duty import actions, core
from chat.duty.actions import HelpRefusedError, NoScopeError
from chat.duty.core import SEEN_WITHIN, OnCallRefusedError
from chat.duty.models import HelpCall, OnCall
from chat.duty.wire import Backup, CallForHelp
from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def on_duty(cast: Cast) -> None:
    """Aino and the peer Sanni answer about violence, Eero children."""
    actions.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    actions.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    actions.go_on_duty(cast.eero, [cast.children.slug], NOW)


def calls(person: Person) -> list[tuple[str, str]]:
    """Who calls, and who comes to them, as the person's desk shows it."""
    return [(call.name, call.helper_name) for call in picture([]).help_for(str(person.pk)).calls]


def refused(act: object, *args: object) -> tuple[str, str]:
    """With which code, and by whom."""
    with pytest.raises(HelpRefusedError) as refusal:
        act(*args)  # type: ignore[operator]
    return refusal.value.code, refusal.value.by


def test_rule_20_every_professional_on_duty_is_called_whatever_they_answer(cast: Cast) -> None:
    actions.call_help(cast.sanni.pk, cast.violence.slug, NOW)
    assert calls(cast.aino) == calls(cast.eero) == calls(cast.sanni) == [("Sanni", "")]
    assert calls(cast.kaarina) == [], "not on duty"


def test_rule_20_a_peer_is_not_called_and_sees_only_their_own(cast: Cast) -> None:
    actions.call_help(cast.aino.pk, "", NOW)
    actions.call_help(cast.sanni.pk, "", NOW + timedelta(seconds=1))
    assert calls(cast.sanni) == [("Sanni", "")]
    assert calls(cast.eero) == [("Aino", ""), ("Sanni", "")], "who called first stands first"


def test_a_call_names_the_service_of_its_contact_or_all_of_the_callers(cast: Cast) -> None:
    both = sorted([cast.violence.slug, cast.children.slug])
    actions.go_on_duty(cast.aino, both, NOW)
    actions.call_help(cast.aino.pk, "", NOW)
    (call,) = picture([]).calls
    assert sorted(call.services) == both
    actions.call_help(cast.aino.pk, cast.violence.slug, NOW + timedelta(minutes=1))
    assert picture([]).calls == (
        CallForHelp(str(cast.aino.pk), "Aino", [cast.violence.slug], call.since, is_heard=True),
    ), "calling again keeps the beginning"


def test_rule_20_a_caller_is_told_when_no_other_professional_is_there(cast: Cast) -> None:
    actions.call_help(cast.aino.pk, "", NOW)
    assert picture([]).calls[0].is_heard
    actions.go_off_duty(cast.eero.pk)
    assert not picture([]).calls[0].is_heard, "Sanni is a peer"


def test_who_comes_is_told_and_can_be_one_only(cast: Cast) -> None:
    actions.call_help(cast.sanni.pk, "", NOW)
    for _ in range(2):
        actions.come_to_help(cast.eero, cast.sanni.pk)
    assert calls(cast.sanni) == [("Sanni", "Eero")]
    assert refused(actions.come_to_help, cast.aino, cast.sanni.pk) == ("taken", "Eero")
    actions.go_off_duty(cast.eero.pk)
    assert calls(cast.sanni) == [("Sanni", "")], "who went off duty does not come"
    actions.come_to_help(cast.aino, cast.sanni.pk)
    assert calls(cast.sanni) == [("Sanni", "Aino")]


def test_who_cannot_call_or_come(cast: Cast) -> None:
    assert refused(actions.come_to_help, cast.eero, cast.aino.pk) == ("not_found", "")
    actions.call_help(cast.aino.pk, "", NOW)
    assert refused(actions.come_to_help, cast.aino, cast.aino.pk) == ("not_found", "")
    assert refused(actions.come_to_help, cast.sanni, cast.aino.pk) == ("not_allowed", "")
    actions.go_off_duty(cast.eero.pk)
    assert refused(actions.come_to_help, cast.eero, cast.aino.pk) == ("not_on_duty", "")
    assert refused(actions.call_help, cast.eero.pk, "", NOW) == ("not_on_duty", "")


def test_a_call_ends_with_the_word_of_the_caller_or_with_their_duty(cast: Cast) -> None:
    actions.call_help(cast.aino.pk, "", NOW)
    for _ in range(2):
        actions.stop_help(cast.aino.pk)
    assert not HelpCall.objects.exists()
    actions.call_help(cast.aino.pk, "", NOW)
    actions.go_off_duty(cast.aino.pk)
    assert not HelpCall.objects.exists()
    actions.call_help(cast.eero.pk, "", NOW)
    assert actions.expire(NOW + SEEN_WITHIN * 2) == 2, "their desks are silent"
    assert not HelpCall.objects.exists()


def test_the_picture_costs_ten_queries_however_many_call(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for person in (cast.aino, cast.eero, cast.sanni):
        actions.call_help(person.pk, "", NOW)
    with django_assert_num_queries(10):
        picture([cast.aino.pk])


# --- who is on call ---------------------------------------------------------------------------------


def test_rule_20_who_is_on_call_is_shown_to_those_on_duty_alone(cast: Cast) -> None:
    actions.set_on_call(cast.tuula, core.EVERY_SERVICE, " Liisa  Laine ", "050  123 4567")
    actions.set_on_call(cast.kaarina, cast.violence.slug, "Otto", "+358 40 7654321")
    everybody = [Backup("*", "Liisa Laine", "050 123 4567"), Backup(cast.violence.slug, "Otto", "+358 40 7654321")]
    shown = picture([])
    assert shown.help_for(str(cast.aino.pk)).on_call == shown.help_for(str(cast.sanni.pk)).on_call == everybody
    assert shown.help_for(str(cast.tuula.pk)).on_call == []
    actions.set_on_call(cast.tuula, core.EVERY_SERVICE, "Anna", "050 1")
    actions.remove_on_call(cast.tuula, cast.violence.slug)
    assert picture([]).on_call == (Backup("*", "Anna", "050 1"),)
    acts = list(AuditRow.objects.order_by("seq").values_list("action", "object_id"))
    assert acts[-4:] == [
        ("set_on_call", ""),
        ("set_on_call", cast.violence.slug),
        ("set_on_call", ""),
        ("remove_on_call", cast.violence.slug),
    ]


@pytest.mark.parametrize(
    ("name", "phone", "problem"),
    [
        ("", "050 1", "name"),
        ("L" * 81, "050 1", "name"),
        ("Liisa", "", "phone"),
        ("Liisa", "soita", "phone"),
        ("Liisa", "0" * 33, "phone"),
        ("Liisa", "tel:050", "phone"),
    ],
)
def test_a_backup_needs_a_name_and_a_number(cast: Cast, name: str, phone: str, problem: str) -> None:
    with pytest.raises(OnCallRefusedError, match=problem):
        actions.set_on_call(cast.tuula, core.EVERY_SERVICE, name, phone)
    assert not OnCall.objects.exists()


def test_rule_35_only_who_plans_duty_writes_it_down(cast: Cast) -> None:
    for person in (cast.aino, cast.maija, cast.sanni, cast.dina):
        with pytest.raises(NoScopeError):
            actions.set_on_call(person, core.EVERY_SERVICE, "Liisa", "050 1")
        with pytest.raises(NoScopeError):
            actions.remove_on_call(person, core.EVERY_SERVICE)
    with pytest.raises(NoScopeError):
        actions.set_on_call(cast.tuula, "ei-ole", "Liisa", "050 1")
    with pytest.raises(OnCallRefusedError, match="gone"):
        actions.remove_on_call(cast.tuula, core.EVERY_SERVICE)
