"""The permanent cast: the same people and services in every test. The fixture is in fixtures.py.

Aino and Eero are professionals of two associations, Sanni is a peer of Aino's, Maija manages Aino's association and
Joel Eero's, Tuula coordinates, Kaarina administers, Dina is the data-protection officer. Peers answer in the violence
chat; the children's chat has professionals only.
"""

from dataclasses import dataclass
from datetime import date

from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from chat.guidance.actions import seed_guides
from chat.services import access as services
from chat.services.actions import seed_catalogue
from chat.services.models import Service
from moderation.staff import actions
from moderation.staff.core import HelperType, RoleName
from moderation.staff.models import Association, CodeDevice, Person, StaffSession

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


def make_cast() -> Cast:
    """Create the cast in the database."""
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
