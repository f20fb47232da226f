"""Each role's full set of frames, composed from the wire modules of the rooms of the house.

The socket loops decode by `VISITOR` and `DESK`; the TypeScript types, the
AsyncAPI document and the contract tests are made from the same four tuples, so a frame that is
missing here exists nowhere.
"""

from types import ModuleType

from msgspec import Struct

from chat import wire as chat_wire
from chat.contacts import wire as contacts_wire
from chat.debriefs import wire as debriefs_wire
from chat.duty import wire as duty_wire
from chat.guidance import wire as guidance_wire
from chat.replies import wire as replies_wire
from chat.rosters import wire as rosters_wire
from chat.services import wire as services_wire
from chat.staff_line import wire as staff_line_wire
from chat.statistics import wire as statistics_wire
from chat.transcripts import wire as transcripts_wire
from moderation.live import wire as live_wire
from moderation.live.decoding import FrameTypes, Role
from moderation.live.wire import Error, Frame

WIRE_MODULES: tuple[ModuleType, ...] = (
    live_wire,
    transcripts_wire,
    services_wire,
    statistics_wire,
    contacts_wire,
    duty_wire,
    debriefs_wire,
    rosters_wire,
    staff_line_wire,
    replies_wire,
    guidance_wire,
    chat_wire,
)
"""Every module that defines frames, what they carry, or what pages are given, from the ground up."""

PAGES: tuple[type[Struct], ...] = (services_wire.ChatPage,)
"""What server pages hand to their scripts, as a JSON block."""

VISITOR_SENDS: FrameTypes = (
    contacts_wire.VisitorStart,
    contacts_wire.VisitorResume,
    contacts_wire.VisitorReload,
    contacts_wire.VisitorSay,
    contacts_wire.VisitorSetCodeWord,
    contacts_wire.VisitorWish,
    contacts_wire.VisitorFeedback,
    contacts_wire.VisitorTyping,
    contacts_wire.VisitorEnd,
    contacts_wire.VisitorLeave,
    contacts_wire.VisitorDelete,
    contacts_wire.VisitorAlive,
)
VISITOR_RECEIVES: FrameTypes = (
    contacts_wire.VisitorTalk,
    contacts_wire.VisitorAskContinue,
    contacts_wire.VisitorPlace,
    contacts_wire.VisitorEntries,
    contacts_wire.VisitorAck,
    contacts_wire.VisitorHelperTyping,
    contacts_wire.VisitorBeat,
    contacts_wire.VisitorThanks,
    contacts_wire.VisitorWished,
    contacts_wire.VisitorGone,
    Error,
)
DESK_SENDS: FrameTypes = (
    duty_wire.DeskHello,
    duty_wire.DeskGoOnDuty,
    duty_wire.DeskGoOffDuty,
    duty_wire.DeskBreak,
    duty_wire.DeskHere,
    duty_wire.DeskCallHelp,
    duty_wire.DeskStopHelp,
    duty_wire.DeskComeToHelp,
    duty_wire.DeskAlive,
    contacts_wire.DeskAccept,
    contacts_wire.DeskDecline,
    contacts_wire.DeskSay,
    contacts_wire.DeskAsk,
    contacts_wire.DeskGive,
    contacts_wire.DeskAskInterpreter,
    contacts_wire.DeskHandOver,
    contacts_wire.DeskNote,
    contacts_wire.DeskInvite,
    contacts_wire.DeskUninvite,
    contacts_wire.DeskJoin,
    contacts_wire.DeskLeaveTalk,
    contacts_wire.DeskReadAlong,
    contacts_wire.DeskWhisper,
    contacts_wire.DeskDraft,
    contacts_wire.DeskTyping,
    contacts_wire.DeskEnd,
    contacts_wire.DeskHandIn,
    contacts_wire.DeskRecord,
    replies_wire.DeskAskReplies,
    debriefs_wire.DeskWantDebrief,
    staff_line_wire.DeskLineSay,
)
DESK_RECEIVES: FrameTypes = (
    chat_wire.DeskSnapshot,
    duty_wire.DeskCatalogue,
    duty_wire.DeskDuty,
    duty_wire.DeskHelp,
    debriefs_wire.DeskDebrief,
    rosters_wire.DeskGaps,
    staff_line_wire.DeskLine,
    staff_line_wire.DeskLineEntries,
    staff_line_wire.DeskLineAck,
    staff_line_wire.DeskOnLine,
    duty_wire.DeskWarning,
    duty_wire.DeskBeat,
    contacts_wire.DeskQueue,
    contacts_wire.DeskContact,
    contacts_wire.DeskCompany,
    contacts_wire.DeskInvitations,
    contacts_wire.DeskTalks,
    contacts_wire.DeskHandedIn,
    contacts_wire.DeskDropped,
    contacts_wire.DeskEntries,
    contacts_wire.DeskAck,
    contacts_wire.DeskVisitorTyping,
    contacts_wire.DeskHelperTyping,
    contacts_wire.DeskVisitor,
    contacts_wire.DeskGone,
    replies_wire.DeskReplies,
    guidance_wire.DeskGuides,
    Error,
)


def tag_of(frame: type[Frame]) -> str:
    """The name of a frame on the wire: the value of its `t`."""
    return str(frame.__struct_config__.tag)


def _tags(frames: FrameTypes) -> frozenset[str]:
    return frozenset(map(tag_of, frames))


VISITOR = Role("visitor", VISITOR_SENDS, VISITOR_RECEIVES, _tags(DESK_SENDS) - _tags(VISITOR_SENDS))
DESK = Role("desk", DESK_SENDS, DESK_RECEIVES, _tags(VISITOR_SENDS) - _tags(DESK_SENDS))
ROLES = (VISITOR, DESK)
