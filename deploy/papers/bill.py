"""The bill of materials: CycloneDX 1.6, from the lock files that installations are made of."""

import base64
import json
import re
import tomllib
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings

Component = dict[str, Any]

_REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;]+)", re.MULTILINE)
LONGEST_LICENSE = 80
"""Where somebody has put the whole text of a license, it is longer than a name."""
_HASHES = {"sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}


def bill(made_at: datetime) -> str:
    """The document as JSON. The same parts have the same serial number."""
    version = product_version()
    components = [*python_components(_python_lock().read_text("utf-8")), *script_components(_script_lock())]
    product: Component = {
        "type": "application",
        "bom-ref": "vierella",
        "name": "vierella",
        "version": version,
        "licenses": [{"license": {"id": "EUPL-1.2"}}],
    }
    parts = json.dumps([product, components])
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, parts)}",
        "version": 1,
        "metadata": {"timestamp": made_at.astimezone(UTC).isoformat(timespec="seconds"), "component": product},
        "components": components,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def python_components(lock: str) -> Iterator[Component]:
    """What a lock file of pip names. Its hashes are of the files of which one is installed, so they stay there."""
    for name, version in _REQUIREMENT.findall(lock):
        yield {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{quote(version)}",
            **_licenses(name),
        }


def script_components(lock: dict[str, Any]) -> Iterator[Component]:
    """What goes into pages out of a package-lock.json: everything that is not for developing."""
    for path, package in lock["packages"].items():
        if path and not package.get("dev"):
            name, version = path.rpartition("node_modules/")[2], package["version"]
            kind, _, digest = package["integrity"].partition("-")
            purl = f"pkg:npm/{quote(name)}@{quote(version)}"
            yield {
                "type": "library",
                "bom-ref": purl,
                "name": name,
                "version": version,
                "purl": purl,
                "hashes": [{"alg": _HASHES[kind], "content": base64.b64decode(digest).hex()}],
                "licenses": [{"expression": package["license"]}],
            }


def product_version() -> str:
    """That of the wheel, or of the checkout."""
    project = settings.BASE_DIR / "pyproject.toml"
    if project.exists():
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
    return metadata.version("vierella")


def _licenses(name: str) -> Component:
    """As the installed package tells them; nothing for one that is not needed on this machine, or does not tell."""
    try:
        told = metadata.metadata(name).json
    except metadata.PackageNotFoundError:
        return {}
    if expression := told.get("license_expression"):
        return {"licenses": [{"expression": expression}]}
    said = [line for line in [str(told.get("license", ""))] if line and len(line) <= LONGEST_LICENSE]
    classes = [line.rpartition(" :: ")[2] for line in told.get("classifier", []) if line.startswith("License :: ")]
    return {"licenses": [{"license": {"name": one}} for one in said or classes]} if said or classes else {}


def _python_lock() -> Path:
    """Beside the package in a wheel."""
    installed = settings.BASE_DIR / "deploy" / "requirements.lock"
    return installed if installed.exists() else settings.BASE_DIR / "requirements.lock"


def _script_lock() -> dict[str, Any]:
    lock: dict[str, Any] = json.loads((settings.BASE_DIR / "frontend" / "package-lock.json").read_text("utf-8"))
    return lock
