"""Where a request comes from."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from moderation.throttles.core import client_network


def network_of(meta: Mapping[str, Any]) -> str:
    """The client's network, from a request's META; the address itself is not kept. Empty when there is none."""
    return client_network(meta.get("REMOTE_ADDR") or "", meta.get("HTTP_X_FORWARDED_FOR", ""), settings.TRUSTED_PROXIES)


def network_of_socket(scope: Mapping[str, Any]) -> str:
    """The same for a socket, from its ASGI scope."""
    peer, _port = scope.get("client") or ("", 0)
    forwarded = [value.decode("latin-1") for name, value in scope["headers"] if name == b"x-forwarded-for"]
    return client_network(peer, ",".join(forwarded), settings.TRUSTED_PROXIES)
