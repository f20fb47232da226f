"""What happens in a day. Each scene is a coroutine of the day and stands in one of the lists at the end.

A scene takes everything that it sends from `day.marks`, comes by ways of its own, and asserts that what it is about
has happened: a fault that did not occur would have left no trace, either.
"""

import asyncio
import re
import secrets
import signal
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

import pytest

from chat.contacts.wire import DeskGone, VisitorAskContinue
from tests.privacy import bad_requests
from tests.privacy.day import Day
from tests.privacy.drafts import drafts
from tests.privacy.people import Visitor
from tests.support.client import RefusedError
from tests.support.seeding import PASSWORD
from tests.support.web import Answer

Scene = Callable[[Day], Awaitable[None]]

# --- talks ------------------------------------------------------------------------------------------


async def ends(day: Day) -> None:
    """A talk as most are."""
    visitor, contact = await day.talk()
    await visitor.end()
    await day.finish(contact)


async def leaves_fast(day: Day) -> None:
    """One leaves by the socket, one by the beacon that outlives the page."""
    visitor, contact = await day.talk()
    await visitor.leave()
    await day.finish(contact)
    visitor, contact = await day.talk()
    surfer = day.surfer()
    told = {"Content-Type": "text/plain"}
    answer = await asyncio.to_thread(surfer.request, "POST", "/api/leave", visitor.token.encode(), told)
    assert answer.status == 204
    await day.finish(contact)


async def deletes(day: Day) -> None:
    """Everything is deleted in the middle of the talk."""
    visitor, contact = await day.talk()
    await visitor.delete()
    await day.desk.until(DeskGone, lambda frame: frame.contact == contact)
    await day.desk.record(contact)


async def waits_in_vain(day: Day) -> None:
    """Somebody writes, is not answered, and closes the tab; somebody else's line dies."""
    async with day.somebody_waits(2):
        for goes in (Visitor.close_tab, Visitor.cut):
            visitor = await day.visitor()
            await visitor.start(day.bench.service)
            await visitor.say(day.marks.text("onko siellä ketään"))
            await goes(visitor)


async def comes_back(day: Day) -> None:
    """A line breaks, a page is reloaded, and a worker's desk is opened in another tab."""
    visitor, contact = await day.talk()
    await visitor.cut()
    await visitor.resume()
    await visitor.say(day.marks.text("yhteys katkesi"))
    await visitor.cut()
    assert not isinstance(await visitor.reload(), VisitorAskContinue)
    await day.desk.say(contact, day.marks.text("ei se mitään"))
    await day.desk.hello()
    await visitor.end()
    await day.finish(contact)


async def agrees_on_a_code_word(day: Day) -> None:
    """A code word is chosen; it is sent along with a token that is none, and with one that is good."""
    visitor, contact = await day.talk()
    word = day.marks.word()
    await day.desk.ask(contact, "safe")
    await day.desk.ask(contact, "code_word")
    await visitor.set_code_word(word)
    await visitor.cut()
    with pytest.raises(RefusedError, match="stale_token"):
        await visitor.reload(token="x" * 43, agreed=True, word=word)
    await visitor.reload(agreed=True, word=word)
    await visitor.end()
    await day.finish(contact)


async def asks_colleagues(day: Day) -> None:
    """Both workers write on the line of those on duty; one of them leaves duty and comes back to nothing."""
    asks, answers = day.desk_of_the_talk, day.desk
    await asks.say_on_line(day.marks.text("voiko joku ottaa seuraavan"))
    await answers.say_on_line(day.marks.text("kyllä minä voin"))
    await asks.eventually(lambda: len(asks.line.texts) >= 2)
    await answers.go_off_duty()
    await answers.eventually(lambda: not answers.line.texts)
    await answers.go_on_duty(day.bench.service)
    await asks.say_on_line(day.marks.text("hyvä että tulit takaisin"))


# --- letters ----------------------------------------------------------------------------------------


async def writes_a_letter(day: Day) -> None:
    """A letter is sent, refused for its length, changed, looked for under a wrong code, and withdrawn."""
    form = {"service": day.bench.service, "key": secrets.token_urlsafe(16)}
    sent = await _letter(day, "send", {**form, "text": day.marks.text("en saa nukuttua")})
    code = re.search(r'name="code" value="([\d ]+)"', sent.text)
    assert code is not None
    with_code = {"code": code[1]}
    too_long = day.marks.text("liian pitkä") + " ja niin edelleen" * 250
    assert (await _letter(day, "change", {**with_code, "text": too_long})).status == 400
    assert (await _letter(day, "change", {**with_code, "text": day.marks.text("toisin sanoen")})).status == 200
    assert (await _letter(day, "open", {"code": day.marks.word()})).status == 400
    assert (await _letter(day, "erase", with_code)).status == 200
    assert (await _letter(day, "open", with_code)).status == 404


