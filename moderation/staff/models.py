"""Associations and their units, people, what these may do, the codes that they were given, and their sessions."""

import logging
import uuid
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date, datetime
from hashlib import blake2b
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.crypto import constant_time_compare
from django_otp.models import Device, ThrottlingMixin
from django_otp.plugins.otp_totp.models import TOTPDevice

from moderation.sealing import keyring
from moderation.sealing.seal import SealBrokenError, keyed_hash, seal, unseal
from moderation.staff import core

logger = logging.getLogger(__name__)

CODES_SECRET, DEVICES_SECRET = "staff-codes", "code-devices"
"""Names in the keyring: what codes are hashed under, and what secrets of authenticator apps are sealed under."""


class Association(models.Model):
    """An independent member association; the federation's own office is one of the rows."""

    slug = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=core.LONGEST_ASSOCIATION_NAME)
    is_open = models.BooleanField(default=True)
    """False: nobody works there any more, and nobody is added. The row stays for those who did."""
    region = models.CharField(max_length=24, blank=True, default="")
    """Of `core.REGIONS`; empty: of none, or of the whole country."""
    version = models.PositiveIntegerField(default=0)
    """Counts the changes made on the staff's pages, so that two who edit at once hear of each other."""

    class Meta:
        constraints = (models.UniqueConstraint(Lower("name"), name="association_name_once"),)


class Unit(models.Model):
    """A part of an association with people of its own, such as a shelter."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    association = models.ForeignKey(Association, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=core.LONGEST_UNIT_NAME)
    is_open = models.BooleanField(default=True)
    """As of an association."""
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint("association", Lower("name"), name="unit_name_once_per_association"),)


class Person(AbstractBaseUser):  # type: ignore[django-manager-missing]  # that of devices: django-otp has no types
    """Somebody who works here, paid or as a volunteer.

    There is no real name, e-mail or phone number: an association knows its own people. The random primary key is
    also how the audit trail names a person, and `duty_name` is all that a visitor ever sees (rule 26).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=64, unique=True, validators=[RegexValidator(core.LOGIN_PATTERN)])
    duty_name = models.CharField(max_length=40)
    helper_type = models.CharField(max_length=16, choices=[(name, name) for name in core.HELPER_TYPES])
    association = models.ForeignKey(Association, on_delete=models.PROTECT, related_name="people")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="people", null=True, blank=True)
    """One of their association's; null for none."""
    is_active = models.BooleanField(default=True)
    left_at = models.DateTimeField(null=True, blank=True)
    """When the login was closed; nobody opens it again."""
    capacity = models.PositiveSmallIntegerField(default=core.DEFAULT_CAPACITY)
    training_valid_until = models.DateField(null=True, blank=True)
    pledge_signed_on = models.DateField(null=True, blank=True)
    languages = models.JSONField(default=core.default_languages)
    """In which they can answer (SPOKEN_LANGUAGES); visitors are told while they are on duty (rule 16)."""

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["duty_name", "helper_type", "association"]

    objects = BaseUserManager()

    class Meta:
        constraints = (
            models.CheckConstraint(  # so that whoever has left is forgotten in time
                name="person_active_until_left",
                condition=Q(is_active=True, left_at=None) | Q(is_active=False, left_at__isnull=False),
            ),
            models.CheckConstraint(name="person_helper_type_known", condition=Q(helper_type__in=core.HELPER_TYPES)),
            models.CheckConstraint(  # rule 18, also for a hand on the database
                name="person_capacity_rule_18",
                condition=Q(capacity__gte=1)
                & (
                    Q(helper_type="peer", capacity__lte=core.PEER_CAPACITY)
                    | Q(helper_type="professional", capacity__lte=core.MAX_CAPACITY)
                ),
            ),
        )

    def __str__(self) -> str:
        """The random id: neither login nor duty name belongs in a log."""
        return str(self.pk)

    def signed_with(self, session_hash: str) -> bool:
        """Whether a session has this hash because the person signed in to it with the password of now, under any key.

        SECRET_KEY, or one of SECRET_KEY_FALLBACKS while it is rotated: that signs nobody out.
        """
        hashes = (self.get_session_auth_hash(), *self.get_session_auth_fallback_hash())
        return any(constant_time_compare(session_hash, known) for known in hashes)

    def hindrance(self, today: date) -> core.Hindrance | None:
        """Why this person cannot go on duty today, or None (rule 19)."""
        helper_type = core.helper_type(self.helper_type)
        return core.hindrance(helper_type, self.training_valid_until, self.pledge_signed_on, today)


