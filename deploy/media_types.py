"""Content types that Django can read: others stop it before it can answer."""

import re

from moderation.live.socket import Scope

CONTENT_TYPE = b"content-type"
UNKNOWN = b"application/octet-stream"
_UTF_8 = (b"utf-8", b"utf8")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([^;\"'\s]*)", re.IGNORECASE)


def readable(scope: Scope) -> Scope:
    """The request, where its content type names another coding than UTF-8, as one of unknown content.

    Django looks up whatever a request names as its coding, among them some that are no codings of text; a name that
    cannot be one (NUL, the extended parameters of RFC 2231) makes it fail outside of its own handling of errors.
    """
    if all(name != CONTENT_TYPE or is_readable(value) for name, value in scope["headers"]):
        return scope
    headers = [(name, UNKNOWN if name == CONTENT_TYPE else value) for name, value in scope["headers"]]
    return {**scope, "headers": headers}


def is_readable(content_type: bytes) -> bool:
    """Whether it names no coding, or UTF-8, in the plain way."""
    charsets = _CHARSET.findall(content_type)
    return b"*" not in content_type and all(charset.lower() in _UTF_8 for charset in charsets)
