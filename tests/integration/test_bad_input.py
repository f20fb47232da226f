"""Bad input gets a stable code or a clean close, and no other conversation notices."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from chat.contacts.wire import VisitorAlive, VisitorEnd, VisitorResume, VisitorSay, VisitorTalk, VisitorTyping
from chat.duty.wire import DeskHello
from deploy.protocol import tag_of
from moderation.live.wire import MAX_FRAME_BYTES, Error
from tests.support.client import RefusedError, new_key
from tests.support.desk_client import DeskClient
from tests.support.house import House
from tests.support.scenes import Talk
from tests.support.seeding import Bench
from tests.support.visitor_client import VisitorClient
from tests.support.web import sign_in

pytestmark = [pytest.mark.integration, pytest.mark.long]


@pytest.fixture
async def visitor(house: House, bystanders: Talk, bench: Bench) -> AsyncIterator[VisitorClient]:
    """Somebody else, waiting in the queue of the same service."""
    async with house.visitor() as page:
        await page.start(bench.service)
        yield page


@pytest.fixture
async def desk(house: House, bystanders: Talk, bench: Bench) -> AsyncIterator[DeskClient]:
    """Another worker's desk."""
    async with house.desk(bench.workers[1]) as page:
        await page.hello()
        yield page


def say(**changes: Any) -> str:
    return json.dumps({"t": "say", "key": new_key(), "text": "Hei", **changes})


BAD_FRAMES: list[tuple[str | bytes, str]] = [
    ("{", "malformed"),
    ("[]", "malformed"),
    ("null", "malformed"),
    ("[" * 30_000, "malformed"),
    ('{"t": "say"}', "malformed"),
    (say(text=5), "malformed"),
    (say(key="short"), "malformed"),
    (say(key="k" * 22 + "\n"), "malformed"),
    (say(text="\ud800"), "malformed"),
    (say(bold=True), "unknown_field"),
    (say(contact="c" * 22), "unknown_field"),
    ('{"t": "sing"}', "unknown_frame"),
    ('{"t": "talk"}', "unknown_frame"),
    ('{"t": "accept", "contact": "cccccccccccccccccccccc"}', "wrong_role"),
    ('{"t": "hello"}', "wrong_role"),
    (say(text=""), "empty"),
    (say(text=" \n\u200b"), "empty"),
    (say(text="ä" * 4001), "too_long"),
    (b"\x00\x01\x02", "binary"),
    (say().encode(), "binary"),
    (json.dumps({"t": "start", "service": "testi-0", "language": "fi", "key": "k" * 22}), "already_started"),
]


async def test_every_bad_frame_is_answered_and_the_page_goes_on(visitor: VisitorClient) -> None:
    for number, (raw, code) in enumerate(BAD_FRAMES):
        await visitor.send_raw(raw)
        error = await visitor.until(Error)
        assert error.code == code, f"{raw[:60]!r} was answered {error.code}"
        await visitor.say(f"Kaikki hyvin {number}")
    assert visitor.log.texts == [f"Kaikki hyvin {number}" for number in range(len(BAD_FRAMES))]


async def test_the_longest_text_is_taken(visitor: VisitorClient) -> None:
    for text in ("ä" * 4000, "👋" * 4000):
        await visitor.say(text)
    assert visitor.log.texts == ["ä" * 4000, "👋" * 4000]


async def test_an_error_says_which_message_it_was(visitor: VisitorClient, desk: DeskClient) -> None:
    key = new_key()
    await visitor.send_raw(say(key=key, text=""))
    error = await visitor.error("empty")
    assert (error.re, error.key) == ("say", key)
    contact = "00000000-0000-4000-8000-000000000000"
    await desk.send_raw(say(key=key, contact=contact))
    error = await desk.error("not_found")
    assert (error.re, error.key, error.contact) == ("say", key, contact)


async def test_a_visitors_frame_from_the_desk(desk: DeskClient) -> None:
    for name in ("start", "resume", "reload", "leave", "delete"):
        await desk.send_raw(json.dumps({"t": name}))
        await desk.error("wrong_role")


async def test_a_contact_that_is_not_there_or_not_ones_own(desk: DeskClient, bystanders: Talk) -> None:
    """One answer for both, so that nobody can find out which contacts there are."""
    for contact in ("x" * 22, "00000000-0000-4000-8000-000000000000", "f" * 32, bystanders.contact):
        for name in ("say", "typing", "end"):
            fields = {"key": new_key(), "text": "Hei"} if name == "say" else {}
            await desk.send_raw(json.dumps({"t": name, "contact": contact, **fields}))
            error = await desk.error("not_found")
            assert (error.re, error.contact) == (name, contact)


async def test_nothing_before_the_greeting(house: House, bystanders: Talk) -> None:
    async with house.visitor() as page:
        await page.open()
        for frame in (VisitorSay(key=new_key(), text="Hei"), VisitorTyping(), VisitorEnd(), VisitorAlive(mark=0)):
            await page.send(frame)
            assert (await page.error("not_started")).re == tag_of(type(frame))


async def test_a_stale_token(house: House, bystanders: Talk) -> None:
    async with house.visitor() as page:
        for token in ("t" * 43, "-" * 128):
            with pytest.raises(RefusedError, match="stale_token"):
                await page.resume(token=token)
            for agreed in (False, True):
                with pytest.raises(RefusedError, match="stale_token"):
                    await page.reload(token=token, agreed=agreed)


