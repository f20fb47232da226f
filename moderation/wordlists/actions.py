"""Changing an installation's own phrases. The trail says who has, never which words."""

from django.db import IntegrityError, transaction

from moderation.audit.actions import record
from moderation.staff.models import Person
from moderation.wordlists import access, core
from moderation.wordlists.access import NoPhraseError
from moderation.wordlists.core import PhraseRefusedError
from moderation.wordlists.models import OwnPhrase


@transaction.atomic
def add_phrase(by: Person, kind: str, language: str, text: str) -> OwnPhrase:
    """Have a phrase looked for, here at once and in every process within seconds.

    Raises NoPhraseError: not theirs to do; PhraseRefusedError.
    """
    _check_edits(by)
    if OwnPhrase.objects.filter(language=language, phrase=core.written(text)).exists():
        raise PhraseRefusedError("taken")
    phrase = core.checked(kind, language, text)
    if OwnPhrase.objects.count() >= core.MOST:
        raise PhraseRefusedError("full")
    try:
        with transaction.atomic():
            added = OwnPhrase.objects.create(kind=kind, language=language, phrase=phrase)
    except IntegrityError:
        raise PhraseRefusedError("taken") from None
    record("add_phrase", actor=by.pk, kind="phrase", object_id=str(added.pk), reason=kind.replace("-", "_"))
    transaction.on_commit(access.use_newest)
    return added


@transaction.atomic
def remove_phrase(by: Person, phrase_id: int) -> None:
    """Look for it no longer; one that is gone already is no error. Raises NoPhraseError: not theirs to do."""
    _check_edits(by)
    found = OwnPhrase.objects.select_for_update().filter(pk=phrase_id).first()
    if found is None:
        return
    record("remove_phrase", actor=by.pk, kind="phrase", object_id=str(found.pk), reason=found.kind.replace("-", "_"))
    found.delete()
    transaction.on_commit(access.use_newest)


def _check_edits(by: Person) -> None:
    if not access.edits_words(by):
        raise NoPhraseError
