import pytest, asyncio, time
from playwright.async_api import expect
from tests.browser.stage import Stage, DESKTOP
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
async def test_x(stage: Stage):
    t=time.time()
    def p(*a): print(f"{time.time()-t:.2f}", *a)
    async def tv(v):
        def ws(s):
            s.on("framesent", lambda x: p(">", x[:150])); s.on("framereceived", lambda x: p("<", x[:150])); s.on("close", lambda *_: p("closed"))
        v.page.on("websocket", ws)
    desk = await stage.desk(); p("desk")
    visitor = await stage.visitor(); await tv(visitor)
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?"); p("started")
    await desk.take_first(); p("taken")
    await desk.say("Hei! Olen tässä.")
    await visitor.sees("Hei! Olen tässä."); p("talk")
    await visitor.delete_all(); p("asked")
    await expect(visitor.text("deleted-title")).to_be_visible(); p("deleted")
    await expect(desk.text("note-deleted")).to_be_visible(timeout=2_000); p("desk")
    await desk.page.reload(); p("reloaded")
    await expect(desk.text("note-deleted")).to_be_visible(); p("desk")
    assert 0
