"""The staff line: who has a seat, what they read, and when it ends."""

import uuid
from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from chat.contacts import actions as contacts
from chat.contacts.access import picture
from chat.duty import actions as duty
from chat.duty.models import OnDuty
from chat.picture import SeatOnLine
from chat.staff_line import actions, core
from chat.staff_line.access import NotOnDutyError, read_overdue, seat_of
from chat.staff_line.models import Line, Seat
from chat.staff_line.retention import end_lines
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.actions import append_batch
from chat.transcripts.core import Decision, Message
from chat.transcripts.models import StoredEntry, Stream
from chat.transcripts.wire import Said
from moderation.audit.models import AuditRow
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyringUnavailableError
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import new_key, opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

Commits = DjangoCaptureOnCommitCallbacks
WORDS = "Voisiko joku ottaa seuraavan?"


def on_duty(cast: Cast, *people: Person) -> None:
    for person in people:
        duty.go_on_duty(person, [cast.violence.slug], NOW)


def write(person: Person, text: str = WORDS) -> Decision:
    """The person writes on the line."""
    seat = actions.take_seat(person.pk, NOW)
    message = Message(seat.stream, seat.grant, new_key(), Said(text, person.duty_name, "professional"))
    (decision,), _ = append_batch([message], NOW)
    return decision


def said_to(person: Person) -> list[str]:
    """What the person can read."""
    seat = seat_of(person.pk)
    if seat is None:
        return []
    entries = read_after(seat.stream, seat.grant, seat.after).entries
    return [entry.body.text for entry in entries if isinstance(entry.body, Said)]


def keys_left() -> int:
    return len(keyring.current().older_than(timedelta(days=-1)))


def test_everybody_on_duty_reads_what_one_writes_whatever_the_service_and_the_association(cast: Cast) -> None:
    on_duty(cast, cast.aino, cast.sanni)
    duty.go_on_duty(cast.eero, [cast.children.slug], NOW)
    duty.set_break(cast.eero.pk, begins=True)
    write(cast.aino)
    assert [said_to(person) for person in (cast.aino, cast.sanni, cast.eero)] == [[WORDS]] * 3
    assert picture([]).seats.keys() == {cast.aino.pk, cast.sanni.pk, cast.eero.pk}


def test_nobody_off_duty_has_a_seat_or_gets_one(cast: Cast) -> None:
    on_duty(cast, cast.aino)
    write(cast.aino)
    before = keys_left()
    with pytest.raises(NotOnDutyError):
        actions.take_seat(cast.eero.pk, NOW)
    with pytest.raises(NotOnDutyError):
        actions.take_seat(uuid.uuid4(), NOW)
    assert said_to(cast.eero) == []
    duty.go_off_duty(cast.aino.pk)
    with pytest.raises(NotOnDutyError):
        actions.take_seat(cast.aino.pk, NOW)
    assert not Line.objects.exists()
    assert keys_left() <= before, "no key is left of a line that did not begin"


def test_who_comes_later_reads_what_is_said_from_then_on(cast: Cast) -> None:
    on_duty(cast, cast.aino)
    write(cast.aino, "Ennen Eeroa")
    on_duty(cast, cast.eero)
    actions.settle(NOW)
    assert said_to(cast.eero) == []
    write(cast.aino, "Eeron tultua")
    assert said_to(cast.eero) == ["Eeron tultua"]
    assert said_to(cast.aino) == ["Ennen Eeroa", "Eeron tultua"]


def test_other_services_and_a_break_change_nothing(cast: Cast) -> None:
    on_duty(cast, cast.aino, cast.eero)
    write(cast.aino)
    duty.go_on_duty(cast.eero, [cast.children.slug], NOW)
    duty.set_break(cast.eero.pk, begins=True)
    assert actions.settle(NOW) == 0
    assert said_to(cast.eero) == [WORDS]


def test_who_leaves_reads_and_writes_no_more_and_coming_back_brings_nothing_back(cast: Cast) -> None:
    on_duty(cast, cast.aino, cast.eero)
    write(cast.aino)
    left = seat_of(cast.eero.pk)
    assert left is not None
    duty.go_off_duty(cast.eero.pk)
    assert picture([]).seats.keys() == {cast.aino.pk}, "the seat goes in the same transaction"
    assert actions.settle(NOW) == 0
    with pytest.raises(NotReadableError):
        read_after(left.stream, left.grant, left.after)
    message = Message(left.stream, left.grant, new_key(), Said(WORDS, "Eero", "professional"))
    assert append_batch([message], NOW)[0] == ["revoked"]
    on_duty(cast, cast.eero)
    actions.settle(NOW)
    assert said_to(cast.eero) == []


def test_who_is_off_and_on_again_before_anything_is_settled_has_another_seat(cast: Cast) -> None:
    on_duty(cast, cast.aino, cast.eero)
    write(cast.aino)
    left = seat_of(cast.eero.pk)
    assert left is not None
    duty.go_off_duty(cast.eero.pk)
    on_duty(cast, cast.eero)
    actions.settle(NOW)
    assert said_to(cast.eero) == []
    with pytest.raises(NotReadableError):
        read_after(left.stream, left.grant, left.after)


