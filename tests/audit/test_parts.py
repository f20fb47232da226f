"""What an audit looks at, how it reads what tools say, and when it is content."""

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path

from tests.audit.__main__ import passes
from tests.audit.addresses import ABSENT, addresses, filled
from tests.audit.answers import Answer
from tests.audit.parts import PARTS
from tests.audit.wapiti import EXPLAINED, Explanation, Finding, read

CONTENT = {name: value for part in PARTS for name, value in part.expected.items()}
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
    for name, value in CONTENT.items():
        assert not passes({**CONTENT, name: "A" if isinstance(value, str) else not value})


def test_a_part_that_is_run_alone_counts_alone() -> None:
    for part in PARTS:
        assert passes(part.expected)
