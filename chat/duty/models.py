"""Who is at a desk now."""

from django.conf import settings
from django.db import models

from chat.duty import core
from chat.services.models import Service


class OnDuty(models.Model):
    """One person's present duty. The row goes when they leave or are not heard of."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="on_duty")
    services = models.ManyToManyField(Service, related_name="on_duty")
    since = models.DateTimeField()
    status = models.CharField(max_length=16, default="on")
    """`chat.duty.status.DutyStatus`."""
    seen_at = models.DateTimeField()
    """When the desk last answered a beat."""
    last_turn_at = models.DateTimeField(null=True)
    """When they last took somebody from a queue, or were offered somebody; null: not since they came on duty."""

    def __str__(self) -> str:
        return f"duty of {self.person_id}"


class HelpCall(models.Model):
    """Somebody on duty calls for help in silence (rule 20). Goes when they say that it is over, or with their duty."""

    duty = models.OneToOneField(OnDuty, models.CASCADE, primary_key=True, related_name="help_call")
    service = models.ForeignKey(Service, models.CASCADE, null=True, related_name="+")
    """That of the contact in which it was called; None: in no contact."""
    since = models.DateTimeField()
    helper = models.ForeignKey(OnDuty, models.SET_NULL, null=True, related_name="+")
    """Who comes. Whoever goes off duty does not: then it is open again."""

    def __str__(self) -> str:
        return f"call for help of {self.duty_id}"


class OnCall(models.Model):
    """The on-call backup (takapäivystäjä) of a service, whom those on duty can telephone."""

    scope = models.CharField(max_length=64, primary_key=True)
    """The service's slug, or `core.EVERY_SERVICE` for those without a row of their own."""
    name = models.CharField(max_length=core.LONGEST_NAME)
    phone = models.CharField(max_length=core.LONGEST_PHONE)
    """As people read it, with spaces."""

    def __str__(self) -> str:
        return f"on call for {self.scope}"
