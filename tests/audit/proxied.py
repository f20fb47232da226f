"""The way to the product that everybody takes: by https, through the reverse proxy."""

import http.client

from tests.audit.answers import Answer, Header, Question
from tests.audit.visits import STRANGER
from tests.support.caddy import Caddy

WAIT_SECONDS = 30.0
PREFLIGHT = {"Origin": STRANGER, "Access-Control-Request-Method": "GET"}


class Proxied:
    """Asks by https, and looks what the same address answers by plain http and to other sites."""

    def __init__(self, caddy: Caddy, server: str = "") -> None:
        """`server`: name and port of a process behind it, for what the proxy does not let through."""
        self.origin = f"https://{caddy.host}"
        self._caddy, self._server, self._trust = caddy, server, caddy.trust()

    def ask(self, question: Question) -> Answer:
        """The answer to one question. Keeps no cookies and follows no redirect. Raises OSError."""
        if question.past_proxy:
            status, headers, body = self._at_server(question)
            return Answer(question.name, question.path, status, headers, body)
        status, headers, body = self._by_https(question)
        preflight = Question("preflight", question.path, "OPTIONS", headers=PREFLIGHT)
        return Answer(
            question.name,
            question.path,
            status,
            headers,
            body,
            preflight=self._by_https(preflight)[1],
            plain=self._by_http(question.path),
        )

    def _by_https(self, question: Question) -> tuple[int, list[Header], str]:
        return _asked(
            http.client.HTTPSConnection(self._caddy.host, timeout=WAIT_SECONDS, context=self._trust), question
        )

    def _by_http(self, path: str) -> tuple[int, str]:
        """Status, and where it leads."""
        plain = http.client.HTTPConnection(f"localhost:{self._caddy.http_port}", timeout=WAIT_SECONDS)
        status, headers, _ = _asked(plain, Question("plain", path))
        location = next((value for name, value in headers if name.lower() == "location"), "")
        return status, location

    def _at_server(self, question: Question) -> tuple[int, list[Header], str]:
        told = {"X-Forwarded-Proto": "https", **question.headers}
        past = Question(question.name, question.path, question.method, question.body, told)
        return _asked(http.client.HTTPConnection(self._server, timeout=WAIT_SECONDS), past)


def _asked(connection: http.client.HTTPConnection, question: Question) -> tuple[int, list[Header], str]:
    try:
        connection.request(question.method, question.path, question.body or None, dict(question.headers))
        response = connection.getresponse()
        return response.status, response.getheaders(), response.read().decode(errors="replace")
    finally:
        connection.close()
