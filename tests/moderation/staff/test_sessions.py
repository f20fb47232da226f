"""The life of a staff session: idleness, what keeps it open, ending it from elsewhere."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from chat.contacts import actions as contacts
from moderation.audit.models import AuditRow
from moderation.live import hub
from moderation.live.hub import Notice
from moderation.retention.actions import sweep
from moderation.staff import access, actions, engagements
from moderation.staff.models import Person, StaffSession
from moderation.staff.sessions import SessionStore
from tests.support.cast import Cast, session_of, sign_in
from tests.support.clock import MONDAY_NOON, Clock, after
from tests.support.talks import opened

pytestmark = pytest.mark.storage


def row(client: Client) -> StaffSession:
    return StaffSession.objects.get(pk=session_of(client))


def is_signed_in(client: Client) -> bool:
    """As a socket asks, and as a page does; looking at it is no activity."""
    return session_of(client) in access.signed_in([session_of(client)])


def acts() -> list[tuple[str, str, uuid.UUID | None]]:
    rows = AuditRow.objects.filter(action__startswith="end_session").order_by("pk")
    return list(rows.values_list("action", "object_id", "actor"))


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The topics of what is published after a commit."""
    topics: list[str] = []

    def note(notices: tuple[Notice, ...]) -> None:
        topics.extend(notice.topic for notice in notices)

    monkeypatch.setattr(hub, "_publish_now", note)
    return topics


# --- idleness -------------------------------------------------------------------------------------


