"""Wapiti (https://wapiti-scanner.github.io): crawls an installation and attacks every address and form it finds."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from tests.audit.answers import cookie_header
from tests.support.servers import ROOT, ServerFailedError

CRAWL_SECONDS = 60
ATTACK_SECONDS = 45
"""For each module."""
LEFT_OUT = {
    "cms": "looks for other people's products, by lists that it fetches",
    "drupal_enum": "as cms",
    "htp": "compares with hashes that it fetches",
    "joomla_enum": "as cms",
    "log4shell": "waits for a call at a server of its authors; nothing here is Java",
    "magento_enum": "as cms",
    "network_device": "looks for appliances",
    "nikto": "looks for known files of others by a list that it fetches",
    "prestashop_enum": "as cms",
    "spip_enum": "as cms",
    "ssl": "needs a program of its own; TLS is the proxy's, and tests/privacy asks that",
    "ssrf": "waits for a call at a server of its authors; no view here fetches anything",
    "takeover": "asks name servers about a domain",
    "typo3_enum": "as cms",
    "wapp": "names products by a list that it fetches",
    "wp_enum": "as cms",
    "xxe": "waits for a call at a server of its authors; no view here reads XML",
}
"""Modules that do not run, and why. All others do, new ones too."""


class Finding(msgspec.Struct, frozen=True):
    """What wapiti found fault with."""

    category: str
    method: str
    path: str
    parameter: str
    info: str
    module: str

    def __str__(self) -> str:
        """One line."""
        where = f"{self.method} {self.path}" + (f" ({self.parameter})" if self.parameter else "")
        return f"{self.category}: {where}: {self.info} [{self.module}]"


@dataclass(frozen=True)
class Explanation:
    """A finding that is no weakness."""

    category: str
    path: str
    """A regular expression for all of it."""
    info: str
    """A regular expression for the beginning."""
    reason: str

    def explains(self, finding: Finding) -> bool:
        """Whether it is about this one."""
        return (
            self.category == finding.category
            and re.fullmatch(self.path, finding.path) is not None
            and re.match(self.info, finding.info) is not None
        )


EXPLAINED: Sequence[Explanation] = (
    Explanation(
        "Cross Site Request Forgery",
        "/desk/(sign-in(/passkey)?|enrol|confirm)",
        "CSRF token 'csrfmiddlewaretoken' is not properly checked in backend$",
        "Wapiti compares the answer to made-up credentials with the form's token, and with another token: both are "
        "refused, with 403 and later with 429. What counts is sent by visits.py (`_signing_in`), by "
        "test_rule_35_a_worker_writes_nothing_without_a_csrf_token and by "
        "test_only_what_visitors_send_does_without_a_csrf_token.",
    ),
)


@dataclass(frozen=True)
class Scan:
    """What a run did and found."""

    findings: Sequence[Finding]
    pages: int
    """How many addresses and forms it knew of when it began to attack."""

    @property
    def unexplained(self) -> list[Finding]:
        """What is a weakness, as far as anybody knows."""
        return [one for one in self.findings if not any(each.explains(one) for each in EXPLAINED)]


def program() -> str:
    """Where wapiti is. Raises ServerFailedError."""
    found = shutil.which("wapiti", path=f"{ROOT / '.venv/audit/bin'}:{os.environ.get('PATH', '')}")
    if found is None:
        raise ServerFailedError("wapiti is not installed: run make audit")
    return found


def modules() -> list[str]:
    """Those that run: all that it has but those of `LEFT_OUT`. Raises ServerFailedError."""
    done = subprocess.run([program(), "--list-modules"], capture_output=True, text=True, check=False)
    found = re.findall(r"^\s+(?:\[\*\]\s*)?([a-z0-9_]+)(?:\s+\(.*\))?$", done.stdout, re.MULTILINE)
    if done.returncode or "xss" not in found:
        raise ServerFailedError(f"wapiti has no modules.\n{done.stdout}{done.stderr}")
    return sorted(set(found) - LEFT_OUT.keys())


def scan(
    url: str,
    directory: Path,
    *,
    chosen: Sequence[str],
    cookies: Mapping[str, str] | None = None,
    starts: Sequence[str] = (),
    excluded: Sequence[str] = (),
) -> Scan:
    """Crawl from `url` and the paths `starts`, but not to the paths `excluded`; attack with the chosen modules.

    `directory` is a new one, for report and log. Raises ServerFailedError.
    """
    directory.mkdir()
    report = directory / "report.json"
    command = [program(), "--url", f"{url}/", "--scope", "domain", "--module", ",".join(chosen)]
    command += ["--format", "json", "--output", str(report), "--no-bugreport", "--flush-session", "--verify-ssl", "0"]
    command += ["--store-session", str(directory / "session"), "--store-config", str(directory / "config")]
    command += ["--max-scan-time", str(CRAWL_SECONDS), "--max-attack-time", str(ATTACK_SECONDS), "--tasks", "4"]
    command += [part for path in starts for part in ("--start", f"{url}{path}")]
    command += [part for path in excluded for part in ("--exclude", f"{url}{path}")]
    for name, value in cookie_header(cookies or {}).items():
        command += ["--header", f"{name}: {value}"]
    env = {"PATH": os.environ["PATH"], "HOME": str(directory)}
    with (directory / "wapiti.log").open("wb") as log:
        done = subprocess.run(command, env=env, stdout=log, stderr=log, stdin=subprocess.DEVNULL, check=False)
    if done.returncode or not report.exists():
        said = (directory / "wapiti.log").read_text(errors="replace")
        raise ServerFailedError(f"wapiti ended with {done.returncode}.\n{said[-4000:]}")
    return read(msgspec.json.decode(report.read_bytes()))


def read(report: Mapping[str, Any]) -> Scan:
    """What a report of wapiti's says. Errors of the server and time-outs, its anomalies, are findings too."""
    findings = [
        Finding(category, one["method"], one["path"], one["parameter"] or "", one["info"], one["module"])
        for kind in ("vulnerabilities", "anomalies")
        for category, found in report[kind].items()
        for one in found
    ]
    return Scan(findings, int(report["infos"].get("crawled_pages_nbr", 0)))
