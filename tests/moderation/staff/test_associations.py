"""Associations and their units, as an administrator and a manager look after them."""

import re
from collections.abc import Mapping
from html import unescape
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from moderation.audit.models import AuditRow
from moderation.staff import actions
from moderation.staff.access import managed
from moderation.staff.core import AssociationRefusedError, NotAllowedError
from moderation.staff.models import Association, Person, Unit
from moderation.texts.access import say
from tests.support.cast import Cast, sign_in

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

LIST = "/desk/associations"
SAARISTO, JARVI_SUOMI = f"{LIST}/saaristo", f"{LIST}/jarvi-suomi"
NAME = "Saariston ensi- ja turvakotiyhdistys"


@pytest.fixture
def maija(cast: Cast) -> Client:
    """The browser of the manager of Saaristo."""
    return sign_in(Client(), cast.maija)


@pytest.fixture
def kaarina(cast: Cast) -> Client:
    """The browser of the administrator."""
    return sign_in(Client(), cast.kaarina)


@pytest.fixture
def shelter(cast: Cast) -> Unit:
    """A unit of Saaristo."""
    return actions.add_unit("saaristo", "Turvakoti Aalto", by=cast.maija)


def text(browser: Client, address: str) -> str:
    """What a page of ours says."""
    response = browser.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def form(name: str = NAME, *, is_open: bool = True, version: int = 0) -> dict[str, object]:
    """The form of an association or a unit, filled in."""
    return {"name": name, "version": version, **({"is_open": "1"} if is_open else {})}


def refused(browser: Client, address: str, sent: Mapping[str, object], status: int = 400) -> str:
    """What a page says of what cannot be."""
    response = browser.post(address, sent)
    assert response.status_code == status
    return unescape(response.content.decode())


def problem(name: str) -> str:
    """The sentence that says why."""
    return say("fi", "association-problem", problem=name)


def acts(kind: str, object_id: str | UUID) -> list[str]:
    """What the trail says that people did to one of them."""
    rows = AuditRow.objects.filter(object_kind=kind, object_id=str(object_id)).exclude(actor=None)
    return list(rows.order_by("seq").values_list("action", flat=True))


# --- associations -------------------------------------------------------------------------------------


def test_an_administrator_adds_an_association_and_people_to_it(cast: Cast, kaarina: Client) -> None:
    response = kaarina.post(f"{LIST}?lang=fi", {"name": "  Pohjantähden   yhdistys "})
    added = Association.objects.get(slug="pohjantahden-yhdistys")
    assert response.headers["Location"] == f"{LIST}/{added.slug}?lang=fi&saved=1"
    assert (added.name, added.is_open) == ("Pohjantähden yhdistys", True)
    assert "Pohjantähden yhdistys" in text(kaarina, LIST)
    assert f'<option value="{added.slug}"' in text(kaarina, "/desk/people/new")
    assert acts("association", added.slug) == ["create_association"]


def test_an_association_is_renamed_and_keeps_its_address(cast: Cast, kaarina: Client) -> None:
    response = kaarina.post(SAARISTO, form("Saaristo ry"))
    assert response.headers["Location"] == f"{SAARISTO}?saved=1"
    shown = text(kaarina, response.headers["Location"])
    assert "<h1>Saaristo ry</h1>" in shown
    assert say("fi", "association-saved") in shown
    assert acts("association", "saaristo") == ["rename_association"]
    assert kaarina.post(SAARISTO, form("Saaristo ry", version=1)).status_code == 302
    assert len(acts("association", "saaristo")) == 1, "nothing changed, nothing noted"


