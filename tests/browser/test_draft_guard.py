"""What a draft could tell is asked about before it is sent (rule 12), in a real browser."""

import pytest
from playwright.async_api import WebSocket, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

DRAFT = "Soita minulle 040 123 4567"


async def test_rule_12_a_draft_with_a_number_stays_on_the_device_until_it_is_sent_anyway(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor()
    out: list[str] = []

    def watch(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: out.append(str(frame)))

    visitor.page.on("websocket", watch)
    visitor.page.on("request", lambda request: out.append(request.url + (request.post_data or "")))
    await visitor.enter(stage.bench.service)
    await visitor.page.set_viewport_size({"width": 320, "height": 640})
    await visitor.field.fill(DRAFT)
    await visitor.send.click()
    guard = visitor.page.get_by_role("alert")
    await expect(guard).to_contain_text(words.visitor("guard-phone"))
    await expect(visitor.field).to_be_focused()
    await expect(visitor.field).to_have_value(DRAFT)
    for control in (visitor.send, guard.get_by_role("button"), visitor.leave):
        await expect(control).to_be_in_viewport(ratio=1)
    await take(visitor.page, "draft-guard")
    assert not any("4567" in sent for sent in out)
    await visitor.press("guard-send")
    await visitor.sees(DRAFT)
    await expect(guard).to_have_count(0)
    assert sum("4567" in sent for sent in out) == 1
    await visitor.end()


async def test_rule_12_nobody_is_warned_of_the_address_that_the_worker_asked_for(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    guard = visitor.page.get_by_role("alert")
    await visitor.say("Asun Koivukatu 5")
    await expect(guard).to_contain_text(words.visitor("guard-address"))
    await take(desk.page, "desk-ask-address")
    await desk.press("ask-address")
    await expect(visitor.text("question-address")).to_be_visible()
    await expect(desk.text("note-asked-address", who="me")).to_be_visible()
    await expect(guard).to_have_count(0)
    await take(visitor.page, "question-address")
    await visitor.page.reload()
    await expect(visitor.text("question-address")).to_be_visible()
    await visitor.say("Koivukatu 5, puh. 040 123 4567")
    await expect(guard).to_contain_text(words.visitor("guard-phone"))
    await expect(guard).not_to_contain_text(words.visitor("guard-address"))
    await visitor.say("Koivukatu 5")
    await desk.sees("Koivukatu 5")
    await visitor.say("Tai Mäntytie 7")
    await expect(guard).to_contain_text(words.visitor("guard-address"))
    await visitor.end()
