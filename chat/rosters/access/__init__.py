"""Reading rosters: who may see which turns, and whom in them. What was given is in hours.py, volunteers in peers.py."""

from chat.rosters.access.feeds import feed_hash, feeds_of, may_have_feed, service_of_feed, turns_of_feed
from chat.rosters.access.filling import (
    NamedCandidates,
    candidates,
    candidates_for,
    of_seat,
    open_to,
    people_named_by,
    seat_to_take,
)
from chat.rosters.access.gaps import NO_GAPS, gaps, gaps_on_desk, gaps_to_tell, told_gaps, unstaffed
from chat.rosters.access.people import absences_of, rostered, wishes_of
from chat.rosters.access.places import named, owes_hours, places
from chat.rosters.access.planning import may_see_rosters, pattern, patterns_of, period, periods, services
from chat.rosters.access.swapping import (
    SwapSeen,
    colleagues_of,
    is_being_swapped,
    open_swaps,
    returnable,
    swaps,
    swaps_waiting,
)
from chat.rosters.access.terms import alert_emails, associations_led_by, terms_of
from chat.rosters.access.turns import SeatSeen, TurnSeen, backups, between, own, own_seat, starts_to_come, turn
from chat.rosters.core.problems import NoRosterError

__all__ = [
    "NO_GAPS",
    "NamedCandidates",
    "NoRosterError",
    "SeatSeen",
    "SwapSeen",
    "TurnSeen",
    "absences_of",
    "alert_emails",
    "associations_led_by",
    "backups",
    "between",
    "candidates",
    "candidates_for",
    "colleagues_of",
    "feed_hash",
    "feeds_of",
    "gaps",
    "gaps_on_desk",
    "gaps_to_tell",
    "is_being_swapped",
    "may_have_feed",
    "may_see_rosters",
    "named",
    "of_seat",
    "open_swaps",
    "open_to",
    "owes_hours",
    "own",
    "own_seat",
    "pattern",
    "patterns_of",
    "people_named_by",
    "period",
    "periods",
    "places",
    "returnable",
    "rostered",
    "seat_to_take",
    "service_of_feed",
    "services",
    "starts_to_come",
    "swaps",
    "swaps_waiting",
    "terms_of",
    "told_gaps",
    "turn",
    "turns_of_feed",
    "unstaffed",
    "wishes_of",
]
