"""Every metric is described."""

import ast

import pytest
from prometheus_client import Metric

import deploy.metrics  # noqa: F401 - it registers what is looked up
from deploy.reference import metrics
from deploy.reference.markdown import UndocumentedError, checked
from deploy.reference.metrics import Told, made_by
from moderation.live.metrics import REGISTRY


def told_name(family: Metric) -> str:
    return f"{family.name}_total" if family.type == "counter" else family.name


@pytest.mark.django_db
def test_everything_that_is_told_is_on_the_page() -> None:
    page = metrics.page()
    names = [told_name(family) for family in REGISTRY.collect()]
    assert len(names) > 10
    assert [name for name in names if f"| `{name}` |" not in page] == []


def test_metrics_are_found_however_they_are_made() -> None:
    source = """
Counter("a", "A.", ["one", "two"], registry=REGISTRY)
Histogram("b", "B.", buckets=(1,), labelnames=["three"])
yield _gauge("c", "C.", 1)
prometheus_client.Gauge("d", "D.")
"""
    assert list(made_by([ast.parse(source)])) == [
        Told("a_total", "counter", "A.", ("one", "two")),
        Told("b", "histogram", "B.", ("three",)),
        Told("c", "gauge", "C."),
        Told("d", "gauge", "D."),
    ]


def test_a_metric_without_a_description_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    planted = [ast.parse('Counter("vierella_planted", "")')]
    monkeypatch.setattr("deploy.reference.metrics.modules", lambda mentioning: planted)
    with pytest.raises(UndocumentedError, match="vierella_planted_total"):
        metrics.page()


def test_what_is_described_passes() -> None:
    checked({"vierella_planted_total": "Planted."}, what="metrics", where="here")
