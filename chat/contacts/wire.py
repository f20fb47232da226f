"""Frames between a visitor's page and the server, and of a worker's contacts.

`Visitor…` frames that a visitor sends and receives; `Desk…` likewise for the desk. The unions
per role are composed in `deploy/protocol.py`.
"""

from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from chat.services.topics import InterpretedLanguage, Topic
from chat.statistics.wire import (
    MOST_CHOICES,
    AgeBand,
    ChildAge,
    ChildProtectionOutcome,
    ContactType,
    County,
    EarlierContact,
    Escalation,
    Gender,
    OtherReason,
    PregnancyOutcome,
    Reason,
    Referral,
    RiskOutcome,
    ViolenceForm,
    ViolencePosition,
    VisitorRole,
)
from chat.transcripts.wire import Entry, GoneReason, Question
from moderation.cases.core import MOST_LINES, Category
from moderation.live.wire import WORD, Frame, Key, Mark, Milliseconds, Seq, Slug, Text, Token
from moderation.staff.core import HelperType
from moderation.texts.core import Language, SpokenLanguage

ContactId = Annotated[str, Meta(min_length=16, max_length=64, pattern=WORD)]
ContactState = Literal["waiting", "open", "ended"]
MAX_CODE_WORD = 40
"""In characters."""
MAX_NOTE = 1000
"""In characters."""
ClosingOutlook = Literal["", "reached", "unsure"]
ExcerptState = Literal["", "possible", "handed_in"]
"""Whether an excerpt of the talk can be handed to moderators; empty where its visitor was not told so beforehand."""
VisitorPresence = Literal["here", "network", "closed", "left_fast", "ended"]


CompanyPart = Literal["worker", "invited", "second", "reader"]
"""What somebody of the staff is in a talk: who has it; a colleague who is asked into it, and then its second worker,
whom the visitor sees; a supervisor who reads along, whom the workers see."""


class Helper(Struct, frozen=True):
    """Who answers: the duty name and the helper type, always shown to the visitor (rule 19)."""

    name: str
    helper: HelperType


# --- what a visitor's page sends -------------------------------------------------------------


class VisitorStart(Frame):
    """Begin a contact. Asks for nothing about the visitor (rule 1).

    `key` is random and made once per attempt: repeating it finds the same contact, so a lost
    answer never leaves a second one in the queue.
    """

    service: Slug
    language: Language
    key: Key
    door: Annotated[str, Meta(max_length=64)] = ""
    """The token of a booked time, which opens the service once, also where it is closed; as the page was given it."""


class VisitorResume(Frame):
    """The page is still open and lost its connection (rule 11): everything after `after`, or a refusal."""

    token: Token
    after: Seq


class VisitorReload(Frame):
    """The page was reloaded in the same tab (rule 11).

    Within 2 minutes the transcript comes back; within 10 only after the visitor's own "continue"
    (`agreed`) and with the code word if one is set, without the earlier lines; after that never.
    The token is good once.
    """

    token: Token
    agreed: bool = False
    word: Annotated[str, Meta(max_length=MAX_CODE_WORD)] = ""
    """The code word (rule 25)."""


class VisitorSay(Frame):
    """Write. The same key again is answered with the stored place."""

    key: Key
    text: Text


class VisitorSetCodeWord(Frame):
    """Choose the code word that the worker has asked for (rule 25). Only its hash under the talk's key is stored."""

    word: Annotated[str, Meta(min_length=1, max_length=MAX_CODE_WORD)]


class VisitorWish(Frame, omit_defaults=True):
    """What the worker may know beforehand, while waiting; it takes the place of what was said before. All optional."""

    topic: Topic | Literal[""] = ""
    interpreter: InterpretedLanguage | Literal[""] = ""
    """In which language an interpreter is needed."""


class VisitorTyping(Frame):
    """The visitor is writing; at most one every few seconds, never stored."""


Mark04 = Annotated[int, Meta(ge=0, le=4)]


