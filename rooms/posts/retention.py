"""How long what belongs to posts lives: as long as the room, or the post."""

from moderation.retention.registry import goes_with
from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.posts.models import HeldPost, Ignored, Mention, Post, Reaction, Thread

goes_with(Thread, Room, why="The order of what is written in it; holds no text.")
goes_with(Post, Thread, why="Whose post stands where in the log; holds no text.")
goes_with(Reaction, Post, why="Goes with the post, or with whoever reacted.")
goes_with(Mention, Post, why="Goes with the post.")
goes_with(Ignored, Member, why="A member's own choice.")
goes_with(
    HeldPost, Room, why="Sealed under the room's key; goes when it is let through, refused and read, or withdrawn."
)
