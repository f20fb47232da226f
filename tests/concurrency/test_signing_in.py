"""What is good once is good once for two who come at the same time."""

import functools
from collections.abc import Callable

import pytest
from django.test import Client
from msgspec import structs

from moderation.staff import actions
from moderation.staff.actions import Enrolment, EnrolmentRefusedError
from moderation.staff.models import Invitation, RecoveryCode
from tests.support.cast import PASSWORD, Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def status_of_sign_in(code: str) -> int:
    """Of a browser of its own."""
    return Client().post("/desk/sign-in", {"login": "aino", "password": PASSWORD, "code": code}).status_code


def test_a_recovery_code_signs_in_one_of_two(cast: Cast) -> None:
    codes = actions.make_recovery_codes(cast.aino)
    outcomes = together([functools.partial(status_of_sign_in, codes[0])] * 2)
    assert sorted(outcomes) == [302, 403]
    assert RecoveryCode.objects.count() == len(codes) - 1


def finishing(enrolment: Enrolment) -> Callable[[], str]:
    """The last step."""

    def finish() -> str:
        actions.finish_enrolment(enrolment, NOW)
        return enrolment.password

    return finish


def test_an_invitation_lets_one_of_two_in(cast: Cast) -> None:
    code = actions.invite(cast.aino, now=NOW)
    begun = actions.begin_enrolment(login="aino", code=code, now=NOW)
    both = [structs.replace(begun, password=f"md5${number}", last_t=1, recovery=("x",)) for number in range(2)]
    outcomes = together([finishing(enrolment) for enrolment in both])
    assert sum(isinstance(outcome, EnrolmentRefusedError) for outcome in outcomes) == 1, outcomes
    cast.aino.refresh_from_db()
    assert cast.aino.password in outcomes
    assert not Invitation.objects.exists()
