"""The bill of materials is CycloneDX 1.6 and has everything that is installed or sent to browsers."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from deploy.papers.bill import bill, python_components, script_components
from tests.support.servers import ROOT

AT = datetime(2026, 2, 2, 10, tzinfo=UTC)
INTEGRITY = "sha512-SWJLZrPamDPsJlFFOW1nkgN0j0rbPbmSdmK0XAoXlyqKieLtMVl4vzng3aR5pwKoUx0scug8+YY2oct3fdfy9A=="


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(bill(AT))
    return made


def problem(text: str) -> object:
    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)


def test_it_is_valid_by_the_standards_own_schema() -> None:
    assert problem(bill(AT)) is None


def test_what_is_not_valid_would_be_noticed(document: dict[str, Any]) -> None:
    assert problem(json.dumps({**document, "components": [{"name": "without a type"}]})) is not None


def test_every_locked_python_package_is_in_it(document: dict[str, Any]) -> None:
    lock = (ROOT / "requirements.lock").read_text()
    locked = {
        f"pkg:pypi/{name}@{version}" for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE)
    }
    assert len(locked) > 20
    assert locked == {one["purl"] for one in document["components"] if one["purl"].startswith("pkg:pypi/")}


def test_what_goes_into_pages_is_in_it_and_what_only_builds_them_is_not(document: dict[str, Any]) -> None:
    names = {one["name"] for one in document["components"] if one["purl"].startswith("pkg:npm/")}
    assert names >= set(json.loads((ROOT / "frontend" / "package.json").read_text())["dependencies"])
    assert not names & {"vite", "vitest", "typescript", "@biomejs/biome"}


def test_a_scripts_hash_and_name_are_as_the_standard_has_them() -> None:
    packages = {
        "": {},
        "node_modules/@a/b": {"version": "1.0.0", "integrity": INTEGRITY, "license": "MIT"},
        "node_modules/c": {"version": "1.0.0", "dev": True},
    }
    (one,) = script_components({"packages": packages})
    assert one["purl"] == "pkg:npm/%40a/b@1.0.0"
    assert one["hashes"][0]["alg"] == "SHA-512"
    assert len(bytes.fromhex(one["hashes"][0]["content"])) == 64


def test_licenses_are_as_packages_tell_them(document: dict[str, Any]) -> None:
    by_name = {one["name"]: one for one in document["components"]}
    assert by_name["django"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert by_name["preact"]["licenses"] == [{"expression": "MIT"}]
    assert "licenses" not in next(python_components("no-such-package-at-all==1.0 \\\n"))


def test_the_same_parts_have_the_same_serial_number(document: dict[str, Any]) -> None:
    later = json.loads(bill(AT.replace(year=2027)))
    assert later["serialNumber"] == document["serialNumber"]
    assert later["metadata"]["timestamp"] != document["metadata"]["timestamp"]
