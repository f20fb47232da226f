"""Other sites, each under a name of its own, whose pages show pages of the product in a frame, or load the loader."""

import asyncio
import ssl
from pathlib import Path
from types import TracebackType
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from tests.support.caddy import certificates
from tests.support.servers import ROOT

TITLE = "Toinen sivusto"
RESOLVER = "--host-resolver-rules=MAP *.example.org 127.0.0.1"
"""For Chromium: all names of these sites lead to this machine."""
PAGE = """<!doctype html>
<html lang="fi"><head><meta charset="utf-8"><title>{title}</title><link rel="icon" href="data:,"></head>
<body><h1>{title}</h1><iframe src="{source}" {attributes} title="chat" width="380" height="700"></iframe>
</body></html>"""
LOADING = """<!doctype html>
<html lang="fi"><head><meta charset="utf-8"><title>{title}</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">{head}</head>
<body><h1>{title}</h1><p>Tästä yhdistyksestä. <a href="#alku">Alkuun</a></p>{tags}</body></html>"""
LOADER = ROOT / "frontend/dist/vierella.js"
HOSTILE = """
:not(html) { all: unset !important; display: none !important; position: static !important; opacity: 0 !important;
    font-size: 2px !important; transform: rotate(90deg) !important; pointer-events: none !important;
    z-index: -1 !important; max-width: 1px !important; max-height: 1px !important; clip-path: circle(0) !important; }
html { font-size: 2px !important; }
* { --place: 500 !important; }
"""
"""A style sheet that leaves nothing of a page to be seen, nor of what scripts put on it."""
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

    def loading(self, name: str, *tags: str, policy: str = "", head: str = "") -> str:
        """The address of a page of that site with these script tags. `policy`: what its own CSP says."""
        return f"{self.origin(name)}/page?{urlencode({'tags': ''.join(tags), 'policy': policy, 'head': head})}"

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
            address = urlsplit(head.split(b" ")[1].decode())
            kind, headers, body = self._answer(address.path, parse_qs(address.query))
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{headers}Connection: close\r\n\r\n".encode())
            writer.write(body.encode())
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):  # a connection that was opened ahead and not used
            pass
        finally:
            writer.close()

    def _answer(self, path: str, asked: dict[str, list[str]]) -> tuple[str, str, str]:
        """Type, further headers and body."""
        words = {name: values[0] for name, values in asked.items()}
        if path == "/vierella.js":
            return "text/javascript; charset=utf-8", "", LOADER.read_text()
        if path == "/hostile.css":
            return "text/css", "", HOSTILE
        if path == "/page":
            policy = f"Content-Security-Policy: {words['policy']}\r\n" if "policy" in words else ""
            page = LOADING.format(title=TITLE, tags=words.get("tags", ""), head=words.get("head", ""))
            return "text/html", policy, page
        page = PAGE.format(title=TITLE, source=words.get("source", ""), attributes=words.get("attributes", ""))
        return "text/html", ISOLATED if "isolated" in words else "", page
