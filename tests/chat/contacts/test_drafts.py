"""Half-written answers: they outlive a reload, belong to one contact, and go with it."""

from datetime import timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.contacts import access, actions
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.transcripts.sealed import seal_beside, unseal_beside
from moderation.sealing.seal import SealBrokenError
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

TEXT = "Kuulostaa raskaalta. Onko sinulla joku, jonka"


def kept(contact: Contact) -> str:
    """What the one who has the contact finds of it."""
    contact.refresh_from_db()
    assert contact.worker is not None
    return access.draft_of(str(contact.pk), contact.worker.pk)


def test_a_draft_is_found_again_and_replaced(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    assert kept(contact) == ""
    actions.keep_draft(str(contact.pk), cast.aino, TEXT)
    assert kept(contact) == TEXT
    actions.keep_draft(str(contact.pk), cast.aino, f"{TEXT} luona olla?")
    assert kept(contact) == f"{TEXT} luona olla?"


@pytest.mark.parametrize("empty", ["", "  \n "])
def test_an_empty_one_leaves_nothing(cast: Cast, empty: str) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.keep_draft(str(contact.pk), cast.aino, TEXT)
    actions.keep_draft(str(contact.pk), cast.aino, empty)
    contact.refresh_from_db()
    assert contact.draft is None


def test_it_is_sealed_for_its_contact_and_opens_in_no_other(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.keep_draft(str(contact.pk), cast.aino, TEXT)
    contact.refresh_from_db()
    assert contact.draft is not None
    assert TEXT.encode() not in bytes(contact.draft)
    other = actions.accept(str(begin(cast.violence, cast.aino, NOW).contact.pk), cast.aino, NOW)
    with pytest.raises(SealBrokenError):
        unseal_beside(other.stream.key_name, bytes(contact.draft))
    Contact.objects.filter(pk=other.pk).update(draft=contact.draft)
    assert kept(other) == "", "also when a hand on the database moves it"


def test_control_the_same_words_open_under_their_own_key(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    assert unseal_beside(contact.stream.key_name, seal_beside(contact.stream.key_name, TEXT)) == TEXT


def test_nobody_else_writes_it_and_not_after_the_end(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.keep_draft(str(contact.pk), cast.eero, TEXT)
    assert kept(contact) == ""
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    actions.keep_draft(str(contact.pk), cast.aino, TEXT)
    assert kept(contact) == ""
    actions.keep_draft("no-such-contact", cast.aino, TEXT)


def test_it_goes_with_the_end_and_with_handing_over(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.eero, [cast.violence.slug], NOW)
    actions.keep_draft(str(contact.pk), cast.aino, TEXT)
    actions.hand_over(str(contact.pk), cast.aino, "", "", "", NOW)
    actions.accept(str(contact.pk), cast.eero, NOW)
    assert kept(contact) == "", "a colleague gets the note, not the draft"
    actions.keep_draft(str(contact.pk), cast.eero, TEXT)
    actions.end_by_worker(str(contact.pk), cast.eero, NOW)
    contact.refresh_from_db()
    assert contact.draft is None


def test_rule_33_it_cannot_be_read_once_the_talk_is_shredded(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.keep_draft(str(contact.pk), cast.aino, TEXT)
    sealed = Contact.objects.values_list("draft", flat=True).get(pk=contact.pk)
    with django_capture_on_commit_callbacks(execute=True):
        actions.delete(page.token, NOW + timedelta(minutes=1))
    Contact.objects.filter(pk=contact.pk).update(draft=sealed)  # as an old copy of the database would have it
    assert kept(contact) == ""
