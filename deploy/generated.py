"""Files that are made from the code and kept beside it: written, or compared with what would be written."""

from collections.abc import Callable, Mapping
from pathlib import Path

from django.core.management.base import CommandError


def stale_files(directory: Path, contents: Mapping[str, str]) -> list[str]:
    """Names of files that differ from their contents, are missing, or are no longer made.

    Everything in the directory that ends as one of the contents' names does is taken for made.
    """
    kinds = {Path(name).suffix for name in contents}
    paths = [path for kind in kinds for path in directory.glob(f"*{kind}")]
    present = {path.name: path.read_text(encoding="utf-8") for path in paths}
    return sorted(name for name in present.keys() | contents.keys() if present.get(name) != contents.get(name))


def check(directory: Path, contents: Mapping[str, str], command: str) -> None:
    """Raises CommandError, which names the command to run, when a file is out of date."""
    if stale := stale_files(directory, contents):
        raise CommandError(f"out of date: {', '.join(stale)}. Run `manage.py {command}`.")


def write(directory: Path, contents: Mapping[str, str], tell: Callable[[str], object]) -> None:
    """Write what differs, remove what is no longer made, and tell of each."""
    directory.mkdir(parents=True, exist_ok=True)
    for name in stale_files(directory, contents):
        path = directory / name
        if name in contents:
            path.write_text(contents[name], encoding="utf-8")
        else:
            path.unlink()
        tell(f"{'wrote' if name in contents else 'removed'} {name}")
