"""Ready replies: the menu over a draft, and their pages."""

import json
import uuid

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.pictures.scenes import VIOLENCE, catalogue, converse, on_duty, waiting
from tests.browser.stage import Stage
from tests.browser.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]

REPLIES = {
    "tervetuloa": {
        "fi": "Hei, olen {name}, päivystäjä palvelussa {service}. Kerro juuri sen verran kuin haluat. Olen tässä.",
        "sv": "Hej, jag är {name}. Berätta så mycket du vill.",
    },
    "hetki": {"fi": "Luen rauhassa, mitä kirjoitit. Vastaan hetken kuluttua."},
    "turva": {"fi": "Oletko turvassa juuri nyt? Jos et ole, soita 112."},
    "kiitos": {"fi": "Kiitos, että kerroit tämän minulle."},
    "moi-sv": {"sv": "Hej! Vill du skriva på svenska?"},
    "marhaban": {"ar": "مرحبا، أنا هنا من أجلك."},
    **{f"neuvo-{number}": {"fi": f"Neuvo {number}: soita turvakotiin."} for number in range(1, 30)},
}


async def test_pictures_of_ready_replies(stage: Stage) -> None:
    store = Store(stage.house)
    store.change("DELETE FROM replies_reply WHERE person_id IS NULL")
    columns = "INSERT INTO replies_reply (id, name, texts, version) VALUES (?, ?, ?, 0)"
    for name, texts in REPLIES.items():
        store.change(columns, uuid.uuid4().hex, name, json.dumps(texts))
    desk = await on_duty(stage)
    visitor = await waiting(stage)
    await desk.take_first()
    await converse(visitor, desk)
    menu = desk.contact().get_by_role("listbox", name=words.desk("replies-list"))
    await desk.field().press_sequentially("Hei, /")
    await expect(menu.get_by_role("option")).to_have_count(8)
    await take(desk.page, "desk-replies")
    await desk.field().press_sequentially("t")
    await expect(menu.get_by_role("option").first).to_contain_text("/tervetuloa")
    await take(desk.page, "desk-replies-found")

    editor = await stage.signed_in(stage.demo_account("kaarina"), VIOLENCE)
    page, host = editor.page, f"http://{editor.host}"
    await page.goto(f"{host}/desk/replies?lang=fi")
    await take(page, "replies", whole=True)
    await page.get_by_role("link", name="/tervetuloa").click()
    await page.get_by_label("English", exact=True).fill("Hello {firstname}")
    await page.get_by_role("button", name=words.pages("replies-save")).click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await take(page, "reply-problem", whole=True)
