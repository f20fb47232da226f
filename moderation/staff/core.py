"""Decisions about people: helper types, capacities, who may go on duty, how long sessions last, codes. Pure."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal, get_args

from moderation.texts.core import SPOKEN_LANGUAGES, SpokenLanguage

HelperType = Literal["professional", "peer"]
HELPER_TYPES: tuple[HelperType, ...] = get_args(HelperType)

RoleName = Literal["administrator", "coordinator", "manager", "worker", "peer", "facilitator", "moderator", "dpo"]
ROLES: tuple[RoleName, ...] = get_args(RoleName)

DEFAULT_CAPACITY = 2
MAX_CAPACITY = 3
PEER_CAPACITY = 1

LOGIN_PATTERN = r"^[a-z0-9][a-z0-9._-]{1,63}$"
_LOGIN = re.compile(LOGIN_PATTERN)

LONGEST_DUTY_NAME = 40
LONGEST_ASSOCIATION_NAME, LONGEST_UNIT_NAME = 120, 80
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)

Hindrance = Literal["training", "pledge"]
Problem = Literal[
    "login",  # characters that a login cannot have
    "duty_name",
    "training_valid_until",
    "pledge_signed_on",
    "capacity",  # outside rule 18
    "languages",  # none, or one that the product does not speak
    "association",  # one that is closed
    "unit",  # none of the person's association, or one that is closed
    "role",  # a role that the helper type cannot have, rule 19
    "own_roles",  # nobody changes their own roles
    "federation_role",  # a role that reaches farther than whoever gives it
    "last_administrator",
    "has_left",  # nobody lets somebody in whose login was closed
]
"""Why something about a person cannot be. The pages have a sentence for each."""


class NotAllowedError(ValueError):
    """Something a rule forbids; the message names the rule for developers, `problem` for pages."""

    def __init__(self, message: str, problem: Problem) -> None:
        super().__init__(message)
        self.problem: Problem = problem


AssociationProblem = Literal[
    "name", "name_taken", "region", "has_people", "unit_has_people", "unit_owes_hours", "changed"
]
Region = Literal[
    "ahvenanmaa",
    "etela_karjala",
    "etela_pohjanmaa",
    "etela_savo",
    "kainuu",
    "kanta_hame",
    "keski_pohjanmaa",
    "keski_suomi",
    "kymenlaakso",
    "lappi",
    "paijat_hame",
    "pirkanmaa",
    "pohjanmaa",
    "pohjois_karjala",
    "pohjois_pohjanmaa",
    "pohjois_savo",
    "satakunta",
    "uusimaa",
    "varsinais_suomi",
]
"""The regions of Finland (maakunta): where an association works, not where anybody comes from."""
REGIONS: tuple[Region, ...] = get_args(Region)


class AssociationRefusedError(ValueError):
    """What somebody wanted of an association or a unit cannot be; what they wrote is theirs to mend."""

    def __init__(self, problem: AssociationProblem) -> None:
        """`problem`: what to mend."""
        super().__init__(f"an association or a unit cannot be so: {problem}")
        self.problem: AssociationProblem = problem


def checked_region(region: str) -> str:
    """One of `REGIONS`, or nothing for none. Raises AssociationRefusedError: region."""
    if region and region not in REGIONS:
        raise AssociationRefusedError("region")
    return region


def highest_capacity(helper_type: HelperType) -> int:
    """How many chats at once somebody of this type may hold at most (rule 18)."""
    return PEER_CAPACITY if helper_type == "peer" else MAX_CAPACITY


def checked_capacity(helper_type: HelperType, wanted: int | None) -> int:
    """The capacity to give; None means the usual one. Raises NotAllowedError outside rule 18."""
    highest = highest_capacity(helper_type)
    if wanted is None:
        return min(DEFAULT_CAPACITY, highest)
    if not 1 <= wanted <= highest:
        raise NotAllowedError(f"rule 18: a {helper_type} has a capacity of 1 to {highest}, not {wanted}", "capacity")
    return wanted


def default_languages() -> list[SpokenLanguage]:
    """What somebody answers in of whom nothing else is said."""
    return ["fi"]


def checked_languages(wanted: Collection[str]) -> list[SpokenLanguage]:
    """In which languages somebody answers, in their usual order. Raises NotAllowedError for none and for others."""
    if not wanted or not set(wanted) <= set(SPOKEN_LANGUAGES):
        raise NotAllowedError(f"languages to answer in are one or more of {', '.join(SPOKEN_LANGUAGES)}", "languages")
    return known_languages(wanted)


def known_languages(stored: Any) -> list[SpokenLanguage]:
    """Those that the product speaks of what is stored, in their usual order: what came past the check harms nobody."""
    return [language for language in SPOKEN_LANGUAGES if isinstance(stored, Collection) and language in stored]


def checked_login(login: str) -> str:
    """The login in its stored form, lower case. Raises NotAllowedError for characters that a login cannot have."""
    plain = login.strip().lower()
    if not _LOGIN.match(plain):
        raise NotAllowedError("a login has 2 to 64 characters of a-z, 0-9, dot, dash and underscore", "login")
    return plain


def possible_login(typed: str) -> str:
    """What somebody typed in its stored form; an empty text when it cannot be a login (NUL characters, say)."""
    try:
        return checked_login(typed)
    except NotAllowedError:
        return ""


def checked_duty_name(name: str) -> str:
    """The name with single spaces. Raises NotAllowedError when it is empty, too long, or holds what cannot be seen."""
    plain = " ".join(name.split())
    if not 1 <= len(plain) <= LONGEST_DUTY_NAME or not plain.isprintable():
        raise NotAllowedError(f"a duty name has 1 to {LONGEST_DUTY_NAME} visible characters", "duty_name")
    return plain


def checked_name(name: str, longest: int) -> str:
    """The name of an association or a unit, with single spaces. Raises AssociationRefusedError: name."""
    plain = " ".join(name.split())
    if not 1 <= len(plain) <= longest or not plain.isprintable():
        raise AssociationRefusedError("name")
    return plain


def parsed_date(typed: str, field: Literal["training_valid_until", "pledge_signed_on"]) -> date | None:
    """The date of a form's field, YYYY-MM-DD; None for an empty one. Raises NotAllowedError, also for the year 0026."""
    if not typed.strip():
        return None
    try:
        parsed = date.fromisoformat(typed.strip())
    except ValueError:
        raise NotAllowedError("a date is written YYYY-MM-DD", field) from None
    if not EARLIEST <= parsed < LATEST:
        raise NotAllowedError(f"a date lies between {EARLIEST} and {LATEST}", field)
    return parsed


