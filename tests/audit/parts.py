"""What `make audit` consists of. A part runs over an installation, prints what it finds, and returns figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.audit import observatory, wapiti
from tests.audit.answers import Answer, Question, cookie_header
from tests.audit.house import Audited
from tests.audit.observatory import Grade, judge
from tests.audit.proxied import Proxied
from tests.audit.visits import never_shown, visits
from tests.audit.weak import weak_site
from tests.support.caddy import running_caddy

Figures = dict[str, object]
SIGN_OUT = "/desk/sign-out"
NOT_COPIED = ("connection", "content-length", "content-type", "date", "server", "transfer-encoding")


@dataclass(frozen=True)
class Part:
    """A tool, and what it has to say."""

    name: str
    run: Callable[[Audited], Figures]
    expected: Mapping[str, object]


def run_observatory(installation: Audited) -> Figures:
    """The MDN HTTP Observatory grades every answer."""
    answers = list(visits(installation.asking, installation.ground()))
    grades = judge(answers)
    for line in observatory.complaints(grades):
        print(f"  {line}", flush=True)
    unseen = never_shown(installation.addresses, installation.known, answers)
    if unseen:
        print(f"  shown to nobody, only refused or redirected: {', '.join(unseen)}", flush=True)
    worst = observatory.worst(grades)
    return {
        "observatory_grade": worst.grade,
        "observatory_score": worst.score,
        "observatory_marked_down": sum(not grade.is_perfect for grade in grades),
        "observatory_pages": len(answers),
        "observatory_control_caught": _marks_down(installation, answers[0]),
    }


def _marks_down(installation: Audited, good: Answer) -> bool:
    """Whether a page with the headers of a good one, but for one that is weakened, gets a worse grade."""
    assert judge([good])[0].is_perfect, "nothing to weaken"
    headers = weakened(good)
    with weak_site(headers) as port, running_caddy(_new(installation, "weak-headers"), [port]) as caddy:
        return is_marked_down(judge([Proxied(caddy).ask(Question("a weak page", "/"))])[0])


def weakened(good: Answer) -> dict[str, str]:
    """Headers of an answer, with a policy that lets scripts stand in pages."""
    headers = {name: value for name, value in good.headers if name.lower() not in NOT_COPIED}
    policy = next(name for name in headers if name.lower() == "content-security-policy")
    return {**headers, policy: headers[policy].replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")}


def is_marked_down(grade: Grade) -> bool:
    """Whether the grade is worse for the script, and for nothing else."""
    return grade.grade != observatory.BEST and grade.failed == {
        "content-security-policy": "csp-implemented-with-unsafe-inline"
    }


def run_wapiti(installation: Audited) -> Figures:
    """Wapiti attacks as a visitor, and as a worker who has signed in."""
    chosen = wapiti.modules()
    starts = [path for path in installation.addresses if "<" not in path and path != SIGN_OUT]
    starts += [f"/chat/{slug}" for slug in installation.known["slug"]]
    people: dict[str, dict[str, str]] = {"visitor": {}, "worker": installation.cookies["worker"]}
    scans = []
    for who, cookies in people.items():
        print(f"  as a {who}", flush=True)
        seen = _sees(installation, cookies)
        scan = wapiti.scan(
            installation.url,
            installation.directory / f"wapiti-{who}",
            chosen=chosen,
            cookies=cookies,
            starts=starts,
            excluded=[f"{SIGN_OUT}*"] if cookies else [],  # nobody attacks as somebody who has gone
        )
        scans.append(scan)
        for finding in scan.findings:
            print(f"    {'' if finding in scan.unexplained else '(explained) '}{finding}", flush=True)
        assert _sees(installation, cookies) == seen, f"the session of the {who} ended under way"
    unexplained = sum(len(scan.unexplained) for scan in scans)
    return {
        "wapiti_findings": unexplained,
        "wapiti_explained": sum(len(scan.findings) for scan in scans) - unexplained,
        "wapiti_pages": sum(scan.pages for scan in scans),
        "wapiti_modules": len(chosen),
        "wapiti_control_caught": _finds_a_script(installation),
    }


def _sees(installation: Audited, cookies: Mapping[str, str]) -> int:
    """How the desk answers them."""
    return installation.asking.ask(Question("the desk", "/desk", headers=cookie_header(cookies))).status


def _finds_a_script(installation: Audited) -> bool:
    """Whether it finds the place where a page repeats what it was given, script and all."""
    with weak_site({}) as port, running_caddy(_new(installation, "weak-search"), [port]) as caddy:
        directory = installation.directory / "wapiti-control"
        findings = wapiti.scan(f"https://{caddy.host}", directory, chosen=["xss"]).findings
    return any(one.module == "xss" and one.path == "/search" and one.parameter == "word" for one in findings)


def _new(installation: Audited, name: str) -> Path:
    directory = installation.directory / name
    directory.mkdir()
    return directory


PARTS = [
    Part(
        "observatory",
        run_observatory,
        {"observatory_grade": "A+", "observatory_marked_down": 0, "observatory_control_caught": True},
    ),
    Part("wapiti", run_wapiti, {"wapiti_findings": 0, "wapiti_control_caught": True}),
]
