"""Who is on duty, who waits and what is said in the pictures."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterator
from datetime import datetime

import pytest
from playwright.async_api import Locator

from chat.services.core import HELSINKI
from tests.browser.desk import DeskPage
from tests.browser.stage import DESKTOP, Stage
from tests.browser.store import Store
from tests.browser.visitor import VisitorPage
from tests.support.house import House
from tests.support.seeding import Bench

VIOLENCE, SEPARATION = "Apua väkivaltaan -chat", "Apua eroon -chat"
TALK = (
    ("visitor", "Hei. En ole varma, onko tämä oikea paikka."),
    ("helper", "Hei! Tämä on ihan oikea paikka. Voit kertoa juuri sen verran kuin haluat."),
    ("visitor", "Meillä kotona on ollut vaikeaa. Pelkään välillä, mitä illalla tapahtuu."),
    ("helper", "Kiitos, että kerroit. Kenenkään ei kuuluisi pelätä kotonaan. Onko sinun turvallista kirjoittaa nyt?"),
    ("visitor", "On. Olen yksin viiteen asti."),
    ("helper", "Hyvä. Edetään sinun tahdissasi. Mikä tuntuu juuri tänään vaikeimmalta?"),
)


@pytest.fixture
def catalogue(house: House, bench: Bench) -> Iterator[None]:
    """The catalogue without what tests add to it, workers with names, nobody on duty yet, and nobody in the queue.

    Whatever the real day, the children's chat opens in two days, and the babies' chat should have opened.
    """
    store = Store(house)
    services = store.rows("SELECT hours, is_on, slug FROM services_service")
    in_two_days = {"weekday": (datetime.now(HELSINKI).weekday() + 2) % 7, "start": "15:00", "end": "18:00"}
    always = [{"weekday": day, "start": "00:00", "end": "24:00"} for day in range(7)]
    store.change("UPDATE services_service SET is_on = 0 WHERE slug LIKE 'testi-%'")
    store.change("UPDATE services_service SET hours = ? WHERE slug = 'lasten-ja-nuorten'", json.dumps([in_two_days]))
    store.change("UPDATE services_service SET hours = ? WHERE slug = 'vauvaperhe'", json.dumps(always))
    for account, name in zip((*bench.workers, bench.peer), ("Aino", "Eero", "Sanni"), strict=True):
        store.change("UPDATE staff_person SET duty_name = ? WHERE login = ?", name, account.login)
    store.change("DELETE FROM duty_onduty_services")
    store.change("DELETE FROM duty_onduty")
    # A talk that the last picture left open would come back to the queue in the middle of this one.
    store.change(
        "UPDATE contacts_contact SET service_id = (SELECT id FROM services_service WHERE slug = ?)", bench.service
    )
    yield
    for service in services:
        store.change("UPDATE services_service SET hours = ?, is_on = ? WHERE slug = ?", *service)


async def on_duty(stage: Stage, worker: int = 0, *others: str, host: str = "") -> DeskPage:
    """Aino (0) or Eero (1) at the desk, on duty for the violence chat."""
    desk = await stage.signed_in(stage.bench.workers[worker], VIOLENCE, host=host)
    await desk.open()
    await desk.go_on_duty(*others)
    return desk


async def waiting(
    stage: Stage, *, host: str = "", slug: str = "apua-vakivaltaan", text: str = TALK[0][1]
) -> VisitorPage:
    """A visitor in the queue."""
    visitor = await stage.visitor(DESKTOP, host=host)
    await visitor.start(slug, text)
    return visitor


async def converse(visitor: VisitorPage, desk: DeskPage) -> None:
    """The talk of the pictures, after its first line."""
    for author, text in TALK[1:]:
        await (visitor if author == "visitor" else desk).say(text)
        await visitor.sees(text)
        await desk.sees(text)


@contextlib.asynccontextmanager
async def typing(field: Locator) -> AsyncIterator[None]:
    """Somebody goes on writing in the field."""

    async def write() -> None:
        while True:
            await field.press_sequentially("ja ")
            await asyncio.sleep(2)

    task = asyncio.create_task(write())
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await field.fill("")
