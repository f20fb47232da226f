"""Takes walks through a running house, and holds what became of them against what must hold."""

import asyncio
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import picows

from chat.contacts.wire import DeskEnd, DeskRecord, VisitorDelete, VisitorReload, VisitorResume, VisitorStart
from chat.duty.wire import DeskGoOffDuty, DeskHello
from moderation.live.wire import Frame, encode
from tests.fuzz.invariants import Kept, Told, broken
from tests.fuzz.observer import Observer
from tests.fuzz.pages import Page
from tests.fuzz.stored import Lane
from tests.fuzz.walks import ACTORS, STAFF, VISITORS, Step, role_of
from tests.support.house import House
from tests.support.web import Browser, sign_in

FOREIGN = "https://elsewhere.example"
FLOOD = 150
"""So many frames at once are more than a socket may send."""
_WAYS = {"binary": Page.send_binary, "pieces": Page.send_pieces}


@dataclass
class Outcome:
    """What came of one walk."""

    frames: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    reached: Counter[str] = field(default_factory=Counter)
    """States that contacts have been in."""
    broken: list[str] = field(default_factory=list)


TIDYINGS = 3
"""After so many looks, what has not ended cannot be ended."""


class Walker:
    """Takes one walk after the other, in a lane of its own."""

    def __init__(self, house: House, observer: Observer, lane: Lane, name: str) -> None:
        """`name` tells the walks of different lanes apart."""
        self._house, self._observer, self._lane, self._name = house, observer, lane, name
        self._browsers: dict[str, Browser] = {}
        self._walks = 0
        self._last_move = 0

    async def take(self, steps: list[Step], seed: int) -> Outcome:
        """Do the steps as new people, and say what came of it. `seed` is of what chance chooses on the way."""
        self._walks += 1
        self._last_move = (await self._observer.look(self._lane.service, [], self._last_move)).last_move
        told = Told(
            walk=f"{self._name}-{self._walks}",
            service=self._lane.service,
            logins={actor: account.login for actor, account in self._lane.accounts.items()},
        )
        chance = random.Random(seed)
        pages = {actor: await self._page(actor, told, chance) for actor in ACTORS}
        outcome = Outcome()
        try:
            for step in steps:
                await self._do(step, pages[step.actor], outcome)
            await asyncio.gather(*(page.answered() for page in pages.values()))
            await self._check(told, outcome)
            await asyncio.gather(*(page.cut() for page in pages.values()))
            await self._tidy(pages, told, outcome)
            await self._check(told, outcome, is_last=True)
            await self._check_void(pages, told, outcome)
        except TimeoutError:
            outcome.broken.append("the server did not answer in time")
        finally:
            for page in pages.values():
                await page.cut()
                outcome.frames += page.frames
                outcome.codes += page.codes
                outcome.broken += page.oddities
        return outcome

    async def _page(self, actor: str, told: Told, chance: random.Random) -> Page:
        host = chance.choice(self._house.products).host
        headers = {"X-Forwarded-Proto": self._house.scheme}
        if actor in STAFF:
            headers = dict((await self._signed_in(actor)).headers)
        elif actor == "forger":
            headers["Cookie"] = f'vierella_staff="{chance.choice(_COOKIES)}"'
        return Page(actor, role_of(actor), host, {**headers, "Origin": f"{self._house.scheme}://{host}"}, told, chance)

    async def _signed_in(self, actor: str) -> Browser:
        known = self._browsers.get(actor)
        if known is None:
            account = self._lane.accounts[actor]
            await self._observer.fresh_code(account.login)
            host, scheme = self._house.desks_host, self._house.scheme
            known = self._browsers[actor] = await asyncio.to_thread(sign_in, host, account, scheme=scheme)
        return known

    async def _do(self, step: Step, page: Page, outcome: Outcome) -> None:
        match step.act:
            case "send" | "binary" | "pieces" | "flood":
                await self._send(step, page)
            case "close":
                await page.close()
            case "cut":
                await page.cut()
            case "deaf":
                page.stop_reading()
            case "sign_out":
                await self._sign_out(step.actor)
            case "foreign":
                if not await page.is_refused({**page.headers, "Origin": FOREIGN}):
                    outcome.broken.append(f"{step.actor} was let in from {FOREIGN}")
        if step.is_answered:
            await page.answered()
        else:
            await asyncio.sleep(0)

    async def _send(self, step: Step, page: Page) -> None:
        if step.is_answered and b"@contact@" in step.raw:
            await page.knows_a_contact(is_waiting=b'"accept"' in step.raw)
        try:
            await page.connect()
        except (picows.WSError, OSError) as error:
            page.oddities.append(f"{step.actor} was not let in: {type(error).__name__} {error}")
            return
        for _ in range(FLOOD if step.act == "flood" else 1):
            _WAYS.get(step.act, Page.send)(page, step.raw)

    async def _sign_out(self, actor: str) -> None:
        browser = self._browsers.pop(actor, None)
        if browser is not None:
            status = await asyncio.to_thread(_sign_out, browser)
            assert status == 302, f"signing out was answered {status}"

    # --- afterwards -------------------------------------------------------------------------

    async def _check(self, told: Told, outcome: Outcome, *, is_last: bool = False) -> list[Kept]:
        seen = await self._observer.look(self._lane.service, list(told.started), self._last_move)
        outcome.broken += broken(told, seen.kept, seen.moves)
        if is_last:
            outcome.reached.update(move.after for move in seen.moves if move.before != move.after)
            outcome.reached["deleted"] += sum(contact.is_shredded for contact in seen.kept)
        return seen.kept

    async def _tidy(self, pages: Mapping[str, Page], told: Told, outcome: Outcome) -> None:
        """Whatever happened, its people can still bring every contact to its end: visitors delete, workers record.

        What a page sent that answers to nobody may be dealt with only after its line was cut: so look more than once.
        """
        left = 0
        for _ in range(TIDYINGS):
            await self._end_all(pages, told, await self._check(told, outcome))
            left = await self._observer.unended(self._lane.service)
            if not left:
                return
        outcome.broken.append(f"{left} contacts cannot be ended by those whose they are")

    async def _end_all(self, pages: Mapping[str, Page], told: Told, kept: Sequence[Kept]) -> None:
        for actor in VISITORS:
            page = pages[actor]
            mine = [one for one in kept if told.started[one.start_key] == actor and not one.is_shredded]
            # Whoever lost a token on the way gets another by the key of the start; an ended contact only has its own.
            greetings: list[Frame] = [
                VisitorStart(service=told.service, language="fi", key=one.start_key)
                for one in mine
                if one.state != "ended"
            ]
            if any(one.state == "ended" for one in mine):
                greetings += [VisitorResume(token=token, after=0) for token in dict.fromkeys(page.tokens)]
            for greeting in greetings:
                await page.connect()
                page.send(encode(greeting))
                page.send(encode(VisitorDelete()))
                await page.answered()
                await page.cut()
        for actor in STAFF:
            await self._clear_desk(await self._page_again(actor, pages))

    async def _page_again(self, actor: str, pages: Mapping[str, Page]) -> Page:
        """The page of somebody who is signed in, whatever they did in the walk."""
        page = pages[actor]
        page.headers |= (await self._signed_in(actor)).headers
        return page

    async def _clear_desk(self, page: Page) -> None:
        await page.connect()
        page.send(encode(DeskHello()))
        await page.answered()
        for contact in list(page.held):
            page.send(encode(DeskEnd(contact=contact)))
            page.send(encode(_record(contact)))
        page.send(encode(DeskGoOffDuty()))
        await page.answered()
        await page.cut()

    async def _check_void(self, pages: Mapping[str, Page], told: Told, outcome: Outcome) -> None:
        """What was deleted is opened by none of its tokens any more (rules 5 and 14)."""
        for actor in VISITORS:
            page = pages[actor]
            before = len([heard for heard in told.heard if heard.actor == actor])
            frames: list[Frame] = [VisitorResume(token=token, after=0) for token in page.tokens[-2:]]
            frames += [VisitorReload(token=token, agreed=True) for token in page.reloads[-2:]]
            if not frames:
                continue
            await page.connect()
            refused = page.codes["stale_token"]
            for frame in frames:
                page.send(encode(frame))
            await page.answered()
            await page.cut()
            if page.codes["stale_token"] - refused != len(frames):
                outcome.broken.append(f"a token of {actor} still opens what was deleted")
            if len([heard for heard in told.heard if heard.actor == actor]) != before:
                outcome.broken.append(f"{actor} was shown what was deleted")


_COOKIES = ["", "x", 32 * "a", "aaaaaaaa\\000", "a\\377b", "' OR 1=1 --", 4_000 * "k", "\\012Set-Cookie: a=b"]


def _record(contact: str) -> DeskRecord:
    return DeskRecord(contact=contact, contact_type="test", role="not_known", reason="not_known", escalation="none")


def _sign_out(browser: Browser) -> int:
    browser.get("/desk")
    token = browser.cookies["csrftoken"]
    return browser.request("POST", "/desk/sign-out", headers={"X-CSRFToken": token}).status


def as_lines(steps: list[Step]) -> str:
    """The steps, to be read in a report."""
    return "\n".join(
        f"    {step.actor:<12} {step.act:<9} {step.raw[:300]!r}{'' if len(step.raw) <= 300 else f' … {len(step.raw)}'}"
        for step in steps
    )
