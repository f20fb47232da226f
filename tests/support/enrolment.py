"""Somebody with an invitation, going through its steps in a browser without scripts."""

import re
import time
from base64 import b32decode
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django_otp.oath import TOTP

NEW_PASSWORD = "kolme-kuusta-ja-lampi"


@dataclass
class Newcomer:
    """Somebody at /desk/enrol. Each step sends what the last page brought along."""

    client: Client
    page: Any = None
    key: bytes = b""
    """What their authenticator app knows."""

    def send(self, **fields: str) -> Any:
        """Send the page's form."""
        so_far = re.search(r'name="so_far" value="([^"]+)"', self.page.content.decode()) if self.page else None
        brought = {"so_far": so_far[1]} if so_far else {}
        self.page = self.client.post("/desk/enrol", brought | fields)
        return self.page

    def begin(self, login: str, code: str) -> Any:
        """The first step."""
        self.page = None
        return self.send(login=login, code=code)

    def choose(self, password: str = NEW_PASSWORD, again: str | None = None) -> Any:
        """The second step; the app reads the picture that comes back."""
        page = self.send(password=password, again=password if again is None else again)
        if page.context["step"] == "app":
            self.key = b32decode(page.context["secret"].replace(" ", ""))
        return page

    def confirm(self, code: str | None = None) -> Any:
        """The third step."""
        return self.send(code=code or self.code())

    def code(self) -> str:
        """What the app shows."""
        totp = TOTP(self.key)
        totp.time = time.time()
        return f"{totp.token():06}"

    def enrol(self, login: str, code: str) -> list[str]:
        """All steps; the recovery codes that were shown. Raises AssertionError when one is refused."""
        self.begin(login, code)
        self.choose()
        codes: list[str] = self.confirm().context["codes"]
        assert self.send().headers["Location"] == "/desk/enrol/done"
        return codes
