"""What `make audit` consists of. A part prints what it finds, and returns figures."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.audit import axe, image, install, lighthouse, monitoring, observatory, sizes, speed, wapiti
from tests.audit.answers import Answer, Question, cookie_header
from tests.audit.house import Audited
from tests.audit.observatory import Grade, judge
from tests.audit.proxied import Proxied
from tests.audit.visits import never_shown, visits
from tests.audit.weak import weak_site
from tests.support.caddy import running_caddy
from tests.support.desk_client import DeskClient

Figures = dict[str, object]
SIGN_OUT = "/desk/sign-out"
OPEN, CLOSED = "apua-vakivaltaan", "ammattilaiset"
"""Two services of the catalogue: somebody comes on duty for one, the other has no opening hours."""
WRITES_EVERY = 0.5
"""Seconds between two messages of a talk that is looked at."""
NOT_COPIED = ("connection", "content-length", "content-type", "date", "server", "transfer-encoding")


@dataclass(frozen=True)
class Part:
    """A tool, and what it has to say."""

    name: str
    run: Callable[[Callable[[], Audited]], Figures]
    """It is handed what gives it the installation, which is started for the first that asks."""
    expected: Mapping[str, object]
    at_least: Mapping[str, int] = field(default_factory=dict)
    at_most: Mapping[str, int] = field(default_factory=dict)

    def is_content(self, figures: Mapping[str, Any]) -> bool:
        """Whether the figures are as this part wants them."""
        return (
            all(figures[name] == value for name, value in self.expected.items())
            and all(figures[name] >= value for name, value in self.at_least.items())
            and all(figures[name] <= value for name, value in self.at_most.items())
        )

    @property
    def figures(self) -> set[str]:
        """The names of those that count."""
        return {*self.expected, *self.at_least, *self.at_most}


def run_observatory(start: Callable[[], Audited]) -> Figures:
    """The MDN HTTP Observatory grades every answer."""
    installation = start()
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


def run_wapiti(start: Callable[[], Audited]) -> Figures:
    """Wapiti attacks as a visitor, and as a worker who has signed in."""
    installation = start()
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


def run_axe(_start: Callable[[], Audited]) -> Figures:
    """Axe looks at every state of every page, in every language, light and dark."""
    looks = axe.every_state()
    for line in axe.complaints(looks):
        print(f"  {line}", flush=True)
    return axe.figures(looks)


def run_lighthouse(start: Callable[[], Audited]) -> Figures:
    """Lighthouse loads the visitor's pages as a phone on a slow network does."""
    reports = asyncio.run(_loaded(start()))
    for report in reports:
        print(
            f"  {report.name}: content after {report.content:.2f} s, {', '.join(report.faults) or 'no fault'}",
            flush=True,
        )
    return {**lighthouse.figures(reports)}


async def _loaded(installation: Audited) -> list[lighthouse.Report]:
    """Reports of pages while somebody is on duty for one service."""
    async with _on_duty(installation):
        pages = {
            "front page": "/",
            "open service": f"/chat/{OPEN}",
            "closed service": f"/chat/{CLOSED}",
            "accessibility statement": "/accessibility",
        }
        visited = [lighthouse.Visited(name, f"{installation.url}{path}") for name, path in pages.items()]
        return await asyncio.to_thread(lighthouse.load, visited)


@asynccontextmanager
async def _on_duty(installation: Audited) -> AsyncIterator[DeskClient]:
    """In the block the worker is on duty for one service."""
    headers = {"X-Forwarded-Proto": "https", **cookie_header(installation.cookies["worker"])}
    async with DeskClient(installation.house.desks_host, scheme="https", headers=headers) as desk:
        await desk.hello()
        await desk.go_on_duty(OPEN)
        yield desk


def run_speed(start: Callable[[], Audited]) -> Figures:
    """How long it takes into the queue, and whether a talk of 2,000 messages ever stands still."""
    return {**speed.figures(asyncio.run(_measured(start())))}


async def _measured(installation: Audited) -> speed.Speed:
    async with _on_duty(installation) as desk:
        return await speed.measured(installation.url, OPEN, desk)


def run_sizes(_start: Callable[[], Audited]) -> Figures:
    """What the visitor's page loads is small."""
    for line in sizes.too_large(sizes.BUILT):
        print(f"  {line}", flush=True)
    return {**sizes.figures(sizes.BUILT)}


