"""The page on which the desk is practised. It writes nothing and asks for nothing once it is there."""

import msgspec
from csp.constants import NONE
from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.duty.access import cards_on_desk, me
from chat.guidance.access import guides_on_desk
from moderation.staff.models import Person
from moderation.staff.views.signed_in import for_permitted
from moderation.texts.access import language_of


def _page(request: HttpRequest, person: Person) -> HttpResponse:
    language = language_of(request)
    given = {
        "me": me(person),
        "cards": cards_on_desk(language, timezone.now()),
        "guides": guides_on_desk(language),
    }
    return render(request, "desk/practice.html", {"language": language, "page": msgspec.to_builtins(given)})


practice = csp_replace({"connect-src": [NONE], "form-action": [NONE]})(
    require_safe(for_permitted(_page, "answer_contacts", Http404))
)
"""For everybody who answers, or will: training need not be valid for it, since it is how one gets ready (rule 19).

The browser itself refuses whatever the page would send: no socket, no request, no form.
"""