def test_an_association_is_put_into_a_region_and_taken_out_of_it(cast: Cast, kaarina: Client) -> None:
    name = cast.saaristo.name
    assert kaarina.post(SAARISTO, form(name) | {"region": "varsinais_suomi"}).status_code == 302
    assert '<option value="varsinais_suomi" selected>Varsinais-Suomi</option>' in text(kaarina, SAARISTO)
    assert kaarina.post(SAARISTO, form(name, version=1)).status_code == 302, "a form that says nothing of it"
    assert '<option value="varsinais_suomi" selected>' in text(kaarina, SAARISTO)
    shown = refused(kaarina, SAARISTO, form(name, version=1) | {"region": "lapland"})
    assert problem("region") in shown
    kaarina.post(SAARISTO, form(name, version=1) | {"region": ""})
    cast.saaristo.refresh_from_db()
    assert (cast.saaristo.region, cast.saaristo.version) == ("", 2)
    assert acts("association", "saaristo") == ["move_association", "move_association"]


def test_rule_36_the_trail_holds_no_name(cast: Cast, kaarina: Client) -> None:
    kaarina.post(SAARISTO, form("Salaisuus"))
    row = AuditRow.objects.get(action="rename_association")
    assert (row.actor, row.object_kind, row.object_id, row.reason) == (cast.kaarina.pk, "association", "saaristo", "")


@pytest.mark.parametrize("name", ["", "   ", "a" * 121, "Saa\u202eristo", "\u200b"])
def test_a_name_that_cannot_be_is_said_kindly_and_stays_in_its_field(cast: Cast, kaarina: Client, name: str) -> None:
    for address in (LIST, SAARISTO):
        shown = refused(kaarina, address, form(name))
        assert problem("name") in shown
        assert 'role="alert"' in shown
        assert f'name="name" value="{name}"' in shown
    assert Association.objects.filter(name=NAME, version=0).exists()


@pytest.mark.parametrize(
    "name", ["järvi-suomen ensi- ja turvakotiyhdistys", "JÄRVI-SUOMEN ENSI- JA TURVAKOTIYHDISTYS "]
)
def test_a_name_is_there_once_whatever_its_case(cast: Cast, kaarina: Client, name: str) -> None:
    for address in (LIST, SAARISTO):
        shown = refused(kaarina, address, form(name), status=409)
        assert problem("name_taken") in shown
        assert f'value="{name}"' in shown
    assert Association.objects.count() == 2


def test_a_command_is_told_of_a_name_in_use_too(cast: Cast) -> None:
    with pytest.raises(AssociationRefusedError, match="name_taken"):
        actions.create_association("toinen", NAME.upper())


def test_an_association_with_people_is_not_closed_and_the_page_says_why(cast: Cast, kaarina: Client) -> None:
    shown = refused(kaarina, SAARISTO, form("Uusi nimi", is_open=False), status=409)
    assert problem("has_people") in shown
    assert 'value="Uusi nimi"' in shown
    assert not re.search(r'name="is_open"[^>]* checked', shown), "what was ticked stays as it was"
    assert Association.objects.get(slug="saaristo").is_open


def test_a_closed_association_takes_nobody_in_and_can_be_opened_again(cast: Cast, kaarina: Client) -> None:
    actions.create_association("tyhja", "Tyhjä yhdistys")
    assert kaarina.post(f"{LIST}/tyhja", form("Tyhjä yhdistys", is_open=False)).status_code == 302
    shown = text(kaarina, f"{LIST}/tyhja")
    assert say("fi", "association-closed-about") in shown
    assert 'name="unit-name"' not in shown
    assert 'value="tyhja"' not in text(kaarina, "/desk/people/new")
    assert 'value="tyhja"' in text(kaarina, "/desk/people"), "whoever has left is found there"
    new = {
        "association": "tyhja",
        "login": "uusi",
        "duty_name": "Uuno",
        "helper_type": "professional",
        "languages": "fi",
    }
    shown = refused(kaarina, "/desk/people/new", new)
    assert say("fi", "person-problem", problem="association") in shown
    assert 'value="Uuno"' in shown
    assert kaarina.post(f"{LIST}/tyhja", form("Tyhjä yhdistys", version=1)).status_code == 302
    assert kaarina.post("/desk/people/new", new).status_code == 302
    assert acts("association", "tyhja") == ["close_association", "open_association"]


