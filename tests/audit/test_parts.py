"""What an audit looks at, how it reads what tools say, and when it is content."""

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path

from tests.audit import axe, lighthouse
from tests.audit.__main__ import passes
from tests.audit.addresses import ABSENT, addresses, filled
from tests.audit.answers import Answer
from tests.audit.lighthouse import Report
from tests.audit.parts import PARTS
from tests.audit.wapiti import EXPLAINED, Explanation, Finding, read
from tests.browser.axe import CAUGHT, CONTROL, Look, Violation

CONTENT = {
    name: value
    for part in PARTS
    for wanted in (part.expected, part.at_least, part.at_most)
    for name, value in wanted.items()
}
FOUND = {
    "method": "GET",
    "path": "/search",
    "info": "a script was run",
    "level": 2,
    "parameter": "word",
    "module": "xss",
}


def page(_request: HttpRequest) -> HttpResponse:
    """Any view."""
    return HttpResponse()


def test_every_address_of_the_router_is_known() -> None:
    known = set(addresses())
    assert {"/", "/chat/<slug:slug>", "/api/leave", "/desk", "/desk/sign-in", "/livez", "/openapi.json"} <= known


def test_addresses_below_others_are_known() -> None:
    patterns = [path("rooms/", include([path("", page), path("<uuid:room>/rules", page)]))]
    assert [*addresses(patterns)] == ["/rooms/", "/rooms/<uuid:room>/rules"]


def test_an_address_that_cannot_be_filled_in_is_told() -> None:
    with pytest.raises(ValueError, match="regular expression"):
        list(addresses([re_path(r"^old/(\d+)$", page)]))


def test_parameters_are_filled_in_with_what_is_known_and_with_what_is_not() -> None:
    known = {"slug": ["apua-vakivaltaan"]}
    assert filled("/desk", known) == ["/desk"]
    assert filled("/chat/<slug:slug>", known) == ["/chat/apua-vakivaltaan", f"/chat/{ABSENT['slug']}"]
    assert filled("/rooms/<uuid:room>/<int:page>", known) == [f"/rooms/{ABSENT['uuid']}/{ABSENT['int']}"]


def test_an_answer_tells_its_cookies() -> None:
    answer = Answer("", "/", 200, [("Set-Cookie", "a=1; Secure"), ("set-cookie", "b=x=y; Path=/"), ("A", "c=2")], "")
    assert answer.cookies() == {"a": "1", "b": "x=y"}


def test_a_report_of_wapiti_is_read() -> None:
    report = {
        "vulnerabilities": {"Reflected Cross Site Scripting": [FOUND], "SQL Injection": []},
        "anomalies": {"Internal Server Error": [FOUND | {"parameter": None}]},
        "additionals": {"HTTP Methods": [FOUND]},
        "infos": {"crawled_pages_nbr": 7},
    }
    scan = read(report)
    assert scan.pages == 7
    assert [(one.category, one.parameter) for one in scan.findings] == [
        ("Reflected Cross Site Scripting", "word"),
        ("Internal Server Error", ""),
    ]
    assert scan.unexplained == scan.findings


def test_an_explanation_is_for_its_own_finding_alone() -> None:
    finding = Finding("Backup file", "GET", "/chat/x", "", "found at /chat/x", "backup")
    assert Explanation("Backup file", "/chat/.*", "found", "why").explains(finding)
    assert not Explanation("Backup file", "/chat", "found", "why").explains(finding)
    assert not Explanation("Backup file", "/chat/.*", "at", "why").explains(finding)
    assert not Explanation("XSS", "/chat/.*", "found", "why").explains(finding)


@pytest.mark.parametrize("explanation", EXPLAINED, ids=lambda explanation: explanation.category)
def test_every_explanation_gives_a_reason_and_not_a_blank_cheque(explanation: Explanation) -> None:
    assert len(explanation.reason) > 40
    assert not re.fullmatch(explanation.path, "/no/page/has/this/address")
    assert not re.match(explanation.info, "anything else")


def test_an_audit_is_content_with_everything_alone() -> None:
    assert passes(CONTENT)
    assert not passes({})
    for part in PARTS:
        for name, value in part.expected.items():
            assert not passes({**CONTENT, name: "A" if isinstance(value, str) else not value})
        for name, least in part.at_least.items():
            assert passes({**CONTENT, name: least + 1})
            assert not passes({**CONTENT, name: least - 1})
        for name, most in part.at_most.items():
            assert passes({**CONTENT, name: most - 1})
            assert not passes({**CONTENT, name: most + 1})


def test_a_part_that_is_run_alone_counts_alone() -> None:
    for part in PARTS:
        assert passes({name: value for name, value in CONTENT.items() if name in part.figures})


def violation(rule: str, target: str = "p") -> Violation:
    return Violation(rule, f"about {rule}", target, "why")


PLANTED = Look(CONTROL, "Suomi", "light", [*map(violation, CAUGHT)])


def test_violations_are_counted_in_every_state_and_told_once() -> None:
    looks = [
        Look("entry", "Suomi", "light", [violation("label")]),
        Look("entry", "العربية", "dark", [violation("label"), violation("label", "input")]),
        Look("queue", "Suomi", "light", []),
        PLANTED,
    ]
    assert axe.complaints(looks) == [
        "entry (Suomi, light): label: about label: p: why (2 times)",
        "entry (العربية, dark): label: about label: input: why (1 times)",
    ]
    assert axe.figures(looks) == {
        "axe_violations": 3,
        "axe_states": 2,
        "axe_looks": 3,
        "axe_control_caught": True,
    }


@pytest.mark.parametrize(
    "control", [[], [Look(CONTROL, "Suomi", "light", [violation("label")])], [PLANTED, Look(CONTROL, "fi", "dark", [])]]
)
def test_a_control_that_is_not_caught_everywhere_is_told(control: list[Look]) -> None:
    assert axe.figures([Look("entry", "Suomi", "light", []), *control])["axe_control_caught"] is False


def test_the_worst_page_counts_for_lighthouse() -> None:
    reports = [Report("front", 99, 100, 98, 1.2, []), Report("talk", 96, 97, 100, 1.44, ["slow"])]
    assert lighthouse.figures(reports) == {
        "lighthouse_performance": 96,
        "lighthouse_accessibility": 97,
        "lighthouse_best_practices": 98,
        "lighthouse_content_s": 1.44,
        "lighthouse_pages": 2,
    }
