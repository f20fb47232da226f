"""The permission matrix: who may do what. Pure data, the only place where a role gets its meaning.

A permission stands here from the day something asks for it; a test walks every row against every role.
"""

from collections.abc import Mapping
from typing import Literal, get_args

from moderation.staff.core import RoleName

Permission = Literal["see_desk", "answer_contacts"]
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)

MATRIX: Mapping[Permission, frozenset[RoleName]] = {
    # The desk: who is on duty and how long the queue is; no text of anybody.
    "see_desk": frozenset({"administrator", "coordinator", "manager", "worker", "peer"}),
    # Going on duty, taking a contact, reading and writing in one's own contacts.
    "answer_contacts": frozenset({"worker", "peer"}),
}
