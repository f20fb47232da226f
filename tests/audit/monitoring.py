"""What wakes an operator, and what they look at: a real Prometheus reads the house, promtool tries the alerts."""

import json
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.support.servers import ROOT, Daemon, binary, free_port

MONITORING = ROOT / "deploy" / "monitoring"
READ_EVERY = "1s"
ANSWERED_WITHIN = 60.0
"""Seconds until Prometheus has read the house often enough for every panel: rates need two looks."""
MINUTES = 30
"""Of the made-up house with which alerts are tried: longer than any of them waits."""
FIRED: list[Mapping[str, object]] = [{"labels": "{}", "value": 1}]
QUIET: list[Mapping[str, object]] = []


# --- alerts ---------------------------------------------------------------------------------------

HEALTHY: Mapping[str, str] = {
    'up{job="vierella",instance="one"}': "1",
    'up{job="vierella",instance="two"}': "1",
    "vierella_sweep_behind": "0",
    "vierella_clock_ahead_seconds": "0.1",
    "vierella_layer_up": "1",
    "vierella_longest_wait_seconds": "120",
    "vierella_on_duty": "2",
    "vierella_urgent": "0",
    "vierella_upkeep_failed_total": "7",
    'vierella_requests_total{commit="writer",outcome="failed"}': "3",
    'vierella_sockets_closed_total{code="4004"}': "40",
    'vierella_batch_seconds_bucket{commit="writer",le="1"}': "0+60",
    'vierella_batch_seconds_bucket{commit="writer",le="5"}': "0+60",
    'vierella_batch_seconds_bucket{commit="writer",le="+Inf"}': "0+60",
}
"""Series of a house in which nothing is wrong: a number, or one from which it grows each minute."""
TROUBLES: Mapping[str, Mapping[str, str | None]] = {
    "VierellaAway": {'up{job="vierella",instance="one"}': "0", 'up{job="vierella",instance="two"}': "0"},
    "VierellaProcessAway": {'up{job="vierella",instance="two"}': "0"},
    "VierellaNotForgetting": {"vierella_sweep_behind": "1"},
    "VierellaCannotStore": {'vierella_requests_total{commit="writer",outcome="failed"}': "3+6"},
    "VierellaStoresSlowly": {'vierella_batch_seconds_bucket{commit="writer",le="1"}': "0+50"},
    "VierellaClockOff": {"vierella_clock_ahead_seconds": "-3600"},
    "VierellaLayerDown": {"vierella_layer_up": "0"},
    "VierellaWaitingLong": {"vierella_longest_wait_seconds": "1000"},
    "VierellaUrgentUnattended": {"vierella_urgent": "1"},
    "VierellaSlowReaders": {'vierella_sockets_closed_total{code="4004"}': "40+90"},
    "VierellaUpkeepFails": {"vierella_upkeep_failed_total": "7+1"},
}
"""For each alert, what is different when it has to fire; None: a series that is not there."""
SILENCES: Mapping[str, Mapping[str, str | None]] = {
    "VierellaAway": dict.fromkeys(['up{job="vierella",instance="one"}', 'up{job="vierella",instance="two"}']),
    "VierellaNotForgetting": {"vierella_sweep_behind": None},
}
"""Alerts that have to fire as well when nothing is heard at all."""


def alerts() -> list[str]:
    """The names of all that are delivered."""
    groups = yaml.safe_load((MONITORING / "alerts.yaml").read_text())["groups"]
    return [rule["alert"] for group in groups for rule in group["rules"]]


NOTHING_WRONG = "nothing is wrong"


def wrong_alerts(directory: Path) -> list[str]:
    """Alerts that do not fire in their trouble, or have none to be tried in; and `NOTHING_WRONG` if any fires then."""
    tried = [*TROUBLES.items(), *SILENCES.items()]
    wrong = [name for name, trouble in tried if not _holds(directory, {**HEALTHY, **trouble}, name, FIRED)]
    wrong += [name for name in alerts() if name not in TROUBLES]
    return wrong if _holds(directory, HEALTHY, "", QUIET) else [*wrong, NOTHING_WRONG]


