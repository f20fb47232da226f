"""Sessions while they last, and ending them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Case, DateTimeField, Q, QuerySet, Value, When
from django.db.models.functions import Greatest
from django.http import HttpRequest
from django.utils import timezone

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.models import Person, StaffSession

ERASED_AFTER = timedelta(minutes=2)
"""Rows of sessions that are over go this much later: what somebody did just before may not be stored yet."""


def note_request(request: HttpRequest) -> None:
    """Somebody has asked for a page; stored at most once a minute. Nothing when the page looked at no session."""
    row = access.row_of(request.session)
    now = timezone.now()
    if row is None or now < row.last_active_at + core.ACTIVITY_STEP:
        return
    try:
        access.person_of_request(request)
    except access.NotSignedInError:
        return
    note_acts({row.session_key: now})


@transaction.atomic
def note_acts(acts: Mapping[str, datetime]) -> None:
    """Store when somebody last did something, by session key, in two statements. Sessions that are gone stay gone."""
    keys = _locked(StaffSession.objects.filter(pk__in=acts))
    if keys:
        act = Case(*(When(pk=key, then=Value(acts[key])) for key in keys), output_field=DateTimeField())
        StaffSession.objects.filter(pk__in=keys).update(last_active_at=Greatest("last_active_at", act))


@transaction.atomic
def end_session(person: Person, session: UUID, *, by: UUID | None) -> bool:
    """End the session of the person that has this public id; whether there was one. Its desks are closed at once."""
    return _end(StaffSession.objects.filter(person=person, public_id=session), person, "end_session", by)


@transaction.atomic
def end_sessions(person: Person, *, by: UUID | None, keep: UUID | None = None) -> bool:
    """End every session of the person, but for the one with the public id `keep`; whether there were any.

    `by` is the id of who does it: the person, an administrator, or None for the system. Desks are closed at once.
    """
    sessions = StaffSession.objects.filter(person=person)
    return _end(sessions.exclude(public_id=keep) if keep else sessions, person, "end_sessions", by)


def _end(sessions: QuerySet[StaffSession], person: Person, action: str, by: UUID | None) -> bool:
    ended = remove(sessions) > 0
    if ended:
        record(action, actor=by, kind="person", object_id=person.pk)
        publish_after_commit(Notice(access.topic(person.pk)))
    return ended


def remove(sessions: QuerySet[StaffSession]) -> int:
    """Remove the rows of these sessions, in the caller's transaction; how many there were."""
    return StaffSession.objects.filter(pk__in=_locked(sessions)).delete()[0]


def _locked(sessions: QuerySet[StaffSession]) -> list[str]:
    """The keys of these sessions, locked in order: no two processes wait in a circle."""
    return list(sessions.select_for_update().order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def erase_ended_sessions(now: datetime) -> int:
    """Remove the rows of sessions that are over; how many there were."""
    then = now - ERASED_AFTER
    candidates = (
        StaffSession.objects.select_for_update()
        .filter(
            Q(expire_date__lte=then)
            | Q(last_active_at__lte=then - core.IDLE_LIFE)
            | Q(signed_in_at__lte=then - core.SESSION_LIFE)
        )
        .order_by("pk")
    )
    rows = list(candidates)
    lasting = access.lasting_of(rows, then)
    over = [row.pk for row in rows if row.expire_date <= then or (row.pk in lasting and lasting[row.pk].is_over(then))]
    return StaffSession.objects.filter(pk__in=over).delete()[0]
