"""`manage.py create_person`: how the first people of an installation get in."""

import sys
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import CommandError, call_command

from moderation.staff import access
from moderation.staff.models import Association, Person
from tests.support.cast import Cast

PASSWORD = "kolme-kuusta-ja-lampi"
NEW_HOME = ("--association", "koti", "--association-name", "Koti")


def create(monkeypatch: pytest.MonkeyPatch, *arguments: str, password: str = PASSWORD) -> str:
    monkeypatch.setattr(sys, "stdin", StringIO(f"{password}\n"))
    out = StringIO()
    call_command("create_person", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_first_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = create(monkeypatch, "kaarina", "Kaarina", *NEW_HOME, "--role", "administrator", "--role", "worker")
    person = Person.objects.get(login="kaarina")
    assert access.roles_of(person) == {"administrator", "worker"}
    assert person.check_password(PASSWORD)
    address = next(line for line in printed.splitlines() if line.startswith("otpauth://totp/"))
    device = access.code_device("kaarina")
    assert device
    assert parse_qs(urlsplit(address).query)["secret"]
    assert PASSWORD not in printed


@pytest.mark.parametrize(
    ("arguments", "password", "complaint"),
    [
        (("kaarina2", "K", *NEW_HOME), "salasana", "too short"),
        (("kaarina2", "K", *NEW_HOME), "password1234", "too common"),
        (("aino", "A", "--association", "saaristo"), PASSWORD, "in use"),
        (("uusi", "U", "--association", "muu"), PASSWORD, "no association"),
        (("ei käy", "U", "--association", "saaristo"), PASSWORD, "login"),
        (("uusi", "U", "--association", "saaristo", "--capacity", "4"), PASSWORD, "rule 18"),
    ],
)
def test_what_is_refused_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, cast: Cast, arguments: tuple[str, ...], password: str, complaint: str
) -> None:
    before = Person.objects.count(), Association.objects.count()
    with pytest.raises(CommandError, match=complaint):
        create(monkeypatch, *arguments, password=password)
    assert (Person.objects.count(), Association.objects.count()) == before
