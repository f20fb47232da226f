"""The permanent cast: the same people and services in every test. The fixture is in fixtures.py.

Aino and Eero are professionals of two associations, Sanni is a peer of Aino's, Maija manages Aino's association and
Joel Eero's, Tuula coordinates, Kaarina administers, Dina is the data-protection officer. Peers answer in the violence
chat; the children's chat has professionals only.
"""

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from chat.guidance.actions import seed_guides
from chat.services import access as services
from chat.services.actions import seed_catalogue
from chat.services.models import Service
from moderation.audit import access
from moderation.audit.models import AuditRow
from moderation.sealing import keyring
from moderation.staff import actions
from moderation.staff.core import HelperType, RoleName
from moderation.staff.models import DEVICES_SECRET, Association, CodeDevice, Person, StaffSession
from tests.support.clock import Clock

PASSWORD = "aurinko-nousee-idasta-7"
FAST_HASHER = "django.contrib.auth.hashers.MD5PasswordHasher"


@dataclass(frozen=True)
class Cast:
    """Everybody and everything that tests talk about."""

    saaristo: Association
    jarvi_suomi: Association
    aino: Person
    eero: Person
    sanni: Person
    maija: Person
    joel: Person
    tuula: Person
    kaarina: Person
    dina: Person
    violence: Service
    children: Service


Rows = dict[str, list[tuple[Any, ...]]]
"""What tables hold, by their names."""
_made: dict[object, tuple[Cast, Rows]] = {}


def the_cast() -> Cast:
    """Create the cast in the database; in the test's transaction, where there is one.

    Everybody who comes is an act with all its questions and its line in the audit trail. So a process lets them come
    once for each time and each keyring that they come at, and then repeats what the tables held.
    """
    if AuditRow.objects.exists():
        return make_cast()
    at = timezone.now() if isinstance(timezone.now, Clock) else None
    keys = keyring.current()
    when = at, access.audit_key(), keys.secret(DEVICES_SECRET)
    if when in _made:
        cast, rows = _made[when]
        _insert(rows)
    else:
        before = _rows()
        cast = make_cast()
        after = _rows()
        _made[when] = cast, {name: [row for row in after[name] if row not in before[name]] for name in after}
    return deepcopy(cast)


def _rows() -> Rows:
    with connection.cursor() as cursor:
        return {name: _all(cursor, name) for name in connection.introspection.table_names(cursor)}


def _all(cursor: CursorWrapper, table: str) -> list[tuple[Any, ...]]:
    cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
    return list(cursor.fetchall())


def _insert(rows: Rows) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for table, added in rows.items():
            if added:
                values = ", ".join(["%s"] * len(added[0]))
                cursor.executemany(f"INSERT INTO {table} VALUES ({values})", added)  # noqa: S608


def make_cast() -> Cast:
    """Let everybody come."""
    seed_catalogue()
    seed_guides()
    saaristo = actions.create_association("saaristo", "Saariston ensi- ja turvakotiyhdistys")
    jarvi_suomi = actions.create_association("jarvi-suomi", "Järvi-Suomen ensi- ja turvakotiyhdistys")
    return Cast(
        saaristo=saaristo,
        jarvi_suomi=jarvi_suomi,
        aino=_person("aino", "Aino", saaristo, "worker"),
        eero=_person("eero", "Eero", jarvi_suomi, "worker"),
        sanni=_person("sanni", "Sanni", saaristo, "peer", "peer"),
        maija=_person("maija", "Maija", saaristo, "manager"),
        joel=_person("joel", "Joel", jarvi_suomi, "manager"),
        tuula=_person("tuula", "Tuula", saaristo, "coordinator"),
        kaarina=_person("kaarina", "Kaarina", jarvi_suomi, "administrator"),
        dina=_person("dina", "Dina", saaristo, "dpo"),
        violence=services.service("apua-vakivaltaan"),
        children=services.service("lasten-ja-nuorten"),
    )


def _person(
    login: str, duty_name: str, association: Association, role: RoleName, helper_type: HelperType = "professional"
) -> Person:
    is_peer = helper_type == "peer"
    person = actions.create_person(
        login=login,
        password=PASSWORD,
        duty_name=duty_name,
        association=association,
        helper_type=helper_type,
        roles=(role,),
        training_valid_until=date(2099, 12, 31) if is_peer else None,
        pledge_signed_on=date(2020, 1, 1) if is_peer else None,
    )
    actions.add_code_device(person)
    return person


def code_of(person: Person) -> str:
    """A one-time code that is good now, however often the person has signed in before."""
    TOTPDevice.objects.filter(user=person).update(
        last_t=-1, throttling_failure_count=0, throttling_failure_timestamp=None
    )
    device = CodeDevice.objects.get(user=person)
    return f"{TOTP(device.bin_key, drift=device.drift).token():06}"


def sign_in(client: Client, person: Person) -> Client:
    """Sign the person in through the form."""
    form = {"login": person.login, "password": PASSWORD, "code": code_of(person)}
    response = client.post("/desk/sign-in", form)
    assert response.status_code == 302, response.content
    return client


def cookies_of(client: Client) -> dict[str, str]:
    """The client's cookies, as a socket sends them."""
    return {name: morsel.value for name, morsel in client.cookies.items()}


def session_of(client: Client) -> str:
    """The key of the client's staff session, as it is stored."""
    return StaffSession.stored_key(client.cookies["vierella_staff"].value)
