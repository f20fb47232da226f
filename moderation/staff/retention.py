"""How long what is stored about staff lives, and the rows of Django and django-otp that come with signing in."""

from datetime import datetime, timedelta

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp_webauthn.models import WebAuthnAttestation, WebAuthnCredential, WebAuthnUserHandle

from moderation.retention.registry import goes_with, rule, stays
from moderation.staff import actions
from moderation.staff.actions.people import KEEP_PEOPLE_WHO_LEFT
from moderation.staff.core import IDLE_LIFE, INVITATION_LIFE, LONGEST_SESSION, SESSION_LIFE
from moderation.staff.models import (
    Association,
    CodeDevice,
    Invitation,
    Person,
    RecoveryCode,
    RecoveryDevice,
    Role,
    StaffSession,
    Unit,
)


def _hours(time: timedelta) -> str:
    return f"{time.total_seconds() / 3600:.0f}"


@rule(
    StaffSession,
    keeps=f"{IDLE_LIFE.total_seconds() / 60:.0f} minutes after the last activity, {_hours(SESSION_LIFE)} hours after "
    f"the sign-in; during an open contact longer, {_hours(LONGEST_SESSION)} hours at most",
    why="Staff sessions; visitors have none.",
)
def erase_ended_sessions(now: datetime) -> int:
    """Remove sessions that are over."""
    return actions.erase_ended_sessions(now)


@rule(
    Invitation,
    keeps=f"{INVITATION_LIFE.total_seconds() / 3600:.0f} hours, or until it is used",
    why="How a person comes to choose what they sign in with.",
    aged_by="invited_at",
)
def erase_old_invitations(now: datetime) -> int:
    """Remove invitations that nobody has used in time."""
    return Invitation.objects.filter(invited_at__lte=now - INVITATION_LIFE).delete()[0]


stays(Association, Unit, why="The federation's members and their parts; nothing in it is about a person.")


@rule(
    Person,
    keeps=f"while they work here, and {KEEP_PEOPLE_WHO_LEFT.days} days afterwards",
    why="Staff: a login, a duty name and no real name. What they sign in with goes when they leave; the rest "
    "stays as long as the audit trail can name them.",
    in_steps=True,
    aged_by="left_at",
)
def erase_people_who_left(now: datetime) -> int:
    """Remove whoever left long ago."""
    return actions.erase_people_who_left(now)


goes_with(Role, Person, why="What a person may do.")
goes_with(CodeDevice, Person, why="A person's authenticator app; its secret is sealed.")
goes_with(TOTPDevice, CodeDevice, why="The table of these, which is django-otp's.")
goes_with(RecoveryDevice, Person, why="A person's recovery codes, as a second factor.")
goes_with(RecoveryCode, RecoveryDevice, why="A recovery code that has not been used.")
goes_with(WebAuthnCredential, Person, why="A person's passkey: its public half.")
goes_with(WebAuthnAttestation, WebAuthnCredential, why="What a passkey said of itself when it was made.")
goes_with(WebAuthnUserHandle, Person, why="A random name by which a person's passkeys know who they are for.")
stays(
    Group,
    Group.permissions.through,
    Permission,
    ContentType,
    why="Django's own lists of its tables; not used, and nothing in them is about a person.",
)
