"""What in a text could tell who somebody is or where they live (rule 12). Pure: it finds, and decides nothing.

The browser's guard (`frontend/src/shared/draft-guard.ts`) looks for the same, since an unsent word never leaves the
device. Both are held to `tests/vectors/screening.json`: a change here is a change there.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal, get_args

import phonenumbers
from stdnum import luhn
from stdnum.fi import hetu

Telling = Literal["identity-code", "phone", "email", "address", "return-code"]
TELLING: Final[tuple[Telling, ...]] = get_args(Telling)


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text, in characters: `text[start:end]`. What stands there is not in it (rule 17)."""

    kind: Telling
    start: int
    end: int
    is_certain: bool = True
    """Whether an identity code's check character is right. A mistyped one is found all the same."""


def telling_in(text: str, known: Collection[str] = ()) -> list[Telling]:
    """The kinds that the text holds, in the order of `TELLING`. `known`: numbers that the page shows, of helplines."""
    return telling_in_plain(plain_of(text), known)


def telling_in_plain(plain: str, known: Collection[str] = ()) -> list[Telling]:
    """Likewise of what `plain_of` has made of a text."""
    kinds = {kind for kind, _, _ in _spans(plain, known)}
    return [kind for kind in TELLING if kind in kinds]


def find_telling(text: str, known: Collection[str] = ()) -> list[Found]:
    """Every place that tells, in the order of the text."""
    plain, places = _placed(text)
    found = [
        Found(kind, places[start], places[end], kind != "identity-code" or _has_check_character(plain[start:end]))
        for kind, start, end in _spans(plain, known)
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


def _spans(plain: str, known: Collection[str]) -> Iterator[tuple[Telling, int, int]]:
    yield from (("email", start, end) for start, end in _emails(plain))
    # All else begins or ends with digits: looking for those first makes a text without any cost next to nothing.
    starts = [match.start() for match in _NUMBER_STARTS.finditer(plain)]
    if not starts:
        return
    codes = [match.span() for match in found_at(_SIXTEEN_DIGITS, plain, starts) if luhn.is_valid(_digits_of(match[0]))]
    yield from (("return-code", start, end) for start, end in codes)
    yield from (("identity-code", *match.span()) for match in found_at(_IDENTITY_CODE, plain, starts))
    yield from (
        ("phone", start, end) for start, end in _phones(_without(plain, codes) if codes else plain, starts, known)
    )
    yield from (("address", start, end) for start, end in _addresses(plain, starts))


def found_at(pattern: re.Pattern[str], plain: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds, of a pattern that matches at these places alone."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(plain, start)):
            end = match.end()
            yield match


def places_of(parts: Iterable[str], text: str) -> list[int]:
    """Where any of these begins, in order: a search for what is rare is far cheaper than a pattern on each sign."""
    places = []
    for part in parts:
        place = text.find(part)
        while place >= 0:
            places.append(place)
            place = text.find(part, place + 1)
    return sorted(places)


def lowered(plain: str) -> str:
    """In small letters, sign by sign: this capital alone has two small ones."""
    return plain.replace("\u0130", "I").lower()


_NUMBER_STARTS = re.compile("[0-9+(](?:(?<=[+(])|[0-9]*)")

# --- the same words in the simplest signs ---------------------------------------------------------

_INVISIBLE = re.compile("[\u034f\u115f\u1160\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_DASH = re.compile("[\u2010-\u2015\u2212\u30fc]")
_SPACE = re.compile("[\t\n\v\f\r \u1680\u2028\u2029]")
_SPACES = re.compile("  +")
_OTHER_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9]")


_UNUSUAL = re.compile("[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u0620-\u064a]+")
"""Whatever may be another sign than it looks: not the letters of Latin, Cyrillic and Arabic."""


class _Simplest(dict[int, str]):
    """For `str.translate`: each sign's simplest one, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _simple(chr(code))
        return self[code]


_SIMPLEST = _Simplest()


_USUAL_LATIN = bytes(code for code in range(256) if not _UNUSUAL.match(chr(code)))


def _is_usual(text: str) -> bool:
    """Whether all of it is of Latin-1 and usual: asked in a twentieth of the time of a pattern."""
    try:
        return not text.encode("latin-1").translate(None, _USUAL_LATIN)
    except UnicodeEncodeError:
        return False


def plain_of(text: str) -> str:
    """Digits 0-9, one kind of hyphen, single spaces, nothing invisible."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if not _is_usual(text):
        text = _UNUSUAL.sub(lambda signs: signs[0].translate(_SIMPLEST), text)
    return _SPACES.sub(" ", text) if "  " in text else text


def _placed(text: str) -> tuple[str, list[int]]:
    """Likewise, and where each sign stood, with the end."""
    plain: list[str] = []
    places: list[int] = []
    for start, cluster in _clusters(text):
        for sign in unicodedata.normalize("NFKC", cluster).translate(_SIMPLEST):
            if sign == " " and plain[-1:] == [" "]:
                continue
            plain.append(sign)
            places.append(start)
    return "".join(plain), [*places, len(text)]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each sign with the marks that follow it, which may become one sign with it, and its place."""
    starts = [place for place, sign in enumerate(text) if place == 0 or not unicodedata.combining(sign)]
    for start, end in pairwise([*starts, len(text)]):
        yield start, text[start:end]


def _simple(sign: str) -> str:
    if _INVISIBLE.match(sign) or unicodedata.category(sign) == "Cf":
        return ""
    if _OTHER_DIGIT.match(sign):
        return str(unicodedata.digit(sign))
    return "-" if _DASH.match(sign) else " " if _SPACE.match(sign) else sign


# --- codes and addresses --------------------------------------------------------------------------

_L = r"[^\W\d_]"

_SIXTEEN_DIGITS = re.compile(r"(?<![^\W_])[0-9]{4}([ -]?)[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?![^\W_])")
"""A letter's return code, in groups or not. It opens the letter; a payment card's number looks the same."""

_IDENTITY_CODE = re.compile(
    r"(?:(?<![^\W_])|(?<=hetu)|(?<=sotu))(?:0[1-9]|[12][0-9]|3[01])[. ]?(?:0[1-9]|1[0-2])[. ]?[0-9]{2}"
    r" ?[-+A-FU-Y] ?[0-9]{3} ?[0-9A-Y](?![^\W_])",
    re.IGNORECASE,
)
"""ddmmyy, the sign of the century, an individual number, a check character (Population Information System Act 661/2009,
decree 128/2010 with the signs of 2023)."""

_AT = "at|ät|miukumauku"
_PROVIDERS = "gmail|hotmail|outlook|yahoo|icloud|live|luukku|proton|mail"
_EMAIL = re.compile(
    rf"(?<![\w.%+-])[\w.%+-]+(?: ?(?:@|[(\[] ?(?:{_AT}) ?[)\]]) ?| (?:ät|miukumauku) | at (?=(?:{_PROVIDERS})))"
    r"(?:[^\W_]|-)+(?:(?:\.|[(\[ ]{1,2}(?:piste|dot|punkt)[)\] ]{1,2})(?:[^\W_]|-)+)+",
    re.IGNORECASE,
)
"""Also spelt out. "At" is an English word: it counts before the name of a provider."""
_AT_SIGN = re.compile(
    rf"@|[(\[] ?(?:{_AT}) ?[)\]]| (?=[aäm])(?:(?:ät|miukumauku) |at (?=(?:{_PROVIDERS})))",
    re.IGNORECASE,
)
_BEFORE_PROVIDER = ("@", "(", "[", " at ", " ät ", " miukumauku ")
"""With one of these it begins."""
_LONGEST_LOCAL = 320
"""Signs before it at most: no longer address is in use (RFC 5321)."""


def _emails(plain: str) -> Iterator[tuple[int, int]]:
    end = 0
    for sign in found_at(_AT_SIGN, plain, places_of(_BEFORE_PROVIDER, lowered(plain))):
        match = _EMAIL.match(plain, _local_part(plain, sign.start()))
        if match and match.start() >= end:
            end = match.end()
            yield match.span()


def _local_part(plain: str, end: int) -> int:
    """Where what stands before the sign begins."""
    if plain[end - 1 : end] == " ":
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST_LOCAL and (plain[start - 1].isalnum() or plain[start - 1] in "_.%+-"):
        start -= 1
    return start


_STREET = "|".join(
    (
        "ka(?:tu|du(?:n|lla|lta|lle))",
        "tie(?:n|llä|ltä|lle)?",
        "pol(?:ku|u(?:n|lla|lta|lle))",
        "kuja(?:n|lla|lta|lle)?",
        "kaar(?:i|e(?:n|lla|lta|lle))",
        # Not a rehtori, traktori or mentori: "Rehtori 2" is no address, and "Hakaniementori 2" is one.
        f"(?<!reh)(?<!leh)(?<!moni)(?<!tuu)(?<!k)(?<!(?<!{_L})men)tori(?:n|lla|lta|lle)?",
        "rinte(?:en|ellä|eltä|elle)",
        "rinne",
        "mä(?:ki|e(?:n|llä|ltä|lle))",
        "väylä(?:n|llä|ltä|lle)?",
        "piha(?:n|lla|lta|lle)?",
        "raiti(?:n|lla|lta|lle)",
        "raitti",
        "aukio(?:n|lla|lta|lle)?",
        "kallio(?:n|lla|lta|lle)?",
        "bulevardi(?:n|lla|lta|lle)?",
        "esplanadi(?:n|lla|lta|lle)?",
        "puisto(?:n)?",
        "laituri(?:n|lla|lta|lle)?",
        "gatan",
        "vägen",
        "stigen",
        "gränd(?:en)?",
        "esplanaden",
        "torget",
        "svängen",
        "brinken",
        "backen",
        "allén",
    )
)
_ROADS = "valta|kanta|seutu|moottori|rauta|maan|kehä"
_UNITS = (
    "min|sek|tun|päiv|vrk|viik|kuuk|vuo|metr|kilo|eur|ker|prosent|dagar|tim"
    rf"|(?:h|v|e|m|km)(?! ?[0-9]|{_L})"
)
_HOUSE_NUMBER = re.compile(rf"[0-9]{{1,4}}(?![0-9]|[.,][0-9]| ?(?:{_UNITS}))", re.IGNORECASE)
_STREETS_NAME = re.compile(rf"(?<=...)(?:{_STREET})\Z", re.IGNORECASE)
_ROAD = re.compile(_ROADS, re.IGNORECASE)
_SHORTEST_NAME = 3
"""Letters at its end, at least: "-tie"."""
_LONGEST_NAME = 100
_LONGEST_ENDING = 20
"""Of a street's name, with what may stand before it."""


def _addresses(plain: str, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """A street's name, also with a case ending, and a number that is none of minutes, metres or a road."""
    for number in found_at(_HOUSE_NUMBER, plain, starts):
        end = number.start() - (plain[number.start() - 1 : number.start()] == " ")
        if not plain[end - _SHORTEST_NAME : end].isalpha():
            continue
        start = end
        while start > 0 and end - start < _LONGEST_NAME and (plain[start - 1].isalpha() or plain[start - 1] == "-"):
            start -= 1
        name = plain[start:end]
        if name[:1] != "-" and _STREETS_NAME.search(name[-_LONGEST_ENDING:]) and not _ROAD.match(name):
            yield start, number.end()


def _has_check_character(written: str) -> bool:
    return hetu.is_valid(re.sub("[. ]", "", written), allow_temporary=True)


def _without(plain: str, spans: Collection[tuple[int, int]]) -> str:
    """The same with line breaks in these places, so that the others stay: no number is looked for across one."""
    signs = list(plain)
    for start, end in spans:
        signs[start:end] = "\n" * (end - start)
    return "".join(signs)


# --- telephone numbers ----------------------------------------------------------------------------

_CASE = rf"(?:n|t?[aä]|[aeä]+n|(?:s[st]|l[lt])[aä]|lle)(?!{_L})"
_RUN = re.compile(
    r"(?:(?<![^\W_])(?<![0-9][.,:])|(?<=puh)|(?<=tel)|(?<=gsm)|(?<=nro)|(?<=numero))"
    rf"(?:\+ ?)?\(?[0-9](?:[0-9 ()./-]*[0-9])?(?![0-9]|(?!{_CASE}){_L})",
    re.IGNORECASE,
)
"""Digits in groups, as telephone numbers are written; also much that is none."""
_GROUP = re.compile(r"(?:\+ ?)?\(?[0-9]+")
_LONGEST = 17
"""What is no telephone number with more digits than this: with the longest code of a country and its two zeros."""
_SHORTEST = 7
_DIGITS_ENOUGH = re.compile(rf"[+( ]*[0-9](?:[ ()./-]*[0-9]){{{_SHORTEST - 1}}}")
_FROM_ABROAD = re.compile(r"(?:\+|00)[1-9][0-9]{7,13}")
_DOMESTIC = re.compile("0[1-9][0-9]{5,10}")
_BEGINS = re.compile(r"(?:\+|00)[1-9]|0[1-9]|116")
"""What is neither a telephone number nor a helpline begins otherwise."""
_CALLING_FINLAND = re.compile(r"^(?:\+|00)358(?:0(?=[0-9]))?")
_BETWEEN_DIGITS = str.maketrans("", "", " ()./-")
_AFTER_DOT = re.compile("[./](.*)")
_SPACED_DATE = re.compile(r"[0-9]{2} [0-9]{2} (?:19|20)[0-9]{2}")
_OF_A_DATE = re.compile(r"(?:^|[./])[0-9]{1,2}(?:[./]|$)|^(?:19|20)[0-9]{2}$")
"""After the first dot or slash: a group of a date or a time, or a year, rather than of a telephone number."""
_FINLAND: Final[Any] = phonenumbers.PhoneMetadata.metadata_for_region("FI")
_TOLL_FREE = re.compile(_FINLAND.toll_free.national_number_pattern)
"""After the zero. To have `phonenumbers` take a number apart takes longer than all else that is done to a post."""
_SOCIAL = re.compile("0?116[0-9]{3}")
"""Europe's free numbers of social value, 116 111, which `phonenumbers` counts among the short ones."""


def _phones(plain: str, starts: Iterable[int], known: Collection[str]) -> Iterator[tuple[int, int]]:
    helplines = {_national_of(number) for number in known}
    for run in found_at(_RUN, plain, [start for start in starts if _DIGITS_ENOUGH.match(plain, start)]):
        for start, end in _phones_in_run(run[0], helplines):
            yield run.start() + start, run.start() + end


def _phones_in_run(run: str, helplines: Collection[str]) -> Iterator[tuple[int, int]]:
    """Several numbers may follow each other ("112 040 123 4567"): each group may be where one begins."""
    groups = [(*match.span(), _digits_of(match[0])) for match in _GROUP.finditer(run)]
    first = 0
    while first < len(groups):
        start, _, begins = groups[first]
        first += 1
        # A number that ends with another group would be a part of what the dot or slash before it belongs to.
        if not (helplines or begins[0] in "0+1") or (start > 0 and run[start - 1] in "./-"):
            continue
        longer = list(_grown(groups[first - 1 : first - 1 + _LONGEST]))
        if not longer or not (helplines or _BEGINS.match(longer[-1][1])):
            continue
        helpline = next((place for place, (_, digits) in enumerate(longer) if _is_helpline(digits, helplines)), None)
        if helpline is not None:
            first += helpline
            continue
        numbers = [place for place, (end, digits) in enumerate(longer) if _is_phone(run[start:end], digits)]
        if numbers:
            yield start, longer[numbers[-1]][0]
            first += numbers[-1]


def _grown(groups: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """The first group, the first two, and so on, while they may be one number: where they end, and their digits."""
    digits = ""
    for _, end, more in groups:
        digits += more
        if len(digits) > _LONGEST:
            break
        yield end, digits


def _digits_of(written: str) -> str:
    return written.translate(_BETWEEN_DIGITS)


def _is_phone(written: str, digits: str) -> bool:
    """Whether it has the length of one: a mistyped number of a range that is not in use leads to somebody as well."""
    if len(digits) < _SHORTEST:
        return False
    if _FROM_ABROAD.fullmatch(digits):
        return True
    if not _DOMESTIC.fullmatch(digits):
        return False
    rest = _AFTER_DOT.search(written)
    return not (_SPACED_DATE.fullmatch(written) or (rest and _OF_A_DATE.search(rest[1])))


def _is_helpline(digits: str, helplines: Collection[str]) -> bool:
    """Numbers that anybody may call: free ones, and those of the page."""
    national = _CALLING_FINLAND.sub("0", digits) if digits.startswith(("+", "00")) else digits
    return national in helplines or _SOCIAL.fullmatch(national) is not None or _is_toll_free(national)


def _is_toll_free(digits: str) -> bool:
    return digits.startswith("0") and _TOLL_FREE.fullmatch(digits, 1) is not None


def _national_of(written: str) -> str:
    return _CALLING_FINLAND.sub("0", _digits_of(written))