def test_people_who_have_left_keep_no_association_open(cast: Cast, kaarina: Client) -> None:
    for person in Person.objects.filter(association=cast.saaristo):
        actions.deactivate_person(person)
    assert kaarina.post(SAARISTO, form(is_open=False)).status_code == 302


def test_of_two_administrators_the_second_hears_of_the_first(cast: Cast, kaarina: Client) -> None:
    kaarina.post(SAARISTO, form("Ensimmäinen"))
    shown = refused(kaarina, SAARISTO, form("Toinen"), status=409)
    assert problem("changed") in shown
    assert 'name="name" value="Toinen"' in shown
    assert '<span dir="auto">Ensimmäinen</span>' in shown
    assert 'name="version" value="1"' in shown, "saving again is meant"
    assert kaarina.post(SAARISTO, form("Toinen", version=1)).status_code == 302


# --- units --------------------------------------------------------------------------------------------


def test_a_manager_looks_after_the_units_of_the_own_association(cast: Cast, maija: Client) -> None:
    assert maija.get(f"{LIST}?lang=fi").headers["Location"] == f"{SAARISTO}?lang=fi"
    assert maija.post(SAARISTO, {"add": "1", "unit-name": "Turvakoti  Aalto"}).status_code == 302
    unit = Unit.objects.get(association=cast.saaristo)
    address = f"/desk/units/{unit.pk}"
    assert address in text(maija, SAARISTO)
    response = maija.post(f"{address}?lang=fi", form("Turvakoti Meri", is_open=False))
    assert response.headers["Location"] == f"{SAARISTO}?lang=fi&saved=1"
    unit.refresh_from_db()
    assert (unit.name, unit.is_open) == ("Turvakoti Meri", False)
    assert acts("unit", unit.pk) == ["create_unit", "rename_unit", "close_unit"]


def test_rule_35_a_manager_finds_no_other_association_and_no_unit_of_one(cast: Cast, maija: Client) -> None:
    other = actions.add_unit("jarvi-suomi", "Turvakoti Järvi", by=cast.joel)
    for address in (JARVI_SUOMI, f"/desk/units/{other.pk}"):
        absent = maija.get(f"{LIST}/ei-ole")
        for response in (maija.get(address), maija.post(address, form("Oma"))):
            assert (response.status_code, response.content) == (404, absent.content)
    shown = text(maija, SAARISTO)
    assert "Järvi" not in shown
    assert 'name="name"' not in shown, "the association itself is not hers to change"
    assert maija.post(SAARISTO, form("Oma")).status_code == 404
    with pytest.raises(NotAllowedError) as refusal:
        actions.create_person(
            login="uusi",
            password=None,
            duty_name="Uusi",
            association=cast.saaristo,
            helper_type="professional",
            roles=(),
            unit_id=other.pk,
            by=cast.maija,
        )
    assert refusal.value.problem == "unit"


def test_a_units_name_is_there_once_in_its_association(cast: Cast, kaarina: Client, shelter: Unit) -> None:
    shown = refused(kaarina, SAARISTO, {"add": "1", "unit-name": "TURVAKOTI AALTO"}, status=409)
    assert problem("name_taken") in shown
    assert 'value="TURVAKOTI AALTO"' in shown
    assert shown.count('role="alert"') == 1
    assert kaarina.post(JARVI_SUOMI, {"add": "1", "unit-name": "Turvakoti Aalto"}).status_code == 302
    assert problem("name") in refused(kaarina, f"/desk/units/{shelter.pk}", form("a" * 81))


