"""Frames about duty: one frame, one action, one answer."""

from chat.desk_page import DeskPage
from chat.duty import access, actions
from chat.duty.actions import DutyRefusedError
from chat.duty.wire import DeskAlive, DeskGoOffDuty, DeskGoOnDuty, DeskHello, Me, ServiceOnDesk
from chat.services.core import in_language
from moderation.live.socket import Handlers, RefusedError
from moderation.staff.models import Person
from moderation.texts.core import Language


async def hello(page: DeskPage, frame: DeskHello) -> None:
    """Recognise the person by the session, and show the desk."""
    if page.greeted:
        raise RefusedError("already_started")
    person = await page.person("see_desk")
    me, services = await page.house.pool.run(_introduce, person, frame.language)
    await page.enter(person.pk, me, services, frame.have)


async def go_on_duty(page: DeskPage, frame: DeskGoOnDuty) -> None:
    """Begin answering."""
    person = await page.person("answer_contacts")
    try:
        await page.house.pool.run(actions.go_on_duty, person, frame.services, page.house.now())
    except DutyRefusedError as refused:
        raise RefusedError("not_allowed", detail=refused.rule) from None


async def go_off_duty(page: DeskPage, _frame: DeskGoOffDuty) -> None:
    """Stop taking new contacts."""
    person = await page.person("answer_contacts")
    await page.house.pool.run(actions.go_off_duty, person.pk)


async def alive(page: DeskPage, _frame: DeskAlive) -> None:
    """The desk answers a beat; that it was heard is noted for every frame."""
    if not page.greeted:
        raise RefusedError("not_started")


def _introduce(person: Person, language: Language) -> tuple[Me, list[ServiceOnDesk]]:
    me = Me(person.duty_name, access.helper_type(person), person.association.name, person.capacity)
    return me, [ServiceOnDesk(s.slug, in_language(s.names, language)) for s in access.answerable_services(person)]


DESK_HANDLERS: Handlers = {DeskHello: hello, DeskGoOnDuty: go_on_duty, DeskGoOffDuty: go_off_duty, DeskAlive: alive}
