"""The register of trained volunteers: training, pledge, supervision evenings, first turns."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.rosters import access, actions
from chat.rosters.access.peers import Peer, evenings_of, peers_of
from chat.rosters.core.clock import day_of
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.views.frame import chosen_association, for_namers, frame, status_of, today, told, uuid_of
from chat.services import words
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, whole_number
from moderation.texts.access import language_of
from moderation.texts.core import COMMAS, StaffLanguage


@require_http_methods(["GET", "HEAD", "POST"])
@for_namers
def peers(request: HttpRequest, person: Person) -> HttpResponse:
    """The peers of one's own association, or as a coordinator of any; a POST writes an evening down or removes one."""
    language = language_of(request)
    led = list(access.associations_led_by(person))
    association = chosen_association(led, request.GET.get("association", person.association.slug))
    here = f"/desk/roster/peers?association={association.slug}"

    def change() -> str:
        if request.POST.get("act") == "remove":
            actions.remove_supervision(person, association.slug, whole_number(request.POST, "evening"))
            return here
        held_on = day_of(request.POST.get("held_on", ""))
        if held_on is None:
            raise RosterRefusedError("day")
        there = [uuid_of(one) for one in request.POST.getlist("person")]
        actions.hold_supervision(person, association.slug, held_on, there, today())
        return here

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        context = frame(person, language) | {
            "associations": led,
            "association": association,
            "peers": [_shown(one, language) for one in peers_of(association, timezone.now())],
            "evenings": [
                {
                    "id": one.pk,
                    "when": words.day_of_month(one.held_on, language),
                    "people": COMMAS[language].join(names),
                }
                for one, names in evenings_of(association, today())
            ],
            "held_on": request.POST.get("held_on", "") if refused else "",
            "ticked": request.POST.getlist("person") if refused else [],
            "today": today().isoformat(),
            **told(request, refused),
        }
        return render(request, "desk/roster_peers.html", context, status=status_of(refused))

    saved = "supervision_removed" if request.POST.get("act") == "remove" else "supervision"
    return answered(request, change, RosterRefusedError, show, saved=saved)


def _shown(peer: Peer, language: StaffLanguage) -> Mapping[str, Any]:
    turn = peer.next_turn
    return {
        "peer": peer,
        "id": str(peer.person.pk),
        "next": words.appointment(turn.starts_at, turn.ends_at, language) if turn else "",
        "beside": COMMAS[language].join(peer.beside),
    }
