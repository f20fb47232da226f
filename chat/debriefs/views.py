"""The staff's page of debriefs: who wants one in one's own association, and which have been held."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.debriefs import access, actions, core
from chat.debriefs.access import NoDebriefError
from moderation.live.ids import id_of
from moderation.staff.models import Person
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of


def _for_leaders(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may hold debriefs."""
    return for_permitted(view, "hold_debriefs", NoDebriefError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_leaders
def debriefs(request: HttpRequest, person: Person) -> HttpResponse:
    """Who wants a debrief; a POST marks one as held."""
    if request.method != "POST":
        return _shown(request, person)
    try:
        actions.mark_as_held(person, id_of(request.POST.get("debrief", "")), timezone.localdate())
    except NoDebriefError:
        return _shown(request, person, status=404)
    return redirect_to("/desk/debriefs", request, saved="held")


def _shown(request: HttpRequest, person: Person, status: int = 200) -> HttpResponse:
    rows = access.of_association(person)
    context = {
        "language": language_of(request),
        "association": person.association.name,
        "wanted": [row for row in rows if row.held_on is None],
        "held": [row for row in rows if row.held_on],
        "days": core.KEPT.days,
        "is_gone": status == 404,
        "saved": request.GET.get("saved", ""),
    }
    return render(request, "desk/debriefs.html", context, status=status)
