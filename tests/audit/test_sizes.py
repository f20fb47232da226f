"""What the visitor's page weighs is measured whole, and too much of it is told."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from moderation.texts.access import source
from moderation.texts.core import LANGUAGES
from tests.audit import sizes
from tests.audit.sizes import BUDGETS, LOADER, ROOM, VISITOR, compressed, figures, room, talk, too_large

MANIFEST: dict[str, dict[str, Any]] = {
    VISITOR[0]: {
        "file": "visitor.js",
        "imports": ["_shared.js"],
        "dynamicImports": ["src/visitor/later.ts"],
        "isEntry": True,
    },
    VISITOR[1]: {"file": "visitor.css", "isEntry": True},
    "_shared.js": {"file": "shared.js", "css": ["shared.css"]},
    "src/visitor/later.ts": {"file": "later.js", "imports": ["_shared.js"]},
    "src/desk/main.tsx": {"file": "desk.js", "imports": ["_shared.js"]},
}
ROOMS: dict[str, dict[str, Any]] = {
    ROOM: {"file": "rooms.js", "css": ["rooms.css"], "isEntry": True},
    **{f"texts/{language}/room.ftl?raw": {"file": f"room-{language}.js"} for language in LANGUAGES},
}
ROOM_FILES = ["rooms.js", "rooms.css", *(f"room-{language}.js" for language in LANGUAGES)]
FILES = ["visitor.js", "visitor.css", "shared.js", "shared.css", "later.js"]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A build in which every file is small."""
    (tmp_path / ".vite").mkdir()
    (tmp_path / ".vite" / "manifest.json").write_text(json.dumps(MANIFEST))
    (tmp_path / ".vite" / "rooms.json").write_text(json.dumps(ROOMS))
    for file in [*FILES, *ROOM_FILES, "desk.js", LOADER]:
        (tmp_path / file).write_text(f"// {file}")
    return tmp_path


def incompressible(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def test_the_talk_is_all_that_the_page_loads_with_the_texts_of_one_language(built: Path) -> None:
    files = sum(compressed((built / file).read_bytes()) for file in FILES)
    assert talk(built) == {language: files + compressed(source(language, "visitor").encode()) for language in LANGUAGES}


@pytest.mark.parametrize("file", FILES)
def test_the_talk_is_over_its_limit_whichever_file_grows(built: Path, file: str) -> None:
    assert too_large(built) == []
    (built / file).write_bytes(incompressible(40 * 1024))
    assert all(f"{language} 4" in too_large(built)[0] for language in LANGUAGES)
    assert figures(built)["talk_gzip"] > 40 * 1024


def test_the_heaviest_language_counts(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heavy = {"sv": incompressible(30 * 1024).hex()}
    monkeypatch.setattr(sizes, "source", lambda language, _area: heavy.get(language, "small"))
    (built / "visitor.js").write_bytes(incompressible(15 * 1024))
    (line,) = too_large(built)
    assert "sv 5" in line
    assert "fi" not in line
    assert figures(built)["talk_gzip"] == talk(built)["sv"]


def test_what_others_load_does_not_count(built: Path) -> None:
    before = figures(built)
    (built / "desk.js").write_bytes(incompressible(100 * 1024))
    assert figures(built) == before


def test_a_group_brings_the_texts_of_one_language(built: Path) -> None:
    (built / "room-ru.js").write_bytes(incompressible(1024))
    sizes = room(built)
    assert sizes["ru"] > sizes["fi"] + 900
    (built / "room-ru.js").write_bytes(incompressible(48 * 1024))
    (line,) = too_large(built)
    assert line.startswith("room_gzip: over 49152 bytes: ru ")


def test_a_group_that_was_not_built_has_no_size(built: Path) -> None:
    (built / ".vite" / "rooms.json").unlink()
    with pytest.raises(ValueError, match="room_gzip: nothing"):
        too_large(built)


def test_the_loader_has_a_limit_of_its_own_and_must_be_there(built: Path) -> None:
    (built / LOADER).write_bytes(incompressible(3 * 1024 + 1))
    assert too_large(built)[0].startswith("loader_gzip: over 3072 bytes: vierella.js 3")
    (built / LOADER).unlink()
    with pytest.raises(ValueError, match="loader_gzip: nothing"):
        too_large(built)


def test_every_figure_has_a_name_of_its_own() -> None:
    assert len({budget.name for budget in BUDGETS}) == len(BUDGETS)
