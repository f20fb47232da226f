"""Frames about debriefs: one frame, one action; the board tells every desk of the person."""

from django.utils import timezone

from chat.debriefs import actions
from chat.debriefs.wire import DeskWantDebrief
from chat.desk_page import DeskPage
from moderation.live.socket import Handlers


async def want_debrief(page: DeskPage, frame: DeskWantDebrief) -> None:
    """The worker wants a debrief, or takes it back."""
    person = await page.person("answer_contacts")
    if frame.wanted:
        await page.house.pool.run(actions.want_debrief, person, timezone.localdate(page.house.now()))
    else:
        await page.house.pool.run(actions.take_back, person)


DESK_HANDLERS: Handlers = {DeskWantDebrief: want_debrief}
