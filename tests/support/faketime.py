"""A wall clock that goes wrong, for single processes (libfaketime)."""

from pathlib import Path


def set_clock(file: Path, offset: int) -> None:
    """Let the process that reads this file believe the clock is `offset` seconds off; it looks every second."""
    draft = file.with_suffix(".new")
    draft.write_text(f"{offset:+d}\n")
    draft.rename(file)


def read_clock(file: Path) -> int:
    """By how many seconds the clock is off."""
    return int(file.read_text())


def clock_environment(file: Path) -> dict[str, str]:
    """Makes a process take its wall clock from the file. Raises FileNotFoundError when libfaketime is missing."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
    if library is None:
        raise FileNotFoundError("libfaketime is not installed: run tests/support/system_packages.sh faults")
    return {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_CACHE_DURATION": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # a jump of the wall clock leaves timers alone
    }
