"""Somebody of every role, and everybody who is nobody: whom the walks through views, frames and actions try out.

The fixture is made by `make_actors`; `ACTORS` names them, in the order of the tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.test import Client
from django.utils import timezone

from moderation.staff import actions
from moderation.staff.core import ROLES, RoleName
from moderation.staff.models import Association, Person
from moderation.staff.sessions import SIGNED_IN_AT
from tests.support.cast import PASSWORD, Cast, cookies_of, sign_in

SIGNED_OUT, ONE_FACTOR, LEFT, NO_ROLE = "signed out", "without second factor", "deactivated", "no role"
NOBODY = (SIGNED_OUT, ONE_FACTOR, LEFT)
"""Those whom nothing lets in: no session, half a sign-in, a session of somebody who has left."""
ACTORS: tuple[str, ...] = (*ROLES, NO_ROLE, *NOBODY)


@dataclass(frozen=True)
class Actors:
    """One person with exactly one role for each role, in Saaristo; their likes in Järvi-Suomi; and their browsers."""

    people: Mapping[str, Person]
    """By actor; the signed-out have nobody."""
    others: Mapping[str, Person]
    """The same roles in another association."""
    cookies: Mapping[str, Mapping[str, str]]
    """By actor."""

    def browser(self, actor: str) -> Client:
        """A new browser with the actor's cookies."""
        client = Client()
        for name, value in self.cookies[actor].items():
            client.cookies[name] = value
        return client


def make_actors(cast: Cast) -> Actors:
    """Create and sign in everybody."""
    people = {actor: _person(cast.saaristo, actor) for actor in ACTORS if actor != SIGNED_OUT}
    others: dict[str, Person] = {role: _person(cast.jarvi_suomi, role) for role in ROLES}
    clients = {actor: sign_in(Client(), people[actor]) for actor in (*ROLES, NO_ROLE, LEFT)}
    clients[ONE_FACTOR] = _half_signed_in(people[ONE_FACTOR])
    clients[SIGNED_OUT] = Client()
    actions.deactivate_person(people[LEFT])
    cookies = {actor: cookies_of(client) for actor, client in clients.items()}
    return Actors(people, others, cookies)


def _person(association: Association, actor: str) -> Person:
    is_peer = actor == "peer"
    role: RoleName | None = next((role for role in ROLES if role == actor), "worker" if actor in NOBODY else None)
    person = actions.create_person(
        login=f"{association.slug}-{actor.replace(' ', '-')}",
        password=PASSWORD,
        duty_name=f"{actor.title()} {association.slug}",
        association=association,
        helper_type="peer" if is_peer else "professional",
        roles=(role,) if role else (),
        training_valid_until=timezone.localdate().replace(year=2099) if is_peer else None,
        pledge_signed_on=timezone.localdate().replace(year=2020) if is_peer else None,
    )
    actions.add_code_device(person)
    return person


def _half_signed_in(person: Person) -> Client:
    """The password was right; the code was never asked."""
    client = Client()
    client.force_login(person)
    session = client.session
    session[SIGNED_IN_AT] = int(timezone.now().timestamp())
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)
    return client
