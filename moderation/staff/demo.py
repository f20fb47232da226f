"""The demo's people, with passwords and codes that everybody can read here. They exist only with VIERELLA_DEMO=1."""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django_otp.oath import TOTP

from moderation.staff import access, actions
from moderation.staff.core import HelperType, Region, RoleName
from moderation.staff.models import Association

PASSWORD = "vierella-demo-ovi"  # noqa: S105  (printed at every start of a demo)
ASSOCIATIONS: Mapping[str, tuple[str, Region]] = {
    "saaristo": ("Saariston ensi- ja turvakotiyhdistys", "varsinais_suomi"),
    "tyrskyluoto": ("Tyrskyluodon ensi- ja turvakotiyhdistys", "varsinais_suomi"),
    "jarvi-suomi": ("Järvi-Suomen ensi- ja turvakotiyhdistys", "etela_savo"),
    "pohjantahti": ("Pohjantähden ensi- ja turvakotiyhdistys", "lappi"),
}
"""Names and regions. Two of them share one: a region of a single association has no figures of its own."""


@dataclass(frozen=True)
class DemoPerson:
    """One of the demo cast."""

    login: str
    duty_name: str
    association: str
    role: RoleName
    helper_type: HelperType = "professional"
    capacity: int | None = None

    @property
    def key(self) -> str:
        """The secret of the person's one-time codes, in hex: the same in every demo."""
        return hashlib.sha256(f"vierella demo {self.login}".encode()).hexdigest()[:40]


CAST = (
    DemoPerson("aino", "Aino", "saaristo", "worker"),
    DemoPerson("eero", "Eero", "saaristo", "worker"),
    DemoPerson("helmi", "Helmi", "jarvi-suomi", "worker", capacity=3),
    DemoPerson("onni", "Onni", "pohjantahti", "worker"),
    DemoPerson("sanni", "Sanni", "jarvi-suomi", "peer", helper_type="peer"),
    DemoPerson("tuula", "Tuula", "saaristo", "coordinator"),
    DemoPerson("maija", "Maija", "saaristo", "manager"),
    DemoPerson("oili", "Oili", "saaristo", "moderator"),
    DemoPerson("kaarina", "Kaarina", "pohjantahti", "administrator"),
)


@dataclass(frozen=True)
class SignIn:
    """What somebody needs to sign in to the demo, beside a code by `manage.py demo_code LOGIN`."""

    login: str
    password: str
    duty_name: str
    role: RoleName


def sign_ins() -> list[SignIn]:
    """The demo's sign-ins, in the order to print them. Raises ImproperlyConfigured outside the demo."""
    _require_demo()
    return [SignIn(person.login, PASSWORD, person.duty_name, person.role) for person in CAST]


def is_seeded() -> bool:
    """Whether the database holds anybody of the cast, with the password that everybody can read here."""
    return any(access.has_password(person.login, PASSWORD) for person in CAST)


@transaction.atomic
def seed(today: date) -> int:
    """Create the people of the cast who are missing; returns how many. Raises ImproperlyConfigured outside the demo."""
    _require_demo()
    associations = {
        slug: access.association(slug) or actions.create_association(slug, name, region=region)
        for slug, (name, region) in ASSOCIATIONS.items()
    }
    existing = access.logins()
    missing = [person for person in CAST if person.login not in existing]
    for person in missing:
        _create(person, associations[person.association], today)
    return len(missing)


def _create(demo: DemoPerson, association: Association, today: date) -> None:
    is_peer = demo.helper_type == "peer"
    person = actions.create_person(
        login=demo.login,
        password=PASSWORD,
        duty_name=demo.duty_name,
        association=association,
        helper_type=demo.helper_type,
        roles=(demo.role,),
        capacity=demo.capacity,
        training_valid_until=today + timedelta(days=3650) if is_peer else None,
        pledge_signed_on=today if is_peer else None,
    )
    actions.add_code_device(person, key=demo.key)


def code(name: str, now: float) -> tuple[str, float]:
    """A one-time code that the person of that login or duty name has not used, and in how many seconds it is good.

    `now` is in seconds since 1970. A code works once, so after a sign-in within the same half minute this is the
    next one. Raises LookupError for a name that is not of the cast, ImproperlyConfigured outside the demo.
    """
    _require_demo()
    wanted = name.strip().lower()
    demo = next((person for person in CAST if wanted in (person.login, person.duty_name.lower())), None)
    device = access.code_device(demo.login) if demo else None
    if device is None:
        raise LookupError(f"no {name} in the demo; there are {', '.join(person.login for person in CAST)}")
    step = max(math.floor(now / device.step), device.last_t + 1)
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    totp.time = step * device.step
    good_from = (step - device.tolerance) * device.step  # the server takes the next code a little early
    return f"{totp.token():0{device.digits}}", max(0.0, good_from - now)


def _require_demo() -> None:
    if not settings.VIERELLA_DEMO:
        raise ImproperlyConfigured("Demo people exist only with VIERELLA_DEMO=1.")
