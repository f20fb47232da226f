"""Calendars to subscribe to."""

from datetime import date, datetime, timedelta

from chat.rosters.core.feeds import TOKEN
from chat.rosters.core.problems import NoRosterError
from chat.rosters.models import Feed, Turn
from chat.services.models import Service
from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash
from moderation.staff.access import may
from moderation.staff.models import Person

PAST_IN_FEEDS = timedelta(days=30)
"""So far back a calendar goes."""


def feed_hash(token: str) -> str:
    """What is stored in place of an address's token. Raises KeyringUnavailableError."""
    return keyed_hash(keyring.current().secret("tokens"), f"calendar\0{token}")


def service_of_feed(slug: str) -> Service | None:
    """The service of that slug; None for the empty one, which stands for one's own turns. Raises NoRosterError."""
    if not slug:
        return None
    found = Service.objects.filter(slug=slug).first()
    if found is None:
        raise NoRosterError
    return found


def may_have_feed(owner: Person, *, is_of_service: bool) -> bool:
    """Whether a calendar is this person's to have: of a service for those who plan, of their own for those who take."""
    return may(owner, "plan_turns" if is_of_service else "take_turns")


def feeds_of(owner: Person) -> dict[str, date]:
    """Since when there are which calendars, by the service's slug; the empty one stands for one's own turns."""
    rows = Feed.objects.filter(owner=owner).values_list("service__slug", "made_on")
    return {slug or "": made_on for slug, made_on in rows}


def turns_of_feed(token: str, now: datetime) -> list[tuple[Turn, int]]:
    """The turns of the calendar at that address, each with the number of its empty seats; published ones alone.

    Raises NoRosterError for an address that is not there, or not any more, or whose owner may not have it any more.
    """
    feed = None
    if TOKEN.fullmatch(token):
        rows = Feed.objects.select_related("owner").filter(owner__is_active=True)
        feed = rows.filter(token_hash=feed_hash(token)).first()
    if feed is None or not may_have_feed(feed.owner, is_of_service=feed.service_id is not None):
        raise NoRosterError
    turns = Turn.objects.exclude(period__published_at=None).filter(ends_at__gte=now - PAST_IN_FEEDS)
    wanted = turns.filter(service=feed.service_id) if feed.service_id else turns.filter(seats__person=feed.owner)
    return [
        (turn, sum(seat.person_id is None for seat in turn.seats.all())) for turn in wanted.prefetch_related("seats")
    ]
