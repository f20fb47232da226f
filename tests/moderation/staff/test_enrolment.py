"""How staff begin, and how they begin anew after a loss: by an invitation."""

import itertools
import re
import sys
from io import StringIO
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from moderation.audit.models import AuditRow
from moderation.staff import access, actions, core
from moderation.staff.models import CodeDevice, Invitation, Person, RecoveryCode
from tests.support.cast import PASSWORD, Cast, code_of, sign_in
from tests.support.clock import Clock
from tests.support.enrolment import NEW_PASSWORD, Newcomer

pytestmark = pytest.mark.storage

_networks = itertools.count()


def acts() -> list[tuple[str, str]]:
    return list(AuditRow.objects.order_by("seq").values_list("action", "object_id"))


def can_sign_in(login: str, password: str, code: str) -> bool:
    """Whether this opens the desk; each try comes from a network of its own."""
    form = {"login": login, "password": password, "code": code}
    client = Client(headers={"X-Forwarded-For": f"10.0.{next(_networks)}.1"})
    return client.post("/desk/sign-in", form).status_code == 302


# --- somebody new ---------------------------------------------------------------------------------


def test_somebody_new_chooses_what_they_sign_in_with(
    venla: Person, newcomer: Newcomer, cast: Cast, clock: Clock
) -> None:
    code = actions.invite(venla, now=clock.now, by=cast.kaarina)
    codes = newcomer.enrol("venla", code)
    assert "Kirjaudu nyt" in newcomer.client.get("/desk/enrol/done").content.decode()
    assert can_sign_in("venla", NEW_PASSWORD, code_of(venla))
    assert can_sign_in("venla", NEW_PASSWORD, codes[0])
    assert ("invite", str(venla.pk)) in acts()
    assert ("enrol", str(venla.pk)) in acts()
    assert AuditRow.objects.get(action="invite").actor == cast.kaarina.pk


def test_the_code_may_be_typed_without_its_form(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    assert newcomer.begin(" Venla ", f" {code.lower().replace('-', ' ')} ").context["step"] == "password"


def test_before_that_there_is_nothing_to_sign_in_with(venla: Person, clock: Clock) -> None:
    actions.invite(venla, now=clock.now)
    assert not venla.has_usable_password()
    assert not can_sign_in("venla", "", "")


def test_what_is_abandoned_half_way_leaves_nothing_usable(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    for step in ("begin", "choose", "confirm"):
        getattr(newcomer, step)(*(("venla", code) if step == "begin" else ()))
        venla.refresh_from_db()
        assert not venla.has_usable_password()
        assert not any(kind.objects.filter(user=venla).exists() for kind in access.FACTORS)
        assert Invitation.objects.filter(person=venla).exists(), "it can be begun again"
    assert newcomer.begin("venla", code).status_code == 200


def test_the_code_that_was_confirmed_is_good_for_no_sign_in(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    newcomer.begin("venla", code)
    newcomer.choose()
    confirmed = newcomer.code()
    newcomer.confirm(confirmed)
    newcomer.send()
    assert not can_sign_in("venla", NEW_PASSWORD, confirmed)


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("lyhyt", None, "liian lyhyt"),
        ("password1234", None, "niin tavallinen"),
        ("venla-venla-v", None, "muistuttaa liikaa"),
        (NEW_PASSWORD, NEW_PASSWORD.upper(), "eivät olleet samat"),
        ("", None, "liian lyhyt"),
    ],
)
def test_a_password_that_is_no_good_is_asked_again(
    venla: Person, newcomer: Newcomer, clock: Clock, password: str, again: str | None, said: str
) -> None:
    venla.login = "venla-venla"
    venla.save(update_fields=["login"])
    newcomer.begin("venla-venla", actions.invite(venla, now=clock.now))
    page = newcomer.choose(password, again)
    assert (page.status_code, page.context["step"]) == (422, "password")
    assert said in page.content.decode()
    assert newcomer.choose().context["step"] == "app"


@pytest.mark.parametrize("code", ["000000", "", "viisi", "1" * 5000, "²"])
def test_a_code_that_the_app_does_not_show_is_asked_again(
    venla: Person, newcomer: Newcomer, clock: Clock, code: str
) -> None:
    newcomer.begin("venla", actions.invite(venla, now=clock.now))
    newcomer.choose()
    page = newcomer.send(code=code)
    assert (page.status_code, page.context["step"]) == (422, "app")
    assert newcomer.confirm().context["step"] == "recovery", "the picture is the same one"


def test_the_picture_for_the_app_has_no_style_in_it(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    newcomer.begin("venla", actions.invite(venla, now=clock.now))
    page = newcomer.choose()
    picture = ElementTree.fromstring(page.context["qr"])  # noqa: S314  (our own)
    assert {name for part in picture.iter() for name in part.attrib} <= {
        "viewBox", "d", "fill", "stroke", "transform", "width", "height", "class",
    }  # fmt: skip
    assert page.context["qr"] in page.content.decode()


# --- the way back ---------------------------------------------------------------------------------


def test_whoever_has_lost_their_telephone_begins_anew(cast: Cast, newcomer: Newcomer, clock: Clock) -> None:
    old_codes = actions.make_recovery_codes(cast.aino)
    at_work = sign_in(Client(), cast.aino)
    code = actions.invite(cast.aino, now=clock.now, by=cast.kaarina)
    assert at_work.get("/desk").status_code == 200, "nothing has changed yet"
    assert can_sign_in("aino", PASSWORD, code_of(cast.aino))

    new_codes = newcomer.enrol("aino", code)
    assert at_work.get("/desk").status_code == 302, "their sessions are over"
    assert not can_sign_in("aino", PASSWORD, code_of(cast.aino))
    assert not can_sign_in("aino", NEW_PASSWORD, old_codes[0])
    assert CodeDevice.objects.get(user=cast.aino).bin_key == newcomer.key
    clock.forward(minutes=10)
    assert can_sign_in("aino", NEW_PASSWORD, new_codes[0])
    assert RecoveryCode.objects.filter(device__user=cast.aino).count() == core.RECOVERY_CODES - 1
    assert access.roles_of(cast.aino) == {"worker"}


# --- commands -------------------------------------------------------------------------------------


def printed(command: str, *arguments: str) -> tuple[str, str]:
    """What the command prints, and the code in it."""
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    code = re.search(r"Code:  (\S+)", out.getvalue())
    assert code
    return out.getvalue(), code[1]


def test_an_operator_invites(venla: Person, newcomer: Newcomer) -> None:
    text, code = printed("invite", "venla")
    assert "http://localhost:8000/desk/enrol" in text
    newcomer.enrol("venla", code)
    with pytest.raises(CommandError, match="nobody"):
        call_command("invite", "pekka")
    actions.deactivate_person(venla)
    with pytest.raises(CommandError, match="active"):
        call_command("invite", "venla")


def test_the_first_administrator_comes_by_invitation(
    db: None, newcomer: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO())  # nothing is asked
    home = ("--association", "koti", "--association-name", "Koti")
    text, code = printed("create_person", "kaarina", "Kaarina", *home, "--role", "administrator", "--invite")
    assert "otpauth" not in text
    newcomer.enrol("kaarina", code)
    kaarina = Person.objects.get(login="kaarina")
    assert can_sign_in("kaarina", NEW_PASSWORD, code_of(kaarina))
