"""Probes for whoever supervises the process: is it alive, can it serve."""

import logging
from collections.abc import Callable, Mapping

from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from moderation.live import hub
from moderation.live.problem import problem
from moderation.live.reasons import reason
from moderation.retention import access as retention
from moderation.sealing import keyring

logger = logging.getLogger(__name__)


@require_safe
def livez(_request: HttpRequest) -> HttpResponse:
    """`/livez`: the process answers. Touches nothing."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def readyz(_request: HttpRequest) -> HttpResponse:
    """`/readyz`: 200 when database, layer and keyring are there; otherwise 503 naming what is not."""
    failed = [name for name, check in CHECKS.items() if not passes(name, check)]
    if failed:
        return problem(503, detail=f"not ready: {', '.join(failed)}")
    return JsonResponse(dict.fromkeys(CHECKS, "ok"))


@require_safe
def sweepz(_request: HttpRequest) -> HttpResponse:
    """`/sweepz`: 200 and seconds since every retention rule was run; 503 naming those behind, which needs a human.

    Apart from `/readyz`: a server whose sweep is behind still helps people, and taking it away would erase nothing.
    """
    try:
        standing = retention.standing(timezone.now())
    except OperationalError as error:
        return problem(503, detail=f"not known: {reason(error)}")
    if standing.behind or standing.age is None:
        return problem(503, detail=f"behind: {', '.join(standing.behind)}")
    return JsonResponse({"age_seconds": round(standing.age.total_seconds())})


def passes(name: str, check: Callable[[], bool]) -> bool:
    """Whether what is looked at can be used; why it cannot is logged."""
    try:
        return check()
    except Exception as error:
        logger.warning("not ready: %s (%s)", name, reason(error))
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def _keyring() -> bool:
    keyring.current().check()  # a secret may be remembered
    return len(keyring.current().secret("tokens")) == keyring.KEY_BYTES


CHECKS: Mapping[str, Callable[[], bool]] = {
    "database": lambda: _database(),
    "layer": lambda: hub.is_layer_up(),
    "keyring": lambda: _keyring(),
}
"""What a process needs to serve; looked up when it is asked, as everything else."""
