"""Who writes on the staff line, comes and leaves at the same moment: there is one line, and nothing of it is left."""

import functools
import threading
from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.db import connection

from chat.duty.actions import go_off_duty, go_on_duty
from chat.staff_line import actions
from chat.staff_line.access import NotOnDutyError, seat_of
from chat.staff_line.models import Line, Seat
from chat.transcripts.access import read_after
from chat.transcripts.actions import append_batch
from chat.transcripts.core import Decision, Message, is_key_of_talk
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.wire import Said
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import new_key

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

TIMES = 5


def come(cast: Cast, *people: Person) -> None:
    for person in people:
        go_on_duty(person, [cast.violence.slug], NOW)


def write(person: Person) -> Decision:
    seat = actions.take_seat(person.pk, NOW)
    message = Message(seat.stream, seat.grant, new_key(), Said("Hei", person.duty_name, "professional"))
    (decision,), _ = append_batch([message], NOW)
    return decision


def leave(person: Person) -> None:
    go_off_duty(person.pk)
    actions.settle(NOW)


def keys() -> set[str]:
    """Those of talks."""
    return {name for name in keyring.current().older_than(timedelta(days=-1)) if is_key_of_talk(name)}


def nothing_is_left(before: set[str]) -> bool:
    return not any(model.objects.exists() for model in (Line, Seat, Grant, StoredEntry, Stream)) and keys() == before


def is_in_step(people: Sequence[Person]) -> bool:
    """Exactly these have a seat, and each grant that holds is one of theirs."""
    seats = [seat_of(person.pk) for person in people]
    held = set(Grant.objects.filter(revoked_at=None).values_list("pk", flat=True))
    return None not in seats and {seat.grant for seat in seats if seat} == held and Seat.objects.count() == len(people)


def test_the_last_leaves_while_they_write(cast: Cast) -> None:
    before = keys()
    for number in range(2 * TIMES):
        come(cast, cast.aino)
        if number % 2:
            write(cast.aino)
        _, outcome = together([functools.partial(leave, cast.aino), functools.partial(write, cast.aino)])
        assert not isinstance(outcome, Exception) or isinstance(outcome, NotOnDutyError | KeyGoneError), outcome
        actions.settle(NOW)
        assert nothing_is_left(before)


def test_one_leaves_while_the_other_writes(cast: Cast) -> None:
    for _ in range(TIMES):
        come(cast, cast.aino, cast.eero)
        write(cast.eero)
        left, outcome = together([functools.partial(leave, cast.aino), functools.partial(write, cast.eero)])
        assert (left, type(outcome)) == (None, type(write(cast.eero)))
        assert is_in_step([cast.eero])
        leave(cast.eero)


def test_the_first_words_of_two_begin_one_line_that_both_read(cast: Cast) -> None:
    before = keys()
    for _ in range(TIMES):
        come(cast, cast.aino, cast.eero)
        together([functools.partial(write, person) for person in (cast.aino, cast.eero)])
        assert is_in_step([cast.aino, cast.eero])
        assert len(keys() - before) == 1, "the key of the line that did not begin is gone"
        for person in (cast.aino, cast.eero):
            seat = seat_of(person.pk)
            assert seat is not None
            assert len(read_after(seat.stream, seat.grant, seat.after).entries) == 2
        leave(cast.aino)
        leave(cast.eero)
        assert nothing_is_left(before)


def test_coming_while_the_line_begins(cast: Cast) -> None:
    for _ in range(TIMES):
        come(cast, cast.aino)
        together([functools.partial(write, cast.aino), functools.partial(come, cast, cast.eero)])
        together([functools.partial(actions.settle, NOW)] * 2)
        assert is_in_step([cast.aino, cast.eero])
        leave(cast.aino)
        leave(cast.eero)


def test_two_processes_end_it_once(cast: Cast) -> None:
    before = keys()
    for _ in range(TIMES):
        come(cast, cast.aino)
        write(cast.aino)
        go_off_duty(cast.aino.pk)
        assert sorted(together([functools.partial(actions.settle, NOW)] * 2)) == [0, 1]
        assert nothing_is_left(before)


def test_control_without_its_lock_both_would_end_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    come(cast, cast.aino)
    write(cast.aino)
    go_off_duty(cast.aino.pk)
    both_have_looked = threading.Barrier(2)

    def look() -> Line | None:
        line = Line.objects.first()
        both_have_looked.wait(10)
        return line

    monkeypatch.setattr(actions, "_locked_line", look)
    outcomes = together([functools.partial(actions.settle, NOW)] * 2)
    assert outcomes not in ([0, 1], [1, 0])
