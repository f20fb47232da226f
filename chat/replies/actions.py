"""Everything that changes ready replies."""

from collections.abc import Mapping
from uuid import UUID

from django.db import IntegrityError, transaction

from chat.replies import access, core
from chat.replies.access import NoReplyError
from chat.replies.core import ReplyRefusedError, Scope
from chat.replies.models import Reply
from chat.services.access import NoPageError, any_service
from moderation.audit.actions import record
from moderation.staff.models import Person


@transaction.atomic
def add_reply(by: Person, scope: Scope, service: str, name: str, texts: Mapping[str, str]) -> Reply:
    """Keep a new reply; `service` is the slug with scope `service`.

    Raises NoReplyError when such ones are not theirs to add, ReplyRefusedError when it cannot be as it is written.
    """
    if scope not in access.scopes_of(by):
        raise NoReplyError
    reply = Reply(name=core.checked_name(name), texts=core.checked_texts(texts))
    if scope == "personal":
        reply.person = by
    elif scope == "service":
        try:
            reply.service = any_service(service)
        except NoPageError:
            raise NoReplyError from None
    # Of two who add at once both may come in: the limit keeps lists short, and nothing depends on the last one.
    if access.siblings(reply).count() >= core.MOST:
        raise ReplyRefusedError("full")
    _store(reply)
    _record("add_reply", reply, by)
    return reply


@transaction.atomic
def change_reply(by: Person, reply_id: UUID, name: str, texts: Mapping[str, str], version: int) -> Reply:
    """Change name and texts. Raises NoReplyError, or ReplyRefusedError, `changed` when somebody was faster."""
    reply = _locked(by, reply_id)
    name, texts = core.checked_name(name), core.checked_texts(texts)
    if reply.version != version:
        raise ReplyRefusedError("changed")
    reply.name, reply.texts, reply.version = name, texts, version + 1
    _store(reply)
    _record("change_reply", reply, by)
    return reply


@transaction.atomic
def remove_reply(by: Person, reply_id: UUID) -> None:
    """Keep it no longer. Raises NoReplyError."""
    reply = _locked(by, reply_id)
    _record("remove_reply", reply, by)
    reply.delete()


def _locked(by: Person, reply_id: UUID) -> Reply:
    access.reply(by, reply_id)
    reply = Reply.objects.select_for_update().filter(pk=reply_id).first()
    if reply is None:
        raise NoReplyError(reply_id)
    return reply


def _store(reply: Reply) -> None:
    try:
        with transaction.atomic():
            reply.save()
    except IntegrityError:
        raise ReplyRefusedError("name_taken") from None


def _record(action: str, reply: Reply, by: Person) -> None:
    """What others read is in the audit trail; what somebody keeps for themselves is their own."""
    if reply.scope != "personal":
        record(action, actor=by.pk, kind="reply", object_id=reply.pk)
