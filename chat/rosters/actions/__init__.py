"""Planning turns, filling them, what people say of themselves, and what associations promise."""

from chat.rosters.actions.alerts import tell_of_gaps
from chat.rosters.actions.commitments import agree_commitment, end_commitment, withdraw_commitment
from chat.rosters.actions.feeds import make_feed, revoke_feed
from chat.rosters.actions.filling import call_in_sick, name_to_seat, offer_seats, release_seat, take_seat
from chat.rosters.actions.hours import correct_hours, export_hours, note_presence
from chat.rosters.actions.people import add_absence, remove_absence, set_rostered
from chat.rosters.actions.planning import (
    PatternChange,
    add_pattern,
    cancel_turn,
    change_pattern,
    create_period,
    import_patterns,
    publish_period,
    remove_pattern,
    set_backup,
)
from chat.rosters.actions.retiring import leave_turns
from chat.rosters.actions.supervision import hold_supervision, remove_supervision
from chat.rosters.actions.swapping import agree_to_swap, approve_swap, ask_swap, decline_swap, withdraw_swap
from chat.rosters.actions.terms import TermsChange, set_terms
from chat.rosters.actions.units import give_back_turns

__all__ = [
    "PatternChange",
    "TermsChange",
    "add_absence",
    "add_pattern",
    "agree_commitment",
    "agree_to_swap",
    "approve_swap",
    "ask_swap",
    "call_in_sick",
    "cancel_turn",
    "change_pattern",
    "correct_hours",
    "create_period",
    "decline_swap",
    "end_commitment",
    "export_hours",
    "give_back_turns",
    "hold_supervision",
    "import_patterns",
    "leave_turns",
    "make_feed",
    "name_to_seat",
    "note_presence",
    "offer_seats",
    "publish_period",
    "release_seat",
    "remove_absence",
    "remove_pattern",
    "remove_supervision",
    "revoke_feed",
    "set_backup",
    "set_rostered",
    "set_terms",
    "take_seat",
    "tell_of_gaps",
    "withdraw_commitment",
    "withdraw_swap",
]
