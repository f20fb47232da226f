"""Everything that changes the catalogue."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction

from chat.contacts import actions as contacts
from chat.services import access, catalogue, core
from chat.services.access import NoPageError
from chat.services.core.changes import (
    MOST,
    Addition,
    CardChange,
    CatalogueRefusedError,
    Kind,
    ServiceChange,
    checked_card,
    checked_descriptions,
    checked_names,
    checked_service,
)
from chat.services.core.hours import MOST_LINES, closed_between
from chat.services.models import HelpCard, Service
from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.texts.slugs import free_slug

R = TypeVar("R", Service, HelpCard)
CATALOGUE = Notice("catalogue")
"""Services or help cards have changed: whoever shows them reads them again."""
EMERGENCY = "112"
"""The card that is always there."""


@transaction.atomic
def seed_catalogue() -> int:
    """Create what a first installation lacks of the catalogue (DOMAIN §2); returns how many rows.

    What is there already is left as the administrators have made it.
    """
    services, cards = access.slugs()
    new_services = [_service(order, row) for order, row in enumerate(catalogue.SERVICES) if row["slug"] not in services]
    new_cards = [_card(order, row) for order, row in enumerate(catalogue.CARDS) if row["slug"] not in cards]
    Service.objects.bulk_create(new_services)
    HelpCard.objects.bulk_create(new_cards)
    return len(new_services) + len(new_cards)


def _service(order: int, row: catalogue.Row) -> Service:
    core.spans(row["hours"])
    core.checked_topics(row.get("topics", ()))
    return Service(order=order, **row)


def _card(order: int, row: catalogue.Row) -> HelpCard:
    core.spans(row.get("hours", []))
    return HelpCard(order=order, **row)


@transaction.atomic
def add_to_catalogue(what: Addition, name: str, by: Person) -> Service | HelpCard:
    """Add a service or a card by its Finnish name, switched off until the rest is written.

    Raises NoPageError, or CatalogueRefusedError: name, name_long, full.
    """
    if not may(by, "edit_catalogue"):
        raise NoPageError
    names, (services, cards) = checked_names({"fi": name}), access.slugs()
    taken = services if what == "service" else cards
    if len(taken) >= MOST:
        raise CatalogueRefusedError("full", "name-fi")
    same: dict[str, Any] = {
        "slug": free_slug(names["fi"], what, taken),
        "names": names,
        "descriptions": checked_descriptions({}),
        "is_on": False,
        "order": len(taken),
    }
    row = Service(tone="adults", **same) if what == "service" else HelpCard(kind=what, **same)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:  # somebody has just added one of the same name
        raise CatalogueRefusedError("changed") from None
    kind = "service" if what == "service" else "card"
    record(f"add_{kind}", actor=by.pk, kind=kind, object_id=row.slug)
    return row


@transaction.atomic
def change_service(
    slug: str, change: ServiceChange, version: int, by: Person, now: datetime, *, local: bool
) -> Service:
    """Edit a service; `local` as in `set_embedding_sites`. Raises NoPageError, or CatalogueRefusedError: `changed` when
    somebody was faster, `in_use` when it is to be switched off while somebody waits there or talks.

    Visitors see it with the next page they open; what was promised before (rule 33, letters) was promised. Those who
    wait or talk follow the hours (rule 10); a contact that begins in this very moment still has the earlier ones.
    """
    # To be switched off, it waits for contacts that begin just now. Otherwise nobody who hands a talk over to it may
    # have to wait: they hold the talk's log, and the change goes on to lock contacts.
    service = Service.objects.select_for_update(no_key=change.is_on).filter(slug=slug).first()
    if service is None:
        raise NoPageError
    if service.is_on and not change.is_on and access.is_in_use(service):
        raise CatalogueRefusedError("in_use", "is_on")
    earlier, earlier_sites = service.pattern, service.embedding_sites
    today = now.astimezone(core.HELSINKI).date()
    _change(service, checked_service(change, today, local=local), version, by)
    if set(service.pattern) != set(earlier):
        contacts.follow_hours(service, now)
    if service.embedding_sites != earlier_sites:
        record("set_embedding_sites", actor=by.pk, kind="service", object_id=slug)
    record("change_service", actor=by.pk, kind="service", object_id=slug)
    return service


@transaction.atomic
def close_hours(slug: str, day: date, start: int, end: int, by: Person, now: datetime) -> None:
    """Be closed on that day between these minutes after its midnight: those who plan turns do it where nobody will be.

    Visitors are told of the next opening at once, and whoever waits or talks follows (rule 10). Raises NoPageError, or
    CatalogueRefusedError: `exception_overlap` where it is in an exception of several days or closed then, `hours_many`.
    """
    service = Service.objects.select_for_update(no_key=True).filter(slug=slug).first()
    if service is None or not may(by, "plan_turns"):
        raise NoPageError
    added = closed_between(service.pattern, day, start, end)
    if added is None:
        raise CatalogueRefusedError("exception_overlap")
    today, this = now.astimezone(core.HELSINKI).date().isoformat(), day.isoformat()
    others = (one for one in service.exceptions if one["last"] >= today and one["first"] != this)
    service.exceptions = [*others, *added]
    if len(service.exceptions) > MOST_LINES:
        raise CatalogueRefusedError("hours_many")
    service.version += 1
    service.save(update_fields=["exceptions", "version"])
    contacts.follow_hours(service, now)
    publish_after_commit(CATALOGUE)
    record("close_hours", actor=by.pk, kind="service", object_id=slug)


@transaction.atomic
def change_card(slug: str, change: CardChange, version: int, by: Person, today: date) -> HelpCard:
    """Edit a help card. Raises as `change_service` does."""
    card = HelpCard.objects.select_for_update().filter(slug=slug).first()
    if card is None:
        raise NoPageError
    if slug == EMERGENCY and not change.is_on:  # rule 9
        raise CatalogueRefusedError("emergency", "is_on")
    services = [service.slug for service in access.catalogue()[0]]
    _change(card, checked_card(change, card.kind, services, today), version, by)
    record("change_card", actor=by.pk, kind="card", object_id=slug)
    return card


@transaction.atomic
def move(kind: Kind, slug: str, place: core.Place, neighbour: str, by: Person) -> None:
    """Let a service or a card stand next to another one in the order that everybody sees. Raises NoPageError.

    It is said by the neighbour, not by a number: whoever moves another one at the same moment loses nothing.
    """
    if not may(by, "edit_catalogue"):
        raise NoPageError
    if kind == "service":
        _reorder(Service, slug, place, neighbour)
    else:
        _reorder(HelpCard, slug, place, neighbour)
    publish_after_commit(CATALOGUE)
    record(f"move_{kind}", actor=by.pk, kind=kind, object_id=slug)


def _reorder(model: type[R], slug: str, place: core.Place, neighbour: str) -> None:
    # Who adds, moves or changes one waits; contacts that begin meanwhile do not.
    rows = {row.slug: row for row in model.objects.select_for_update(no_key=True).order_by("pk")}
    ordered = [row.slug for row in sorted(rows.values(), key=lambda row: (row.order, row.slug))]
    try:
        wanted = core.moved(ordered, slug, place, neighbour)
    except ValueError:
        raise NoPageError from None
    for order, moved in enumerate(wanted):
        rows[moved].order = order
    model.objects.bulk_update(rows.values(), ["order"])


@transaction.atomic
def confirm_card(slug: str, version: int, by: Person, today: date) -> None:
    """Write down that a card was compared with its source today, as it was shown.

    Raises NoPageError, or CatalogueRefusedError: `check_changed` when somebody has changed it meanwhile.
    """
    card = HelpCard.objects.select_for_update(no_key=True).filter(slug=slug).first()
    if card is None or not may(by, "edit_catalogue"):
        raise NoPageError
    if card.version != version:
        raise CatalogueRefusedError("check_changed", f"check-{slug}")
    card.checked_on = today
    card.save(update_fields=["checked_on"])
    record("check_card", actor=by.pk, kind="card", object_id=slug)


def _change(row: Service | HelpCard, stored: Mapping[str, Any], version: int, by: Person) -> None:
    if not may(by, "edit_catalogue"):
        raise NoPageError
    if row.version != version:
        raise CatalogueRefusedError("changed")
    for name, value in stored.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*stored, "version"])
    publish_after_commit(CATALOGUE)


@transaction.atomic
def set_keep_minutes(service: Service, minutes: int) -> None:
    """Set for how long the service's texts are kept after the end. Raises ValueError outside rule 33."""
    service.keep_minutes = core.checked_keep_minutes(minutes)
    service.save(update_fields=["keep_minutes"])


@transaction.atomic
def set_letters_within(service: Service, days: int) -> None:
    """Set within how many working days letters are answered, 0 for no letters. Raises ValueError above the most.

    Letters that were sent before keep the day that they were promised.
    """
    service.letters_within = core.checked_letters_within(days)
    service.save(update_fields=["letters_within"])


@transaction.atomic
def set_embedding_sites(service: Service, sites: Iterable[str], *, local: bool, by: UUID | None = None) -> None:
    """Set which sites may show the service's entry page in a frame; none: nobody may. `local` allows localhost, too.

    `by` is the id of the person who does it, None for the system. Raises ValueError for what is no origin.
    """
    service.embedding_sites = core.checked_embedding_sites(sites, local=local)
    service.save(update_fields=["embedding_sites"])
    record("set_embedding_sites", actor=by, kind="service", object_id=service.slug)
