"""Frames about ready replies: one frame, one reading, one answer."""

from hashlib import blake2b

import msgspec

from chat.desk_page import DeskPage
from chat.replies import access
from chat.replies.core import for_desk
from chat.replies.wire import DeskAskReplies, DeskReplies, ReplyOnDesk, pieces
from moderation.live.socket import Handlers
from moderation.staff.models import Person


async def ask_replies(page: DeskPage, frame: DeskAskReplies) -> None:
    """The worker is about to choose a ready reply."""
    person = await page.person("answer_contacts")
    for answer in await page.house.pool.run(_answers, person, frame.state):
        page.socket.send(answer, was_asked_for=True)


def _answers(person: Person, have: str) -> list[DeskReplies]:
    """Everything that this person may use; one frame without anything when the page has just that."""
    rows, answered = access.usable(person)
    slugs = {service.pk: service.slug for service in answered}
    replies = [
        ReplyOnDesk(row.name, for_desk(row.texts), slugs.get(row.service_id or 0, ""), row.person_id is not None)
        for row in rows
    ]
    services = {service.slug: service.names for service in answered}
    state = blake2b(msgspec.json.encode((replies, services)), digest_size=12).hexdigest()
    if state == have:
        return [DeskReplies(state=state)]
    frames = [DeskReplies(state=state, replies=piece, more=True) for piece in pieces(replies)]
    return [*frames, DeskReplies(state=state, services=services)]


DESK_HANDLERS: Handlers = {DeskAskReplies: ask_replies}
