"""A site with planted weaknesses: what an audit does not find here, it would not find in the product either."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title></head>
<body><form method="get" action="/search"><input name="word" value="tea"><button>Search</button></form>
{found}</body></html>"""


@contextmanager
def weak_site(headers: Mapping[str, str]) -> Iterator[int]:
    """Serve in the block, with these headers; the port. `/search` repeats what it was given, as it was given."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            word = parse_qs(asked.query).get("word", [""])[0]
            self._answer(PAGE.format(found=f"<p>Nothing about {word}</p>" if asked.path == "/search" else ""))

        def do_OPTIONS(self) -> None:
            self._answer("")

        def _answer(self, page: str) -> None:
            body = page.encode()
            self.send_response(200)
            for name, value in {**headers, "Content-Type": "text/html; charset=utf-8"}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
