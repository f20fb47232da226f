"""Members in a closed group: coming in, writing to each other, a lost network, coming back after a reload, leaving."""

import secrets

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.axe import is_faultless
from tests.browser.member import HALLA, KAISLIKKO, METSATAHTI
from tests.browser.stage import DESKTOP, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

RECONNECTED_WITHIN = 30_000
"""Milliseconds: a page that has tried in vain for a while waits up to 10 s before it tries again."""


async def test_two_members_write_to_each_other(stage: Stage) -> None:
    one, other = await stage.member(), await stage.member(DESKTOP)
    await one.enter(METSATAHTI)
    await other.enter(KAISLIKKO)
    text = f"Onko kukaan hereillä? {secrets.token_hex(4)}"
    await one.begin(text)
    await other.open(text)
    await other.say("Täällä ollaan, @Metsätähti.")
    await one.open(text)
    answer = one.post("Täällä ollaan")
    await expect(answer).to_be_visible()
    await expect(answer.locator(".mention--me")).to_have_text("@Metsätähti")
    await one.press("react", answer)
    await one.press("reaction-hug", answer)
    await expect(other.post("Täällä ollaan").get_by_role("button", name=words.room("reaction-hug"))).to_be_visible()
    await is_faultless(one.page, "group-thread")
    await other.more("Täällä ollaan")
    await other.press("remove", other.post("Täällä ollaan"))
    await other.press("remove", other.page.locator(".post__panel"))
    await expect(one.post("Täällä ollaan")).to_have_count(0)


async def test_a_newcomers_post_waits_and_says_so(stage: Stage) -> None:
    member = await stage.member()
    await member.enter(HALLA)
    text = f"Hei, olen uusi {secrets.token_hex(4)}"
    await member.begin(text)
    await expect(member.post(text)).to_contain_text(words.room("waits-title"))
    await is_faultless(member.page, "group-waiting")
    await member.press("withdraw", member.post(text))
    await expect(member.post(text)).to_have_count(0)


async def test_rule_09_what_is_written_while_the_network_is_gone_is_sent_once_and_in_order(stage: Stage) -> None:
    cable = await stage.cable()
    one, other = await stage.member(host=cable.host), await stage.member(DESKTOP)
    await one.enter(METSATAHTI)
    await other.enter(KAISLIKKO)
    opening = f"Kuuluuko minua? {secrets.token_hex(4)}"
    await one.begin(opening)
    for member in (one, other):
        await member.open(opening)

    cable.cut()
    mine, theirs, draft = ["Katkoksen aikana", "Ja vielä toinen"], "Kuuluu hyvin.", "Tätä en ole vielä lähettänyt"
    for text in mine:
        await one.say(text)
        await expect(one.post(text)).to_contain_text(words.room("post-sending"))
    await other.say(theirs)
    await expect(other.post(theirs)).not_to_contain_text(words.room("post-sending"))
    await one.field.fill(draft)
    top = one.page.get_by_role("banner")
    for told in ("connection-lost", "connection-kept", "connection-help"):
        await expect(top.get_by_text(words.room(told))).to_be_visible()
    await expect(top.get_by_role("link", name="112", exact=True).first).to_be_visible()
    assert await other.said([*mine, theirs]) == [theirs]

    cable.mend()
    await expect(top.get_by_text(words.room("connection-lost"))).to_be_hidden(timeout=RECONNECTED_WITHIN)
    for member in (one, other):
        await expect(member.post(mine[-1])).not_to_contain_text(words.room("post-sending"))
        assert await member.said([*mine, theirs]) == [theirs, *mine]
    await expect(one.field).to_have_value(draft)


async def test_rule_11_a_reloaded_page_comes_back_and_adds_nothing_to_the_history(stage: Stage) -> None:
    member = await stage.member()
    await member.enter(METSATAHTI)
    length = await member.page.evaluate("history.length")
    await member.page.reload()
    await member.is_among_threads()
    assert await member.page.evaluate("history.length") == length
    assert await member.page.evaluate("Object.keys(sessionStorage)") == ["reload"]
    assert await member.page.evaluate("localStorage.length") == 0


async def test_rules_4_and_5_leaving_fast_leaves_nothing_that_leads_back(stage: Stage) -> None:
    member = await stage.member(DESKTOP)
    await member.enter(METSATAHTI)
    for _ in range(3):
        await member.page.keyboard.press("Shift")
    await member.page.wait_for_url(stage.neutral.url)
    await member.page.goto(f"http://{member.host}/groups/room?lang=fi")
    await member.page.wait_for_url("**/groups/enter?lang=fi")
