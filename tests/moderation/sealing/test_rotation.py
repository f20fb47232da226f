"""A new wrapping key: everything is re-wrapped, nothing is lost, and nothing that was destroyed comes back."""

import threading
from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from moderation.audit.models import AuditRow
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError, Keyring, KeyringUnavailableError, Rewrapped, postgres
from moderation.sealing.keyring.wrapping import WrappingKeys
from moderation.sealing.seal import SealBrokenError, seal, unseal
from tests.support.keyrings import NEW, OLD, STRANGE, Place

NAMES = [f"key-{number}" for number in range(7)]


def filled(place: Place) -> dict[str, bytes]:
    """Some keys and a secret under the usual wrapping key."""
    ring = place.open(*place.usual)
    ring.create_many(NAMES)
    return {**ring.get_many(NAMES), "tokens": ring.secret("tokens")}


def held(ring: Keyring) -> dict[str, bytes]:
    return {**ring.get_many(NAMES), "tokens": ring.secret("tokens")}


def test_after_a_rotation_the_newest_wrapping_key_alone_reads_everything(place: Place) -> None:
    before = filled(place)
    sealed = seal(before["key-3"], b"hei", b"7:1")
    assert place.open(NEW, OLD).rewrap() == Rewrapped(rewrapped=8)
    fresh = place.open(NEW)
    assert held(fresh) == before
    assert unseal(fresh.get("key-3"), sealed, b"7:1") == b"hei", "no text was touched"
    assert place.open(NEW, OLD).rewrap() == Rewrapped(current=8), "it may be run again"


def test_an_old_copy_of_the_keyring_is_unreadable_once_the_old_wrapping_key_is_gone(place: Place) -> None:
    keys = place.open(OLD)
    key, secret = keys.create("abc"), keys.secret("tokens")
    copies = {kind: place.stored(kind, name) or b"" for kind, name in (("keys", "abc"), ("secrets", "tokens"))}
    place.open(NEW, OLD).rewrap()
    assert place.stored("keys", "abc") != copies["keys"]
    current = place.open(NEW)
    assert (current.get("abc"), current.secret("tokens")) == (key, secret)
    place.store("keys", "abc", copies["keys"])  # what somebody finds on an old disk
    with pytest.raises(KeyringUnavailableError, match="KEYRING_WRAPPING_KEYS"):
        place.open(NEW).get("abc")
    for wrapping_key in (NEW, key, secret):
        for start in range(len(copies["keys"])):
            with pytest.raises(SealBrokenError):
                unseal(wrapping_key, copies["keys"][start:], b"keys/abc")
    assert place.open(OLD).get("abc") == key, "control: with the old wrapping key the copy is readable"


def test_servers_that_know_both_keys_go_on_before_during_and_after(place: Place) -> None:
    before = filled(place)
    behind, ahead = place.open(OLD, NEW), place.open(NEW, OLD)
    assert held(ahead) == before
    ahead.rewrap()
    assert held(behind) == before
    late = behind.create("late")
    assert ahead.get("late") == late
    assert ahead.rewrap() == Rewrapped(rewrapped=1, current=8), "what a server that was behind has made since"


def test_what_no_wrapping_key_reads_is_counted_and_left_as_it_is(place: Place) -> None:
    place.open(STRANGE).create("strange")
    stored = place.stored("keys", "strange")
    place.open(OLD).create("abc")
    assert place.open(NEW, OLD).rewrap() == Rewrapped(rewrapped=1, unreadable=1)
    assert place.stored("keys", "strange") == stored


def test_more_keys_than_fit_into_a_step(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "REWRAP_AT_ONCE", 3)
    before = filled(place)
    place.open(STRANGE).create_many([f"strange-{number}" for number in range(4)])
    assert place.open(NEW, OLD).rewrap() == Rewrapped(rewrapped=8, unreadable=4)
    assert held(place.open(NEW)) == before


def test_a_rotation_that_is_cut_off_is_completed_by_the_next(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "REWRAP_AT_ONCE", 2)
    before = filled(place)
    wrap = WrappingKeys.wrap
    calls = iter(range(100))

    def die_at_the_fifth(self: WrappingKeys, key: bytes, kind: str, name: str) -> bytes:
        if next(calls) == 4:
            raise KeyboardInterrupt
        return wrap(self, key, kind, name)

    with monkeypatch.context() as dying:
        dying.setattr(WrappingKeys, "wrap", die_at_the_fifth)
        with pytest.raises(KeyboardInterrupt):
            place.open(NEW, OLD).rewrap()
    assert held(place.open(NEW, OLD)) == before
    again = place.open(NEW, OLD).rewrap()
    assert again.rewrapped + again.current == 8
    assert 0 < again.current < 8
    assert held(place.open(NEW)) == before


