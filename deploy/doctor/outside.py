"""The installation as a browser finds it: through the proxy, by its name, over TLS."""

import http.client
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import Message

from django.conf import settings

from deploy.doctor.findings import Finding, Visit

SECONDS = 10
CERTIFICATE_LEFT = timedelta(days=14)


def proxy(visit: Visit) -> Iterator[Finding]:
    """TLS is good, requests come through as they are, and what is for operators alone does not."""
    if settings.VIERELLA_DEMO:
        return
    host = settings.ALLOWED_HOSTS[0]
    try:
        status, headers, ends = _get(visit, "/livez")
    except ssl.SSLCertVerificationError as error:
        yield Finding("tls-bad", f"the certificate: {error.verify_message}", "Give the proxy one for this name.")
        return
    except OSError as error:
        yield Finding("proxy-away", f"https://{host} does not answer: {error}", "Start the proxy, or mend its name.")
        return
    if ends - visit.now < CERTIFICATE_LEFT:
        yield Finding("tls-ends", f"the certificate ends on {ends:%Y-%m-%d}", "Renew it.")
    if status != 200:
        yield Finding(
            "proxy-broken", f"https://{host}/livez answers {status}", "Let the proxy pass Host on, to our ports."
        )
        return
    if "Strict-Transport-Security" not in headers:
        yield Finding(
            "proxy-forgets-https", "pages do not know that they came over TLS", "Let it set X-Forwarded-Proto."
        )
    if _get(visit, "/metrics")[0] != 404:
        yield Finding("metrics-public", "anybody may read /metrics", "Let the proxy add X-Forwarded-For, or refuse it.")
    if _get(visit, "/ws/visitor", _HANDSHAKE | {"Origin": f"https://{host}"})[0] != 101:
        yield Finding("no-websockets", "a handshake at /ws/visitor is not answered with 101", "Let WebSockets through.")


_HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dmllcmVsbMOkIGRvY3Rvcg==",
}


def _get(visit: Visit, path: str, headers: dict[str, str] | None = None) -> tuple[int, Message, datetime]:
    """Status, headers, and when the certificate ends. Raises OSError."""
    name = settings.ALLOWED_HOSTS[0]
    host, _, port = visit.proxy.rpartition(":") if visit.proxy else (name, "", "443")
    connection = _Named(host, int(port), name)
    try:
        connection.connect()
        ends = ssl.cert_time_to_seconds(connection.certificate["notAfter"])
        connection.request("GET", path, headers={"Host": name, **(headers or {})})
        answer = connection.getresponse()
        return answer.status, answer.headers, datetime.fromtimestamp(ends, UTC)
    except http.client.HTTPException as error:
        raise OSError(type(error).__name__) from None
    finally:
        connection.close()


class _Named(http.client.HTTPSConnection):
    """A connection to an address, whose certificate must be of another name: that of the installation."""

    def __init__(self, host: str, port: int, name: str) -> None:
        self._trust = ssl.create_default_context()
        super().__init__(host, port, timeout=SECONDS, context=self._trust)
        self._name = name
        self.certificate: dict[str, str] = {}

    def connect(self) -> None:
        """Connect, and check the certificate."""
        http.client.HTTPConnection.connect(self)
        wrapped = self._trust.wrap_socket(self.sock, server_hostname=self._name)
        self.certificate = {
            key: value for key, value in (wrapped.getpeercert() or {}).items() if isinstance(value, str)
        }
        self.sock = wrapped
