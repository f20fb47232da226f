"""Answers are taken apart as a client must, and what must not be in them is found."""

import random

import pytest

from tests.fuzz.exchange import Answers, take
from tests.fuzz.http import Sent, wrong
from tests.fuzz.nasty import METHODS, NASTY_PATHS
from tests.fuzz.requests import HIDING, Request, no_request, request

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n"
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nok\n\r\n0\r\n\r\n"
BARE = b"HTTP/1.1 400 Bad Request\r\n\r\n"


def taken(raw: bytes, *, is_head: bool = False, has_ended: bool = False) -> Answers:
    answers = Answers(rest=raw, has_ended=has_ended)
    take(answers, is_head)
    return answers


@pytest.mark.parametrize(
    ("raw", "is_head", "has_ended", "statuses", "rest"),
    [
        (OK + OK, False, False, [200, 200], b""),
        (OK[:-1], False, False, [], OK[:-1]),
        (OK[:-3], True, False, [200], b""),
        (CHUNKED + OK, False, False, [200, 200], b""),
        (CHUNKED[:-2], False, False, [], CHUNKED[:-2]),
        (BARE, False, False, [], BARE),
        (BARE, False, True, [400], b""),
        (b"HTTP/1.1 204 No Content\r\n\r\n" + OK, False, False, [204, 200], b""),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + OK, False, False, [200], b""),
        (b"what is this", False, False, [], b"what is this"),
    ],
)
def test_answers_are_taken_apart(raw: bytes, is_head: bool, has_ended: bool, statuses: list[int], rest: bytes) -> None:
    answers = taken(raw, is_head=is_head, has_ended=has_ended)
    assert (answers.statuses, answers.rest) == (statuses, rest)


def sent(answers: Answers, *, hides: bool = False, may_drop: bool = True) -> Sent:
    return Sent("nobody", "localhost:1", Request(b"GET /", may_drop=may_drop, hides=hides), answers)


def test_what_is_wrong_is_found() -> None:
    failed = wrong(sent(Answers([500])))
    assert failed is not None
    assert failed[1], "the server failed"
    for answers, hides, may_drop in [
        (Answers(), False, True),
        (Answers([200], rest=b"HTTP/1.1 2"), False, True),
        (Answers([204, 200], [b"", b"ok\n"]), True, True),
        (Answers(has_ended=True), False, False),
    ]:
        found = wrong(sent(answers, hides=hides, may_drop=may_drop))
        assert found is not None
        assert not found[1]


def test_what_is_right_is_not() -> None:
    for answers in (Answers([400], has_ended=True), Answers([101]), Answers([501]), Answers(has_ended=True)):
        assert wrong(sent(answers)) is None
    assert wrong(sent(Answers([204, 400], [b"", b""]), hides=True)) is None


def test_the_same_chance_makes_the_same_request() -> None:
    def made(seed: int) -> list[Request]:
        chance = random.Random(seed)
        return [request(chance, "localhost:1", ["/"], []) for _ in range(50)] + [
            no_request(chance, "localhost:1") for _ in range(50)
        ]

    assert made(1) == made(1)
    assert made(1) != made(2)


def test_everything_is_sent_sooner_or_later() -> None:
    chance = random.Random(1)
    lines = [request(chance, "localhost:1", ["/", "/desk"], []).raw.split(b" ", 2) for _ in range(1_000)]
    assert {line[0].decode() for line in lines} == set(METHODS)
    assert {"/", "/desk"} <= {line[1].decode() for line in lines}
    assert len({line[1].decode() for line in lines} & set(NASTY_PATHS)) > len(NASTY_PATHS) / 2
    hiding = [one.raw for _ in range(1_000) if (one := no_request(chance, "localhost:1")).hides]
    assert all(any(head in raw for raw in hiding) for head in HIDING)
