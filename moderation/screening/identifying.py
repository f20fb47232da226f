"""What in a post could lead to somebody, found by the server alone: what the guards share (`core.py`), and more.

More is: numbers and codes that were disguised ("nolla neljä nolla", "o4o 123 4567", each digit apart), a place of a
letter in "name at provider", likely full names, accounts on social platforms, and links to other sites than those that
help. The browser's guard does without: it would need the lists, and warns of what slips out, while whoever disguises a
number means to. Names and sites stand in `words/names.py`.

Pure: it finds kinds and no places, and decides nothing. It misses names that begin with one that is not listed and end
in no form of a family's name, and takes some names of places and companies for a person's.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import partial
from itertools import pairwise
from typing import Final, Literal, get_args
from unicodedata import normalize

from moderation.screening.core import Telling, found_at, lowered, places_of, plain_of, telling_in_plain
from moderation.screening.spelling import folded
from moderation.screening.words import names

Identifying = Literal[Telling, "name", "account", "link"]
IDENTIFYING: Final[tuple[Identifying, ...]] = get_args(Identifying)


def identifying_in(text: str) -> list[Identifying]:
    """The kinds that a text holds, in the order of `IDENTIFYING`."""
    plain = normalize("NFC", plain_of(text))  # what nobody sees may have parted a letter from its mark
    low = lowered(plain)
    words = frozenset(_words_of(low))  # what is looked for begins with one of these: most texts have none
    kinds: set[Identifying] = {*telling_in_plain(plain), *_disguised(low, words)}
    if _holds_name(plain, low, words):
        kinds.add("name")
    if _holds_account(low, words):
        kinds.add("account")
    if _holds_link(low):
        kinds.add("link")
    return [kind for kind in IDENTIFYING if kind in kinds]


_WORD = re.compile(r"[^\W_]+")
_LATIN_SPACED = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
_ASCII_SPACED = _LATIN_SPACED[:128] + bytes(range(128, 256))


def _words_of(low: str) -> list[str]:
    """Likewise `_WORD.findall`, in a tenth of the time where all signs are of Latin-1, and a quarter elsewhere."""
    try:
        return low.encode("latin-1").translate(_LATIN_SPACED).decode("latin-1").split()
    except UnicodeEncodeError:
        parts = low.encode("utf-8", "surrogatepass").translate(_ASCII_SPACED).decode("utf-8", "surrogatepass").split()
        return [word for part in parts for word in ([part] if part.isalnum() else _WORD.findall(part))]


# --- disguises ------------------------------------------------------------------------------------

_DIGITS_BY_NAME: Final = {
    "nolla": "0", "yksi": "1", "yks": "1", "kaksi": "2", "kaks": "2", "kolme": "3", "kolm": "3", "neljä": "4",
    "viisi": "5", "viis": "5", "kuusi": "6", "kuus": "6", "seitsemän": "7", "seiska": "7", "kahdeksan": "8",
    "yhdeksän": "9", "noll": "0", "ett": "1", "två": "2", "tre": "3", "fyra": "4", "fem": "5", "sex": "6", "sju": "7",
    "åtta": "8", "nio": "9", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_NAMED = "|".join(sorted(_DIGITS_BY_NAME, key=len, reverse=True))
_NAMED_DIGITS = re.compile(rf"(?<![^\W_])(?:(?:{_NAMED})[ ,.-]+){{2,}}(?:(?:{_NAMED})(?![^\W_]))?")
_NAMED_DIGIT = re.compile(_NAMED)
_DIGITS_AND_LOOKALIKES = re.compile(
    r"[0-9oils](?<![^\W_].)(?=[0-9oils ().-]*[0-9])[0-9oils ().-]{5,}[0-9oils](?![^\W_])"
)
"""Letters that stand for the digits they look like: "o4o 123 4567"."""
_LOOKALIKE_DIGITS = str.maketrans("oils", "0115")
_SIGNS_APART = re.compile(r"[0-9](?<![^\W_][0-9]) (?:[0-9a-y+-] ){5,}[0-9a-y](?![^\W_])")
_BETWEEN = re.compile("[ ,.-]+")
_LEAST_DIGITS = 5
"""Of a run in which letters stand for digits."""
_DIGIT = re.compile("[0-9]")
_NUMBERED = re.compile(r" n(?:umero|ro|r|umber|o)\.? ?(?=[0-9])")
_NUMBERING = frozenset({"numero", "nro", "nr", "number", "no"})
_MIXED = re.compile("(?=[0-9]*[oils])[0-9oils]+")
_POSTAL_DIGITS = 5
_LINES = frozenset({"linja", "linjalla", "linjan"})
_POSTAL = re.compile(r"[0-9]{5}(?<![0-9]{6}),? (?!e[ur]|k[mp]|m[ki])[^\W\d_]{3,}")
"""A code of five digits and the town; never "10000 euroa"."""
_MORE_STREETS = re.compile(
    r"(?:(?:ensi|toinen|toisella|kolmas|kolmannella|neljäs|viides) linja(?:lla|n)?) ?[0-9]{1,3}(?![0-9])"
)
_HOSTS_END = r"(?:com|fi|net|org|se|eu|info|ru|ee|uk|de|me|gg|io)"
_SPELT_ADDRESS = re.compile(
    r"(?<![^\W_])[\w.+-]+ ?(?: (?:at|ät|snabel-?a|miukumauku|kissanhäntä) |[(\[ ]+(?:at|ät|a|snabel-?a)[)\] ]+|@) ?"
    rf"[\w-]+(?: ?\. ?| (?:piste|punkt|dot) | ?[(\[] ?(?:piste|punkt|dot) ?[)\]] ?)(?:{_HOSTS_END})(?![^\W_])"
)
_SPELT_SIGNS = frozenset({"at", "ät", "snabel", "snabela", "miukumauku", "kissanhäntä"})
_SPELT_DOTS = frozenset({"piste", "punkt", "dot"})
_DOTS_APART = tuple(f"{dot}{end}" for dot in (" .", ". ", " . ") for end in ("fi", "com", "net", "org", "se"))


def _disguised(low: str, words: Set[str]) -> Iterator[Telling]:
    """Kinds that are found once it is written as usual."""
    usual = low
    if words & _DIGITS_BY_NAME.keys():
        usual = _in_digits_by_name(low, places_of(words & _DIGITS_BY_NAME.keys(), low))
    numbers = [word for word in words if not word.isalpha()]
    if numbers or usual != low:
        if words & _NUMBERING:
            usual = _NUMBERED.sub(" ", usual)
        if any(map(_MIXED.fullmatch, numbers)):
            usual = _DIGITS_AND_LOOKALIKES.sub(_in_digits, usual)
        usual = _SIGNS_APART.sub(lambda run: run[0].replace(" ", ""), usual)
        if any(len(word) == _POSTAL_DIGITS for word in numbers) and _POSTAL.search(usual):
            yield "address"
        if words & _LINES and _MORE_STREETS.search(usual):
            yield "address"
        if usual != low:
            yield from telling_in_plain(usual)
    is_spelt = words & _SPELT_DOTS or any(dot in low for dot in _DOTS_APART)
    if is_spelt and ("@" in low or words & _SPELT_SIGNS) and _SPELT_ADDRESS.search(low):
        yield "email"


def _in_digits_by_name(low: str, starts: Iterable[int]) -> str:
    """With digits in the place of their names, of two or more that follow each other from one of these places on."""
    parts: list[str] = []
    end = 0
    for run in found_at(_NAMED_DIGITS, low, starts):
        digits = _NAMED_DIGIT.sub(lambda name: _DIGITS_BY_NAME[name[0]], run[0])
        parts += (low[end : run.start()], _BETWEEN.sub("", digits))
        end = run.end()
    return "".join((*parts, low[end:]))


def _in_digits(run: re.Match[str]) -> str:
    return run[0].translate(_LOOKALIKE_DIGITS) if len(_DIGIT.findall(run[0])) >= _LEAST_DIGITS else run[0]


# --- names ----------------------------------------------------------------------------------------

_LARGE = r"[A-ZÅÄÖÉŠŽ][a-zåäöéèüšžçñ]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
_LARGE_WORDS = re.compile(rf"{_LARGE}(?: [A-ZÅÄÖ]\.)?(?: (?:von |af |de |al-|bin )?{_LARGE})+")
_GIVEN = frozenset(folded(names.GIVEN).split())
_GIVEN_AS_WRITTEN = _GIVEN | frozenset(names.GIVEN.split())
_FAMILIES = frozenset(folded(names.FAMILIES).split())
_NO_NAMES = frozenset(folded(names.NO_NAMES).split())
_TOWNS = tuple(folded(names.TOWNS).split())
_SMALL_FAMILY = re.compile(r"[a-z-]{3,}(?:nen|sen|selle|selta|sesta|stromi?n?|qvisti?n?|bergi?n?|ssoni?n?|gren)\Z")
_SMALL_ENDS = (
    "nen",
    "sen",
    "selle",
    "selta",
    "seltä",
    "sesta",
    "sestä",
    "strom",
    "ström",
    "qvist",
    "berg",
    "sson",
    "gren",
)
_CASE = re.compile("(?:n|lle|lta|lla|sta|ssa|a|ta|in|ille|ilta|illa|s)\\Z")
_INTRODUCES = names.INTRODUCES.strip().split("|")
_INTRODUCED = re.compile(rf"(?<![^\W_])(?:{'|'.join(_INTRODUCES)}):? ([^\W\d_]+) ([^\W\d_]{{2,}})", re.IGNORECASE)
_INTRODUCING = frozenset(
    {"nimeni", "nimi", "nimeltään", "nimeltä", "nimeltäni", "name", "called", "heter", "namn", "namnet"}
)
_SMALL_PAIR = re.compile(r"(?<![^\W_])([a-z-]{2,}) (?=([a-z-]{6,}))")


def _holds_name(plain: str, low: str, words: Set[str]) -> bool:
    for run in _LARGE_WORDS.finditer(plain):
        parts = folded(run[0]).replace(".", "").split()
        if any(_is_name(first, second) for first, second in pairwise(parts)):
            return True
    if words & _INTRODUCING:
        for introduced in found_at(_INTRODUCED, plain, places_of(_INTRODUCES, low)):
            first, second = introduced.groups()
            if folded(first) in _GIVEN or (first[0].isupper() and second[0].isupper()):
                return True
    if words & _GIVEN_AS_WRITTEN and any(
        _is_small_family(folded(word)) for word in words if word.endswith(_SMALL_ENDS)
    ):
        small = folded(low)
        for pair in found_at(
            _SMALL_PAIR, small, places_of((folded(word) for word in words & _GIVEN_AS_WRITTEN), small)
        ):
            if pair[1] in _GIVEN and pair[2] not in _GIVEN and _is_small_family(pair[2]):
                return True
    return False


def _is_name(first: str, second: str) -> bool:
    if second in _NO_NAMES or (second.startswith(_TOWNS) and second not in _FAMILIES):
        return False
    return first in _GIVEN or first.partition("-")[0] in _GIVEN or _is_family(second)


def _is_family(word: str) -> bool:
    return (
        word in _FAMILIES
        or _CASE.sub("", word) in _FAMILIES
        or (word.endswith(("sen", "selle", "selta", "sta")) and word[: word.rindex("s")] + "nen" in _FAMILIES)
    )


def _is_small_family(word: str) -> bool:
    """Written small, a family's name is told from other words only if it is listed and has a family's ending."""
    return _SMALL_FAMILY.search(word) is not None and _is_family(word)


# --- links and accounts ---------------------------------------------------------------------------

_LINK = re.compile(
    r"(?:h(?:tt|xx)ps?://|www\.)([^\s/]+)|(?<![^\W_.@-])((?:[\w-]{1,63}\.){1,6}(?:com|fi|net|org|eu|info|ru|ee|gg|io|ly|be))(?![^\W_])"
    r"|(?<![^\W_.@-])((?:[\w-]{1,63}\.){1,6}[a-z]{2,4})(?=/[\w?])|(?:på|blogg|sida) ([\w-]+\.se)(?![^\W_])"
)
_DOT_WITHIN = re.compile(r"\.(?=[a-z]{2})")
_LONGEST_HOST = 255
_HELPS = tuple(names.SITES_THAT_HELP.split())


def _holds_link(low: str) -> bool:
    for place in (*(dot.start() for dot in _DOT_WITHIN.finditer(low)), *places_of(["://"], low)):
        start = low.rfind(" ", 0, max(0, low.rfind(" ", 0, place))) + 1  # with the word before
        link = _LINK.search(low[max(start, place - _LONGEST_HOST) : place + _LONGEST_HOST].partition("\n")[0])
        if link and not _helps(next(filter(None, link.groups()))):
            return True
    return False


def _helps(host: str) -> bool:
    name = host.partition(":")[0].strip(".,!?)")
    return name in _HELPS or name.endswith(tuple("." + site for site in _HELPS))


_SIGNS = 4
_PLATFORM_STARTS = frozenset(name.removesuffix("*")[:_SIGNS] for name in names.PLATFORMS.split())
_PLATFORM = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(re.escape(name).replace(r"\*", r"\w*") for name in names.PLATFORMS.split())
    + r")(?![^\W_])"
)
_ACCOUNT = re.compile(
    r"(?<![^\W_])@[\w.]{3,}|(?<![\w.])(?![0-9]+(?:min|h|kk|v|e|x|pv|vko)(?![^\W_]))"
    r"(?=[\w.#]*[^\W\d_])(?=[\w.#]*(?:[0-9_#]|[^\W_]\.[^\W_]))[\w.#]{4,}"
    rf"|(?<![^\W_])(?:{'|'.join(names.ACCOUNT.split())})(?![^\W_]):? [\w.]{{3,}}"
)
_BARE_ACCOUNT = re.compile(
    r"(?<![^\W_])(?:kik(?:issä)?|snap|snäppi|tg|ig)(?:i?(?: on| is| är| e))?:? [\w.]{4,}(?:[,.!?]|\Z)"
)
_BESIDE = 60
"""Signs around a platform's name in which an account is looked for."""


def _holds_account(low: str, words: Set[str]) -> bool:
    starts = {word[:_SIGNS] for word in words} & _PLATFORM_STARTS
    places = places_of(starts, low) if starts else []
    return any(map(partial(_BARE_ACCOUNT.match, low), places)) or any(
        _ACCOUNT.search(low, max(0, platform.start() - _BESIDE), platform.start())
        or _ACCOUNT.search(low, platform.end(), platform.end() + _BESIDE)
        for platform in found_at(_PLATFORM, low, places)
    )
