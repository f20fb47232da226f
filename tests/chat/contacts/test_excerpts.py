"""An excerpt for moderators: only where the visitor was told beforehand, only what the worker chose, once."""

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.contacts import access, actions
from chat.contacts.access import NoContactError
from chat.contacts.models import Contact
from chat.services.models import Service
from chat.transcripts.access import read_after
from moderation.cases import actions as cases
from moderation.cases.actions.excerpts import _show as show
from moderation.cases.core import Line
from moderation.cases.models import Case, Excerpt
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import grants, opened, refusal, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SAID = ["Hei", "Minä löydän sinut vielä.", "Sinä kadut tätä."]


@pytest.fixture
def oili(cast: Cast) -> Person:
    """A moderator of Aino's association; the service lets its workers hand excerpts in."""
    Service.objects.filter(pk=cast.violence.pk).update(excerpts=True)
    cast.violence.refresh_from_db()
    return staff.create_person(
        login="oili",
        password="x",
        duty_name="Oili",
        association=cast.saaristo,
        helper_type="professional",
        roles=("moderator",),
    )


def talk(cast: Cast) -> tuple[str, Contact]:
    """A talk, with the visitor's token."""
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], SAID, NOW)
    return page.token, contact


def seqs_of(contact: Contact, *texts: str) -> list[int]:
    visitor = grants(contact)[0]
    entries = read_after(visitor.stream_id, visitor.pk, 0).entries
    return [entry.seq for entry in entries if getattr(entry.body, "text", "") in texts]


def test_a_moderator_reads_what_was_chosen_also_after_the_text_is_gone(cast: Cast, oili: Person) -> None:
    _, contact = talk(cast)
    actions.hand_in(str(contact.pk), cast.aino, "abuse", seqs_of(contact, *SAID[1:]), NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    actions.shred_due(after(minutes=61))
    case = Case.objects.get()
    cases.open_matter(case.pk, "first_reading", oili, NOW)
    assert show(case, oili, NOW).context["lines"] == [Line("visitor", text) for text in SAID[1:]]


def test_it_can_be_handed_in_after_the_end_and_not_after_the_text_is_gone(cast: Cast, oili: Person) -> None:
    _, contact = talk(cast)
    chosen = seqs_of(contact, SAID[1])
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    actions.shred_due(after(minutes=61))
    assert refusal(actions.hand_in, str(contact.pk), cast.aino, "abuse", chosen, NOW) == "closed"
    _, another = talk(cast)
    actions.end_by_worker(str(another.pk), cast.aino, NOW)
    actions.hand_in(str(another.pk), cast.aino, "abuse", seqs_of(another, SAID[1]), NOW)
    assert Excerpt.objects.count() == 1


def test_rule_8_whoever_was_not_told_beforehand_is_safe_from_it(cast: Cast, oili: Person) -> None:
    Service.objects.filter(pk=cast.violence.pk).update(excerpts=False)
    cast.violence.refresh_from_db()
    _, contact = talk(cast)
    Service.objects.filter(pk=cast.violence.pk).update(excerpts=True)
    chosen = seqs_of(contact, SAID[1])
    assert refusal(actions.hand_in, str(contact.pk), cast.aino, "abuse", chosen, NOW) == "not_allowed"
    assert not Excerpt.objects.exists()


def test_only_from_ones_own_talk_only_what_was_said_and_once(cast: Cast, oili: Person) -> None:
    _, contact = talk(cast)
    chosen = seqs_of(contact, SAID[1])
    with pytest.raises(NoContactError):
        actions.hand_in(str(contact.pk), cast.eero, "abuse", chosen, NOW)
    for nothing in (1, 1000):  # the first entry says who joined
        assert nothing not in seqs_of(contact, *SAID)
        assert refusal(actions.hand_in, str(contact.pk), cast.aino, "abuse", [nothing], NOW) == "empty"
    actions.hand_in(str(contact.pk), cast.aino, "abuse", chosen, NOW)
    assert refusal(actions.hand_in, str(contact.pk), cast.aino, "danger", chosen, NOW) == "not_allowed"


def test_where_nobody_judges_nothing_is_handed_in(cast: Cast, oili: Person) -> None:
    staff.deactivate_person(oili)
    _, contact = talk(cast)
    chosen = seqs_of(contact, SAID[1])
    assert refusal(actions.hand_in, str(contact.pk), cast.aino, "abuse", chosen, NOW) == "not_allowed"
    contact.refresh_from_db()
    assert contact.case is None


@pytest.mark.parametrize("is_opened", [True, False])
def test_rule_14_deleting_everything_takes_the_excerpt_unless_a_moderator_has_opened_it(
    cast: Cast, oili: Person, is_opened: bool, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    token, contact = talk(cast)
    actions.hand_in(str(contact.pk), cast.aino, "abuse", seqs_of(contact, SAID[1]), NOW)
    if is_opened:
        cases.open_matter(Case.objects.get().pk, "first_reading", oili, NOW)
    with django_capture_on_commit_callbacks(execute=True):
        actions.delete(token, NOW)
    assert Excerpt.objects.exists() is is_opened
    assert Case.objects.get().decision == ("" if is_opened else "withdrawn")


def test_the_desk_is_told_whether_it_can_be_and_was(cast: Cast, oili: Person) -> None:
    def shown() -> list[str]:
        return [row.excerpt for row in access.picture([cast.aino.pk]).held[cast.aino.pk]]

    _, contact = talk(cast)
    assert shown() == ["possible"]
    actions.hand_in(str(contact.pk), cast.aino, "abuse", seqs_of(contact, SAID[1]), NOW)
    assert shown() == ["handed_in"]
    contact.excerpts = False
    contact.save(update_fields=["excerpts"])
    assert shown() == [""]
