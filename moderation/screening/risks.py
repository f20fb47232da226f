"""What in a post calls for somebody's look soon (rule 30): suicide, threats, violence that was experienced, a relapse.

Pure: `risks_in` finds, and decides nothing. `HELD` names the risks with which a post waits for a facilitator; the
others only mark it. What the words mean stands in `words/fi.py`, `sv.py` and `en.py`, and in `phrases.py` how those
lists are read.

It errs on the side of somebody's look. A wish that is denied ("en halua kuolla") or past is found like one that is
not: whoever writes so has thought of it. Let through are idioms ("kuolen nauruun"), names of help
("itsemurhapuhelin"), and the completed suicide of another person.

Where it fails, so that nobody relies on it alone. Of posts that the lists were not made for it finds six of ten, and
one of twenty others waits for nothing (`tests/moderation/screening/test_risks.py` prints both). It misses:

- what is only implied: "hoidan asiat kuntoon ja annan koiran naapurille", "kiitos kaikesta, tämä oli tässä";
- irony, dialects beyond the forms listed, words with signs in the place of letters ("k*olla"), other languages than
  these three, and misspellings other than repeated, spaced, similar-looking or dotless letters;
- whose words they are: songs, quotations without a verb of saying, films;
- who is meant: "tapan sen" is held also where it is said of a wasp that has no name in the list.

No stemmer is used. Snowball's takes "tapan" (I kill), "tapaan" (I meet) and "tapani" (my way) for one word and "tapan"
and "tappaa" for two, and needs 0.1 ms a word in pure Python; lemmas (simplemma) keep those apart and lose the person,
which tells a threat ("hakkaan") from what happened to somebody ("hakkaa"), and do not know spoken Finnish ("haluun").
So the lists hold forms, and beginnings of forms.
"""

from functools import cache
from typing import Final, Literal, get_args

from moderation.screening.phrases import Phrases, read_phrases, words_of
from moderation.screening.words import en, fi, sv

Risk = Literal["suicidal", "threatening", "child-in-danger", "violence-experienced", "relapse", "dealing"]
RISKS: Final[tuple[Risk, ...]] = get_args(Risk)
HELD: Final[frozenset[Risk]] = frozenset({"suicidal", "threatening", "child-in-danger"})
"""With which a post waits for a facilitator (rule 30). Violence experienced and relapse only mark."""


def risks_in(text: str, language: str) -> frozenset[Risk]:
    """What a post holds.

    `language` is the room's ("fi", "sv", "en", others too). People mix languages, so that phrases of all three are
    looked for whatever it is; only words that mean something else in another language (English "kys", which is a
    hospital in Kuopio) count in their own alone.
    """
    kinds = _phrases().kinds_in(words_of(text), language.partition("-")[0])
    return frozenset(risk for risk in RISKS if risk in kinds)


@cache
def _phrases() -> Phrases:
    """Read once in a process."""
    return read_phrases({"fi": fi, "sv": sv, "en": en})
