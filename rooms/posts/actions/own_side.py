"""What concerns whoever looks at the room alone: how far they have read, and whom they do not want to read."""

from rooms.groups.models import Facilitator
from rooms.membership.models import Member
from rooms.posts import access
from rooms.posts.access import NoPostError, Seat
from rooms.posts.models import Ignored


def mark_read(seat: Seat, seq: int) -> None:
    """The unread line moves to that seq; never back."""
    if seat.leads:
        own = Facilitator.objects.filter(room=seat.room, person=seat.person, read_up_to__lt=seq)
        own.update(read_up_to=seq)
    elif seat.member is not None:
        Member.objects.filter(pk=seat.member, read_up_to__lt=seq).update(read_up_to=seq)


def ignore(seat: Seat, name: str, on: bool) -> None:
    """Do not show this member's posts to me, or show them again. Raises NoPostError."""
    if seat.member is None:
        raise NoPostError
    other = access.member_named(seat, name)
    if other.pk == seat.member:
        raise NoPostError
    if on:
        Ignored.objects.get_or_create(member_id=seat.member, other=other)
    else:
        Ignored.objects.filter(member_id=seat.member, other=other).delete()
