"""Reading ready replies: those that somebody may use, and those that they may change."""

from uuid import UUID

from django.db.models import Q, QuerySet

from chat.duty.access import answerable_services
from chat.replies.core import Scope
from chat.replies.models import Reply
from chat.services.models import Service
from moderation.staff.access import permissions_of
from moderation.staff.models import Person


class NoReplyError(LookupError):
    """There is no such reply, or it is not this person's to change: one answer for both."""


def usable(person: Person) -> tuple[list[Reply], list[Service]]:
    """What somebody may put into a draft, in the order of names, and the services that they answer. Two queries."""
    services = answerable_services(person)
    shared = Q(person=None, service=None)
    return list(Reply.objects.filter(Q(person=person) | Q(service__in=services) | shared)), services


def scopes_of(person: Person) -> frozenset[Scope]:
    """Whose replies somebody may change: whoever answers has own ones, the catalogue's editors those of others, too."""
    permissions = permissions_of(person)
    own: set[Scope] = {"personal"} if "answer_contacts" in permissions else set()
    common: set[Scope] = {"service", "shared"} if "edit_catalogue" in permissions else set()
    return frozenset(own | common)


def editable(person: Person) -> list[Reply]:
    """The replies that somebody may change, in the order of names."""
    return list(_editable(person).select_related("service"))


def reply(person: Person, reply_id: UUID) -> Reply:
    """A reply that this person may change. Raises NoReplyError."""
    found = _editable(person).select_related("service").filter(pk=reply_id).first()
    if found is None:
        raise NoReplyError(reply_id)
    return found


def _editable(person: Person) -> QuerySet[Reply]:
    scopes = scopes_of(person)
    own = Q(person=person) if "personal" in scopes else Q(pk=None)
    return Reply.objects.filter(own | Q(person=None) if "shared" in scopes else own)


def siblings(reply: Reply) -> QuerySet[Reply]:
    """The replies of the same owner."""
    return Reply.objects.filter(person=reply.person_id, service=reply.service_id)
