"""What is asked of the product and what it answered, whichever way the question went."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlencode

import msgspec

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
Header = tuple[str, str]


@dataclass(frozen=True)
class Question:
    """One request."""

    name: str
    """Says in a report who asked what."""
    path: str
    method: str = "GET"
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    past_proxy: bool = False
    """Ask the server process itself: the proxy would not let this through."""


class Answer(msgspec.Struct, frozen=True):
    """What came back, as `judge.mjs` reads it."""

    name: str
    path: str
    status: int
    headers: Sequence[Header]
    """As they were sent, several of one name too."""
    body: str
    preflight: Sequence[Header] = ()
    """Headers of the answer to a CORS preflight for the same address."""
    plain: tuple[int, str] | None = None
    """Status and Location of the answer over plain http; None where nobody listens."""

    def header(self, name: str) -> str:
        """The first header of that name, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def cookies(self) -> dict[str, str]:
        """The cookies that it sets."""
        pairs = (value.partition(";")[0].partition("=") for key, value in self.headers if key.lower() == "set-cookie")
        return {name: value for name, _, value in pairs}


class Asking(Protocol):
    """A way to the product."""

    origin: str
    """What its own pages send as their origin."""

    def ask(self, question: Question) -> Answer:
        """The answer to one question. Keeps no cookies and follows no redirect."""
        ...


def form(name: str, path: str, fields: Mapping[str, str], headers: Mapping[str, str]) -> Question:
    """A form that is sent."""
    return Question(name, path, "POST", urlencode(fields).encode(), {**FORM, **headers})


def cookie_header(cookies: Mapping[str, str]) -> dict[str, str]:
    """The header with which a browser sends them; none without cookies."""
    pairs = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return {"Cookie": pairs} if pairs else {}
