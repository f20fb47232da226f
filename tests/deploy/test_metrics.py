"""What Prometheus reads: there on the machine's own network, with numbers of the whole house and of nobody."""

import re

import pytest
from django.test import Client

import deploy.metrics  # noqa: F401  (registers what is looked up)
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
