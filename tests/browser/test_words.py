"""Phrases that staff add to those of screening: from a sentence that is tried to a post that is marked."""

import asyncio
import secrets

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.stage import Stage
from tests.browser.test_life_of_a_room import found, inside

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

WITHIN = 15_000
"""In milliseconds."""


async def test_a_phrase_is_tried_added_found_in_a_post_and_removed(stage: Stage) -> None:
    phrase = f"{''.join(secrets.choice('aeioukltnr') for _ in range(12))} löytyy"
    page = (await stage.signed_in(stage.demo_account("tuula"), stage.service)).page
    await page.goto(f"http://{stage.house.desks_host}/desk/words?lang=fi")
    sentence = page.get_by_label(words.cases("words-sentence"), exact=True)
    press = page.get_by_role("button", name=words.cases("words-try-do"), exact=True)
    await sentence.fill(f"Täältä {phrase}, laita viestiä")
    await press.click()
    await expect(page.get_by_text(words.cases("words-tried-nothing"))).to_be_visible()

    await page.get_by_label(words.cases("words-phrase"), exact=True).fill("lap(pu)?")
    await page.get_by_label(words.cases("words-what"), exact=True).select_option("threatening")
    add = page.get_by_role("button", name=words.cases("words-add-do"), exact=True)
    await add.click()
    await expect(page.get_by_role("alert")).to_have_text(words.cases("words-problem", problem="signs", most=0))
    await take(page, "staff-words-problem", whole=True)
    await page.get_by_label(words.cases("words-phrase"), exact=True).fill(phrase)
    await add.click()
    await expect(page.get_by_role("status")).to_have_text(words.cases("words-saved"))
    await sentence.fill(f"Täältä {phrase}, laita viestiä")
    await press.click()
    await expect(page.get_by_text(words.cases("words-tried-waits"))).to_be_visible()
    await take(page, "staff-words", whole=True)
    await is_faultless(page, "words")

    room = await asyncio.to_thread(found, stage, ["Metsätähti"])
    author = await inside(stage, room, "Metsätähti")
    await author.begin(f"Täältä {phrase}, laita viestiä")
    await expect(author.post(phrase)).to_contain_text(words.room("waits-threatening"), timeout=WITHIN)
    await author.press("withdraw", author.post(phrase))

    await page.get_by_role("button", name=words.cases("words-remove-which", phrase=phrase)).click()
    await expect(page.get_by_role("button", name=words.cases("words-remove-which", phrase=phrase))).to_have_count(0)
    leader = (await stage.signed_in(stage.bench.workers[0], stage.service)).page  # in whose group something came
    await leader.goto(f"http://{stage.house.desks_host}/desk/cases/figures?lang=fi")
    await expect(leader.get_by_role("columnheader", name=words.cases("figures-half")).first).to_be_visible()
    await take(leader, "staff-case-figures", whole=True)
    await is_faultless(leader, "case-figures")