def test_a_person_belongs_to_a_unit_which_is_then_not_closed(cast: Cast, maija: Client, shelter: Unit) -> None:
    address = f"/desk/people/{cast.aino.pk}"
    assert f'<option value="{shelter.pk}">' in text(maija, address)
    details = {"duty_name": "Aino", "capacity": "2", "languages": "fi", "unit": str(shelter.pk)}
    assert maija.post(address, details).status_code == 302
    assert f'<option value="{shelter.pk}" selected>' in text(maija, address)
    for page in (address, "/desk/people"):
        assert text(maija, page).count("· Turvakoti Aalto</p>") == 1
    rows = AuditRow.objects.filter(object_id=str(cast.aino.pk), actor=cast.maija.pk)
    assert list(rows.values_list("action", flat=True)) == ["change_unit"]
    shown = refused(maija, f"/desk/units/{shelter.pk}", form(shelter.name, is_open=False), status=409)
    assert problem("unit_has_people") in shown
    actions.deactivate_person(cast.aino)
    assert maija.post(f"/desk/units/{shelter.pk}", form(shelter.name, is_open=False)).status_code == 302


def test_a_unit_that_is_closed_or_is_none_is_not_taken(cast: Cast, maija: Client, shelter: Unit) -> None:
    actions.change_unit(shelter.pk, name=shelter.name, is_open=False, version=0, by=cast.maija)
    other = actions.add_unit("jarvi-suomi", "Turvakoti Järvi", by=cast.joel)
    assert "<select" not in text(maija, f"/desk/people/{cast.aino.pk}"), "there is none to choose"
    for unit in (str(shelter.pk), str(other.pk), "x", "\0"):
        details = {"duty_name": "Aune", "capacity": "2", "languages": "fi", "unit": unit}
        shown = refused(maija, f"/desk/people/{cast.aino.pk}", details)
        assert say("fi", "person-problem", problem="unit") in shown
        assert 'value="Aune"' in shown
    assert Person.objects.get(pk=cast.aino.pk).unit is None


def test_somebody_new_comes_into_a_unit(cast: Cast, kaarina: Client, shelter: Unit) -> None:
    assert f'<optgroup label="{NAME}">' in text(kaarina, "/desk/people/new")
    assert "<optgroup" not in text(kaarina, f"/desk/people/{cast.aino.pk}")
    new = {"association": "saaristo", "login": "uusi", "duty_name": "Uuno", "languages": "fi", "unit": str(shelter.pk)}
    assert kaarina.post("/desk/people/new", new).status_code == 302
    assert Person.objects.get(login="uusi").unit == shelter


# --- both ---------------------------------------------------------------------------------------------


def test_thirty_associations_cost_as_many_queries_as_two(cast: Cast, kaarina: Client) -> None:
    with CaptureQueriesContext(connection) as few:
        text(kaarina, LIST)
    for number in range(28):
        actions.create_association(f"y{number}", f"Yhdistys {number}")
        actions.add_unit(f"y{number}", "Turvakoti", by=cast.kaarina)
    with CaptureQueriesContext(connection) as many:
        shown = text(kaarina, LIST)
    assert len(many) == len(few)
    assert shown.count("yksi yksikkö") == 28
    with CaptureQueriesContext(connection) as one:
        text(kaarina, SAARISTO)
    for number in range(28):
        actions.add_unit("saaristo", f"Yksikkö {number}", by=cast.kaarina)
    with CaptureQueriesContext(connection) as another:
        text(kaarina, SAARISTO)
    assert len(another) == len(one)


def test_people_are_counted_where_they_work_now(cast: Cast, shelter: Unit) -> None:
    actions.deactivate_person(cast.sanni)
    listed = [(row.place, row.people, row.units) for row in managed.listed_associations(cast.kaarina)]
    assert listed == [(cast.jarvi_suomi, 3, 0), (cast.saaristo, 4, 1)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_pages_keep_their_language(cast: Cast, kaarina: Client, shelter: Unit, language: str) -> None:
    for address in (LIST, SAARISTO, f"/desk/units/{shelter.pk}"):
        shown = text(kaarina, f"{address}?lang={language}")
        assert f'<html lang="{language}">' in shown
        links = re.findall(r'(?:href|action)="(/desk[^"]*)"', shown)
        assert links
        assert [link for link in links if f"lang={language}" not in link] == []
