"""How long duty rows live."""

from datetime import datetime

from chat.contacts import actions as contacts
from chat.duty import actions
from chat.duty.models import HelpCall, OnCall, OnDuty
from moderation.retention.registry import goes_with, rule, stays


@rule(
    OnDuty,
    keeps="while the person is on duty, and a minute after the desk falls silent",
    why="Who answers now.",
    aged_by="since",
    in_steps=True,  # one contact after the other, as contacts' own rule does
)
def expire_silent_duties(now: datetime) -> int:
    """Take silent desks off duty, then give on what they leave behind, and let go who has finished.

    In one run: visitors of a dead desk are told within 60 s, and another round would be too late.
    """
    return (
        actions.expire(now) + contacts.offer_stranded(now) + contacts.dismiss_gone(now) + contacts.end_finished_duties()
    )


goes_with(OnDuty.services.through, OnDuty, why="For which services somebody is on duty.")
goes_with(HelpCall, OnDuty, why="Who calls for help now; gone before, when the caller says that it is over.")
stays(OnCall, why="Who can be telephoned, and under which number: until somebody else is written down in their place.")