class VisitorFeedback(Frame, omit_defaults=True):
    """What the visitor thought of the talk that is over: 0 (not at all) to 4 (very much); null: passed over."""

    relief: Mark04 | None = None
    heard: Mark04 | None = None
    next_step: Mark04 | None = None


class VisitorEnd(Frame):
    """End the talk."""


class VisitorLeave(Frame):
    """Leave fast (rule 5): the talk ends and nothing opens it again."""


class VisitorDelete(Frame):
    """Delete everything now (rule 14)."""


class VisitorAlive(Frame):
    """Answer to a beat: everything sent before it has arrived."""

    mark: Mark


# --- what a visitor's page receives ----------------------------------------------------------


class VisitorTalk(Frame, omit_defaults=True):
    """The talk as it stands: answer to start, resume and reload.

    The log is complete from the asked seq to `head`: what a long one has after `entries` follows at once.
    `token` and `reload` come when they are new; `token` is kept in memory only, `reload` in sessionStorage.
    """

    state: ContactState
    head: Seq
    entries: list[Entry]
    service: str
    token: str = ""
    reload: str = ""
    helper: Helper | None = None
    second: Helper | None = None
    """The second worker, while there is one."""
    ahead: int = 0
    answering: bool = True
    """False while nobody is on duty for the service."""
    languages: list[SpokenLanguage] = []
    """In which somebody answers there now (rule 16)."""
    topic: str = ""
    """As in `wished`; so below."""
    interpreter: str = ""
    closing: ClosingOutlook = ""
    """Whether this visitor will be reached before the chat closes, told from 20 minutes before it (rule 10)."""
    closes: Milliseconds = 0
    """When it closes; 0 while there is time."""
    hidden_up_to: int = 0
    """Entries up to this seq are not shown again (rule 11)."""


class VisitorThanks(Frame):
    """The feedback is kept."""


class VisitorWished(Frame, omit_defaults=True):
    """What the worker will see of the wishes."""

    topic: str = ""
    interpreter: str = ""


class VisitorAskContinue(Frame, omit_defaults=True):
    """More than 2 minutes have passed: ask the visitor, then send reload with `agreed`, and the code word if any."""

    tries: int = 0
    """How many tries at the code word are left; 0: there is no code word."""
    wrong: bool = False
    """A word came that was not the code word."""


class VisitorPlace(Frame, omit_defaults=True):
    """The honest place in the queue (rule 10): how many people are before this visitor."""

    ahead: int
    answering: bool
    languages: list[SpokenLanguage] = []
    """In which somebody answers there now (rule 16)."""
    closing: ClosingOutlook = ""
    """As in `talk`; so below."""
    closes: Milliseconds = 0


class VisitorEntries(Frame):
    """New entries, in order, following what was sent before."""

    entries: list[Entry]


class VisitorAck(Frame):
    """The message with this key is stored; it has this place in the log."""

    key: str
    seq: int
    at: Milliseconds


class VisitorHelperTyping(Frame):
    """A helper is writing."""

    name: str


class VisitorBeat(Frame):
    """The server is there, and the log reaches `head` (0: this beat does not say). Answered with alive."""

    head: Seq
    mark: Mark


class VisitorGone(Frame):
    """The text no longer exists for this page: forget it."""

    reason: GoneReason


# --- what the desk sends ---------------------------------------------------------------------


class DeskAccept(Frame):
    """Take a waiting contact. One owner; the others are told who (`taken`)."""

    contact: ContactId


class DeskDecline(Frame):
    """Not now: a contact that is offered to me goes to the next worker. One that is not any more is no error."""

    contact: ContactId


class DeskSay(Frame):
    """Write to a contact."""

    contact: ContactId
    key: Key
    text: Text


class DeskAsk(Frame):
    """Ask a contact one of the service's own questions, which the visitor's page puts in the visitor's language."""

    contact: ContactId
    about: Question


