"""The page on which administrators and the data-protection officer see whether the servers are well."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.statistics.access.figures import weeks_to_sum
from deploy import probes
from deploy.papers.bill import product_version
from moderation.retention import access as retention
from moderation.staff.models import Person
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of


def _for_operators(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and sees how the servers are."""
    return for_permitted(view, "see_status", LookupError)


@require_safe
@_for_operators
def status(request: HttpRequest, _person: Person) -> HttpResponse:
    """What can be used, whether what was promised is forgotten, and what runs in the background."""
    now = timezone.now()
    standing = retention.standing(now)
    parts = [(name, probes.passes(name, check)) for name, check in probes.CHECKS.items()]
    left, summed = weeks_to_sum()
    context = {
        "language": language_of(request),
        "at": f"{timezone.localtime(now):%H.%M}",
        "parts": parts,
        "age": None if standing.age is None else round(standing.age.total_seconds()),
        "behind": len(standing.behind),
        "is_well": all(is_up for _, is_up in parts) and not standing.behind,
        "weeks_left": left,
        "weeks_done": summed,
        "weeks": left + summed,
        "version": "" if settings.IS_CHECKOUT else product_version(),
    }
    return render(request, "desk/status.html", context)
