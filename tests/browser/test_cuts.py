"""The network is gone for 20 seconds, and nobody is told: nothing is lost, doubled or promised."""

import asyncio
import time

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.cable import Cable
from tests.browser.desk import DeskPage
from tests.browser.stage import Stage
from tests.browser.visitor import VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

CUT_SECONDS = 20.0
HELP_WITHIN_SECONDS = 10.0
"""Rule 9."""


async def test_a_cut_of_20_seconds_on_either_side(stage: Stage) -> None:
    the_visitors, the_workers = await stage.cable(), await stage.cable()
    one = await stage.talk(0, visitor_host=the_visitors.host)
    other = await stage.talk(1, desk_host=the_workers.host)
    async with asyncio.TaskGroup() as at_once:
        at_once.create_task(on_the_visitors_side(the_visitors, *one))
        at_once.create_task(on_the_workers_side(the_workers, *other))


async def on_the_visitors_side(cable: Cable, visitor: VisitorPage, desk: DeskPage) -> None:
    """What both write meanwhile arrives once, in one order, and the visitor is told of other help in time."""
    mine = ["Juuri ennen katkosta", "Katkoksen aikana", "Ja vielä toinen"]
    await visitor.say(mine[0])
    cable.cut()
    began = time.monotonic()
    for text in mine[1:]:
        await visitor.say(text)
        await expect(visitor.line(text)).to_contain_text(words.visitor("message-sending"))
    await desk.say("Oletko vielä siinä?")
    await expect(desk.line("Oletko vielä siinä?")).to_contain_text(words.desk("message-sent"))
    await visitor.field.fill("Tätä en ole vielä lähettänyt")

    await expect(visitor.text("connection-lost")).to_be_visible()
    await expect(visitor.text("connection-help")).to_be_visible()
    await expect(visitor.page.get_by_role("link", name="112", exact=True).first).to_be_visible()
    assert time.monotonic() - began < HELP_WITHIN_SECONDS
    await expect(desk.text("presence-network")).to_be_visible()
    await asyncio.sleep(began + CUT_SECONDS - time.monotonic())
    await expect(visitor.text("connection-lost")).to_be_visible()
    for text in mine[1:]:
        await expect(visitor.line(text)).to_contain_text(words.visitor("message-sending"))

    cable.mend()
    known = [*mine, "Oletko vielä siinä?"]
    for text in known:
        await visitor.sees(text)
        await desk.sees(text)
    order = await visitor.said(known)
    assert sorted(order) == sorted(known)
    assert [text for text in order if text in mine] == mine
    assert await desk.said(known) == order
    await expect(visitor.text("connection-lost")).to_be_hidden()
    await expect(visitor.text("connection-help")).to_be_hidden()
    await expect(visitor.field).to_have_value("Tätä en ole vielä lähettänyt")
    await expect(desk.text("presence-here")).to_be_visible()


async def on_the_workers_side(cable: Cable, visitor: VisitorPage, desk: DeskPage) -> None:
    """What both write meanwhile arrives once, in one order, and the desk says that it is cut off."""
    mine = ["Juuri ennen katkosta", "Katkoksen aikana", "Ja vielä toinen"]
    await desk.say(mine[0])
    cable.cut()
    began = time.monotonic()
    for text in mine[1:]:
        await desk.say(text)
        await expect(desk.line(text)).to_contain_text(words.desk("message-sending"))
    await visitor.say("Oletko vielä siinä?")
    await visitor.sees("Oletko vielä siinä?")
    await desk.field().fill("Tätä en ole vielä lähettänyt")

    await expect(desk.text("connection-lost", time="…")).to_be_visible()
    await asyncio.sleep(began + CUT_SECONDS - time.monotonic())
    await expect(desk.text("connection-lost", time="…")).to_be_visible()
    for text in mine[1:]:
        await expect(desk.line(text)).to_contain_text(words.desk("message-sending"))
    await expect(visitor.text("connection-lost")).to_be_hidden()

    cable.mend()
    known = [*mine, "Oletko vielä siinä?"]
    for text in known:
        await visitor.sees(text)
        await desk.sees(text)
    order = await desk.said(known)
    assert sorted(order) == sorted(known)
    assert [text for text in order if text in mine] == mine
    assert await visitor.said(known) == order
    await desk.is_connected()
    await expect(desk.field()).to_have_value("Tätä en ole vielä lähettänyt")


async def test_rule_09_an_outage_shows_help_within_10_s_in_the_queue_and_at_the_first_message(stage: Stage) -> None:
    cable = await stage.cable()
    await stage.desk()
    waiting, beginning = await stage.visitor(host=cable.host), await stage.visitor(host=cable.host)
    await waiting.start(stage.bench.service, "Odotan")
    await beginning.enter(stage.bench.service)
    cable.cut()
    began = time.monotonic()
    await beginning.say("Ensimmäinen viestini")
    for visitor in (waiting, beginning):
        await expect(visitor.text("connection-help")).to_be_visible()
        await expect(visitor.page.get_by_role("link", name="112", exact=True).first).to_be_visible()
    assert time.monotonic() - began < HELP_WITHIN_SECONDS
    await expect(beginning.line("Ensimmäinen viestini")).to_contain_text(words.visitor("message-sending"))
