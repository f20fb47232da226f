"""Waiting until a page has come to rest."""

import asyncio

from playwright.async_api import Page


async def settled(page: Page, condition: str) -> None:
    """Wait until the condition holds, on pages without scripts too. Raises AssertionError when it does not come to."""
    for _ in range(100):
        if await page.evaluate(condition):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"{page.url}: not {condition}")
