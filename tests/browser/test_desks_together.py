"""Desks beside each other: of one worker, of colleagues, and of one who is gone for a while or for good."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import SIZES
from tests.browser.axe import is_faultless
from tests.browser.desk import DeskPage
from tests.browser.settled import settled
from tests.browser.stage import Stage
from tests.browser.store import Store, becomes, desk_silence, desk_was_silent

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

UPKEEP_TWICE = 30_000
"""In milliseconds: as long as it takes the house to notice what it looks for by itself."""
A_BEAT_UNANSWERED, AGED = 6, 35
"""In seconds: after so long a dead desk is not seen any more, and it is made to look so much longer dead."""
WITHIN_A_MINUTE = (60 - A_BEAT_UNANSWERED - AGED) * 1000
"""In milliseconds: what is left of the 60 s within which visitors of a dead desk are told."""
IN_THE_BACKGROUND = """() => {
    const real = window.setTimeout;
    window.setTimeout = (act, after = 0, ...given) => real(act, Math.max(after, 60_000), ...given);
    window.setInterval = (act, after = 0, ...given) => real(act, 60_000, ...given);
    window.requestAnimationFrame = () => 0;
    for (const [name, value] of [["hidden", true], ["visibilityState", "hidden"]])
        Object.defineProperty(document, name, { get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
"""As browsers treat a tab that nobody has looked at for minutes: no frame is drawn, timers come once a minute."""
TIMERS_COME = """async () => {
    const waits = (ticks) => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (performance.now() < ticks ? port2.postMessage(0) : done(false));
        port2.postMessage(0);
    });
    return Promise.race([waits(performance.now() + 500), new Promise((done) => setTimeout(() => done(true), 10))]);
}"""
SAID, DRAFT = "Minua pelottaa täällä", "Vastaus, joka on vielä kesken"
CLOCK_IS_OFF = """
    const Real = Date, off = -30 * 3600_000;
    window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + off) }
        static now() { return Real.now() + off }
    };
"""


async def test_tabs_and_machines_of_one_worker_show_the_same(stage: Stage) -> None:
    desk = await stage.desk()
    visitor, other = await stage.visitor(), await stage.visitor()
    tab = await beside(desk, await desk.page.context.new_page())
    machine = await beside(desk, (await stage.desk_door(desk.account, desk.service)).page)
    desks = (desk, tab, machine)
    await visitor.start(stage.bench.service, SAID)
    await desk.take_first()
    await other.start(stage.bench.service, "Onko siellä ketään?")
    await machine.take.click()
    for one in desks:
        await one.sees(SAID)
        await one.sees("Onko siellä ketään?", 2)
        await expect(one.take).to_have_count(0)
    await machine.say("Olen tässä")
    await visitor.say("Kiitos")
    for one in desks:
        await one.sees("Olen tässä")
        await one.sees("Kiitos")

    # Drafts: each in its own talk, also after a reload, and wherever the worker opens the desk next.
    await desk.field(1).fill(DRAFT)
    await desk.field(2).fill("Toinen kesken")
    kept = "SELECT 1 FROM contacts_contact WHERE draft IS NOT NULL AND worker_id = (SELECT id FROM staff_person"
    while len(Store(stage.house).rows(f"{kept} WHERE login = ?)", desk.account.login)) < 2:
        await desk.page.wait_for_timeout(100)
    for one in (desk, tab):
        await one.page.reload()
        await expect(one.field(1)).to_have_value(DRAFT)
        await expect(one.field(2)).to_have_value("Toinen kesken")

    await tab.duty.get_by_role("button", name=words.desk("duty-take-break"), exact=True).click()
    for one in desks:
        await expect(one.duty.get_by_text(words.desk("duty-break"), exact=True)).to_be_visible()
    await tab.end(2)
    for one in desks:
        await expect(one.text("note-ended-helper", who="me")).to_be_visible()
    for question, answer in (("contact_type", "counselling"), ("role", "self"), ("reason", "violence")):
        await machine.choose(question, answer, 2)
    await machine.press("record-save", 2)
    for one in desks:
        await expect(one.contact(2)).to_have_count(0)
        await expect(one.contact(1)).to_have_count(1)


async def test_after_a_lost_network_the_desk_equals_a_fresh_one_and_a_colleague_has_the_talk(stage: Stage) -> None:
    cable = await stage.cable()
    lost, colleague = await stage.desk(host=cable.host), await stage.desk(1)
    visitor, leaver = await stage.visitor(), await stage.visitor()
    await visitor.start(stage.bench.service, SAID)
    await lost.take_first()
    await leaver.start(stage.bench.service, "Onko siellä ketään?")
    await expect(lost.take).to_have_count(1)
    cable.cut()
    await lost.field().fill(DRAFT)
    await expect(lost.text("connection-lost", time="…")).to_be_visible()
    desk_was_silent(Store(stage.house), lost.account.login, seconds=120)
    await expect(visitor.text("note-handed-over", how="lost")).to_be_visible(timeout=UPKEEP_TWICE)
    await leaver.end()
    await expect(colleague.queue.get_by_text(words.desk("queue-returned"), exact=True)).to_be_visible()
    await expect(colleague.take).to_have_count(1)  # the one who left is not to be taken any more
    await colleague.take_first()
    await colleague.sees(SAID)
    await colleague.say("Jatketaan yhdessä")
    await visitor.sees("Jatketaan yhdessä")

    cable.mend()
    await lost.is_connected()
    gone = lost.text("contact-departed", number=1, how="taken_away")
    await expect(gone).to_be_visible()
    await expect(lost.contact()).to_have_count(0)
    await has_nothing_of_it(lost.page)
    await expect(lost.queue.get_by_role("listitem")).to_have_count(0)  # who left is told of for some seconds
    parts = (lost.duty, lost.queue, lost.page.get_by_role("main"))
    before = [await part.aria_snapshot() for part in parts]
    await lost.page.reload()
    await lost.is_connected()
    assert [await part.aria_snapshot() for part in parts] == before


async def test_a_browser_that_dies_without_a_goodbye_is_off_duty_and_a_colleague_has_its_talk(stage: Stage) -> None:
    cable, store = await stage.cable(), Store(stage.house)
    dead, colleague, visitor = await stage.desk(host=cable.host), await stage.desk(1), await stage.visitor()
    await visitor.start(stage.bench.service, SAID)
    await dead.take_first()
    await dead.say("Olen tässä")
    await visitor.sees("Olen tässä")
    cable.cut()
    await dead.page.context.close()
    await colleague.page.wait_for_timeout(A_BEAT_UNANSWERED * 1000)
    for desk in (dead, colleague):
        desk_was_silent(store, desk.account.login, seconds=AGED)
    await expect(visitor.text("note-handed-over", how="lost")).to_be_visible(timeout=WITHIN_A_MINUTE)
    await expect(visitor.text("queue-title")).to_be_visible()
    assert desk_silence(store, dead.account.login) is None
    assert desk_silence(store, colleague.account.login) is not None, "control: who lives is seen again"
    await expect(colleague.queue.get_by_text(words.desk("queue-returned"), exact=True)).to_be_visible()
    await colleague.take_first()
    await colleague.sees(SAID)
    await colleague.sees("Olen tässä")
    await colleague.say("Jatketaan yhdessä")
    await visitor.sees("Jatketaan yhdessä")


async def test_a_desk_in_a_background_tab_stays_on_duty_and_up_to_date(stage: Stage) -> None:
    store, desk, visitor = Store(stage.house), await stage.desk(), await stage.visitor()
    await visitor.start(stage.bench.service, SAID)
    await desk.take_first()
    assert await desk.page.evaluate(TIMERS_COME)
    await desk.page.evaluate(IN_THE_BACKGROUND)
    assert not await desk.page.evaluate(TIMERS_COME), "control: they come too late for any beat"
    desk_was_silent(store, desk.account.login, seconds=AGED)
    await desk.page.wait_for_timeout(UPKEEP_TWICE)  # twice as long as it takes a silent one to be off duty
    silence = desk_silence(store, desk.account.login)
    assert silence is not None
    assert silence < AGED, "its beats are answered"
    await visitor.say("Oletko vielä siellä?")
    await desk.sees("Oletko vielä siellä?")
    await (other := await stage.visitor()).start(stage.bench.service, "Onko siellä ketään?")
    await expect(desk.take).to_have_count(1)
    await other.end()


async def test_rule_35_whose_role_is_taken_in_a_talk_reads_why_and_keeps_nothing_on_the_screen(stage: Stage) -> None:
    first, second, visitor = await stage.desk(), await stage.desk(1), await stage.visitor()
    await visitor.start(stage.bench.service, SAID)
    await first.take_first()
    await first.sees(SAID)
    await first.field().fill(DRAFT)
    becomes(Store(stage.house), first.account.login, "manager")
    await expect(first.text("contact-departed", number=1, how="not_allowed")).to_be_visible(timeout=UPKEEP_TWICE)
    await expect(first.contact()).to_have_count(0)
    await has_nothing_of_it(first.page)
    await expect(visitor.text("note-handed-over", how="lost")).to_be_visible(timeout=UPKEEP_TWICE)
    await second.take_first()
    await second.sees(SAID)
    await second.say("Jatketaan yhdessä")
    await visitor.sees("Jatketaan yhdessä")

    becomes(Store(stage.house), second.account.login, "dpo")  # who has nothing to do at a desk
    await expect(second.text("connection-signed-out")).to_be_visible(timeout=UPKEEP_TWICE)
    await expect(second.text("desk-signed-out")).to_be_visible()
    await has_nothing_of_it(second.page)
    await is_faultless(second.page, "desk-signed-out")


async def test_new_text_moves_nothing_that_is_read_or_pointed_at_whatever_the_clock_says(stage: Stage) -> None:
    desk = await stage.signed_in(stage.bench.workers[0], stage.service)
    await desk.page.add_init_script(CLOCK_IS_OFF)
    await desk.open()
    await desk.go_on_duty()
    visitor, waiting, leaver = [await stage.visitor() for _ in range(3)]
    await visitor.start(stage.bench.service, "\n".join(["Pitkä viesti"] * 40))
    await expect(desk.queue).to_contain_text(re.compile(r"\d s"))  # no hours
    await desk.take_first()
    await leaver.start(stage.bench.service, "Lähden kohta")
    await expect(desk.take).to_have_count(1)
    await waiting.start(stage.bench.service, "Odotan")
    await expect(desk.take).to_have_count(2)

    await desk.log().hover()
    await desk.page.mouse.wheel(0, -400)
    await expect(desk.text("contact-to-end")).to_be_visible()
    place = await desk.log().evaluate("log => log.scrollTop")
    await desk.page.get_by_role("heading", name=words.desk("queue-heading"), exact=True).click()
    await visitor.say("Oletko siellä?")
    await expect(desk.text("contact-new-below")).to_be_visible()
    await expect(desk.contact().get_by_text(words.desk("contact-unread", count=1), exact=True)).to_be_attached()
    assert await desk.log().evaluate("log => log.scrollTop") == place
    await desk.text("contact-new-below").click()
    await expect(desk.contact().get_by_text(words.desk("contact-unread", count=1), exact=True)).not_to_be_attached()

    pointed_at = desk.take.nth(1)
    await pointed_at.hover()
    at = await pointed_at.bounding_box()
    await leaver.end()
    await expect(desk.take).to_have_count(1)
    assert await desk.take.bounding_box() == at
    await desk.take.click()
    await expect(desk.field(2)).to_be_focused()
    await desk.say("Hei, kerro lisää", 2)
    await expect(desk.contact(1).get_by_text(words.desk("contact-longest"), exact=True)).to_be_attached()
    await expect(desk.contact(2).get_by_text(words.desk("contact-longest"), exact=True)).not_to_be_attached()


async def test_rule_15_on_a_phone_the_tools_of_a_talk_unfold_by_keyboard(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    page, keyboard = desk.page, desk.page.keyboard
    await page.set_viewport_size(SIZES["phone"])
    await settled(page, "innerWidth === 390")
    tools = desk.contact().get_by_role("button", name=words.desk("tools"), exact=True)
    ask = desk.contact().get_by_role("button", name=words.desk("ask-safe"), exact=True)
    await expect(ask).to_be_hidden()
    below = await desk.field().bounding_box()
    await tools.press("Enter")
    await expect(ask).to_be_visible()
    assert await desk.field().bounding_box() == below, "nothing below moves"
    await is_faultless(page, "desk-tools")
    await keyboard.press("Tab")
    await expect(ask).to_be_focused()
    await keyboard.press("Enter")
    await expect(visitor.text("question-safe")).to_be_visible()
    await desk.press("hand-over")
    await is_faultless(page, "desk-hand-over")
    await keyboard.press("Escape")
    await expect(desk.contact().get_by_role("button", name=words.desk("hand-over"), exact=True)).to_be_focused()
    await keyboard.press("Escape")
    await expect(ask).to_be_hidden()
    await expect(tools).to_be_focused()
    await tools.click()
    await desk.field().click()
    await expect(ask).to_be_hidden()


async def beside(desk: DeskPage, page: Page) -> DeskPage:
    """The same worker's desk on another page, perhaps of another machine."""
    await page.context.add_cookies([dict(one) for one in await desk.page.context.cookies()])  # type: ignore[misc]
    other = DeskPage(page, desk.host, desk.account, desk.service)
    await other.open()
    return other


async def has_nothing_of_it(page: Page) -> None:
    """Neither what was said nor what was being written is on the page."""
    content = await page.content()
    assert SAID not in content
    assert DRAFT not in await page.evaluate("[...document.querySelectorAll('textarea')].map(({ value }) => value)")
