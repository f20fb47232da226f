"""What stands in the files for containers: nothing has more rights than it needs, and what is copied is there.

`make audit PART=image` builds the image and lets it serve.
"""

import re
import tomllib
from typing import Any

import pytest
import yaml

from tests.support.servers import ROOT

CONTAINERS = ROOT / "deploy" / "containers"
COMPOSE: dict[str, Any] = yaml.safe_load((CONTAINERS / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
CONTAINERFILE = (CONTAINERS / "Containerfile").read_text()


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_writes_only_where_it_must_and_gains_no_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["ulimits"] == {"core": 0}, "a core dump holds what people write (rule 17)"
    assert service.get("cap_add", []) == (["NET_BIND_SERVICE"] if name == "caddy" else [])


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert {name for name, service in SERVICES.items() if "outside" in service["networks"]} == {
        "caddy",
        "nightly",
        "prepare",
        "web",
    }


def test_the_keyrings_database_keeps_no_copies() -> None:
    from deploy.doctor.storage import FORGETFUL

    for name, value in FORGETFUL.items():
        assert f"-c {name}={value}" in SERVICES["keyring"]["command"]


def test_what_the_image_copies_is_there_and_its_user_is_not_root() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", CONTAINERFILE, re.MULTILINE)
    paths = [path for line in copied for path in line.split()]
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []
    last = CONTAINERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER \d+$", last, re.MULTILINE)
    assert "apt-get" not in last


def test_the_image_has_everything_that_a_wheel_is_made_of() -> None:
    target = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    wheel = re.search(r"FROM \S+ AS wheel\n(.*?)\nRUN /tmp/build", CONTAINERFILE, re.DOTALL)
    assert wheel is not None
    copied = {path for line in re.findall(r"^COPY (.+) \S+$", wheel[1], re.MULTILINE) for path in line.split()}
    needed = {*target["packages"], *target["force-include"]} - {"frontend/dist"}
    assert needed <= copied
    assert "/src/frontend/dist" in copied
