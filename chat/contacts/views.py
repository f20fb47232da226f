"""Leaving fast over HTTP: the page sends a beacon, which outlives the page (rule 5)."""

import contextlib

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from chat.contacts import actions
from chat.contacts.actions import RefusedByStateError
from moderation.live.origin import visitor_post
from moderation.live.problem import problem

MAX_TOKEN_BYTES = 128
CLEARED = '"cache", "storage"'
"""What the browser forgets of this server. Not "cookies": visitors have none, and the cookies of the whole domain would
go, a worker's session in the same browser among them. The page has gone by then, so that nothing waits for this."""


@visitor_post
def leave(request: HttpRequest) -> HttpResponse:
    """End the talk of the token in the body (text/plain). The same answer whether there was one or not."""
    if len(request.body) > MAX_TOKEN_BYTES:
        return problem(413, detail="a token is shorter")
    with contextlib.suppress(RefusedByStateError):
        actions.end_by_visitor(request.body.decode("ascii", "replace"), "left_fast", timezone.now())
    return HttpResponse(status=204, headers={"Clear-Site-Data": CLEARED})
