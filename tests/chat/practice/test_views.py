"""The page on which the desk is practised."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from chat.contacts.models import Contact
from chat.duty.models import OnDuty
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

PAGE = "/desk/practice?lang=fi"


def policy(answer: Any) -> list[str]:
    """The directives of the page's content security policy."""
    return [directive.strip() for directive in answer["Content-Security-Policy"].split(";")]


def test_a_peer_practises_before_their_training_is_valid(cast: Cast, clock: Clock) -> None:
    peer = cast.sanni
    peer.training_valid_until = clock.now.date() - timedelta(days=1)
    peer.pledge_signed_on = None
    peer.save()
    answer = sign_in(Client(), peer).get(PAGE)
    assert answer.status_code == 200
    assert peer.duty_name in answer.content.decode()


def test_the_browser_itself_refuses_whatever_the_page_would_send(cast: Cast, clock: Clock) -> None:
    answer = sign_in(Client(), cast.aino).get(PAGE)
    assert {"connect-src 'none'", "form-action 'none'"} <= set(policy(answer))
    assert "connect-src 'self'" in policy(sign_in(Client(), cast.aino).get("/desk"))


def test_practising_leaves_nothing_and_takes_no_turn(cast: Cast, clock: Clock) -> None:
    sign_in(Client(), cast.aino).get(PAGE)
    assert not OnDuty.objects.exists()
    assert not Contact.objects.exists()


def test_only_those_who_answer_find_it_on_their_desk(cast: Cast, clock: Clock) -> None:
    own, others = (sign_in(Client(), person).get("/desk?lang=fi") for person in (cast.aino, cast.kaarina))
    assert 'data-practice="/desk/practice?lang=fi"' in own.content.decode()
    assert "data-practice" not in others.content.decode()
