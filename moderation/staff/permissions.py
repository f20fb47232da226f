"""The permission matrix: who may do what, and how far it reaches.

Pure data, the only place where a role gets its meaning. A permission stands here from the day something asks for it;
tests walk every role through every view, frame and action (tests/deploy/test_every_view.py, test_every_frame.py,
tests/moderation/staff/test_every_action.py).
"""

from collections.abc import Mapping
from typing import Literal, get_args

from moderation.staff.core import RoleName

Permission = Literal[
    "see_desk",
    "answer_contacts",
    "read_along",
    "answer_letters",
    "plan_slots",
    "plan_duty",
    "plan_turns",
    "name_to_turns",
    "take_turns",
    "hold_debriefs",
    "judge_cases",
    "judge_conduct",
    "see_case_figures",
    "edit_words",
    "see_statistics",
    "set_targets",
    "facilitate",
    "hear_appeals",
    "run_groups",
    "edit_catalogue",
    "manage_people",
    "see_status",
]
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)

Reach = Literal["own association", "federation"]
"""Whose people or work a permission is about: those of the holder's association, or everybody's."""

MATRIX: Mapping[Permission, Mapping[RoleName, Reach]] = {
    # The desk: who is on duty and how long the queue is; no text of anybody. Duty is shared: whoever is on duty
    # anywhere answers a visitor from anywhere.
    "see_desk": {
        "administrator": "federation",
        "coordinator": "federation",
        "manager": "federation",
        "worker": "federation",
        "peer": "federation",
    },
    # Going on duty, taking a contact, reading and writing in one's own contacts, and in a colleague's only when that
    # colleague has asked for it; ready replies of one's own.
    "answer_contacts": {"worker": "federation", "peer": "federation"},
    # Reading a colleague's talk along and whispering to its workers, who see it: those who look after the turns of
    # everybody, since a supervisor is there for whoever is on duty. Each time it is audited (rule 36).
    "read_along": {"coordinator": "federation"},
    # Letters: professionals alone, since a peer would have nobody beside them (rule 19).
    "answer_letters": {"worker": "federation"},
    # The times that letters can book: those who plan the turns, and those who will be there.
    "plan_slots": {"coordinator": "federation", "worker": "federation"},
    # Who is the on-call backup of which service (rule 20), with a telephone number that only those on duty see.
    "plan_duty": {"administrator": "federation", "coordinator": "federation"},
    # The turns of the federation's services, before anybody has a seat in them, and for which association they are.
    "plan_turns": {"coordinator": "federation"},
    # Who has a seat: an association names its own people and sees no other one's by name (rule 35).
    "name_to_turns": {"coordinator": "federation", "manager": "own association"},
    # Taking an empty seat oneself, and saying where, how often and when not.
    "take_turns": {"worker": "federation", "peer": "federation"},
    # Who wants to talk a heavy turn over: for those who lead them where they work, and nowhere else (rule 35).
    "hold_debriefs": {"coordinator": "own association", "manager": "own association"},
    # Excerpts of talks that were handed in because of danger or abuse: read by few, and near to whoever answered.
    "judge_cases": {"moderator": "own association"},
    # What was told of the conduct of somebody of the staff: walled off from others and from whom it is about.
    "judge_conduct": {"administrator": "federation", "manager": "own association"},
    # How fast and how fairly things are decided, everywhere; months and kinds, and no names. Whoever decides something
    # sees the figures of that anyway.
    "see_case_figures": {"dpo": "federation"},
    # The phrases that screening looks for beside its own lists, in the groups of all associations.
    "edit_words": {"administrator": "federation", "coordinator": "federation"},
    # Counts of contacts: an association's own, or everybody's. What they could betray is hidden from all of them alike.
    "see_statistics": {"administrator": "federation", "coordinator": "federation", "manager": "own association"},
    # What a unit has promised its funder for a year, and what came of it: its manager writes it down.
    "set_targets": {"administrator": "federation", "coordinator": "federation", "manager": "own association"},
    # Leading the closed groups that one was chosen to lead, and no others.
    "facilitate": {"worker": "federation", "coordinator": "federation"},
    # Appeals of members of closed groups (rule 32): for those who stand beside the facilitators, since two of these
    # have decided already. They read what the member says in the appeal, and nothing else of the room.
    "hear_appeals": {"coordinator": "federation", "moderator": "federation"},
    # The runs of closed groups: their dates, their rules and who leads them. Nothing that is written in one.
    "run_groups": {"administrator": "federation", "coordinator": "federation"},
    # Services and help cards, in every language: what every visitor of every association reads. And the ready replies
    # that others use.
    "edit_catalogue": {"administrator": "federation"},
    # Logins, roles, capacity, dates; who joins and who leaves; the units of an association, and with the farther reach
    # the associations themselves. Associations are walled off from each other here.
    "manage_people": {"administrator": "federation", "manager": "own association"},
    # Whether the servers are well, and whether what is promised is forgotten. Nothing of anybody.
    "see_status": {"administrator": "federation", "dpo": "federation"},
}

ROSTERS: frozenset[Permission] = frozenset({"plan_turns", "name_to_turns", "take_turns"})
"""Whoever has one of them has pages of rosters."""

DECIDERS: frozenset[Permission] = frozenset({"judge_cases", "judge_conduct", "facilitate", "hear_appeals"})
"""Whoever has one of them has a queue of what needs their judgement (`moderation.cases`)."""

FEDERATION_ROLES: frozenset[RoleName] = frozenset({"administrator", "coordinator", "dpo"})
"""Roles that concern every association: only who manages people of the whole federation gives or takes them, or
changes anything of somebody who has one. Otherwise a manager could make themselves an administrator by a colleague."""
