"""The staff's page of the times that letters book: which there are, which are booked, adding and removing."""

from collections.abc import Mapping
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.letters import access, actions, core
from chat.letters.access import NoSlotError
from chat.letters.core import SlotRefusedError
from chat.letters.models import Slot
from chat.services import words
from chat.services.core import HELSINKI, in_language
from moderation.live.ids import id_of
from moderation.staff.models import Person
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from moderation.texts.core import StaffLanguage

USUAL_MINUTES = 45


def _for_planners(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may plan times."""
    return for_permitted(view, "plan_slots", NoSlotError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_planners
def slots(request: HttpRequest, person: Person) -> HttpResponse:
    """Every time that is not over; a POST adds one or removes one."""
    if request.method != "POST":
        return _shown(request, person)
    try:
        if request.POST.get("act") == "remove":
            actions.remove_slot(person, id_of(request.POST.get("slot", "")))
            return redirect_to("/desk/slots", request, saved="removed")
        starts_at, minutes = _time(request.POST), _minutes(request.POST)
        actions.plan_slot(person, request.POST.get("service", ""), starts_at, minutes, timezone.now())
        return redirect_to("/desk/slots", request, saved="added")
    except SlotRefusedError as error:
        return _shown(request, person, error.problem, 409 if error.problem in ("overlaps", "booked") else 400)
    except NoSlotError:
        return _shown(request, person, "gone", 404)


def _time(fields: Mapping[str, str]) -> datetime:
    """The Finnish wall-clock time of the form."""
    try:
        local = datetime.fromisoformat(f"{fields.get('day')}T{fields.get('time')}")
        return local.replace(tzinfo=HELSINKI, second=0, microsecond=0).astimezone(UTC)
    except (ValueError, OverflowError):
        raise SlotRefusedError("time") from None


def _minutes(fields: Mapping[str, str]) -> int:
    try:
        return int(fields.get("minutes", "")[:4])
    except ValueError:
        raise SlotRefusedError("minutes") from None


def _shown(request: HttpRequest, person: Person, problem: str = "", status: int = 200) -> HttpResponse:
    language, now = language_of(request), timezone.now()
    first, _ = core.bookable_days(timezone.localdate(now))
    context = {
        "language": language,
        "services": [(row.slug, in_language(row.names, language)) for row in access.plannable_services(person)],
        "rows": [_row(slot, language, now) for slot in access.slots_to_plan(person, now)],
        "values": request.POST if problem else {"minutes": USUAL_MINUTES},
        "first_day": first.isoformat(),
        "shortest": core.SLOT_MINUTES[0],
        "longest": core.SLOT_MINUTES[-1],
        "days": core.BOOKABLE_DAYS,
        "problem": problem,
        "saved": request.GET.get("saved", ""),
    }
    return render(request, "desk/slots.html", context, status=status)


def _row(slot: Slot, language: StaffLanguage, now: datetime) -> Mapping[str, object]:
    return {
        "id": slot.pk,
        "when": words.appointment(slot.starts_at, slot.ends_at, language),
        "service": in_language(slot.service.names, language),
        "is_booked": slot.letter_id is not None,
        "is_today": timezone.localdate(slot.starts_at) == timezone.localdate(now),
    }
