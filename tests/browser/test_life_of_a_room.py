"""A run of a closed group as its people live it: an application, posts, the end; and outsiders meanwhile."""

import asyncio
import re
import secrets
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

import msgspec
import pytest
from django.utils import timezone
from playwright.async_api import Page, expect

from moderation.live.wire import encode
from rooms.wire import RoomEnter, RoomLead
from tests.browser import words
from tests.browser.member import MemberPage
from tests.browser.neutral import TITLE as NEUTRAL
from tests.browser.stage import Stage
from tests.browser.store import Store, days_pass
from tests.support.addresses import routes
from tests.support.founding import Founded, Plan
from tests.support.web import Answer, Browser, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

THREE = ["Kaislikko", "Metsätähti", "Suvituuli"]
NOTICED_WITHIN = 45_000
"""Milliseconds in which a page hears of what another process did: the tests' group has no layer that tells of it."""


def found(stage: Stage, members: list[str], *, has_door: bool = True) -> Founded:
    """An open group of the bench's two workers and these members."""
    leaders = [worker.login for worker in stage.bench.workers]
    plan = Plan(f"Ryhmä {secrets.token_hex(4)}", leaders, members, has_door=has_door)
    made = stage.house.manage("-m", "tests.support.founding", msgspec.json.encode(plan).decode())
    return msgspec.json.decode(made, type=Founded)


def title_of(stage: Stage, room: str) -> str:
    """What the group is called."""
    return str(Store(stage.house).rows("SELECT title FROM groups_room WHERE id = ?", room.replace("-", ""))[0][0])


async def inside(stage: Stage, room: Founded, nickname: str) -> MemberPage:
    """The phone of a member who has come in."""
    member = await stage.member()
    await member.enter(room.keys[nickname])
    return member


# --- coming in ------------------------------------------------------------------------------------


async def test_rules_27_and_29_from_an_application_to_a_first_post_that_everybody_reads(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, THREE[:1])
    title = title_of(stage, room.room)
    mother, other = await stage.member(), await inside(stage, room, THREE[0])
    code = await apply(mother, title)
    await accept(stage, title)
    key = await join(mother, code, "Halla")
    await mother.enter(key)

    text = f"Moi, uskalsin viimein. {secrets.token_hex(4)}"
    await mother.begin(text)
    await expect(mother.post(text)).to_contain_text(words.room("waits-title"))
    await expect(other.page.get_by_text(words.room("threads-none"))).to_be_visible()
    leader = await stage.leader(room.room)
    await expect(leader.post(text)).to_contain_text(words.room("judge-why", why="newcomer"))
    await leader.press("judge-appear", leader.post(text))
    await other.open(text)
    await expect(mother.page.get_by_text(words.room("waits-title"))).to_have_count(0)
    await mother.open(text)


async def apply(mother: MemberPage, title: str) -> str:
    """From the list of groups to a return code."""
    page = mother.page
    await page.goto(f"http://{mother.host}/groups/?lang=fi")
    await page.get_by_role("listitem").filter(has_text=title).get_by_role("button").click()
    await page.get_by_label(words.groups("group-question-1")).fill("Olen ollut kuivilla kuukauden.")
    await page.get_by_label(words.groups("group-question-2")).fill("Toivon ihmisiä, jotka tietävät.")
    await press(page, words.groups("group-apply-send"))
    return await page.locator(".letters__shown-code").inner_text()


async def accept(stage: Stage, title: str) -> None:
    """A facilitator reads the application and answers it."""
    page = (await stage.signed_in(stage.bench.workers[1], stage.service)).page
    await page.goto(f"http://{stage.house.desks_host}/desk/groups/door?lang=fi")
    await page.get_by_role("link", name=title).click()
    await page.get_by_label(words.pages("group-gate-reply")).fill("Lämpimästi tervetuloa!")
    await press(page, words.pages("group-gate-accept"))
    await expect(page.get_by_role("status").first).to_be_visible()


