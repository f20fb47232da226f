"""Walks: what a handful of people send, in an order that chance chooses. The same seed makes the same walk."""

import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from chat.contacts.wire import (
    DeskAccept,
    DeskAsk,
    DeskAskInterpreter,
    DeskEnd,
    DeskGive,
    DeskRecord,
    DeskSay,
    VisitorDelete,
    VisitorEnd,
    VisitorFeedback,
    VisitorLeave,
    VisitorReload,
    VisitorResume,
    VisitorSay,
    VisitorSetCodeWord,
    VisitorStart,
    VisitorWish,
)
from chat.duty.wire import DeskGoOffDuty, DeskGoOnDuty, DeskHello
from deploy.protocol import DESK, VISITOR
from moderation.live.decoding import Role
from moderation.live.wire import Frame, encode
from tests.fuzz.shapes import Shapes

VISITORS = ("visitor-1", "visitor-2")
STAFF = ("worker", "colleague", "peer", "coordinator")
"""Who sits at a desk; a coordinator sees it and may not answer."""
STRANGERS = ("nobody", "forger")
"""Desks without a session, and with a made-up one."""
ACTORS = (*VISITORS, *STAFF, *STRANGERS)
_OFTEN = {"visitor-1": 8, "visitor-2": 4, "worker": 8, "colleague": 3, "peer": 2, "coordinator": 2}
"""How often somebody's turn comes; once for everybody else."""

Act = Literal["send", "binary", "pieces", "flood", "close", "cut", "deaf", "sign_out", "foreign"]
"""`pieces`: a message in fragments; `flood`: the same message again and again; `cut`: without a goodbye; `deaf`: reads
no more; `foreign`: connects from a page of another site, with the cookies of this one."""


@dataclass(frozen=True)
class Step:
    """One thing that somebody does."""

    actor: str
    act: Act
    raw: bytes = b""
    is_answered: bool = False
    """Wait until the server has dealt with it."""


def role_of(actor: str) -> Role:
    """Which socket the actor has."""
    return VISITOR if actor in VISITORS else DESK


def walk(chance: random.Random, shapes: Mapping[str, Shapes], frames: int) -> list[Step]:
    """About so many frames. Some walks begin in the middle of a talk, so that late states are as often met as early."""
    steps = _course(chance)
    while len(steps) < frames:
        if chance.random() < 0.03:
            steps += _course(chance)
        (actor,) = chance.choices(ACTORS, [_OFTEN.get(actor, 1) for actor in ACTORS])
        steps += _turn(chance, actor, shapes[role_of(actor).name])
    return steps


def _course(chance: random.Random) -> list[Step]:
    """The usual course of a talk, up to a point that chance chooses."""
    visitor, worker = chance.choice(VISITORS), chance.choice(["worker", "worker", "colleague"])
    course = [
        (worker, DeskHello()),
        (worker, DeskGoOnDuty(services=["@service@"])),
        (visitor, _START),
        (worker, DeskAccept(contact="@contact@")),
        (visitor, _SAY),
        (worker, _DESK_SAY),
        chance.choice([(visitor, VisitorEnd()), (worker, DeskEnd(contact="@contact@")), (visitor, _LEAVE)]),
        (worker, _RECORD),
    ]
    done = course[: chance.randrange(2, len(course) + 1)]
    return [Step(visitor, "cut"), *(Step(actor, "send", encode(frame), True) for actor, frame in done)]


_START = VisitorStart(service="@service@", language="fi", key="@key@")
_SAY = VisitorSay(key="@key@", text="@mark@ Hei")
_DESK_SAY = DeskSay(contact="@contact@", key="@key@", text="@mark@ Hei")
_RECORD = DeskRecord(contact="@contact@", contact_type="test", role="not_known", reason="not_known", escalation="none")
_LEAVE = VisitorLeave()
_USUAL: Mapping[str, Sequence[Frame]] = {
    "visitor": [_START, _SAY, _SAY, VisitorResume(token="@token@", after=0), VisitorReload(token="@reload@"), *(
        [
            VisitorWish(topic="other"),
            VisitorSetCodeWord(word="Pihlajanmarja"),
            VisitorEnd(),
            VisitorFeedback(relief=3),
            VisitorDelete(),
            _LEAVE,
        ]
    )],
    "desk": [
        DeskHello(), DeskGoOnDuty(services=["@service@"]), DeskGoOnDuty(services=["@service@"]), DeskGoOffDuty(),
        DeskAccept(contact="@contact@"), DeskAccept(contact="@contact@"), _DESK_SAY, _DESK_SAY,
        DeskAsk(contact="@contact@", about="code_word"),
        DeskGive(contact="@contact@", card="nollalinja"),
        DeskAskInterpreter(contact="@contact@", language="so"),
        DeskEnd(contact="@contact@"), _RECORD,
    ],
}  # fmt: skip


def _turn(chance: random.Random, actor: str, shapes: Shapes) -> list[Step]:
    """What the actor does next."""
    (kind,) = chance.choices(list(_KINDS), list(_KINDS.values()))
    if kind == "usual":
        raw = encode(chance.choice(_USUAL[role_of(actor).name]))
    elif kind == "valid":
        raw = chance.choice(shapes.valid[chance.choice(list(shapes.valid))])
    elif kind in ("almost", "foreign", "rubbish"):
        raw = chance.choice(getattr(shapes, kind))
    elif kind == "replay":
        raw = chance.choice(shapes.valid[chance.choice(list(shapes.valid))])
        return [Step(actor, "send", raw), Step(actor, "send", raw.replace(b"@key@", b"@used@"))]
    else:
        return _odd(chance, actor, shapes)
    return [Step(actor, "send", raw, chance.random() < 0.1)]


_KINDS = {"usual": 30, "valid": 30, "almost": 20, "foreign": 4, "rubbish": 6, "replay": 5, "odd": 5}


def _odd(chance: random.Random, actor: str, shapes: Shapes) -> list[Step]:
    """What is about the connection rather than about the frame."""
    acts: list[Act] = ["binary", "pieces", "flood", "close", "cut", "deaf", "foreign"]
    if actor in STAFF and chance.random() < 0.1:
        return [Step(actor, "sign_out")]
    act = chance.choice(acts)
    raw = chance.choice(shapes.almost if act == "binary" else shapes.valid[chance.choice(list(shapes.valid))])
    return [Step(actor, act, raw if act in ("binary", "pieces", "flood") else b"")]


async def shrunk(steps: list[Step], fails: Callable[[list[Step]], Awaitable[bool]], tries: int = 40) -> list[Step]:
    """Fewer steps that fail still: halves, then ever smaller pieces are left out, as long as it goes on failing."""
    size = len(steps) // 2
    while size and tries:
        at = 0
        while at < len(steps) and tries:
            fewer = steps[:at] + steps[at + size :]
            tries -= 1
            if fewer and await fails(fewer):
                steps = fewer
            else:
                at += size
        size //= 2
    return steps
