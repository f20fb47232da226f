"""Associations, their people, and the roles that people have."""

import uuid
from datetime import date
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from moderation.staff import core


class Association(models.Model):
    """An independent member association; the federation's own office is one of the rows."""

    slug = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=120)


class Person(AbstractBaseUser):
    """Somebody who works here, paid or as a volunteer.

    There is no real name, e-mail or phone number: an association knows its own people. The random primary key is
    also how the audit trail names a person, and `duty_name` is all that a visitor ever sees (rule 26).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=64, unique=True, validators=[RegexValidator(core.LOGIN_PATTERN)])
    duty_name = models.CharField(max_length=40)
    helper_type = models.CharField(max_length=16, choices=[(name, name) for name in core.HELPER_TYPES])
    association = models.ForeignKey(Association, on_delete=models.PROTECT, related_name="people")
    is_active = models.BooleanField(default=True)
    capacity = models.PositiveSmallIntegerField(default=core.DEFAULT_CAPACITY)
    training_valid_until = models.DateField(null=True, blank=True)
    pledge_signed_on = models.DateField(null=True, blank=True)

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["duty_name", "helper_type", "association"]

    objects = BaseUserManager()

    class Meta:
        constraints = (
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
