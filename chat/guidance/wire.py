"""What the desk is told of guides."""

from msgspec import Struct

from moderation.live.wire import Frame


class GuideOnDesk(Struct, frozen=True, omit_defaults=True):
    """A guide in the desk's language."""

    slug: str
    title: str
    body: str
    """Plain text, a step on each line; a line that starts with "- " is a point of the step above it."""
    approved_by: str = ""
    """Empty while nobody has approved it."""
    approved_on: str = ""
    """As YYYY-MM-DD."""


class DeskGuides(Frame):
    """One of the guides has changed: here are all of them, as in the snapshot."""

    guides: list[GuideOnDesk]