async def _letter(day: Day, page: str, fields: dict[str, str]) -> Answer:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    return await asyncio.to_thread(day.surfer().request, "POST", f"/letter/{page}", urlencode(fields).encode(), form)


# --- staff ------------------------------------------------------------------------------------------


async def mistypes(day: Day) -> None:
    """A worker types a wrong password, a wrong code, and the password where the login belongs."""
    peer, surfer = day.bench.peer, day.surfer()
    for fields in (
        {"login": peer.login, "password": day.marks.word(), "code": peer.code()},
        {"login": day.marks.plain_word(), "password": PASSWORD, "code": peer.code()},
        {"login": peer.login, "password": PASSWORD, "code": day.marks.word()},
    ):
        answer = await asyncio.to_thread(surfer.post, "/desk/sign-in", fields)
        assert answer.status == 403, answer.status
    for path in ("/desk", f"/desk?lang={bad_requests.quoted(day.marks)}"):
        assert (await asyncio.to_thread(surfer.get, path)).status == 302


# --- faults -----------------------------------------------------------------------------------------


async def the_database_is_away(day: Day) -> None:
    """Views and sockets fail while somebody writes, signs in, leaves and begins."""
    waiting, late = await day.visitor(), await day.visitor()
    await waiting.start(day.bench.service)
    async with day.ground.without_database(day.ground.postgresql, "vierella"):
        with pytest.raises(RefusedError, match="unavailable"):
            await waiting.say(day.marks.text("nyt se on poissa"))
        with pytest.raises(RefusedError):
            await late.start(day.bench.service)
        await _views_fail(day)
    await day.healed()
    await day.come_back()
    await waiting.end()


async def a_table_is_away(day: Day) -> None:
    """PostgreSQL is there and refuses statements: it has a log, too."""
    waiting = await day.visitor()
    await waiting.start(day.bench.service)
    for table in ("staff_person", "contacts_contact", "services_service"):
        async with day.ground.without_table(table):
            await _views_fail(day)
    async with day.ground.without_table("transcripts_storedentry"):
        with pytest.raises(RefusedError):
            await waiting.say(day.marks.text("nyt taulu on poissa"))
    await day.come_back()
    await waiting.end()


async def _views_fail(day: Day) -> None:
    """At least one page cannot be made."""
    fields = {"login": day.marks.plain_word(), "password": day.marks.word(), "code": "123456"}
    token = day.marks.word().encode()
    answers = [
        await asyncio.to_thread(day.surfer().post, "/desk/sign-in", fields),
        await asyncio.to_thread(day.surfer().request, "POST", "/api/leave", token),
        await asyncio.to_thread(day.surfer().get, f"/chat/{bad_requests.quoted(day.marks)}"),
        await asyncio.to_thread(day.surfer().get, f"/?{bad_requests.quoted(day.marks)}"),
    ]
    assert any(answer.status == 500 for answer in answers), [answer.status for answer in answers]


async def the_keyring_is_away(day: Day) -> None:
    """Nobody can begin."""
    late = await day.visitor()
    async with day.ground.without_database(day.ground.keyring, "keyring"):
        with pytest.raises(RefusedError, match="unavailable"):
            await late.start(day.bench.service)
    await day.healed()


async def redis_is_away(day: Day) -> None:
    """What processes tell each other is lost for a while."""
    await asyncio.to_thread(day.ground.redis.stop)
    visitor = await day.visitor()
    await visitor.start(day.bench.service)
    await visitor.say(day.marks.text("kuuluuko"))
    await asyncio.to_thread(day.ground.redis.start)
    await day.healed()
    await visitor.end()


async def servers_crash(day: Day) -> None:
    """Both processes die in the middle of a talk, one of them in the way that leaves a core dump; the proxy says so."""
    visitor, contact = await day.talk()
    await visitor.post(day.marks.text("kesken kaiken"))
    await day.ground.crash(0, signal.SIGKILL)
    await day.ground.crash(1, signal.SIGABRT)
    surfer = day.surfer()
    answer = await asyncio.to_thread(surfer.get, f"/chat/{bad_requests.quoted(day.marks)}")
    assert answer.status in (502, 503), answer.status
    await asyncio.gather(day.ground.restart(0), day.ground.restart(1))
    await day.come_back()
    await day.until_it_works(visitor.resume)
    await visitor.end()
    await day.finish(contact)


QUICK: list[Scene] = [
    ends,
    leaves_fast,
    deletes,
    waits_in_vain,
    agrees_on_a_code_word,
    asks_colleagues,
    writes_a_letter,
    mistypes,
    bad_requests.bad_frames,
    bad_requests.malformed,
    bad_requests.refused,
    bad_requests.broken_off,
    a_table_is_away,
    servers_crash,
]
WHOLE: list[Scene] = [
    *QUICK[:-1],
    comes_back,
    the_database_is_away,
    the_keyring_is_away,
    redis_is_away,
    bad_requests.slow,
    drafts,
    servers_crash,
    *QUICK[:4],
]