def test_rule_35_after_fifteen_idle_minutes_the_next_page_is_the_door(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    clock.forward(minutes=14, seconds=59)
    assert is_signed_in(client)
    clock.forward(seconds=1)
    assert not is_signed_in(client)
    response = client.get("/desk?lang=sv")
    assert response.headers["Location"] == "/desk/sign-in?lang=sv&ended=1"
    assert "Du är inte längre inloggad" in client.get(response.headers["Location"]).content.decode()
    with pytest.raises(access.NotSignedInError):
        access.who_of_session(session_of(client))


def test_who_never_was_signed_in_and_who_signs_out_hears_of_no_end(client: Client, cast: Cast) -> None:
    assert client.get("/desk").headers["Location"] == "/desk/sign-in"
    sign_in(client, cast.aino)
    assert client.post("/desk/sign-out").headers["Location"] == "/desk/sign-in"
    assert "päättynyt" not in client.get("/desk/sign-in").content.decode()


def test_every_page_counts_and_is_stored_once_a_minute(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    clock.forward(seconds=59)
    client.get("/desk")
    assert row(client).last_active_at == MONDAY_NOON
    clock.forward(seconds=1)
    client.get("/desk/account")
    assert row(client).last_active_at == clock.now
    for _ in range(30):
        clock.forward(minutes=14)
        assert client.get("/desk").status_code == 200
    assert row(client).signed_in_at == MONDAY_NOON


def test_an_ended_session_is_not_brought_back_by_asking(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    clock.forward(minutes=15)
    for path in ("/desk", "/desk/account", "/desk/confirm", "/desk/sign-in"):
        client.get(path)
    assert row(client).last_active_at == MONDAY_NOON
    clock.forward(minutes=-1)
    assert is_signed_in(client), "what has not ended yet would still be there"


def test_pages_for_everybody_look_at_no_session(
    client: Client, cast: Cast, clock: Clock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sign_in(client, cast.aino)
    clock.forward(minutes=5)
    with django_assert_num_queries(0):
        client.get("/livez")
    assert row(client).last_active_at == MONDAY_NOON


def test_saving_a_session_does_not_say_that_somebody_is_active(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    before = row(client)
    clock.forward(minutes=10)
    session = client.session
    session["x"] = 1
    session.save()
    after_saving = row(client)
    assert after_saving.last_active_at == MONDAY_NOON
    assert (after_saving.public_id, after_saving.signed_in_at) == (before.public_id, before.signed_in_at)


def test_a_session_that_was_ended_is_not_stored_again(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    session = client.session
    session["x"] = 1
    actions.end_sessions(cast.aino, by=None)
    with pytest.raises(UpdateError):
        session.save()


# --- what keeps it open ---------------------------------------------------------------------------


def test_rule_35_an_open_contact_keeps_the_session_of_its_worker(client: Client, cast: Cast, clock: Clock) -> None:
    other = sign_in(Client(), cast.eero)
    sign_in(client, cast.aino)
    _, contact = opened(cast.violence, cast.aino, clock.now)
    clock.forward(hours=2)
    assert is_signed_in(client)
    assert not is_signed_in(other)
    assert client.get("/desk").status_code == 200
    clock.forward(hours=1)
    contacts.end_by_worker(str(contact.pk), cast.aino, clock.now)
    clock.forward(minutes=14, seconds=59)
    assert is_signed_in(client), "from the end it counts anew"
    clock.forward(seconds=1)
    assert not is_signed_in(client)


def test_a_contact_brings_no_session_back_that_was_over(client: Client, cast: Cast, clock: Clock) -> None:
    at_home = sign_in(Client(), cast.aino)
    clock.forward(minutes=16)
    sign_in(client, cast.aino)
    opened(cast.violence, cast.aino, clock.now)
    clock.forward(minutes=20)
    assert is_signed_in(client)
    assert not is_signed_in(at_home)


def test_rule_35_ten_hours_pass_in_the_middle_of_a_contact(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    opened(cast.violence, cast.aino, clock.now)
    clock.forward(hours=11)
    assert client.get("/desk").status_code == 200
    assert access.who_of_session(session_of(client)).lasting.is_overtime(clock.now)
    clock.forward(hours=13)
    assert client.get("/desk").status_code == 302, "a day is the longest"


def test_the_contacts_tell_of_themselves() -> None:
    assert [source.__module__ for source in engagements._sources] == ["chat.contacts.access"]


def test_a_source_that_is_registered_twice_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engagements, "_sources", [])
    for _ in range(2):
        engagements.register(tells_nothing)
    assert engagements._sources == [tells_nothing]
    assert dict(engagements.engagements_of([])) == {}


def tells_nothing(_persons: object) -> dict[uuid.UUID, tuple[()]]:
    return {}


# --- costs ----------------------------------------------------------------------------------------


def many_sessions(person: Person, count: int) -> list[str]:
    """Sessions as after so many sign-ins; only their rows."""
    rows = [
        StaffSession(
            session_key=f"{number:032}",
            session_data="",
            person=person,
            signed_in_at=MONDAY_NOON,
            last_active_at=MONDAY_NOON,
            expire_date=after(hours=24),
        )
        for number in range(count)
    ]
    return [session.session_key for session in StaffSession.objects.bulk_create(rows)]


@pytest.mark.parametrize(("minutes", "queries"), [(1, 3), (14, 5), (570, 5)])
def test_who_is_signed_in_costs_as_much_for_one_as_for_many(
    cast: Cast, clock: Clock, django_assert_num_queries: DjangoAssertNumQueries, minutes: int, queries: int
) -> None:
    clients = [sign_in(Client(), person) for person in (cast.aino, cast.eero, cast.sanni, cast.tuula)]
    many_sessions(cast.aino, 50)
    opened(cast.violence, cast.aino, clock.now)
    clock.forward(minutes=minutes)
    for keys in ([session_of(clients[0])], list(StaffSession.objects.values_list("pk", flat=True))):
        with django_assert_num_queries(queries):
            access.signed_in(keys)
    assert session_of(clients[0]) in access.signed_in([session_of(clients[0])])


def test_five_hundred_desks_are_noted_in_a_few_statements(
    cast: Cast, clock: Clock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    keys = many_sessions(cast.aino, 100)
    clock.forward(minutes=3)
    done = {one: clock.now - timedelta(seconds=number) for number, one in enumerate(keys)}
    with django_assert_num_queries(4):  # a transaction's beginning and end, the lock, the writing
        actions.note_acts({**done, "gone" * 8: clock.now})
    assert dict(StaffSession.objects.values_list("pk", "last_active_at")) == done


def test_a_later_activity_is_not_overwritten_by_an_earlier_one(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    actions.note_acts({session_of(client): after(minutes=5, milliseconds=1)})
    actions.note_acts({session_of(client): after(minutes=5)})
    assert row(client).last_active_at == after(minutes=5, milliseconds=1)
    actions.note_acts({})


# --- ending it from elsewhere ---------------------------------------------------------------------


def test_ending_one_session_of_somebody(
    client: Client,
    cast: Cast,
    published: list[str],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    elsewhere = sign_in(Client(), cast.aino)
    sign_in(client, cast.aino)
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.end_session(cast.aino, row(elsewhere).public_id, by=cast.aino.pk)
    assert not is_signed_in(elsewhere)
    assert is_signed_in(client)
    assert acts() == [("end_session", str(cast.aino.pk), cast.aino.pk)]
    assert published == [access.topic(cast.aino.pk)]


def test_nobody_ends_a_session_of_somebody_else_by_its_id(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    assert not actions.end_session(cast.eero, row(client).public_id, by=cast.eero.pk)
    assert not actions.end_session(cast.aino, uuid.uuid4(), by=cast.aino.pk)
    assert is_signed_in(client)
    assert acts() == []


def test_rule_35_an_administrator_ends_everything_of_somebody(
    client: Client,
    cast: Cast,
    published: list[str],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    clients = [sign_in(Client(), cast.aino) for _ in range(2)]
    sign_in(client, cast.eero)
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.end_sessions(cast.aino, by=cast.kaarina.pk)
        assert not actions.end_sessions(cast.aino, by=cast.kaarina.pk), "there was nothing left"
    assert not any(map(is_signed_in, clients))
    assert is_signed_in(client)
    assert acts() == [("end_sessions", str(cast.aino.pk), cast.kaarina.pk)]
    assert published == [access.topic(cast.aino.pk)]


def test_rule_35_deactivating_somebody_removes_their_sessions(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    sign_in(Client(), cast.eero)
    actions.deactivate_person(cast.aino)
    assert set(StaffSession.objects.values_list("person", flat=True)) == {cast.eero.pk}


def test_the_list_of_somebodys_sessions_holds_what_is_not_over(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(Client(), cast.aino)
    clock.forward(minutes=10)
    second = sign_in(Client(), cast.aino)
    sign_in(Client(), cast.eero)
    clock.forward(minutes=2)
    sign_in(client, cast.aino)
    assert len(access.sessions_of(cast.aino)) == 3
    clock.forward(minutes=4)
    assert [session.pk for session in access.sessions_of(cast.aino)] == [session_of(client), session_of(second)]


# --- what is stored -------------------------------------------------------------------------------


def test_rule_17_of_a_session_is_stored_whose_it_is_and_when_and_nothing_else(client: Client, cast: Cast) -> None:
    strange = Client(headers={"X-Forwarded-For": "198.51.100.7", "User-Agent": "Kanarialintu/7"})
    sign_in(strange, cast.aino)
    strange.get("/desk/account")
    fields = {field.name for field in StaffSession._meta.get_fields()}
    assert fields == {
        "session_key", "session_data", "expire_date", "public_id", "person", "signed_in_at", "last_active_at",
    }  # fmt: skip
    data = SessionStore().decode(row(strange).session_data)
    assert set(data) == {
        "_auth_user_id", "_auth_user_backend", "_auth_user_hash", "otp_device_id", "signed_in_at",
    }  # fmt: skip
    assert "198.51.100" not in str(data)
    assert str(row(strange)) == str(row(strange).public_id)


def test_a_row_goes_when_its_session_is_over_and_not_before(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    _, contact = opened(cast.violence, cast.aino, clock.now)
    clock.forward(hours=12)
    sweep(clock.now)
    assert StaffSession.objects.exists(), "an open contact"
    contacts.end_by_worker(str(contact.pk), cast.aino, clock.now)
    clock.forward(minutes=16)
    sweep(clock.now)
    assert StaffSession.objects.exists(), "what was done just before may not be stored yet"
    clock.forward(minutes=1)
    sweep(clock.now)
    assert not StaffSession.objects.exists()


def test_a_session_in_which_nobody_signed_in_goes_soon(client: Client, cast: Cast, clock: Clock) -> None:
    store = SessionStore()
    store["x"] = 1
    store.create()
    sweep(clock.now)
    assert StaffSession.objects.count() == 1
    clock.forward(minutes=17)
    sweep(clock.now)
    assert StaffSession.objects.count() == 0
