"""Frames about duty: one frame, one action, one answer."""

import functools
from collections.abc import Awaitable
from datetime import datetime

from chat.catalogue import on_desks
from chat.contacts import actions as contacts
from chat.desk_page import DeskPage
from chat.duty import access, actions
from chat.duty.actions import DutyRefusedError, HelpRefusedError
from chat.duty.wire import (
    DeskAlive,
    DeskBreak,
    DeskCallHelp,
    DeskCatalogue,
    DeskComeToHelp,
    DeskGivePulse,
    DeskGoOffDuty,
    DeskGoOnDuty,
    DeskHello,
    DeskHere,
    DeskStopHelp,
    Me,
)
from chat.guidance.access import guides_on_desk
from chat.guidance.wire import GuideOnDesk
from chat.rosters.access import gaps_to_tell
from moderation.live.ids import id_of
from moderation.live.socket import Handlers, RefusedError
from moderation.staff.models import Person
from moderation.texts.core import StaffLanguage


async def hello(page: DeskPage, frame: DeskHello) -> None:
    """Recognise the person by the session, and show the desk."""
    if page.greeted:
        raise RefusedError("already_started")
    person = await page.person("see_desk")
    run, now = page.house.pool.run, page.house.now()
    me, catalogue, guides = await run(_arrive, person, frame.language, now)
    gaps = await run(gaps_to_tell, now) if page.sees_gaps else ()
    await page.enter(person.pk, me, catalogue, frame.have, guides, frame.language, gaps)


async def go_on_duty(page: DeskPage, frame: DeskGoOnDuty) -> None:
    """Begin answering."""
    person = await page.person("answer_contacts", begins=True)
    try:
        await page.house.pool.run(actions.go_on_duty, person, frame.services, page.house.now())
    except DutyRefusedError as refused:
        raise RefusedError("not_allowed", detail=refused.rule) from None


async def go_off_duty(page: DeskPage, _frame: DeskGoOffDuty) -> None:
    """Stop taking new contacts. The desk that has ended the turn asks how it was, once it is over."""
    person = await page.person("answer_contacts")
    since = await page.house.pool.run(actions.finish, person.pk)
    if since is not None:
        page.pulse.leaves(person, since)


async def give_pulse(page: DeskPage, frame: DeskGivePulse) -> None:
    """The worker says how the turn was, or nothing."""
    await page.person("answer_contacts")
    await page.pulse.give(frame.strain, frame.support)


async def take_break(page: DeskPage, frame: DeskBreak) -> None:
    """Begin a break, or end it."""
    person = await page.person("answer_contacts")
    await page.house.pool.run(functools.partial(actions.set_break, person.pk, begins=frame.begins))


async def call_help(page: DeskPage, frame: DeskCallHelp) -> None:
    """Call every professional on duty; nothing of it reaches the visitor (rule 20)."""
    person = await page.person("answer_contacts")
    on_desk = page.contacts.get(frame.contact)
    service = on_desk.held.service if on_desk else ""
    await _try_help(page.house.pool.run(actions.call_help, person.pk, service, page.house.now()))


async def stop_help(page: DeskPage, _frame: DeskStopHelp) -> None:
    """The call is over."""
    person = await page.person("answer_contacts")
    await page.house.pool.run(actions.stop_help, person.pk)


async def come_to_help(page: DeskPage, frame: DeskComeToHelp) -> None:
    """Tell the caller, and everybody who was called, who comes."""
    person = await page.person("answer_contacts")
    await _try_help(page.house.pool.run(actions.come_to_help, person, id_of(frame.person)))


async def _try_help(action: Awaitable[None]) -> None:
    try:
        await action
    except HelpRefusedError as refused:
        raise RefusedError(refused.code, by=refused.by) from None


async def alive(page: DeskPage, frame: DeskAlive) -> None:
    """The desk answers a beat."""
    if not page.greeted:
        raise RefusedError("not_started")
    page.socket.answered(frame.mark)


async def here(page: DeskPage, _frame: DeskHere) -> None:
    """The worker is there; that they did something has been noted."""
    if not page.greeted:
        raise RefusedError("not_started")


def _arrive(person: Person, language: StaffLanguage, now: datetime) -> tuple[Me, DeskCatalogue, list[GuideOnDesk]]:
    """Who sits at the desk, and the catalogue and guides there.

    On duty, they are seen at once: whoever saw them last may have died since.
    """
    actions.mark_seen([person.pk], now)
    contacts.keep_open_talks(person.pk, now)
    me = access.me(person)
    return me, on_desks(now)[me.helper, language], guides_on_desk(language)


DESK_HANDLERS: Handlers = {
    DeskHello: hello,
    DeskGoOnDuty: go_on_duty,
    DeskGoOffDuty: go_off_duty,
    DeskBreak: take_break,
    DeskHere: here,
    DeskCallHelp: call_help,
    DeskStopHelp: stop_help,
    DeskComeToHelp: come_to_help,
    DeskGivePulse: give_pulse,
    DeskAlive: alive,
}
