"""How long closed groups live."""

from moderation.retention.registry import goes_with, stays
from rooms.groups.models import Facilitator, Room, RoomMark

stays(Room, why="A run of a group and its dates: nothing in it is about a member.")
goes_with(Facilitator, Room, why="Who leads the room.")
goes_with(RoomMark, Room, why="A number by which pages know that something has changed.")
