"""What the house itself writes in a room, in the room's language."""

from datetime import date, timedelta

from moderation.texts.access import say
from moderation.texts.core import STAFF_LANGUAGES, StaffLanguage
from rooms.groups.core import gone_on, promised_on
from rooms.groups.models import Room


def language_of(room: Room) -> StaffLanguage:
    """The language of the room's talk."""
    return next((language for language in STAFF_LANGUAGES if language == room.language), "fi")


def day_in(language: StaffLanguage, day: date) -> str:
    """A day as it is written in that language."""
    return f"{day.day} {day:%B %Y}" if language == "en" else f"{day.day}.{day.month}.{day.year}"


def goodbye(room: Room) -> str:
    """The first post of the thread in which members say goodbye, with routes onward (rule 31)."""
    return say(language_of(room), "run-goodbye", title=room.title, **_days(room))


def end_moved(room: Room, reason: str) -> str:
    """That the run ends on another day than members were told, and what that changes."""
    text = say(language_of(room), "run-end-moved", **_days(room))
    return f"{text}\n\n{reason}" if reason else text


def rules_changed(room: Room) -> str:
    """That the room has other rules now."""
    return say(language_of(room), "run-rules-changed")


def _days(room: Room) -> dict[str, str]:
    """The last day of writing, the last on which the room can be read, the last on which a backup may hold its key."""
    language = language_of(room)
    return {
        "ends": day_in(language, room.ends_on),
        "reads": day_in(language, gone_on(room.ends_on) - timedelta(days=1)),
        "promised": day_in(language, promised_on(room.ends_on) - timedelta(days=1)),
    }
