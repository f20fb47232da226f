"""What a page carries inside it, so that a slow phone need not ask for it."""

import base64
import hashlib
from functools import cache

import msgspec
from django.conf import settings
from django_vite.core.asset_loader import DjangoViteAssetLoader


class Inlined(msgspec.Struct, frozen=True):
    """A stylesheet or script as the front end was built."""

    text: str
    """What stands in the element, as it is."""
    source: str
    """How a content security policy allows this text and no other (CSP Level 3, `hash-source`)."""


@cache
def inlined(path: str) -> Inlined:
    """What was built from this source of the front end, read once in the life of a process.

    Raises DjangoViteAssetNotFoundError when it was not built, and ValueError when it would end its own element
    (HTML, "Restrictions for contents of script elements").
    """
    url = DjangoViteAssetLoader.instance().generate_vite_asset_url(path, "default")
    text = (settings.STATIC_ROOT / url.removeprefix(settings.STATIC_URL)).read_text()
    if any(mark in text.lower() for mark in ("</script", "</style", "<!--")):
        raise ValueError(f"{path} cannot stand inside a page")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Inlined(text, f"'sha256-{digest}'")