async def join(mother: MemberPage, code: str, nickname: str) -> str:
    """With the return code to the six words."""
    page = mother.page
    await page.goto(f"http://{mother.host}/groups/application?lang=fi")
    await page.get_by_label(words.pages("letter-code")).fill(code)
    await press(page, words.groups("group-code-open"))
    await expect(page.get_by_text("Lämpimästi tervetuloa!")).to_be_visible()
    await page.get_by_label(words.groups("group-rules-read")).check()
    await page.get_by_label(words.groups("group-nickname"), exact=True).fill(nickname)
    await press(page, words.groups("group-join"))
    shown = page.locator(".group-words li")
    await expect(shown).to_have_count(6)
    return " ".join(await shown.all_inner_texts())


async def press(page: Page, button: str) -> None:
    """Press a button of a page that the server made."""
    await page.get_by_role("button", name=button, exact=True).click()


# --- being there -------------------------------------------------------------------------------


async def test_three_members_and_two_facilitators_read_each_other_at_once(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, THREE)
    one, two, three = [await inside(stage, room, nickname) for nickname in THREE]
    first, second = await stage.leader(room.room), await stage.leader(room.room, 1)
    everybody = (one, two, three, first, second)

    opening = f"Vauva nukkuu, minä en. {secrets.token_hex(4)}"
    await one.begin(opening)
    for page in everybody:
        await page.open(opening)
    await second.say("Olen täällä ja luen.")
    await two.say("Keitin kaakaota.")
    for page in everybody:
        await expect(page.post("Olen täällä ja luen.")).to_contain_text(words.room("facilitator"))
        await expect(page.post("Keitin kaakaota.")).to_be_visible()

    await one.press("react", one.post("Keitin kaakaota."))
    await one.press("reaction-hug", one.post("Keitin kaakaota."))
    hug = two.post("Keitin kaakaota.").get_by_role("button", name=words.room("reaction-hug"))
    await expect(hug).to_be_visible()

    await edit(two, "Keitin kaakaota.", "Keitin teetä.")
    await two.say("Tämän otan pois.")
    for page in (one, three, first, second):
        await expect(page.post("Keitin teetä.")).to_contain_text(words.room("edited"))
        await expect(page.post("Tämän otan pois.")).to_be_visible()
    await remove(two, "Tämän otan pois.")
    for page in everybody:
        await expect(page.post("Tämän otan pois.")).to_have_count(0)


async def edit(member: MemberPage, text: str, other: str) -> None:
    """Put other words in the place of a post."""
    await member.more(text)
    await member.press("edit", member.post(text))
    panel = member.page.locator("form.post__panel")
    await panel.get_by_role("textbox", name=words.room("post-label")).fill(other)
    await member.press("edit-save", panel)
    await expect(member.post(other)).to_be_visible()


async def remove(member: MemberPage, text: str) -> None:
    """Take a post away, and say so again when asked."""
    await member.more(text)
    await member.press("remove", member.post(text))
    await member.press("remove", member.page.locator(".post__panel"))


# --- a month ----------------------------------------------------------------------------------------