class DeskGive(Frame):
    """Give the visitor a help card: it stands in the talk, and again after it (rules 9 and 21)."""

    contact: ContactId
    card: Slug


class DeskAskInterpreter(Frame):
    """Say in the talk that an interpreter is being arranged, where the service has them."""

    contact: ContactId
    language: InterpretedLanguage


class DeskDraft(Frame):
    """The answer that the worker is writing to a contact, to be found again after a reload; empty: none."""

    contact: ContactId
    text: Annotated[str, Meta(max_length=4000)]


class DeskTyping(Frame):
    """The worker is writing to this contact."""

    contact: ContactId


class DeskEnd(Frame):
    """End the talk."""

    contact: ContactId
    blocks: bool = False
    """It was abusive: the visitor's tab begins no other one for 24 hours (rule 24)."""


class DeskHandOver(Frame, omit_defaults=True):
    """Give an open contact to colleagues: it waits in the queue, at its place of old, for whoever takes it."""

    contact: ContactId
    service: Annotated[str, Meta(max_length=64)] = ""
    """Another service, in which somebody else is on duty; empty: the same."""
    person: Annotated[str, Meta(max_length=36)] = ""
    """Whom it is meant for; empty: anybody."""
    note: Annotated[str, Meta(max_length=MAX_NOTE)] = ""
    """For the colleague alone."""


class DeskNote(Frame):
    """A note in a contact's log for colleagues alone (never part of the visitor's text)."""

    contact: ContactId
    text: Annotated[str, Meta(min_length=1, max_length=MAX_NOTE)]


class DeskInvite(Frame):
    """Ask a colleague on duty to come into my talk as the second worker."""

    contact: ContactId
    person: Annotated[str, Meta(max_length=36)]


class DeskUninvite(Frame):
    """Ask nobody into my talk any more. Of no effect where somebody has come already."""

    contact: ContactId


class DeskJoin(Frame):
    """Come into a talk to which I am invited."""

    contact: ContactId


class DeskLeaveTalk(Frame):
    """Leave a colleague's talk: as its second worker, as somebody who reads along, or as who was asked and cannot."""

    contact: ContactId


class DeskReadAlong(Frame):
    """Read a talk along with its worker, who sees it (for supervisors). It is audited (rule 36)."""

    contact: ContactId


class DeskWhisper(Frame):
    """Write to the workers of a talk that I read along; never part of the visitor's text."""

    contact: ContactId
    text: Annotated[str, Meta(min_length=1, max_length=MAX_NOTE)]


class DeskHandIn(Frame):
    """Hand some messages of a contact to the moderators of my association: sealed apart, once, and audited."""

    contact: ContactId
    category: Category
    seqs: Annotated[list[Annotated[int, Meta(ge=1)]], Meta(min_length=1, max_length=MOST_LINES)]


class DeskRecord(Frame, omit_defaults=True):
    """What an ended contact was, in choices from closed lists (DOMAIN §4). Takes it off the desk.

    Four are always made; the others where they are relevant and came up.
    """

    contact: ContactId
    contact_type: ContactType
    role: VisitorRole
    reason: Reason
    escalation: Escalation
    earlier_contact: EarlierContact = "not_known"
    age_band: AgeBand = "not_known"
    gender: Gender = "not_known"
    county: County = "not_known"
    child_age: ChildAge = "not_known"
    violence_position: ViolencePosition = "not_known"
    violence_forms: Annotated[list[ViolenceForm], Meta(max_length=len(get_args(ViolenceForm)))] = []
    other_reasons: Annotated[list[OtherReason], Meta(max_length=MOST_CHOICES)] = []
    referrals: Annotated[list[Referral], Meta(max_length=MOST_CHOICES)] = []
    risk_outcome: RiskOutcome = "not_needed"
    """What came of a guide (rules 21, 22, 23)."""
    child_protection_outcome: ChildProtectionOutcome = "not_needed"
    pregnancy_outcome: PregnancyOutcome = "not_needed"


