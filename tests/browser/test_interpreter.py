"""A worker says in the talk that an interpreter is being arranged, before the eyes of both."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.axe import is_faultless
from tests.browser.stage import DESKTOP, PHONE, Stage
from tests.browser.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def test_the_visitor_reads_that_an_interpreter_is_coming_and_so_does_whoever_takes_over(stage: Stage) -> None:
    has_interpreters(stage)
    visitor, desk = await stage.talk()
    await desk.page.set_viewport_size(PHONE["viewport"])  # type: ignore[arg-type]
    await desk.press("tools")
    choice = desk.contact().get_by_label(words.desk("ask-interpreter-choose"), exact=True)
    ask = desk.contact().get_by_role("button", name=words.desk("ask-interpreter-do"), exact=True)
    await expect(ask).to_be_disabled()
    await choice.select_option("so")
    await expect(ask).to_be_enabled()
    await is_faultless(desk.page, "interpreter")
    await ask.press("Enter")
    told = words.desk("note-interpreter", language=words.desk("interpreter-so"))
    await expect(desk.log()).to_contain_text(told)
    await expect(choice.locator("option[value=so]")).to_have_count(0)
    await expect(visitor.log).to_contain_text(words.around(words.visitor("note-interpreter", language="…")))
    await desk.page.set_viewport_size(DESKTOP["viewport"])  # type: ignore[arg-type]
    await desk.page.reload()
    await expect(desk.log()).to_contain_text(told)
    await desk.end()


async def test_where_the_service_has_none_nobody_is_promised_one(stage: Stage) -> None:
    _, desk = await stage.talk()
    await expect(desk.contact().get_by_label(words.desk("ask-interpreter-choose"), exact=True)).to_have_count(0)
    await desk.end()


def has_interpreters(stage: Stage) -> None:
    """The stage's service has interpreters."""
    Store(stage.house).change("UPDATE services_service SET interpreter = 1 WHERE slug = ?", stage.bench.service)
