"""The frames: each is in a role's set, and survives the way to the other side and back."""

import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
import pytest
from msgspec import Meta, Struct

from deploy.protocol import DESK, DESK_RECEIVES, ROLES, VISITOR, VISITOR_RECEIVES, WIRE_MODULES, tag_of
from moderation.live.decoding import Role, decode, union_of
from moderation.live.wire import CLOSE_REASONS, ERROR_CODES, CloseCode, Error, Frame, encode

ROOT = Path(__file__).resolve().parents[2]
SENT = [(role, frame) for role in ROLES for frame in role.sends]
RECEIVED = [(role, frame) for role in ROLES for frame in role.receives]


def ids(value: Any) -> str:
    return value.name if isinstance(value, Role) else value.__name__


def example(hint: Any, rng: random.Random, *, full: bool) -> Any:
    """A value of the type, within its bounds. `full`: fields with defaults too."""
    if get_origin(hint) is Annotated:
        return _within(get_args(hint)[0], next(part for part in get_args(hint) if isinstance(part, Meta)), rng, full)
    if get_origin(hint) is Literal:
        return rng.choice(get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return example(rng.choice([part for part in get_args(hint) if part is not NoneType]), rng, full=full)
    if get_origin(hint) is list:
        return [example(get_args(hint)[0], rng, full=full) for _ in range(3)]
    if get_origin(hint) is dict:
        return {f"key{index}": example(get_args(hint)[1], rng, full=full) for index in range(3)}
    if isinstance(hint, type) and issubclass(hint, Struct):
        return example_of(hint, rng, full=full)
    return {str: "Hyvää iltaa 👋", int: rng.randrange(1, 1000), bool: True}[hint]


def _within(hint: Any, meta: Meta, rng: random.Random, full: bool) -> Any:
    if meta.pattern:
        return "a" * rng.randint(meta.min_length or 1, meta.max_length or 100)
    if meta.le is not None:
        return rng.randint(int(meta.ge or 0), int(meta.le))
    return example(hint, rng, full=full)


def example_of(struct: type[Struct], rng: random.Random, *, full: bool) -> Any:
    fields = msgspec.structs.fields(struct)
    return struct(**{field.name: example(field.type, rng, full=full) for field in fields if full or field.required})


@pytest.mark.parametrize("full", [True, False], ids=["all fields", "required fields"])
@pytest.mark.parametrize(("role", "frame"), SENT, ids=ids)
def test_what_a_role_sends_arrives_as_it_was(role: Role, frame: type[Frame], full: bool) -> None:
    sent = example_of(frame, random.Random(frame.__name__), full=full)
    assert decode(role, encode(sent)) == sent


@pytest.mark.parametrize("full", [True, False], ids=["all fields", "required fields"])
@pytest.mark.parametrize(("role", "frame"), RECEIVED, ids=ids)
def test_what_a_role_receives_arrives_as_it_was(role: Role, frame: type[Frame], full: bool) -> None:
    sent = example_of(frame, random.Random(frame.__name__), full=full)
    assert msgspec.json.decode(encode(sent), type=union_of(role.receives)) == sent


@pytest.mark.parametrize(("role", "frame"), SENT, ids=ids)
def test_a_frame_with_a_field_too_many_is_refused(role: Role, frame: type[Frame]) -> None:
    fields = msgspec.to_builtins(example_of(frame, random.Random(1), full=True))
    error = decode(role, msgspec.json.encode({**fields, "surprise": 1}))
    assert isinstance(error, Error)
    assert error.code == "unknown_field"


def wire_files() -> Iterator[Path]:
    for house in ("moderation", "chat", "rooms"):
        yield from (ROOT / house).rglob("wire.py")


def test_every_wire_module_is_known() -> None:
    known = {Path(str(module.__file__)).resolve() for module in WIRE_MODULES}
    assert known == set(wire_files())


def test_every_frame_belongs_to_a_role() -> None:
    used = {frame for role in ROLES for frame in (*role.sends, *role.receives)}
    for path in wire_files():
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        frames = {v for v in vars(module).values() if isinstance(v, type) and issubclass(v, Frame) and v is not Frame}
        assert frames <= used, f"{path.parent.name}: in no role: {frames - used}"


def test_a_name_means_one_frame_in_each_direction() -> None:
    for role in ROLES:
        for frames in (role.sends, role.receives):
            assert len({tag_of(frame) for frame in frames}) == len(frames)


def test_errors_are_received_by_every_role() -> None:
    assert Error in VISITOR_RECEIVES
    assert Error in DESK_RECEIVES
    assert (VISITOR.name, DESK.name) == ("visitor", "desk")


def test_every_close_code_has_a_short_reason() -> None:
    assert set(CLOSE_REASONS) == set(get_args(CloseCode))
    assert all(len(reason.encode()) <= 123 for reason in CLOSE_REASONS.values())  # RFC 6455: 125 bytes with the code


def test_error_codes_are_stable() -> None:
    """Pages that are open during an upgrade know these: add codes, never rename or drop one."""
    assert set(ERROR_CODES) >= {
        *("malformed", "unknown_field", "unknown_frame", "wrong_role", "empty", "too_long", "binary", "flood"),
        *("not_started", "already_started", "stale_token", "signed_out", "no_service", "closed", "revoked"),
        *("key_reused", "not_found", "taken", "full", "not_on_duty", "not_allowed", "not_ended", "busy", "unavailable"),
    }


def test_no_frame_shows_its_content_when_printed() -> None:
    for _, frame in [*SENT, *RECEIVED]:
        shown = repr(example_of(frame, random.Random(2), full=True))
        assert shown == f"<{frame.__name__}>"
