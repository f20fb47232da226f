"""What an association's yearly quality follow-up tells of its peers and of what its moderators had to decide. Pure.

People of the staff are no contacts: how many peers an association has is its own number, as the funder asks for it, and
told as it is. How many of them are so or so is told of three or more alone (DOMAIN §4, rule 7). What is handed in to
moderators comes from contacts in which there was danger or abuse: it counts as escalations do (rule 1).
"""

from dataclasses import dataclass

from chat.rosters.core.peers import PeersOfYear
from chat.statistics.core import FEWEST_OF_SHARE, FEWEST_WORKERS
from chat.statistics.disclosure.primary import FEWEST_WEEKS, SMALL_SENSITIVE
from moderation.cases.core import Handled


@dataclass(frozen=True, slots=True)
class PeersTold:
    """None: not told, likewise below."""

    people: int
    trained: int | None = None
    pledged: int | None = None
    active: int | None = None
    supervised: int | None = None
    evenings: int = 0
    """Held for all of them: a number of evenings, and of nobody."""


@dataclass(frozen=True, slots=True)
class CasesTold:
    """What came in to be decided, and how soon it was."""

    came: int | None
    kept: int | None = None
    """In per cent, of what was decided, in the promised time."""
    first_look: float | None = None
    """In hours, a mean; likewise below."""
    decision: float | None = None


def peers_told(counted: PeersOfYear) -> PeersTold:
    """What is told of an association's peers."""
    if counted.people < FEWEST_WORKERS:
        return PeersTold(counted.people, evenings=counted.evenings)
    return PeersTold(
        counted.people, counted.trained, counted.pledged, counted.active, counted.supervised, counted.evenings
    )


def cases_told(counted: Handled, moderators: int) -> CasesTold:
    """What is told of what came in: ten or more in three weeks or more (rule 2), or nothing at all.

    How soon it was decided is told on a base of 20 (rule 5), and of three moderators or more: the means of fewer are
    those of one (rule 7).
    """
    if counted.came and (counted.came <= SMALL_SENSITIVE or counted.weeks < FEWEST_WEEKS):
        return CasesTold(None)
    if counted.decided < FEWEST_OF_SHARE or moderators < FEWEST_WORKERS:
        return CasesTold(counted.came)
    kept = round(100 * counted.kept / counted.decided)
    return CasesTold(counted.came, kept, counted.first_look, counted.decision)
