"""`/metrics`: what Prometheus reads of this process. For the machine's own network: not there through the proxy."""

import time
from collections.abc import Iterator
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from chat.contacts import access as contacts
from chat.house import House
from deploy import asgi
from moderation.live import clocks
from moderation.live.metrics import REGISTRY
from moderation.retention import access as retention
from moderation.sealing import keyring

KEYS_SECONDS = 60
"""How old the number of keys may be: counting them takes longer, the more there are."""


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """`/metrics` in Prometheus' text format. 404 for whoever comes through the proxy: who is outside learns nothing."""
    if "X-Forwarded-For" in request.headers:
        raise Http404
    return HttpResponse(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)


class HouseCollector(Collector):
    """What is looked up when somebody asks. Every process tells the whole house's numbers: `max` of them, not `sum`."""

    def describe(self) -> list[Metric]:
        """Nothing is collected when this is registered: there is no database then."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Gauges of this moment."""
        rooms = asgi.application.rooms
        if rooms is not None:
            yield from _of_house(rooms.house)
        yield from _of_sweep()
        ahead = clocks.ahead_of_database(timezone.now()).total_seconds()
        yield _gauge(
            "vierella_clock_ahead_seconds", "By how much this machine's clock is ahead of the database's.", ahead
        )
        yield _gauge("vierella_talks", "Talks that go on.", contacts.talks())
        yield _gauge("vierella_keys", "Keys that exist: of open talks, letters and groups.", _keys(_minute()))


def _of_house(house: House) -> Iterator[Metric]:
    picture, now = house.board.picture, timezone.now().timestamp()
    since = [row.since / 1000 for row in picture.waiting]
    yield _gauge("vierella_waiting", "Visitors who wait for somebody to answer.", len(since))
    yield _gauge(
        "vierella_longest_wait_seconds", "How long the first of them has waited.", now - min(since, default=now)
    )
    yield _gauge("vierella_on_duty", "Workers and peers on duty.", len(picture.on_duty))
    yield _gauge("vierella_calls_for_help", "Workers who call for help in silence.", len(picture.calls))
    yield _gauge(
        "vierella_urgent", "Matters of closed groups that cannot wait.", sum(row.waits for row in picture.urgent)
    )
    yield _gauge("vierella_layer_up", "Whether this process hears the others.", house.hub.layer_is_up)
    yield _gauge("vierella_pages", "Pages connected to this process: visitors, desks, groups.", house.connected)


def _of_sweep() -> Iterator[Metric]:
    standing = retention.standing(timezone.now())
    if standing.age is not None:
        age = standing.age.total_seconds()
        yield _gauge("vierella_sweep_age_seconds", "How long ago every rule of retention had been run.", age)
    yield _gauge("vierella_sweep_behind", "Rules of retention that are behind.", len(standing.behind))


@lru_cache(maxsize=1)
def _keys(_minute: int) -> int:
    return sum(1 for _ in keyring.current().names())


def _minute() -> int:
    return int(time.monotonic() // KEYS_SECONDS)


def _gauge(name: str, says: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, says, value=float(value))


REGISTRY.register(HouseCollector())
