"""Whether it is safe to write, and the code word (rules 11 and 25), in a real browser on a phone."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.desk import DeskPage
from tests.browser.neutral import TITLE
from tests.browser.stage import Stage
from tests.browser.store import Store, time_passes
from tests.browser.visitor import NOTHING, VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

WORD = "Pihlajanmarja"


async def with_code_word(stage: Stage) -> tuple[VisitorPage, DeskPage]:
    """A talk in which a code word was agreed on, each side with one press."""
    visitor, desk = await stage.talk()
    await desk.press("ask-code-word")
    await visitor.code_word.fill(WORD)
    await visitor.press("code-word-choose")
    await expect(visitor.text("note-code-word-set")).to_be_visible()
    await expect(desk.text("note-code_word_set")).to_be_visible()
    return visitor, desk


async def comes_back_later(stage: Stage, visitor: VisitorPage, desk: DeskPage) -> None:
    """The page is closed, minutes pass, and somebody opens it again in the same tab."""
    await visitor.goto("/")
    await expect(desk.text("presence-closed")).to_be_visible()
    time_passes(Store(stage.house), stage.bench.service, minutes=3)
    await visitor.goto(f"/chat/{stage.bench.service}")
    await expect(visitor.text("ask-title")).to_be_visible()


async def tries(visitor: VisitorPage, word: str) -> None:
    """Write the word where it is asked for, and send it."""
    await visitor.code_word.fill(word)
    await visitor.press("ask-yes")


async def test_rule_25_the_worker_asks_with_one_press_whether_it_is_safe_and_one_tap_answers(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.press("ask-safe")
    await expect(visitor.text("question-safe")).to_be_visible()
    for answer in ("safe-yes", "safe-no"):
        button = visitor.view.get_by_role("button", name=words.visitor(answer), exact=True)
        await expect(button).to_be_in_viewport(ratio=1)
        box = await button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    await visitor.field.fill("kesken")
    await visitor.press("safe-yes")
    await desk.sees(words.visitor("safe-yes"))
    await expect(visitor.field).to_have_value("kesken")
    await expect(visitor.field).to_be_focused()
    await desk.press("ask-safe")
    await expect(visitor.view.get_by_role("button", name=words.visitor("safe-yes"), exact=True)).to_be_visible()
    await visitor.say("Joo, olen yksin")
    await desk.sees("Joo, olen yksin")
    await expect(visitor.view.get_by_role("button", name=words.visitor("safe-yes"), exact=True)).to_have_count(0)


async def test_rule_25_who_cannot_write_now_is_shown_the_way_out(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.press("ask-safe")
    await visitor.press("safe-no")
    await desk.sees(words.visitor("safe-no"))
    await expect(visitor.text("unsafe-title")).to_be_focused()
    await expect(visitor.leave).to_be_in_viewport(ratio=1)
    await visitor.view.get_by_role("link", name=words.visitor("leave-now"), exact=True).tap()
    await expect(visitor.page).to_have_title(TITLE)
    await expect(desk.text("note-ended-left_fast")).to_be_visible()


async def test_the_code_words_field_stays_in_sight_above_a_phones_keyboard(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.press("ask-code-word")
    await expect(visitor.code_word).to_be_in_viewport(ratio=1)  # the question has come to the end of the log
    await visitor.code_word.tap()
    await expect(visitor.code_word).to_be_focused()
    await visitor.page.set_viewport_size({"width": 390, "height": 480})
    choose = visitor.view.get_by_role("button", name=words.visitor("code-word-choose"), exact=True)
    for part in (visitor.code_word, choose, visitor.leave, visitor.send):
        await expect(part).to_be_in_viewport(ratio=1)
    await visitor.code_word.press_sequentially(WORD)
    await visitor.code_word.press("Enter")
    await expect(visitor.text("note-code-word-set")).to_be_visible()


async def test_rule_25_the_code_word_is_in_no_storage_and_no_transcript(stage: Stage) -> None:
    visitor, desk = await with_code_word(stage)
    assert await visitor.storage() == NOTHING | {"session": ["reload"]}
    assert WORD not in await visitor.page.content()
    assert WORD not in await desk.page.content()
    assert WORD.casefold() not in (await visitor.page.evaluate("JSON.stringify(sessionStorage)")).casefold()
    for form in (WORD, WORD.casefold()):
        assert Store(stage.house).files_with(form) == []


async def test_rule_11_the_code_word_is_asked_before_the_talk_goes_on_and_the_worker_is_told(stage: Stage) -> None:
    visitor, desk = await with_code_word(stage)
    await comes_back_later(stage, visitor, desk)
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)
    await tries(visitor, "vene")
    await expect(visitor.text("ask-code-word-wrong", tries=2)).to_be_focused()
    await tries(visitor, f"  {WORD.upper()} ")
    await visitor.say("Tulin takaisin")
    await desk.sees("Tulin takaisin")
    await expect(visitor.text("lines-hidden")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)
    await expect(desk.text("note-continued-code-word")).to_be_visible()


async def test_rule_25_whoever_does_not_know_the_code_word_does_not_go_on(stage: Stage) -> None:
    visitor, desk = await with_code_word(stage)
    await comes_back_later(stage, visitor, desk)
    for left in (2, 1):
        await tries(visitor, "vene")
        await expect(visitor.text("ask-code-word-wrong", tries=left)).to_be_visible()
    await tries(visitor, "vene")
    await expect(visitor.text("before-wrong-word")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)
    assert await visitor.storage() == NOTHING
    await expect(desk.text("note-code_word_wrong")).to_be_visible()
    await visitor.goto(f"/chat/{stage.bench.service}")
    await expect(visitor.text("ask-title")).to_have_count(0)
