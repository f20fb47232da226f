"""Sphinx makes pages of it, strictly. Small sites here; `make check` reads the whole of both."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.servers import ROOT

STRICTLY = ("--quiet", "--fail-on-warning", "--keep-going", "--conf-dir", str(ROOT / "docs"))
ELSEWHERE = re.compile(r"""(?:src|href|action)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import""")


def build(source: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The site of the help, of the pages in that directory."""
    sphinx = (sys.executable, "-m", "sphinx", *STRICTLY, "--tag", "fi", *options, str(source), str(source / "out"))
    return subprocess.run(sphinx, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("[sivu](ei-ole.md)", "ei-ole.md"),
        ("[kohta](#ei-ole)", "ei-ole"),
        ("![kuva](ei-ole.png)", "image file not readable"),
    ],
)
def test_what_leads_nowhere_fails(tmp_path: Path, planted: str, told: str) -> None:
    (tmp_path / "index.md").write_text(f"# Ohje\n\n{planted}\n", "utf-8")
    built = build(tmp_path, "--builder", "dummy")
    assert built.returncode != 0
    assert told in built.stderr


def test_a_page_is_finnish_and_asks_nobody_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Ohje\n\nTeksti.\n\n## Kohta\n\nTeksti.\n", "utf-8")
    built = build(tmp_path, "--builder", "html")
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert '<html class="no-js" lang="fi"' in page
    assert "Siirry sisältöön" in page
    assert "Skip to content" not in page
    files = [page, *(path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.css"))]
    assert [found for text in files for found in ELSEWHERE.findall(text)] == []


def test_the_makefile_builds_both_sites_and_make_check_reads_them() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    strict = re.search(r"^SPHINX := (.*)$", makefile, re.MULTILINE)
    assert strict
    assert {"--fail-on-warning", "--fresh-env"} <= set(strict[1].split())
    for target, builder in (("docs", "html"), ("check-docs", "dummy")):
        recipe = makefile.split(f"\n{target}:")[1].split("\n\n")[0]
        assert recipe.count(f"--builder {builder}") == 2
        assert "--tag fi docs/ohjeet" in recipe
    assert " check-docs " in makefile.split("CHECKS := ")[1].split("\n")[0]