async def test_rules_30_and_32_a_month_of_use_until_one_leaves_and_the_end_is_told(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, THREE)
    store = Store(stage.house)
    one, two, three = [await inside(stage, room, nickname) for nickname in THREE]
    opening, heavy = f"Ensimmäinen ilta täällä {secrets.token_hex(4)}", "En jaksa enää elää."
    await one.begin(opening)
    await two.open(opening)
    await two.say(f"Kiva, että tulit, @{THREE[0]}!")
    await expect(one.page.get_by_text(words.room("mentioned"))).to_be_visible()
    await one.open(opening)

    await three.open(opening)
    await three.say(heavy)
    await expect(three.post(heavy)).to_contain_text(words.room("waits-suicidal"))
    await expect(three.post(heavy)).to_contain_text(words.room("waits-not-alone"))
    leader = await stage.leader(room.room)
    await expect(leader.post(heavy)).to_contain_text(words.room("judge-why", why="suicidal"))
    await leader.press("judge-appear", leader.post(heavy))
    await expect(one.post(heavy)).to_be_visible()
    await tell(two, heavy, "Huolestuin hänestä.")
    desk = await desk_of_room(stage, room)
    await expect(desk.get_by_text("Huolestuin hänestä.")).to_be_visible()
    await desk.get_by_role("button", name=words.facilitation("lead-settle-which", who=THREE[1])).click()
    await expect(desk.get_by_text("Huolestuin hänestä.")).to_have_count(0)

    await one.page.goto("about:blank")
    days_pass(store, room.room, 9)
    await two.say("Uusi päivä, sama sohva.")
    await one.enter(room.keys[THREE[0]])
    await expect(one.page.get_by_text(words.room("unread", count=1), exact=True)).to_be_visible()
    await one.open(opening)
    await expect(one.page.locator(".day")).to_have_count(2)
    await expect(one.page.locator(".day").last).to_have_text(words.room("day-today"))
    await expect(one.page.locator(".new-line + li")).to_contain_text("Uusi päivä, sama sohva.")

    await two.press("back")
    await sanction(stage, 0, room.members[THREE[1]], "warn")
    await expect(two.page.get_by_text(words.room("sanction-news"))).to_be_visible()
    await sanction(stage, 0, room.members[THREE[1]], "mute")
    await expect(two.page.get_by_text(words.around(words.room("muted", moment="…")))).to_be_visible()
    await two.open(opening)
    await expect(two.post("Uusi päivä, sama sohva.")).to_be_visible()
    await expect(two.field).to_have_count(0)

    await three.page.get_by_role("button", name=words.room("about-room")).click()
    await three.press("quit")
    await three.press("quit-erase")
    await expect(three.page.get_by_role("heading", name=words.room("out-left-title"))).to_be_visible()
    await expect(one.post("Uusi päivä, sama sohva.")).to_be_visible()
    for page in (one.page, three.page):
        await expect(page.get_by_text(heavy)).to_have_count(0)

    days_pass(store, room.room, days_until(store, room.room) - 20)
    await one.enter(room.keys[THREE[0]])
    await expect(one.page.get_by_text(words.around(words.room("ends-about", day="…", gone="…")))).to_be_visible()


async def tell(member: MemberPage, text: str, said: str) -> None:
    """Tell the facilitators about a post."""
    await member.more(text)
    await member.press("tell", member.post(text))
    panel = member.page.locator("form.post__panel")
    await panel.get_by_role("textbox").fill(said)
    await member.press("tell-send", panel)
    await expect(member.page.get_by_text(words.room("told-title"))).to_be_visible()


async def desk_of_room(stage: Stage, room: Founded) -> Page:
    """What the second facilitator has on the desk of the room."""
    desk = await stage.signed_in(stage.bench.workers[1], stage.service)
    await desk.page.goto(f"http://{desk.host}/desk/groups/{room.room}?lang=fi")
    return desk.page


# --- leaving, and being sent away -----------------------------------------------------------------


async def test_rules_5_and_32_who_leaves_fast_or_is_sent_away_reads_nothing_more(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, THREE)
    fast, suspended, removed = [await inside(stage, room, nickname) for nickname in THREE]
    text = f"Tätä ei saa jäädä näkyviin {secrets.token_hex(4)}"
    await fast.begin(text)
    for member in (fast, suspended, removed):
        await member.open(text)

    await fast.leave.click()
    await expect(fast.page).to_have_title(NEUTRAL)
    await fast.page.go_back()
    assert not await shows(fast.page, text)
    await fast.page.goto(f"http://{fast.host}/groups/room?lang=fi")
    await fast.page.wait_for_url("**/groups/enter?lang=fi")

    await sanction(stage, 0, room.members[THREE[1]], "suspend")
    await expect(suspended.page.get_by_role("heading", name=words.room("out-suspended-title"))).to_be_visible()
    assert not await shows(suspended.page, text)
    await sanction(stage, 0, room.members[THREE[2]], "remove")
    await expect(removed.page.get_by_role("heading", name=words.room("out-suspended-title"))).to_be_visible()
    await confirm_removal(stage, 1, room.members[THREE[2]])  # until then only suspended
    await expect(removed.page.get_by_role("heading", name=words.room("out-removed-title"))).to_be_visible()
    for page in (suspended.page, removed.page):
        assert not await shows(page, text)
        await page.reload()
        await page.wait_for_load_state("networkidle")
        assert not await shows(page, text)


