"""Planning turns, filling them, what people say of themselves, and what associations promise."""

from chat.rosters.actions.commitments import agree_commitment, end_commitment, withdraw_commitment
from chat.rosters.actions.feeds import make_feed, revoke_feed
from chat.rosters.actions.filling import name_to_seat, offer_seats, release_seat, take_seat
from chat.rosters.actions.hours import correct_hours, export_hours, note_presence
from chat.rosters.actions.people import add_absence, remove_absence, set_rostered
from chat.rosters.actions.planning import (
    PatternChange,
    add_pattern,
    cancel_turn,
    change_pattern,
    create_period,
    publish_period,
    remove_pattern,
    set_backup,
)

__all__ = [
    "PatternChange",
    "add_absence",
    "add_pattern",
    "agree_commitment",
    "cancel_turn",
    "change_pattern",
    "correct_hours",
    "create_period",
    "end_commitment",
    "export_hours",
    "make_feed",
    "name_to_seat",
    "note_presence",
    "offer_seats",
    "publish_period",
    "release_seat",
    "remove_absence",
    "remove_pattern",
    "revoke_feed",
    "set_backup",
    "set_rostered",
    "take_seat",
    "withdraw_commitment",
]
