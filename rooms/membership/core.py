"""Nicknames, states and pages of members. Pure."""

import re
import unicodedata
from collections.abc import Collection
from datetime import timedelta
from typing import Final, Literal, get_args

from moderation.screening.core import Telling, telling_in
from moderation.texts.core import is_visible
from rooms.membership.lookalikes import LOOKALIKES

MemberState = Literal["active", "suspended", "removed", "left"]
MEMBER_STATES: Final[tuple[MemberState, ...]] = get_args(MemberState)
IN_ROOM: Final[tuple[MemberState, ...]] = ("active", "suspended")
"""Who has a place in the room: a suspended member keeps theirs."""
SHORTEST_NICKNAME, LONGEST_NICKNAME = 2, 24
"""In characters."""
LONGEST_CODE_WORD = 40
SUSPENDED_FOR = timedelta(hours=72)
"""At most, by one facilitator alone (rule 32)."""
LINE_STAYS = timedelta(days=7)
"""After a removal (rule 32)."""
PAGE_LASTS = timedelta(hours=12)
"""A page that was not heard of for so long opens nothing any more."""
RELOAD_LASTS = timedelta(minutes=10)
"""Likewise for a page that was reloaded (rule 11)."""
ENTRY_LASTS = timedelta(minutes=2)
"""How long the token that a page is handed with lets it in, while the page has not shown that it got its own."""
SEEN_EVERY = timedelta(minutes=1)
"""A page that is heard of all the time is noted so often."""

NicknameProblem = Literal["short", "long", "signs", "taken", "office"]
"""Too short, too long, with signs that cannot be seen or none that can; it looks like another member's or a
facilitator's name; it claims an office."""
NicknameWarning = Literal["real_name"] | Telling
AdmissionProblem = Literal["not_open", "full", NicknameProblem]


class AdmissionRefusedError(Exception):
    """Nobody can become a member so; `problem` says why."""

    def __init__(self, problem: AdmissionProblem) -> None:
        super().__init__(problem)
        self.problem: AdmissionProblem = problem


# --- what a nickname looks like ---------------------------------------------------------------------

_LETTER_OF = {sign: letter for letter, signs in LOOKALIKES.items() for sign in signs}
_DIGITS = {"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b"}
_SAME = {"i": "l", "j": "l", "w": "v"}
"""Letters of which one is taken for the other in small print; w is two v, and a repeated letter is one."""
_PAIRS = (("rn", "m"), ("cl", "d"))
_REPEATED = re.compile(r"(.)\1+")
_LAST_DIGITS = re.compile(r"\d+\W*$")


def likeness(nickname: str) -> str:
    """What is the same in two nicknames that can be taken for each other; empty when there is no letter in it.

    The skeleton of UTS 39, section 4, and more of what people do: case, accents, digits for letters, repeated letters,
    and whatever stands between letters count for nothing.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", nickname).casefold())
    bare = (sign for sign in unicodedata.normalize("NFD", folded) if sign.isalnum())
    plain = "".join(_plain(_LETTER_OF.get(sign, sign)) for sign in bare)
    plain = _once("".join(sign for sign in plain if not sign.isdigit()))
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return _once("".join(_SAME.get(sign, sign) for sign in plain))


def likenesses(nickname: str) -> frozenset[str]:
    """The same, and that of the nickname without a number behind it: "Kissa 2" passes for "Kissa"."""
    return frozenset({likeness(nickname), likeness(_LAST_DIGITS.sub("", nickname))} - {""})


def _once(text: str) -> str:
    return _REPEATED.sub(r"\1", text)


def _plain(sign: str) -> str:
    digit = str(unicodedata.digit(sign, sign))
    return _DIGITS.get(digit, digit)


# --- which nicknames can be chosen ------------------------------------------------------------------

OFFICES: Final = (
    "ohjaaja", "ylläpito", "ylläpitäjä", "moderaattori", "moderator", "valvoja", "työntekijä", "ammattilainen",
    "päivystäjä", "järjestelmä", "vierellä", "administrator", "facilitator", "handledare", "gruppledare", "personal",
    "jourhavande", "модератор", "администратор", "ведущий", "مشرف", "المشرفة",
)  # fmt: skip
"""No nickname holds one of them."""
SHORT_OFFICES: Final = ("admin", "admini", "staff", "tuki", "support", "system", "mod", "talo", "house", "vetäjä")
"""No nickname is one of them: they stand within other words."""
_OFFICES = frozenset(map(likeness, OFFICES))
_SHORT_OFFICES = frozenset(map(likeness, SHORT_OFFICES))
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories of what breaks a line, turns its direction or cannot be seen."""
_TWO_NAMES = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?[ .]+[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
_MARKS_IN_A_ROW = re.compile(r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f]{3,}")


def checked_nickname(typed: str) -> str:
    """The nickname as it will be shown, with single spaces.

    Raises AdmissionRefusedError: signs, short, long, office.
    """
    shown = unicodedata.normalize("NFC", re.sub(" +", " ", typed.strip(" ")))
    if any(unicodedata.category(sign) in _UNSEEN or (sign.isalpha() and not is_visible(sign)) for sign in shown):
        raise AdmissionRefusedError("signs")
    if _MARKS_IN_A_ROW.search(unicodedata.normalize("NFD", shown)):  # they climb over the lines above
        raise AdmissionRefusedError("signs")
    if len(shown) > LONGEST_NICKNAME:
        raise AdmissionRefusedError("long")
    if len(shown) < SHORTEST_NICKNAME:
        raise AdmissionRefusedError("short")
    like = likeness(shown)
    if not like or not any(map(str.isalpha, shown)):  # digits or pictures alone: nobody could be called so
        raise AdmissionRefusedError("signs")
    if any(office in like for office in _OFFICES) or likenesses(shown) & _SHORT_OFFICES:
        raise AdmissionRefusedError("office")
    return shown


def claims_name(nickname: str, names: Collection[str]) -> bool:
    """Whether the nickname can be taken for one of these duty names."""
    return not likenesses(nickname).isdisjoint(map(likeness, names))


def nickname_warnings(nickname: str) -> list[NicknameWarning]:
    """What could tell who somebody is: two names in a row, a number, an address. It warns, and never refuses."""
    found = _TWO_NAMES.fullmatch(nickname.strip())
    looks_real = found is not None and all(part[:1].isupper() for part in re.split("[ .]+", found[0]))
    return [*(["real_name"] if looks_real else []), *telling_in(nickname)]  # type: ignore[list-item]
