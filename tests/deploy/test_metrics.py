"""What Prometheus reads: there on the machine's own network, with numbers of the whole house and of nobody."""

import re
from pathlib import Path

import pytest
from django.test import Client

import deploy.metrics
from moderation.live.metrics import REGISTRY

pytestmark = [pytest.mark.django_db, pytest.mark.storage]
ALLOWED_LABELS = {"commit", "outcome", "le", "code"}


def told(client: Client) -> str:
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/plain; version=")
    return answer.content.decode()


def test_numbers_are_told_on_the_machines_own_network(client: Client) -> None:
    text = told(client)
    for name in ("vierella_keys", "vierella_sweep_behind", "vierella_batch_seconds", "process_resident_memory_bytes"):
        assert re.search(rf"^# HELP (vierella_)?{name}", text, re.MULTILINE), name


def test_whoever_comes_through_the_proxy_finds_nothing(client: Client) -> None:
    assert client.get("/metrics", headers={"X-Forwarded-For": "192.0.2.1"}).status_code == 404


def test_rule_17_no_number_is_of_a_service_a_place_or_a_person(client: Client) -> None:
    labels = set(re.findall(r'[{,]([a-z_]+)="', told(client)))
    assert labels <= ALLOWED_LABELS


def test_everything_that_is_told_has_our_name_or_the_processs() -> None:
    names = {family.name for family in REGISTRY.collect()}
    assert names, "nothing was told"
    assert all(name.startswith(("vierella_", "process_")) for name in names), names


MONITORING = Path(deploy.metrics.__file__).parent / "monitoring"


@pytest.mark.parametrize("file", ["alerts.yaml", "grafana.json"])
def test_alerts_and_dashboard_ask_only_for_what_is_told(client: Client, file: str) -> None:
    asked = set(re.findall(r"\bvierella_[a-z_]+", (MONITORING / file).read_text()))
    families = list(REGISTRY.collect())
    exist = {sample.name for family in families for sample in family.samples}
    exist |= {f"{family.name}{part}" for family in families for part in ("", *_PARTS[family.type])}
    missing = asked - exist - _OF_A_RUNNING_HOUSE
    assert asked
    assert not missing, missing


def test_every_number_is_on_the_dashboard(client: Client) -> None:
    shown = (MONITORING / "grafana.json").read_text()
    told_names = {family.name for family in REGISTRY.collect() if family.name.startswith("vierella_")}
    assert {name for name in told_names | _OF_A_RUNNING_HOUSE if name not in shown} <= _OF_THE_PROCESS


_PARTS = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": (), "info": (), "unknown": ()}
_OF_A_RUNNING_HOUSE = {
    "vierella_waiting",
    "vierella_longest_wait_seconds",
    "vierella_on_duty",
    "vierella_calls_for_help",
    "vierella_urgent",
    "vierella_layer_up",
    "vierella_pages",
    "vierella_sweep_age_seconds",
}
"""No server runs here; `tests/integration/test_metrics.py` looks at one that does."""
_OF_THE_PROCESS = {
    f"vierella_process_{what}" for what in ("virtual_memory_bytes", "start_time_seconds", "open_fds", "max_fds")
}
