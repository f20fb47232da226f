"""Plays a day, looks everywhere while its talks live and after they are forgotten, and tries the backup both times."""

import asyncio
import json
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.privacy.backup import Backup
from tests.privacy.day import Day
from tests.privacy.ground import Ground
from tests.privacy.marks import KINDS, Kind, Marks
from tests.privacy.places import everywhere, nearby
from tests.privacy.rooms import GONE, UNREADABLE, WEEKS, Words
from tests.privacy.scenes import Scene
from tests.privacy.searcher import Found, Place, search_all
from tests.support.servers import Daemon, run

LATER = ("-m", "tests.privacy.later")
ROOMS = ("-m", "tests.privacy.rooms")
FIGURES = ("-m", "tests.privacy.figures")
MINUTES_KEPT = 60
"""Rule 33: the longest that a text may live after the end."""
FORGOTTEN_MINUTES = 13 * 60
"""After this even a record that nobody made is made, and the contact is gone."""
ENDED_MINUTES = (WEEKS * 7 + 9) * 24 * 60
"""After this the closed groups have ended, with their read-only week (rule 31)."""

_BEGAN = time.monotonic()


@dataclass
class Result:
    """What was found, and whether the backup could be read."""

    live: Found = field(default_factory=lambda: Found([]))
    after: Found = field(default_factory=lambda: Found([]))
    readable_during: bool = False
    """Every text of the talk, in a dump and in a copy: otherwise the attempt afterwards would prove nothing."""
    readable_after: bool = True
    """A text of the talk, in either, when its minutes are over."""
    room_readable_during: bool = False
    """Every text of the closed groups, likewise; and nothing that was edited away or removed."""
    room_text_after_end: int = -1
    """How many texts of the closed groups can be read in either after the end of their runs."""
    linkable_values: int = -1
    """How many stored values two closed groups with one person in both have in common, or they and the talks."""
    planted_values: int = 0
    """The same with one that was planted."""
    figures_leading_to_talks: int = -1
    """How many values that were stored of talks stand in rows of statistics, once all of these are released."""
    figures_read: int = 0
    """Rows of statistics."""
    figures_planted: int = 0
    """The same with one that was planted."""
    marks: Marks | None = None

    def times(self, kind: Kind) -> int:
        """How often marks of this kind were found, at any time."""
        return self.live.times(kind) + self.after.times(kind)


async def play(ground: Ground, scenes: Sequence[Scene]) -> Result:
    """One day."""
    marks, result = Marks(), Result()
    async with Day(ground, marks) as day:
        for scene in scenes:
            _say(f"{scene.__name__}: {scene.__doc__}")
            await scene(day)
        await day.goes_on()
        groups = _words(marks)
        texts = {text for words in groups for name, text in words.items() if name not in (*GONE, *UNREADABLE)}
        gone = {text for words in groups for name, text in words.items() if name in GONE}
        await _rooms(ground, "live", json.dumps(groups))
        result.linkable_values = int(await _rooms(ground, "linkable"))
        result.planted_values = int(await _rooms(ground, "planted"))
        _say(f"closed groups have {result.linkable_values} values in common, with the control {result.planted_values}")
        names = await _figures(ground, "names")
        result.live = await _look("while the talk lives", marks, everywhere(ground, day.heard))
        directory = ground.directory / "copy"
        directory.mkdir()
        backup = await asyncio.to_thread(Backup, ground, directory)
        try:
            in_dump, in_copy = await asyncio.to_thread(backup.readable)
            result.readable_during = set(day.lasting) <= in_dump & in_copy
            result.room_readable_during = texts <= in_dump & in_copy and not gone & (in_dump | in_copy)
            _say(f"a backup of now: {len(in_dump)} texts can be read in a dump, {len(in_copy)} in a copy")
            await day.goes_on()
            await day.end_the_talk()
            await _later(ground, MINUTES_KEPT)
            await day.is_forgotten()
            in_dump, in_copy = await asyncio.to_thread(backup.readable)
            readable = set(day.lasting) & (in_dump | in_copy)
            result.readable_after = bool(readable)
            _say(f"the same backup {MINUTES_KEPT} minutes after the end: {len(readable)} texts of the talk")
            await _later(ground, ENDED_MINUTES)
            in_dump, in_copy = await asyncio.to_thread(backup.readable)
            result.figures_leading_to_talks, result.figures_read = await _counted(ground, "found", names)
            result.figures_planted, _ = await _counted(ground, "planted", names)
            _say(f"{result.figures_leading_to_talks} values of talks in {result.figures_read} rows of statistics")
            result.room_text_after_end = len(texts & (in_dump | in_copy))
            _say(f"the same backup after the closed groups have ended: {result.room_text_after_end} of their texts")
        finally:
            await asyncio.to_thread(backup.remove)
        await _later(ground, FORGOTTEN_MINUTES)
        result.after = await _look("after it is forgotten", marks, everywhere(ground, day.heard))
    await asyncio.gather(*(asyncio.to_thread(product.stop) for product in ground.house.products))
    result.after.hits += (await _look("after the servers have stopped", marks, nearby(ground))).hits
    result.marks = marks
    return result


def _words(marks: Marks) -> list[Words]:
    """What is written in two groups: by one person under the same nickname, with the same code word."""
    nickname, code_word = marks.word(), marks.word()
    return [
        {
            "nickname": nickname,
            "code_word": code_word,
            "newcomer": marks.word(),
            "post": marks.text("tänään jaksoin"),
            "edited": marks.text("kirjoitin liikaa"),
            "removed": marks.text("otan tämän pois"),
            "answer": marks.text("hyvä kun kerroit"),
            "held": marks.text("olen uusi täällä"),
            "line": marks.text("kirjoitan vain ohjaajille"),
            "report": marks.text("tämä viesti huolettaa"),
            "note": marks.text("muista kysyä huomenna"),
            "application": marks.text("haluaisin mukaan"),
        }
        for _ in range(2)
    ]


async def _rooms(ground: Ground, *what: str) -> str:
    return await asyncio.to_thread(run, [*ROOMS, *what], ground.house.env)


async def _figures(ground: Ground, *what: str) -> str:
    return await asyncio.to_thread(run, [*FIGURES, *what], ground.house.env)


async def _counted(ground: Ground, *what: str) -> tuple[int, int]:
    values, rows = (await _figures(ground, *what)).split()
    return int(values), int(rows)


async def play_control(ground: Ground) -> bool:
    """Whether the same search finds what a leaky server leaves of one visitor, of each kind. Servers have stopped."""
    marks = Marks(network="127.78", invented="198.19")
    first = ground.house.products[0]
    leaky = Daemon(
        "leaky", [sys.executable, "-m", "tests.privacy.leaky"], ground.directory / "leaky.log", env=first.env
    )
    leaky.start(first.is_ready)
    try:
        async with Day(ground, marks) as day:
            await day.end_the_talk()
        found = await _look("behind a leaky server", marks, nearby(ground))
    finally:
        await asyncio.to_thread(leaky.stop)
    return all(found.times(kind) for kind in KINDS)


async def _later(ground: Ground, minutes: int) -> None:
    await asyncio.to_thread(run, [*LATER, str(minutes)], ground.house.env)


async def _look(when: str, marks: Marks, places: Iterable[Place]) -> Found:
    found = await asyncio.to_thread(search_all, marks.stems, places)
    _say(f"searched {when}: {found.places} places, {found.size / 2**20:.0f} MiB")
    for hit in found.hits:
        _say(f"  {hit}")
    return found


def _say(words: str) -> None:
    print(f"  {time.monotonic() - _BEGAN:6.1f} s  {words}", flush=True)