def parsed_capacity(typed: str) -> int | None:
    """The number of a form's field; None for an empty one. Raises NotAllowedError for what is no number."""
    if not typed.strip():
        return None
    try:
        return int(typed)
    except ValueError:
        raise NotAllowedError("a capacity is a number", "capacity") from None


def known_roles(names: Collection[str]) -> tuple[RoleName, ...]:
    """Those of these texts that are roles, in their usual order."""
    return tuple(role for role in ROLES if role in names)


def helper_type(stored: str) -> HelperType:
    """The helper type of a stored value. Raises ValueError for any other text."""
    if stored not in HELPER_TYPES:
        raise ValueError(f"no such helper type: {stored}")
    return "peer" if stored == "peer" else "professional"


def can_have(helper_type: HelperType, role: RoleName) -> bool:
    """Not a role that would blur who answers (rule 19): a peer is no worker, nor the reverse."""
    return role not in ("peer", "worker") or (role == "peer") == (helper_type == "peer")


def check_role(helper_type: HelperType, role: RoleName) -> None:
    """Raises NotAllowedError for a role that the helper type cannot have."""
    if not can_have(helper_type, role):
        raise NotAllowedError(f"rule 19: a {helper_type} cannot have the role {role}", "role")


def hindrance(
    helper_type: HelperType, training_valid_until: date | None, pledge_signed_on: date | None, today: date
) -> Hindrance | None:
    """Why this person cannot go on duty today, or None (rule 19, the part that concerns the person alone).

    Rule 19 asks both of peers. A professional is trained and bound by profession.
    """
    if helper_type != "peer":
        return None
    if training_valid_until is None or training_valid_until < today:
        return "training"
    if pledge_signed_on is None or pledge_signed_on > today:
        return "pledge"
    return None


# --- how long a staff session lasts ---------------------------------------------------------------

SESSION_LIFE = timedelta(hours=10)
"""A session ends this long after the sign-in, unless somebody is in the middle of an open contact then."""
LONGEST_SESSION = timedelta(hours=24)
"""And this long after it whatever happens."""
IDLE_LIFE = timedelta(minutes=15)
"""A session whose person does nothing ends after this. After the last open contact has ended, it begins anew: there
is time to record the contact, also when ten hours are over."""
IDLE_WARNING = timedelta(minutes=2)
"""So long before that the person is asked whether they are there."""
LIMIT_WARNING = timedelta(minutes=30)
"""So long before the ten hours are over it is said when that is: time to sign out and in again between two talks."""
RECENT_SIGN_IN = timedelta(minutes=5)
"""Privileged acts need a sign-in, or its confirmation, that is younger."""
ACTIVITY_STEP = timedelta(minutes=1)
"""That somebody is active is stored at most this often for a session."""

WarningKind = Literal["none", "idle", "engaged", "limit", "overtime"]


