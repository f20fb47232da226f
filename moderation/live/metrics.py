"""What a process counts of itself, for Prometheus: numbers of the whole house alone.

Nothing tells of a service, a place or a person: a moment's number of one service would tell of somebody (rule 17).
"""

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector

REGISTRY = CollectorRegistry()
ProcessCollector("vierella", registry=REGISTRY)

REQUESTS = Counter(
    "vierella_requests",
    "Requests of a group commit (writer: messages; starts, claims, resumes, departures: contacts) and how they ended.",
    ["commit", "outcome"],
    registry=REGISTRY,
)
BATCH_SIZE = Histogram(
    "vierella_batch_size",
    "Requests carried out in one transaction.",
    ["commit"],
    buckets=(1, 2, 5, 10, 20, 50, 100, 200, 500),
    registry=REGISTRY,
)
BATCH_SECONDS = Histogram(
    "vierella_batch_seconds",
    "How long a transaction took, from its first statement until it was durable.",
    ["commit"],
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
    registry=REGISTRY,
)
ACKNOWLEDGED = Counter(
    "vierella_messages_acknowledged", "Messages that are stored, of whatever kind of talk.", registry=REGISTRY
)
GAPS = Counter(
    "vierella_gaps",
    "Times that a page lacked entries which no notice had brought, and that were read from the log.",
    registry=REGISTRY,
)
CLOSED = Counter(
    "vierella_sockets_closed",
    "Sockets that this process closed, by code: 1012 come back, 4003 flood, 4004 too slow.",
    ["code"],
    registry=REGISTRY,
)
DROPPED = Counter(
    "vierella_publications_dropped", "Publications for which a slow layer had no room.", registry=REGISTRY
)
UPKEEP_FAILED = Counter(
    "vierella_upkeep_failed", "Rounds of upkeep, the sweep among it, that failed.", registry=REGISTRY
)
