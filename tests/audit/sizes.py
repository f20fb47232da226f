"""What a visitor's phone has to fetch, in bytes after gzip, and how much it may be.

Run as `python -m tests.audit.sizes` (`make check`): prints what is too large; the exit code.
"""

import gzip
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from moderation.texts.access import source
from moderation.texts.core import LANGUAGES
from tests.support.servers import ROOT

BUILT = ROOT / "frontend" / "dist"
VISITOR = ("src/visitor/main.tsx", "src/visitor/visitor.css")
ROOM = "src/rooms/main.tsx"
LOADER = "vierella.js"


class Chunk(msgspec.Struct, frozen=True):
    """A file of Vite's manifest (https://vite.dev/guide/backend-integration), and what it brings along."""

    file: str
    css: list[str] = []
    imports: list[str] = []
    dynamic: list[str] = msgspec.field(default=[], name="dynamicImports")


Manifest = Mapping[str, Chunk]


@dataclass(frozen=True)
class Budget:
    """A figure, the most bytes that it may be, and how the build is measured: bytes by variant."""

    name: str
    limit: int
    measured: Callable[[Path], Mapping[str, int]]

    def sizes(self, built: Path) -> Mapping[str, int]:
        """Bytes by variant. Raises ValueError when there is nothing to measure."""
        sizes = self.measured(built)
        if not sizes:
            raise ValueError(f"{self.name}: nothing of it was built")
        return sizes


def talk(built: Path) -> dict[str, int]:
    """JavaScript, CSS and, by their language, the texts that the visitor's page brings."""
    manifest = msgspec.json.decode((built / ".vite" / "manifest.json").read_bytes(), type=dict[str, Chunk])
    files = sum(compressed((built / file).read_bytes()) for file in loaded(manifest, VISITOR))
    return {language: files + compressed(source(language, "visitor").encode()) for language in LANGUAGES}


def room(built: Path) -> dict[str, int]:
    """Likewise of a closed group's page, which loads the texts of its reader's language alone."""
    path = built / ".vite" / "rooms.json"
    manifest = msgspec.json.decode(path.read_bytes(), type=dict[str, Chunk]) if path.exists() else {}
    texts = {language: f"texts/{language}/room.ftl?raw" for language in LANGUAGES}
    if not {ROOM, *texts.values()} <= manifest.keys():
        return {}
    sizes = {name: compressed((built / chunk.file).read_bytes()) for name, chunk in manifest.items()}
    styles = sum(compressed((built / style).read_bytes()) for style in manifest[ROOM].css)
    return {language: sizes[ROOM] + styles + sizes[text] for language, text in texts.items()}


def loader(built: Path) -> dict[str, int]:
    """The file for other sites. Every visitor of theirs loads it, also who never opens the chat."""
    file = built / LOADER
    return {LOADER: compressed(file.read_bytes())} if file.exists() else {}


def loaded(manifest: Manifest, entries: Iterable[str]) -> set[str]:
    """The files that entries load at once or later."""
    files: set[str] = set()
    seen: set[str] = set()
    waiting = [*entries]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        chunk = manifest[name]
        files |= {chunk.file, *chunk.css}
        waiting += [*chunk.imports, *chunk.dynamic]
    return files


def compressed(content: bytes) -> int:
    """Its bytes after gzip."""
    return len(gzip.compress(content, compresslevel=9, mtime=0))


BUDGETS = [
    Budget("talk_gzip", 40 * 1024, talk),
    Budget("room_gzip", 48 * 1024, room),
    Budget("loader_gzip", 3 * 1024, loader),
]


def figures(built: Path) -> dict[str, int]:
    """All figures of a build."""
    return {budget.name: max(budget.sizes(built).values()) for budget in BUDGETS}


def too_large(built: Path) -> list[str]:
    """A line for every figure over its limit."""
    lines = []
    for budget in BUDGETS:
        over = [f"{variant} {size}" for variant, size in budget.sizes(built).items() if size > budget.limit]
        if over:
            lines.append(f"{budget.name}: over {budget.limit} bytes: {', '.join(over)}")
    return lines


if __name__ == "__main__":
    found = too_large(BUILT)
    print("\n".join(found), end="\n" if found else "")
    sys.exit(bool(found))
