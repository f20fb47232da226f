"""Command lines of the product, each in a process of its own that has the libraries already.

Importing them takes longer than reading the settings. Each process is forked from one that has imported libraries, and
nothing of the product, so all that the product does from its first line on is done anew.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from tempfile import NamedTemporaryFile

SECONDS = 60
_LIBRARIES = ["django.core.management", "environ", "fluent.runtime", "holidays", "psycopg", "redis.asyncio", "webauthn"]
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(_LIBRARIES)


def manage(env: Mapping[str, str], *arguments: str) -> tuple[int, str]:
    """Run `manage.py` with this environment and no other; its exit code and everything it wrote."""
    return _run(env, _main, "manage.py", *arguments)


def setting(env: Mapping[str, str], expression: str) -> str:
    """What the settings `s` say, as Python shows it. Raises AssertionError when they are refused."""
    code, output = _run(env, _show, expression)
    assert code == 0, output
    return output.strip()


def _run(env: Mapping[str, str], act: Callable[..., None], *arguments: str) -> tuple[int, str]:
    with NamedTemporaryFile() as output:
        process = _processes.Process(target=_child, args=(output.name, dict(env), act, arguments))
        process.start()
        process.join(SECONDS)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"{arguments} took more than {SECONDS} s")
        return process.exitcode, output.read().decode()


def _child(output: str, env: dict[str, str], act: Callable[..., None], arguments: Sequence[str]) -> None:
    written = os.open(output, os.O_WRONLY | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(written, stream)
    os.environ.clear()
    os.environ.update(env)
    act(*arguments)


def _main(*line: str) -> None:
    from deploy.cli import main

    sys.argv = list(line)
    main()


def _show(expression: str) -> None:
    from deploy import settings

    exec(f"print({expression})", {"s": settings})  # noqa: S102
