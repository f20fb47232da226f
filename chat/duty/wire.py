"""Frames of the desk about who is on duty, how long the sign-in lasts, and the desk's first, complete picture."""

from typing import Annotated

from msgspec import Meta, Struct

from chat.duty.status import DutyStatus
from chat.services.topics import Matter
from moderation.live.wire import Frame, Mark, Milliseconds, Seq, Slug
from moderation.staff.core import HelperType, WarningKind
from moderation.texts.core import SpokenLanguage, StaffLanguage


class DeskHello(Frame):
    """First frame of a desk. `have` maps each contact the page still holds to its last seq."""

    language: StaffLanguage = "fi"
    """In which services are named."""
    have: Annotated[dict[str, Seq], Meta(max_length=50)] = {}


class DeskGoOnDuty(Frame):
    """Begin answering for these services."""

    services: Annotated[list[Slug], Meta(min_length=1, max_length=50)]


class DeskGoOffDuty(Frame):
    """Stop taking new contacts; duty ends with the last open one."""


class DeskBreak(Frame):
    """Take no new contacts for a while (`begins`), or take them again."""

    begins: bool


class DeskHere(Frame):
    """The worker is there: asked by a warning, or seen at the page without another frame; at most one a minute."""


class DeskAlive(Frame):
    """Answer to a beat: everything sent before it has arrived."""

    mark: Mark


class DeskBeat(Frame, omit_defaults=True):
    """The server is there; `heads` maps my contacts to the last seq of their logs. Answered with alive."""

    heads: dict[str, int]
    mark: Mark
    slow: bool = False
    """True while server processes reach each other only through the database: everything comes, a second later."""


class Me(Struct, frozen=True):
    """Who is signed in."""

    person: str
    name: str
    helper: HelperType
    association: str
    capacity: int


class BookedTime(Struct, frozen=True):
    """A time at which somebody comes who has booked it. Who it is is known to nobody."""

    start: Milliseconds
    end: Milliseconds


class CardOnDesk(Struct, frozen=True):
    """A help card that a worker may give."""

    slug: str
    name: str
    number: str


class ServiceOnDesk(Struct, frozen=True, omit_defaults=True):
    """A service this worker may answer."""

    slug: str
    name: str
    booked: list[BookedTime] = []
    """Those of today that are not over."""
    matters: list[Matter] = []
    """What it is there for: the record of a contact asks more because of it."""
    interpreter: bool = False
    """Whether it has interpreters."""
    letters_due: int = 0
    """How many letters nobody has taken yet are promised an answer by today; 0 for whoever answers none."""


class DeskCatalogue(Frame):
    """Something in the catalogue has changed: here is all of it that the desk shows, as in the snapshot."""

    services: list[ServiceOnDesk]
    cards: list[CardOnDesk]


class Present(Struct, frozen=True, omit_defaults=True):
    """Somebody on duty for a service that is mine too, myself included."""

    person: str
    name: str
    helper: HelperType
    services: list[str]
    since: Milliseconds
    open_contacts: int
    languages: list[SpokenLanguage] = []
    """In which they can answer."""
    status: DutyStatus = "on"


class DeskDuty(Frame):
    """Who is on duty changed: put these (new or changed), then drop those persons."""

    put: list[Present]
    drop: list[str]


class CallForHelp(Struct, frozen=True, omit_defaults=True):
    """Somebody on duty calls for help in silence (rule 20)."""

    person: str
    name: str
    services: list[str]
    """That of the contact in which it was called; otherwise all that the caller answers."""
    since: Milliseconds
    is_heard: bool
    """Whether another professional is on duty."""
    helper: str = ""
    """The person who comes; empty: nobody yet."""
    helper_name: str = ""


class Backup(Struct, frozen=True):
    """The on-call backup of a service, or with the scope `*` of those that have none of their own."""

    scope: str
    name: str
    phone: str


class DeskHelp(Frame):
    """Who calls for help and who is on call, the whole of both.

    For a professional on duty: everybody's calls, whatever the service. For a peer on duty: their own. Off duty:
    nothing.
    """

    calls: list[CallForHelp] = []
    on_call: list[Backup] = []


class Reachable(Struct, frozen=True):
    """Somebody who can be telephoned."""

    name: str
    phone: str


class DeskUrgent(Frame, omit_defaults=True):
    """Something in closed groups waits and is urgent (rule 30). Empty off duty, and where nothing waits."""

    own: int = 0
    """How many posts, in groups that I lead."""
    others: int = 0
    """In groups of which nobody is on duty, for professionals: somebody has to be told."""
    since: Milliseconds = 0
    """Since when the oldest of all these waits."""
    on_call: list[Reachable] = []
    """Whom to telephone about the others."""


class DeskCallHelp(Frame):
    """Call every professional on duty. The visitor notices nothing. Calling again changes only the contact."""

    contact: Annotated[str, Meta(max_length=64)] = ""
    """One of mine, whose service is told. One that is not there any more keeps nobody from calling."""


class DeskStopHelp(Frame):
    """My call is over. Having none is no error."""


class DeskComeToHelp(Frame):
    """I am coming to help this person."""

    person: Annotated[str, Meta(min_length=1, max_length=64)]


class DeskWarning(Frame, omit_defaults=True):
    """What to tell the worker about the end of their sign-in, until the next frame of this kind says something else.

    `idle`: it ends at `at` unless they do something. `engaged`: they have done nothing for long, but an open contact
    keeps it. `limit`: it ends at `at` whatever they do. `overtime`: it would have ended, and ends with the last open
    contact, or at `at`; nothing new is begun. `none`: nothing.
    """

    kind: WarningKind
    at: Milliseconds = 0


PulseMark = Annotated[int, Meta(ge=0, le=4)]


class DeskPulse(Frame):
    """Whether this desk asks how the turn was that is over. Nothing is asked until this says so, nor on a new line."""

    asked: bool


class DeskGivePulse(Frame, omit_defaults=True):
    """How the turn was: 0 (very heavy, no support) to 4 (light, enough support); null: passed over, as may be both."""

    strain: PulseMark | None = None
    support: PulseMark | None = None
