"""What associations have promised, for those who agree it with them and for the associations themselves."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from chat.rosters import access, actions
from chat.rosters.access.hours import commitments as promised
from chat.rosters.core.hours import MOST_HOURS_A_MONTH, owed
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Commitment
from chat.rosters.views.frame import act_of, frame, place_of, shown_places, status_of, today, told
from chat.rosters.views.hours import for_counters, month_from, time_of
from chat.services.core import in_language
from chat.services.words import month_name
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, whole_number
from moderation.texts.access import language_of
from moderation.texts.core import StaffLanguage


@require_http_methods(["GET", "HEAD", "POST"])
@for_counters
def commitments(request: HttpRequest, person: Person) -> HttpResponse:
    """What was promised; a POST agrees something, ends it or withdraws what was written down by mistake."""
    language = language_of(request)

    def change() -> None:
        act_of(request, _ACTS)(person, request.POST)

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        is_new = refused is not None and request.POST.get("act") == "agree"
        context = frame(person, language) | {
            "rows": [_shown(row, language) for row in promised(person)],
            "places": shown_places(),
            "services": [(row.slug, in_language(row.names, language)) for row in access.services()],
            "chosen": request.POST.getlist("service") if is_new else [],
            "values": request.POST if is_new else {"first": f"{today():%Y-%m}"},
            "most_hours": MOST_HOURS_A_MONTH,
            **told(request, refused),
        }
        return render(request, "desk/commitments.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved=request.POST.get("act", ""))


def _agree(person: Person, form: QueryDict) -> None:
    first, last = month_from(form.get("first", "")), month_from(form.get("last", ""))
    if first is None or (last is None and form.get("last", "").strip()):
        raise RosterRefusedError("month")
    minutes = whole_number(form, "hours") * 60
    association, unit = place_of(form.get("association", ""))
    actions.agree_commitment(person, association, form.getlist("service"), minutes, first, last, unit)


def _end(person: Person, form: QueryDict) -> None:
    last = month_from(form.get("last", ""))
    if last is None:
        raise RosterRefusedError("month")
    actions.end_commitment(person, whole_number(form, "commitment"), last)


def _withdraw(person: Person, form: QueryDict) -> None:
    actions.withdraw_commitment(person, whole_number(form, "commitment"))


_ACTS: Mapping[str, Callable[[Person, QueryDict], None]] = {"agree": _agree, "end": _end, "withdraw": _withdraw}


def _shown(row: Commitment, language: StaffLanguage) -> dict[str, Any]:
    in_month = owed(row.minutes_a_month)
    return {
        "id": row.pk,
        "association": access.named(row.association, row.unit),
        "services": " + ".join(in_language(service.names, language) for service in row.of_services),
        "time": time_of(row.minutes_a_month, language),
        "july": time_of(in_month[6], language),
        "others": time_of(in_month[0], language),
        "first": month_name(row.first, language),
        "last": month_name(row.last, language) if row.last else "",
        "last_value": f"{row.last or today():%Y-%m}",
    }
