"""What facilitators of a room leave for each other, and whom they name as its on-call person."""

import uuid
from datetime import datetime

from django.db import transaction

from chat.transcripts.sealed import seal_beside
from moderation.staff.models import Person
from rooms.facilitation import core
from rooms.facilitation.access import NoNoteError
from rooms.facilitation.models import HandOverNote, RoomOnCall
from rooms.groups.access import NoRoomError, facilitator_in


def write_note(person: Person, room_id: uuid.UUID, text: str, now: datetime) -> None:
    """Leave a note for the room's facilitators; an empty one is none. Raises NoRoomError, KeyGoneError."""
    room = facilitator_in(person, room_id).room
    if room.stream is None:
        raise NoRoomError
    if words := core.words(text, core.LONGEST_NOTE):
        sealed = seal_beside(room.stream.key_name, words)
        HandOverNote.objects.create(room=room, by=person, sealed=sealed, written_at=now)


@transaction.atomic
def remove_note(person: Person, note_id: int) -> uuid.UUID:
    """Take a note away that is not needed any more, whoever wrote it; whose room it was. Raises NoNoteError."""
    note = HandOverNote.objects.select_for_update().filter(pk=note_id).first()
    if note is None:
        raise NoNoteError(note_id)
    try:
        facilitator_in(person, note.room_id)
    except NoRoomError:
        raise NoNoteError(note_id) from None
    note.delete()
    return note.room_id


def end_old_notes(now: datetime) -> int:
    """Delete notes that are too old; how many there were."""
    return HandOverNote.objects.filter(written_at__lte=now - core.NOTES_KEPT).delete()[0]


def name_on_call(person: Person, room_id: uuid.UUID, name: str, phone: str, email: str) -> None:
    """Who is alerted when none of the room's facilitators is on duty; with an empty name nobody (rule 30).

    Raises NoRoomError, OnCallRefusedError.
    """
    room = facilitator_in(person, room_id).room
    if not name.strip() and not phone.strip() and not email.strip():
        RoomOnCall.objects.filter(room=room).delete()
        return
    name, phone, email = core.checked_on_call(name, phone, email)
    RoomOnCall.objects.update_or_create(room=room, defaults={"name": name, "phone": phone, "email": email})
