"""What stays of a run: counts."""

from django.db import models

from rooms.groups.models import Room


class RunWeek(models.Model):
    """Counts of one room's week (DOMAIN §4). They lead to nobody: there is neither text nor name nor moment in them.

    Small ones are shown to nobody as they are; who issues tables of them hides what must be hidden.
    """

    room = models.ForeignKey(Room, models.CASCADE, related_name="weeks")
    monday = models.DateField()
    """Of the ISO week."""
    applicants = models.PositiveIntegerField(default=0)
    removals = models.PositiveIntegerField(default=0)
    joined = models.PositiveIntegerField(default=0)
    members = models.PositiveIntegerField(default=0)
    """At the end of the week."""
    active = models.PositiveIntegerField(default=0)
    """Members who were there or wrote."""
    posts = models.PositiveIntegerField(default=0)
    """Of members, that had not been removed by the end of the week."""
    within_hour = models.PositiveIntegerField(default=0)
    """Threads of members in which a facilitator wrote for the first time, within an hour; and so on: `core.BANDS`."""
    within_day = models.PositiveIntegerField(default=0)
    within_three_days = models.PositiveIntegerField(default=0)
    later = models.PositiveIntegerField(default=0)
    is_counted = models.BooleanField(default=False)
    """The week is over, and everything is counted."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "monday"], name="week_of_run_once")]

    def __str__(self) -> str:
        return f"week {self.monday} of room {self.room_id}"
