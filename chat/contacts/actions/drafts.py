"""Half-written answers: they outlive a reload of the desk, and can be sent to no other contact."""

from chat.contacts.models import Companion, Contact
from chat.transcripts.sealed import seal_beside
from moderation.live.ids import id_of
from moderation.staff.models import Person


def keep_draft(contact_id: str, person: Person, text: str) -> None:
    """Keep it, sealed, in place of the one before. Of no effect where this worker does not write, or no longer."""
    pk = id_of(contact_id)
    own = Contact.objects.filter(pk=pk, worker=person, state="open")
    key_name = own.values_list("stream__key_name", flat=True).first()
    if key_name is not None:
        own.update(draft=seal_beside(key_name, text) if text.strip() else None)
        return
    seconds = Companion.objects.filter(contact=pk, person=person, part="second", contact__state="open")
    key_name = seconds.values_list("contact__stream__key_name", flat=True).first()
    if key_name is not None:
        seconds.update(draft=seal_beside(key_name, text) if text.strip() else None)