@dataclass(frozen=True, slots=True)
class Engagement:
    """What nobody may be thrown out of, an open contact: since when, and until when (None: it goes on)."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class SessionWarning:
    """What to tell somebody about the end of their session; `at` is when it comes, where that is known."""

    kind: WarningKind = "none"
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lasting:
    """When a session began, when its person last did something, and what keeps it open meanwhile."""

    signed_in_at: datetime
    last_active_at: datetime
    engagements: tuple[Engagement, ...] = ()

    @property
    def is_engaged(self) -> bool:
        """Whether the person is in the middle of something now."""
        return any(engagement.until is None for engagement in self.engagements)

    def idle_at(self, now: datetime) -> datetime:
        """When the session ends if nothing is done.

        An engagement keeps open only what was open when it began: nobody's old session comes to life again when
        they take a contact at another computer.
        """
        end = self.last_active_at + IDLE_LIFE
        for engagement in sorted(self.engagements, key=lambda engagement: engagement.since):
            if engagement.since < end:
                end = max(end, (engagement.until or now) + IDLE_LIFE)
        return end

    def limit_at(self, now: datetime) -> datetime:
        """When the session ends whatever is done."""
        limit = end = self.signed_in_at + SESSION_LIFE
        for engagement in self.engagements:
            if engagement.since < limit and (engagement.until is None or engagement.until >= limit):
                end = max(end, (engagement.until or now) + IDLE_LIFE)
        return min(end, self.signed_in_at + LONGEST_SESSION)

    def is_over(self, now: datetime) -> bool:
        """Whether the session has ended."""
        return now >= min(self.idle_at(now), self.limit_at(now))

    def is_overtime(self, now: datetime) -> bool:
        """Whether only a contact keeps the session open: nothing new is begun in it."""
        return now >= self.signed_in_at + SESSION_LIFE

    def may_depend_on_engagements(self, now: datetime) -> bool:
        """Whether it matters now what the person is in the middle of; most of the time nobody need ask."""
        return (
            now >= self.last_active_at + IDLE_LIFE - IDLE_WARNING
            or now >= self.signed_in_at + SESSION_LIFE - LIMIT_WARNING
        )

    def warning(self, now: datetime) -> SessionWarning:
        """What the person should be told now; the nearer end first."""
        idle, limit = self.idle_at(now), self.limit_at(now)
        is_quiet = now >= self.last_active_at + IDLE_LIFE - IDLE_WARNING
        if not self.is_engaged and now >= idle - IDLE_WARNING and idle < limit:
            return SessionWarning("idle", idle)
        if self.is_overtime(now):
            return SessionWarning("overtime", None if self.is_engaged else limit)
        if now >= self.signed_in_at + SESSION_LIFE - LIMIT_WARNING:
            return SessionWarning("limit", self.signed_in_at + SESSION_LIFE)
        return SessionWarning("engaged") if self.is_engaged and is_quiet else SessionWarning()


# --- codes that a person is given -----------------------------------------------------------------

CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0, 1, I, L, O and U: nothing that is taken for another on paper or on the telephone."""
DIGITS = "0123456789"
INVITATION_LIFE = timedelta(hours=72)
INVITATION_GROUPS = (4, 4, 4, 4, 4)
"""20 characters out of 30: 98 bits."""
RECOVERY_CODES = 10
RECOVERY_GROUPS = (4, 4, 4)
"""12 digits, because the field for codes brings up a telephone's number pad; whoever guesses waits longer each time."""


def invitation_code(choose: Callable[[str], str]) -> str:
    """A new code for an invitation. `choose` picks one character at random, as `secrets.choice` does."""
    return _code(choose, CODE_ALPHABET, INVITATION_GROUPS)


def recovery_codes(choose: Callable[[str], str]) -> list[str]:
    """New recovery codes, all different."""
    codes: dict[str, None] = {}
    while len(codes) < RECOVERY_CODES:
        codes[_code(choose, DIGITS, RECOVERY_GROUPS)] = None
    return list(codes)


def _code(choose: Callable[[str], str], alphabet: str, groups: Sequence[int]) -> str:
    return "-".join("".join(choose(alphabet) for _ in range(size)) for size in groups)


def plain_code(typed: str) -> str:
    """A code as somebody typed it, without its groups: case, spaces and dashes do not matter."""
    return "".join(character for character in typed[:200].upper() if character in DIGITS or character in CODE_ALPHABET)


def is_recovery_code(typed: str) -> bool:
    """Whether it has the form of a recovery code; a one-time code is shorter."""
    plain = plain_code(typed)
    return len(plain) == sum(RECOVERY_GROUPS) and set(plain) <= set(DIGITS)


def is_good(invited_at: datetime, now: datetime) -> bool:
    """Whether an invitation can still be used."""
    return now < invited_at + INVITATION_LIFE


def passkey_name(typed: str) -> str:
    """What a person calls a passkey, as it can be stored; empty when nothing is left."""
    return "".join(character for character in typed[:200] if character.isprintable()).strip()[:64]
