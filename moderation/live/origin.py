"""Whether a request comes from a page that this host served: what guards requests without a CSRF token."""

from django.conf import settings


def is_ours(origin: str, host: str) -> bool:
    """Whether the Origin header names this host. Production is reached by https alone, whatever the proxy says."""
    schemes = ("https", "http") if settings.VIERELLA_DEMO else ("https",)
    return bool(host) and origin in [f"{scheme}://{host}" for scheme in schemes]
