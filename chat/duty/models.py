"""Who is at a desk now."""

from django.conf import settings
from django.db import models

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

    def __str__(self) -> str:
        return f"duty of {self.person_id}"