def test_a_key_that_is_destroyed_while_it_is_rewrapped_does_not_come_back(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    destroy_between(place, lambda: place.open(NEW, OLD).rewrap(), monkeypatch)
    with pytest.raises(KeyGoneError):
        place.open(NEW, OLD).get("abc")
    assert list(place.open(NEW, OLD).names()) == []


def test_control_a_rotation_that_writes_back_what_it_read_resurrects_a_destroyed_key(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapping = WrappingKeys([NEW, OLD])

    def naive() -> None:
        key = place.open(NEW, OLD).get("abc")
        wrapped = wrapping.wrap(key, "keys", "abc")
        if not place.stored("keys", "abc"):
            place.open(NEW, OLD).create("abc")
        place.store("keys", "abc", wrapped)

    key = destroy_between(place, naive, monkeypatch)
    assert place.open(NEW, OLD).get("abc") == key


def destroy_between(place: Place, rotate: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Let another process destroy the key while `rotate` wraps it, having read it and not yet written it."""
    server = place.open(*place.usual)
    key = server.create("abc")
    destroying = threading.Thread(target=server.destroy, args=["abc"])
    wrap = WrappingKeys.wrap

    def wrap_slowly(self: WrappingKeys, key: bytes, kind: str, name: str) -> bytes:
        if not destroying.ident:
            destroying.start()
            destroying.join(0.5)  # a back end that locks what is being replaced lets it wait
        return wrap(self, key, kind, name)

    with monkeypatch.context() as patched:
        patched.setattr(WrappingKeys, "wrap", wrap_slowly)
        rotate()
    assert destroying.ident
    destroying.join(5)
    assert not destroying.is_alive()
    return key


def test_servers_make_and_destroy_keys_while_two_rotations_run(place: Place) -> None:
    ring = place.open(OLD, NEW)
    lasting = [f"lasting-{number}" for number in range(20)]
    ring.create_many(lasting)
    kept = dict(ring.get_many(lasting))
    done = threading.Event()
    problems: list[BaseException] = []

    def rotate(*wrapping: bytes) -> None:
        process = place.open(*wrapping)
        while not done.is_set():
            run(process.rewrap)

    def run(action: Callable[[], object]) -> None:
        try:
            action()
        except Exception as error:
            problems.append(error)

    rotating = [threading.Thread(target=rotate, args=wrapping) for wrapping in ((NEW, OLD), (NEW, OLD))]
    for thread in rotating:
        thread.start()
    gone = []
    for number in range(60):
        name = f"passing-{number}"
        key = ring.create(name)
        assert ring.get(name) == key
        ring.destroy(name)
        gone.append(name)
        assert dict(ring.get_many(lasting)) == kept
    done.set()
    for thread in rotating:
        thread.join(20)
    assert problems == []
    place.open(NEW, OLD).rewrap()
    assert sorted(place.open(NEW).names()) == sorted(lasting)
    assert dict(place.open(NEW).get_many(lasting + gone)) == kept


# --- the command ---------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_command_says_how_many_and_leaves_a_row_and_shows_no_key(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled(place)
    monkeypatch.setattr(keyring, "current", lambda: place.open(NEW, OLD))
    output = StringIO()
    call_command("rotate_keys", stdout=output)
    # The audit trail's own secret was made with the row that says so.
    assert "re-wrapped: 8, under the newest key already: 1" in output.getvalue()
    for secret in (*before.values(), NEW, OLD):
        assert secret.hex() not in output.getvalue()
    row = AuditRow.objects.get()
    assert (row.actor, row.action, row.object_kind) == (None, "rotate_keys", "keyring")


@pytest.mark.django_db
def test_the_command_fails_when_something_was_not_readable(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.open(STRANGE).create("strange")
    monkeypatch.setattr(keyring, "current", lambda: place.open(NEW, OLD))
    with pytest.raises(CommandError, match="not readable: 1"):
        call_command("rotate_keys", stdout=StringIO())


@pytest.mark.django_db
def test_the_command_without_wrapping_keys_names_the_variable() -> None:
    with pytest.raises(CommandError, match="KEYRING_WRAPPING_KEYS"):
        call_command("rotate_keys", stdout=StringIO())


@pytest.mark.django_db
def test_the_command_says_when_it_was_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        """A keyring that stops answering."""

        def secret(self, _name: str) -> bytes:
            """Still answers."""
            return bytes(32)

        def rewrap(self) -> Rewrapped:
            """Fails."""
            raise KeyringUnavailableError("the database: OperationalError")

    monkeypatch.setattr(keyring, "current", Away)
    with pytest.raises(CommandError, match="run it again"):
        call_command("rotate_keys", stdout=StringIO())
