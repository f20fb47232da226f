"""How somebody gets into a closed group: what an application holds, how long it and an invitation live. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, get_args

from chat.letters.core import LetterRefusedError, checked_text

ApplicationState = Literal["waiting", "listed", "accepted", "refused"]
APPLICATION_STATES: Final[tuple[ApplicationState, ...]] = get_args(ApplicationState)
"""waiting: nobody has answered; listed: there is no place now, and it waits for one; accepted: its writer can come in
by the return code; refused: kindly, and with other help."""
QUESTIONS = 3
"""Of the form: why now, what is hoped for, and whatever the facilitators should know, which may stay empty."""
MUST_ANSWER = 2
LONGEST_ANSWER = 1000
LONGEST_REPLY = 2000
"""In characters."""
KEEP_FOR = timedelta(days=30)
"""An application lives this long after its answer, and without one after the promised day."""
INVITATION_DAYS: Final = (3, 7, 14, 30)
"""For how long an invitation can be good."""
USUAL_INVITATION_DAYS = 14
INVITATIONS_AT_ONCE = 60
"""Of one room, that nobody has used."""
NEW_KEY_WITHIN = 1
"""Working days in which a lost key is replaced."""
REFUSALS: Final = ("not_for_them", "no_places", "other_help")
"""Why somebody is not let in: for the figures; whoever has applied reads kind words."""
KEY_REQUEST_KEPT = timedelta(days=14)
"""After it was asked for."""

Problem = Literal["empty", "too_long", "full", "answered", "not_open", "too_many"]


def end_of(day: date) -> datetime:
    """The last minute of that day, on the wall."""
    return datetime.combine(day, time(23, 59))


class EntryRefusedError(Exception):
    """An application or an invitation is not in a state that allows this; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


def checked_answers(answers: Sequence[str]) -> list[str]:
    """The answers of the form, in its order. Raises EntryRefusedError: empty, too_long."""
    return [
        checked_reply(text, LONGEST_ANSWER, may_be_empty=number >= MUST_ANSWER)
        for number, text in enumerate((*answers, *[""] * QUESTIONS)[:QUESTIONS])
    ]


def checked_reply(text: str, longest: int = LONGEST_REPLY, *, may_be_empty: bool = False) -> str:
    """What somebody wrote, with plain line ends. Raises EntryRefusedError: empty, too_long."""
    try:
        return checked_text(text, longest)
    except LetterRefusedError as error:
        if error.problem == "empty" and may_be_empty:
            return ""
        raise EntryRefusedError("too_long" if error.problem == "too_long" else "empty") from None


def erased_on(promised: date, answered: date | None) -> date:
    """The day on which an application is erased at the latest."""
    return (answered or promised) + KEEP_FOR


def answered_before(now: datetime) -> datetime:
    """An application that was answered then or earlier is to be gone at `now`."""
    return now - KEEP_FOR


def promised_before(today: date) -> date:
    """One without an answer that was promised one by that day or earlier is to be gone today."""
    return today - KEEP_FOR
