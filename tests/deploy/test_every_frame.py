"""Every role through every frame (rule 35): the real socket, its answer beside the table.

The frames are those of the protocol's unions: one that has no row here fails, so nobody adds one without deciding for
whom. A colleague of another association holds an open talk all the while; nobody else sees a word of it.
"""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat import desk_session
from chat.desk_page import DeskPage
from deploy.protocol import DESK, DESK_SENDS, FACILITATOR, ROLES, ROOM, VISITOR, VISITOR_SENDS, tag_of
from moderation.live.wire import Frame
from moderation.staff.access import SignedIn
from moderation.staff.permissions import PERMISSIONS
from tests.support.actors import ACTORS, NOBODY, Actors, make_actors
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import new_key
from tests.support.desk_client import DeskClient
from tests.support.trying_frames import CANARY, OK, VIOLENCE, Heard, Stage, stage

pytestmark = pytest.mark.django_db(transaction=True)

ANSWERING, LOOKING = ("worker", "peer"), ("administrator", "coordinator", "manager")
OWN, COLLEAGUES, ABSENT = "one's own or a waiting one", "a colleague's", "nobody's"
NO_CONTACT = "00000000-0000-4000-8000-000000000000"
SAFE = {"about": "safe"}
NOTE = {"text": "Soitti jo poliisille."}
CARD = {"card": "nollalinja"}
NOBODY_HERE = {"person": NO_CONTACT}
SOMALI = {"language": "so"}
EXCERPT = {"category": "abuse", "seqs": [1]}
SAID = {"key": "k" * 22, "text": "Hei"}
CHOICES = {"contact_type": "thanks", "role": "self", "reason": "violence", "escalation": "none"}


class Row(NamedTuple):
    """One frame, and by actor the code that answers it."""

    tag: str
    fields: Mapping[str, Any]
    answers: Mapping[str, str]
    contact: str = ""
    """Which contact it names."""


def answers(answering: str, looking: str, others: str, nobody: str) -> Mapping[str, str]:
    """By what the matrix lets them: those who answer, those who only see the desk, other roles, and nobody."""
    row = dict.fromkeys(ACTORS, others) | dict.fromkeys(NOBODY, nobody)
    return row | dict.fromkeys(ANSWERING, answering) | dict.fromkeys(LOOKING, looking)


def for_answering(answering: str) -> Mapping[str, str]:
    """Asks for the permission to answer."""
    return answers(answering, "not_allowed", "not_allowed", "signed_out")


def for_supervisors(answering: str) -> Mapping[str, str]:
    """Asks for the permission to read along."""
    return {**answers("not_allowed", "not_allowed", "not_allowed", "signed_out"), "coordinator": answering}


def at_a_desk(answering: str) -> Mapping[str, str]:
    """Asks for the permission to see the desk."""
    return answers(answering, answering, "not_allowed", "signed_out")


def in_a_talk(answering: str, looking: str = "not_found") -> Mapping[str, str]:
    """Asks for a contact of an open desk."""
    return answers(answering, looking, "not_started", "not_started")


