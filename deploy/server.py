"""What both servers have in common: where they listen, how long anybody may take, and how the process ends."""

import logging
import os
import resource
import socket
import threading
from collections.abc import Callable, Mapping

from deploy.asgi import Application

logger = logging.getLogger(__name__)

BACKLOG = 2048
"""Connections that wait to be accepted: everybody comes back at once after a restart."""
REQUEST_SECONDS = 10
"""A request, and with it a WebSocket's handshake, is complete within this, or its connection is closed."""
LINGER_SECONDS = 2
"""What was sent to a connection before its end may take this long to arrive; then the connection is dropped."""
STOP_SECONDS = 7
"""How long the house may take to stop."""
EXIT_SECONDS = 9.0
"""When the process ends whatever still hangs in it."""
OPEN_FILES = 65_536
SWITCH_SECONDS = 0.0005
"""How long a thread that has its answer from the database waits while the event loop computes. By default it is 5 ms,
which a busy process pays at every statement: everybody's messages wait for it."""

Run = Callable[[Application, int, Callable[[], None]], None]


def runner(name: str) -> Run:
    """What runs the application under this server: `run(application, port, ready)`.

    It serves until SIGTERM or SIGINT, then drains; `ready` is called once connections are accepted. The module is
    imported when it is asked for, because importing Daphne installs Twisted's reactor.
    """
    if name == "daphne":
        from deploy.daphne_server import run
    else:
        from deploy.uvicorn_server import run
    return run


def raise_file_limit(wanted: int = OPEN_FILES) -> None:
    """Let this process open as many files as it may: each connection is one, and the usual limit is 1,024."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))


def forbid_core_dumps() -> None:
    """Let a crash leave nothing of this process's memory on a disk: addresses and words are in it (rule 17)."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def tell_supervisor(environment: Mapping[str, str] = os.environ) -> None:
    """Tell systemd that connections are accepted (sd_notify(3), `Type=notify`): a rolling restart waits for that.

    Where it cannot be told, the process serves all the same.
    """
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
        try:
            to.sendto(b"READY=1", address.replace("@", "\0", 1) if address.startswith("@") else address)
        except OSError as error:
            logger.warning("the supervisor was not told: %s", type(error).__name__)


def exit_in_any_case(seconds: float = EXIT_SECONDS) -> None:
    """End the process after so long, also when a thread hangs in a database that does not answer.

    Python would wait for that thread. Nothing is lost: what was not committed was not acknowledged.
    """

    def leave() -> None:
        logger.error("stopping took too long; the process ends with work that hangs")
        os._exit(1)

    timer = threading.Timer(seconds, leave)
    timer.daemon = True
    timer.start()
