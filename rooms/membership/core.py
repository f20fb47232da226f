"""Nicknames, states and pages of members. Pure."""

from datetime import timedelta
from typing import Final, Literal, get_args

MemberState = Literal["active", "suspended", "removed", "left"]
MEMBER_STATES: Final[tuple[MemberState, ...]] = get_args(MemberState)
LONGEST_NICKNAME = 24
"""In characters."""
SUSPENDED_FOR = timedelta(hours=72)
"""At most, by one facilitator alone (rule 32)."""
LINE_STAYS = timedelta(days=7)
"""After a removal (rule 32)."""
PAGE_LASTS = timedelta(hours=12)
"""A page that was not heard of for so long opens nothing any more."""
RELOAD_LASTS = timedelta(minutes=10)
"""Likewise for a page that was reloaded (rule 11)."""
