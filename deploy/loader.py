"""The loader for other sites (frontend/src/loader): the file itself, and the tag that loads it.

A site serves the file itself, so that its visitors ask this server for nothing before they open the chat (rule 2). Who
loads it from here gives that up; docs/embedding.md says what it costs.
"""

import base64
import hashlib
from html import escape
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

FILE: Path = settings.STATIC_ROOT / "vierella.js"
"""As Vite builds it."""
_HOUR = 60 * 60


@require_safe
@cache_control(public=True, max_age=_HOUR)
@conditional_page
def loader(_request: HttpRequest) -> HttpResponse:
    """`/vierella.js`, for every site: it holds nothing of anybody, and `integrity` needs leave to read it."""
    try:
        content = FILE.read_bytes()
    except FileNotFoundError:
        raise Http404 from None
    headers = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
    return HttpResponse(content, content_type="text/javascript; charset=utf-8", headers=headers)


def integrity(content: bytes) -> str:
    """The value of an `integrity` attribute (Subresource Integrity)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


def script_tag(content: bytes, *, server: str, service: str, language: str) -> str:
    """The tag with which a site that serves this very file itself loads it. `server` is an origin."""
    attributes = {
        "src": "/vierella.js",
        "integrity": integrity(content),
        "data-server": server,
        "data-service": service,
        "data-lang": language,
    }
    return "<script async " + " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items()) + "></script>"
