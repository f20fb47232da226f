"""The main job in a real browser: somebody writes, somebody answers."""

import asyncio
import re

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_reload_by_the_visitor_brings_the_talk_back(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.page.reload()
    await visitor.sees("Hei, onko siellä joku?")
    await visitor.sees("Hei! Olen tässä.")
    await visitor.say("Sivu latautui uudelleen")
    await desk.sees("Sivu latautui uudelleen")
    await desk.say("Ei haittaa")
    await visitor.sees("Ei haittaa")
    known = ["Hei, onko siellä joku?", "Hei! Olen tässä.", "Sivu latautui uudelleen", "Ei haittaa"]
    assert await visitor.said(known) == known
    assert await desk.said(known) == known
