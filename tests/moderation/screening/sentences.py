"""What screening finds in the labelled sentences: `python -m tests.moderation.screening.sentences` prints the figures.

`tests/vectors/sentences.txt` was written as a whole before a list was tuned on it, then split by a hash of each
sentence. Lists were changed for what they missed in the half for tuning, in the known posts of
`tests/vectors/risks.json`, and in sentences that were thought up for it and are not kept. Of the held-out half only the
figures were looked at, five times, and no list was changed for them. Its author is the lists' author, though, who
remembers. So the posts of another author (`unseen` in risks.json, of which only the figures were looked at, too) are
measured beside it, and a third set, `sentences-third.txt`, by one who had not read the lists: they say more. Of its
urgent sentences 0.556 were found before a list was changed for it (0.5 of its half for tuning, 0.61 of its held-out
half; 5 of 73 others waited). Since then lists have been changed for its half for tuning and for seventy sentences
that were thought up for it: 0.756 of its held-out half are found, and 4 of 41 others wait. Whoever changed them had
written both halves, and remembers, too: `unseen` stayed at 0.788.

The exit code is 1 when a figure falls below what was asked for.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast, get_args

from moderation.screening.identifying import IDENTIFYING, Identifying, identifying_in
from moderation.screening.risks import HELD, Risk, risks_in
from tests.support.servers import ROOT

SENTENCES = ROOT / "tests/vectors/sentences.txt"
THIRD = ROOT / "tests/vectors/sentences-third.txt"
LEAST: Final = {"screening_risk_recall": 0.95, "screening_risk_precision": 0.7, "screening_pii_recall": 0.98}

WORST = [
    "haluan ", "en ", "kuolla ", "a ", "a.", "aaa ", "haluankuolla", "tapanitseni", "tap", "ä\u0308", "elämä ei ",
    "mä kuolla ", "1 ", "0 ", "((0", "0800 ", "@a.", "a@", "a-", "a.fi/", "katu 1", "nolla ", "o4", "Maija ", "snap ",
    "www.", "\n", "\u200b",
]  # fmt: skip
"""Parts of which the longest post is made that a careless search would take long for."""

Find = Callable[[str, str], Collection[str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody might write, and what is in it."""

    language: str
    text: str
    risks: frozenset[Risk]
    identifies: frozenset[Identifying]

    @property
    def is_urgent(self) -> bool:
        return bool(self.risks & HELD)

    @property
    def is_held_out(self) -> bool:
        """Half of them, whatever else is added to the file."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


def sentences(path: Path = SENTENCES) -> list[Sentence]:
    """All of a file. ValueError: a label that is none."""
    return [_read(line) for line in path.read_text().splitlines() if line and not line.startswith("#")]


def _read(line: str) -> Sentence:
    head, text = line.split(" | ", 1)
    language, labels = head.split()
    known = set(labels.split(",")) - {"-"}
    if strange := known - {*get_args(Risk), *IDENTIFYING}:
        raise ValueError(f"no such label: {strange}")
    risks = cast("frozenset[Risk]", frozenset(known & {*get_args(Risk)}))
    return Sentence(language, text, risks, cast("frozenset[Identifying]", frozenset(known & {*IDENTIFYING})))


def figures(
    some: Collection[Sentence],
    risks: Find = risks_in,
    identifying: Find = lambda text, _: identifying_in(text),
) -> dict[str, float]:
    """Shares, of 1: of urgent sentences those found, of those found the urgent, of identifying ones those found.

    Where a kind is not among them it has no share.
    """
    urgent = [bool({*risks(one.text, one.language)} & HELD) for one in some if one.is_urgent]
    others = [bool({*risks(one.text, one.language)} & HELD) for one in some if not one.is_urgent]
    telling = [bool(identifying(one.text, one.language)) for one in some if one.identifies]
    found = sum(urgent) + sum(others)
    return {
        "screening_risk_recall": round(sum(urgent) / len(urgent), 3),
        "screening_risk_precision": round(sum(urgent) / found, 3) if found else 0.0,
        **({"screening_pii_recall": round(sum(telling) / len(telling), 3)} if telling else {}),
    }


def main() -> int:
    """Print the held-out figures; 1: one has fallen."""
    found = figures([one for one in sentences() if one.is_held_out])
    new = figures([one for one in sentences(THIRD) if one.is_held_out])
    print(f"figures: {json.dumps({**found, 'screening_new_wording_recall': new['screening_risk_recall']})}")
    return int(any(found[name] < least for name, least in LEAST.items()))


if __name__ == "__main__":
    sys.exit(main())
