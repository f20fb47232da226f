"""What a database alone has: it is away, hangs, restarts; and it keeps what it deletes, for a while."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import psutil
import pytest

from moderation.sealing.keyring import KeyringUnavailableError, PostgresKeyring, connections, postgres
from moderation.sealing.keyring.wrapping import WrappingKeys
from tests.support.crowd import together
from tests.support.keyrings import NEW, OLD, PostgresPlace
from tests.support.servers import PostgreSQL, running_postgresql


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PostgreSQL]:
    """A PostgreSQL that the test may stop and start."""
    with running_postgresql(tmp_path) as server:
        yield server


@pytest.fixture
def ring(postgres_place: PostgresPlace) -> PostgresKeyring:
    """An empty keyring."""
    return postgres_place.open()


def everything(ring: PostgresKeyring) -> list[Callable[[], object]]:
    """Every way to ask a keyring."""
    return [
        lambda: ring.create("new"),
        lambda: ring.create_many(["new", "newer"]),
        lambda: ring.get("abc"),
        lambda: ring.get_many(["abc"]),
        lambda: ring.destroy("abc"),
        lambda: ring.names(),
        lambda: ring.older_than(timedelta(0)),
        lambda: ring.secret("unheard-of"),
        ring.check,
        ring.rewrap,
        ring.purge,
    ]


def test_a_database_that_is_gone_is_told_at_once_loses_nothing_and_heals_without_a_restart(server: PostgreSQL) -> None:
    ring = PostgresKeyring(server.create_database("keyring"), WrappingKeys([OLD]))
    key, secret = ring.create("abc"), ring.secret("tokens")
    server.daemon.stop(signal.SIGINT)
    for ask in everything(ring):
        began = time.monotonic()
        with pytest.raises(KeyringUnavailableError):
            ask()
        assert time.monotonic() - began < 1
    server.restart()
    time.sleep(connections.DOWN_SECONDS)
    ring.check()
    assert ring.get("abc") == key
    assert PostgresKeyring(ring._connections._address, WrappingKeys([OLD])).secret("tokens") == secret
    assert list(ring.names()) == ["abc"]
    ring.close()


def test_a_restart_between_two_questions_is_not_noticed(server: PostgreSQL) -> None:
    ring = PostgresKeyring(server.create_database("keyring"), WrappingKeys([OLD]))
    key = ring.create("abc")
    together([lambda: ring.get("abc")] * connections.MAX_CONNECTIONS)
    server.daemon.stop(signal.SIGINT)
    server.restart()
    time.sleep(connections.IDLE_SECONDS)
    assert ring.get("abc") == key
    ring.close()


def test_a_server_that_hangs_is_not_waited_for_and_heals(ring: PostgresKeyring) -> None:
    key = ring.create("abc")
    with ring._connections.use() as connection:
        process = psutil.Process(connection.info.backend_pid)
    process.suspend()
    try:
        began = time.monotonic()
        with pytest.raises(KeyringUnavailableError):
            ring.get("abc")
        assert time.monotonic() - began < connections.ANSWER_SECONDS + 1
        assert ring.get("abc") == key, "by a new connection"
    finally:
        process.resume()


def test_more_threads_than_connections_take_turns(ring: PostgresKeyring) -> None:
    names = [f"key-{number}" for number in range(24)]
    made = together([partial(ring.create, name) for name in names])
    assert dict(ring.get_many(names)) == dict(zip(names, made, strict=True))
    assert len(ring._connections._idle) <= connections.MAX_CONNECTIONS


def test_nobody_waits_long_for_a_free_connection(ring: PostgresKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "ANSWER_SECONDS", 0.1)
    for _ in range(connections.MAX_CONNECTIONS):
        assert ring._connections._places.acquire(timeout=1)
    with pytest.raises(KeyringUnavailableError, match="in use"):
        ring.check()
    for _ in range(connections.MAX_CONNECTIONS):
        ring._connections._places.release()
    ring.check()


def test_a_database_without_the_right_to_write_is_told_and_left(
    postgres_place: PostgresPlace, ring: PostgresKeyring
) -> None:
    key = ring.create("abc")
    name = postgres_place.address.rsplit("/", 1)[1]
    postgres_place.ask(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    restricted = postgres_place.open()
    with pytest.raises(KeyringUnavailableError, match="ReadOnlySqlTransaction"):
        restricted.create("def")
    with pytest.raises(KeyringUnavailableError, match="read-only"):
        restricted.check()
    assert restricted.get("abc") == key


def test_tables_are_made_once_whoever_comes_first(postgres_place: PostgresPlace) -> None:
    outcomes = together([postgres_place.open().check for _ in range(6)])
    assert outcomes == [None] * 6


def test_a_commit_is_durable_also_where_the_server_is_set_up_otherwise(
    postgres_place: PostgresPlace, ring: PostgresKeyring
) -> None:
    name = postgres_place.address.rsplit("/", 1)[1]
    postgres_place.ask(f"ALTER DATABASE {name} SET synchronous_commit = off")
    with postgres_place.open()._connections.use() as connection:
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


def test_errors_quote_nothing(postgres_place: PostgresPlace, ring: PostgresKeyring) -> None:
    ring.check()
    postgres_place.ask("ALTER TABLE keyring_keys ADD CHECK (length(wrapped) < 3)")
    with pytest.raises(KeyringUnavailableError) as refused:
        ring.create("abc")
    assert str(refused.value) == "the database: CheckViolation 23514"
    assert refused.value.__suppress_context__


def in_tables(place: PostgresPlace, content: bytes) -> bool:
    """Whether the files of the tables hold these bytes, in rows or between them."""
    place.ask("CHECKPOINT")
    for table in ("keyring_keys", "keyring_secrets"):
        row = place.ask(f"SELECT pg_read_binary_file(pg_relation_filepath('{table}'))")
        assert row is not None
        if content in bytes(row[0]):
            return True
    return False


def test_a_purge_leaves_nothing_of_destroyed_keys_in_the_files_of_the_tables(
    postgres_place: PostgresPlace, ring: PostgresKeyring
) -> None:
    key = ring.create("kept")
    ring.create("abc")
    traces = postgres_place.stored("keys", "abc") or b""
    ring.destroy("abc")
    assert in_tables(postgres_place, traces), "control: what is deleted is still in the file"
    postgres_place.ask("VACUUM keyring_keys")
    assert in_tables(postgres_place, traces), "control: a plain VACUUM frees the space and leaves the bytes"
    postgres_place.ask("UPDATE keyring_purge SET at = at - %s", postgres.PURGE_EVERY)
    assert ring.purge() == 2
    assert not in_tables(postgres_place, traces)
    assert ring.get("kept") == key
    assert ring.purge() == 0, "not again so soon"


def test_a_rotation_leaves_nothing_of_the_former_wrapping_in_the_files_of_the_tables(
    postgres_place: PostgresPlace, ring: PostgresKeyring
) -> None:
    ring.create("abc")
    ring.secret("tokens")
    traces = [postgres_place.stored("keys", "abc") or b"", postgres_place.stored("secrets", "tokens") or b""]
    assert all(in_tables(postgres_place, trace) for trace in traces)
    postgres_place.open(NEW, OLD).rewrap()
    assert not any(in_tables(postgres_place, trace) for trace in traces)


def test_one_process_purges_while_the_others_go_on(postgres_place: PostgresPlace, ring: PostgresKeyring) -> None:
    ring.create("abc")
    done = threading.Event()
    problems: list[Exception] = []

    def work() -> None:
        process = postgres_place.open()
        while not done.is_set():
            try:
                process.get("abc")
            except Exception as error:
                problems.append(error)

    working = [threading.Thread(target=work) for _ in range(3)]
    for thread in working:
        thread.start()
    for _ in range(5):
        postgres_place.ask("UPDATE keyring_purge SET at = at - %s", postgres.PURGE_EVERY * 2)
        counts = together([postgres_place.open().purge for _ in range(3)])
        assert set(counts) <= {0, 2}
        assert 2 in counts
    done.set()
    for thread in working:
        thread.join(10)
    assert problems == []
