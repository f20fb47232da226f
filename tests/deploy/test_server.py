"""Both servers start, serve, drain and stop; a port in use is said plainly; no thread keeps a process from ending."""

import asyncio
import os
import resource
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from deploy.server import OPEN_FILES, tell_supervisor
from tests.support.migrated import migrate
from tests.support.servers import PRODUCTION_NEEDS, ROOT, Product, ServerFailedError, run
from tests.support.web import Browser

pytestmark = pytest.mark.integration

SERVERS = pytest.mark.parametrize("server", ["daphne", "uvicorn"])


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An installation with an empty database."""
    directory = tmp_path_factory.mktemp("server")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    env = {
        **kept,
        "PYTHONDONTWRITEBYTECODE": "1",
        "STATE_DIR": str(directory),
        **PRODUCTION_NEEDS,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "localhost",
        "DATABASE_URL": f"sqlite:///{directory / 'database'}",
        "KEYRING": str(directory / "keyring"),
    }
    migrate(env)
    return env


@contextmanager
def serving(server: str, env: dict[str, str], directory: Path) -> Iterator[Product]:
    """A server process."""
    product = Product(server, {**env, "SERVER": server}, directory)
    try:
        product.start()
        yield product
    finally:
        product.daemon.kill()


def visitor(product: Product, origin: str | None = None) -> connect:
    """A page that connects to the visitors' socket."""
    return connect(f"ws://{product.host}/ws/visitor", origin=origin or f"https://{product.host}", ping_interval=None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("server", "asked"), [("daphne", signal.SIGINT), ("uvicorn", signal.SIGTERM), ("uvicorn", signal.SIGINT)]
)
async def test_a_server_serves_and_stops_when_it_is_asked_to(
    server: str, asked: signal.Signals, env: dict[str, str], tmp_path: Path
) -> None:
    with serving(server, env, tmp_path) as product:
        assert (await asyncio.to_thread(Browser(product.host).get, "/livez")).text == "ok\n"
        with pytest.raises(InvalidStatus) as refused:
            await visitor(product, origin="https://evil.example")
        assert refused.value.response.status_code == 403
        async with visitor(product) as page:
            await page.send("{}")
            assert '"code":"' in str(await page.recv())
            began = time.monotonic()
            stopped = asyncio.create_task(asyncio.to_thread(product.daemon.stop, asked))
            await asyncio.wait_for(page.wait_closed(), 10)
        assert await stopped == 0
        assert time.monotonic() - began < 8
        written = product.daemon.tail()
        assert "Traceback" not in written, written
        assert "127.0.0.1" not in written, "rule 17: no address in a log"


@SERVERS
def test_a_port_in_use_is_said_plainly(server: str, env: dict[str, str], tmp_path: Path) -> None:
    product = Product(server, {**env, "SERVER": server}, tmp_path)
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", product.port))
        taken.listen()
        with pytest.raises(ServerFailedError) as failed:
            product.daemon.start(lambda: False)
    assert str(product.port) in str(failed.value)


RAISE = """
import resource, sys
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
from deploy.server import raise_file_limit
raise_file_limit()
print(*resource.getrlimit(resource.RLIMIT_NOFILE), hard)
"""


def test_a_low_limit_of_open_files_is_raised(env: dict[str, str]) -> None:
    soft, hard, before = map(int, run(["-c", RAISE], env).split())
    assert hard == before, "only the administrator raises that"
    assert soft == (OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard))


CORE = """
import os, resource
import django
os.environ["DJANGO_SETTINGS_MODULE"] = "deploy.settings"
django.setup()
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from deploy.management.commands import serve
serve.server.runner = lambda _: lambda *_: print(*resource.getrlimit(resource.RLIMIT_CORE))
serve.serve(lambda: None)
"""


def test_rule_17_a_server_that_crashes_leaves_no_memory_behind(env: dict[str, str]) -> None:
    assert run(["-c", CORE], env).split() == ["0", "0"]


def test_systemd_is_told_once_connections_are_accepted(env: dict[str, str], tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as supervisor:
        supervisor.bind(str(tmp_path / "notify"))
        supervisor.settimeout(30)
        with serving("uvicorn", env | {"NOTIFY_SOCKET": str(tmp_path / "notify")}, tmp_path) as product:
            assert supervisor.recv(64) == b"READY=1"
            with socket.create_connection(("127.0.0.1", product.port), timeout=5):
                pass


def test_a_supervisor_that_is_not_there_stops_no_server(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    tell_supervisor({"NOTIFY_SOCKET": str(tmp_path / "nobody")})
    assert "the supervisor was not told: FileNotFoundError" in caplog.text


HANG = """
import threading
from deploy.server import exit_in_any_case
threading.Thread(target=threading.Event().wait).start()
exit_in_any_case(0.1)
"""


def test_a_process_with_a_thread_that_hangs_ends_all_the_same(env: dict[str, str]) -> None:
    done = subprocess.run([sys.executable, "-c", HANG], cwd=ROOT, env=env, capture_output=True, timeout=30, check=False)
    assert done.returncode == 1
    assert b"stopping took too long" in done.stderr
