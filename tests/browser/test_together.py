"""A second worker comes into a talk, and a supervisor reads one along: before the eyes of everybody."""

from typing import Any

import pytest
from playwright.async_api import Locator, expect

from tests.browser import words
from tests.browser.axe import is_faultless
from tests.browser.desk import DeskPage, unbroken
from tests.browser.stage import Stage
from tests.browser.store import Store, becomes

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

SAID, WHISPER = "Minua pelottaa täällä", "Kysy suoraan, onko hänellä keinot."


def button(desk: DeskPage, name: str, /, **values: Any) -> Locator:
    """Anywhere on the desk."""
    return desk.page.get_by_role("button", name=words.desk(name, **values), exact=True)


async def ask(first: DeskPage, second: DeskPage) -> None:
    """The first asks the second into the talk: by keyboard alone."""
    await button(first, "invite").press("Enter")
    choice = first.contact().get_by_label(words.desk("invite-who"), exact=True)
    await expect(choice).to_be_focused()
    await choice.select_option(label=second.account.duty_name)
    await button(first, "invite-do").press("Enter")
    await expect(button(first, "invite-take-back")).to_be_focused()


async def bring_in(first: DeskPage, second: DeskPage) -> None:
    """And the second comes."""
    await ask(first, second)
    join = button(second, "invited-join-which", name=first.account.duty_name)
    await expect(join).to_be_visible()
    await is_faultless(second.page, "desk-invited")
    await join.press("Enter")
    await expect(second.field()).to_be_focused()


async def test_a_second_worker_comes_writes_in_their_own_name_and_goes(stage: Stage) -> None:
    first, second, visitor = await stage.desk(), await stage.desk(1), await stage.visitor()
    one, other = first.account.duty_name, second.account.duty_name
    await visitor.start(stage.bench.service, SAID)
    await first.take_first()
    await first.say("Hei! Olen tässä.")
    await bring_in(first, second)

    await expect(visitor.text("second-joined", name=other, helper="professional")).to_be_visible()
    await second.sees(SAID)
    await expect(first.text("company-second", name=other)).to_be_visible()
    await expect(second.text("company-worker", name=one)).to_be_visible()
    await second.say("Minäkin olen tässä.")
    await first.sees("Minäkin olen tässä.")
    await expect(first.line("Minäkin olen tässä.")).to_contain_text(other)
    await expect(visitor.line("Minäkin olen tässä.")).to_contain_text(other)
    await expect(visitor.line("Hei! Olen tässä.")).to_contain_text(one)
    await second.field().press_sequentially("Ker")
    await expect(visitor.text("helper-typing", name=other)).to_be_visible()
    await expect(first.text("contact-colleague-typing", name=other)).to_be_visible()
    await second.press("note-beside")
    await second.contact().get_by_label(words.desk("note-beside-label"), exact=True).fill("Kysynkö keinoista?")
    await second.press("hand-over-note-only")
    await expect(first.log()).to_contain_text("Kysynkö keinoista?")
    assert "Kysynkö" not in await visitor.page.content()
    await is_faultless(first.page, "desk-second")
    await is_faultless(second.page, "desk-as-second")
    await is_faultless(visitor.page, "talk-second")

    await second.press("company-leave")
    await expect(second.contact()).to_have_count(0)
    await expect(visitor.text("second-left", name=other)).to_be_visible()
    await first.say("Jatketaan kahden.")
    await visitor.sees("Jatketaan kahden.")
    await expect(first.text("company-second", name=other)).to_have_count(0)


async def test_whoever_cannot_come_says_so_and_the_worker_reads_it(stage: Stage) -> None:
    first, second, visitor = await stage.desk(), await stage.desk(1), await stage.visitor()
    await visitor.start(stage.bench.service, SAID)
    await first.take_first()
    await ask(first, second)
    await button(second, "invited-decline-which", name=first.account.duty_name).click()
    await expect(first.text("invite-declined", name=second.account.duty_name)).to_be_visible()
    await expect(button(first, "invite")).to_be_visible()


async def test_the_worker_leaves_the_talk_to_the_second_and_ends_it_for_both_otherwise(stage: Stage) -> None:
    first, second, visitor = await stage.desk(), await stage.desk(1), await stage.visitor()
    await visitor.start(stage.bench.service, SAID)
    await first.take_first()
    await bring_in(first, second)
    await first.press("hand-over")
    await first.press("hand-over-do")
    await expect(first.contact()).to_have_count(0)
    await expect(visitor.text("note-took-over", name=second.account.duty_name, how="given")).to_be_visible()
    await expect(second.contact().get_by_role("button", name=words.desk("contact-end"), exact=True)).to_be_visible()

    await bring_in(second, first)
    await second.end()
    await expect(first.text("note-ended-helper", who="other")).to_be_visible()
    await expect(button(first, "company-close")).to_be_visible()
    await first.press("company-close")
    await expect(first.contact()).to_have_count(0)


async def test_rule_36_a_supervisor_reads_along_seen_by_the_worker_and_whispers_unseen_by_the_visitor(
    stage: Stage,
) -> None:
    becomes(Store(stage.house), stage.bench.peer.login, "coordinator")
    desk, visitor = await stage.desk(), await stage.visitor()
    supervisor = await stage.signed_in(stage.bench.peer, stage.service)
    received: list[str] = []
    visitor.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda payload: received.append(str(payload)))
    )
    await visitor.start(stage.bench.service, SAID)
    await desk.take_first()
    await supervisor.open()
    read = button(supervisor, "open-talks-read-which", name=desk.account.duty_name, service=unbroken(stage.service))
    await expect(read).to_be_visible()
    assert SAID not in await supervisor.page.content()
    await read.press("Enter")
    await supervisor.sees(SAID)
    name = supervisor.account.duty_name
    await expect(desk.text("company-reader", name=name)).to_be_visible()
    await expect(supervisor.text("company-i-read")).to_be_visible()
    await expect(supervisor.field()).to_have_count(0)
    audited = Store(stage.house).rows("SELECT count(*) FROM audit_auditrow WHERE action = 'read_along'")
    assert audited != [(0,)]

    whispering = supervisor.contact().get_by_label(words.desk("whisper-label", number=1), exact=True)
    await whispering.fill(WHISPER)
    await supervisor.press("whisper-send")
    await expect(desk.log()).to_contain_text(words.desk("note-whispered"))
    await expect(desk.log()).to_contain_text(WHISPER)
    await desk.say("Onko sinulla jotain, millä voisit satuttaa itseäsi?")
    await visitor.sees("Onko sinulla jotain, millä voisit satuttaa itseäsi?")
    await supervisor.sees("Onko sinulla jotain, millä voisit satuttaa itseäsi?")
    assert WHISPER not in await visitor.page.content()
    assert any("satuttaa" in frame for frame in received)
    assert not any(WHISPER[:12] in frame or name in frame for frame in received), "nothing of them came there"
    await is_faultless(desk.page, "desk-whispered")
    await is_faultless(supervisor.page, "desk-reading-along")

    await supervisor.press("company-stop")
    await expect(supervisor.contact()).to_have_count(0)
    await expect(desk.text("company-reader", name=name)).to_have_count(0)
