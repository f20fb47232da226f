"""The documentation as it stands in the repository: its pictures, and lists in which every page stands."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.servers import ROOT

DOCS = ROOT / "docs"
PICTURES = DOCS / "pictures"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
PICTURE = re.compile(r"!\[(?P<said>[^\]]*)\]\((?P<path>[^)]+)\)")
LINK = re.compile(r"\]\((?P<path>[^)#:]+\.md)\b")
MOST_BYTES_OF_PICTURES = 1_500_000


def shown(page: Path) -> dict[Path, str]:
    """Pictures of a page, with what is said to those who cannot see them."""
    return {
        (page.parent / found["path"]).resolve(): found["said"] for found in PICTURE.finditer(page.read_text("utf-8"))
    }


def listed(page: Path) -> Iterator[Path]:
    """The pages of a page's toctrees."""
    for block in re.findall(r"```\{toctree\}\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        for line in block.splitlines():
            if line and not line.startswith(":"):
                yield (page.parent / f"{line}.md").resolve()


def linked(page: Path) -> set[Path]:
    return {(page.parent / found["path"]).resolve() for found in LINK.finditer(page.read_text("utf-8"))}


def test_every_picture_of_a_page_is_there_and_every_picture_is_on_a_page() -> None:
    of_pages = {path for page in PAGES for path in shown(page)}
    assert of_pages == set(PICTURES.iterdir())


def test_every_picture_says_what_it_shows() -> None:
    assert [f"{page.name}: {path.name}" for page in PAGES for path, said in shown(page).items() if len(said) < 10] == []


def test_every_picture_is_taken_by_the_test_that_takes_pictures_of_the_documentation() -> None:
    taking = (ROOT / "tests/browser/pictures/of_the_documentation.py").read_text("utf-8")
    assert [path.name for path in PICTURES.iterdir() if f'"{path.stem}"' not in taking] == []


def test_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) <= MOST_BYTES_OF_PICTURES


def test_every_page_stands_in_a_list() -> None:
    help_, rest = DOCS / "ohjeet", set(PAGES)
    found = {DOCS / "index.md", *listed(DOCS / "index.md"), *linked(DOCS / "adr" / "README.md")}
    found |= {help_ / "index.md", *listed(help_ / "index.md")}
    assert rest - found == set()


def test_every_decision_is_listed_under_its_own_title() -> None:
    rows = dict(re.findall(r"^- \[(.+)\]\((.+)\)$", (DOCS / "adr" / "README.md").read_text("utf-8"), re.MULTILINE))
    titles = {path.read_text("utf-8").splitlines()[0]: path.name for path in sorted((DOCS / "adr").glob("0*.md"))}
    assert {f"# {title}": name for title, name in rows.items()} == titles


def test_no_page_names_a_path_of_somebodys_machine() -> None:
    own = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/")
    assert [page.name for page in PAGES if own.search(page.read_text("utf-8"))] == []
