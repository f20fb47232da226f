"""Frames about the staff line: one frame, one action, one answer."""

from chat.desk_page import DeskPage
from chat.duty.access import helper_type
from chat.staff_line.access import NotOnDutyError
from chat.staff_line.wire import DeskLineAck, DeskLineSay
from chat.transcripts.handlers import PageSender, say
from chat.transcripts.wire import Said
from moderation.live.socket import Handlers, RefusedError
from moderation.sealing.keyring import KeyGoneError


async def say_on_line(page: DeskPage, frame: DeskLineSay) -> None:
    """Somebody on duty writes to all who are."""
    person = await page.person("answer_contacts")
    if not page.greeted:
        raise RefusedError("not_started")
    try:
        reader = await page.seat_to_write()
    except NotOnDutyError:
        raise RefusedError("not_on_duty") from None
    except KeyGoneError:  # the line has just ended, or the keyring was lost
        raise RefusedError("unavailable") from None
    sender = PageSender(page.socket, DeskLineAck, "line_say")
    said = Said(frame.text, person.duty_name, helper_type(person))
    await say(page.house.writer, page.patience, reader, frame.key, said, sender)


DESK_HANDLERS: Handlers = {DeskLineSay: say_on_line}
