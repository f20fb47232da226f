"""What happens to an open desk when its person may no longer sit at it (rule 35)."""

import asyncio

import psycopg
import pytest

from tests.support.desk_client import DeskClient
from tests.support.house import House
from tests.support.scenes import talk
from tests.support.seeding import Bench
from tests.support.web import Browser, sign_in

pytestmark = pytest.mark.integration


async def open_talk(house: House, bench: Bench, browser: Browser, desk: DeskClient) -> str:
    """A worker on duty, who has taken the only contact of the service."""
    await desk.hello()
    await desk.go_on_duty(bench.service)
    async with house.visitor() as visitor:
        await visitor.start(bench.service)
        contact = (await desk.accept((await desk.waiting(bench.service)).contact)).contact
        await visitor.say("Ennen.")
        await desk.eventually(lambda: desk.contacts[contact].texts == ["Ennen."])
        end_session(house, bench, browser)
        await desk.error("signed_out")
        assert await desk.closed() == 4001
        await visitor.say("Tätä hän ei enää lue.")
        await visitor.leave()
    return contact


def end_session(house: House, bench: Bench, browser: Browser) -> None:
    """Sign out on the desk's page."""
    browser.get("/desk")
    answer = browser.request("POST", "/desk/sign-out", headers={"X-CSRFToken": browser.cookies["csrftoken"]})
    assert answer.status == 302


async def test_rule_35_signing_out_closes_the_desk_at_once(house: House, bench: Bench) -> None:
    browser = sign_in(house.desks_host, bench.workers[0], scheme=house.scheme)
    async with DeskClient(browser.host, scheme=house.scheme, headers=browser.headers) as desk:
        contact = await open_talk(house, bench, browser, desk)
        assert desk.contacts[contact].texts == ["Ennen."]


async def test_rule_35_deactivating_a_person_closes_the_desk(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        # In a thread: a page that reads nothing for a while is cut off without a word.
        await asyncio.to_thread(house.manage, "manage.py", "deactivate_person", bench.workers[0].login)
        await t.desk.error("signed_out")
        assert await t.desk.closed() == 4001
        await t.visitor.say("Tätä hän ei enää lue.")
        assert "Tätä hän ei enää lue." not in t.desk.contacts[t.contact].texts


def test_pages_leave_no_database_connections_behind(house: House) -> None:
    if house.name != "production":
        return  # SQLite has no server that could count them
    for _ in range(60):
        assert house.browser().get("/api/services").status == 200
    with psycopg.connect(house.env["DATABASE_URL"]) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"  # not those of the keyring
        ).fetchone()
    assert row is not None
    kept = len(house.products) * (
        4 + 4
    )  # each process: the pool's threads, and those of messages, starts, returns and claims
    assert row[0] <= kept + 4
