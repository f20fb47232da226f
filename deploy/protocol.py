"""Each role's full set of frames, composed from the wire modules of the rooms of the house.

The socket loops decode by the roles below; the TypeScript types, the
AsyncAPI document and the contract tests are made from the same tuples, so a frame that is
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
from rooms import wire as rooms_wire
from rooms.evenings import wire as evenings_wire
from rooms.facilitation import wire as facilitation_wire

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
    rooms_wire,
    evenings_wire,
    facilitation_wire,
)
"""Every module that defines frames, what they carry, or what pages are given, from the ground up."""

PAGES: tuple[type[Struct], ...] = (services_wire.ChatPage, rooms_wire.GroupPage)
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
    duty_wire.DeskGivePulse,
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
    duty_wire.DeskUrgent,
    duty_wire.DeskWarning,
    duty_wire.DeskPulse,
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
_IN_A_ROOM: FrameTypes = (
    rooms_wire.RoomPost,
    rooms_wire.RoomEdit,
    rooms_wire.RoomRemove,
    rooms_wire.RoomReact,
    rooms_wire.RoomRead,
    rooms_wire.RoomAskThreads,
    rooms_wire.RoomAskThread,
    rooms_wire.RoomAlive,
    evenings_wire.RoomEveningJoin,
    evenings_wire.RoomEveningLeave,
    evenings_wire.RoomEveningSay,
    evenings_wire.RoomEveningRead,
)
"""What whoever is in a group sends."""
MEMBER_SENDS: FrameTypes = (
    rooms_wire.RoomEnter,
    rooms_wire.RoomReload,
    *_IN_A_ROOM,
    rooms_wire.RoomIgnore,
    rooms_wire.RoomTell,
    rooms_wire.RoomWithdraw,
    facilitation_wire.RoomLineAsk,
    facilitation_wire.RoomLineSay,
    facilitation_wire.RoomNoticesRead,
    facilitation_wire.RoomAppeal,
    rooms_wire.RoomResign,
    rooms_wire.RoomLeave,
)
FACILITATOR_SENDS: FrameTypes = (
    rooms_wire.RoomLead,
    *_IN_A_ROOM,
    rooms_wire.RoomPin,
    rooms_wire.RoomJudge,
    rooms_wire.RoomHold,
    evenings_wire.RoomEveningPass,
    evenings_wire.RoomEveningEnd,
)
ROOM_RECEIVES: FrameTypes = (
    rooms_wire.RoomView,
    rooms_wire.RoomHere,
    rooms_wire.RoomThreads,
    rooms_wire.RoomThread,
    rooms_wire.RoomEntries,
    rooms_wire.RoomMarked,
    rooms_wire.RoomAck,
    rooms_wire.RoomHeld,
    rooms_wire.RoomDone,
    rooms_wire.RoomBeat,
    rooms_wire.RoomGone,
    evenings_wire.RoomEvenings,
    evenings_wire.RoomEvening,
    evenings_wire.RoomEveningEntries,
    evenings_wire.RoomEveningAck,
    evenings_wire.RoomEveningGone,
    evenings_wire.RoomEveningText,
    facilitation_wire.RoomLine,
    facilitation_wire.RoomSanctions,
    Error,
)


def tag_of(frame: type[Frame]) -> str:
    """The name of a frame on the wire: the value of its `t`."""
    return str(frame.__struct_config__.tag)


def _tags(frames: FrameTypes) -> frozenset[str]:
    return frozenset(map(tag_of, frames))


def _role(name: str, sends: FrameTypes, receives: FrameTypes) -> Role:
    others = [frame for frames in _SENDS for frame in frames]
    return Role(name, sends, receives, _tags(tuple(others)) - _tags(sends))


_SENDS = (VISITOR_SENDS, DESK_SENDS, MEMBER_SENDS, FACILITATOR_SENDS)
VISITOR = _role("visitor", VISITOR_SENDS, VISITOR_RECEIVES)
DESK = _role("desk", DESK_SENDS, DESK_RECEIVES)
ROOM = _role("room", MEMBER_SENDS, ROOM_RECEIVES)
"""A member's page in a group."""
FACILITATOR = _role("facilitator", FACILITATOR_SENDS, ROOM_RECEIVES)
ROLES = (VISITOR, DESK, ROOM, FACILITATOR)
