"""Other sites, each under a name of its own, whose pages show pages of the product in a frame."""

import asyncio
import ssl
from pathlib import Path
from types import TracebackType
from urllib.parse import parse_qs, quote, urlsplit

from tests.support.caddy import certificates

TITLE = "Toinen sivusto"
RESOLVER = "--host-resolver-rules=MAP *.example.org 127.0.0.1"
"""For Chromium: all names of these sites lead to this machine."""
PAGE = """<!doctype html>
<html lang="fi"><head><meta charset="utf-8"><title>{title}</title><link rel="icon" href="data:,"></head>
<body><h1>{title}</h1><iframe src="{source}" {attributes} title="chat" width="380" height="700"></iframe>
</body></html>"""
ISOLATED = "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n"


class OtherSite:
    """Serves every name below example.org by https, with a certificate that nobody may ask for; and localhost."""

    def __init__(self, directory: Path) -> None:
        """Listens nowhere yet. `directory` gets the certificate."""
        _, certificate, key = certificates(directory)
        self._tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._tls.load_cert_chain(certificate, key)
        self._servers: list[asyncio.Server] = []

    def origin(self, name: str) -> str:
        """The origin of the site with this name."""
        by_https, plain = (server.sockets[0].getsockname()[1] for server in self._servers)
        return f"http://localhost:{plain}" if name == "localhost" else f"https://{name}.example.org:{by_https}"

    def showing(self, name: str, address: str, *, attributes: str = "", isolated: bool = False) -> str:
        """The address of a page of that site which shows `address`. `isolated`: it keeps others out (COEP)."""
        asked = f"source={quote(address, safe='')}&attributes={quote(attributes)}&isolated={'yes' if isolated else ''}"
        return f"{self.origin(name)}/?{asked}"

    async def __aenter__(self) -> "OtherSite":
        for tls in (self._tls, None):
            self._servers.append(await asyncio.start_server(self._connected, "127.0.0.1", 0, ssl=tls))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in self._servers:
            server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            asked = parse_qs(urlsplit(head.split(b" ")[1].decode()).query)
            page = PAGE.format(title=TITLE, **{name: asked.get(name, [""])[0] for name in ("source", "attributes")})
            headers = ISOLATED if "isolated" in asked else ""
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}Connection: close\r\n\r\n".encode())
            writer.write(page.encode())
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):  # a connection that was opened ahead and not used
            pass
        finally:
            writer.close()
