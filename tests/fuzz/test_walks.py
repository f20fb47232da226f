"""Walks are the same for the same seed, reach every frame, and shrink to what matters."""

import random

import pytest

from deploy.protocol import DESK, ROLES, VISITOR, tag_of
from moderation.live.decoding import decode
from moderation.live.wire import MAX_FRAME_BYTES, Error
from tests.fuzz.shapes import Shapes, drawn, of_type, rubbish, shapes, valid
from tests.fuzz.walks import ACTORS, Step, shrunk, walk

SIZE = 60


@pytest.fixture(scope="module")
def made() -> dict[str, Shapes]:
    return {role.name: shapes(role, SIZE, seed=1) for role in ROLES}


def filled(raw: bytes) -> bytes:
    """With values that a server can read in the places of the markers."""
    values = {
        b"@key@": 16 * b"k",
        b"@used@": 16 * b"u",
        b"@token@": 43 * b"t",
        b"@reload@": 43 * b"r",
        b"@stale@": 43 * b"s",
        b"@service@": b"testi",
    }
    for marker in (b"@contact@", b"@CONTACT@", b"@other@"):
        values[marker] = 36 * b"c"
    for marker, value in values.items():
        raw = raw.replace(marker, value)
    return raw


def test_valid_frames_are_decoded(made: dict[str, Shapes]) -> None:
    for role in ROLES:
        for frame in role.sends:
            for raw in made[role.name].valid[tag_of(frame)]:
                assert isinstance(decode(role, filled(raw)), frame), raw


def test_frames_of_the_other_role_are_refused_as_such(made: dict[str, Shapes]) -> None:
    for role in ROLES:
        for raw in made[role.name].foreign:
            error = decode(role, filled(raw))
            assert isinstance(error, Error)
            assert error.code in ("wrong_role", "malformed", "unknown_field"), raw


def test_most_that_is_almost_valid_is_refused_and_much_of_it_differently(made: dict[str, Shapes]) -> None:
    frames = [decode(VISITOR, filled(raw)) for raw in made["visitor"].almost if len(raw) <= MAX_FRAME_BYTES]
    codes = {frame.code for frame in frames if isinstance(frame, Error)}
    assert {"malformed", "unknown_field"} <= codes
    assert sum(isinstance(frame, Error) for frame in frames) > len(frames) / 2


def test_the_same_seed_makes_the_same_frames() -> None:
    assert drawn(rubbish(), 20, 3) == drawn(rubbish(), 20, 3)
    assert drawn(rubbish(), 20, 3) != drawn(rubbish(), 20, 4)


def test_a_type_that_no_frame_has_must_be_described() -> None:
    with pytest.raises(TypeError):
        of_type(object())  # type: ignore[arg-type]
    for role in ROLES:
        for frame in role.sends:
            valid(frame)


def test_the_same_seed_makes_the_same_walk(made: dict[str, Shapes]) -> None:
    assert walk(random.Random("1"), made, 50) == walk(random.Random("1"), made, 50)
    assert walk(random.Random("1"), made, 50) != walk(random.Random("2"), made, 50)


def test_walks_send_every_frame_as_everybody(made: dict[str, Shapes]) -> None:
    steps = [step for seed in range(40) for step in walk(random.Random(seed), made, 160)]
    assert {step.actor for step in steps} == set(ACTORS)
    assert {step.act for step in steps} == {
        "send", "binary", "pieces", "flood", "close", "cut", "deaf", "sign_out", "foreign"
    }  # fmt: skip
    sent = b"\n".join(step.raw for step in steps)
    for role in (VISITOR, DESK):  # those whose pages the actors open; nobody here opens a group's
        assert all(f'"{tag_of(frame)}"'.encode() in sent for frame in role.sends)


async def test_a_walk_shrinks_to_what_fails() -> None:
    steps = [Step("worker", "send", str(number).encode()) for number in range(100)]
    needed = {b"17", b"60", b"61"}

    async def fails(fewer: list[Step]) -> bool:
        return needed <= {step.raw for step in fewer}

    assert {step.raw for step in await shrunk(steps, fails, tries=200)} == needed