def run_image(start: Callable[[], Audited]) -> Figures:
    """The container's image is built by its file, over a bare Debian, and serves from a root that is read only."""
    del start
    with tempfile.TemporaryDirectory(prefix="vierella-image-") as directory:
        return {**image.figures(image.served(Path(directory)))}


def run_monitoring(start: Callable[[], Audited]) -> Figures:
    """A real Prometheus reads the house during a talk, for the dashboard's panels; each alert fires in its trouble."""
    installation = start()
    directory = _new(installation, "monitoring")
    wrong = monitoring.wrong_alerts(directory)
    for name in wrong:
        print(f"  {name}: {'an alert fires and nothing is wrong' if name == monitoring.NOTHING_WRONG else 'is silent'}")
    looked = asyncio.run(_looked_at(installation, directory))
    for question in (*looked.refused, *looked.empty):
        print(f"  {'not understood' if question in looked.refused else 'nothing to show'}: {question}", flush=True)
    return {
        "alerts": len(monitoring.alerts()),
        "alerts_wrong": wrong,
        "panel_questions": looked.asked,
        "panel_questions_refused": looked.refused,
        "panel_questions_empty": looked.empty,
        "processes_read": looked.processes,
    }


async def _looked_at(installation: Audited, directory: Path) -> monitoring.Looked:
    """What the dashboard shows while somebody writes again and again, and answers are given."""
    house = installation.house
    async with _on_duty(installation) as desk, house.visitor() as visitor:
        looking = asyncio.create_task(
            asyncio.to_thread(monitoring.look, directory, [product.host for product in house.products])
        )
        await visitor.start(OPEN)
        await visitor.say("Hei, onko siellä joku?")
        await desk.accept((await desk.waiting(OPEN)).contact)
        while not looking.done():
            await visitor.say("Kerron lisää.")
            await asyncio.sleep(WRITES_EVERY)
        return await looking


def run_install(start: Callable[[], Audited]) -> Figures:
    """A clean Debian is installed into by the steps of docs/installing.md; its doctor finds ten planted mistakes."""
    del start  # it has a root of its own
    with tempfile.TemporaryDirectory(prefix="vierella-install-") as directory:
        seen = install.installed(Path(directory))
    for name in (*seen.doctor, *sorted(install.PLANTED.keys() - seen.planted_found)):
        print(
            f"  {name}: {'found, and nobody planted it' if name in seen.doctor else 'planted, and not found'}",
            flush=True,
        )
    return {**install.figures(seen)}


def _new(installation: Audited, name: str) -> Path:
    directory = installation.directory / name
    directory.mkdir()
    return directory


_SPEED_LIMITS = {
    "queue_place_ms": speed.WARM_MS,
    "long_talk_stall_ms": speed.NOTICED_MS,
    "long_talk_heap_mb": speed.LIGHT_MB,
}
PARTS = [
    Part(
        "observatory",
        run_observatory,
        {"observatory_grade": "A+", "observatory_marked_down": 0, "observatory_control_caught": True},
    ),
    Part("wapiti", run_wapiti, {"wapiti_findings": 0, "wapiti_control_caught": True}),
    Part("axe", run_axe, {"axe_violations": 0, "axe_control_caught": True}, at_least={"axe_states": axe.STATES}),
    Part(
        "lighthouse",
        run_lighthouse,
        {"lighthouse_accessibility": lighthouse.PERFECT, "lighthouse_best_practices": lighthouse.PERFECT},
        at_least={"lighthouse_performance": lighthouse.FAST_ENOUGH, "lighthouse_pages": 4},
    ),
    Part("speed", run_speed, {}, at_most=_SPEED_LIMITS),
    Part(
        "install",
        run_install,
        {
            "install_front_page": 200,
            "install_ready": True,
            "install_socket": 101,
            "install_invited": True,
            "install_doctor": [],
            "doctor_found": len(install.PLANTED),
        },
    ),
    Part(
        "image",
        run_image,
        {
            "image_user": image.USER,
            "image_writes_to_root": False,
            "image_front_page": 200,
            "image_ready": True,
            "image_invited": True,
        },
    ),
    Part(
        "monitoring",
        run_monitoring,
        {
            "alerts_wrong": [],
            "panel_questions_refused": [],
            "panel_questions_empty": monitoring.OF_TROUBLES,
            "processes_read": 2,
        },
    ),
    Part("sizes", run_sizes, {}, at_most={budget.name: budget.limit for budget in sizes.BUDGETS}),
]
