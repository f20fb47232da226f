"""The staff line, and who has a seat at it."""

from django.db import models

from chat.duty.models import OnDuty
from chat.transcripts.models import Grant, Stream


class Line(models.Model):
    """The conversation of those who are on duty now. There is one at most, from its first words on.

    Whoever begins or ends it, or changes who sits at it, holds its row lock.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    stream = models.OneToOneField(Stream, models.PROTECT, related_name="staff_line")
    began_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="staff_line_is_one")]

    def __str__(self) -> str:
        return f"staff line {self.pk}"


class Seat(models.Model):
    """Somebody on duty reads and writes the line. Goes with their duty, whoever ends that."""

    duty = models.OneToOneField(OnDuty, models.CASCADE, primary_key=True, related_name="seat")
    line = models.ForeignKey(Line, models.CASCADE, related_name="seats")
    grant = models.OneToOneField(Grant, models.CASCADE, related_name="seat")
    """Outlives the seat until `actions.settle` withdraws it."""
    after = models.BigIntegerField()
    """Seq of the last entry when they came: it and those before are not for them."""

    def __str__(self) -> str:
        return f"seat of {self.duty_id}"
