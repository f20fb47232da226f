"""What a page carries inside it is what was built, and nothing that would end its element."""

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django_vite.core.asset_loader import DjangoViteAssetLoader
from django_vite.core.exceptions import DjangoViteAssetNotFoundError
from pytest_django import Settings

from moderation.live.inlined import inlined

PATH = "src/visitor/visitor.css"


@pytest.fixture
def built(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Where a stylesheet was built to."""
    (tmp_path / "assets").mkdir()
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({PATH: {"file": "assets/style-1.css", "src": PATH, "isEntry": True}}))
    settings.STATIC_ROOT = tmp_path
    settings.DJANGO_VITE = {"default": {"manifest_path": manifest}}
    _forget()
    yield tmp_path / "assets" / "style-1.css"
    _forget()


def _forget() -> None:
    inlined.cache_clear()
    DjangoViteAssetLoader._instance = None


def test_it_is_the_text_that_was_built_with_its_hash(built: Path) -> None:
    built.write_text("p{margin:0}")
    digest = base64.b64encode(hashlib.sha256(b"p{margin:0}").digest()).decode()
    assert inlined(PATH).text == "p{margin:0}"
    assert inlined(PATH).source == f"'sha256-{digest}'"


@pytest.mark.parametrize("text", ["</style>", "x</STYLE >", '"</script>"', '"<!--"'])
def test_what_would_end_its_element_is_refused(built: Path, text: str) -> None:
    built.write_text(text)
    with pytest.raises(ValueError, match="cannot stand inside a page"):
        inlined(PATH)


@pytest.mark.usefixtures("built")
def test_what_was_not_built_is_told() -> None:
    with pytest.raises(DjangoViteAssetNotFoundError):
        inlined("src/visitor/other.css")
