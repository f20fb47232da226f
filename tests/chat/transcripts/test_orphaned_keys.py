"""Keys without a talk go, an hour after they were made; a key of a talk never does, however late the talk begins."""

import secrets
import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, OperationalError, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.transcripts import actions
from chat.transcripts.core import ORPHAN_GRACE, is_key_of_talk
from chat.transcripts.models import ORPHANED, Stream
from chat.transcripts.retention import destroy_orphaned_keys, finish_interrupted_shredding
from moderation.retention import actions as retention
from moderation.retention.registry import rules
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError, Keyring, KeyringUnavailableError
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import Place
from tests.support.talks import message, new_stream, texts, write

__all__ = ["keyring_server", "place", "postgres_place"]
pytestmark = [pytest.mark.storage, pytest.mark.django_db]

LATE = ORPHAN_GRACE + timedelta(minutes=1)


@pytest.fixture(autouse=True)
def ring(place: Place, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """The installation's keyring, over each back end; its secrets exist."""
    ring = place.open(*place.usual)
    ring.secret("tokens")
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


def left_behind(ring: Keyring, place: Place, age: timedelta = LATE) -> str:
    """A key of a start that died between keyring and database."""
    with actions.new_keys(1) as names:
        place.age(names[0], age)
    return names[0]


def test_a_key_without_a_talk_is_destroyed_and_leaves_no_stream(ring: Keyring, place: Place) -> None:
    secret = ring.secret("tokens")
    name = left_behind(ring, place)
    stream, visitor, _ = new_stream()
    place.age(stream.key_name, LATE)
    write(visitor, ["hei"], NOW)
    assert destroy_orphaned_keys(NOW) == 1
    with pytest.raises(KeyGoneError):
        ring.get(name)
    assert list(ring.names()) == [stream.key_name]
    assert list(Stream.objects.values_list("pk", flat=True)) == [stream.pk]
    assert texts(visitor) == ["hei"]
    assert ring.secret("tokens") == secret
    assert destroy_orphaned_keys(NOW) == 0


def test_a_young_key_may_belong_to_a_talk_that_begins(ring: Keyring, place: Place) -> None:
    name = left_behind(ring, place, ORPHAN_GRACE - timedelta(minutes=1))
    assert destroy_orphaned_keys(NOW + timedelta(days=1)) == 0, "the keyring's clock counts, not the caller's"
    assert ring.get(name)


@pytest.mark.parametrize("name", ["letter-0123", "room", "0" * 31, "f" * 33, f"room-{'a' * 32}"])
def test_a_key_of_another_owner_is_left_alone(ring: Keyring, place: Place, name: str) -> None:
    key = ring.create(name)
    place.age(name, timedelta(days=400))
    assert not is_key_of_talk(name)
    assert destroy_orphaned_keys(NOW) == 0
    assert ring.get(name) == key


def test_more_orphans_than_fit_into_a_step(ring: Keyring, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "ORPHANS_AT_ONCE", 2)
    for _ in range(5):
        left_behind(ring, place)
    assert destroy_orphaned_keys(NOW) == 5
    assert list(ring.names()) == []


def test_the_sweep_runs_it(ring: Keyring, place: Place) -> None:
    left_behind(ring, place)
    (found,) = [rule for rule in rules() if rule.erase is destroy_orphaned_keys]
    swept = retention.sweep(NOW)
    assert swept.erased[found.name] == 1
    assert swept.failed == []


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_sweep_that_is_cut_off_is_completed_by_the_next(
    ring: Keyring, place: Place, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    name = left_behind(ring, place)

    destroy = ring.destroy_many

    def die(names: list[str]) -> None:
        if when == "after":
            destroy(names)
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(ring, "destroy_many", die)
        with pytest.raises(KeyboardInterrupt):
            destroy_orphaned_keys(NOW)
    assert Stream.objects.filter(key_name=name, shred_reason=ORPHANED).exists()
    assert finish_interrupted_shredding(NOW) == 0, "it is left to its own rule"
    assert destroy_orphaned_keys(NOW) == 1
    assert not Stream.objects.exists()
    assert list(ring.names()) == []


def test_a_keyring_that_does_not_answer_fails_the_rule_and_no_other(
    ring: Keyring, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = left_behind(ring, place)
    with monkeypatch.context() as gone:
        unavailable(ring, gone)
        swept = retention.sweep(NOW)
    assert sorted(failed.rsplit(".", 1)[1] for failed in swept.failed) == [
        "destroy_orphaned_keys",  # of cases
        "destroy_orphaned_keys",  # of talks
        "forget_old_secrets",
        "purge_traces_of_keys",
    ]
    assert ring.get(name)
    assert destroy_orphaned_keys(NOW) == 1


# --- a start that is very late -------------------------------------------------------------------


def test_a_start_that_took_an_hour_fails_whole(ring: Keyring, place: Place) -> None:
    def start() -> None:
        with actions.new_keys(1) as names:
            place.age(names[0], LATE)
            assert destroy_orphaned_keys(NOW) == 1
            with transaction.atomic():
                actions.open_streams(names)

    with pytest.raises(KeyGoneError):
        start()
    assert not Stream.objects.exists()


def test_control_without_the_second_look_a_stream_would_have_no_key(
    ring: Keyring, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with actions.new_keys(1) as names:
        place.age(names[0], LATE)
        destroy_orphaned_keys(NOW)
        with monkeypatch.context() as trusting:
            trusting.setattr(ring, "get_many", lambda names: dict.fromkeys(names, b""))
            (stream,) = actions.open_streams(names)
    with pytest.raises(KeyGoneError):
        ring.get(stream.key_name)


def test_a_start_that_meets_the_sweep_at_work_fails_whole(
    ring: Keyring, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    destroy = ring.destroy_many

    def meet(names: list[str]) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            actions.open_streams(names)
        destroy(names)

    left_behind(ring, place)
    with monkeypatch.context() as meeting:
        meeting.setattr(ring, "destroy_many", meet)
        assert destroy_orphaned_keys(NOW) == 1
    assert not Stream.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_start_whose_stream_is_not_committed_yet_keeps_its_key(ring: Keyring, place: Place) -> None:
    begun, destroyed = start_beside_a_sweep(place)
    stream = Stream.objects.get()
    assert (begun, destroyed) == (stream.pk, 0)
    assert ring.get(stream.key_name)


@pytest.mark.django_db(transaction=True)
def test_control_a_sweep_that_only_looks_destroys_the_key_of_a_start_under_way(
    ring: Keyring, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looks_only(key_names: list[str], _now: object) -> None:
        known = set(Stream.objects.filter(key_name__in=key_names).values_list("key_name", flat=True))
        ring.destroy_many([name for name in key_names if name not in known])

    monkeypatch.setattr(actions, "_claim_orphans", looks_only)
    start_beside_a_sweep(place)
    with pytest.raises(KeyGoneError):
        ring.get(Stream.objects.get().key_name)


def start_beside_a_sweep(place: Place) -> list[object]:
    """A start that has written its stream, and has not committed it when the sweep runs. What the two returned."""
    has_written, may_commit = threading.Event(), threading.Event()

    def start() -> int:
        with actions.new_keys(1) as names, transaction.atomic():
            place.age(names[0], LATE)
            (stream,) = actions.open_streams(names)
            has_written.set()
            may_commit.wait(1.0)  # longer than a sweep needs that does not wait for this
            return int(stream.pk)

    def sweep() -> int:
        assert has_written.wait(10)
        try:
            return destroy_orphaned_keys(NOW)
        finally:
            may_commit.set()

    return together([start, sweep])


# --- a keyring that is away ----------------------------------------------------------------------


def unavailable(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on the keyring does not answer."""

    def gone(*_arguments: object) -> None:
        raise KeyringUnavailableError("gone")

    for method in (
        "create",
        "create_many",
        "get",
        "get_many",
        "destroy",
        "destroy_many",
        "names",
        "older_than",
        "purge",
    ):
        monkeypatch.setattr(ring, method, gone)


def test_while_the_keyring_is_away_nothing_new_begins_and_the_caller_hears_why(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    unavailable(ring, monkeypatch)
    with pytest.raises(OperationalError, match="gone"):
        new_stream()
    assert not Stream.objects.exists()


def test_a_start_that_fails_while_the_keyring_is_away_says_why_it_failed(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start() -> None:
        with actions.new_keys(2):
            unavailable(ring, monkeypatch)
            raise ValueError("something else")

    with pytest.raises(ValueError, match="something else"):
        start()


def test_rule_33_text_is_deleted_while_the_keyring_is_away_and_its_key_as_soon_as_it_is_back(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["hei"], NOW)
    with monkeypatch.context() as gone:
        unavailable(ring, gone)
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            actions.shred(actions.lock(stream.pk), "expired", NOW)
        assert not stream.entries.exists()
        with pytest.raises(KeyringUnavailableError):
            finish_interrupted_shredding(NOW)
    assert ring.get(stream.key_name)
    assert finish_interrupted_shredding(NOW) == 1
    with pytest.raises(KeyGoneError):
        ring.get(stream.key_name)


def test_messages_of_talks_whose_keys_are_not_known_here_are_refused_whole_and_come_again(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, visitor, _ = new_stream()
    said = message(visitor, "hei")
    with monkeypatch.context() as gone:
        unavailable(ring, gone)
        with pytest.raises(OperationalError):
            actions.append_batch([said], NOW)
    ((placed,), _) = actions.append_batch([said], NOW)
    assert placed.seq == 1  # type: ignore[union-attr]
    assert texts(visitor) == ["hei"]


def test_the_keys_of_a_batch_are_read_together(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = [message(new_stream()[1], "hei") for _ in range(5)]
    asked: list[int] = []
    get_many = ring.get_many

    def count(names: list[str]) -> object:
        asked.append(len(names))
        return get_many(names)

    monkeypatch.setattr(ring, "get_many", count)
    actions.append_batch(batch, NOW)
    actions.append_batch(batch, NOW)
    assert asked == [5]


def test_names_of_keys_are_those_of_talks() -> None:
    assert is_key_of_talk(secrets.token_hex(16))
    assert is_key_of_talk(new_stream()[0].key_name)
