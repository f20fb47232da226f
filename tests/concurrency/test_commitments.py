"""Promises that two write down at once."""

import functools
import threading
from datetime import date

import pytest
from django.db import connection

from chat.rosters import actions
from chat.rosters.core.hours import Promise, check_promise
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Commitment
from moderation.staff.models import Association
from tests.support.cast import Cast
from tests.support.crowd import together

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def agree(cast: Cast) -> list[str]:
    """Twice the same at once; what came of it."""
    act = functools.partial(
        actions.agree_commitment, cast.tuula, "saaristo", [cast.violence.slug], 600, date(2027, 1, 1)
    )
    outcomes = together([act, act])
    assert all(isinstance(one, Commitment | RosterRefusedError) for one in outcomes), outcomes
    return sorted(one.problem if isinstance(one, RosterRefusedError) else "agreed" for one in outcomes)


def test_a_service_has_one_promise_when_two_are_written_down_at_once(cast: Cast) -> None:
    assert agree(cast) == ["agreed", "commitment_overlaps"]


def test_control_without_the_lock_it_has_two(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_have_read = threading.Barrier(2)

    def check(promise: Promise, others: list[Promise]) -> None:
        both_have_read.wait(10)
        check_promise(promise, others)

    monkeypatch.setattr("chat.rosters.actions.commitments.check_promise", check)
    monkeypatch.setattr(Association.objects, "select_for_update", lambda **_: Association.objects.all())
    assert agree(cast) == ["agreed", "agreed"]
