"""Everything that changes members and their pages."""

from datetime import datetime

from rooms.membership.core import PAGE_LASTS
from rooms.membership.models import MemberPage


def end_old_pages(now: datetime) -> int:
    """Delete pages that were not heard of for `PAGE_LASTS`; how many there were."""
    return MemberPage.objects.filter(seen_at__lte=now - PAGE_LASTS).delete()[0]
