"""Every state on one page: `make pictures` writes test-output/pictures/index.html from what it took."""

import sys
from collections.abc import Mapping
from html import escape
from pathlib import Path

from tests.browser.album import DIRECTORY

LOOKS = {"fi": ("phone", "tablet", "desktop"), "ar": ("phone", "desktop"), "sv": ("desktop",), "en": ("desktop",)}
"""Languages, and sizes in each. Only desks are seen on a tablet, and only some states in Swedish and English."""
COLUMNS = tuple(
    f"{language}-{size}-{theme}" for language, sizes in LOOKS.items() for size in sizes for theme in ("light", "dark")
)
STYLE = """
body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; color-scheme: light dark; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem; vertical-align: top; text-align: start; border-top: 1px solid #8888; }
thead th { position: sticky; inset-block-start: 0; background: Canvas; }
tbody th { position: sticky; inset-inline-start: 0; background: Canvas; }
img { display: block; max-height: 26rem; width: auto; }
"""


def states(directory: Path) -> dict[str, list[Path]]:
    """The pictures of each state, by its name."""
    return {state.name: sorted(state.glob("*.png")) for state in sorted(directory.iterdir()) if state.is_dir()}


def sheet(pictures: Mapping[str, list[Path]], directory: Path) -> str:
    """The page: a row for each state, a column for each way to look at it."""
    heads = "".join(f"<th>{column}</th>" for column in COLUMNS)
    rows = "".join(_row(state, {path.stem: path for path in paths}, directory) for state, paths in pictures.items())
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{len(pictures)} states</title>'
        f"<style>{STYLE}</style>"
        f"<table><thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table></html>\n"
    )


def _row(state: str, paths: Mapping[str, Path], directory: Path) -> str:
    cells = "".join(f"<td>{_picture(state, column, paths.get(column), directory)}</td>" for column in COLUMNS)
    return f"<tr><th>{escape(state)}</th>{cells}</tr>"


def _picture(state: str, column: str, path: Path | None, directory: Path) -> str:
    if path is None:
        return ""
    address = escape(path.relative_to(directory).as_posix())
    return f'<a href="{address}"><img loading="lazy" src="{address}" alt="{escape(state)}, {column}"></a>'


def main(directory: Path = DIRECTORY) -> None:
    """Write the page. Raises SystemExit when there is no picture."""
    pictures = states(directory) if directory.is_dir() else {}
    if not pictures:
        raise SystemExit("There are no pictures: run make pictures.")
    (directory / "index.html").write_text(sheet(pictures, directory), "utf-8")
    print(f"{len(pictures)} states, {sum(map(len, pictures.values()))} pictures: {directory / 'index.html'}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