async def test_a_seq_that_the_log_has_not_reached(visitor: VisitorClient) -> None:
    """The page is told where the log is; a number of any size breaks nothing."""
    await visitor.say("Hei")
    for after in (2, 2**31, 2**53, 2**63, 10**40):
        await visitor.open()
        await visitor.send(VisitorResume(token=visitor.token, after=after))
        answer = await visitor.until(VisitorTalk)
        assert (answer.head, answer.entries) == (1, [])
    await visitor.say("Täällä")
    assert visitor.log.texts == ["Hei", "Täällä"]


async def test_a_frame_over_64_kb_closes(visitor: VisitorClient) -> None:
    await visitor.send_raw(say(text="x" * MAX_FRAME_BYTES))
    assert await visitor.closed() == 1009
    await visitor.resume()
    await visitor.say("Takaisin")


async def test_a_binary_frame_over_64_kb_closes(visitor: VisitorClient) -> None:
    await visitor.send_raw(b"x" * (MAX_FRAME_BYTES + 1))
    assert await visitor.closed() == 1009


CUT_OFF = (4003, 1006)
"""How a flood ends: the reason is lost to a page that goes on writing into a connection that is closed."""


async def _listen(number: int) -> None:
    """Now and then let this process read: one that only writes would never see that it was closed."""
    if number % 100 == 0:
        await asyncio.sleep(0)


async def test_ten_thousand_frames_at_once(visitor: VisitorClient, bystanders: Talk) -> None:
    async def flood() -> None:
        for number in range(10_000):
            await visitor.post(f"tulva {number}")
            await _listen(number)
        await visitor.closed()

    with contextlib.suppress(ConnectionClosed):  # in the middle of sending, most likely
        await flood()
    assert await visitor.closed() in CUT_OFF
    visitor.log.outbox.clear()  # a page that was cut off for this does not go on with it
    await visitor.resume()
    assert 0 < len(visitor.log.texts) < 1000
    assert visitor.log.texts == [f"tulva {number}" for number in range(len(visitor.log.texts))]


async def test_ten_thousand_frames_of_rubbish_at_once(house: House, bystanders: Talk) -> None:
    async def flood(page: VisitorClient) -> None:
        for number in range(10_000):
            await page.send_raw("{")
            await _listen(number)

    async with house.visitor() as page:
        await page.open()
        with contextlib.suppress(ConnectionClosed):
            await flood(page)
        assert await page.closed() in (4001, *CUT_OFF)


async def test_a_strange_origin_is_not_let_in(house: House, bystanders: Talk) -> None:
    for path, origin in [("visitor", "https://example.org"), ("desk", "https://example.org"), ("nowhere", "")]:
        own = f"{house.scheme}://{house.visitors_host}"
        with pytest.raises(InvalidStatus, match="403"):
            async with connect(f"ws://{house.visitors_host}/ws/{path}", origin=origin or own):  # type: ignore[arg-type]
                pass


async def test_a_desk_without_a_session(house: House, bystanders: Talk) -> None:
    async with DeskClient(house.desks_host, scheme=house.scheme, headers={"Cookie": "vierella_staff=nothing"}) as page:
        await page.open()
        await page.send(DeskHello())
        await page.error("signed_out")


async def test_a_desk_after_signing_out(house: House, bystanders: Talk, bench: Bench, visitor: VisitorClient) -> None:
    browser = sign_in(house.desks_host, bench.workers[1], scheme=house.scheme)
    async with DeskClient(browser.host, scheme=house.scheme, headers=browser.headers) as page:
        await page.hello()
        await page.go_on_duty(bench.service)
        await page.waiting(bench.service)
        browser.get("/desk")
        answer = browser.request("POST", "/desk/sign-out", headers={"X-CSRFToken": browser.cookies["csrftoken"]})
        assert answer.status == 302
        await page.error("signed_out")
        assert await page.closed() == 4001


# --- over HTTP ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/none", 404), ("GET", "/none.json", 404), ("GET", "/api/leave", 405), ("POST", "/livez", 403)],
)
def test_http_errors_are_problems(house: House, method: str, path: str, status: int) -> None:
    answer = house.browser().request(method, path)
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json["status"] == status
    assert answer.json["title"]


def test_leaving_from_another_page_is_refused(house: House) -> None:
    answer = house.browser().request("POST", "/api/leave", b"t" * 43, {"Origin": "https://example.org"})
    assert (answer.status, answer.json["status"]) == (403, 403)
    answer = house.browser().request("POST", "/api/leave", b"t" * 5000)
    assert (answer.status, answer.json["status"]) == (413, 413)


def test_an_unknown_host_is_refused_as_a_problem(house: House) -> None:
    answer = house.browser().request("GET", "/api/services", headers={"Host": "example.org"})
    assert (answer.status, answer.headers["content-type"]) == (400, "application/problem+json")


def test_pages_that_are_not_there_are_for_people(house: House) -> None:
    answer = house.browser().get("/chat/none")
    assert answer.status == 404
    assert answer.headers["content-type"].startswith("text/html")
