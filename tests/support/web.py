"""The server's pages as tests use them: cookies, forms, and a worker signing in."""

import http.client
import itertools
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import msgspec
from django_otp.oath import TOTP

WAIT_SECONDS = 15.0
CODE_SECONDS = 30
CODES_AHEAD = 1
"""So many codes before their time are accepted, as clocks differ."""
STAFF_COOKIE = "vierella_staff"
_networks = (f"10.{number // 250 % 250}.{number % 250}.1" for number in itertools.count())
"""Nobody's tries to sign in count for somebody else's."""
_used_steps: dict[str, int] = {}
"""Of each key, which of its half minutes has been used last."""


@dataclass(frozen=True)
class Account:
    """What a worker signs in with."""

    login: str
    password: str
    key: str
    """Secret of the one-time codes, in hex."""
    duty_name: str
    session: str = ""
    """What the cookie of a session holds that is there already; empty when there is none."""

    def code(self) -> str:
        """A one-time code that this process has not used: of this half minute, or else of the next, perhaps waited for.

        Those of the demo sign in more than once in a run.
        """
        step = max(int(time.time()) // CODE_SECONDS, _used_steps.get(self.key, 0) + 1)
        time.sleep(max(0.0, (step - CODES_AHEAD) * CODE_SECONDS - time.time()))
        _used_steps[self.key] = step
        totp = TOTP(bytes.fromhex(self.key), step=CODE_SECONDS)
        totp.time = step * CODE_SECONDS
        return f"{totp.token():06}"


class Browser:
    """Just enough of a browser for the server's pages: cookies, forms and the header of its own origin."""

    def __init__(self, host: str, *, scheme: str = "http") -> None:
        """With `scheme` https it speaks like the reverse proxy in front of production does."""
        self.host, self.scheme = host, scheme
        self.cookies: dict[str, str] = {}
        self.network = ""
        """Where it is, as a reverse proxy tells; empty: on this machine."""

    @property
    def origin(self) -> str:
        """What a page of this server sends as its origin."""
        return f"{self.scheme}://{self.host}"

    @property
    def headers(self) -> dict[str, str]:
        """What goes with every request."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        told = {"X-Forwarded-Proto": self.scheme, "X-Forwarded-For": self.network, "Cookie": cookies}
        return {name: value for name, value in told.items() if value}

    def connection(self) -> http.client.HTTPConnection:
        """A new connection to the server."""
        return http.client.HTTPConnection(self.host, timeout=WAIT_SECONDS)

    def get(self, path: str) -> "Answer":
        """Fetch a page."""
        return self.request("GET", path)

    def post(self, path: str, fields: Mapping[str, str]) -> "Answer":
        """Send a form, with the token of the page it stands on."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(path).text)
        assert token is not None, f"{path} has no form"
        body = urlencode({**fields, "csrfmiddlewaretoken": token[1]})
        return self.request("POST", path, body.encode(), {"Content-Type": "application/x-www-form-urlencoded"})

    def request(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> "Answer":
        """One request; cookies of the answer are kept."""
        connection = self.connection()
        try:
            own = {"Origin": self.origin, "Referer": f"{self.origin}{path}", **self.headers}
            connection.request(method, path, body, {**own, **(headers or {})})
            response = connection.getresponse()
            for cookie in response.headers.get_all("Set-Cookie") or []:
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()


@dataclass(frozen=True)
class Answer:
    """What came back over HTTP; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return msgspec.json.decode(self.body)


def signed_in(host: str, account: Account, *, scheme: str = "http") -> Browser:
    """A browser that holds the account's session; only where there is none the worker signs in."""
    if not account.session:
        return sign_in(host, account, scheme=scheme)
    browser = Browser(host, scheme=scheme)
    browser.network = next(_networks)
    browser.cookies[STAFF_COOKIE] = account.session
    return browser


def sign_in(host: str, account: Account, *, scheme: str = "http") -> Browser:
    """Sign a worker in as the form does; the browser holds the session. Raises AssertionError when refused."""
    browser = Browser(host, scheme=scheme)
    browser.network = next(_networks)
    enter(browser, account)
    return browser


def enter(browser: Browser, account: Account) -> None:
    """The same with a browser that is there."""
    fields = {"login": account.login, "password": account.password, "code": account.code()}
    answer = browser.post("/desk/sign-in", fields)
    assert answer.status == 302, f"signing in was answered {answer.status}"
