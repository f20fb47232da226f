"""The lock files pin every dependency by hash and name no registry: whoever installs chooses where from."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PYTHON_LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-node.lock", "requirements-audit.lock"]
NODE_PACKAGES = ["frontend", "tests/audit"]
ADDRESS = re.compile(r"\w+://|^\s*(-i|-f|--(extra-)?index-url|--find-links)\b|\s@\s", re.MULTILINE)
REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


def requirements(lock: str) -> dict[str, str]:
    """Every requirement of a lock, by `name==version`, with the lines that belong to it."""
    starts = [*REQUIREMENT.finditer(lock)]
    ends = [*(start.start() for start in starts[1:]), len(lock)]
    return {start[0]: lock[start.start() : end] for start, end in zip(starts, ends, strict=True)}


def packages(lock: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every package of a package-lock.json by its place in node_modules."""
    return {path: package for path, package in lock["packages"].items() if path}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(params=NODE_PACKAGES)
def place(request: pytest.FixtureRequest) -> Path:
    return ROOT / str(request.param)


@pytest.fixture
def package_lock(place: Path) -> dict[str, Any]:
    lock: dict[str, Any] = json.loads((place / "package-lock.json").read_text())
    return lock


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_python_lock_names_no_registry(name: str) -> None:
    assert not ADDRESS.search((ROOT / name).read_text())


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_every_python_requirement_has_hashes(name: str) -> None:
    text = (ROOT / name).read_text()
    found = requirements(text)
    assert found
    assert [requirement for requirement, lines in found.items() if not HASH.search(lines)] == []
    unpinned = [line for line in text.splitlines() if line and line[0] not in " #" and not REQUIREMENT.match(line)]
    assert unpinned == []


def test_both_locks_pin_the_same_versions() -> None:
    runtime, development = (requirements((ROOT / name).read_text()).keys() for name in PYTHON_LOCKS[:2])
    assert runtime - development == set()


def test_locks_contain_every_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for name, declared in [
        ("requirements.lock", project["dependencies"]),
        ("requirements-dev.lock", project["dependencies"] + project["optional-dependencies"]["dev"]),
    ]:
        locked = {requirement.split("==")[0] for requirement in requirements((ROOT / name).read_text())}
        wanted = {normal(re.split(r"[\[<>=!~; ]", line, maxsplit=1)[0]) for line in declared}
        assert wanted - locked == set(), f"run 'make lock': {name}"


def test_package_lock_names_no_registry(package_lock: dict[str, Any]) -> None:
    assert [path for path, package in packages(package_lock).items() if "resolved" in package] == []


def test_every_npm_package_has_a_hash(package_lock: dict[str, Any]) -> None:
    found = packages(package_lock)
    assert found
    assert [path for path, package in found.items() if not package.get("integrity", "").startswith("sha512-")] == []


def test_every_optional_npm_package_is_locked(package_lock: dict[str, Any]) -> None:
    """Newer npm refuses a lock that lacks the binaries of another platform (`npm ci`: "Missing … from lock file").

    If this fails after `make lock`, the registry lacks one: pin that tool to a release that is complete.
    """
    found = packages(package_lock)
    locked = {path.rpartition("node_modules/")[2] for path in found}
    wanted = {name for package in found.values() for name in package.get("optionalDependencies", {})}
    assert wanted - locked == set()


def test_package_lock_is_for_this_package_json(place: Path, package_lock: dict[str, Any]) -> None:
    package = json.loads((place / "package.json").read_text())
    for kind in ("dependencies", "devDependencies"):
        assert package_lock["packages"][""].get(kind) == package.get(kind), "run 'make lock'"


@pytest.mark.parametrize(
    "planted",
    [
        "--index-url https://example.org/simple\n",
        "--find-links wheels\n",
        "-f wheels\n",
        "thing @ file:///tmp/thing.whl\n",
        "    # from https://example.org/simple\n",
    ],
)
def test_planted_address_is_found(planted: str) -> None:
    assert ADDRESS.search("thing==1 \\\n    --hash=sha256:00\n" + planted)


def test_planted_requirement_without_hash_is_found() -> None:
    found = requirements("bare==1\nfull==2 \\\n    --hash=sha256:" + "0" * 64 + "\n")
    assert [name for name, lines in found.items() if not HASH.search(lines)] == ["bare==1"]
