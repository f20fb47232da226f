"""How long what is stored about staff lives, and the rows of Django and django-otp that come with signing in."""

from datetime import datetime

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django_otp.plugins.otp_totp.models import TOTPDevice

from moderation.retention.registry import goes_with, rule, stays
from moderation.staff.access import SESSION_LIFE
from moderation.staff.models import Association, Person, Role


@rule(
    Session,
    keeps=f"{SESSION_LIFE.total_seconds() / 3600:.0f} hours from the sign-in",
    why="Staff sessions; visitors have none.",
)
def erase_ended_sessions(now: datetime) -> int:
    """Remove sessions that are over."""
    return Session.objects.filter(expire_date__lt=now).delete()[0]


stays(Association, why="The federation's members; nothing in it is about a person.")
stays(
    Person, why="Staff, while they work here: a login, a duty name and no real name. An administrator removes leavers."
)
goes_with(Role, Person, why="What a person may do.")
goes_with(TOTPDevice, Person, why="The second factor of a person.")
stays(
    Group,
    Group.permissions.through,
    Permission,
    ContentType,
    why="Django's own lists of its tables; not used, and nothing in them is about a person.",
)
