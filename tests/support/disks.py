"""Disks that are small, full, or may only be read: real ones, which only root can mount."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def needs_root() -> None:
    """Skips the test for anybody else."""
    if os.geteuid() != 0:
        pytest.skip("mounting needs root")


@contextmanager
def small_disk(directory: Path, megabytes: int) -> Iterator[None]:
    """A disk of its own. Raises PermissionError when this is not root."""
    if os.geteuid() != 0:
        raise PermissionError("a disk of a given size needs root")
    directory.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(directory)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(directory)], check=True)
        shutil.rmtree(directory, ignore_errors=True)


@contextmanager
def filled(directory: Path) -> Iterator[None]:
    """In the block the disk has no byte left."""
    filler = directory / "filler"
    with filler.open("wb", buffering=0) as file:
        for block in (1 << 20, 1 << 12, 1):
            _fill(file.fileno(), block)
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def read_only(directory: Path) -> Iterator[None]:
    """In the block nobody can write there, root neither."""
    subprocess.run(["mount", "--bind", str(directory), str(directory)], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(directory)], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(directory)], check=True)


def _fill(descriptor: int, block: int) -> None:
    try:
        while True:
            os.write(descriptor, bytes(block))
    except OSError:  # it is full
        return
