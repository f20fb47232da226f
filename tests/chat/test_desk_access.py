"""Who may sit at a desk: asked of the matrix for the socket as for the page (rule 35)."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from chat import desk_session
from chat.desk_page import DeskPage
from moderation.live.core import BEAT_SECONDS_IN_TALK
from moderation.live.hub import Notice
from moderation.live.socket import RefusedError
from moderation.staff import access as staff
from moderation.staff.access import SignedIn
from moderation.staff.actions import assign_role
from moderation.staff.acts import Acts
from moderation.staff.core import Lasting, RoleName
from moderation.staff.models import Person, Role
from moderation.staff.permissions import MATRIX, PERMISSIONS, Permission
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON, Clock

ROLES: tuple[RoleName, ...] = ("administrator", "coordinator", "manager", "worker", "facilitator", "moderator", "dpo")


def who(person: Person, permissions: frozenset[Permission]) -> SignedIn:
    """Somebody who has just signed in."""
    return SignedIn(person, permissions, Lasting(MONDAY_NOON, MONDAY_NOON))


class Pool:
    """Answers what was looked up before; counts how often it is asked."""

    def __init__(self, answer: Any) -> None:
        """Not asked yet."""
        self.answer, self.times = answer, 0

    async def run(self, _function: Callable[..., Any], *_arguments: Any) -> Any:
        """In place of the pool of threads."""
        self.times += 1
        return self.answer


def desk(pool: Pool) -> DeskPage:
    """A desk whose house has only this pool."""
    nothing = SimpleNamespace()
    house = SimpleNamespace(pool=pool, acts=Acts(), now=Clock())
    return DeskPage(house, nothing, {}, "session")  # type: ignore[arg-type]


@pytest.mark.django_db
@pytest.mark.parametrize("permission", PERMISSIONS)
@pytest.mark.parametrize("role", ROLES)
def test_rule_35_a_socket_asks_the_matrix(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, role: RoleName, permission: Permission
) -> None:
    Role.objects.filter(person=cast.aino).delete()
    assign_role(cast.aino, role)
    monkeypatch.setattr(
        staff, "signed_in", lambda _keys, _acts: {"session": who(cast.aino, staff.permissions_of(cast.aino))}
    )
    page = desk(Pool(desk_session.ask("session", {})))
    if role in MATRIX[permission]:
        assert asyncio.run(page.person(permission)) == cast.aino
    else:
        with pytest.raises(RefusedError, match="not_allowed"):
            asyncio.run(page.person(permission))


def test_who_is_known_is_asked_again_with_every_beat_and_after_every_change(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        now = 1000.0
        monkeypatch.setattr("chat.desk_session.time.monotonic", lambda: now)
        aino = Person(duty_name="Aino")
        pool = Pool(who(aino, frozenset({"answer_contacts"})))
        page = desk(pool)
        monkeypatch.setattr(page, "_begin_task", lambda work: work.close())
        page.house.turn_away_the_ended = lambda _pages: asyncio.sleep(0)  # type: ignore[method-assign,assignment]
        for _ in range(3):
            await page.person("answer_contacts")
        assert pool.times == 1
        now += 2 * BEAT_SECONDS_IN_TALK + 0.1  # two beats were missed
        await page.person("answer_contacts")
        assert pool.times == 2
        page.recognise(who(aino, frozenset({"see_desk"})))
        with pytest.raises(RefusedError, match="not_allowed"):
            await page.person("answer_contacts")
        assert pool.times == 2
        page._access_changed(Notice("person"))
        pool.answer = who(aino, frozenset())
        with pytest.raises(RefusedError, match="not_allowed"):
            await page.person("answer_contacts")
        assert pool.times == 3

    asyncio.run(play())