def _holds(directory: Path, series: Mapping[str, str | None], alert: str, expected: list[Mapping[str, object]]) -> bool:
    """Whether promtool finds so many of that alert firing at the end; of any, when it is empty."""
    named = f',alertname="{alert}"' if alert else ""
    question = f'count(ALERTS{{alertstate="firing"{named}}})'
    test = {
        "rule_files": [str(MONITORING / "alerts.yaml")],
        "evaluation_interval": "1m",
        "tests": [
            {
                "interval": "1m",
                "input_series": [
                    {"series": name, "values": f"{values if '+' in values else f'{values}+0'}x{MINUTES}"}
                    for name, values in series.items()
                    if values is not None
                ],
                "promql_expr_test": [{"expr": question, "eval_time": f"{MINUTES}m", "exp_samples": expected}],
            }
        ],
    }
    file = directory / "alert.yaml"
    file.write_text(yaml.safe_dump(test))
    done = subprocess.run([binary("promtool"), "test", "rules", file], capture_output=True, text=True, check=False)
    return done.returncode == 0


# --- the dashboard --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Looked:
    """What a dashboard of a running house shows."""

    asked: int
    """Questions of its panels."""
    empty: list[str]
    """Those that have no answer."""
    refused: list[str]
    """Those that Prometheus does not understand."""
    processes: int
    """That it read."""


OF_TROUBLES = [
    'sum by (commit) (rate(vierella_requests_total{outcome="failed"}[5m]))',
    "sum by (code) (rate(vierella_sockets_closed_total[5m]))",
]
"""Panels' questions to which a healthy house has no answer."""


def questions() -> list[str]:
    """What the panels of the dashboard ask."""
    dashboard = json.loads((MONITORING / "grafana.json").read_text())
    return [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", [])]


def look(directory: Path, hosts: Iterable[str]) -> Looked:
    """Let Prometheus read these processes until every panel that can have an answer has one, or time is up."""
    with _prometheus(directory, hosts) as address:
        deadline = time.monotonic() + ANSWERED_WITHIN
        while True:
            answers = {question: _ask(address, question) for question in questions()}
            seen = Looked(
                len(answers),
                [question for question, answer in answers.items() if answer == []],
                [question for question, answer in answers.items() if answer is None],
                len(_ask(address, 'up{job="vierella"} == 1') or []),
            )
            if seen.empty == OF_TROUBLES or time.monotonic() > deadline:
                return seen
            time.sleep(1)


@contextmanager
def _prometheus(directory: Path, hosts: Iterable[str]) -> Iterator[str]:
    """A Prometheus with the alerts, which reads these."""
    address = f"127.0.0.1:{free_port()}"
    config = {
        "global": {"scrape_interval": READ_EVERY, "evaluation_interval": READ_EVERY},
        "rule_files": [str(MONITORING / "alerts.yaml")],
        "scrape_configs": [{"job_name": "vierella", "static_configs": [{"targets": [*hosts]}]}],
    }
    file = directory / "prometheus.yaml"
    file.write_text(yaml.safe_dump(config))
    command = [binary("prometheus"), f"--config.file={file}", f"--storage.tsdb.path={directory / 'series'}"]
    daemon = Daemon("prometheus", [*command, f"--web.listen-address={address}"], directory / "prometheus.log")
    daemon.start(lambda: _ask(address, "vector(1)") == [{"metric": {}, "value": "1"}])
    try:
        yield address
    finally:
        daemon.stop()


def _ask(address: str, question: str) -> list[dict[str, Any]] | None:
    """The answer to a question; None when it is not understood, or nobody is there yet."""
    query = urllib.parse.urlencode({"query": question})
    try:
        with urllib.request.urlopen(f"http://{address}/api/v1/query?{query}", timeout=5) as answer:
            found = json.load(answer)["data"]["result"]
    except OSError:
        return None
    return [{"metric": one["metric"], "value": one["value"][1]} for one in found]
