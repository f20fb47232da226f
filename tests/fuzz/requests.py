"""Requests that no schema describes: odd methods, paths, headers, cookies and bodies, and bytes that are no request.

The same chance makes the same request.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from tests.fuzz.nasty import COOKIES, FIELDS, HOSTS, METHODS, NASTY_PATHS, OTHER, TYPES, VALUES

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Request:
    """What goes over the wire, and what may become of it."""

    raw: bytes
    is_head: bool = False
    may_drop: bool = True
    """The server may close without a word: it is no request."""
    ends: bool = False
    """Nothing more is sent, and the server is told so."""
    hides: bool = False
    """A second request is hidden in the first one's body, and must not be answered."""


def request(chance: random.Random, host: str, paths: Sequence[str], own: Headers) -> Request:
    """A request that a server can read; what is in it may be anything. `own`: the role's headers."""
    method = chance.choice(METHODS)
    path = chance.choice(paths) if chance.random() < 0.7 else chance.choice(NASTY_PATHS)
    if chance.random() < 0.2:
        path = _bent(chance, path)
    headers: Headers = [(b"Host", host.encode()), *own]
    if chance.random() < 0.15:
        headers[0] = (b"Host", _bytes(chance.choice(HOSTS)))
    if chance.random() < 0.3:
        headers.append((b"Cookie", _bytes(chance.choice(COOKIES))))
    for name, values in chance.sample(OTHER, chance.choice([0, 0, 1, 1, 2, 4])):
        headers.append((name.encode(), _bytes(chance.choice(values))))
    body = b""
    if method != "GET" or chance.random() < 0.1:
        body = _body(chance)
        headers += [(b"Content-Type", _bytes(chance.choice(TYPES))), (b"Content-Length", str(len(body)).encode())]
    chance.shuffle(headers)
    if not any(name == b"Connection" for name, _ in headers):
        headers.append((b"Connection", b"close"))
    return Request(written(method, path, headers, body), is_head=method == "HEAD")


def _bent(chance: random.Random, path: str) -> str:
    at = chance.randrange(len(path) + 1)
    return (
        path[:at]
        + chance.choice(["%00", "%0a", "%ff", "%C3%A4", "/", "//", "/./", "..", "?", "#", ";", "&", "=", "%25"])
        + path[at:]
    )


def _body(chance: random.Random) -> bytes:
    kind = chance.randrange(6)
    if kind == 0:
        return chance.randbytes(chance.choice([0, 1, 100, 5_000]))
    if kind == 1:
        return _bytes(chance.choice(['{"a":', "null", 500 * "[", '"\\ud800"', "token" * 8]))
    if kind == 2:
        part = "--x\r\nContent-Disposition: form-data; "
        part += f'name="{chance.choice(FIELDS)}"; filename="{chance.choice(VALUES)}"\r\n'
        odd = chance.choice(
            ["", "Content-Transfer-Encoding: base64\r\n", "Content-Type: x; charset=hex\r\n", "Content-Length: -1\r\n"]
        )
        return _bytes(f"{part}{odd}\r\n{chance.choice(VALUES)}\r\n--x--\r\n")
    fields = [(chance.choice(FIELDS), chance.choice(VALUES)) for _ in range(chance.choice([1, 3, 3, 1_200]))]
    return "&".join(f"{quote(name)}={quote(_bytes(value))}" for name, value in fields).encode()


