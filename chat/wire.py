"""The desk's first frame: it joins duty and contacts, and therefore stands above both."""

from chat.contacts.wire import DeskContact, DeskInvitations, DeskTalks, Waiting
from chat.duty.wire import CardOnDesk, DeskHelp, DeskUrgent, Me, Present, ServiceOnDesk
from chat.guidance.wire import GuideOnDesk
from chat.rosters.wire import DeskGaps
from chat.staff_line.wire import DeskLine
from moderation.live.wire import Frame


class DeskSnapshot(Frame):
    """Answer to hello: everything the desk shows. Later frames change it, piece by piece."""

    me: Me
    services: list[ServiceOnDesk]
    on_duty: list[Present]
    waiting: list[Waiting]
    contacts: list[DeskContact]
    cards: list[CardOnDesk] = []
    """Those that can be given: numbers that answer now first."""
    help: DeskHelp = DeskHelp()
    invitations: DeskInvitations = DeskInvitations()
    talks: DeskTalks = DeskTalks()
    guides: list[GuideOnDesk] = []
    """Protocols and checklists, in the order to show them (rules 19, 21, 22, 23)."""
    debrief: bool = False
    """As in `debrief`."""
    line: DeskLine = DeskLine()
    on_line: int = 0
    """As in `on_line`."""
    urgent: DeskUrgent = DeskUrgent()
    gaps: DeskGaps = DeskGaps()
