"""What associations have agreed with their people."""

from django.db.models import QuerySet

from chat.rosters.models import RosterTerms
from moderation.staff.access import reach
from moderation.staff.models import Association, Person


def associations_led_by(manager: Person) -> QuerySet[Association]:
    """Those whose terms they may change, by name (rule 35)."""
    match reach(manager, "name_to_turns"):
        case "federation":
            return Association.objects.order_by("name")
        case "own association":
            return Association.objects.filter(pk=manager.association_id)
    return Association.objects.none()


def terms_of(association_id: int) -> RosterTerms:
    """What the association has agreed with its people."""
    found = RosterTerms.objects.filter(association=association_id).first()
    return found or RosterTerms(association_id=association_id)


def alert_emails() -> list[tuple[Association, str]]:
    """The associations that want to be told of gaps, and where."""
    rows = RosterTerms.objects.exclude(alert_email="").select_related("association").order_by("association__slug")
    return [(row.association, row.alert_email) for row in rows]