def written(method: str, path: str, headers: Headers, body: bytes) -> bytes:
    """The request as its bytes."""
    lines = [f"{method} {path} HTTP/1.1".encode(errors="surrogateescape"), *(b": ".join(pair) for pair in headers)]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def _bytes(text: str) -> bytes:
    """Lone surrogates of the low half stand for single bytes that are no UTF-8, others for what JSON may bring."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        pass
    return b"".join(
        bytes([ord(char) - 0xDC00]) if 0xDC80 <= ord(char) <= 0xDCFF else char.encode(errors="surrogatepass")
        for char in text
    )


# --- no requests ------------------------------------------------------------------------------------

Shape = Callable[[random.Random, bytes], bytes]
_HIDDEN = b"GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
_POST = b"POST /api/leave HTTP/1.1\r\nHost: %b\r\n"

HIDING: Sequence[bytes] = [
    b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    b"Content-Length: 0\r\nContent-Length: 60\r\n\r\n",
    b"Content-Length: 0, 60\r\n\r\n",
    b"Content-Length: +0\r\n\r\n",
    b"Content-Length: 0x0\r\n\r\n",
    b"Content-Length : 0\r\n\r\n",
    b"Content-Length: -1\r\n\r\n",
    b"Content-Length: \r\n\r\n",
    b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
    b"Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n",
    b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n+0\r\n\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n0;\n\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
    b"Content-Length: 0\rX: y\r\n\r\n",
    b"X\0: y\r\nContent-Length: 0\r\n\r\n",
]
"""Heads that two servers might read differently; behind each, the hidden request."""
BROKEN: Sequence[Shape] = [
    lambda _, host: _POST % host + b"Content-Length:\r\n 0\r\n\r\n",
    lambda _, host: _POST % host + b"X: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    lambda chance, host: chance.randbytes(chance.choice([1, 20, 500, 70_000])),
    lambda _, host: b"GET / HTTP/1.1\r\nHost: " + host,
    lambda _, host: b"GET / HTTP/9.9\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: b"GET /\r\n\r\n",
    lambda _, host: b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    lambda _, host: b"\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\nHost: " + host + b"\nConnection: close\n\n",
    lambda _, host: b"GET  /  HTTP/1.1\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: b"GET /\xff\xfe HTTP/1.1\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: b"GET /?\xff HTTP/1.1\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: b"G\xc3\x84T / HTTP/1.1\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\nHost: a\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\nHost: " + host + b"\r\n\xff\xfe: x\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nno colon\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nX: a\0b\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nX: " + 200_000 * b"a" + b"\r\n\r\n",
    lambda _, host: b"GET / HTTP/1.1\r\nHost: " + host + b"\r\n" + 5_000 * b"X: y\r\n" + b"\r\n",
    lambda _, host: b"GET /" + 100_000 * b"a" + b" HTTP/1.1\r\nHost: " + host + b"\r\n\r\n",
    lambda _, host: _POST % host + b"Content-Length: 1000\r\n\r\nabc",
    lambda _, host: _POST % host + b"Content-Length: 99999999999999999999\r\n\r\nabc",
    lambda _, host: _POST % host + b"Content-Length: " + 5_000 * b"9" + b"\r\n\r\nabc",
    lambda _, host: _POST % host + b"Content-Length: 1\r\n\r\nabcdef",
    lambda _, host: _POST % host + b"Content-Length: x\r\n\r\n",
    lambda _, host: _POST % host + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    lambda _, host: _POST % host + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc",
    lambda _, host: _POST % host + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab",
    lambda _, host: _POST % host + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n",
    lambda _, host: _POST % host + b"Transfer-Encoding: chunked\r\n\r\n1;" + 20_000 * b"e" + b"\r\na\r\n0\r\n\r\n",
    lambda _, host: _POST % host + b"Transfer-Encoding: chunked\r\n\r\n" + 2_000 * b"1\r\na\r\n" + b"0\r\n\r\n",
    lambda _, host: _POST % host + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    lambda _, host: _POST % host + b"Expect: 100-continue\r\nContent-Length: 3\r\n\r\n",
    lambda _, host: b"CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: " + host + b"\r\n\r\n",
    lambda chance, host: _handshake(
        host, chance.choice([b"POST", b"GET", b"HEAD", b"GET"]), chance.choice(_HANDSHAKES)
    ),
]
_KEY = b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
_HANDSHAKES: list[bytes] = [
    b"",
    b"Sec-WebSocket-Key: x\r\n",
    b"Cookie: " + 9_000 * b"c" + b"\r\n",
    150 * b"X: y\r\n",
    b"X: \xff\r\n",
    b"Content-Length: 3\r\n",
    b"Sec-WebSocket-Protocol: \xff\r\n",
    b"Sec-WebSocket-Version: 99\r\n",
    b"Daphne-Root-Path: \xff\r\n",
    b"Origin: http://[\r\n",
    _KEY + b"Origin: https://elsewhere.example\r\nSec-WebSocket-Version: 13\r\n",
    _KEY + b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: ;;;\r\n",
]


def _handshake(host: bytes, method: bytes, more: bytes) -> bytes:
    return (
        method
        + b" /ws/desk HTTP/1.1\r\nHost: "
        + host
        + b"\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + more
        + b"\r\n"
    )


def no_request(chance: random.Random, host: str) -> Request:
    """Bytes that are no request, or one and a half, or two."""
    ends = chance.random() < 0.5
    if chance.random() < 0.4:
        head = _POST % host.encode() + chance.choice(HIDING)
        return Request(head + _HIDDEN, hides=True, ends=ends)
    return Request(chance.choice(BROKEN)(chance, host.encode()), ends=ends)