# --- what the desk receives ------------------------------------------------------------------


class Waiting(Struct, frozen=True, omit_defaults=True):
    """A contact in the queue."""

    contact: str
    service: str
    language: str
    since: Milliseconds
    visitor: VisitorPresence
    wrote: bool
    """True when a first message is already there to read."""
    booked: bool = False
    """It came at a time that it has booked, and is before the others. Who booked it is not known here."""
    topic: str = ""
    """What the visitor has said it is about (`Topic`)."""
    interpreter: str = ""
    """The language in which an interpreter is needed."""
    returned: Milliseconds = 0
    """When a colleague took it who gave it back, or whose desk has died; 0: nobody had it.

    A desk that was told `taken` has taken the row away: when the contact waits again, it is another row.
    """
    meant_for: str = ""
    """The person to whom it was handed over, if it was to one."""
    offered_to: str = ""
    """The person whose turn it is to take it, where the service offers in turn; anybody may take it all the same."""
    offer_ends: Milliseconds = 0
    """When it is the next one's turn; 0: it is offered to nobody."""


class DeskQueue(Frame):
    """The queue changed: put these (new or changed), then drop those."""

    put: list[Waiting]
    drop: list[str]


class InTalk(Struct, frozen=True):
    """Somebody of the staff in a talk."""

    person: str
    name: str
    part: CompanyPart


class Invitation(Struct, frozen=True):
    """A colleague asks me into their talk."""

    contact: str
    service: str
    name: str
    """The colleague's duty name."""
    since: Milliseconds


class DeskInvitations(Frame):
    """The talks to which I am asked, all of them."""

    invitations: list[Invitation] = []


class OpenTalk(Struct, frozen=True, omit_defaults=True):
    """A talk that goes on, as supervisors see it: nothing of the visitor, and not a word."""

    contact: str
    service: str
    worker: str
    name: str
    helper: HelperType
    since: Milliseconds
    reader: str = ""
    """Who reads along."""


class DeskTalks(Frame):
    """The talks that go on, all of them: for those who may read along."""

    may_read: bool = False
    talks: list[OpenTalk] = []


class DeskContact(Frame):
    """One of my contacts as it stands.

    The log is complete from what the desk has to `head`: what a long one has after `entries` follows at once.
    """

    contact: str
    service: str
    language: str
    state: ContactState
    since: Milliseconds
    visitor: VisitorPresence
    head: Seq
    entries: list[Entry]
    ended_by: str = ""
    excerpt: ExcerptState = ""
    draft: str = ""
    """The answer that this worker was writing when the page was last there."""
    company: list[InTalk] = []
    """As in `company`."""


class DeskCompany(Frame):
    """Who of the staff is in one of my contacts, myself included; nobody is told while its worker is alone."""

    contact: str
    company: list[InTalk]


class DeskHandedIn(Frame):
    """The excerpt of this contact is with the moderators."""

    contact: str


class DeskDropped(Frame):
    """The contact is no longer on this desk."""

    contact: str
    not_allowed: bool = False
    """The worker may not answer any more: it is offered to colleagues (rule 35)."""


class DeskEntries(Frame):
    """New entries of one of my contacts, in order."""

    contact: str
    entries: list[Entry]


class DeskAck(Frame):
    """My message is stored."""

    contact: str
    key: str
    seq: int
    at: Milliseconds


class DeskVisitorTyping(Frame):
    """The visitor is writing."""

    contact: str


class DeskHelperTyping(Frame):
    """The other worker is writing to the visitor."""

    contact: str
    name: str


class DeskVisitor(Frame):
    """Whether the visitor is there, and if not, why (rule 26)."""

    contact: str
    presence: VisitorPresence


class DeskGone(Frame):
    """The text of this contact no longer exists (rule 14): take it off the screen at once."""

    contact: str
    reason: GoneReason
