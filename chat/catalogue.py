"""What desks show of the catalogue: the services that their workers may answer, and the help cards to give."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from chat.duty import access
from chat.duty.core import may_answer
from chat.duty.wire import BookedTime, DeskCatalogue, ServiceOnDesk
from chat.letters.access import booked_today, due_today
from chat.services.core import in_language
from chat.services.models import Service
from chat.services.topics import matters
from moderation.live.wire import milliseconds
from moderation.staff.core import HELPER_TYPES, HelperType
from moderation.texts.core import STAFF_LANGUAGES, StaffLanguage

OnDesks = Mapping[tuple[HelperType, StaffLanguage], DeskCatalogue]
"""The catalogue as desks show it, by who sits there and in which language."""


def on_desks(now: datetime) -> OnDesks:
    """The catalogue on every desk. Four queries, however many desks there are."""
    services, cards = access.services_with_duty(), access.cards_on_desks(now)
    booked: defaultdict[int, list[BookedTime]] = defaultdict(list)
    for slot in booked_today(now):
        booked[slot.service_id].append(BookedTime(milliseconds(slot.starts_at), milliseconds(slot.ends_at)))
    due = due_today(now)
    return {
        (helper, language): DeskCatalogue(
            [
                _on_desk(one, language, booked[one.pk], due.get(one.pk, 0) if helper == "professional" else 0)
                for one in services
                if may_answer(helper, one.peers_answer)
            ],
            cards[language],
        )
        for helper in HELPER_TYPES
        for language in STAFF_LANGUAGES
    }


def _on_desk(service: Service, language: StaffLanguage, booked: list[BookedTime], letters_due: int) -> ServiceOnDesk:
    name = in_language(service.names, language)
    return ServiceOnDesk(service.slug, name, booked, matters(service.topics), service.interpreter, letters_due)
