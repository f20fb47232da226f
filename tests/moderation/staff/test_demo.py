"""The demo's people: there in a demo, fast on later starts, and never elsewhere."""

import time
from datetime import date
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from moderation.staff import access, demo
from moderation.staff.models import Association, Person
from tests.support.cast import FAST_HASHER

TODAY = date(2026, 3, 2)


@pytest.fixture
def seeded(db: None, settings: Settings) -> None:
    """The demo's people."""
    settings.PASSWORD_HASHERS = [FAST_HASHER]
    demo.seed(TODAY)


def test_the_demo_has_four_workers_a_peer_and_one_of_every_other_role(seeded: None) -> None:
    assert Association.objects.count() == len(demo.ASSOCIATIONS)
    roles = sorted(role for person in Person.objects.all() for role in access.roles_of(person))
    assert roles == ["administrator", "coordinator", "manager", "moderator", "peer", *["worker"] * 4]
    assert all(person.hindrance(TODAY) is None for person in Person.objects.all())
    assert {person.capacity for person in Person.objects.filter(helper_type="peer")} == {1}


def test_seeding_again_changes_nothing_and_hashes_nothing(seeded: None, monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(Person.objects.order_by("pk").values())
    monkeypatch.setattr("moderation.staff.actions.people.make_password", pytest.fail)
    assert demo.seed(TODAY) == 0
    assert list(Person.objects.order_by("pk").values()) == before


def test_the_printed_sign_ins_work_with_the_printed_code(seeded: None) -> None:
    for sign_in in demo.sign_ins():
        out = StringIO()
        call_command("demo_code", sign_in.duty_name.upper(), stdout=out)
        form = {"login": sign_in.login, "password": sign_in.password, "code": out.getvalue().strip()}
        assert Client().post("/desk/sign-in", form).status_code == 302, sign_in.login


def test_two_sign_ins_in_the_same_half_minute_work(seeded: None) -> None:
    for _ in range(2):
        code, wait = demo.code("aino", time.time())
        form = {"login": "aino", "password": demo.PASSWORD, "code": code}
        assert wait == 0
        assert Client().post("/desk/sign-in", form).status_code == 302


def test_a_third_waits_for_its_code(seeded: None) -> None:
    device = access.code_device("aino")
    assert device
    now = 1_000_000 * 30.0
    device.last_t = 1_000_001  # the current step and the next are used
    device.save()
    assert demo.code("aino", now)[1] == 30
    assert demo.code("aino", now + 29)[1] == 1
    assert demo.code("aino", now + 30)[1] == 0


def test_a_name_that_is_not_of_the_cast(seeded: None) -> None:
    with pytest.raises(CommandError, match="aino"):
        call_command("demo_code", "pekka", stdout=StringIO())


@pytest.mark.django_db
def test_production_has_no_demo_people(settings: Settings) -> None:
    settings.VIERELLA_DEMO = False
    with pytest.raises(ImproperlyConfigured):
        demo.seed(TODAY)
    with pytest.raises(ImproperlyConfigured):
        demo.sign_ins()
    with pytest.raises(CommandError):
        call_command("seed", "--demo", stdout=StringIO())
    with pytest.raises(CommandError):
        call_command("demo_code", "aino", stdout=StringIO())
    assert Person.objects.count() == 0
