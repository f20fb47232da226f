"""How it is at this moment."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.services.core import in_language
from chat.statistics.access import now as access
from chat.statistics.core import RELEASE_AT
from chat.statistics.views.frame import for_readers
from moderation.staff.models import Person
from moderation.texts.access import language_of
from moderation.texts.core import clock


@require_safe
@for_readers
def now(request: HttpRequest, _person: Person) -> HttpResponse:
    """Who waits, who talks and who answers, by service, from live contacts: what desks show, in figures."""
    language, moment = language_of(request), timezone.localtime()
    found = access.now(moment)
    context = {
        "language": language,
        "at": clock(moment.hour * 60 + moment.minute, language),
        "release_at": RELEASE_AT,
        "waiting": sum(one.waiting for one in found),
        "longest": max((one.longest for one in found), default=0),
        "talks": sum(one.talks for one in found),
        "services": [
            {
                "name": in_language(one.service.names, language),
                "waiting": one.waiting,
                "longest": one.longest if one.waiting else None,
                "talks": one.talks,
                "on_duty": one.on_duty,
            }
            for one in found
        ],
    }
    return render(request, "desk/statistics_now.html", context)
