"""Writing the audit trail."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from moderation.audit import core
from moderation.audit.models import AuditRow


def record(action: str, *, actor: UUID | None, kind: str = "", object_id: UUID | str = "") -> None:
    """Append one act, in the caller's transaction: act and row are kept together or not at all.

    `actor` is the id of the person who acts, None for the system or somebody who did not get in. `kind` and
    `object_id` say what was acted on, by its id or slug. There is no way to add text (rule 36). Raises
    TransactionManagementError outside a transaction, ValueError for a name or id that could be content.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("an audit row is written in the transaction of the act")
    AuditRow.objects.create(
        actor=actor,
        action=core.checked_name(action),
        object_kind=core.checked_name(kind) if kind else "",
        object_id=core.checked_object_id(str(object_id)),
        at=timezone.now(),
    )
