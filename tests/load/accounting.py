"""CPU time and memory of process trees, from /proc."""

import contextlib
from collections.abc import Iterable, Mapping

import psutil

Parts = Mapping[str, Iterable[int]]
"""Root processes by part: server, database, redis."""


def tree(root: int) -> list[psutil.Process]:
    """The process and everything below it; nothing when it is gone."""
    try:
        process = psutil.Process(root)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def cpu_seconds(parts: Parts) -> dict[str, float]:
    """CPU time used so far by each part, with that of children which have ended."""
    return {name: sum(_cpu_of_tree(root) for root in roots) for name, roots in parts.items()}


def _cpu_of_tree(root: int) -> float:
    total = 0.0
    for process in tree(root):
        with contextlib.suppress(psutil.NoSuchProcess):
            total += sum(process.cpu_times()[:4])  # own and ended children's, user and system
    return total


def memory_kb(roots: Iterable[int]) -> float:
    """Proportional set size of the trees, in KB: shared pages are counted once."""
    total = 0.0
    for root in roots:
        for process in tree(root):
            with contextlib.suppress(psutil.NoSuchProcess):
                total += process.memory_full_info().pss / 1024
    return total


def listens(roots: Iterable[int], port: int) -> bool:
    """Whether one of these trees, and nobody else, listens on the TCP port."""
    ours = {process.pid for root in roots for process in tree(root)}
    listeners = [
        c for c in psutil.net_connections("tcp") if c.status == psutil.CONN_LISTEN and c.laddr and c.laddr.port == port
    ]
    return bool(listeners) and all(c.pid in ours for c in listeners)
