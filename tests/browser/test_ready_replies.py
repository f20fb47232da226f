"""A worker keeps a ready reply, and puts it into a draft with a slash; nothing is sent by that."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.stage import Stage
from tests.browser.store import Store, has_kept

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def test_a_reply_is_kept_and_put_into_a_draft_by_keyboard_alone(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.page.get_by_text(words.desk("desk-menu"), exact=True).click()
    async with desk.page.context.expect_page() as opening:
        await desk.page.get_by_role("link", name=words.desk("desk-replies")).click()
    page = await opening.value
    kept = {"tuttu-alku": "Hei, olen {nimi}.\nKerro, mitä kuuluu.", "tuttu-loppu": "Terveisiä: {palvelu}"}
    for name, text in kept.items():
        await page.get_by_role("link", name=words.pages("replies-add")).click()
        await page.get_by_label(words.pages("replies-name"), exact=True).fill(name)
        await page.get_by_label("Suomi", exact=True).fill(text)
        await page.get_by_role("button", name=words.pages("replies-save")).click()
        await expect(page.get_by_role("link", name=f"/{name}")).to_be_visible()
    await page.close()

    field = desk.field()
    options = desk.contact().get_by_role("listbox", name=words.desk("replies-list")).get_by_role("option")
    await field.press_sequentially("Hei! /tuttu")
    await expect(options).to_have_count(2)
    await expect(options.first).to_contain_text("/tuttu-alku")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await field.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await field.press("ArrowUp")
    await field.press("Enter")
    name = stage.bench.workers[0].duty_name
    await expect(field).to_have_value(f"Hei! Hei, olen {name}.\nKerro, mitä kuuluu.")
    await expect(field).to_be_focused()
    await expect(options).to_have_count(0)
    await expect(desk.line("Kerro, mitä kuuluu.")).to_have_count(0)

    await field.press("Enter")
    await visitor.sees("Kerro, mitä kuuluu.")

    await field.press_sequentially("/")
    await expect(options.filter(has_text="/tuttu")).to_have_count(2)
    await field.press("Escape")
    await expect(options).to_have_count(0)
    await expect(field).to_have_value("/")
    await field.fill("")
    await field.press_sequentially("/tuttu-l")
    await options.first.click()
    await expect(field).to_have_value(f"Terveisiä: {stage.service}")
    await expect(field).to_be_focused()


async def test_five_hundred_replies_are_found_by_typing_and_chosen_by_keyboard(stage: Stage) -> None:
    desk, store = await stage.signed_in(stage.bench.workers[0], stage.service), Store(stage.house)
    filler = " ".join(["Kerro rauhassa sen verran kuin haluat."] * 15)
    texts = {f"aihe-{number:03}": {"fi": f"Vastaus {number}. {filler}"} for number in range(499)}
    has_kept(store, desk.account.login, texts | {"loma": {"fi": "Nähdään mökillä.", "sv": "Vi ses på stugan."}})
    shared = len(store.rows("SELECT 1 FROM replies_reply WHERE person_id IS NULL AND service_id IS NULL"))
    sent: list[str] = []
    received: list[str] = []
    desk.page.on("websocket", lambda line: line.on("framesent", lambda frame: sent.append(str(frame))))
    desk.page.on("websocket", lambda line: line.on("framereceived", lambda frame: received.append(str(frame))))
    await desk.open()
    await desk.go_on_duty()
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await desk.take_first()

    field = desk.field()
    menu = desk.contact().get_by_role("listbox", name=words.desk("replies-list"))
    options = menu.get_by_role("option")
    await field.press_sequentially("/")
    await expect(desk.text("replies-more", shown=8, count=500 + shared)).to_be_visible()
    await expect(options).to_have_count(8)
    await field.press("ArrowUp")
    await expect(options.nth(7)).to_have_attribute("aria-selected", "true")
    await field.press("ArrowDown")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await visitor.say("Tämä tulee väliin")  # and what is typed stays under the hands
    await desk.sees("Tämä tulee väliin")
    await field.press_sequentially("aihe-12")
    await expect(desk.text("replies-more", shown=8, count=10)).to_be_visible()
    await field.press_sequentially("3")
    await expect(options).to_have_count(1)
    await expect(options).to_contain_text("/aihe-123")
    await field.press("Backspace")
    await expect(options).to_have_count(8)
    await field.press_sequentially("7")
    await field.press("Tab")
    await expect(field).to_have_value(f"Vastaus 127. {filler}")
    await expect(field).to_be_focused()
    assert len(named("ask_replies", sent)) == 1, "all that was typed was looked for on this page"
    pieces = len(named("replies", received))

    await field.fill("")
    await field.press_sequentially("/mökillä")
    await expect(options).to_have_count(1)
    await field.press("Enter")
    await expect(field).to_have_value("Nähdään mökillä.")
    await field.press("Enter")
    await visitor.sees("Nähdään mökillä.")
    assert len(named("replies", received)) == pieces + 1, "what has not changed does not come again"


def named(name: str, frames: list[str]) -> list[str]:
    """The frames of this name."""
    return [frame for frame in frames if f'"t":"{name}"' in frame]
