"""Somebody new. Pytest reads this before Django is ready, so models are imported inside."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from moderation.staff.models import Person
    from tests.support.cast import Cast
    from tests.support.enrolment import Newcomer


@pytest.fixture
def venla(cast: "Cast") -> "Person":
    """Somebody who has nothing to sign in with."""
    from moderation.staff import actions

    return actions.create_person(
        login="venla",
        password=None,
        duty_name="Venla",
        association=cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )


@pytest.fixture
def newcomer(client: "Client") -> "Newcomer":
    """Somebody at the page where one begins."""
    from tests.support.enrolment import Newcomer

    return Newcomer(client)
