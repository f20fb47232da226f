"""Every metric that `/metrics` tells, from the calls that make them."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prometheus_client import ProcessCollector
from prometheus_client.registry import CollectorRegistry

from deploy.reference.markdown import checked, code, table
from deploy.reference.source import called, calls, modules, words

_KINDS = {
    "Counter": "counter",
    "Gauge": "gauge",
    "Histogram": "histogram",
    "Summary": "summary",
    "CounterMetricFamily": "counter",
    "GaugeMetricFamily": "gauge",
    "_gauge": "gauge",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A metric."""

    name: str
    kind: str
    says: str
    labels: tuple[str, ...] = ()


def page() -> str:
    """docs/reference/metrics.md. Raises UndocumentedError."""
    ours = list(made_by(modules("prometheus_client")))
    checked({metric.name: metric.says for metric in ours}, what="metrics", where="the call that makes them")
    rows = [(code(metric.name), metric.kind, ", ".join(map(code, metric.labels)), metric.says) for metric in ours]
    head = ("Name", "Kind", "Labels", "Says")
    return "\n".join(
        (
            _INTRODUCTION,
            table(head, rows),
            "## Of the process\n",
            table(head, [(code(one.name), one.kind, "", one.says) for one in of_the_process()]),
        )
    )


def made_by(trees: Iterable[ast.Module]) -> Iterator[Told]:
    """Ours, in the order of the source; a counter's name is the one that is told, with `_total`."""
    for tree in trees:
        for call in calls(tree):
            kind = _KINDS.get(called(call), "")
            if kind and call.args and (name := words(call.args[0])):
                labels = [*call.args[2:3], *(part.value for part in call.keywords if part.arg == "labelnames")]
                names = tuple(words(item) for part in labels if isinstance(part, ast.List) for item in part.elts)
                says = words(call.args[1]) if len(call.args) > 1 else ""
                yield Told(f"{name}_total" if kind == "counter" else name, kind, says, names)


def of_the_process() -> Iterator[Told]:
    """What the library tells of the process, on Linux."""
    for family in ProcessCollector("vierella", registry=CollectorRegistry()).collect():
        yield Told(
            f"{family.name}_total" if family.type == "counter" else family.name, family.type, family.documentation
        )


_INTRODUCTION = """\
# Metrics

`/metrics` of each process, on the machine's own network; 404 through the proxy. Gauges of the whole house (who waits,
who is on duty, talks, keys, the sweep) are the same in each process: take `max`, not `sum`. None is of a service, a
place or a person (rule 17). Alerts and a dashboard: [deploy/monitoring](../../deploy/monitoring).
"""