async def shows(page: Page, text: str) -> bool:
    """Whether the page has it anywhere, seen or not."""
    return text in await page.content()


async def sanction(stage: Stage, worker: int, member: str, kind: str) -> None:
    """A facilitator decides so on the member's page."""
    page = await member_page(stage, worker, member)
    form = page.locator("details").filter(has=page.locator(f"#reason-{kind}"))
    await form.locator("summary").click()
    await form.get_by_label(words.facilitation("lead-sanction-why")).select_option("hurtful")
    await form.get_by_role("button", name=words.facilitation("lead-sanction-do", kind=kind)).click()
    await expect(page.get_by_role("status").first).to_be_visible()


async def confirm_removal(stage: Stage, worker: int, member: str) -> None:
    """The second facilitator agrees (rule 32)."""
    page = await member_page(stage, worker, member)
    await press(page, words.facilitation("lead-confirm", kind="remove"))
    await expect(page.get_by_role("status").first).to_be_visible()


async def member_page(stage: Stage, worker: int, member: str) -> Page:
    """What the facilitator has on the desk of the member."""
    desk = await stage.signed_in(stage.bench.workers[worker], stage.service)
    await desk.page.goto(f"http://{desk.host}/desk/groups/members/{member}?lang=fi")
    return desk.page


# --- the end --------------------------------------------------------------------------------------


async def test_rule_31_a_week_to_read_and_then_nothing(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, THREE)
    store = Store(stage.house)
    one, two = await inside(stage, room, THREE[0]), await inside(stage, room, THREE[1])
    leader = await stage.leader(room.room)
    text = f"Viimeinen ilta {secrets.token_hex(4)}"
    await one.begin(text)
    await two.open(text)
    key = store.rows(
        "SELECT key_name FROM transcripts_stream WHERE id = (SELECT stream_id FROM groups_room WHERE id = ?)",
        room.room.replace("-", ""),
    )[0][0]

    days_pass(store, room.room, days_until(store, room.room) + 1)
    await asyncio.to_thread(stage.house.manage, "manage.py", "sweep")
    await expect(one.page.get_by_role("heading", name=words.room("over-title"))).to_be_visible(timeout=NOTICED_WITHIN)
    await expect(one.page.get_by_role("button", name=words.room("thread-new"), exact=True)).to_have_count(0)
    await expect(two.post(text)).to_be_visible()
    await expect(two.field).to_have_count(0)
    await one.press("over-goodbye")
    await one.say("Kiitos teille.")
    await two.press("over-goodbye")
    await expect(two.post("Kiitos teille.")).to_be_visible()
    assert store.has_key(key)

    days_pass(store, room.room, 7)
    await asyncio.to_thread(stage.house.manage, "manage.py", "sweep")
    for page in (one, two, leader):
        await expect(page.page.get_by_text(words.room("not-alone"))).to_be_visible(timeout=NOTICED_WITHIN)
        for said in (text, "Kiitos teille."):
            assert not await shows(page.page, said)
    assert not store.has_key(key)
    await one.page.goto(f"http://{one.host}/groups/enter?lang=fi")
    await one.page.get_by_label(words.groups("group-words-type")).fill(room.keys[THREE[0]])
    await press(one.page, words.groups("group-come-in"))
    await expect(one.page.get_by_role("alert")).to_have_text(words.groups("group-problem", problem="words"))
    await leader.page.goto(f"http://{leader.host}/desk/groups/{room.room}/room?lang=fi")
    assert not await shows(leader.page, text)


