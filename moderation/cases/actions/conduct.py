"""Telling of somebody's conduct, and deciding about it."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from moderation.audit.actions import record
from moderation.cases.access import conduct as access
from moderation.cases.access.conduct import NoConductError
from moderation.cases.access.excerpts import context, names_of_associations
from moderation.cases.actions.queue import open_case, settle
from moderation.cases.actions.sealed import erase, note_opening, seal_in, seen, unsealed
from moderation.cases.core import (
    CONDUCT_AT_ONCE,
    CONDUCT_DECISIONS,
    CONDUCT_KEPT,
    LONGEST_CONDUCT,
    STANDS_ASIDE_FOR,
    CaseRefusedError,
    Offer,
    Place,
    Wanted,
)
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case, Conduct, StandsAside
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person


@transaction.atomic
def tell_of_conduct(about: uuid.UUID, words: str, by: Person, now: datetime) -> None:
    """Keep what somebody of the staff tells about another one, sealed under a key of its own.

    Raises CaseRefusedError: person, words, too_many; KeyringUnavailableError.
    """
    text = words.strip()[:LONGEST_CONDUCT]
    subject = next((person for person in access.who_can_be_named(by) if person.pk == about), None)
    if subject is None:
        raise CaseRefusedError("person")
    if not text:
        raise CaseRefusedError("words")
    if access.open_by(by) >= CONDUCT_AT_ONCE:
        raise CaseRefusedError("too_many")
    told = Conduct(about=subject, handed_in_by=by, handed_in_at=now, ends_at=now + CONDUCT_KEPT)
    seal_in(told, text.encode(), context(told))
    told.save(force_insert=True)
    open_case("conduct", told.pk, Place("association", str(subject.association_id)), now)
    record("tell_of_conduct", actor=by.pk, kind="conduct", object_id=told.pk)


def _words_of(told: Conduct) -> str:
    try:
        return unsealed(told, context(told)).decode()
    except KeyGoneError:
        raise NoConductError(told.pk) from None


# --- as matters of the queue ----------------------------------------------------------------------


def _lock(case: Case, by: Person) -> None:
    access.of_case(case, by)
    if Conduct.objects.select_for_update().filter(pk=case.about).first() is None:
        raise NoConductError(case.pk)


def _offers(case: Case, person: Person, _now: datetime) -> Sequence[Offer]:
    access.of_case(case, person)
    return CONDUCT_DECISIONS


def _show(case: Case, by: Person, now: datetime) -> Shown:
    told = access.of_case(case, by)
    return Shown("desk/case_conduct.html", {"told": told, **seen(case, by, now, lambda: _words_of(told))})


def _open(case: Case, by: Person, reason: str, now: datetime) -> None:
    _words_of(access.of_case(case, by))
    note_opening(case, by, now)
    record("open_conduct", actor=by.pk, kind="conduct", object_id=case.about, reason=reason)


def _decide(case: Case, wanted: Wanted, by: Person, now: datetime) -> None:
    """The text is gone; who stands aside decides nothing in the queue for a while."""
    told = access.of_case(case, by)
    if wanted.decision == "handled" and wanted.reason == "stands_aside":
        until = now + STANDS_ASIDE_FOR
        StandsAside.objects.update_or_create(person=told.about, defaults={"until": until})
        record("stand_aside", actor=by.pk, kind="person", object_id=told.about_id)
    erase([told])


CONDUCT = Matter(
    kind="conduct",
    permissions=frozenset({"judge_conduct"}),
    sees=access.seen_by,
    places=names_of_associations,
    lock=_lock,
    offers=_offers,
    show=_show,
    decide=_decide,
    living=access.living,
    open=_open,
)


# --- its end --------------------------------------------------------------------------------------


@transaction.atomic
def end_old_conduct(now: datetime) -> int:
    """Remove what is too old; how much there was."""
    old = list(Conduct.objects.select_for_update().filter(ends_at__lte=now).order_by("pk"))
    erase(old)
    for told in old:
        settle("conduct", told.pk, "lapsed", now)
    return len(old)


def end_standing_aside(now: datetime) -> int:
    """Let those decide again whose time is over; how many there were."""
    return StandsAside.objects.filter(until__lte=now).delete()[0]
