"""Every page of the product, in each state that makes another page of it.

All addresses of the router are asked by everybody; what only a form, an error or a fault shows is asked for besides.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from tests.audit.addresses import filled
from tests.audit.answers import Answer, Asking, Question, cookie_header, form

STRANGER = "https://stranger.example"
MANY = {f"field{number}": "" for number in range(1001)}
"""More fields than Django takes (DATA_UPLOAD_MAX_NUMBER_FIELDS)."""
TRIES = 8
"""More tries to sign in with one login than are let through at once."""
CSRF_FIELD = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True)
class Ground:
    """What there is to visit, and by whom."""

    addresses: Sequence[str]
    files: Sequence[str]
    known: Mapping[str, Sequence[str]]
    """For parameters of addresses, values that name something."""
    cookies: Mapping[str, Mapping[str, str]]
    """Those of each person who has signed in, by a name for a report."""
    credentials: Callable[[], Mapping[str, str]]
    """What somebody who has not signed in yet fills in now: a code is good for a moment."""
    fault: AbstractContextManager[object]
    """In the block the database fails."""


def visits(asking: Asking, ground: Ground) -> Iterator[Answer]:
    """Visit everything."""
    people = {"a visitor": {}, **ground.cookies}
    for address in ground.addresses:
        for path in filled(address, ground.known):
            for who, cookies in people.items():
                yield asking.ask(Question(f"{who}: {path}", path, headers=cookie_header(cookies)))
    for path in (*ground.files, "/static/nowhere.js", "/nowhere", "/api/nowhere"):
        yield asking.ask(Question(path, path))
    for language in ("sv", "en"):
        for path in ("/", "/desk/sign-in"):
            yield asking.ask(Question(f"{path} in {language}", f"{path}?lang={language}"))
    yield from _leaving(asking)
    yield from _signing_in(asking, ground.credentials())
    yield from _refused_requests(asking)
    yield from _faults(asking, ground.fault)


def never_shown(addresses: Iterable[str], known: Mapping[str, Sequence[str]], answers: Sequence[Answer]) -> list[str]:
    """Addresses that answered nobody with a page: those of forms, and those whose parameter is not known here."""
    shown = {answer.path for answer in answers if answer.status < 300}
    return [address for address in addresses if not shown & set(filled(address, known))]


def _leaving(asking: Asking) -> Iterator[Answer]:
    for name, origin, body in (
        ("leaving", asking.origin, b"no token"),
        ("leaving with a long token", asking.origin, b"x" * 200),
        ("leaving from another site", STRANGER, b""),
    ):
        headers = {"Origin": origin, "Content-Type": "text/plain"}
        yield asking.ask(Question(name, "/api/leave", "POST", body, headers))


def _signing_in(asking: Asking, credentials: Mapping[str, str]) -> Iterator[Answer]:
    sign_in, wrong = "/desk/sign-in", {"login": "nobody", "password": "wrong", "code": "000000"}
    door = asking.ask(Question("the door", sign_in))
    yield door
    yield asking.ask(form("signing in without a CSRF token", sign_in, credentials, {"Origin": asking.origin}))
    yield _sent(asking, "signing in, refused", door, wrong)
    entered = _sent(asking, "signing in", door, credentials)
    assert entered.status == 302, "this person was let in before"
    yield entered
    cookies = door.cookies() | entered.cookies()
    desk = asking.ask(Question("the desk at last", "/desk", headers=cookie_header(cookies)))
    yield desk
    yield _signed_out(asking, cookies)
    tries = [_sent(asking, f"signing in, try {number}", door, wrong) for number in range(TRIES)]
    assert tries[-1].status == 429, "nobody had to wait"
    yield tries[-1]


def _sent(asking: Asking, name: str, page: Answer, fields: Mapping[str, str]) -> Answer:
    """The form of a page, filled in and sent."""
    token = CSRF_FIELD.search(page.body)
    assert token is not None, f"{page.path} has no form"
    headers = {"Origin": asking.origin, "Referer": f"{asking.origin}{page.path}", **cookie_header(page.cookies())}
    return asking.ask(form(name, page.path, {**fields, "csrfmiddlewaretoken": token[1]}, headers))


def _signed_out(asking: Asking, cookies: Mapping[str, str]) -> Answer:
    token = {name: value for name, value in cookies.items() if "csrf" in name}
    assert len(token) == 1, "one CSRF cookie"
    headers = {"Origin": asking.origin, "Referer": f"{asking.origin}/desk", **cookie_header(cookies)}
    sent = {"csrfmiddlewaretoken": next(iter(token.values()))}
    left = asking.ask(form("signing out", "/desk/sign-out", sent, headers))
    assert left.status == 302, "signed out"
    return left


def _refused_requests(asking: Asking) -> Iterator[Answer]:
    yield asking.ask(Question("another host", "/", headers={"Host": "stranger.example"}, past_proxy=True))
    yield asking.ask(form("more fields than a form has", "/desk/sign-in", MANY, {"Origin": asking.origin}))
    for path in ("/", "/desk", "/api/services", "/static/icon.svg"):
        yield asking.ask(Question(f"deleting {path}", path, "DELETE", headers={"Origin": asking.origin}))


def _faults(asking: Asking, fault: AbstractContextManager[object]) -> Iterator[Answer]:
    with fault:
        answers = [asking.ask(Question(f"a fault: {path}", path)) for path in ("/", "/api/services", "/readyz")]
    assert any(answer.status == 500 for answer in answers), "nothing failed"
    yield from answers