def days_until(store: Store, room: str) -> int:
    """How many days there are to the last one on which members write."""
    ends = date.fromisoformat(store.rows("SELECT ends_on FROM groups_room WHERE id = ?", room.replace("-", ""))[0][0])
    return (ends - timezone.localdate()).days


# --- outsiders ------------------------------------------------------------------------------------

ABSENT = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
"""The id of nothing."""


async def test_rule_27_outsiders_get_the_same_answers_as_about_a_room_that_is_not_there(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, THREE, has_door=False)
    title = title_of(stage, room.room)
    outsider = stage.house.bench()
    host = stage.house.desks_host
    nobody, worker = Browser(host), signed_in(host, outsider.workers[0])
    nobody.network = "10.252.1.1"
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', worker.get("/desk/groups/door").text)
    assert token is not None
    asked = 0
    for route in group_routes():
        for real in ids_for(route, room):
            for browser in (nobody, worker):
                for method in ("GET", "POST"):
                    answers = [ask(browser, method, route, one, title, token[1]) for one in (real, ABSENT)]
                    there, absent = (told(answer, one) for answer, one in zip(answers, (real, ABSENT), strict=True))
                    assert there == absent, (method, route)
                    assert title not in answers[0].text, (method, route)
                    asked += 1
    assert asked > 40
    page = await stage.member()
    for address, frame in (("room", RoomEnter(token="T" * 43)), ("facilitator", RoomLead(room=room.room))):
        heard = await frames(page.page, page.host, address, encode(frame).decode())
        assert title not in heard


def group_routes() -> Iterator[str]:
    """Every address of closed groups, the public ones and the staff's."""
    yield from (route for route in routes() if route.startswith(("/groups", "/desk/groups")))


def ids_for(route: str, room: Founded) -> list[str]:
    """What such an address could name of the room."""
    if "member_id" in route:
        return list(room.members.values())
    return [room.application] if "application_id" in route else [room.room]


def ask(browser: Browser, method: str, route: str, one: str, title: str, token: str) -> Answer:
    """One request about this id; a POST names it in every field that a form of ours has."""
    path = re.sub(r"<\w+:\w+>", one, route) + "?lang=fi"
    if method == "GET":
        return browser.get(path)
    fields = {
        "room": one,
        "id": one,
        "act": "send",
        "title": title if one != ABSENT else "Toinen",
        "nickname": THREE[0],
    }
    fields |= {"word": "omena", "code": "0" * 16, "words": "orava " * 6, "key": "k" * 22, "csrfmiddlewaretoken": token}
    return browser.request("POST", path, urlencode(fields).encode(), FORM)


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
CHANGING = (r"nonce-[\w+/=-]+", r'nonce="[^"]*"', r'csrfmiddlewaretoken" value="[^"]+', r'name="key" value="[^"]*')


def told(answer: Answer, one: str) -> tuple[int, str, str]:
    """What an answer tells: its status, where it leads and its page, but for what is random or was asked."""
    page = answer.text.replace(one, "")
    for changing in (*CHANGING, r"\d{4} \d{4} \d{4} \d{4}"):
        page = re.sub(changing, "", page)
    return answer.status, answer.headers.get("location", "").replace(one, ""), page


async def frames(page: Page, host: str, address: str, first: str) -> str:
    """Everything that a socket of ours answers to this first frame, until it closes or two seconds are over."""
    await page.goto(f"http://{host}/livez")
    return str(
        await page.evaluate(
            """([address, first]) => new Promise(done => {
                const heard = [], socket = new WebSocket(address)
                socket.onopen = () => socket.send(first)
                socket.onmessage = event => heard.push(event.data)
                socket.onclose = event => done(heard.join("\\n") + event.code)
                setTimeout(() => done(heard.join("\\n")), 2000)
            })""",
            [f"ws://{host}/ws/{address}", first],
        )
    )