ON_A_DESK = [
    Row("alive", {"mark": 0}, answers("not_started", "not_started", "not_started", "not_started")),
    Row("say", SAID, answers("not_started", "not_started", "not_started", "not_started"), COLLEAGUES),
    Row("hello", {}, answers(OK, OK, "not_allowed", "signed_out")),
    Row("alive", {"mark": 0}, in_a_talk(OK, OK)),
    Row("here", {}, in_a_talk(OK, OK)),
    Row("go_on_duty", {"services": [VIOLENCE]}, for_answering(OK)),
    Row("accept", {}, for_answering("taken"), COLLEAGUES),
    Row("accept", {}, for_answering("not_found"), ABSENT),
    *(Row("decline", {}, for_answering(OK), contact) for contact in (COLLEAGUES, ABSENT, OWN)),  # none is offered
    Row("accept", {}, for_answering(OK), OWN),
    Row("call_help", {}, for_answering(OK), OWN),
    Row("come_to_help", {"person": NO_CONTACT}, {**for_answering("not_found"), "peer": "not_allowed"}),
    Row("stop_help", {}, for_answering(OK)),
    *(Row("typing", {}, in_a_talk("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("draft", NOTE, in_a_talk("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("say", SAID, in_a_talk("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("ask", SAFE, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("give", CARD, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("ask_interpreter", SOMALI, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("hand_over", {}, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("note", NOTE, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("invite", NOBODY_HERE, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("uninvite", {}, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("join", {}, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("leave_talk", {}, at_a_desk("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("whisper", NOTE, for_supervisors("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    Row("read_along", {}, for_supervisors("not_found"), ABSENT),
    *(Row("end", {}, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("hand_in", EXCERPT, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    *(Row("record", CHOICES, for_answering("not_found"), contact) for contact in (COLLEAGUES, ABSENT)),
    Row("typing", {}, in_a_talk(OK), OWN),
    Row("say", SAID, in_a_talk(OK), OWN),
    Row("ask", SAFE, for_answering(OK), OWN),
    Row("give", CARD, for_answering(OK), OWN),
    Row("give", {"card": "ei-ole"}, for_answering("not_allowed"), OWN),
    Row("ask_interpreter", SOMALI, for_answering(OK), OWN),
    Row("note", NOTE, for_answering(OK), OWN),
    Row("draft", NOTE, in_a_talk(OK), OWN),
    Row("invite", NOBODY_HERE, for_answering("not_allowed"), OWN),
    Row("uninvite", {}, for_answering(OK), OWN),
    Row("join", {}, for_answering("not_found"), OWN),
    Row("leave_talk", {}, at_a_desk("not_found"), OWN),
    Row("read_along", {}, for_supervisors("closed"), OWN),  # where nobody has taken it, it is no talk yet
    Row("whisper", NOTE, for_supervisors("not_found"), OWN),
    Row("hand_over", {"service": "ei-ole"}, for_answering("no_service"), OWN),
    Row("hand_in", EXCERPT, for_answering("not_allowed"), OWN),  # the visitor was not told that it may be
    Row("end", {}, for_answering(OK), OWN),
    Row("record", CHOICES, for_answering(OK), OWN),
    Row("break", {"begins": True}, for_answering(OK)),
    Row("ask_replies", {}, for_answering(OK)),
    Row("want_debrief", {"wanted": True}, for_answering(OK)),
    Row("line_say", SAID, for_answering(OK)),
    Row("go_off_duty", {}, for_answering(OK)),
    Row("give_pulse", {"strain": 4}, for_answering("not_asked")),  # the turn was too short
]
TOKEN = {"token": "t" * 43}
ON_A_VISITORS_PAGE: list[tuple[str, Mapping[str, Any], str]] = [
    ("say", SAID, "not_started"),
    ("resume", TOKEN | {"after": 0}, "stale_token"),
    ("reload", TOKEN, "stale_token"),
    ("start", {"service": VIOLENCE, "language": "fi", "key": "s" * 22}, OK),
    ("alive", {"mark": 0}, OK),
    ("say", SAID, OK),
    ("typing", {}, OK),
    ("set_code_word", {"word": "pihlajanmarja"}, "not_asked"),
    ("wish", {"topic": "close_one"}, OK),
    ("wish", {"topic": "sleep"}, "not_allowed"),  # of another service
    ("feedback", {"relief": 4}, "not_ended"),
    ("end", {}, OK),
    ("feedback", {"relief": 4}, "not_allowed"),  # nobody answered
    ("set_code_word", {"word": "pihlajanmarja"}, "closed"),
    ("wish", {}, "closed"),
    ("delete", {}, OK),
    ("leave", {}, "stale_token"),
]
DESKS_FRAMES_OF_A_VISITOR = dict.fromkeys(
    (
        "hello",
        "go_on_duty",
        "go_off_duty",
        "break",
        "draft",
        "here",
        "call_help",
        "stop_help",
        "come_to_help",
        "give_pulse",
        "accept",
        "decline",
        "ask",
        "give",
        "ask_interpreter",
        "hand_over",
        "note",
        "invite",
        "uninvite",
        "join",
        "leave_talk",
        "read_along",
        "whisper",
        "hand_in",
        "record",
        "ask_replies",
        "want_debrief",
        "line_say",
    ),
    "wrong_role",
) | {
    "say": "unknown_field",  # of both roles: as a visitor sends it, it names no contact
    "typing": "unknown_field",
    "end": "unknown_field",
    "alive": "not_started",
}
VISITORS_FRAMES_OF_A_DESK = dict.fromkeys(
    ("start", "resume", "reload", "set_code_word", "wish", "feedback", "leave", "delete"), "wrong_role"
) | {
    "say": "malformed",  # and as a desk sends it, it names one
    "typing": "malformed",
    "end": "malformed",
    "alive": "not_started",
}


@pytest.fixture
def actors(cast: Cast, settings: Settings) -> Actors:
    """Everybody."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return make_actors(cast)


@pytest.fixture
def eero(cast: Cast) -> Mapping[str, str]:
    """The cookies of a worker of another association."""
    return cookies_of(sign_in(Browser(), cast.eero))


@pytest.fixture
def patch() -> Iterator[pytest.MonkeyPatch]:
    """What the house changes, for as long as it stands."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


async def walk(on: Stage, actor: str) -> tuple[list[str], str]:
    """What an actor's desk is answered otherwise than the table says, and everything that arrived there."""
    found = []
    colleagues = next(iter(on.colleague.contacts))
    contacts = {OWN: await on.waiting(), COLLEAGUES: colleagues, ABSENT: NO_CONTACT}
    async with on.processes.desk("one", on.actors.cookies[actor]) as desk:
        heard = Heard(desk)
        await desk.open()
        for row in ON_A_DESK:
            fields = dict(row.fields)
            if row.contact:
                fields["contact"] = contacts[row.contact]
            if row.tag == "hello":
                fields["have"] = {colleagues: 0}  # as if the page had held it before
            if "key" in fields:
                fields["key"] = new_key()
            code = await on.answer(desk, row.tag, fields)
            if row.contact == OWN and code == OK:
                await has_followed(on, desk, row.tag, contacts[OWN])
            if code != row.answers[actor]:
                found.append(f"{actor}: {row.tag} {row.contact}: {code}, not {row.answers[actor]}")
    await on.processes.quiet()
    return found, "\n".join(heard.raw)


async def has_followed(on: Stage, desk: DeskClient, tag: str, contact: str) -> None:
    """Wait until everybody's desk shows what was done."""
    if tag == "accept":
        await desk.eventually(lambda: contact in desk.contacts)
        await on.colleague.eventually(lambda: contact not in on.colleague.queue)
    elif tag == "end":
        await desk.eventually(lambda: desk.contacts[contact].state == "ended")
    elif tag == "record":
        await desk.eventually(lambda: contact not in desk.contacts)


def walk_all(actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch) -> tuple[list[str], str]:
    """The same for everybody."""

    async def play() -> tuple[list[str], str]:
        async with stage(actors, eero, patch) as on:
            walks = [await walk(on, actor) for actor in ACTORS]
        return [line for found, _ in walks for line in found], "\n".join(heard for _, heard in walks)

    return asyncio.run(play())


# --- the tests ----------------------------------------------------------------------------------------


def undecided() -> set[str]:
    """Frames without a row."""
    tables = {
        "desk": (DESK_SENDS, {row.tag for row in ON_A_DESK}),
        "visitor": (VISITOR_SENDS, {tag for tag, _, _ in ON_A_VISITORS_PAGE}),
        "a visitor at a desk": (VISITOR_SENDS, VISITORS_FRAMES_OF_A_DESK.keys()),
        "a desk at a visitor's": (DESK_SENDS, DESKS_FRAMES_OF_A_VISITOR.keys()),
    }
    return {f"{name}: {tag}" for name, (sends, known) in tables.items() for tag in {*map(tag_of, sends)} ^ known}


def test_rule_35_every_frame_has_its_rows() -> None:
    assert undecided() == set()
    assert ROLES == (VISITOR, DESK, ROOM, FACILITATOR), "a new role of sockets needs a table"
    assert all(row.answers.keys() == set(ACTORS) for row in ON_A_DESK)


def test_rule_35_every_role_gets_of_every_frame_what_the_table_says_and_of_a_colleagues_talk_nothing(
    actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch
) -> None:
    found, heard = walk_all(actors, eero, patch)
    assert found == []
    assert CANARY not in heard
    assert '"t":"snapshot"' in heard, "the desks were open"


def test_a_visitors_frames_and_a_desks_frames_at_the_wrong_socket(
    actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with stage(actors, eero, patch) as on:
            samples = {row.tag: {**row.fields, "contact": NO_CONTACT} for row in ON_A_DESK}
            for tag in ("hello", "go_on_duty", "go_off_duty", "break", "here", "stop_help", "come_to_help", "alive"):
                samples[tag].pop("contact")
            for cookies in ({}, actors.cookies["worker"]):  # a worker's cookie makes nobody a worker there
                async with on.processes.visitor("one") as page:
                    page._headers |= {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
                    await page.open()
                    for tag, code in DESKS_FRAMES_OF_A_VISITOR.items():
                        assert await on.answer(page, tag, samples[tag]) == code, tag
            fields = {tag: sample for tag, sample, _ in ON_A_VISITORS_PAGE}
            for actor in ACTORS:
                async with on.processes.desk("one", actors.cookies[actor]) as desk:
                    await desk.open()
                    for tag, code in VISITORS_FRAMES_OF_A_DESK.items():
                        assert await on.answer(desk, tag, fields[tag]) == code, (actor, tag)

    asyncio.run(play())


def test_a_visitor_may_what_the_table_says(actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with stage(actors, eero, patch) as on, on.processes.visitor("one") as page:
            await page.open()
            for tag, fields, code in ON_A_VISITORS_PAGE:
                assert await on.answer(page, tag, fields) == code, tag

    asyncio.run(play())


# --- controls: what is broken is found ----------------------------------------------------------------


def test_control_a_frame_without_a_row_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    class DeskPlanted(Frame, frozen=True):
        """Nobody decided for whom."""

    monkeypatch.setitem(globals(), "DESK_SENDS", (*DESK_SENDS, DeskPlanted))
    assert undecided() == {"desk: planted", "a desk at a visitor's: planted"}


def test_control_a_socket_that_asks_nobody_for_a_permission_is_found(
    actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch
) -> None:
    ask = desk_session.ask

    def everything(session_key: str, acts: Mapping[str, datetime]) -> SignedIn:
        return replace(ask(session_key, acts), permissions=frozenset(PERMISSIONS))

    patch.setattr(desk_session, "ask", everything)
    found, _ = walk_all(actors, eero, patch)
    assert "dpo: hello : ok, not not_allowed" in found
    assert any(line.startswith(f"coordinator: accept {OWN}: ") for line in found)
    assert not any(line.startswith("signed out") for line in found)


def test_control_a_desk_that_opens_everybodys_contacts_is_found(
    actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch
) -> None:
    def all_held(page: DeskPage, picture: Any) -> dict[str, Any]:
        return {row.contact: row for rows in picture.held.values() for row in rows}

    patch.setattr(DeskPage, "_held", all_held)
    _, heard = walk_all(actors, eero, patch)
    assert CANARY in heard
