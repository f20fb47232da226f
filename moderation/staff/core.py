"""Decisions about people: what a helper type and a capacity mean, who may go on duty. Pure."""

import re
from datetime import date
from typing import Literal, get_args

HelperType = Literal["professional", "peer"]
HELPER_TYPES: tuple[HelperType, ...] = get_args(HelperType)

RoleName = Literal["administrator", "coordinator", "manager", "worker", "peer", "facilitator", "moderator", "dpo"]
ROLES: tuple[RoleName, ...] = get_args(RoleName)

DEFAULT_CAPACITY = 2
MAX_CAPACITY = 3
PEER_CAPACITY = 1

LOGIN_PATTERN = r"^[a-z0-9][a-z0-9._-]{1,63}$"
_LOGIN = re.compile(LOGIN_PATTERN)

Hindrance = Literal["training", "pledge"]


class NotAllowedError(ValueError):
    """Something a rule forbids; the message names the rule for developers."""


def highest_capacity(helper_type: HelperType) -> int:
    """How many chats at once somebody of this type may hold at most (rule 18)."""
    return PEER_CAPACITY if helper_type == "peer" else MAX_CAPACITY


def checked_capacity(helper_type: HelperType, wanted: int | None) -> int:
    """The capacity to give; None means the usual one. Raises NotAllowedError outside rule 18."""
    highest = highest_capacity(helper_type)
    if wanted is None:
        return min(DEFAULT_CAPACITY, highest)
    if not 1 <= wanted <= highest:
        raise NotAllowedError(f"rule 18: a {helper_type} has a capacity of 1 to {highest}, not {wanted}")
    return wanted


def checked_login(login: str) -> str:
    """The login in its stored form, lower case. Raises NotAllowedError for characters that a login cannot have."""
    plain = login.strip().lower()
    if not _LOGIN.match(plain):
        raise NotAllowedError("a login has 2 to 64 characters of a-z, 0-9, dot, dash and underscore")
    return plain


def possible_login(typed: str) -> str:
    """What somebody typed in its stored form; an empty text when it cannot be a login (NUL characters, say)."""
    try:
        return checked_login(typed)
    except NotAllowedError:
        return ""


def helper_type(stored: str) -> HelperType:
    """The helper type of a stored value. Raises ValueError for any other text."""
    if stored not in HELPER_TYPES:
        raise ValueError(f"no such helper type: {stored}")
    return "peer" if stored == "peer" else "professional"


def check_role(helper_type: HelperType, role: RoleName) -> None:
    """Raises NotAllowedError for a role that would blur who answers (rule 19): a peer is no worker, nor the reverse."""
    if (role == "peer") != (helper_type == "peer") and role in ("peer", "worker"):
        raise NotAllowedError(f"rule 19: a {helper_type} cannot have the role {role}")


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
