"""What in a post calls for somebody's look (rule 30): suicide, threats, a child in danger, violence, relapse, dealing.

Pure: `risks_in` finds, and decides nothing. `HELD` names the risks with which a post waits for a facilitator; the
others only mark it. What the words mean stands in `words/fi.py`, `sv.py` and `en.py`, and in `lists.py` how those
lists are read. An installation adds phrases of its own in a file that `RISK_WORDS` names (`use_additions`).

It errs on the side of somebody's look. A wish that is denied ("en halua kuolla") or past is found like one that is
not: whoever writes so has thought of it. Let through are idioms ("kuolen nauruun"), names of help
("itsemurhapuhelin"), and the completed suicide of another person.

Where it fails, so that nobody relies on it alone. Of urgent posts by authors who did not know the lists it finds three
of four, and one of twelve others waits for nothing; of the held-out half of `tests/vectors/sentences.txt`, whose author
is the lists', more than nine of ten (`tests/moderation/screening` measures all). It misses:

- what is only implied: "hoidan asiat kuntoon ja annan koiran naapurille", "kiitos kaikesta, tämä oli tässä";
- irony, dialects beyond the forms listed, words with signs in the place of letters ("k*olla"), other languages than
  these three, and misspellings other than repeated, spaced, similar-looking or dotless letters;
- whose words they are: songs, quotations without a verb of saying, films;
- who is meant: "tapan sen" is held also where it is said of a wasp that has no name in the list.

Finnish inflection. Forms are listed where the person decides ("hakkaan" threatens, "hakkaa" has happened to somebody),
and stemmed where it does not (`~`: "vauva", "puukko"). Measured with every listed word of loose phrases longer than
three letters stemmed, on 108 posts of another author (recall of urgent posts, others that wait, milliseconds more a
post, memory, time to read the lists):

    forms alone              0.79   0.07   -      -         0.6 s
    Snowball (PyStemmer)     0.83   0.14   0.04   0.2 MB    0.6 s
    Snowball (pure Python)   0.83   0.14   0.33   0.1 MB    1.2 s
    simplemma                0.83   0.13   0.01   490 MB    14 s
    Voikko                   0.81   0.13   0.19   9 MB      5 s; not on PyPI with its dictionary

All three take "tapaan" (I meet) for "tapan" (I kill), or lose the person, when verbs are stemmed too: that is where
the others that wait come from. So nouns alone are, by PyStemmer: nobody else waits, and forms that nobody listed are
found.
(simplemma and Voikko were asked about words without dots, as the lists hold them, and would know more with them.)
"""

from itertools import chain
from typing import Final, Literal, get_args

from moderation.screening.lists import HARMLESS, Lists, Words, read_phrases
from moderation.screening.phrases import Phrases
from moderation.screening.spelling import sentences_of
from moderation.screening.words import en, fi, sv

Risk = Literal["suicidal", "threatening", "child-in-danger", "violence-experienced", "relapse", "dealing"]
RISKS: Final[tuple[Risk, ...]] = get_args(Risk)
HELD: Final[frozenset[Risk]] = frozenset({"suicidal", "threatening", "child-in-danger"})
"""With which a post waits for a facilitator (rules 22, 30). The others only mark it."""


def risks_in(text: str, language: str) -> frozenset[Risk]:
    """What a post holds.

    `language` is the room's ("fi", "sv", "en", others too). People mix languages, so that phrases of all three are
    looked for whatever it is; only words that mean something else in another language (English "kys", which is a
    hospital in Kuopio) count in their own alone.
    """
    kinds = _phrases().kinds_in(sentences_of(text), language.partition("-")[0])
    return frozenset(risk for risk in RISKS if risk in kinds)


def use_additions(text: str, source: str = "file") -> None:
    """Phrases of an installation's own, beside the lists, in the place of those that came from this source before.

    What is looked for meanwhile is looked for in the lists as they were.
    A line is a language, a risk or `harmless`, a colon and a phrase: `fi dealing: myyn .. lappuja`. Names of the
    lists (`WANT`) may stand in it; `#` begins a line that says why. Raises AdditionError.
    """
    sources = {**_additions, source: _read(text)}
    try:
        phrases = read_phrases([*_LISTS.items(), *chain.from_iterable(sources.values())])
    except KeyError as error:
        raise AdditionError(f"there is no list {error}") from None
    _additions[source] = sources[source]
    _in_use[:] = [phrases]


def _read(text: str) -> list[tuple[str, Words]]:
    added: dict[str, dict[str, str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        head, colon, phrase = line.partition(":")
        language, kind = [*head.split(), "", ""][:2]
        if language not in _LISTS or kind not in (*RISKS, HARMLESS) or not colon or not phrase.strip():
            raise AdditionError(f"line {number} is not like `fi dealing: myyn .. lappuja`")
        kinds = added.setdefault(language, {})
        kinds[kind] = f"{kinds.get(kind, '')}\n{phrase}"
    return [(language, Lists(_LISTS[language].NAMES, kinds)) for language, kinds in added.items()]


class AdditionError(ValueError):
    """A line of the installation's own phrases cannot be read."""


_LISTS: Final[dict[str, Words]] = {"fi": fi, "sv": sv, "en": en}
_additions: dict[str, list[tuple[str, Words]]] = {}
"""By where they come from."""
_in_use: list[Phrases] = []


def _phrases() -> Phrases:
    """Read once in a process, and when additions change."""
    if not _in_use:
        _in_use.append(read_phrases(_LISTS.items()))
    return _in_use[0]