def test_who_only_finishes_stays_until_their_last_talk_is_over(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    on_duty(cast, cast.eero)
    write(cast.eero)
    for person in (cast.aino, cast.eero):
        duty.finish(person.pk)
    actions.settle(NOW)
    assert (said_to(cast.aino), said_to(cast.eero)) == ([WORDS], [])
    assert set(OnDuty.objects.values_list("person", flat=True)) == {cast.aino.pk}
    contacts.end_by_visitor(page.token, "visitor", NOW)
    actions.settle(NOW)
    assert not Line.objects.exists()
    contact.refresh_from_db()
    assert contact.stream.shredded_at is None, "the talk has its own time"


def test_when_the_last_leaves_the_line_ends_and_its_key_is_destroyed_at_once(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    on_duty(cast, cast.aino, cast.eero)
    write(cast.aino)
    stream = Stream.objects.get(staff_line__isnull=False)
    duty.go_off_duty(cast.aino.pk)
    actions.settle(NOW)
    assert stream.key_name in keyring.current().get_many([stream.key_name]), "Eero is still there"
    duty.go_off_duty(cast.eero.pk)
    with django_capture_on_commit_callbacks(execute=True):
        actions.settle(NOW)
    assert keyring.current().get_many([stream.key_name]) == {}
    assert not any(model.objects.exists() for model in (Line, Seat, Stream, StoredEntry))


def test_who_comes_when_all_the_others_have_left_begins_a_new_one(cast: Cast) -> None:
    on_duty(cast, cast.aino)
    write(cast.aino)
    first = Line.objects.get().stream_id
    duty.go_off_duty(cast.aino.pk)
    on_duty(cast, cast.eero)
    write(cast.eero, "Onko täällä ketään?")
    assert Line.objects.get().stream_id != first
    assert said_to(cast.eero) == ["Onko täällä ketään?"]


def test_a_line_that_never_empties_begins_anew_after_twelve_hours(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    on_duty(cast, cast.aino)
    write(cast.aino)
    key = Stream.objects.get().key_name
    assert end_lines(NOW + core.LONGEST - timedelta(seconds=1)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert end_lines(NOW + core.LONGEST) == 1
    assert keyring.current().get_many([key]) == {}
    write(cast.aino, "Uusi alku")
    assert said_to(cast.aino) == ["Uusi alku"]


def test_the_text_is_stored_sealed_only(cast: Cast) -> None:
    on_duty(cast, cast.aino)
    write(cast.aino)
    (sealed,) = StoredEntry.objects.values_list("sealed", flat=True)
    for part in (WORDS, "Voisiko", "Aino", "professional"):
        assert part.encode() not in bytes(sealed)


def test_nothing_of_it_is_in_the_audit_trail_or_says_who_wrote(cast: Cast) -> None:
    on_duty(cast, cast.aino, cast.eero)
    before = AuditRow.objects.count()
    write(cast.aino)
    duty.go_off_duty(cast.aino.pk)
    actions.settle(NOW)
    assert AuditRow.objects.count() == before
    assert {field.name for field in Line._meta.get_fields()} == {"id", "stream", "began_at", "seats"}
    assert {field.name for field in Seat._meta.get_fields()} == {"duty", "line", "grant", "after"}


def test_coming_on_duty_does_not_need_the_keyring(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    on_duty(cast, cast.aino)
    write(cast.aino)

    def away() -> None:
        raise KeyringUnavailableError

    monkeypatch.setattr(keyring, "current", away)
    on_duty(cast, cast.eero)
    actions.settle(NOW)
    assert isinstance(seat_of(cast.eero.pk), SeatOnLine)


def test_a_keyring_that_does_not_answer_begins_no_line(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    on_duty(cast, cast.aino)

    def away() -> None:
        raise KeyringUnavailableError

    monkeypatch.setattr(keyring, "current", away)
    with pytest.raises(KeyringUnavailableError):
        actions.take_seat(cast.aino.pk, NOW)
    assert not Line.objects.exists()


def test_settling_costs_little(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    on_duty(cast, cast.aino, cast.eero)
    with django_assert_num_queries(1):
        actions.settle(NOW)
    write(cast.aino)
    # Whether there is a line, who finishes (in a savepoint here), and whether anything is due.
    with django_assert_num_queries(5):
        assert actions.settle(NOW) == 0


def test_a_line_that_was_forgotten_is_found(cast: Cast) -> None:
    on_duty(cast, cast.aino)
    assert read_overdue(NOW).tried == 0
    write(cast.aino)
    assert read_overdue(NOW).tried == 0, "it goes on"
    overdue = read_overdue(NOW + timedelta(minutes=3))
    assert (overdue.tried, overdue.readable) == (1, 1), "the desk is silent, and nothing was swept"
    keyring.current().destroy(Stream.objects.get().key_name)
    assert read_overdue(NOW + timedelta(minutes=3)).readable == 0