class Role(models.Model):
    """One role of one person. What a role may do is in permissions.py."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=16, choices=[(name, name) for name in core.ROLES])

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "role"], name="role_once_per_person"),
            models.CheckConstraint(name="role_known", condition=Q(role__in=core.ROLES)),
        )


class StaffSession(AbstractBaseSession):
    """A staff session: whose, since when, and when they last did something.

    Nothing tells where or with what: neither address nor browser is stored, of nobody (rule 17).
    """

    session_key = models.CharField(max_length=40, primary_key=True)
    """A hash of the cookie's key: who reads the table or a copy of it cannot go on with anybody's session."""
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """Names the session on pages and in forms."""
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="sessions")
    """Null while nobody has signed in."""
    signed_in_at = models.DateTimeField(null=True)
    last_active_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        """The public id: the key belongs in no log."""
        return str(self.public_id)

    @classmethod
    def of_key(cls, key: str, now: datetime) -> "StaffSession | None":
        """The session with that key in its cookie; None when there is none, or none any more."""
        return cls.objects.filter(session_key=cls.stored_key(key), expire_date__gt=now).first()

    @classmethod
    def end(cls, key: str) -> None:
        """Remove the session with that key in its cookie, if there is one."""
        cls.objects.filter(session_key=cls.stored_key(key)).delete()

    @staticmethod
    def stored_key(key: str) -> str:
        """What is stored in place of the key in a cookie, 40 characters. Keys are random (165 bits)."""
        return blake2b(key.encode(errors="replace"), digest_size=20).hexdigest()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store what the session holds. Once it exists, only `actions.note_acts` writes when its person was active."""
        if kwargs.get("force_update"):
            kwargs["update_fields"] = ("session_data", "expire_date", "person", "signed_in_at")
        super().save(*args, **kwargs)


def code_hash(person_id: uuid.UUID, purpose: str, code: str) -> str:
    """What is stored in place of a code that a person was given: a hash under a secret that the database has not got.

    It covers whose the code is and what for, so that a hash copied into another row opens nothing.
    Raises KeyringUnavailableError.
    """
    return keyed_hash(keyring.current().secret(CODES_SECRET), f"{purpose}\0{person_id}\0{code}")


class Invitation(models.Model):
    """A person's way in: a code that is good once, and for a while. A newer one takes its place."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="invitation")
    code_hash = models.CharField(max_length=64)
    invited_at = models.DateTimeField()


class CodeDevice(TOTPDevice):  # type: ignore[misc]  # django-otp has no types
    """A person's authenticator app. Its secret is stored sealed: a copy of the database makes no codes."""

    class Meta:
        proxy = True

    @classmethod
    def model_label(cls) -> str:
        """That of the table, so that a session names it alike whichever class has loaded it."""
        return str(TOTPDevice.model_label())

    @staticmethod
    def sealed(person_id: uuid.UUID, secret: bytes) -> str:
        """The secret of one-time codes as `key` holds it. Raises KeyringUnavailableError."""
        return urlsafe_b64encode(seal(keyring.current().secret(DEVICES_SECRET), secret, person_id.bytes)).decode()

    @property
    def bin_key(self) -> bytes:
        """The secret. Raises SealBrokenError when it was sealed elsewhere or for another person."""
        return unseal(keyring.current().secret(DEVICES_SECRET), urlsafe_b64decode(self.key), self.user_id.bytes)

    def verify_token(self, token: str) -> bool:
        """Whether it is a code of now, used for the first time, and not too soon after a wrong one."""
        try:
            return bool(super().verify_token(token))
        except (SealBrokenError, ValueError):
            logger.error("the secret of a person's codes cannot be unsealed; is the keyring another one? Invite them.")
            return False


class RecoveryDevice(ThrottlingMixin, Device):  # type: ignore[misc]  # django-otp has no types
    """A person's second factor when the others are out of reach: printed codes, each good once.

    The row stays when its codes are used up or made anew, and with it the session that one of them began.
    """

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user"], name="recovery_device_once_per_person"),)

    def get_throttle_factor(self) -> float:
        """Seconds until the next try after a wrong code; they double with each one (django-otp)."""
        return 1

    def verify_token(self, token: str) -> bool:
        """Use a code up. False for one that is wrong or used, or that comes too soon after a wrong one.

        Call it with the row locked.
        """
        if not self.verify_is_allowed()[0]:
            return False
        hashed = code_hash(self.user_id, "recovery", core.plain_code(token))
        used, _ = RecoveryCode.objects.filter(device=self, code_hash=hashed).delete()
        if used:
            self.throttle_reset()
        else:
            self.throttle_increment()
        return used > 0


class RecoveryCode(models.Model):
    """One code that has not been used."""

    device = models.ForeignKey(RecoveryDevice, on_delete=models.CASCADE, related_name="codes")
    code_hash = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["device", "code_hash"], name="recovery_code_once"),)
