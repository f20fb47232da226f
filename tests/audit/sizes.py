"""What a visitor's phone has to fetch, in bytes after gzip, and how much it may be.

Run as `python -m tests.audit.sizes` (`make check`): prints what is too large; the exit code.
"""

import gzip
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tests.support.servers import ROOT

BUILT = ROOT / "frontend" / "dist"
VISITOR = "src/visitor/main.tsx"
LOADER = "vierella.js"
TEXTS = "texts/"


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
    """JavaScript and CSS of the visitor's page, by the language that its texts are in."""
    manifest = msgspec.json.decode((built / ".vite" / "manifest.json").read_bytes(), type=dict[str, Chunk])
    texts = [name for name in manifest[VISITOR].dynamic if name.startswith(TEXTS)]
    return {
        name.split("/")[1]: compressed(built / file for file in loaded(manifest, VISITOR, {*texts} - {name}))
        for name in texts
    }


def loader(built: Path) -> dict[str, int]:
    """The file for other sites. Every visitor of theirs loads it, also who never opens the chat."""
    file = built / LOADER
    return {LOADER: compressed(iter([file]))} if file.exists() else {}


def loaded(manifest: Manifest, entry: str, left_out: set[str]) -> set[str]:
    """The files that an entry loads at once or later, but for the chunks that are left out."""
    files: set[str] = set()
    seen, waiting = {*left_out}, [entry]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        chunk = manifest[name]
        files |= {chunk.file, *chunk.css}
        waiting += [*chunk.imports, *chunk.dynamic]
    return files


def compressed(files: Iterator[Path]) -> int:
    """The bytes of these files, each compressed by itself."""
    return sum(len(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0)) for file in files)


BUDGETS = [Budget("talk_gzip", 40 * 1024, talk), Budget("loader_gzip", 3 * 1024, loader)]


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
