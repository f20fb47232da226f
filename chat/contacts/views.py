"""Leaving fast over HTTP: the page sends a beacon, which outlives the page (rule 5)."""

import contextlib

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from chat.contacts import actions
from chat.contacts.actions import RefusedByStateError
from moderation.live import origin
from moderation.live.problem import problem

MAX_TOKEN_BYTES = 128


@csrf_exempt  # carries no ambient credential; the origin is checked instead
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the talk of the token in the body (text/plain). The same answer whether there was one or not."""
    if not origin.is_ours(request.headers.get("Origin", ""), request.get_host()):
        return problem(403, detail="another origin")
    if len(request.body) > MAX_TOKEN_BYTES:
        return problem(413, detail="a token is shorter")
    with contextlib.suppress(RefusedByStateError):
        actions.end_by_visitor(request.body.decode("ascii", "replace"), "left_fast", timezone.now())
    return HttpResponse(status=204, headers={"Cache-Control": "no-store"})
