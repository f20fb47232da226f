"""What becomes of a frame in a room that cannot be carried out: one answer for each reason, whichever app says it."""

from collections.abc import Awaitable
from typing import TypeVar

from chat.transcripts.access import NotReadableError
from moderation.live.socket import RefusedError
from moderation.sanctions.access import NoSanctionError
from moderation.sealing.keyring import KeyGoneError
from rooms.evenings.access import NoEveningError
from rooms.evenings.actions import FullError
from rooms.facilitation.access import LineRefusedError, NoPostToReportError
from rooms.membership.access import NoMemberError
from rooms.posts.access import NoPostError
from rooms.posts.actions import CannotError

T = TypeVar("T")
ABSENT = (NoPostError, NoEveningError, NoMemberError, NoPostToReportError, NoSanctionError)


async def answered(work: Awaitable[T]) -> T:
    """Do it. Raises RefusedError with the code of an error frame for what cannot be done."""
    try:
        return await work
    except ABSENT:
        raise RefusedError("not_found") from None
    except FullError:
        raise RefusedError("full") from None
    except CannotError as error:
        raise RefusedError(error.code) from None
    except LineRefusedError as refused:
        raise RefusedError("key_reused" if refused.code == "key_reused" else "closed") from None
    except (NotReadableError, KeyGoneError):
        raise RefusedError("closed") from None
